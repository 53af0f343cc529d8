"""What readers are told: what changed of a verified public value and why, and what was withdrawn and why.

Nothing is told before the delay of feeds has passed; what is taken back after it was told stays, and says so.
"""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from archive.events import events_of
from archive.models import (
    Article,
    Cause,
    Decision,
    Meeting,
    MeetingTheme,
    Participation,
    Review,
    SignedDocument,
    Theme,
    Visibility,
)
from archive.pages.decided import OF_MEETINGS, rows_of
from archive.wording import decisions as wording
from people import names
from people.identity import shorten
from people.models import Country, Organization

# A decision names a meeting or a member of one of its sets: the way from each to the meeting.
OWNERS = {
    Meeting: "uid",
    Participation: "meeting__uid",
    SignedDocument: "meeting__uid",
    MeetingTheme: "content_object__uid",
}


@dataclass(frozen=True)
class Correction:
    """One value of a meeting that was verified and public. taken_back: when it became again what it was, or None."""

    key: int
    at: object
    meeting: Meeting
    what: str
    before: str
    after: str
    cause: str
    taken_back: object

    @property
    def address(self):
        return self.meeting.get_absolute_url()


@dataclass(frozen=True)
class Withdrawal:
    """A meeting or dispatch that left readers' sight. Nothing is told of it but why, as at its address."""

    key: int
    at: object
    what: str
    address: str
    reason: str


def corrected(*, now=None):
    """The decisions that changed what was verified and public in a meeting that still is public, newest first, each
    with `of`: the uid of the meeting.
    """
    owners = [Subquery(model.objects.filter(uid=OuterRef("object")).values(path)) for model, path in OWNERS.items()]
    unsaid = Q(undone_by__at__lte=F("at") + settings.FEED_DELAY)  # taken back before anybody was told
    made = Decision.objects.settled(now=now).exclude(cause="").filter(undoes=None).exclude(unsaid)
    found = made.annotate(of=Coalesce(*owners)).filter(of__in=Meeting.objects.published().values("uid"))
    return found.order_by("-pk")


def withdrawn(*, now=None):
    """The decisions that withdrew what is withdrawn now. That what nobody had verified is no meeting is none of them:
    it is the verification of an automatic reading; nor are merged ones, whose addresses lead on.
    """
    verdicts = Decision.objects.filter(object=OuterRef("object"), field="review")
    was_verified = Exists(verdicts.filter(after=Review.VERIFIED, pk__lt=OuterRef("pk")))
    later = Decision.objects.standing().filter(object=OuterRef("object"), field="visibility", pk__gt=OuterRef("pk"))
    hidden = Meeting.objects.filter(visibility=Visibility.WITHDRAWN, merged_into=None)
    articles = Article.objects.filter(visibility=Visibility.WITHDRAWN)
    made = Decision.objects.standing().settled(now=now).filter(field="visibility", after=Visibility.WITHDRAWN)
    return made.filter(
        Q(object__in=hidden.exclude(review=Review.REJECTED).values("uid"))
        | Q(object__in=hidden.filter(review=Review.REJECTED).values("uid")) & was_verified
        | Q(object__in=articles.values("uid")),
        ~Exists(later),
    )


def told(*, now=None):
    """All that readers are told of, newest first: to be given to `entries`, a page at a time."""
    either = Q(pk__in=corrected(now=now).order_by().values("pk")) | Q(pk__in=withdrawn(now=now).values("pk"))
    return Decision.objects.filter(either).select_related("undone_by").order_by("-pk")


def entries(decisions, *, now=None):
    """Those decisions of `told` as Corrections and Withdrawals, at a constant number of queries."""
    decisions = list(decisions)
    uids = [decision.object for decision in decisions]
    rows = rows_of(uids, OF_MEETINGS | {Article: []})
    printed = PrintedNames(decisions, [rows[uid] for uid in uids if isinstance(rows.get(uid), Meeting)])
    return [_entry(decision, rows[decision.object], printed, now=now) for decision in decisions]


def of_meeting(meeting, members, *, now=None):
    """The Corrections of one published meeting and its `members`, newest first."""
    rows = {row.uid: row for row in [meeting, *members]}
    found = Decision.objects.filter(pk__in=corrected(now=now).filter(object__in=rows).order_by().values("pk"))
    made = list(found.select_related("undone_by").order_by("-pk"))
    printed = PrintedNames(made, [meeting])
    return [_entry(decision, rows[decision.object], printed, now=now) for decision in made]


def _entry(decision, row, printed, *, now):
    if not decision.cause:
        address = f"/{row._meta.model_name}s/{shorten(row.uid)}/"  # without its title
        return Withdrawal(decision.pk, decision.at, row._meta.verbose_name, address, row.withdrawn_reason)
    meeting = getattr(row, "owner", row)
    what, before, after = wording.told(decision, row, is_member=meeting is not row)
    if decision.field in meeting.SETS:
        before, after = (printed.of(member) for member in (decision.before, decision.after))
    cause = Cause(decision.cause).label
    return Correction(decision.pk, decision.at, meeting, what, before, after, cause, _taken_back(decision, now))


def _taken_back(decision, now):
    undone = getattr(decision, "undone_by", None)
    is_told = undone and undone.at <= (now or timezone.now()) - settings.FEED_DELAY
    return undone.at if is_told else None


class PrintedNames:
    """Names of members as they were printed: a decision on a set tells them by what identifies them."""

    def __init__(self, decisions, meetings):
        on_sets = [decision for decision in decisions if decision.field in Meeting.SETS]
        identities = [one for decision in on_sets for one in (decision.before, decision.after) if one]
        self._known = self._names(identities, meetings) if identities else {}

    def _names(self, identities, meetings):
        codes = [one["country"] for one in identities if one.get("country")]
        keys = [one["organization"] for one in identities if one.get("organization")]
        slugs = [one["theme"] for one in identities if "theme" in one]
        people = events_of(Participation).objects.filter(meeting__in=meetings).values_list("name", flat=True)
        titles = events_of(SignedDocument).objects.filter(meeting__in=meetings).values_list("title", flat=True)
        return {
            "name": {names.comparison_key(name): name for name in people},
            "title": {names.fold(title): title for title in titles},
            "theme": dict(Theme.objects.filter(slug__in=slugs).values_list("slug", "name")),
            "country": dict(Country.objects.filter(code__in=codes).values_list("code", "name")),
            "organization": dict(Organization.objects.filter(key__in=keys).values_list("key", "name")),
        }

    def of(self, identity):
        """ "Ana Silva" of {"name": "ana silva"}; "—" for nobody."""
        said = [self._known.get(kind, {}).get(key, key) for kind, key in (identity or {}).items() if key]
        return ", ".join(said) or "—"
