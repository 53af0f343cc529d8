"""Today's edition: the lead contact, the others, what is to come, what was signed, what was corrected."""

from dataclasses import dataclass

from archive.models import Article, Decision, Level, Meeting, SignedDocument, Status
from archive.pages import chronicle

NEWEST = 13
BESIDE = 5
LEADING = 5
# Of the LEADING newest contacts the one of the highest rank leads; among equals the newest.
HIGHEST_FIRST = [Level.HEAD, Level.MINISTER, Level.ORGANIZATION, Level.PARLIAMENT, Level.DEPUTY, Level.AMBASSADOR, ""]
# Decisions that settle whether a thing is shown, not what it says.
NOT_A_CORRECTION = ["review", "visibility", "origin"]


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
    decided = Decision.objects.filter(object__in=published.values("uid")).exclude(field__in=NOT_A_CORRECTION)
    last = {decision.object: decision.at for decision in decided.order_by("-id")[: BESIDE * 4][::-1]}
    newest = sorted(last, key=last.get, reverse=True)[:BESIDE]
    found = {meeting.uid: meeting for meeting in published.filter(uid__in=newest)}
    return [Correction(found[uid], last[uid]) for uid in newest if uid in found]
