"""What a printed date means: its day in EDTF, and where its year comes from.

calendar = read_calendar(cleaned, published="2024-06", today=date.today())
for mention, dated in calendar.dated: ...        # every date of the body, resolved in reading order
calendar.resolve(mention, told=date(2024, 6, 3))  # one mention; `told` anchors « la veille », « le même jour »
calendar.stand_in()                              # the day of a contact for which the text gives none
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from archive.extract.dates.anchors import anchor_of, day_within, headline_day, told_anchor
from archive.extract.dates.dated import (
    Anchor,
    Dated,
    beside_no_year,
    by_weekday,
    checked,
    day_dated,
    earliest,
    exists,
    is_soon,
    is_weekday,
    last_day,
    last_weekday,
    latest,
    next_weekday,
    notice,
    period,
    period_anchor,
    without_year,
)
from archive.extract.dates.dateline import date_dateline
from archive.extract.dates.printed import find_dates

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
    printed = find_dates(cleaned.text, folded)
    mentions = tuple(mention for mention in printed if mention.start >= body)
    dateline = date_dateline(cleaned, mentions, published, today)
    anchor = anchor_of(dateline) or headline_day(cleaned, printed, published)
    anchor = anchor or day_within(mentions, published) or published
    anchor = anchor or told_anchor(cleaned.text, mentions, today)
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
        told, begun, rows = None, None, []  # begun: « séjourne depuis mardi », from which « au premier jour » counts
        for mention in self.mentions:
            dated = self.resolve(mention, told=begun or told if mention.base == "visit" else told)
            told = dated.first if self.is_news(mention, dated) else told
            begun = dated.first if mention.since else begun
            rows.append((replace(mention, age=self._age(dated)), dated))
        return tuple(rows)

    def _age(self, dated):
        """Days from the last day of `dated` to the first of the dispatch's own, or None."""
        last = last_day(dated)
        return (self.anchor.first - last).days if self.anchor and last else None

    @property
    def own_day(self):
        """The day on which the dispatch speaks, or None where no more than its month or year is known."""
        return self.anchor and self.anchor.day

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
            return self.counted(told, mention) if told else Dated()
        base = (told if mention.base == "told" else None) or self.own_day
        if base:
            return self.counted(base, mention)
        return beside_no_year(self.dateline, mention.days) or self.only_period()

    def counted(self, base, mention):
        """The Dated so many days from `base` as the mention says."""
        return self.sourced(Dated((base + timedelta(mention.days)).isoformat(), None, "day"))

    def beside_today(self, mention):
        """The Dated of « au lendemain du sommet » where it counts from the dispatch's own day."""
        return self.resolve(mention, told=self.own_day)

    def weekday(self, mention, told):
        if not self.own_day:
            is_again = told and told.weekday() == mention.weekday  # « vendredi 20 septembre », « ce même vendredi »
            return self.sourced(Dated(told.isoformat(), None, "day")) if is_again else self.only_period()
        first = weekday_near(self.own_day, mention)
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
        return checked(mention, self.with_year(mention), self.own_day)

    def with_month(self, mention):
        """« le 20 du mois », « mardi 4 »: the month of the dispatch, the one before it or the next."""
        if self.anchor is None:
            return None
        month = self.anchor.last.replace(day=1)
        around = (month, month - timedelta(1), month + timedelta(31))
        if mention.which == "last_month":
            month -= timedelta(1)
        elif mention.weekday is not None:
            month = next((one for one in around if is_weekday(one.year, one.month, mention)), month)
        last_month = month.month if mention.last_day else None
        return replace(mention, month=month.month, year=month.year, last_month=last_month)

    def with_year(self, mention):
        if mention.year or mention.last_year:
            return day_dated(mention, mention.year or mention.last_year, "text", ())
        if self.anchor is None:
            return by_weekday(mention, self.today) or without_year(mention)
        return day_dated(mention, self.near_year(mention), self.anchor.year_source, self.anchor.other_years)

    def near_year(self, mention):
        """The year in which the day is the last before the dispatch, or the next after it where that is meant."""
        limit = self.anchor.last
        past, coming = latest(mention, limit), earliest(mention, self.anchor.first)
        if mention.which == "nearer" and past and coming:
            return min(past, coming, key=lambda day: abs(day - limit)).year
        return ((coming or past) if self.is_meant_ahead(mention, past, coming) else past).year

    def is_meant_ahead(self, mention, past, coming):
        """Whether the next such day is meant and not the last; `past`, `coming`: those days, None where far off."""
        if mention.which in ("last", "next"):
            return mention.which == "next"
        return mention.coming or past is None or is_soon(past, coming, self.anchor.last)

    def unclear(self, mention, told):
        text = f"« {mention.text} » peut se lire de plusieurs façons : aucune date n’est retenue."
        return Dated(notices=(notice("W_DATE_AMBIGUOUS", "check", text),))


RESOLVE = {
    form: getattr(Calendar, form) for form in ("relative", "weekday", "period", "year", "month", "day", "unclear")
}


def weekday_near(base, mention):
    """The day of « mardi », « ce mardi », « mardi prochain » in a dispatch of the day `base`."""
    is_today = base.weekday() == mention.weekday
    is_ahead = mention.which in (None, "this") and not is_today
    if mention.which == "next" or mention.coming and is_ahead:
        return next_weekday(base, mention.weekday)
    is_week_before = mention.which == "last" and is_today
    return last_weekday(base, mention.weekday) - timedelta(7 if is_week_before else 0)
