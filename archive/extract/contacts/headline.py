"""What the headline tells beforehand of the contacts in the body."""

from dataclasses import dataclass

from archive.extract.words.gazetteer import fold
from archive.extract.words.tokens import sentences

SUMMIT_WORDS = ("sommet", "tripartite", "trilateral", "quadripartite", "quadrilateral")
VISIT_WORDS = ("attendu", "visite", "se rendra", "se rend ", "deplacement", "tournee")


@dataclass(frozen=True)
class Headline:
    """Whether it tells of a visit, so that a coming one is news too; of a summit; its folded words."""

    is_of_visit: bool = False
    is_of_summit: bool = False
    words: frozenset = frozenset()


def read_headline(title):
    """The Headline of a title as printed, or of None."""
    if not title:
        return Headline()
    folded = fold(title)
    words = frozenset().union(*(line.words for line in sentences(title, 0, len(title), -1)))
    of_visit, of_summit = (any(word in folded for word in told) for told in (VISIT_WORDS, SUMMIT_WORDS))
    return Headline(of_visit, of_summit, words)
