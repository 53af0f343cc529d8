"""The head words of functions, what a function is made of, and where one is being read."""

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from archive.extract.lexicon import Phrases, folded_set, table


class Head(NamedTuple):
    key: str
    level: str
    country: str | None
    takes_city: bool
    is_plural: bool


class Party(NamedTuple):
    """Whom a person serves: a state or a body, printed at [start:end] of the text."""

    country: str | None
    body: str | None
    start: int
    end: int


@dataclass(slots=True)
class Function:
    """A function at tokens [start:stop] of its sentence; `role` without the state or body served."""

    start: int
    stop: int
    role: str
    keys: frozenset
    level: str
    parties: tuple
    is_plural: bool
    printed: tuple  # (start, end) in characters


@dataclass(slots=True)
class Reader:
    sentence: object
    i: int
    dropped: set = field(default_factory=set)
    parties: list = field(default_factory=list)
    keys: set = field(default_factory=set)
    heads: list = field(default_factory=list)
    far: bool = False  # past "pour", "auprès de": states named there are not served
    depth: int = 0  # words read since the head


@cache
def _heads():
    entries = table("functions")["head"]
    return Phrases((form, _head(entry, form)) for entry in entries for form in entry["forms"])


def _head(entry, form):
    is_plural = form.split()[0].rstrip(",").endswith(("s", "x")) and not form.startswith(("vis", "sous-"))
    return Head(entry["key"], entry["level"], entry.get("country"), entry.get("takes") == "city", is_plural)


@cache
def words(section, key="words", name="functions"):
    return folded_set(table(name)[section][key])


@cache
def after_phrases():
    return Phrases((form, True) for form in table("functions")["after_head"]["phrases"])


@cache
def body_nouns():
    return Phrases((form, True) for form in table("functions")["body_noun"]["words"])


def first_words():
    """The words that a function may begin with."""
    return _heads().first_words()


def head_at(sentence, i):
    """(index past the head word, Head) where a function begins at token `i`, or None."""
    return _heads().at(sentence, i)


def is_stop(sentence, i):
    word = sentence.low(i)
    return word in words("words", "stop", "grammar") or not word[:1].isalnum()


def is_portfolio(sentence, i):
    return sentence.low(i) in words("portfolio") and not head_at(sentence, i)


def printed_words(sentence, indexes):
    """The words at `indexes` as printed, a space where words between were left out."""
    pieces, last = [], None
    for i in indexes:
        token = sentence.tokens[i]
        if last is not None:
            before = sentence.tokens[last]
            joined = last + 1 == i and before.end == token.start or token.text == "," or before.text[-1] in "'’"
            pieces.append("" if joined else " ")
        pieces.append(token.text)
        last = i
    return "".join(pieces)
