"""The day printed at the head of a dispatch, in whatever form, its year completed."""

import re
from datetime import date, timedelta

from archive.clean.calendar_words import FOREIGN, IN_FOREIGN, SHORT_FOREIGN
from archive.extract.dates.dated import (
    Dated,
    by_weekday,
    checked,
    day_dated,
    exists,
    is_day,
    latest,
    on,
    without_year,
)
from archive.extract.dates.printed import TABLE, find_dates

DASHED = re.compile("[0-9]{1,2}-[0-9]{1,2}-[0-9]{2}")
SHORT_FOREIGN_DAY = re.compile(SHORT_FOREIGN, re.IGNORECASE)


def date_dateline(cleaned, mentions, published, today):
    """The Dated of the day printed at the head, its year completed (the rules of the annotation guide)."""
    mention = dateline_mention(cleaned.dateline_date, published)
    if mention is None:
        return Dated()
    if mention.year:
        return checked(mention, day_dated(mention, mention.year, "text", ()), None)
    if published:
        return day_dated(mention, closest_year(mention, published), "published", ())
    return (
        by_other_year(mention, mentions)
        or by_weekday(mention, today, weekday_beside(mention, mentions))
        or without_year(mention)
    )


def dateline_mention(printed, published):
    """The DateMention of the day `printed` at the head, or None for none or one that the calendar has not."""
    found = find_dates(whole_day(printed.text, published)) if printed else []
    return found[0] if found and found[0].form == "day" and exists(found[0]) else None


def whole_day(printed, published):
    """A day of a dateline or a publication line as running text prints it: « 4/05 », « 10-Jan-2026 », « 09 Jul 23 »."""
    if found := SHORT_FOREIGN_DAY.fullmatch(printed):
        year = f" 20{found['year']}" if found["year"] else ""
        return f"{found['day']} {foreign_month(found['month'])}{year}"
    if found := IN_FOREIGN.search(printed):
        return foreign_day(found)
    if DASHED.fullmatch(printed):
        return dashed_day(printed, published)
    if printed.count("-") == 2 and not printed.replace("-", "").isdigit():  # « 19-juin-2025 »
        return printed.replace("-", " ")
    return slashed_day(printed)


def foreign_day(found):
    """The day of a match of IN_FOREIGN: « 10-Jan-2026 », « June 19, 2025 »."""
    day, month, year = found["day"] or found["second"], found["month"] or found["first"], found["year"] or found["last"]
    return f"{day} {foreign_month(month)} {year}"


def foreign_month(name):
    return TABLE["months"][FOREIGN[name.lower()] - 1]


def slashed_day(printed):
    """« 4/05 » with the name of its month; anything else as it is."""
    day, slash, month = printed.partition("/")
    known = slash and month.isdigit() and 1 <= int(month) <= 12
    return f"{day} {TABLE['months'][int(month) - 1]}" if known else printed


def dashed_day(printed, published):
    """« 19-06-25 » in the one order, day or year first, that fits the day or the month of publication."""
    first, month, last = (int(number) for number in printed.split("-"))
    for day, year in ((first, 2000 + last), (last, 2000 + first)):
        is_known = published and 1 <= month <= 12 and is_day(year, month, day)
        if is_known and published.first <= date(year, month, day) <= published.last:
            return f"{day} {TABLE['months'][month - 1]} {year}"
    return printed


def closest_year(mention, published):
    middle = published.first + (published.last - published.first) / 2
    days = [day for year in range(middle.year - 1, middle.year + 2) if (day := on(mention, year))]
    return min(days, key=lambda day: abs(day - middle)).year if days else latest(mention, published.last).year


def by_other_year(mention, mentions):
    """Where the body prints a year beside a day within a week of the dateline's, that year."""
    for other in mentions:
        day = other.year and other.form == "day" and on(other, other.year)
        for year in (day.year - 1, day.year, day.year + 1) if day else ():
            own = on(mention, year)
            if own and abs(own - day) <= timedelta(7):
                return day_dated(mention, year, "text", ())
    return None


def weekday_beside(mention, mentions):
    """The weekday of the dateline's day: printed with it or beside a day of the same week, or one without a date."""
    if mention.weekday is not None:
        return mention.weekday
    near = (weekday_of(mention, other) for other in mentions if other.weekday is not None and other.month)
    bare = (
        other.weekday
        for other in mentions
        if other.form == "weekday" and other.which in (None, "this") and not other.coming
    )
    return next((day for day in (*near, *bare) if day is not None), None)


def weekday_of(mention, other):
    """The weekday of the dateline's day by « mardi 11 mars », a day of the body at most a week away; or None."""
    days = {
        (on(mention, year) - on(other, year)).days for year in (2023, 2024) if on(mention, year) and on(other, year)
    }
    between = days.pop() if len(days) == 1 else None
    return (other.weekday + between) % 7 if between is not None and abs(between) <= 7 else None
