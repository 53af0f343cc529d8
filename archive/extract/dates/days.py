"""What a printed date means: its day in EDTF, and where its year comes from.

calendar = read_calendar(cleaned, published="2024-06", today=date.today())
for mention, dated in calendar.dated: ...        # every date of the body, resolved in reading order
calendar.resolve(mention, told=date(2024, 6, 3))  # one mention; `told` anchors « la veille », « le même jour »
calendar.stand_in()                              # the day of a contact for which the text gives none
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from archive.clean.calendar_words import FOREIGN, IN_FOREIGN, SHORT_FOREIGN
from archive.extract.dates.dated import (
    Anchor,
    Dated,
    beside_no_year,
    by_weekday,
    checked,
    day_dated,
    earliest,
    exists,
    is_day,
    is_soon,
    last_weekday,
    latest,
    next_weekday,
    notice,
    on,
    period,
    period_anchor,
    without_year,
)
from archive.extract.dates.printed import TABLE, find_dates

ORDINALS = TABLE["ordinals"]
ANNIVERSARY = re.compile(
    rf",? (?:le |son |leur )?(?:(?P<figure>[0-9]{{1,2}})e|(?P<word>{'|'.join(ORDINALS)})) anniversaire", re.IGNORECASE
)
DASHED = re.compile("[0-9]{1,2}-[0-9]{1,2}-[0-9]{2}")
SHORT_FOREIGN_DAY = re.compile(SHORT_FOREIGN, re.IGNORECASE)
SENTENCE = 120  # characters between the year and the anniversary at most
FRESH = 10  # days
MONTHS_AHEAD = 5  # of the twelve


def read_calendar(cleaned, *, published, today, folded=None):
    """The Calendar of a dispatch.

    cleaned    archive.clean.Cleaned
    published  "2024-06-04", "2024-06", "2024" or None; where None, the day of a " date 2024-06 " prefix serves
    today      the day of reading: no year that has to be guessed lies after it
    folded     the folded clean text, where the caller has it
    """
    published = period_anchor(published or (cleaned.header_date and cleaned.header_date.text), today)
    body = cleaned.paragraphs[0].start if cleaned.paragraphs else 0
    mentions = tuple(mention for mention in find_dates(cleaned.text, folded) if mention.start >= body)
    dateline = date_dateline(cleaned, mentions, published, today)
    anchor = anchor_of(dateline) or published or told_anchor(cleaned.text, mentions, today)
    return Calendar(mentions, anchor, dateline, published, today)


def resolve_dateline(cleaned, *, published, today):
    """(place, EDTF date or None, year_source, other_years) of the dateline; both None where there is none."""
    dated = read_calendar(cleaned, published=published, today=today).dateline
    place = cleaned.dateline_place.text if cleaned.dateline_place else None
    return place, dated.date, dated.year_source, dated.other_years


@dataclass(frozen=True)
class Calendar:
    mentions: tuple  # DateMentions of the body, in reading order
    anchor: Anchor | None
    dateline: Dated  # all None where the head gives no day
    published: Anchor | None
    today: date

    @cached_property
    def dated(self):
        """((mention, Dated), …) of the whole body; each day told anchors the words that count from it."""
        told, rows = None, []
        for mention in self.mentions:
            dated = self.resolve(mention, told=told)
            told = dated.first if self.is_news(mention, dated) else told
            rows.append((mention, dated))
        return tuple(rows)

    def is_news(self, mention, dated):
        """Whether words such as « la veille » further on may count from this day: neither to come nor long past."""
        if dated.first is None or mention.coming or mention.since or mention.base == "beside":
            return False
        if self.anchor is None:
            return True
        return self.anchor.first - timedelta(FRESH) <= dated.first <= self.anchor.last + timedelta(FRESH)

    def stand_in(self):
        """The Dated of a contact that the text gives no day: the dateline's, else that of publication, else a year."""
        if self.dateline.date:
            return replace(self.dateline, date_source="dateline")
        anchor = self.published or self.anchor
        if anchor is None:
            return Dated()
        source = "published" if self.published else "text"
        return replace(period(anchor.first, anchor.last), date_source=source, year_source=anchor.year_source)

    def resolve(self, mention, *, told=None):
        """The Dated of one mention. `told`: the day told before it, from which « la veille » counts."""
        dated = RESOLVE[mention.form](self, mention, told)
        return replace(dated, date_source="text") if dated.date else dated

    def relative(self, mention, told):
        if mention.base in ("beside", "visit"):
            return self.sourced(Dated((told + timedelta(mention.days)).isoformat(), None, "day")) if told else Dated()
        base = (told if mention.base == "told" else None) or (self.anchor and self.anchor.day)
        if base:
            return self.sourced(Dated((base + timedelta(mention.days)).isoformat(), None, "day"))
        return beside_no_year(self.dateline, mention.days) or self.only_period()

    def beside_today(self, mention):
        """The Dated of « au lendemain du sommet » where it counts from the dispatch's own day."""
        return self.resolve(mention, told=self.anchor and self.anchor.day)

    def weekday(self, mention, told):
        base = self.anchor and self.anchor.day
        if (
            not base and told and told.weekday() == mention.weekday
        ):  # « vendredi 20 septembre », then « ce même vendredi »
            return self.sourced(Dated(told.isoformat(), None, "day"))
        if not base:
            return self.only_period()
        ahead = mention.which == "next" or mention.coming and mention.which is None
        first = next_weekday(base, mention.weekday) if ahead else last_weekday(base, mention.weekday)
        if mention.which == "this" and mention.coming and first != base:
            first = next_weekday(base, mention.weekday)
        if mention.which == "last" and first == base:
            first -= timedelta(7)
        end = None
        if mention.last_weekday is not None:
            end = (first + timedelta((mention.last_weekday - mention.weekday) % 7)).isoformat()
        return self.sourced(Dated(first.isoformat(), end, "day"))

    def only_period(self):
        """The month or year of the dispatch, for a day that nothing anchors."""
        return self.sourced(period(self.anchor.first, self.anchor.last)) if self.anchor else Dated()

    def sourced(self, dated):
        return replace(dated, year_source=self.anchor.year_source, other_years=self.anchor.other_years)

    def period(self, mention, told):
        if self.anchor is None:
            return Dated()
        if mention.years is not None:
            return self.sourced(Dated(str(self.anchor.last.year + mention.years), None, "year"))
        month = self.anchor.last.year * 12 + self.anchor.last.month - 1 + mention.months
        return self.sourced(Dated(f"{month // 12}-{month % 12 + 1:02}", None, "month"))

    def year(self, mention, told):
        end = str(mention.last_year) if mention.last_year else None
        return Dated(str(mention.year), end, "year", year_source="text")

    def month(self, mention, told):
        year, source = (mention.year, "text") if mention.year else self.month_year(mention)
        if year is None:
            return Dated()
        end = f"{mention.last_year or year}-{mention.last_month:02}" if mention.last_month else None
        others = () if source == "text" else self.anchor.other_years
        return Dated(f"{year}-{mention.month:02}", end, "month", year_source=source, other_years=others)

    def month_year(self, mention):
        if self.anchor is None:
            return None, None
        ahead = mention.coming or mention.which == "next" or mention.which == "nearer" and self.is_nearer_ahead(mention)
        limit = self.anchor.first if ahead else self.anchor.last
        year = limit.year + (mention.month < limit.month if ahead else -(mention.month > limit.month))
        return year, self.anchor.year_source

    def is_nearer_ahead(self, mention):
        """Whether the month comes back sooner than it was last, counted from that of the dispatch."""
        return 0 < (mention.month - self.anchor.first.month) % 12 <= MONTHS_AHEAD

    def day(self, mention, told):
        if mention.far:
            return Dated(notices=(notice("W_DATE_RANGE", "check", f"Année hors de portée après « {mention.text} »."),))
        if mention.month is None:
            mention = self.with_month(mention)
            if mention is None:
                return Dated()
        if not exists(mention):
            text = f"« {mention.text} » n’existe pas au calendrier : aucune date n’est retenue."
            return Dated(notices=(notice("W_DATE_IMPOSSIBLE", "blocking", text),))
        if mention.vague or not (mention.year or self.anchor or mention.weekday is not None):
            return without_year(mention)
        return checked(mention, self.with_year(mention), self.anchor and self.anchor.day)

    def with_month(self, mention):
        """« le 20 du mois »: the month of the dispatch, or the one before it."""
        if self.anchor is None:
            return None
        month = self.anchor.last.replace(day=1)
        if mention.which == "last_month":
            month -= timedelta(1)
        return replace(mention, month=month.month, year=month.year)

    def with_year(self, mention):
        if mention.year or mention.last_year:
            return day_dated(mention, mention.year or mention.last_year, "text", ())
        if self.anchor is None:
            return by_weekday(mention, self.today) or without_year(mention)
        return day_dated(mention, self.near_year(mention), self.anchor.year_source, self.anchor.other_years)

    def near_year(self, mention):
        """The year in which the day is the last before the dispatch, or the next after it where that is meant."""
        ahead = mention.coming and mention.which != "last" or mention.which == "next"
        limit = self.anchor.last
        past = latest(mention, limit)
        coming = earliest(mention, self.anchor.first)
        if mention.which == "nearer" and past and coming:
            return min(past, coming, key=lambda day: abs(day - limit)).year
        if ahead or mention.which != "last" and (past is None or is_soon(past, coming, limit)):
            return (coming or past).year
        return past.year

    def unclear(self, mention, told):
        text = f"« {mention.text} » peut se lire de plusieurs façons : aucune date n’est retenue."
        return Dated(notices=(notice("W_DATE_AMBIGUOUS", "check", text),))


RESOLVE = {
    form: getattr(Calendar, form) for form in ("relative", "weekday", "period", "year", "month", "day", "unclear")
}


def anchor_of(dateline):
    if dateline.first is None:
        return None
    return Anchor(
        dateline.first,
        dateline.first,
        "dateline",
        "dateline" if dateline.year_source == "text" else dateline.year_source,
        dateline.other_years,
    )


def date_dateline(cleaned, mentions, published, today):
    """The Dated of the day printed at the head, its year completed (the rules of the annotation guide)."""
    found = find_dates(whole_day(cleaned.dateline_date.text, published)) if cleaned.dateline_date else []
    if not found or found[0].form != "day" or not exists(found[0]):
        return Dated()
    mention = found[0]
    if mention.year:
        return checked(mention, day_dated(mention, mention.year, "text", ()), None)
    if published:
        return day_dated(mention, closest_year(mention, published), "published", ())
    return (
        by_other_year(mention, mentions)
        or by_weekday(mention, today, weekday_beside(mention, mentions))
        or without_year(mention)
    )


def whole_day(printed, published):
    """A day of a dateline or a publication line as running text prints it: « 4/05 », « 10-Jan-2026 », « 09 Jul 23 »."""
    if found := SHORT_FOREIGN_DAY.fullmatch(printed):
        year = f" 20{found['year']}" if found["year"] else ""
        return f"{found['day']} {TABLE['months'][FOREIGN[found['month'].lower()] - 1]}{year}"
    if found := IN_FOREIGN.search(printed):
        day, month = found["day"] or found["second"], found["month"] or found["first"]
        year = found["year"] or found["last"]
        return f"{day} {TABLE['months'][FOREIGN[month.lower()] - 1]} {year}"
    if DASHED.fullmatch(printed):
        return dashed_day(printed, published)
    if printed.count("-") == 2 and not printed.replace("-", "").isdigit():  # « 19-juin-2025 »
        return printed.replace("-", " ")
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


def told_anchor(text, mentions, today):
    """Without dateline or publication: the first fully known day of the body, else the year of an anniversary."""
    if counted := counted_year(mentions):
        return counted
    for mention in mentions:
        if mention.form != "day" or mention.month is None or mention.since or mention.vague or not exists(mention):
            continue
        if mention.year and not mention.coming:
            day = on(mention, mention.year)
            return Anchor(day, day, "text", "text")
        if mention.year is None and (dated := by_weekday(mention, today)):
            return Anchor(dated.first, dated.first, "text", "weekday", dated.other_years)
    return anniversary(text, mentions)


def counted_year(mentions):
    """The Anchor of « l'an dernier, au sommet du 21 avril 2021 », « au sommet de mai 2023, l'an prochain », or None."""
    for one, other in [*zip(mentions, mentions[1:]), *zip(mentions[1:], mentions)]:
        is_near = abs(other.start - one.end) < SENTENCE and other.form in ("day", "month") and not other.since
        if one.form == "period" and one.years and other.year and is_near:
            year = other.year - one.years
            return Anchor(date(year, 1, 1), date(year, 12, 31), "text", "text")
    return None


def anniversary(text, mentions):
    """The year of « signée en juin 2021 et dont on fête cette année le deuxième anniversaire »: that year and two."""
    dated = None
    for mention in mentions:
        dated = mention if mention.year else dated
        found = mention.form == "period" and mention.years == 0 and ANNIVERSARY.match(text, mention.end)
        if found and dated and mention.start - dated.end < SENTENCE:
            year = dated.year + int(found["figure"] or ORDINALS.index(found["word"].lower()) + 1)
            return Anchor(date(year, 1, 1), date(year, 12, 31), "text", "text")
    return None
