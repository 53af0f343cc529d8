"""The sentences of a cleaned dispatch, and what was found in it, shared by the readers of its subject."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from archive.extract.mentions.bodies import find_bodies, is_national
from archive.extract.mentions.geography import find_cities, find_states
from archive.extract.words.gazetteer import fold, places_of

# An abbreviation before a name ends no sentence: "M. Sow", "Mme. Diallo", "J. Berg", "Md. Shah".
STOPS = ".!?…"
_END = re.compile(
    r"[.!?…](?<![.!?…].)(?<![ (.][A-ZÉ].)(?<!\bMM.)(?<!Mme.)(?<!\bDr.)(?<!\bMgr.)(?<!\bSt.)(?<!\bMd.)(?<!\bMohd.)"
    r"[.!?…]*+(?:\s?[»\"”)])*+\s++(?=[^a-zà-ÿ\s])"
)


class Passage(NamedTuple):
    start: int
    end: int
    place: str  # "headline", "lead" (a sentence of the first paragraph), "body"


class Mentions(NamedTuple):
    """What a text names, each list in reading order."""

    folded: str  # of the clean text
    passages: list
    states: list
    cities: list
    bodies: list


def find_mentions(cleaned):
    """The Mentions of a cleaned dispatch (archive.clean.cleaned.Cleaned).

    Inside the name of an international body no state and no city is named: "la Mission des Nations unies au Mali".
    """
    text, folded = cleaned.text, fold(cleaned.text)
    cities, bodies = find_cities(text, folded), find_bodies(text, folded)
    states = find_states(text, folded, cities)
    named = Spans((body.start, body.end) for body in bodies if not is_national(body.key))
    outside = [[place for place in found if not named.hold(place.start, place.end)] for found in (states, cities)]
    return Mentions(folded, passages(cleaned), *outside, bodies)


def passages(cleaned):
    """The sentences of headline and body in reading order; offsets count in the clean text. The headline is one."""
    found = []
    if cleaned.title and cleaned.title.layer == "clean":
        found.append(Passage(cleaned.title.start, cleaned.title.end, "headline"))
    for number, paragraph in enumerate(cleaned.paragraphs):
        place = "body" if number else "lead"
        found += [Passage(start, end, place) for start, end in sentence_spans(cleaned.text, paragraph)]
    return found


def sentence_spans(text, part):
    """(start, end) of the sentences of text[part.start:part.end]."""
    stops = places_of(text, STOPS, part.start, part.end)
    ends = [match.end() for at in stops if (match := _END.match(text, at, part.end))]
    return [(start, end) for start, end in zip([part.start, *ends], [*ends, part.end]) if start < end]


def by_passage(passages, mentions):
    """For each of `passages` the `mentions` (in reading order, with a start) that begin in it."""
    if not mentions:
        return [[] for _ in passages]
    starts = [mention.start for mention in mentions]
    return [mentions[bisect_left(starts, part.start) : bisect_left(starts, part.end)] for part in passages]


class Spans:
    """Stretches of a text, those that touch made one."""

    def __init__(self, spans):
        self._starts, self._ends = [], []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def hold(self, start, end):
        """Whether [start:end] lies within them."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._ends[at]

    def meet(self, start, end):
        """Whether [start:end] has a character in common with them."""
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and start < self._ends[at]
