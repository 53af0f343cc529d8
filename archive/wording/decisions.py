"""What was decided, in words: which field, what it said before and after."""

from django.core.exceptions import FieldDoesNotExist

from archive import values
from archive.wording import dates_fr

DATES = {"date_edtf", "dateline_date", "published"}
# Fields of decisions that are no columns, or that an editor calls otherwise.
SET_NAMES = {
    "participations": "participants",
    "documents": "documents signés",
    "theme_uses": "thèmes",
    "mentions": "rappels",
    "evoked": "évoqués",
    "origin": "saisie",
    "merged": "fusion",
    "meeting": "rencontre",
    "divergence": "divergence",
    "lines": "ligne",
}


def told(decision, row, *, is_member):
    """(what, before, after) of a decision on `row`, a meeting or article or a member of one of its sets."""
    if decision.field == "merged":
        return SET_NAMES["merged"], "deux rencontres", "une seule"
    column = _column(row, decision.field)
    if column is None:
        what = SET_NAMES.get(decision.field, decision.field)
        return what, values.shown(decision.before), values.shown(decision.after)
    name = str(column.verbose_name).removesuffix(" (EDTF)")
    what = f"{row} · {name}" if is_member else name
    return what, words(column, decision.before), words(column, decision.after)


def _column(row, field):
    if field in SET_NAMES:
        return None
    try:
        return row._meta.get_field(field)
    except FieldDoesNotExist:
        return None


def words(column, stored):
    """A stored value of a field as a person reads it: a choice by its label, a date in words."""
    if stored and column.name in DATES:
        return dates_fr.date_words(stored)
    return dict(column.flatchoices).get(stored, stored) if column.choices else values.shown(stored)
