"""Today's edition: the lead contact, the others, what is to come, what was signed, what was corrected."""

from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from archive.models import (
    Article,
    Decision,
    Level,
    Meeting,
    MeetingTheme,
    Participation,
    Review,
    SignedDocument,
    Status,
)
from archive.pages import chronicle

NEWEST = 13
BESIDE = 5
LEADING = 5
# Of the LEADING newest contacts the one of the highest rank leads; among equals the newest.
HIGHEST_FIRST = [Level.HEAD, Level.MINISTER, Level.ORGANIZATION, Level.PARLIAMENT, Level.DEPUTY, Level.AMBASSADOR, ""]
# Decisions that settle whether a thing is shown, or what the machine says of it, not what it says.
NOT_A_CORRECTION = ["review", "visibility", "origin", "divergence"]
LOOKED_THROUGH = 50  # corrections: several are often of one meeting
# A decision names a meeting or a member of one of its sets.
OF_MEETING = {Meeting: "uid", Participation: "meeting__uid", SignedDocument: "meeting__uid"}
OF_MEETING[MeetingTheme] = "content_object__uid"


@dataclass(frozen=True)
class Correction:
    meeting: object
    at: object  # a datetime


class Edition:
    """What the front page of `today` (a date) shows."""

    def __init__(self, today):
        published = Meeting.objects.published()
        told = published.exclude(status=Status.ANNOUNCED).exclude(row__first=None)  # an undated contact is no news
        newest = list(chronicle.latest(told, NEWEST))
        self.today = today
        self.totals = published.totals()
        self.dispatches = Article.objects.published().totals()
        self.lead = min(newest[:LEADING], key=lambda one: HIGHEST_FIRST.index(one.level), default=None)
        self.others = [one for one in newest if one != self.lead]
        self.agenda = published.filter(status=Status.ANNOUNCED).between(today, None).oldest_first()[:BESIDE]
        self.signed = SignedDocument.objects.register()[:BESIDE]
        self.corrections = corrections(published)


def corrections(published):
    """The published meetings that editors corrected last, each with the moment of its last correction."""
    last = {}
    for uid, at in _corrected().filter(of__in=published.values("uid"))[:LOOKED_THROUGH]:
        last.setdefault(uid, at)
    found = {meeting.uid: meeting for meeting in published.filter(uid__in=last)}
    return [Correction(found[uid], at) for uid, at in last.items()][:BESIDE]


def _corrected():
    """(uid of the meeting, moment) of what editors changed in meetings already verified, newest first: what they
    decide of an automatic one is its verification.
    """
    owners = [Subquery(model.objects.filter(uid=OuterRef("object")).values(path)) for model, path in OF_MEETING.items()]
    verified = Decision.objects.standing().filter(object=OuterRef("of"), field="review", after=Review.VERIFIED)
    changes = Decision.objects.standing().exclude(field__in=NOT_A_CORRECTION).exclude(before=F("after"))
    known = changes.annotate(of=Coalesce(*owners)).filter(Exists(verified.filter(id__lt=OuterRef("id"))))
    return known.order_by("-id").values_list("of", "at")
