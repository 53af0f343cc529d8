"""The two-person rule: one asks, another confirms; until then readers see what was there."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from archive import confirmation, review, upkeep
from archive.models import Confirmation, Decision, Meeting
from tests import factories, roles

pytestmark = pytest.mark.django_db
NOW = timezone.now()
A_DAY = timedelta(hours=24)


@pytest.fixture
def anne():
    return roles.member("chief", "anne")


@pytest.fixture
def bea():
    return roles.member("chief", "bea")


@pytest.fixture(params=["meeting", "article"])
def thing(request):
    return factories.meeting() if request.param == "meeting" else factories.article()


def ask(thing, by, reason="Doublon."):
    return confirmation.ask_withdrawal(thing, by=by, version=thing.version, reason=reason, now=NOW)


def confirm(asked, by, *, now=NOW):
    things = confirmation.things_of([asked])
    versions = [things[uid].version for uid in (asked.object, asked.into) if uid]
    confirmation.confirm(asked, by=by, versions=versions, now=now)


def official(count, name="Orxan Zeynallı"):
    for _ in range(count):
        factories.meeting((name, "ministre", "AZ"), "KZ", articles=[])
    return factories.official(name)


def merge(by, count, reason="La même personne."):
    pair = official(count), factories.official("Orkhan Zeynalli")
    versions = tuple(one.version for one in pair)
    return *pair, confirmation.merge(*pair, by=by, versions=versions, reason=reason, now=NOW)


def visibility(thing):
    thing.refresh_from_db()
    return thing.visibility, thing.withdrawn_reason


def test_until_another_confirms_readers_see_what_was_there(thing, anne, bea, client):
    asked = ask(thing, anne)
    assert (visibility(thing), client.get(thing.get_absolute_url()).status_code) == (("published", ""), 200)
    confirm(asked, bea)
    assert (visibility(thing), client.get(thing.get_absolute_url()).status_code) == (("withdrawn", "Doublon."), 410)
    kept = Confirmation.objects.get()
    assert (kept.state, kept.asked_by, kept.confirmed_by, kept.is_confirmed_alone) == ("confirmed", anne, bea, False)
    assert Decision.objects.on(thing).get().reason == "Doublon."


def test_her_own_is_not_confirmed_while_another_could(anne, bea):
    asked = ask(factories.meeting(), anne)
    with pytest.raises(confirmation.Refused, match=r"vous-même le .* une autre personne doit confirmer \(bea\)"):
        confirm(asked, anne, now=NOW + 2 * A_DAY)
    assert Confirmation.objects.open().count() == 1


def test_a_desk_of_one_confirms_her_own_after_a_day(thing, anne):
    roles.member("editor", "claire")
    asked = ask(thing, anne)
    with pytest.raises(confirmation.Refused, match="vous pourrez le confirmer à partir du"):
        confirm(asked, anne, now=NOW + A_DAY - timedelta(seconds=1))
    assert visibility(thing)[0] == "published"
    confirm(asked, anne, now=NOW + A_DAY)
    assert (visibility(thing)[0], Confirmation.objects.get().is_confirmed_alone) == ("withdrawn", True)


@pytest.mark.parametrize("away", [{"is_active": False}, {"is_staff": False}])
def test_who_cannot_come_in_keeps_nobody_waiting(anne, bea, away):
    type(bea).objects.filter(pk=bea.pk).update(**away)
    asked = ask(factories.meeting(), anne)
    confirm(asked, anne, now=NOW + A_DAY)
    assert Confirmation.objects.get().is_confirmed_alone


def test_anybody_with_the_right_cancels_and_nothing_is_done(thing, anne, bea):
    asked = ask(thing, anne)
    confirmation.cancel(asked, by=bea, now=NOW)
    kept = Confirmation.objects.get()
    assert (kept.state, kept.cancelled_by, visibility(thing)[0]) == ("cancelled", bea, "published")
    ask(thing, anne)


def test_what_is_decided_is_decided_once(anne, bea):
    first, second = ask(factories.meeting(), anne), ask(factories.meeting(), anne)
    confirm(first, bea)
    confirmation.cancel(second, by=anne)
    for again in (lambda one: confirm(one, bea), lambda one: confirmation.cancel(one, by=bea)):
        with pytest.raises(confirmation.Refused, match="Déjà confirmé par bea le"):
            again(first)
        with pytest.raises(confirmation.Refused, match="Déjà annulé par anne le"):
            again(second)


def test_the_same_is_not_asked_for_twice(thing, anne, bea):
    ask(thing, anne)
    with pytest.raises(confirmation.Refused, match="Déjà demandé par anne le .*Doublon."):
        ask(thing, bea)


def test_a_draft_has_nothing_to_withdraw(anne):
    with pytest.raises(confirmation.Refused, match="n’est pas public"):
        ask(factories.meeting(public=False), anne)


def test_what_was_rejected_meanwhile_is_only_to_cancel(anne, bea):
    meeting = factories.meeting()
    asked = ask(meeting, anne)
    review.reject(meeting, by=bea, version=meeting.version)
    with pytest.raises(confirmation.Refused, match="annulez la demande"):
        confirm(asked, bea)
    assert Confirmation.objects.open().get() == asked


def reject(meeting, by, reason="Ce n’était qu’un rappel."):
    return confirmation.reject(meeting, by=by, version=meeting.version, reason=reason, now=NOW)


def standing(meeting):
    meeting.refresh_from_db()
    return meeting.review, meeting.visibility


def test_what_readers_see_as_verified_is_rejected_by_two(bea, client):
    meeting, claire = factories.meeting(verified=True), roles.member("editor", "claire")
    (asked,) = reject(meeting, claire)
    assert (standing(meeting), client.get(meeting.get_absolute_url()).status_code) == (("verified", "published"), 200)
    confirm(asked, bea)
    assert (standing(meeting), client.get(meeting.get_absolute_url()).status_code) == (("rejected", "withdrawn"), 410)
    made = Decision.objects.on(meeting).values_list("field", "by", "reason")
    assert set(made) == {(field, bea.pk, "Ce n’était qu’un rappel.") for field in ("review", "visibility")}


@pytest.mark.parametrize("state", [{}, {"public": False}, {"public": False, "verified": True}])
def test_what_nobody_verified_or_sees_is_rejected_by_one(state):
    meeting = factories.meeting(**state)
    assert reject(meeting, roles.member("editor", "claire")) == []
    assert standing(meeting)[0] == "rejected"


def test_a_desk_of_one_confirms_her_own_rejection_after_a_day(anne):
    meeting = factories.meeting(verified=True)
    (asked,) = reject(meeting, anne)
    with pytest.raises(confirmation.Refused, match="vous pourrez le confirmer à partir du"):
        confirm(asked, anne, now=NOW + A_DAY - timedelta(seconds=1))
    confirm(asked, anne, now=NOW + A_DAY)
    assert (standing(meeting), Confirmation.objects.get().is_confirmed_alone) == (("rejected", "withdrawn"), True)


def test_an_editor_asks_and_may_cancel_but_confirms_nothing(anne):
    claire, paul = roles.member("editor", "claire"), roles.member("contributor", "paul")
    meeting = factories.meeting(verified=True)
    (asked,) = reject(meeting, claire)
    for act in (lambda: confirm(asked, claire), lambda: confirmation.cancel(asked, by=roles.member("editor", "eve"))):
        with pytest.raises(PermissionDenied):
            act()
    with pytest.raises(PermissionDenied):
        reject(factories.meeting(verified=True), paul)
    confirmation.cancel(asked, by=claire)
    assert (standing(meeting), Confirmation.objects.get().state) == (("verified", "published"), "cancelled")


def test_what_was_rejected_since_is_not_rejected_again(anne, bea):
    meeting = factories.meeting(verified=True)
    (asked,) = reject(meeting, anne)
    review.reject(meeting, by=bea, version=meeting.version)
    with pytest.raises(confirmation.Refused, match="est déjà rejetée"):
        confirm(asked, bea)


def test_nothing_to_retain_asks_for_what_its_dispatch_alone_tells(anne, bea):
    article, other = factories.article(), factories.article()
    alone, pending = (factories.meeting(articles=[article], verified=verified) for verified in (True, False))
    told_twice = factories.meeting(articles=[article, other], verified=True)
    given = {"by": anne, "version": article.version, "dismissal": "sport", "now": NOW}
    (asked,) = confirmation.dismiss(article, **given)
    assert (asked.object, asked.get_verb_display(), asked.reason) == (alone.uid, "rejeter", "Rien à retenir : sport")
    assert standing(alone) == standing(told_twice) == ("verified", "published")
    assert standing(pending) == ("rejected", "withdrawn")
    assert confirmation.dismiss(article, **given | {"version": article.version}) == []
    confirm(asked, bea)
    assert standing(alone) == ("rejected", "withdrawn")


def test_the_last_thing_asked_for_is_what_was_asked_since_anything_was_decided(anne, bea):
    meeting, other = factories.meeting(verified=True), factories.meeting()
    (asked,) = confirmation.reject(meeting, by=anne, version=1)
    assert (confirmation.last_asked(anne), confirmation.last_asked(bea)) == (asked, None)
    assert confirmation.last_asked(anne, now=timezone.now() + 2 * A_DAY) is None
    review.accept(other, by=anne, version=1)
    assert confirmation.last_asked(anne) is None


def test_what_was_changed_meanwhile_is_looked_at_first(anne, bea):
    meeting = factories.meeting()
    with pytest.raises(review.Stale):
        confirmation.ask_withdrawal(meeting, by=anne, version=meeting.version + 1, reason="Doublon.")
    asked = ask(meeting, anne)
    seen = meeting.version
    review.correct(meeting, {"place": "Bakou"}, by=bea, version=seen)
    with pytest.raises(review.Stale):
        confirmation.confirm(asked, by=bea, versions=[seen], now=NOW)
    assert Meeting.objects.published().exists()


@pytest.mark.parametrize("role", ["contributor", "editor", "administrator"])
def test_nobody_without_the_right_asks_confirms_or_cancels(thing, anne, role):
    nobody = roles.member(role)
    with pytest.raises(PermissionDenied):
        ask(thing, nobody)
    asked = ask(thing, anne)
    for verb in (lambda: confirm(asked, nobody), lambda: confirmation.cancel(asked, by=nobody)):
        with pytest.raises(PermissionDenied):
            verb()
    with pytest.raises(PermissionDenied):
        merge(nobody, 1)
    assert Confirmation.objects.open().count() == 1


@pytest.mark.parametrize("count, waits", [(10, False), (11, True)])
def test_more_than_ten_meetings_are_merged_by_two(anne, bea, count, waits):
    old, new, asked = merge(anne, count)
    assert (bool(asked), old.participations.count()) == (waits, count if waits else 0)
    if asked:
        confirm(asked, bea)
    old.refresh_from_db()
    assert (old.merged_into, new.participations.count()) == (new, count)
    assert Decision.objects.on(old).get().reason == "La même personne."


def test_many_meetings_of_the_one_that_stays_ask_for_nobody(anne):
    old, new = official(1), official(11, "Orkhan Zeynalli")
    assert confirmation.merge(old, new, by=anne, versions=(old.version, new.version), reason="La même.") is None


def test_a_merge_that_makes_no_sense_is_not_asked_for(anne):
    old = official(11)
    with pytest.raises(upkeep.NotSo):
        confirmation.merge(old, old, by=anne, versions=(old.version, old.version), reason="La même.")
