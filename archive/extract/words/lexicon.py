"""The words that the grammar knows, read once from data/*.toml, and the finding of phrases in a sentence."""

import tomllib
from functools import cache
from pathlib import Path

from archive.extract.words.tokens import word_key, words_of

DATA = Path(__file__).parents[1] / "data"


@cache
def table(name):
    """The contents of data/<name>.toml."""
    return tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))


def folded_set(words):
    return frozenset(word_key(word) for word in words)


class Phrases:
    """Forms of one word or several, each with what it stands for; the longest at a place wins."""

    def __init__(self, pairs):
        forms = {}
        for form, payload in pairs:
            words = words_of(form)
            forms.setdefault(words[0], {}).setdefault(len(words), {}).setdefault(words, payload)
        self._by_first = {first: sorted(sizes.items(), reverse=True) for first, sizes in forms.items()}

    def at(self, sentence, i):
        """(index past the phrase, payload) for the phrase that begins at token `i`, or None."""
        candidates = self._by_first.get(sentence.lows[i]) if 0 <= i < sentence.size else None
        if candidates is None:
            return None
        for size, forms in candidates:
            words = tuple(sentence.lows[i : i + size])
            if words in forms:
                return i + size, forms[words]
        return None

    def may_be_in(self, sentence):
        """Whether one of the words that they begin with stands in the sentence."""
        return not self._by_first.keys().isdisjoint(sentence.lows)

    def places(self, sentence):
        """The indexes of the words of the sentence that a phrase may begin with, in order."""
        if not self.may_be_in(sentence):
            return []
        first = self._by_first
        return [i for i, low in enumerate(sentence.lows) if low in first]

    def first_in(self, sentence, start, stop):
        """Index of the first token from `start` to `stop` that a phrase begins at, or None."""
        return next((i for i in self.places(sentence) if start <= i < stop and self.at(sentence, i)), None)

    def first_words(self):
        """The words that the phrases begin with."""
        return frozenset(self._by_first)
