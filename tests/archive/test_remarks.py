import pytest

from archive import remarks
from archive.models import ErrorReport, Note, Quota
from archive.quota import TooOften
from tests import factories

TEXT = "Le ministre a reçu l’ambassadeur à Bakou.\n\nIls ont parlé d’énergie. Le ministre part demain."


@pytest.mark.django_db
@pytest.mark.parametrize(
    "words, found",
    [
        ("à Bakou", "à Bakou"),
        ("  BAKOU.  Ils ont ", "Bakou.\n\nIls ont"),
        ("l'ambassadeur", "l’ambassadeur"),
        ("le ministre", "Le ministre"),
        ("Astana", None),
        ("   ", None),
        ("(a+)+$", None),
    ],
)
def test_locate(words, found):
    text = factories.clean_text(TEXT)
    place = remarks.locate(words, [factories.clean_text("Autre chose."), text])
    assert (place and (place[0], TEXT[place[1] : place[2]])) == (found and (text, found))


def report(thing, **fields):
    return remarks.report_error(thing, message="Faux.", **{"address": "203.0.113.7", **fields})


@pytest.mark.django_db
def test_a_report_keeps_its_words_and_no_address():
    article = factories.article(text=TEXT)
    made = report(article, words="Bakou", span=remarks.locate("Bakou", [article.text]), contact="ana@example.org")
    kept = ErrorReport.objects.get()
    assert kept == made
    assert (kept.subject, kept.text_id, TEXT[kept.start : kept.end]) == (article, article.text_id, "Bakou")
    assert (kept.state, kept.contact) == ("open", "ana@example.org")
    assert "203.0.113" not in str([*Quota.objects.values(), *ErrorReport.objects.values()])


@pytest.mark.django_db
def test_one_network_is_stopped_and_another_is_not():
    for _ in range(remarks.PER_HOUR):
        report(factories.meeting())
    with pytest.raises(TooOften):
        report(factories.meeting(), address="203.0.113.250")
    assert report(factories.meeting(), address="198.51.100.1").state == "open"
    assert ErrorReport.objects.count() == remarks.PER_HOUR + 1


@pytest.mark.django_db
def test_one_thing_is_not_buried_from_everywhere():
    meeting = factories.meeting()
    for number in range(remarks.PER_THING):
        report(meeting, address=f"203.0.{number}.1")
    with pytest.raises(TooOften):
        report(meeting, address="198.51.100.1")


@pytest.mark.django_db
def test_what_falls_into_the_trap_waits_for_nobody():
    made = report(factories.meeting(), is_trapped=True, contact="ana@example.org")
    assert (made.state, made.contact, made.resolved_by) == ("spam", "", None)


@pytest.mark.django_db
def test_the_reader_is_forgotten_with_the_end_of_the_matter():
    made, editor = factories.error_report(contact="ana@example.org"), factories.editor()
    remarks.close_report(made, state="resolved", by=editor, answer="Merci, c’est corrigé.")
    kept = ErrorReport.objects.get()
    assert (kept.state, kept.contact, kept.answer) == ("resolved", "", "Merci, c’est corrigé.")
    assert (kept.resolved_by, kept.resolved_at is None) == (editor, False)


@pytest.mark.django_db
def test_the_second_to_close_writes_nothing():
    made, note = factories.error_report(), factories.note()
    remarks.close_report(made, state="resolved", by=factories.editor(), answer="Corrigé.")
    remarks.resolve_note(note, by=factories.editor())
    with pytest.raises(remarks.AlreadyClosed):
        remarks.close_report(made, state="spam", by=factories.editor("autre"))
    with pytest.raises(remarks.AlreadyClosed):
        remarks.resolve_note(note, by=factories.editor("autre"))
    assert ErrorReport.objects.get().state == "resolved"
    assert Note.objects.get().resolved_by == factories.editor()


@pytest.mark.django_db
def test_notes_tell_each_change_to_the_history():
    note = remarks.write_note(factories.meeting(), by=factories.editor(), text="À revoir.")
    remarks.resolve_note(note, by=factories.editor())
    labels = Note.pgh_event_model.objects.order_by("pgh_id").values_list("pgh_label", flat=True)
    assert list(labels) == ["insert", "update"]
