"""Finding the forms of a table in a text: one folding for all readers, one pass for all tables."""

import re
import unicodedata
from codecs import charmap_decode, charmap_encode
from collections import deque
from encodings import cp1252
from operator import itemgetter
from typing import Any, NamedTuple

import ahocorasick

from archive.clean.tables import uncollected

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


LOOKED_UP = 8  # strings: a dispatch, its headline, the names of its bodies
CHOICE = re.compile(r"\(([^()]*)\)")


def expand(pattern):
    """The forms that a pattern of the tables stands for.

    "lien(s) bilatéra(l|ux)" is "lien bilatéral", "lien bilatéraux", "liens bilatéral", "liens bilatéraux"; one
    choice alone in brackets may be left out.
    """
    if "(" not in pattern:
        return [pattern]
    found = CHOICE.search(pattern)
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
# Nine French texts in ten have no character beyond this encoding; bytes are folded eight times as fast as code points.
_FOLDED = cp1252.decoding_table.translate(_FOLDING)


def fold(text):
    """`text` in lower case without accents, one code point for one: offsets stay those of `text`.

    Typographic apostrophes become ', no-break spaces a space, the no-break hyphen a hyphen. A letter that would
    become two (œ, ß) stays as it is.
    """
    try:
        return charmap_decode(charmap_encode(text, "strict", cp1252.encoding_table)[0], "strict", _FOLDED)[0]
    except UnicodeEncodeError:
        return text.translate(_FOLDING)


def places_of(text, parts, start=0, end=None):
    """Where any of a few strings begins in text[start:end], in order: found ten times as fast as by a pattern."""
    end, found = len(text) if end is None else end, []
    for part in parts:
        at = text.find(part, start, end)
        while at >= 0:
            found.append(at)
            at = text.find(part, at + 1, end)
    return sorted(found)


def _end_of_word(folded, end):
    while end < len(folded) and folded[end].isalnum():
        end += 1
    return end


def _capitals(words):
    return () if words.islower() else tuple(at for at, letter in enumerate(words) if letter.isupper())


def _has_capitals(form, text, start):
    return text is None or all(text[start + at].isupper() for at in form.capitals)


def _demand(form):
    return -len(form.capitals)


class Tables:
    """Tables that are looked up in one pass over a text: a pass costs as much for all of them as for one."""

    def __init__(self):
        self._forms, self._automaton, self._kept = [], None, deque(maxlen=LOOKED_UP)

    def add(self, forms):
        """The number of a new table; the function `forms` gives its forms, when a text is looked through."""
        self._forms.append(forms)
        self._automaton = None
        self._kept.clear()
        return len(self._forms) - 1

    def spans(self, folded):
        """For each table, the places of its forms in `folded`; kept while the same string is asked about again."""
        spans = next((spans for text, spans in self._kept if text is folded), None)
        if spans is None:
            spans = self._look_up(folded)
            self._kept.append((folded, spans))
        return spans

    def _built(self):
        with uncollected():
            return _automaton_of([forms() for forms in self._forms])

    def _look_up(self, folded):
        """For each table [(start, end, candidates)] in `folded`, in reading order and the longest first."""
        spans, padded = [[] for _ in self._forms], folded + " "  # what stands before the first, and behind the last
        self._automaton = self._automaton or self._built()
        found_keys = self._automaton.iter(folded) if self._automaton else ()  # an empty one cannot be asked
        for last, (length, (begins, ends), by_table, open_ones) in found_keys:
            start, end = last + 1 - length, last + 1
            if begins and padded[start - 1].isalnum():
                continue  # inside a word
            if ends and padded[end].isalnum():
                if not open_ones:
                    continue
                by_table, end = open_ones, _end_of_word(folded, end)
            for table, candidates in by_table:
                spans[table].append((start, end, candidates))
        for found in spans:
            found.sort(key=_END, reverse=True)
            found.sort(key=_START)
        return spans


def _automaton_of(tables):
    """The automaton of the forms of `tables`.

    What it knows of a key is (length, whether it begins and ends in a word, [(number of table, candidates)], the same
    with the open forms alone).
    """
    keys, open_keys = {}, set()
    for number, table in enumerate(tables):
        pairs = list(_pairs(table))
        bare = [words.removesuffix("*") for words, _ in pairs]
        for (words, payload), printed, key in zip(pairs, bare, fold("\n".join(bare)).split("\n")):
            is_open = printed != words
            keys.setdefault(key, {}).setdefault(number, []).append(_Form(_capitals(printed), payload, is_open))
            if is_open:
                open_keys.add(key)
    automaton = ahocorasick.Automaton()
    for key in sorted(keys):  # in order they are added in half the time
        for candidates in keys[key].values():
            if len(candidates) > 1:
                candidates.sort(key=_demand)
        by_table = list(keys[key].items())
        open_ones = _open_ones(by_table) if key in open_keys else ()
        automaton.add_word(key, (len(key), (key[0].isalnum(), key[-1].isalnum()), by_table, open_ones))
    automaton.make_automaton()
    return automaton


def _pairs(table):
    return table.items() if hasattr(table, "items") else table


def _open_ones(by_table):
    return [(number, kept) for number, forms in by_table if (kept := [form for form in forms if form.is_open])]


_START, _END = itemgetter(0), itemgetter(1)


class Gazetteer:
    """The forms of a table, each with what it stands for.

    A form counts only where the text has all its capitals ("Mali", "ONU"); a form in small letters counts in any
    case, and one that ends in * with any ending of its last word. Where two forms differ by case alone ("Suisse",
    "suisse"), the one that asks for more is tried first. A form whose payload is None hides what it covers ("mer
    de Chine" is not China) and gives no hit.
    """

    def __init__(self, forms, tables=None):
        """A table of its own, or one of the Tables `tables`.

        forms  a function that gives a mapping of form to payload, or pairs, so that one form may be given twice (the
               first wins)
        """
        self._tables = Tables() if tables is None else tables
        self._number = self._tables.add(forms)

    def find(self, folded, text=None):
        """The hits in `folded`, leftmost and longest first choice, never overlapping, at word boundaries.

        folded  what `fold` made of the text
        text    the text itself, for the forms that ask for capitals; without it case is ignored
        """
        hits, reached = [], 0
        for start, end, candidates in self._tables.spans(folded)[self._number]:
            if start < reached:
                continue
            capitals, payload, _ = candidates[0]  # the form that asks for most
            if capitals:
                form = next((form for form in candidates if _has_capitals(form, text, start)), None)
                if form is None:
                    continue
                payload = form.payload
            reached = end
            if payload is not None:
                hits.append(Hit(start, end, payload))
        return hits

    def starts(self, folded):
        """Where its forms begin in `folded`, those too that stand within others; in order."""
        return [start for start, _, _ in self._tables.spans(folded)[self._number]]


_OF_DISPATCHES = Tables()


def gazetteer(forms):
    """The Gazetteer of the forms that a function gives, one of the tables that every dispatch is looked through for."""
    return Gazetteer(forms, _OF_DISPATCHES)
