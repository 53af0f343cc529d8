"""Words and sentences of a clean text, with their offsets.

An elided article is a token of its own ("l'" + "Azerbaïdjan"); a hyphen joins ("Jean-Yves", "vice-Premier");
an abbreviation keeps its full stop ("M.", "S.E.", "J."), so that it ends no sentence.
"""

import re
from dataclasses import dataclass, field
from itertools import accumulate

from archive.extract.words.gazetteer import fold

_TOKEN = re.compile(
    r"""(                                                                # one group, so that splitting keeps the words
    [a-zß-öø-ÿ]++(?![\w'’\-\u2011]) | [,;:«»()]                        # most words and marks: no other reading
    | (?:[cdjlmnstCDJLS]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’](?=\w)    # elision
    | (?:[A-ZÉÈÀÎÔ]\.){2,}[A-Z]?(?![\w])                              # S.E., S.E.M
    | (?:MM?|Mme|Mmes|Mlle|Dr|Pr|Me|Mgr|St|Ste|[A-ZÉ])\.(?=\s*\w|$)     # M., J.
    | \d+(?:[.,:/]\d+)*(?:er|re|e|ème|è)?(?![\w])
    | \w+(?:(?:[-\u2011]|['’](?=\w))\w+)*
    | \.{2,} | … | \S
    )""",
    re.VERBOSE,
)
# Small words that only their accent tells from another ("à" and "a", "où" and "ou").
_ACCENTED = {"à": "à", "À": "à", "A": "à", "où": "où", "Où": "où", "dès": "dès", "Dès": "dès", "là": "là"}
LONGEST_SENTENCE = 250  # tokens; the longest sentence of the dispatches we know has 90
_ENDS = frozenset((".", "!", "?", "…", "...", ".."))
_CLOSING = frozenset(("»", '"', "”", ")"))
_STOPS = _ENDS | _CLOSING


@dataclass(slots=True)
class Token:
    start: int
    end: int
    text: str
    low: str  # what `word_key` makes of the text

    @property
    def is_capital(self):
        """Whether the word begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(slots=True)
class Sentence:
    """Tokens between two full stops. `marks`: what stands at the token of that index (see marks.py)."""

    tokens: list
    start: int
    end: int
    paragraph: int  # -1 for the headline
    marks: dict = field(default_factory=dict)
    lows: list = field(init=False)
    size: int = field(init=False)
    starts: list = field(init=False)
    is_shouted: bool = field(init=False)  # in capitals, as headlines are: capitals then tell nothing about names

    def __post_init__(self):
        self.lows = [token.low for token in self.tokens]
        self.size = len(self.lows)
        self.starts = [token.start for token in self.tokens]
        self.is_shouted = _is_shouted(self.tokens)

    def __len__(self):
        return self.size

    def low(self, i):
        """The folded word at `i`, or an empty one past either end."""
        return self.lows[i] if 0 <= i < self.size else ""


def _is_shouted(tokens):
    capitals = [token.text for token in tokens if token.text.isupper()]
    if all(len(text) == 1 for text in capitals):
        return False
    words = [t.text for t in tokens if len(t.text) > 1 and t.text[0].isalpha()]
    return bool(words) and sum(map(str.isupper, words)) > 0.6 * len(words)


def word_key(word):
    """`word` as the tables compare it: small letters without accents, but for the small words that need theirs."""
    return _ACCENTED.get(word) or fold(word)


def tokenize(text, start, end, folded=None):
    """The tokens of text[start:end]; offsets count in the whole of `text`, of which `folded` is `fold(text)`."""
    folded = folded or fold(text)
    parts = _TOKEN.split(text[start:end])  # blanks and tokens by turns
    edges = list(accumulate(map(len, parts), initial=start))
    words, starts, ends = parts[1::2], edges[1::2], edges[2::2]
    lows = [_ACCENTED.get(word) or folded[first:last] for word, first, last in zip(words, starts, ends)]
    return list(map(Token, starts, ends, words, lows))


def sentences(text, start, end, paragraph, folded=None):
    """The sentences of text[start:end], in order; every token belongs to exactly one. `folded` is `fold(text)`.

    A run of LONGEST_SENTENCE tokens without a stop is cut: what is read within one costs more than its length.
    """
    tokens = tokenize(text, start, end, folded)
    stops = [i + 1 for i, token in enumerate(tokens) if token.text in _STOPS and _closes(tokens, i)]
    groups = []
    for first, stop in zip([0, *stops], [*stops, len(tokens)]):
        groups += [tokens[i : min(i + LONGEST_SENTENCE, stop)] for i in range(first, stop, LONGEST_SENTENCE)]
    return [Sentence(group, group[0].start, group[-1].end, paragraph) for group in groups]


def _closes(tokens, i):
    """Whether the sentence ends after token `i`: a stop, its closing quotes, then a capital or a figure."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None or following.text in _CLOSING or following.text in _ENDS:
        return False
    last = i
    while last and tokens[last].text in _CLOSING:
        last -= 1
    if tokens[last].text not in _ENDS:
        return False
    return tokens[i].end < following.start and not following.text[0].islower()
