"""Today's edition: the lead contact, the others, what is to come, what was signed, what was corrected."""

from dataclasses import dataclass

from archive.models import (
    Article,
    Level,
    Meeting,
    SignedDocument,
    Status,
)
from archive.pages import chronicle
from archive.pages.corrections import corrected

NEWEST = 13
BESIDE = 5
LEADING = 5
# Of the LEADING newest contacts the one of the highest rank leads; among equals the newest.
HIGHEST_FIRST = [Level.HEAD, Level.MINISTER, Level.ORGANIZATION, Level.PARLIAMENT, Level.DEPUTY, Level.AMBASSADOR, ""]
LOOKED_THROUGH = 50  # corrections: several are often of one meeting


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
    """Those of `published` that editors corrected last, each with the moment of its last correction."""
    last = {}
    for uid, at in corrected().values_list("of", "at")[:LOOKED_THROUGH]:
        last.setdefault(uid, at)
    found = {meeting.uid: meeting for meeting in published.filter(uid__in=last)}
    return [Correction(found[uid], at) for uid, at in last.items()][:BESIDE]
