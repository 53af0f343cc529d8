"""One contact or two: what splitting and merging leave, and what a later reading makes of it."""

import pytest

from archive import joining, review
from archive.models import Decision, Meeting, QueueItem, Review
from tests import factories

pytestmark = pytest.mark.django_db
THREE = [
    ("Orkhan Zeynalli", "ministre", "AZ"),
    ("Daulet Sarybaï", "ministre", "KZ"),
    ("Nino Abashidze", "ministre", "GE"),
]


def names(meeting):
    return [str(row) for row in meeting.participations.all()]


def test_a_meeting_is_split_in_two():
    meeting, editor = factories.meeting(*THREE, themes=["energie"]), factories.editor()
    moved = list(meeting.participations.filter(name__in=["Orkhan Zeynalli", "Nino Abashidze"]))
    second = joining.split(meeting, moved, by=editor, version=meeting.version)
    assert (names(meeting), names(second)) == (["Daulet Sarybaï"], ["Orkhan Zeynalli", "Nino Abashidze"])
    assert [one.pk for one in second.articles.all()] == [one.pk for one in meeting.articles.all()]
    assert (second.review, second.date_edtf) == (Review.VERIFIED, meeting.date_edtf)
    assert [str(use) for use in second.theme_uses.all()] == ["Energie"]


@pytest.mark.parametrize("count", [0, 3])
def test_a_split_leaves_somebody_on_both_sides(count):
    meeting = factories.meeting(*THREE)
    with pytest.raises(joining.NotSo):
        joining.split(meeting, list(meeting.participations.all()[:count]), by=factories.editor(), version=1)


def test_a_split_of_a_stale_form_is_refused():
    meeting = factories.meeting(*THREE)
    with pytest.raises(review.Stale):
        joining.split(meeting, [meeting.participations.first()], by=factories.editor(), version=meeting.version + 1)
    assert Meeting.objects.count() == 1


def test_two_meetings_become_one():
    first, second, editor = factories.meeting(*THREE[:2]), factories.meeting(*THREE[1:]), factories.editor()
    dispatches = {*first.articles.all(), *second.articles.all()}
    joining.merge(second, first, by=editor, versions=(second.version, first.version))
    first.refresh_from_db()
    assert names(first) == ["Orkhan Zeynalli", "Daulet Sarybaï", "Nino Abashidze"]
    assert set(first.articles.all()) == dispatches
    assert first.review == Review.VERIFIED


def test_what_readers_and_editors_said_of_it_is_said_of_the_other():
    first, second = factories.meeting(*THREE[:2]), factories.meeting(*THREE[1:])
    said = [factories.error_report(second), factories.note(second), factories.note(first)]
    joining.merge(second, first, by=factories.editor(), versions=(second.version, first.version))
    assert [type(one).objects.get(pk=one.pk).meeting for one in said] == [first] * 3
    assert list(QueueItem.objects.values_list("is_open", flat=True)) == [True, True]


def test_the_address_of_a_merged_meeting_leads_to_the_other(client):
    first, second = factories.meeting(*THREE[:2]), factories.meeting(*THREE[:2])
    address = second.get_absolute_url()
    joining.merge(second, first, by=factories.editor(), versions=(second.version, first.version))
    first.refresh_from_db()
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (301, first.get_absolute_url())


def test_a_meeting_is_not_merged_into_a_rejected_one():
    first, second = factories.meeting(), factories.meeting()
    review.reject(first, by=factories.editor(), version=first.version)
    with pytest.raises(joining.NotSo):
        joining.merge(second, first, by=factories.editor(), versions=(second.version, first.version))


def split(meeting, **why):
    return joining.split(meeting, [meeting.participations.last()], by=factories.editor(), version=1, **why)


def merge(meeting, into=None, **why):
    into = into or Meeting.objects.exclude(pk=meeting.pk).get()
    return joining.merge(meeting, into, by=factories.editor(), versions=(1, 1), **why)


@pytest.mark.parametrize("join", [split, merge])
@pytest.mark.parametrize("cause", ["", "caprice"])
def test_what_is_verified_and_public_is_joined_only_for_a_cause(join, cause):
    meeting, _ = factories.meeting(*THREE, verified=True), factories.meeting(*THREE)
    with pytest.raises(review.CauseNeeded):
        join(meeting, cause=cause)
    assert (Meeting.objects.get(pk=meeting.pk).version, Decision.objects.count()) == (1, 0)


@pytest.mark.parametrize("join", [split, merge])
@pytest.mark.parametrize("standing", [{}, {"public": False, "verified": True}])
def test_of_what_is_pending_or_not_public_no_cause_is_asked(join, standing):
    meeting, _ = factories.meeting(*THREE, **standing), factories.meeting(*THREE)
    join(meeting, cause="identity")
    assert not Decision.objects.exclude(cause="").exists()


def test_a_dispatch_joins_a_verified_meeting_only_for_a_cause():
    meeting, into = factories.meeting(*THREE), factories.meeting(*THREE[:2], verified=True)
    with pytest.raises(review.CauseNeeded):
        merge(meeting, into)
    merge(meeting, into, cause="source")
    told = Decision.objects.exclude(cause="").values_list("object", "field", "cause")
    assert list(told) == [(into.uid, "participations", "source"), (into.uid, "merged", "source")]


WITHDRAWN = {"visibility": "withdrawn", "withdrawn_reason": "Doublon."}


@pytest.mark.parametrize("hidden", [WITHDRAWN, {"public": False, "verified": True}])
def test_what_readers_see_is_not_merged_into_what_they_do_not(hidden):
    meeting, into = factories.meeting(verified=True), factories.meeting(**hidden)
    with pytest.raises(joining.NotSo, match="n’est pas publique"):
        merge(meeting, into, cause="identity")
    meeting.refresh_from_db()
    assert meeting.visibility == "published"


def test_a_dispatch_without_a_contact_is_closed():
    article, editor = factories.article(), factories.editor()
    review.close(article, by=editor, version=article.version, dismissal="sport")
    assert (article.review, article.dismissal, article.queue_item.is_open) == (Review.VERIFIED, "sport", False)
    said = [(one.field, one.after) for one in Decision.objects.on(article)]
    assert said == [("review", "verified"), ("dismissal", "sport")]


def test_what_the_machine_took_for_a_contact_goes_with_its_dispatch():
    meeting = factories.meeting()
    article = meeting.articles.get()
    review.close(article, by=factories.editor(), version=article.version, dismissal="sport")
    meeting.refresh_from_db()
    assert (meeting.review, meeting.withdrawn_reason) == (Review.REJECTED, "Rien à retenir : sport")
