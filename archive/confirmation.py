"""What takes two: withdrawing what readers see, rejecting what they see as verified, and merging an official whom many
meetings show.

One person who has the right asks, another who has it confirms; only then is it done, and until then readers see what
was there. Any editor may ask that a meeting be rejected. Where nobody else has the right, she who asked confirms it
herself after a day, and the record says so. Anybody with the right may cancel. Restoring, rejecting what nobody had
verified and what the machine withdraws by itself are not asked for.
"""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.formats import date_format

from archive import publish, review, upkeep
from archive.models import Article, Confirmation, Decision, Meeting, Report, Review, Verb, Visibility
from people.models import Official

ALONE_AFTER = timedelta(hours=24)
# One who took part in more meetings than this is merged by two.
FEW = 10
RIGHTS = {
    Meeting: "archive.withdraw_meeting",
    Article: "archive.withdraw_article",
    Official: "people.merge_official",
}
MAY_DECIDE = "archive.change_meeting"
# The plain one of Django: the others only see to how one comes in.
RIGHTS_BACKEND = "django.contrib.auth.backends.ModelBackend"


class Refused(Exception):
    """Why it is not asked for, confirmed or cancelled: French, with who and when. Nothing was written."""


def is_for(user, thing):
    """Whether `user` may ask for, confirm and cancel what is to be done to `thing`; to some thing, where it is None."""
    rights = RIGHTS.values() if thing is None else [RIGHTS[type(thing)]]
    return any(user.has_perm(right) for right in rights)


def things_of(asked):
    """{uid: meeting, article or official} of what is asked for in `asked` (confirmations)."""
    uids = {uid for one in asked for uid in (one.object, one.into) if uid}
    return {thing.uid: thing for model in RIGHTS for thing in model.objects.filter(uid__in=uids)}


@transaction.atomic
def ask_withdrawal(thing, *, by, version, reason, now=None):
    """Ask that a published meeting or article be withdrawn for `reason`. Raises Refused and review.Stale."""
    _hold(thing, by, version, right=RIGHTS[type(thing)])
    if thing.visibility != Visibility.PUBLISHED:
        raise Refused(f"«\u00a0{thing}\u00a0» n’est pas public\u00a0: il n’y a rien à retirer.")
    return _ask(Verb.WITHDRAW, thing, None, by=by, reason=reason, now=now)


@transaction.atomic
def reject(meeting, *, by, version, reason=review.NO_MEETING, now=None):
    """Reject `meeting`, as review.reject; where readers see it as verified, only ask for that.

    Returns [the Confirmation that was asked for], [] where it is done. Raises Refused and review.Stale.
    """
    if not review.stands_verified(meeting):
        review.reject(meeting, by=by, version=version, reason=reason)
        return []
    _hold(meeting, by, version, right=MAY_DECIDE)
    return [_ask(Verb.REJECT, meeting, None, by=by, reason=reason, now=now)]


@transaction.atomic
def dismiss(article, *, by, version, dismissal, now=None):
    """There is nothing to retain in `article`, as review.close; of what readers see as verified, and no other dispatch
    tells, it is asked that it be rejected.

    Returns the Confirmations that were asked for; what somebody had asked for before is not asked again.
    """
    review.close(article, by=by, version=version, dismissal=dismissal)
    reason, open_ = review.nothing_to_retain(dismissal), Confirmation.objects.open().values("object")
    others = Report.objects.filter(meeting=OuterRef("pk")).exclude(article=article)
    found = article.meetings.published().filter(~Exists(others), review=Review.VERIFIED).exclude(uid__in=open_)
    asked = [reject(one, by=by, version=one.version, reason=reason, now=now) for one in found]
    return [one for made in asked for one in made]


@transaction.atomic
def merge(official, into, *, by, versions, reason, now=None):
    """Merge `official` into `into`, as upkeep.merge; where many meetings show it, only ask for that.

    Returns the Confirmation that was asked for, None where it is done. Raises Refused, upkeep.NotSo, review.Stale.
    """
    _hold(official, by, versions[0], right=RIGHTS[Official])
    if meetings_of(official) <= FEW:
        upkeep.merge(official, into, by=by, versions=versions, reason=reason)
        return None
    upkeep.refuse_merge(official, into)
    return _ask(Verb.MERGE, official, into, by=by, reason=reason, now=now)


def meetings_of(official):
    """How many meetings `official` took part in."""
    return official.participations.values("meeting").distinct().count()


def _hold(thing, by, version, *, right):
    """Nobody else writes `thing` until this is done; it is read at `version`, and `by` has the right to ask."""
    if not by.has_perm(right):
        raise PermissionDenied
    held = type(thing).objects.select_for_update(of=("self",)).get(pk=thing.pk)
    if held.version != version:
        raise review.Stale(held)


def _ask(verb, thing, into, *, by, reason, now):
    if earlier := Confirmation.objects.open().with_people().filter(object=thing.uid).first():
        raise Refused(f"Déjà demandé par {earlier.asked_by} le {_moment(earlier.asked_at)}\u00a0: {earlier.reason}")
    return Confirmation.objects.create(
        verb=verb,
        object=thing.uid,
        into=into and into.uid,
        reason=reason,
        asked_by=by,
        asked_at=now or timezone.now(),
    )


def _moment(when):
    return date_format(timezone.localtime(when), "j F Y à H:i")


@transaction.atomic
def confirm(asked, *, by, versions, now=None):
    """Do what was asked for. Raises Refused, upkeep.NotSo and review.Stale.

    versions  of the thing as `by` saw it, and of the official it is merged into
    """
    now, asked = now or timezone.now(), _open(asked)
    thing, into = _subjects(asked, by)
    if thing is None:
        raise Refused("Ce qui devait l’être n’existe plus\u00a0: annulez la demande.")
    _refuse_her_own(asked, thing, by=by, now=now)
    asked.confirmed_by, asked.confirmed_at = by, now
    asked.save(update_fields=["confirmed_by", "confirmed_at"])
    if asked.verb == Verb.MERGE:
        upkeep.merge(thing, into, by=by, versions=versions, reason=asked.reason)
    else:
        take_away = _reject if asked.verb == Verb.REJECT else _withdraw
        take_away(thing, by=by, version=versions[0], reason=asked.reason)


def _withdraw(thing, *, by, version, reason):
    if thing.visibility != Visibility.PUBLISHED:
        raise Refused(f"«\u00a0{thing}\u00a0» n’est plus public\u00a0: annulez la demande.")
    review.claim(thing, version)
    publish.withdraw(thing, by=by, reason=reason)


def _reject(thing, *, by, version, reason):
    if thing.review == Review.REJECTED:
        raise Refused(f"«\u00a0{thing}\u00a0» est déjà rejetée\u00a0: annulez la demande.")
    review.reject(thing, by=by, version=version, reason=reason)


@transaction.atomic
def cancel(asked, *, by, now=None):
    """It will not be done: `by` asked for it, or has the right. Raises Refused where somebody decided on it before."""
    asked = _open(asked)
    if by != asked.asked_by:
        _subjects(asked, by)
    asked.cancelled_by, asked.cancelled_at = by, now or timezone.now()
    asked.save(update_fields=["cancelled_by", "cancelled_at"])


def last_asked(by, *, now=None):
    """What `by` asked for since she last decided anything, in the last day, and is open; None without."""
    since = (now or timezone.now()) - ALONE_AFTER
    asked = Confirmation.objects.open().filter(asked_by=by, asked_at__gt=since).order_by("-pk").first()
    is_newest = asked and not Decision.objects.filter(by=by, at__gt=asked.asked_at).exists()
    return asked if is_newest else None


def _open(asked):
    """`asked` as it stands, held until this is done."""
    held = Confirmation.objects.select_for_update(of=("self",)).with_people().get(pk=asked.pk)
    if held.confirmed_at:
        raise Refused(f"Déjà confirmé par {held.confirmed_by} le {_moment(held.confirmed_at)}.")
    if held.cancelled_at:
        raise Refused(f"Déjà annulé par {held.cancelled_by} le {_moment(held.cancelled_at)}.")
    return held


def _subjects(asked, by):
    """(what it is about, the official to merge with), None where there is none, for one who has the right."""
    things = things_of([asked])
    thing = things.get(asked.object)
    if not is_for(by, thing):
        raise PermissionDenied
    return thing, things.get(asked.into)


def _refuse_her_own(asked, thing, *, by, now):
    if by != asked.asked_by:
        return
    when = _moment(asked.asked_at)
    if others := [user.get_username() for user in others_for(thing, by)]:
        who = ", ".join(others)
        raise Refused(f"Vous l’avez demandé vous-même le {when}\u00a0: une autre personne doit confirmer ({who}).")
    if now < asked.asked_at + ALONE_AFTER:
        then = _moment(asked.asked_at + ALONE_AFTER)
        raise Refused(f"Vous l’avez demandé vous-même le {when}\u00a0: vous pourrez le confirmer à partir du {then}.")


def others_for(thing, user):
    """Who else than `user` may confirm what is to be done to `thing`."""
    able = get_user_model().objects.with_perm(RIGHTS[type(thing)], backend=RIGHTS_BACKEND)
    return able.filter(is_staff=True).exclude(pk=user.pk).order_by("username")
