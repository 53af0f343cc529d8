"""The day from which a dispatch counts: that of its dateline, else what its body tells."""

import re
from datetime import date

from archive.extract.dates.dated import Anchor, by_weekday, exists, on
from archive.extract.dates.printed import TABLE

ORDINALS = TABLE["ordinals"]
ANNIVERSARY = re.compile(
    rf",? (?:le |son |leur )?(?:(?P<figure>[0-9]{{1,2}})e|(?P<word>{'|'.join(ORDINALS)})) anniversaire", re.IGNORECASE
)
ENDS = re.compile(r"\s*[).]*\s*")  # behind the day that ends a headline
SENTENCE = 120  # characters between the year and the anniversary at most


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


def headline_day(cleaned, mentions, published):
    """The Anchor of "Entretien de X avec son homologue (Paris, 9 janvier 2025)", or None.

    mentions   DateMentions of the whole text; published: the Anchor of what was given with the dispatch, or None
    """
    title = cleaned.title
    if title is None or title.layer != "clean" or published and published.day:
        return None
    last = next(
        (m for m in mentions if title.start <= m.start and ENDS.fullmatch(cleaned.text[m.end : title.end])), None
    )
    if last is None or last.year is None or not is_telling(last):
        return None
    day = on(last, last.year)
    is_of_then = published is None or published.first <= day <= published.last
    return Anchor(day, day, "text", "text") if is_of_then else None


def day_within(mentions, published):
    """The Anchor of « ce vendredi 19 septembre » in a dispatch of which the month or the year alone is known, or None.

    published  the Anchor of what was given with the dispatch, or None
    """
    if published is None or published.day:
        return None
    for mention in mentions:
        if mention.which == "this" and mention.weekday is not None and is_telling(mention):
            days = (on(mention, year) for year in range(published.first.year, published.last.year + 1))
            fitting = [day for day in days if day and day.weekday() == mention.weekday]
            if len(fitting) == 1 and published.first <= fitting[0] <= published.last:
                return Anchor(fitting[0], fitting[0], "text", published.year_source, published.other_years)
    return None


def told_anchor(text, mentions, today):
    """Without dateline or publication: the first fully known day of the body, else the year of an anniversary."""
    return counted_year(mentions) or first_known(mentions, today) or anniversary(text, mentions)


def first_known(mentions, today):
    """The Anchor of the first day of the body that its year or its weekday tells, or None."""
    anchors = (anchor_by(mention, today) for mention in mentions if is_telling(mention))
    return next(filter(None, anchors), None)


def is_telling(mention):
    """Whether it is a day with its month on which something took place."""
    is_day_of_month = mention.form == "day" and mention.month is not None
    return is_day_of_month and not (mention.since or mention.vague) and exists(mention)


def anchor_by(mention, today):
    if mention.year:
        day = on(mention, mention.year)
        return None if mention.coming else Anchor(day, day, "text", "text")
    dated = by_weekday(mention, today)
    return Anchor(dated.first, dated.first, "text", "weekday", dated.other_years) if dated else None


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
        found = dated and is_this_year(mention) and ANNIVERSARY.match(text, mention.end)
        if found and mention.start - dated.end < SENTENCE:
            year = dated.year + int(found["figure"] or ORDINALS.index(found["word"].lower()) + 1)
            return Anchor(date(year, 1, 1), date(year, 12, 31), "text", "text")
    return None


def is_this_year(mention):
    """« cette année »"""
    return mention.form == "period" and mention.years == 0
