"""Words and sentences of a clean text, with their offsets.

An elided article is a token of its own ("l'" + "Azerbaïdjan"); a hyphen joins ("Jean-Yves", "vice-Premier");
an abbreviation keeps its full stop ("M.", "S.E.", "J."), so that it ends no sentence.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate, compress, count
from operator import itemgetter
from typing import NamedTuple

from archive.extract.words.gazetteer import fold

_TOKEN = re.compile(
    r"""(?=\S)(                                  # no blank, told first; one group, so that splitting keeps the words
    [a-zß-öø-ÿ]++(?![\w'’\-\u2011]) | [,;:«»()]                        # most words and marks: no other reading
    | [A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]++(?![\w'’\-\u2011.])
    | (?:[cdjlmnstCDJLS]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’](?=\w)    # elision
    | [Ee]x-(?=(?:[Pp]r[eé]|ministre|vice-|chef|ambassad|secrétaire|député|sénat|chancel|gouvern|commiss|direct|roi\b))
    | (?:[A-ZÉÈÀÎÔ]\.){2,}[A-Z]?(?![\w])                              # S.E., S.E.M
    | (?:MM?|Mme|Mmes|Mlle|Dr|Pr|Me|Mgr|Ste?|Md|Mohd|Muh|Ch|Chr|Ph|Th|Wm|(?!X\.\s(?:Il|Elle|[LDCS]es?|[LS]a|Leur|Son
        |Cette|Un|Une|En|Dans|Pour|Selon|Aux?)\b)[A-ZÉ])\.(?=\s*\w|$)  # M., J., Md.; not "réseau X. Le"
    | (?:Ts|Dj|Dz|Kh|Zh)\.(?=\s[A-Z])                                  # Ts. Ganbold
    | ['’]t(?=\s[A-Z])                                                 # in 't Veld
    | (?:Profs?|Prs|Hon|Amb|Gén|Gal|Col|Cdt|Cne|Lt|Cap|Ing|Rév|Sén|Eng|Sra?|Exc)\.(?=\s[A-Z]|$)    # Hon., Gén.
    | [JS]r\.(?=\s*[,(a-z])                                            # Marcos Jr.
    | Ma\.(?=\s(?!(?:Ils?|Elles?|[LDC]es?|[LS]a|Au|En|Son|Une?|Pour|Avec|Dans|Lors)\b)[A-Z]\w+\s[A-Z])  # Ma. Ana Berg
    | \d+(?:[.,:/]\d+)*(?:er|re|e|ème|è)?(?![\w])
    | \w+(?:(?:[-\u2011]|['’](?=\w))\w+)*
    | \.{2,} | … | \S
    )""",
    re.VERBOSE,
)
# Small words that only their accent tells from another ("à" and "a", "où" and "ou"), names from articles.
_ACCENTED = {
    "à": "à",
    "À": "à",
    "A": "à",
    "où": "où",
    "Où": "où",
    "dès": "dès",
    "Dès": "dès",
    "là": "là",
    "Lê": "lê",
    "Lã": "lã",
    "Ní": "ní",
    "Nì": "nì",
}
MOST_KEPT, LONGEST_KEPT = 20_000, 30  # words of which the key is kept, and the letters of one at most: two megabytes
LONGEST_SENTENCE = 250  # tokens; the longest sentence of the dispatches we know has 90
_ENDS = frozenset((".", "!", "?", "…", "...", ".."))
_CLOSING = frozenset(("»", '"', "”", ")"))
_STOPS = _ENDS | _CLOSING
_FIRST = itemgetter(0)
PAST = 4  # indexes past either end of a sentence that are asked for most
_NOTHING = ("",) * PAST


class Tokens(NamedTuple):
    """Words and marks, in order: lists of one length, so that what all of them share is asked of a whole list."""

    texts: list  # as printed
    lows: list  # what `word_key` makes of them
    starts: list
    ends: list

    def part(self, start, stop):
        """The Tokens [start:stop]."""
        return Tokens(*(each[start:stop] for each in self))


class _Words(dict):
    """{index: word}; an index that has none has an empty one."""

    def __missing__(self, index):
        return ""


@dataclass(slots=True)
class Sentence:
    """Tokens between two full stops, in lists as those of Tokens; at least one.

    marks  what stands at the token of that index (see marks.py)
    """

    texts: list
    lows: list
    starts: list
    ends: list
    paragraph: int  # -1 for the headline
    marks: dict = field(default_factory=dict)
    low: object = field(init=False, repr=False, compare=False)  # low(i): the word of `lows` at `i`, or "" past an end
    capitals: list = field(init=False)  # whether each begins with a capital letter
    size: int = field(init=False)
    words: frozenset = field(init=False)  # those of `lows`
    start: int = field(init=False)
    end: int = field(init=False)
    is_shouted: bool = field(init=False)  # in capitals, as headlines are: capitals then tell nothing about names

    def __post_init__(self):
        self.size = len(self.lows)
        self.words = frozenset(self.lows)
        indexes = range(-PAST, self.size + PAST)
        self.low = _Words(zip(indexes, (*_NOTHING, *self.lows, *_NOTHING))).__getitem__
        self.capitals = list(map(str.isupper, map(_FIRST, self.texts)))
        self.start, self.end = self.starts[0], self.ends[-1]
        self.is_shouted = _is_shouted(self.texts)

    def __len__(self):
        return self.size

    def where(self, word):
        """The indexes at which a folded word stands, in order."""
        return [i for i, low in enumerate(self.lows) if low == word] if word in self.words else []

    def places_of(self, words):
        """The indexes, one by one in order, at which any of a set of folded words stands."""
        return () if words.isdisjoint(self.words) else compress(count(), map(words.__contains__, self.lows))

    def first_of(self, words):
        """The first of `places_of`, or None."""
        return next(iter(self.places_of(words)), None)

    def is_capital(self, i):
        """Whether the word at `i` begins with a capital letter; False past the end."""
        return i < self.size and self.capitals[i]

    def span(self, start, stop):
        """(start, end) in the text of the tokens [start:stop]."""
        return self.starts[start], self.ends[stop - 1]

    def index_of(self, offset):
        """Index of the first token that begins at `offset` of the text or behind it."""
        return bisect_left(self.starts, offset)

    def lows_before(self, offset, most):
        """The last folded words, at most so many, that begin before `offset` of the text."""
        stop = bisect_left(self.starts, offset)
        return self.lows[max(0, stop - most) : stop]


def _is_shouted(texts):
    capitals = [text for text in filter(str.isupper, texts) if len(text) > 1]
    if not capitals:
        return False
    small = sum(map(str.islower, filter(str.isalpha, texts))) - list(map(len, texts)).count(1)  # at the least
    if len(capitals) <= 1.5 * small:  # nearly all sentences with an acronym
        return False
    words = [text for text in texts if len(text) > 1 and text[0].isalpha()]
    return bool(words) and sum(map(str.isupper, words)) > 0.6 * len(words)


def word_key(word):
    """`word` as the tables compare it: small letters without accents, but for the small words that need theirs."""
    return _ACCENTED.get(word) or fold(word)


class _Keys(dict):
    """{word: its `word_key`}, filled as texts are read: most words of a text stood in those before it."""

    def __missing__(self, word):
        key = word_key(word)
        if len(word) <= LONGEST_KEPT:
            if len(self) >= MOST_KEPT:
                self.clear()
            self[word] = key
        return key


_KEYS = _Keys()


def words_of(form):
    """The folded words of a form of the tables, in a tuple."""
    if form.isalpha():
        return (word_key(form),)
    return tuple(map(word_key, _TOKEN.findall(form)))


def tokenize(text, start, end):
    """The Tokens of text[start:end]; offsets count in the whole of `text`."""
    parts = _TOKEN.split(text[start:end])  # blanks and tokens by turns
    edges = list(accumulate(map(len, parts), initial=start))
    words = parts[1::2]
    return Tokens(words, list(map(_KEYS.__getitem__, words)), edges[1:-1:2], edges[2::2])


def sentences(text, start, end, paragraph):
    """The sentences of text[start:end], in order; every token belongs to exactly one.

    A run of LONGEST_SENTENCE tokens without a stop is cut: what is read within one costs more than its length.
    """
    tokens = tokenize(text, start, end)
    marks = compress(count(), map(_STOPS.__contains__, tokens.texts))
    stops = [i + 1 for i in marks if _closes(tokens, i)]
    parts = []
    for first, stop in zip([0, *stops], [*stops, len(tokens.texts)]):
        parts += [tokens.part(i, min(i + LONGEST_SENTENCE, stop)) for i in range(first, stop, LONGEST_SENTENCE)]
    return [Sentence(*part, paragraph) for part in parts]


def _closes(tokens, i):
    """Whether the sentence ends after token `i`: a stop, its closing quotes, then a capital or a figure."""
    texts = tokens.texts
    following = texts[i + 1] if i + 1 < len(texts) else None
    if following is None or following in _STOPS:
        return False
    last = i
    while last and texts[last] in _CLOSING:
        last -= 1
    if texts[last] not in _ENDS:
        return False
    return tokens.ends[i] < tokens.starts[i + 1] and not following[0].islower()
