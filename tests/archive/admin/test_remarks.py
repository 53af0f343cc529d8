"""Readers' reports and editors' notes in the desk: seen beside the form, closed by a POST, counted on the lists."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from archive.models import ErrorReport, Note
from tests import factories, roles, told
from tests.archive.admin.forms import address

REPORTS, NOTES = "/admin/archive/errorreport/", "/admin/archive/note/"


@pytest.fixture
def contributor(db):
    return roles.enter("contributor")


def page(client, target):
    return client.get(target).content.decode().replace("&nbsp;", " ").replace("\u00a0", " ")


def reported(words="Daulet Sarybaï", **fields):
    """A report of words of the dispatch of `told.meeting()`."""
    meeting = told.meeting()
    start = told.TEXT.index(words)
    span = {"text": meeting.articles.get().text, "start": start, "end": start + len(words), "words": words}
    return factories.error_report(meeting, **span, **fields)


def test_a_report_stands_beside_the_form_with_its_words_marked(desk):
    report = reported("ont signé")
    seen = page(desk, address(report.meeting))
    assert '<mark class="mark-signale">ont signé</mark>' in seen
    assert f'href="#signalement-{report.pk}"' in seen
    mark = f"mot-{report.meeting.articles.get().pk}-"
    assert f'<a href="#{mark}' in seen
    assert "Le lieu est faux." in seen
    assert "Le lieu est faux." in page(desk, address(report.meeting.articles.get()))


def test_words_that_a_field_stands_on_keep_leading_to_the_field(desk):
    seen = page(desk, address(reported("Daulet Sarybaï").meeting))
    assert 'href="#id_participations-1-name"' in seen
    assert "mark-signale" not in seen


def test_a_report_is_resolved_once_and_the_reader_forgotten(desk):
    report = reported(contact="ana@example.org")
    assert "mailto:ana@example.org" in page(desk, address(report.meeting))
    asked = {"state": "resolved", "answer": "Corrigé.", "next": address(report.meeting)}
    answer = desk.post(f"{REPORTS}{report.pk}/clore/", asked, follow=True)
    assert answer.redirect_chain == [(address(report.meeting), 302)]
    assert "l’adresse du lecteur est effacée" in answer.content.decode()
    again = desk.post(f"{REPORTS}{report.pk}/clore/", {"state": "spam"}, follow=True)
    assert "déjà clos" in again.content.decode()
    kept = ErrorReport.objects.get()
    assert (kept.state, kept.answer, kept.contact, kept.resolved_by) == ("resolved", "Corrigé.", "", desk.user)


@pytest.mark.parametrize("posted", [{}, {"state": "open"}, {"state": "resolved", "answer": "a" * 2001}])
def test_a_report_is_not_closed_by_what_makes_no_sense(desk, posted):
    report = factories.error_report()
    desk.post(f"{REPORTS}{report.pk}/clore/", posted)
    assert ErrorReport.objects.get().state == "open"


def test_a_form_never_leads_away_from_here(desk):
    report = factories.error_report()
    answer = desk.post(f"{REPORTS}{report.pk}/clore/", {"state": "spam", "next": "https://evil.example/"})
    assert answer.headers["Location"] == address(report.meeting)


def test_the_list_shows_what_is_open_first(desk):
    factories.error_report(message="Celui-ci est ouvert.")
    closed = factories.error_report(message="Celui-là est clos.")
    desk.post(f"{REPORTS}{closed.pk}/clore/", {"state": "spam"})
    seen = [
        ("ouvert." in found, "clos." in found) for found in (page(desk, REPORTS), page(desk, f"{REPORTS}?etat=tous"))
    ]
    assert seen == [(True, False), (True, True)]
    assert "Sans objet" in page(desk, f"{REPORTS}{factories.error_report().pk}/change/")


def write(client, thing, text="À revoir."):
    return client.post(f"{NOTES}ajouter/", {thing._meta.model_name: thing.pk, "text": text}, follow=True)


def test_a_note_is_written_seen_and_resolved(desk, editor):
    meeting = factories.meeting()
    write(desk, meeting, "Demander à <Bakou>.")
    bea = editor("bea")
    assert "Demander à &lt;Bakou&gt;." in page(bea, address(meeting))
    note = Note.objects.get()
    answer = bea.post(f"{NOTES}{note.pk}/resoudre/", {"next": address(meeting)}, follow=True)
    assert "La note est résolue." in answer.content.decode()
    assert "déjà résolue" in bea.post(f"{NOTES}{note.pk}/resoudre/", follow=True).content.decode()
    note.refresh_from_db()
    assert (note.by, note.resolved_by) == (desk.user, bea.user)
    assert "<strong>résolue</strong> par bea" in page(desk, address(meeting))


@pytest.mark.parametrize("text", ["", "   ", "a\0b", "a" * 2001])
def test_a_note_that_is_refused_is_not_lost(desk, text):
    answer = write(desk, factories.meeting(), text)
    assert (answer.status_code, Note.objects.count()) == (400, 0)
    assert "votre saisie est gardée" in answer.content.decode()


def test_a_note_is_on_one_thing(desk):
    meeting = factories.meeting()
    both = {"meeting": meeting.pk, "article": meeting.articles.get().pk, "text": "Où ?"}
    assert desk.post(f"{NOTES}ajouter/", both).status_code == 400
    assert desk.post(f"{NOTES}ajouter/", {"text": "Où ?"}).status_code == 400
    assert Note.objects.count() == 0


def test_a_contributor_writes_notes_and_closes_nothing_of_others(contributor, desk):
    meeting = factories.meeting()
    mine, hers = write(contributor, meeting), write(desk, meeting)
    assert (mine.status_code, hers.status_code) == (200, 200)
    report, (own, other) = factories.error_report(), Note.objects.order_by("pk")
    assert contributor.post(f"{REPORTS}{report.pk}/clore/", {"state": "spam"}).status_code == 403
    assert contributor.post(f"{NOTES}{other.pk}/resoudre/").status_code == 403
    assert contributor.post(f"{NOTES}{own.pk}/resoudre/").status_code == 302
    assert list(Note.objects.open()) == [other]


def targets():
    """What writes, each on something that is there."""
    report, note = factories.error_report(), factories.note()
    return [f"{REPORTS}{report.pk}/clore/", f"{NOTES}ajouter/", f"{NOTES}{note.pk}/resoudre/"]


def test_what_writes_is_posted_by_editors_only(desk):
    nobody = Client()
    nobody.force_login(User.objects.create(username="personne", is_staff=True))
    for target in targets():
        assert desk.get(target).status_code == 405
        assert Client().post(target).status_code == 302
        assert nobody.post(target).status_code == 403
    assert (ErrorReport.objects.open().count(), Note.objects.open().count()) == (1, 1)


@pytest.mark.parametrize("target", [f"{REPORTS}%d/clore/", f"{NOTES}%d/resoudre/"])
def test_what_is_not_there_is_not_found(desk, target):
    assert [desk.post(target % key).status_code for key in (0, 10**25)] == [404, 404]


@pytest.mark.parametrize("name", ["meeting", "article"])
def test_lists_count_what_is_open(desk, name):
    meeting = factories.meeting()
    thing = meeting if name == "meeting" else meeting.articles.get()
    factories.error_report(thing), factories.note(thing), factories.note(thing)
    assert "1 signalement, 2 notes" in page(desk, f"/admin/archive/{name}/")
