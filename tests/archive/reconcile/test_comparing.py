"""What another reading would change, field by field, by the rules of reconciling; nothing is written."""

import pytest

from archive import opinions, pipeline, review
from archive.models import Participation, Proposal
from tests import factories
from tests.archive.readings import annotation, contact, reader

ORKHAN, DAULET, MARY = ("Orkhan Zeynalli", "AZ"), ("Daulet Sarybaï", "KZ"), ("Mary Collins", "US")
SAID = annotation(contact(ORKHAN, DAULET, place="Bakou"))


@pytest.fixture
def told(read, dispatch):
    """told(annotation): {(field, verdict): [(before, after)]} of what would not stay as it is."""

    def of(made):
        dispatch.refresh_from_db()
        found = {}
        for case in pipeline.trial(dispatch, engine="essai", read=reader(made)):
            if case.verdict != "unchanged":
                found.setdefault((case.field, case.verdict.value), []).append((case.before, case.after))
        return found

    return of


def correct(meeting, **changes):
    meeting.refresh_from_db()
    review.correct(meeting, changes, by=factories.editor(), version=meeting.version)


def accept(meeting):
    meeting.refresh_from_db()
    review.accept(meeting, by=factories.editor(), version=meeting.version)


def test_the_same_reading_changes_nothing(read, told):
    read(SAID)
    assert told(SAID) == {}


def test_each_value_of_the_same_reading_is_counted_as_unchanged(read, dispatch):
    read(SAID)
    dispatch.refresh_from_db()
    fields = [case.field for case in pipeline.trial(dispatch, engine="essai", read=reader(SAID))]
    assert (fields.count("date_edtf"), fields.count("participations"), fields.count("participations.role")) == (1, 2, 2)


def test_what_nobody_decided_is_changed_improved_or_lost(read, told):
    read(SAID)
    found = told(annotation(contact(ORKHAN, DAULET, MARY, date="2025-03-12", kind="phone_call")))
    assert found == {
        ("date_edtf", "changed"): [("2025-03-11", "2025-03-12")],
        ("kind", "changed"): [("meeting", "phone_call")],
        ("place", "lost"): [("Bakou", "")],
        ("participations", "improved"): [("", "Mary Collins")],
    }


def test_a_member_that_is_no_longer_read_is_lost(read, told):
    read(annotation(contact(ORKHAN, DAULET, MARY)))
    assert told(annotation(contact(ORKHAN, DAULET))) == {("participations", "lost"): [("Mary Collins", "")]}


def test_what_differs_from_a_decision_is_divergent(read, told):
    [meeting] = read(SAID)
    correct(meeting, place="Gandja")
    assert told(annotation(contact(ORKHAN, DAULET, place="Choucha"))) == {
        ("place", "divergent"): [("Gandja", "Choucha")]
    }


def test_to_come_to_agree_with_a_decision_is_to_improve(read, told):
    [meeting] = read(SAID)
    correct(meeting, place="Gandja")
    assert told(annotation(contact(ORKHAN, DAULET, place="Gandja"))) == {("place", "improved"): [("Gandja", "Gandja")]}


def test_to_find_nothing_is_no_opinion_on_a_decision(read, told):
    [meeting] = read(SAID)
    correct(meeting, place="Gandja")
    assert told(annotation(contact(ORKHAN, DAULET))) == {}


def test_an_opinion_that_was_set_aside_is_none(read, told):
    [meeting] = read(SAID)
    correct(meeting, place="Gandja")
    read(SAID)
    meeting.refresh_from_db()
    opinions.keep(Proposal.objects.get(), meeting, by=factories.editor(), version=meeting.version)
    assert told(SAID) == {}


def test_all_of_a_verified_meeting_is_decided(read, told):
    [meeting] = read(SAID)
    accept(meeting)
    found = told(annotation(contact(ORKHAN, MARY, DAULET, date="2025-03-12", place="Bakou")))
    assert found == {
        ("date_edtf", "divergent"): [("2025-03-11", "2025-03-12")],
        ("participations", "divergent"): [("", "Mary Collins")],
    }


@pytest.mark.parametrize(
    "decide, expected",
    [
        (lambda meeting: None, "lost"),
        (accept, "divergent"),
        (lambda meeting: correct(meeting, place="Gandja"), "divergent"),
        (lambda meeting: review.reject(meeting, by=factories.editor(), version=meeting.version), "improved"),
    ],
    ids=["undecided", "verified", "corrected", "rejected"],
)
def test_a_meeting_that_is_no_longer_read(read, told, decide, expected):
    [meeting] = read(SAID)
    decide(meeting)
    assert list(told(annotation())) == [("meeting", expected)]


def test_a_rejected_meeting_that_is_read_again_changes_nothing(read, told):
    [meeting] = read(SAID)
    review.reject(meeting, by=factories.editor(), version=meeting.version)
    assert told(annotation(contact(ORKHAN, DAULET, date="2025-03-12"))) == {}


def test_a_meeting_that_is_read_anew_improves(read, told):
    read(SAID)
    found = told(annotation(contact(ORKHAN, DAULET, place="Bakou"), contact(ORKHAN, MARY)))
    assert found == {("meeting", "improved"): [("", "meeting 2025-03-11 : Orkhan Zeynalli, Mary Collins")]}


def test_a_member_that_an_editor_took_out(read, told):
    [meeting] = read(annotation(contact(ORKHAN, DAULET, MARY)))
    row = meeting.participations.get(name="Mary Collins")
    review.remove_member(row, by=factories.editor(), version=meeting.version)
    assert told(annotation(contact(ORKHAN, DAULET))) == {("participations", "improved"): [("Mary Collins", "")]}
    assert told(annotation(contact(ORKHAN, DAULET, MARY))) == {("participations", "divergent"): [("", "Mary Collins")]}


def test_a_member_that_an_editor_added(read, told):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))
    added = Participation(meeting=meeting, name="Mary Collins", role="conseillère", country=factories.country("US"))
    review.add_member(added, by=factories.editor(), version=meeting.version)
    assert told(annotation(contact(ORKHAN, DAULET))) == {}
    found = told(annotation(contact(ORKHAN, DAULET, (*MARY, "ambassadrice"))))
    assert found["participations", "improved"] == [("Mary Collins", "Mary Collins")]
    assert found["participations.role", "divergent"] == [("conseillère", "ambassadrice")]


def test_themes_mentions_and_evoked_are_compared(read, told):
    factories.theme("energie"), factories.theme("transport")
    read(annotation(contact(ORKHAN, DAULET), themes=["energie"], evoked=["AM"], references=[("2024", "sommet")]))
    found = told(annotation(contact(ORKHAN, DAULET), themes=["transport"]))
    assert found == {
        ("theme_uses", "improved"): [("", "Transport")] * 2,
        ("theme_uses", "lost"): [("Energie", "")] * 2,
        ("evoked", "lost"): [("Arménie", "")],
        ("mentions", "lost"): [("sommet", "")],
    }


def test_an_organisation_and_a_person_whom_nobody_knows_are_told_and_not_made(read, told):
    read(SAID)
    found = told(annotation(contact(ORKHAN, DAULET, ("Ada Berg", "Ligue des Ports"), place="Bakou")))
    assert found == {("participations", "improved"): [("", "Ada Berg")]}
    assert not factories.Organization.objects.exists()
    assert factories.Official.objects.count() == 2
