"""The words that the grammar knows, read once from data/*.toml, and the finding of phrases in a sentence."""

import tomllib
from functools import cache
from pathlib import Path

from archive.extract.tokens import tokenize, word_key

DATA = Path(__file__).parent / "data"


@cache
def table(name):
    """The contents of data/<name>.toml."""
    return tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))


def folded_set(words):
    return frozenset(word_key(word) for word in words)


class Phrases:
    """Forms of one word or several, each with what it stands for; the longest at a place wins."""

    def __init__(self, pairs):
        self._by_first = {}
        for form, payload in pairs:
            words = tuple(token.low for token in tokenize(form, 0, len(form)))
            self._by_first.setdefault(words[0], []).append((len(words), list(words), payload))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -candidate[0])

    def at(self, sentence, i):
        """(index past the phrase, payload) for the phrase that begins at token `i`, or None."""
        lows = sentence.lows
        candidates = self._by_first.get(lows[i]) if 0 <= i < len(lows) else None
        for size, words, payload in candidates or ():
            if size == 1 or lows[i : i + size] == words:
                return i + size, payload
        return None

    def first_words(self):
        """The words that the phrases begin with."""
        return frozenset(self._by_first)
