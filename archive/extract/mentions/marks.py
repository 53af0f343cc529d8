"""What other readers found (states, cities, bodies, days), set on the tokens of the sentences."""

from bisect import bisect_left
from typing import Any, NamedTuple

from archive.extract.mentions.bodies import is_national

BODY_REACH = 16  # tokens of the longest name of a body before the state that it holds


class Mark(NamedTuple):
    """`value` stands from this token up to token `stop`."""

    kind: str  # "state", "city", "body", "organ" (of a state), "date"
    stop: int
    value: Any

    @property
    def is_state_name(self):
        """Whether it is a state by its name, and no adjective: "le Chili", not "chilien"."""
        return self.kind == "state" and self.value.form == "name"


def set_marks(sentences, kind, mentions):
    """Put each of `mentions` (with start and end in characters) on the sentence that holds it.

    A longer mention that is there already is kept: "Conseil européen" before "européen"; so is a body before the state
    within its name, "la Mission des Nations unies au Mali", for which bodies are set first. Of a city named like its
    state, "à Monaco" is the city.
    """
    starts = [sentence.start for sentence in sentences]
    for mention in mentions:
        sentence = _sentence_at(sentences, starts, mention.start)
        if sentence is not None:
            _set_mark(sentence, kind, mention)


def _sentence_at(sentences, starts, offset):
    index = bisect_left(starts, offset + 1) - 1
    return sentences[index] if index >= 0 and offset < sentences[index].end else None


def _set_mark(sentence, kind, mention):
    first = token_at(sentence, mention.start)
    if kind in ("state", "city") and _is_within_body(sentence, first):
        return
    stop = bisect_left(sentence.starts, mention.end)
    taken = sentence.marks.get(first)
    is_city = kind == "city" and taken is not None and taken.stop == stop and sentence.low(first - 1) == "à"
    if kind == "body" and is_national(mention.key):
        kind = "organ"
    if taken is None or taken.stop < stop or is_city:
        sentence.marks[first] = Mark(kind, stop, mention)


def _is_within_body(sentence, i):
    bodies = ((k, mark.stop) for k, mark in sentence.marks.items() if mark.kind == "body")
    return any(i - BODY_REACH <= k < i < stop for k, stop in bodies)


def token_at(sentence, offset):
    """Index of the token that holds the character at `offset`."""
    return max(0, bisect_left(sentence.starts, offset + 1) - 1)
