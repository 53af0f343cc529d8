"""Meetings that an editor merged or split, read again."""

from archive import joining, pipeline
from archive.models import Article, Meeting, Proposal, Report
from tests import factories
from tests.archive.readings import annotation, contact, reader

ORKHAN, DAULET, MARY = ("Orkhan Zeynalli", "AZ"), ("Daulet Sarybaï", "KZ"), ("Mary Collins", "US")


def merge(meeting, into):
    joining.merge(meeting, into, by=factories.editor(), versions=(meeting.version, into.version), cause="other")


def standing():
    return list(Meeting.objects.published())


def test_two_contacts_of_one_dispatch_that_were_merged_stay_one(read):
    said = annotation(contact(ORKHAN, DAULET), contact(ORKHAN, MARY), warnings=[("check", "/meetings/1/date")])
    first, second = read(said)
    merge(second, first)

    for _ in range(2):
        read(said)

    assert (standing(), Meeting.objects.count()) == ([first], 2)
    assert [doubt.meeting for doubt in Article.objects.get().warnings.all()] == [first]
    assert not Proposal.objects.filter(field="meeting").exists()


def test_a_dispatch_whose_meeting_was_merged_into_anothers_makes_none(read, dispatch):
    said = annotation(contact(ORKHAN, DAULET))
    [meeting] = read(said)
    other = factories.meeting(("Orkan Zeinali", "ministre", "AZ"), ("Dawlet Sarıbay", "ministre", "KZ"))
    merge(meeting, other)

    read(said)

    assert (standing(), Report.objects.filter(article=dispatch).get().meeting) == ([other], other)
    assert not Proposal.objects.exists()


def test_a_meeting_into_which_a_merged_one_was_merged_is_known_again(read):
    said = annotation(contact(ORKHAN, DAULET), contact(ORKHAN, MARY), contact(ORKHAN, ("Luc Morel", "FR")))
    first, second, third = read(said)
    merge(third, second)
    second.refresh_from_db()
    merge(second, first)

    read(said)

    assert (standing(), Meeting.objects.count()) == ([first], 3)


def test_a_trial_takes_merged_meetings_for_one(read, dispatch):
    said = annotation(contact(ORKHAN, DAULET), contact(ORKHAN, MARY))
    first, second = read(said)
    merge(second, first)
    dispatch.refresh_from_db()

    cases = pipeline.trial(dispatch, engine="essai", read=reader(said))

    assert [case for case in cases if case.field == "meeting" and case.verdict != "unchanged"] == []


def test_a_member_moved_by_a_split_comes_back_to_neither(read):
    said = annotation(contact(ORKHAN, DAULET, MARY))
    [meeting] = read(said)
    second = joining.split(
        meeting, [meeting.participations.get(name="Mary Collins")], by=factories.editor(), version=meeting.version
    )

    read(said)

    people = [[row.name for row in one.participations.all()] for one in (meeting, second)]
    assert people == [["Orkhan Zeynalli", "Daulet Sarybaï"], ["Mary Collins"]]
