"""Days, months and years as they are written in an address: pure."""

import re
from calendar import monthrange
from datetime import date

WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1800, 2200  # what the archive's dates may be


def days_of(written):
    """The first and the last day of "2025", "2025-03" or "2025-03-11".

    Raises ValueError where this is none of the three, or no day of the calendar, or outside the archive's years.
    """
    matched = WRITTEN.fullmatch(written)
    if not matched or not FIRST_YEAR <= int(matched[1]) <= LAST_YEAR:
        raise ValueError(f"neither a day, a month nor a year: {written!r}")
    year, month, day = (int(part) if part else None for part in matched.groups())
    if day:
        return date(year, month, day), date(year, month, day)
    first, last = month or 1, month or 12
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
