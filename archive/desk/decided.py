"""What was decided lately, each decision with the thing it is about: a constant number of queries."""

from dataclasses import dataclass

from archive import values
from archive.models import (
    Article,
    ArticleTheme,
    Decision,
    Evoked,
    Meeting,
    MeetingTheme,
    Mention,
    Participation,
    SignedDocument,
)
from archive.wording.decisions import told

# What a decision can be about, with the rows that say what it is and what it belongs to.
DECIDED = {
    Meeting: [],
    Article: [],
    Participation: ["meeting", "official", "country", "organization"],
    SignedDocument: ["meeting"],
    MeetingTheme: ["content_object", "tag"],
    ArticleTheme: ["content_object", "tag"],
    Mention: ["article"],
    Evoked: ["article", "country", "organization"],
}
GONE = "ligne ôtée depuis"


@dataclass(frozen=True)
class Decided:
    """One decision in words. thing: the meeting or article, None where the row it was about is gone."""

    decision: Decision
    thing: object
    what: str
    before: str
    after: str


def rows_of(uids):
    """{uid: meeting, article or member} of those of `uids` that are still there."""
    found = {}
    for model, related in DECIDED.items():
        rows = model.objects.filter(uid__in=uids)
        found |= {row.uid: row for row in (rows.select_related(*related) if related else rows)}
    return found


def last_decided(user, *, count=10):
    """The last `count` decisions of `user` as Decided, newest first."""
    made = Decision.objects.filter(by=user).order_by("-pk")[:count]
    rows = rows_of([decision.object for decision in made])
    return [_decided(decision, rows.get(decision.object)) for decision in made]


def _decided(decision, row):
    if row is None:
        return Decided(decision, None, GONE, values.shown(decision.before), values.shown(decision.after))
    owner = getattr(row, "owner", row)
    return Decided(decision, owner, *told(decision, row, is_member=owner is not row))
