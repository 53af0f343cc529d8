"""Readers are told why a value changes that was verified and public; of all else nobody asks."""

import pytest

from archive import opinions, publish, review
from archive.models import Decision, Meeting, MeetingTheme, Participation, Proposal
from tests import factories

pytestmark = pytest.mark.django_db
PUBLIC = {"verified": True}


@pytest.fixture
def by():
    return factories.editor()


def changed_place(meeting, by, **why):
    return review.correct(meeting, {"place": "Astana"}, by=by, version=meeting.version, **why)


def changed_role(meeting, by, **why):
    row = meeting.participations.first()
    return review.correct_member(row, {"role": "vice-ministre"}, by=by, version=meeting.version, **why)


def added(meeting, by, **why):
    use = MeetingTheme(content_object=meeting, tag=factories.theme("transport"))
    return review.add_member(use, by=by, version=meeting.version, **why)


def removed(meeting, by, **why):
    return review.remove_member(meeting.participations.last(), by=by, version=meeting.version, **why)


def taken_over(meeting, by, **why):
    opinion, _ = Proposal.objects.get_or_create(
        object=meeting.uid, field="place", defaults={"value": "Astana", "extraction": factories.extraction()}
    )
    return opinions.take_over(opinion, meeting, by=by, version=meeting.version, **why)


WAYS = [changed_place, changed_role, added, removed, taken_over]


@pytest.mark.parametrize("change", WAYS)
def test_a_verified_public_value_changes_only_for_a_cause(by, change):
    meeting = factories.meeting(verified=True)
    for cause in ("", "caprice"):
        with pytest.raises(review.CauseNeeded, match="Dites pourquoi"):
            change(Meeting.objects.get(), by, cause=cause)
    assert (Meeting.objects.get().version, Decision.objects.count()) == (1, 0)
    change(Meeting.objects.get(pk=meeting.pk), by, cause="source")
    assert {decision.cause for decision in Decision.objects.all()} == {"source"}


@pytest.mark.parametrize("change", WAYS)
@pytest.mark.parametrize("standing", [{}, {"public": False, "verified": True}])
def test_nothing_is_asked_of_what_is_pending_or_not_public(by, change, standing):
    change(factories.meeting(**standing), by, cause="typo")
    assert {decision.cause for decision in Decision.objects.all()} == {""}


def test_what_readers_never_see_asks_nothing(by):
    meeting = factories.meeting(verified=True)
    review.correct(meeting, {"order": 3, "kind": "meeting"}, by=by, version=1)
    assert Meeting.objects.get().order == 3


def test_a_verified_meeting_that_the_machine_showed_since_asks_too(by):
    """What the caller has in hand was read before: the database tells."""
    meeting = factories.meeting(verified=True, public=False)
    publish.publish(Meeting.objects.get())
    with pytest.raises(review.CauseNeeded):
        changed_place(meeting, by)


def test_an_article_asks_nothing(by):
    article = factories.article("Titre", review="verified")
    assert review.correct(article, {"title": "Autre"}, by=by, version=1) == ["title"]


def test_the_first_decision_on_an_automatic_meeting_is_a_verification(by):
    meeting = factories.meeting()
    review.accept(meeting, by=by, version=1)
    assert [(decision.field, decision.cause) for decision in Decision.objects.all()] == [("review", "")]


def test_somebody_faster_is_told_before_a_missing_cause(by):
    meeting = factories.meeting(verified=True)
    changed_place(Meeting.objects.get(), by, cause="typo")
    with pytest.raises(review.Stale):
        review.add_member(Participation(meeting=meeting, country=factories.country("TR")), by=by, version=1)
