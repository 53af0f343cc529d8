"""What the headline tells beforehand of the contacts in the body."""

from dataclasses import dataclass
from functools import cached_property

from archive.extract.words.gazetteer import fold
from archive.extract.words.tokens import sentences

SUMMIT_WORDS = ("sommet", "tripartite", "trilateral", "quadripartite", "quadrilateral")
VISIT_WORDS = ("attendu", "visite", "se rendra", "se rend ", "deplacement", "tournee")


@dataclass(frozen=True)
class Headline:
    """A title as printed, or an empty one."""

    title: str = ""

    @cached_property
    def is_of_visit(self):
        """Whether it tells of a visit, so that a coming one is news too."""
        return self._has(VISIT_WORDS)

    @cached_property
    def is_of_summit(self):
        return self._has(SUMMIT_WORDS)

    @cached_property
    def words(self):
        """Its folded words."""
        lines = sentences(self.title, 0, len(self.title), -1) if self.title else []
        return frozenset().union(*(line.words for line in lines))

    def _has(self, words):
        folded = fold(self.title)
        return any(word in folded for word in words)
