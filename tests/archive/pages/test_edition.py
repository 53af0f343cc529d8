from datetime import date

import pytest

from archive import publish, review
from archive.models import Decision, Meeting, Participation, Proposal
from archive.pages.edition import Correction, Edition
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = date(2025, 3, 12)


def test_lead_is_the_highest_of_the_newest():
    factories.meeting(date="2025-03-11", level="deputy", title="Adjoints")
    head = factories.meeting(date="2025-03-10", level="head", title="Présidents")
    newest = factories.meeting(date="2025-03-11", level="minister", title="Ministres")
    edition = Edition(TODAY)
    assert edition.lead == head
    assert edition.others[0] == newest


def test_agenda_holds_what_is_announced_soonest_first():
    later = factories.meeting(date="2025-04-02", status="announced")
    sooner = factories.meeting(date="2025-03", status="announced")
    factories.meeting(date="2025-02-01", status="announced")
    edition = Edition(TODAY)
    assert list(edition.agenda) == [sooner, later]
    assert edition.lead is None


def test_undated_and_drafts_are_no_news():
    factories.meeting(date="")
    factories.meeting(public=False, documents=["Plan secret"])
    edition = Edition(TODAY)
    assert (edition.lead, edition.others, list(edition.signed)) == (None, [], [])
    assert edition.totals == {"total": 1, "verified": 0}


def change(meeting, decide, *given):
    """Do what `decide` (of archive.review) does to `meeting` as it stands, or to a member of it."""
    decide(*given, by=factories.editor(), version=Meeting.objects.get(pk=meeting.pk).version)


def accepted(title, **fields):
    meeting = factories.meeting(title=title, documents=["Plan"], themes=["energie"], **fields)
    change(meeting, review.accept, meeting)
    return meeting


def place(meeting):
    return review.correct, meeting, {"place": "Astana"}


def role(meeting):
    return review.correct_member, meeting.participations.first(), {"role": "vice-ministre"}


def kind(meeting):
    return review.correct_member, meeting.documents.get(), {"kind": "accord"}


def strength(meeting):
    return review.correct_member, meeting.theme_uses.get(), {"strength": "main"}


def one_more(meeting):
    return review.add_member, Participation(meeting=meeting, name="Ana Silva")


def one_less(meeting):
    return review.remove_member, meeting.documents.get()


CORRECTIONS = [place, role, kind, strength, one_more, one_less]


@pytest.mark.parametrize("correction", CORRECTIONS)
def test_what_changes_in_a_verified_meeting_is_a_correction(correction):
    meeting = accepted("Vérifiée")
    change(meeting, *correction(meeting))
    assert Edition(TODAY).corrections == [Correction(meeting, Decision.objects.last().at)]


@pytest.mark.parametrize("correction", CORRECTIONS)
def test_what_an_editor_first_decides_is_a_verification(correction):
    meeting = factories.meeting(documents=["Plan"], themes=["energie"])
    change(meeting, *correction(meeting))
    change(meeting, review.accept, meeting)
    change(meeting, review.accept, meeting)
    assert Edition(TODAY).corrections == []


@pytest.mark.parametrize(("field", "value"), [("place", "Bakou"), ("participations", {"name": "ana silva"})])
def test_what_an_editor_keeps_is_no_correction(field, value):
    meeting = accepted("Vérifiée")
    proposal = Proposal.objects.create(object=meeting.uid, field=field, value=value, extraction=factories.extraction())
    change(meeting, review.keep, proposal, meeting)
    assert Edition(TODAY).corrections == []


def test_corrections_are_of_published_meetings_the_last_corrected_first():
    first, second, hidden = accepted("Première"), accepted("Seconde"), accepted("Retirée")
    for meeting in [first, second, hidden, *[first] * 9]:
        change(meeting, review.correct, meeting, {"place": f"Ville {Decision.objects.count()}"})
    publish.withdraw(hidden, by=factories.editor(), reason="Décision de justice.")
    assert [one.meeting for one in Edition(TODAY).corrections] == [first, second]
