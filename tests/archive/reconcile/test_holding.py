"""Where a decision could slip: corrected parties, members of lost meetings, settled divergences, shared aliases."""

import pytest

from archive import opinions, pipeline, publish, review
from archive.ingest.received import Received
from archive.models import Article, Doubt, Meeting, Proposal
from tests import factories
from tests.archive.readings import annotation, contact

ORKHAN, DAULET, MARY = ("Orkhan Zeynalli", "AZ"), ("Daulet Sarybaï", "KZ"), ("Mary Collins", "US")


def current(thing):
    thing.refresh_from_db()
    return thing


def correct_the_party(meeting):
    """Kazakhstan, represented by nobody named, was Uzbekistan."""
    row = meeting.participations.get(name="")
    review.correct_member(row, {"country": factories.country("UZ")}, by=factories.editor(), version=meeting.version)
    return current(meeting)


def parties():
    return [[row.country.code for row in meeting.participations.all()] for meeting in Meeting.objects.published()]


@pytest.fixture
def said():
    return annotation(contact(ORKHAN, countries=["AZ", "KZ"]))


def test_a_corrected_party_is_found_again(read, said):
    correct_the_party(read(said)[0])

    read(said)

    assert (Meeting.objects.count(), parties()) == (1, [["AZ", "UZ"]])


def test_a_corrected_and_verified_meeting_gets_no_double(read, said):
    meeting = correct_the_party(read(said)[0])
    review.accept(meeting, by=factories.editor(), version=meeting.version)

    read(said)

    assert (Meeting.objects.count(), parties()) == (1, [["AZ", "UZ"]])


def test_a_corrected_and_rejected_meeting_stays_rejected(read, said):
    meeting = correct_the_party(read(said)[0])
    review.reject(meeting, by=factories.editor(), version=meeting.version)

    read(said)

    assert (Meeting.objects.count(), parties()) == (1, [])


@pytest.mark.parametrize(("warnings", "visibility"), [([("blocking", "/meetings/0/date")], "draft"), ([], "published")])
def test_a_decision_on_a_member_holds_its_meeting(read, warnings, visibility):
    [meeting] = read(annotation(contact(ORKHAN, DAULET), warnings=warnings))
    row = meeting.participations.get(name="Orkhan Zeynalli")
    review.correct_member(row, {"role": "vice-ministre"}, by=factories.editor(), version=meeting.version)

    read(annotation())

    assert Meeting.objects.get().visibility == visibility


def test_a_member_made_what_is_then_observed_is_not_doubled(read, dispatch):
    read(annotation(contact(ORKHAN, DAULET), evoked=["AM"]))
    evoked = dispatch.evoked.get()
    review.correct_member(
        evoked, {"country": factories.country("FR")}, by=factories.editor(), version=current(dispatch).version
    )

    read(annotation(contact(ORKHAN, DAULET), evoked=["AM", "FR"]))

    assert [str(row) for row in dispatch.evoked.all()] == ["France"]


def test_two_names_of_one_body_are_evoked_once(read, dispatch):
    factories.organization("Organisation Une", aliases=["Org Deux"])
    made = annotation(contact(ORKHAN, DAULET))
    made.evoked["organizations"] = ["Organisation Une", "Org Deux"]

    read(made)

    assert [str(row) for row in dispatch.evoked.all()] == ["Organisation Une"]


def test_a_corrected_country_keeps_the_official(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))
    row = meeting.participations.get(name="Daulet Sarybaï")
    review.correct_member(row, {"country": factories.country("FR")}, by=factories.editor(), version=meeting.version)

    read(annotation(contact(ORKHAN, DAULET)))

    assert current(row).official.name == "Daulet Sarybaï"


def test_an_engine_that_mends_a_country_keeps_the_official(read):
    [meeting] = read(annotation(contact(ORKHAN, MARY)))

    read(annotation(contact(ORKHAN, ("Mary Collins", "FR"))))

    assert meeting.participations.get(name="Mary Collins").official.name == "Mary Collins"


def test_a_divergence_set_aside_does_not_come_back_but_another_does(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))
    review.correct(meeting, {"place": "Gandja"}, by=factories.editor(), version=meeting.version)
    read(annotation(contact(ORKHAN, DAULET, place="Bakou")))
    opinions.keep(Proposal.objects.get(), current(meeting), by=factories.editor(), version=meeting.version)

    read(annotation(contact(ORKHAN, DAULET, place="Bakou")))
    assert not Proposal.objects.exists()

    read(annotation(contact(ORKHAN, DAULET, place="Choucha")))
    assert Proposal.objects.get().value == "Choucha"


def test_what_was_taken_out_does_not_come_back_under_a_longer_name(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET, MARY)))
    review.remove_member(meeting.participations.get(name="Mary Collins"), by=factories.editor(), version=1)

    read(annotation(contact(ORKHAN, DAULET, ("Mary J. Collins", "US"))))

    assert [row.name for row in meeting.participations.all()] == ["Orkhan Zeynalli", "Daulet Sarybaï"]


def test_warnings_follow_their_meeting_when_the_order_changes(read):
    first, second = read(annotation(contact(ORKHAN, DAULET), contact(ORKHAN, MARY)))
    review.accept(first, by=factories.editor(), version=first.version)

    read(
        annotation(
            contact(ORKHAN, MARY),
            contact(ORKHAN, DAULET),
            warnings=[("check", "/meetings/0/date"), ("note", "/meetings/1/date")],
        )
    )

    assert [(doubt.grade, doubt.meeting) for doubt in Doubt.objects.all()] == [("check", second), ("note", first)]


def test_a_meeting_that_comes_to_be_blocked_is_withdrawn_unless_an_editor_decided(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))
    blocked = annotation(contact(ORKHAN, DAULET), warnings=[("blocking", "/meetings/0/date")])

    read(blocked)
    assert (current(meeting).visibility, meeting.withdrawn_reason) == ("withdrawn", "À regarder : /meetings/0/date")

    review.accept(meeting, by=factories.editor(), version=meeting.version)
    read(blocked)
    assert current(meeting).visibility == "published"


def test_what_blocks_a_dispatch_blocks_its_meetings(read, dispatch):
    read(annotation(contact(ORKHAN, DAULET), warnings=[("blocking", "")]))

    assert (Meeting.objects.get().visibility, current(dispatch).visibility) == ("draft", "draft")


def test_a_garbled_text_is_not_published(db):
    for code in ("AZ", "KZ"):
        factories.country(code)
    text = (
        "Bakou, 11 mars, AZERTAC\n\nLe ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, a rencontré "
        "le mardi 11 mars 2025 son homologue kazakh, Daulet Sarybaï. Les relations bilatÃ©rales ont Ã©tÃ© Ã©voquÃ©es.\n"
    )

    pipeline.take_in([Received(name="x.txt", raw=text.encode())], origin="test")

    assert (Meeting.objects.get().visibility, Article.objects.get().visibility) == ("draft", "draft")


def test_accepting_does_not_undo_a_withdrawal_for_another_reason(db):
    meeting, editor = factories.meeting(), factories.editor()
    publish.withdraw(meeting, by=editor, reason="Décision de justice.")
    review.reject(meeting, by=editor, version=1)

    review.accept(meeting, by=editor, version=2)

    assert current(meeting).visibility == "withdrawn"


def test_accepting_does_not_undo_a_withdrawal_because_of_an_older_rejection(db):
    meeting, editor = factories.meeting(), factories.editor()
    review.reject(meeting, by=editor, version=1)
    review.accept(meeting, by=editor, version=2)
    publish.withdraw(meeting, by=editor, reason="Décision de justice.")

    review.accept(meeting, by=editor, version=3)

    assert current(meeting).visibility == "withdrawn"


def test_accepting_restores_what_was_rejected_or_the_machine_withdrew(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))
    read(annotation())
    review.accept(current(meeting), by=factories.editor(), version=meeting.version)
    assert current(meeting).visibility == "published"

    review.reject(meeting, by=factories.editor(), version=meeting.version)
    review.accept(meeting, by=factories.editor(), version=meeting.version)
    assert current(meeting).visibility == "published"


def test_a_date_that_the_archive_cannot_keep_is_none_and_blocks(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET, date="1750-03-03")))

    assert (meeting.date_edtf, meeting.visibility) == ("", "draft")
    assert "entre 1800 et 2200" in meeting.warnings.get().message


def test_values_too_long_for_the_archive_are_cut(read):
    [meeting] = read(
        annotation(
            contact((*ORKHAN, "ministre " * 60), DAULET, place="B" * 200, documents=["accord " * 90]),
            references=[("2024", "réunion " * 60)],
        )
    )

    row = meeting.participations.first()
    assert (len(row.role), len(meeting.place), len(meeting.documents.get().title)) == (300, 120, 400)
