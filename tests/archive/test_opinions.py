"""Opinions beside what stands: a contributor's and the machine's are taken over, or set aside, by an editor."""

import pytest

from archive import opinions
from archive.models import MeetingTheme, Participation, Proposal, QueueItem
from archive.review import Revision
from people.models import Official
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def by(db):
    return factories.editor()


@pytest.fixture
def meeting(db):
    return factories.meeting(place="Astana", verified=True)


def proposed(meeting, **revision):
    opinions.propose(meeting, Revision(**revision), by=factories.editor("paul"))
    return Proposal.objects.get()


def test_the_words_that_a_proposed_value_was_taken_from_go_with_it(meeting, by):
    words = {"place": {"text": "clean", "start": 4, "end": 9, "rule": "editor", "confidence": 1.0, "of": 7}}
    decide(opinions.take_over, proposed(meeting, changes={"place": "Bakou"}, words=words), meeting, by, cause="source")
    meeting.refresh_from_db()
    assert meeting.evidence == words


def decide(verb, proposal, thing, by, **why):
    verb(proposal, thing, by=by, version=getattr(thing, "owner", thing).version, **why)


def test_a_proposal_changes_nothing_that_readers_see(meeting):
    proposed(meeting, changes={"place": "Bakou"})
    meeting.refresh_from_db()
    assert (meeting.place, meeting.version) == ("Astana", 1)
    assert QueueItem.objects.get(article=meeting.articles.get()).weight == 2


def test_a_later_proposal_of_hers_replaces_the_earlier(meeting):
    proposed(meeting, changes={"place": "Bakou"})
    assert proposed(meeting, changes={"place": "Almaty"}).value == "Almaty"


def test_a_proposed_value_is_taken_over(meeting, by):
    decide(opinions.take_over, proposed(meeting, changes={"place": "Bakou"}), meeting, by, cause="source")
    meeting.refresh_from_db()
    assert (meeting.place, Proposal.objects.count()) == ("Bakou", 0)


def test_a_proposed_participant_is_taken_over_with_a_new_official(meeting, by):
    new = Participation(meeting=meeting, name="Ana Silva", official=Official(name="Ana Silva"))
    proposal = proposed(meeting, added=[new])
    assert not Official.objects.filter(name="Ana Silva").exists()
    decide(opinions.take_over, proposal, meeting, by, cause="source")
    added = meeting.participations.last()
    assert (added.name, added.official.name, added.order) == ("Ana Silva", "Ana Silva", 2)


def test_a_member_is_taken_out_as_proposed(meeting, by):
    gone = meeting.participations.last()
    decide(opinions.take_over, proposed(meeting, removed=[gone]), meeting, by, cause="source")
    assert [str(row) for row in meeting.participations.all()] == ["Orkhan Zeynalli"]


def test_a_proposed_theme_is_taken_over(meeting, by):
    new = MeetingTheme(content_object=meeting, tag=factories.theme("energie"))
    decide(opinions.take_over, proposed(meeting, added=[new]), meeting, by, cause="other")
    assert [str(use) for use in meeting.theme_uses.all()] == ["Energie"]


def test_what_is_set_aside_is_not_asked_again(meeting, by):
    decide(opinions.keep, proposed(meeting, changes={"place": "Bakou"}), meeting, by)
    meeting.refresh_from_db()
    assert (meeting.place, Proposal.objects.count()) == ("Astana", 0)
    assert not QueueItem.objects.get(article=meeting.articles.get()).is_open
