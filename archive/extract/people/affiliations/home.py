"""The states that a dispatch speaks of: that of the agency that signs it, and how much it speaks of each."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from archive.extract.mentions.geography import find_cities, find_states
from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import table

DOMAIN = re.compile(r"\.[a-z]{2,4}$")
LANGUAGE = re.compile(r"(?<!ère)(?<!ement)(?<!nat)\s+(?:en\s+)?\(?français\)?$", re.IGNORECASE)  # "CGTN Français"
NAME = 1.5  # what the name of a state weighs against its adjective, which qualifies somebody else as often as not
AGENCY = 3  # what the state of a national agency weighs: it tells of its own ministers without naming it
DATELINE = 2.5  # what the dateline's city weighs against one mention of a state


@dataclass(frozen=True)
class Home:
    """The state of a national agency that signs, and where it signs."""

    codes: tuple
    start: int | None  # None where the name stands only in furniture
    end: int | None


def home_of(cleaned, states, cities):
    """The Home of the agency that signs the clean text, or None; of a name of two, the one whose state is told of."""
    printed = cleaned.agency_printed
    codes = _codes_of(cleaned.agency) if cleaned.agency else ()
    if len(codes) > 1:
        named = states_of((*states, *cities))
        codes = [code for code in codes if code in named]
    if len(codes) != 1 or printed is None:
        return None
    is_clean = printed.layer == "clean"
    return Home(tuple(codes), printed.start if is_clean else None, printed.end if is_clean else None)


def _codes_of(agency):
    """The states that an agency, a paper or an office writes from: by its name, or by the state that its name has."""
    if known := _agencies().get(DOMAIN.sub("", fold(agency))):
        return tuple(known)
    agency = LANGUAGE.sub("", agency)
    folded = fold(agency)
    named = [m for m in find_states(agency, folded) if m.form != "compound"] or find_cities(agency, folded)
    first = next(iter(named), None)
    return () if first is None else codes_of(first)[:1]


@cache
def _agencies():
    found = {}
    for code, names in table("homes")["agencies"].items():
        for name in names:
            found.setdefault(DOMAIN.sub("", fold(name)), {})[code] = True
    return found


def state_weights(states, cities, dateline, home=None):
    """How much the dispatch speaks of each state: a Counter of ISO codes.

    dateline  the city at its head, or None
    home      the Home of the agency that signs, or None
    """
    weights = Counter()
    for mention in states:
        for code in mention.codes if mention.form == "compound" else mention.codes[:1]:
            weights[code] += NAME if mention.form == "name" else 1
    weights.update(city.country for city in cities if city.is_capital)
    if dateline is not None:
        weights[dateline.country] += DATELINE
    if home is not None:
        weights[home.codes[0]] += AGENCY
    return weights


def home_states(weights):
    """The states that a dispatch speaks of most, from the weights of `state_weights`."""
    most = max(weights.values(), default=0)
    return frozenset(code for code, weight in weights.items() if weight == most)


def states_of(mentions):
    return {code for mention in mentions for code in codes_of(mention)}


def codes_of(mention):
    """The states that a StateMention, a CityMention or a Home tells of."""
    return mention.codes if hasattr(mention, "codes") else (mention.country,)
