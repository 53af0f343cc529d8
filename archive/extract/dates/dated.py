"""The value of a resolved date, and the arithmetic of days, weekdays and years behind it."""

import calendar as months
from dataclasses import dataclass, replace
from datetime import date, timedelta

from archive.clean.cleaned import Notice
from archive.extract.dates.printed import TABLE

SPAN = 15  # years back within which the other years that a weekday fits are named
SOON = 60  # days: a day so little ahead of the dispatch is meant rather than the one ten months before


@dataclass(frozen=True)
class Dated:
    """A resolved date: EDTF strings or None, in the vocabulary of archive.extract.annotation.Contact."""

    date: str | None = None
    date_end: str | None = None
    precision: str | None = None  # day, month, year, day-no-year
    date_source: str | None = None  # text, dateline, published
    year_source: str | None = None  # text, weekday, dateline, published
    other_years: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def first(self):
        """The day itself where it is known, else None."""
        return date.fromisoformat(self.date) if self.precision == "day" else None


@dataclass(frozen=True)
class Anchor:
    """When the dispatch speaks: a day, or a month or a year where no more is known (`first` to `last`)."""

    first: date
    last: date
    source: str  # dateline, published, text, weekday: where it stands, or what gave its year
    year_source: str
    other_years: tuple[int, ...] = ()

    @property
    def day(self):
        return self.first if self.first == self.last else None


def notice(code, grade, message):
    return Notice(code, grade, "", message)


def is_soon(past, coming, limit):
    return bool(coming) and coming - limit <= timedelta(SOON) < limit - past and coming - limit < (limit - past) / 3


def next_weekday(day, weekday):
    return day + timedelta((weekday - day.weekday() - 1) % 7 + 1)


def last_weekday(day, weekday):
    return day - timedelta((day.weekday() - weekday) % 7)


def exists(mention):
    return has_days(mention, mention.year)


def has_days(mention, year):
    """Whether the calendar has the day in `year`, in some year for None, and the last one of a range with it."""
    if not is_day(year, mention.month, mention.day):
        return False
    if mention.last_day is None:
        return True
    last_year = mention.last_year or (year and year + is_over_new_year(mention))
    return is_day(last_year, mention.last_month, mention.last_day)


def is_over_new_year(mention):
    """« du 29 décembre au 3 janvier »"""
    return (mention.last_month, mention.last_day) < (mention.month, mention.day)


def is_day(year, month, day):
    """Whether the calendar has this day, in some year where none is given."""
    return 1 <= month <= 12 and 1 <= day <= months.monthrange(year or 2000, month)[1]


def is_weekday(year, month, mention):
    """Whether the day falls on its weekday in that month."""
    return is_day(year, month, mention.day) and date(year, month, mention.day).weekday() == mention.weekday


def on(mention, year):
    """The day, the first one of a range, in `year`; None where the calendar has it not, or not the whole range."""
    return date(year, mention.month, mention.day) if has_days(mention, year) else None


def latest(mention, limit):
    years = (on(mention, year) for year in range(limit.year, limit.year - 9, -1))
    return next((day for day in years if day and day <= limit), None)


def earliest(mention, start):
    years = (on(mention, year) for year in range(start.year, start.year + 9))
    return next((day for day in years if day and day >= start), None)


def fitting_years(mention, weekday, today):
    """The years, latest first, of the last SPAN in which the day falls on `weekday` and is not after `today`."""
    days = (on(mention, year) for year in range(today.year, today.year - SPAN, -1))
    return [day.year for day in days if day and day <= today and day.weekday() == weekday]


def by_weekday(mention, today, weekday=None):
    weekday = mention.weekday if weekday is None else weekday
    years = fitting_years(mention, weekday, today) if weekday is not None else []
    return day_dated(mention, years[0], "weekday", tuple(years[1:])) if years else None


def day_dated(mention, year, source, others):
    first = on(mention, year)
    end = None
    if mention.last_day:
        later = mention.last_year or year + is_over_new_year(mention)
        if mention.last_year == year and is_over_new_year(mention):
            first = on(mention, year - 1)
        end = date(later, mention.last_month, mention.last_day).isoformat()
    return Dated(first.isoformat(), end, "day", None, source, others)


def without_year(mention):
    end = f"XXXX-{mention.last_month:02}-{mention.last_day:02}" if mention.last_day else None
    return Dated(f"XXXX-{mention.month:02}-{mention.day:02}", end, "day-no-year")


def beside_no_year(dated, days):
    """The Dated so many days behind a day without a year, or None; the end of February is left open."""
    if dated.precision != "day-no-year" or days is None or dated.date.endswith("02-29"):
        return None
    year, leap = (date.fromisoformat(dated.date.replace("XXXX", fitting)) for fitting in ("2001", "2004"))
    told = {f"XXXX-{day + timedelta(days):%m-%d}" for day in (year, leap)}
    return Dated(told.pop(), None, "day-no-year") if len(told) == 1 else None


def checked(mention, dated, anchor):
    """`dated` with a notice where the weekday or « hier » printed beside it says another day, or the form is unsure."""
    day = dated.first
    if day is None:
        return dated
    told = counted_from(anchor, mention)
    is_other_weekday = mention.weekday not in (None, day.weekday())
    if is_other_weekday and told and told.weekday() == mention.weekday and not mention.last_day:
        corrected = replace(dated, date=told.isoformat(), year_source="dateline")
        return with_notice(corrected, contradiction(mention, day, f"le {told:%d/%m/%Y} est retenu"))
    if is_other_weekday or told not in (None, day):
        return with_notice(dated, contradiction(mention, day, "la date imprimée est gardée"))
    return with_notice(dated, ambiguity(mention)) if mention.ambiguous else dated


def counted_from(anchor, mention):
    """The day that a word such as « hier » beside a date says, or None."""
    return anchor + timedelta(mention.days) if anchor and mention.days is not None else None


def ambiguity(mention):
    text = f"« {mention.text} » est lu jour/mois ; vérifiez que ce n’est pas mois/jour."
    return notice("W_DATE_AMBIGUOUS", "check", text)


def contradiction(mention, day, kept):
    weekday = TABLE["weekdays"][day.weekday()]
    return notice("W_WEEKDAY", "blocking", f"« {mention.text} » : le {day:%d/%m/%Y} est un {weekday} ; {kept}.")


def with_notice(dated, added):
    return replace(dated, notices=(*dated.notices, added))


def period(first, last):
    """The Dated of the day, month or year from `first` to `last`."""
    if first == last:
        return Dated(first.isoformat(), None, "day")
    if (first.year, first.month) == (last.year, last.month):
        return Dated(f"{first:%Y-%m}", None, "month")
    return Dated(f"{first.year}", None, "year")


def period_anchor(text, today):
    """The Anchor of "2024-06-04", "2024-06" or "2024"; None for None or anything that is no date."""
    try:
        year, month, day = (*(int(part) for part in (text or "").split("-")), 0, 0)[:3]
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    last = first if day else last_day_of(year, month or 12)
    return Anchor(first, max(first, min(last, today)), "published", "published")


def last_day(dated):
    """The last day that a Dated may mean, or None where it is not known."""
    text = dated.date_end or dated.date
    if text is None or not text[0].isdigit():
        return None
    year, month, day = (*(int(part) for part in text.split("-")), 0, 0)[:3]
    return date(year, month, day) if day else last_day_of(year, month or 12)


def last_day_of(year, month):
    return date(year, month, months.monthrange(year, month)[1])
