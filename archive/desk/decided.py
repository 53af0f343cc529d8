"""What was decided lately, each decision with the thing it is about: a constant number of queries."""

from dataclasses import dataclass

from archive import values
from archive.models import Decision
from archive.pages.decided import OF_ARTICLES, OF_MEETINGS, rows_of
from archive.wording.decisions import told

GONE = "ligne ôtée depuis"
MERGED = "responsable"


@dataclass(frozen=True)
class Decided:
    """One decision in words. thing: the meeting or article, None where the row it was about is gone."""

    decision: Decision
    thing: object
    what: str
    before: str
    after: str


def last_decided(user, *, count=10):
    """The last `count` decisions of `user` as Decided, newest first."""
    made = Decision.objects.filter(by=user).order_by("-pk")[:count]
    rows = rows_of([decision.object for decision in made], OF_MEETINGS | OF_ARTICLES)
    return [_decided(decision, rows.get(decision.object)) for decision in made]


def _decided(decision, row):
    if row is None:
        what = MERGED if decision.field == "merged_into" else GONE
        return Decided(decision, None, what, values.shown(decision.before), values.shown(decision.after))
    owner = getattr(row, "owner", row)
    return Decided(decision, owner, *told(decision, row, is_member=owner is not row))
