"""Dates in French words, pure: each with its precision, and where it was read. A month is never shown as a day."""

import re
from datetime import date

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
NBSP = "\u00a0"
UNKNOWN = "date inconnue"
HOUR = re.compile(r"\b([01]?\d|2[0-3])\s?[:hH]\s?([0-5]\d)\b")


def date_words(edtf, *, weekday=False):
    """The EDTF value of the archive as a reader expects it: "11 mars 2025", "10-11 mai 2024", "juin 2024".

    weekday  name the day of the week too, where one single day is known
    """
    if not edtf:
        return UNKNOWN
    first, _, last = edtf.partition("/")
    if last:
        return _interval(_parts(first), _parts(last))
    words = _one(_parts(first))
    return f"{weekday_of(edtf)} {words}" if weekday and precision(edtf) == "day" else words


PREPOSITIONS = {"day": "le", "interval": "les", "month": "en", "year": "en", "day-no-year": "le", "": "à une"}


def when_words(edtf):
    """The same as a part of a sentence: "le 11 mars 2025", "les 10-11 mai 2024", "en juin 2024"."""
    said = precision(edtf)
    if said == "interval" and precision(edtf.partition("/")[0]) != "day":
        return f"entre {date_words(edtf).replace(' – ', ' et ')}"
    return f"{PREPOSITIONS[said]} {date_words(edtf)}"


def precision(edtf):
    """How much `edtf` says: "day", "interval", "month", "year", "day-no-year", or "" for nothing."""
    if "/" in edtf:
        return "interval"
    if edtf.startswith("XXXX"):
        return "day-no-year"
    return ("", "year", "month", "day")[len(edtf.split("-")) if edtf else 0]


def weekday_of(iso):
    return WEEKDAYS[date.fromisoformat(iso).weekday()]


def day_words(day, *, weekday=False):
    """The same for a `date`."""
    return date_words(day.isoformat(), weekday=weekday)


def day_and_month(edtf):
    """The first day without its year: "11 mars"; "" where no day is known."""
    parts = _parts(edtf.partition("/")[0])
    return f"{_ordinal(parts[2])} {MONTHS[parts[1] - 1]}" if len(parts) == 3 else ""


def hour_words(printed):
    """The hour that `printed` gives: "8 h 55"; "" where it gives none."""
    found = HOUR.search(printed)
    return f"{int(found[1])}{NBSP}h{NBSP}{found[2]}" if found else ""


def _parts(edtf):
    """("2024-05-10") → [2024, 5, 10]; the year is None in "XXXX-07-22"; [] for ""."""
    return [None if part == "XXXX" else int(part) for part in edtf.split("-") if part]


def _ordinal(day):
    return "1er" if day == 1 else str(day)


def _one(parts):
    year, *rest = parts
    words = [str(year)] if year else []
    if rest:
        words.insert(0, MONTHS[rest[0] - 1])
    if len(rest) == 2:
        words.insert(0, _ordinal(rest[1]))
    return " ".join(words) + ("" if year else ", année inconnue")


def _interval(first, last):
    """What both ends share is said once, at the end."""
    if len(first) == len(last) == 3 and first[:2] == last[:2]:
        return f"{_ordinal(first[2])}-{_one(last)}"
    if len(first) == len(last) == 2 and first[0] == last[0]:
        return f"{MONTHS[first[1] - 1]}-{_one(last)}"
    if len(first) == len(last) == 3 and first[0] == last[0]:
        return f"{_ordinal(first[2])} {MONTHS[first[1] - 1]} – {_one(last)}"
    return f"{_one(first)} – {_one(last)}"


def year_words(year_source, other_years, *, edtf, quote="", head_precision="day"):
    """Where the year of a day comes from, when it is not printed beside it; "" when it is.

    quote           the words that date the contact, as printed ("ce mardi")
    head_precision  "month" where the head of the dispatch gives a month only
    """
    if year_source == "weekday":
        return _deduced(edtf, quote, other_years)
    if quote and year_source in ("dateline", "published") and not _has_digit(quote):
        return f"«{NBSP}{quote.strip(' ,.')}{NBSP}», compté d’après la date de la dépêche"
    if year_source == "dateline":
        return "jour et mois imprimés, année d’après l’en-tête"
    if year_source == "published" and head_precision == "month":
        return "jour imprimé, mois et année d’après l’en-tête"
    if year_source == "published":
        return "jour et mois imprimés, année d’après la publication"
    return ""


def _deduced(edtf, quote, other_years):
    year = edtf[:4]
    said = f"année déduite{NBSP}: non imprimée{NBSP}; «{NBSP}{_dating(edtf, quote)}{NBSP}» convient à {year}"
    return f"{said} (et à {_listed(sorted(other_years, reverse=True))})" if other_years else said


def _dating(edtf, quote):
    """The printed words that date the contact, with the day of the dateline where they give the weekday alone."""
    quote = quote.strip(" ,.") or weekday_of(edtf.partition("/")[0])
    return quote if _has_digit(quote) else f"{quote} {day_and_month(edtf)}"


def _has_digit(words):
    return any(character.isdigit() for character in words)


def _listed(years):
    *head, tail = map(str, years)
    return f"{', '.join(head)} ou {tail}" if head else tail


DAY_WORDS = {
    "dateline": "jour de l’en-tête de la dépêche, qui n’en donne pas d’autre",
    "published": "jour de la publication, la dépêche n’en donne pas",
}


def day_source_words(date_source):
    """Where the day comes from when the text does not give it; "" when it does."""
    return DAY_WORDS.get(date_source, "")
