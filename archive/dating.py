"""EDTF dates as the archive keeps them, pure: which are allowed and which days they may mean."""

import re
from calendar import monthrange
from datetime import date

FIRST_YEAR, LAST_YEAR = 1800, 2200
DAY_WITHOUT_YEAR = re.compile(r"XXXX-(\d{2})-(\d{2})")


class NotADate(ValueError):
    """The value is no date of the archive; the message is French and says what to write instead."""


def bounds(edtf):
    """The first and the last day that `edtf` may mean: (date, date), or (None, None) for "" and "XXXX-07-22".

    edtf  a day, month or year ("2024-06-03", "2024-06", "2024"), or two of them joined by "/".
    Raises NotADate for anything else, an impossible day, or a year outside 1800-2200.
    """
    if not edtf:
        return None, None
    if without_year := DAY_WITHOUT_YEAR.fullmatch(edtf):
        _day(f"2024-{without_year[1]}-{without_year[2]}", shown=edtf)
        return None, None
    first, _, last = edtf.partition("/")
    low, high = _span(first, edtf)[0], _span(last or first, edtf)[1]
    if low > high:
        raise NotADate(f"« {edtf} » finit avant de commencer.")
    return low, high


def refuse_several(edtf):
    """Raise NotADate where `edtf`, a date of the archive, is not one day, month or year; "" is none and may stay."""
    if "/" in edtf or DAY_WITHOUT_YEAR.fullmatch(edtf):
        raise NotADate(f"«\u00a0{edtf}\u00a0»\u00a0: écrivez un seul jour, un mois ou une année.")


def _span(part, shown):
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", part) or not FIRST_YEAR <= int(part[:4]) <= LAST_YEAR:
        raise NotADate(
            f"« {shown} » n’est pas une date de l’archive : écrivez AAAA-MM-JJ, AAAA-MM ou AAAA, "
            f"entre {FIRST_YEAR} et {LAST_YEAR}, ou deux dates séparées par « / »."
        )
    if part.count("-") == 2:
        day = _day(part, shown=shown)
        return day, day
    year, _, month = part.partition("-")
    first, last = (f"{part}-01", int(month)) if month else (f"{year}-01-01", 12)
    low = _day(first, shown=shown)
    return low, low.replace(month=last, day=monthrange(low.year, last)[1])


def _day(text, *, shown):
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise NotADate(f"« {shown} » n’est pas un jour du calendrier.") from error


def join(first, last):
    """One EDTF value of a first and an optional last day: "2024-05-10/2024-05-11"."""
    return f"{first}/{last}" if last and last != first else (first or "")
