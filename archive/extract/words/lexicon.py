"""The words that the grammar knows, read once from data/*.toml, and the finding of phrases in a sentence."""

from functools import cache, partial
from itertools import compress, count
from pathlib import Path

from archive.clean import tables
from archive.extract.words.tokens import word_key, words_of

DATA = Path(__file__).parents[1] / "data"


@cache
def table(name):
    """The contents of data/<name>.toml."""
    return tables.read(DATA / f"{name}.toml")


def folded_set(words):
    return frozenset(word_key(word) for word in words)


@cache
def word_set(name, section, key="words"):
    """The words of [section] key in data/<name>.toml, folded."""
    return folded_set(table(name)[section][key])


def word_sets(*where):
    """A function from a key to its `word_set`, or from a section and a key, for the table and section in `where`."""
    return cache(partial(word_set, *where))


_END = None  # no word


class Phrases:
    """Forms of one word or several, each with what it stands for; the longest at a place wins."""

    def __init__(self, pairs):
        self._tree = {}  # {word: what may follow it}; at _END the payload of the form that ends there
        self._longest = set()  # of each form the longest word, which the fewest sentences have
        for form, payload in pairs:
            self._add(words_of(form), payload)

    @classmethod
    def of_words(cls, forms):
        """Phrases of folded words in tuples, with True for each."""
        phrases = cls(())
        for words in forms:
            phrases._add(words, True)
        return phrases

    def _add(self, words, payload):
        branch = self._tree
        for word in words:
            branch = branch.setdefault(word, {})
        branch.setdefault(_END, payload)
        self._longest.add(max(words, key=len))

    def at(self, sentence, i):
        """(index past the phrase, payload) for the phrase that begins at token `i`, or None."""
        low, found = sentence.low, None
        branch = self._tree.get(low(i))
        while branch is not None:
            i += 1
            if _END in branch:
                found = i, branch[_END]
            branch = branch.get(low(i))
        return found

    def places(self, sentence):
        """The indexes of the sentence at which a phrase may begin, told by its first two words; in order."""
        if self._longest.isdisjoint(sentence.words):
            return []
        tree, lows, low = self._tree, sentence.lows, sentence.low
        begun = compress(count(), map(tree.__contains__, lows))
        return [i for i in begun if _END in (branch := tree[lows[i]]) or low(i + 1) in branch]

    def first_in(self, sentence, start, stop):
        """Index of the first token from `start` to `stop` that a phrase begins at, or None."""
        return next((i for i in self.places(sentence) if start <= i < stop and self.at(sentence, i)), None)

    def first_words(self):
        """The words that the phrases begin with."""
        return frozenset(self._tree)

    def forms(self):
        """The folded words of each phrase, in tuples."""
        branches = [((), self._tree)]
        for words, branch in branches:  # it grows by what may follow
            branches += [((*words, word), branch[word]) for word in branch if word is not _END]
        return [words for words, branch in branches if _END in branch]

    def second_words(self):
        """The words that may stand second in the phrases."""
        return frozenset(word for branch in self._tree.values() for word in branch if word is not _END)
