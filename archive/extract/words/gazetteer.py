"""Finding the forms of a table in a text: one folding for all readers, one automaton for each table."""

import re
import unicodedata
from collections import defaultdict
from typing import Any, NamedTuple

import ahocorasick

# Letters with a stroke or a hook have no decomposition; a French text writes them without.
UNDECOMPOSED = {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ə": "e", "Ə": "e"}
PUNCTUATION = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "\xa0": " ", "\u202f": " ", "\u2009": " ", "\u2011": "-"}
LAST_FOLDED = 0x2FFF  # past Latin, Greek, Cyrillic and punctuation


class Hit(NamedTuple):
    """`payload` was found at [start:end] of the text."""

    start: int
    end: int
    payload: Any


class _Form(NamedTuple):
    capitals: tuple  # where the table writes a capital
    payload: Any
    is_open: bool  # any ending of the last word fits


CHOICE = re.compile(r"\(([^()]*)\)")


def expand(pattern):
    """The forms that a pattern of the tables stands for.

    "lien(s) bilatéra(l|ux)" is "lien bilatéral", "lien bilatéraux", "liens bilatéral", "liens bilatéraux"; one
    choice alone in brackets may be left out.
    """
    found = CHOICE.search(pattern)
    if not found:
        return [pattern]
    choices = found[1].split("|")
    choices = choices if len(choices) > 1 else [*choices, ""]
    before, after = pattern[: found.start()], pattern[found.end() :]
    return [form for choice in choices for form in expand(before + choice + after)]


class _Folding(dict):
    """{code point: its folded character}, filled as texts are folded: a table of all would cost each start."""

    def __missing__(self, code):
        character = chr(code)
        if code > LAST_FOLDED:
            return character
        base = unicodedata.normalize("NFD", character)[0].lower()
        self[code] = UNDECOMPOSED.get(base, base if len(base) == 1 else character)
        return self[code]


_FOLDING = _Folding({ord(character): folded for character, folded in (UNDECOMPOSED | PUNCTUATION).items()})


def fold(text):
    """`text` in lower case without accents, one code point for one: offsets stay those of `text`.

    Typographic apostrophes become ', no-break spaces a space, the no-break hyphen a hyphen. A letter that would
    become two (œ, ß) stays as it is.
    """
    return text.translate(_FOLDING)


def _ends_inside_word(folded, end):
    return end < len(folded) and folded[end].isalnum() and folded[end - 1].isalnum()


def _end_of_word(folded, end):
    while _ends_inside_word(folded, end):
        end += 1
    return end


def _capitals(words):
    return tuple(at for at, letter in enumerate(words) if letter.isupper())


def _has_capitals(form, text, start):
    return not form.capitals or text is None or all(text[start + at].isupper() for at in form.capitals)


def _demand(form):
    return -len(form.capitals)


class Gazetteer:
    """The forms of a table, each with what it stands for.

    A form counts only where the text has all its capitals ("Mali", "ONU"); a form in small letters counts in any
    case, and one that ends in * with any ending of its last word. Where two forms differ by case alone ("Suisse",
    "suisse"), the one that asks for more is tried first. A form whose payload is None hides what it covers ("mer
    de Chine" is not China) and gives no hit.
    """

    def __init__(self, forms):
        """`forms`: a mapping of form to payload, or pairs, so that one form may be given twice (the first wins)."""
        pairs = forms.items() if hasattr(forms, "items") else forms
        self._by_key = defaultdict(list)
        for words, payload in pairs:
            bare = words.removesuffix("*")
            self._by_key[fold(bare)].append(_Form(_capitals(bare), payload, bare != words))
        self._automaton = ahocorasick.Automaton()
        for key, candidates in self._by_key.items():
            candidates.sort(key=_demand)
            self._automaton.add_word(key, (len(key), candidates))
        if self._by_key:
            self._automaton.make_automaton()

    def __len__(self):
        return len(self._by_key)

    def find(self, folded, text=None):
        """The hits in `folded`, leftmost and longest first choice, never overlapping, at word boundaries.

        folded  what `fold` made of the text
        text    the text itself, for the forms that ask for capitals; without it case is ignored
        """
        hits, reached = [], 0
        for start, end, candidates in self._spans(folded):
            if start < reached:
                continue
            form = next((form for form in candidates if _has_capitals(form, text, start)), None)
            if form is None:
                continue
            reached = end
            if form.payload is not None:
                hits.append(Hit(start, end, form.payload))
        return hits

    def _spans(self, folded):
        if not self._by_key:
            return []
        spans, size = [], len(folded)
        for last, (length, candidates) in self._automaton.iter(folded):
            start, end = last + 1 - length, last + 1
            if start and folded[start - 1].isalnum() and folded[start].isalnum():
                continue  # inside a word
            if end < size and folded[end].isalnum() and folded[last].isalnum():
                end = _end_of_word(folded, end)
                candidates = [form for form in candidates if form.is_open]
            if candidates:
                spans.append((start, end, candidates))
        return sorted(spans, key=lambda span: (span[0], -span[1]))
