"""Marks in a text the words that facts stand on, pure: a letter for each, the same in the text and beside the fact.

Facts are cited in the order in which the page tells them; words cited twice keep their first letter. Offsets count
code points of the layer: "clean" is the text of the dispatch, "decoded" what came with it (menus, date lines).
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count, pairwise
from string import ascii_lowercase

# A headline, a dateline and the lead of a wire dispatch; no more than one may quote.
SHORTEST_EXCERPT, LONGEST_EXCERPT = 280, 600


@dataclass(frozen=True)
class Witness:
    """Words that something stands on. tint: qui, quand, ou, document, theme or forme."""

    letter: str
    layer: str
    start: int
    end: int
    tint: str
    label: str
    quote: str
    before: str  # the word before it on the line, as "ce" of "ce mardi"
    shown: bool  # False where the display right keeps the words off the page


@dataclass(frozen=True)
class Citation:
    """A witness as one fact names it; the first to name it carries the mark that the text leads back to."""

    witness: Witness
    first: bool


@dataclass(frozen=True)
class Piece:
    """A run of characters under the same marks; `closing` are the witnesses whose words end with it."""

    text: str
    tint: str = ""
    closing: tuple = ()


@dataclass(frozen=True)
class Paragraph:
    start: int  # where it begins in the text
    pieces: tuple
    witnesses: tuple  # those that begin in it

    @property
    def words(self):
        return "".join(piece.text for piece in self.pieces)


def letter(number):
    """0 → "a", 25 → "z", 26 → "aa"."""
    more, last = divmod(number, len(ascii_lowercase))
    return (letter(more - 1) if more else "") + ascii_lowercase[last]


@dataclass
class Lettering:
    """Gives letters to the evidence of one stored text.

    layers   {"clean": text, "decoded": text}
    visible  how many characters of the clean text the page shows
    """

    layers: dict
    visible: int
    letters: dict = field(default_factory=dict)
    numbers: count = field(default_factory=count)

    def cite(self, evidence, *, tint, label):
        """The citation of one evidence entry ({"text", "start", "end"}), or None where there is nothing to cite."""
        place = self._place(evidence) if evidence else None
        if place is None:
            return None
        first = place not in self.letters
        if first:
            self.letters[place] = self._witness(place, tint, label)
        return Citation(self.letters[place], first)

    def _place(self, evidence):
        """(layer, start, end) without the blanks around the words; None where there are no words."""
        layer, start = evidence["text"], evidence["start"]
        words = self.layers.get(layer, "")[start : evidence["end"]]
        start += len(words) - len(words.lstrip())
        return (layer, start, start + len(words.strip())) if words.strip() else None

    def _witness(self, place, tint, label):
        layer, start, end = place
        shown = self.visible > 0 and (layer == "decoded" or end <= self.visible)
        text = self.layers[layer]
        before = text[:start].rpartition("\n")[2].split(" ")[-2:-1]
        return Witness(
            letter(next(self.numbers)), layer, start, end, tint, label, text[start:end], "".join(before), shown
        )

    def on(self, layer):
        """The shown witnesses of a layer, in the order of the text."""
        found = (one for one in self.letters.values() if one.layer == layer and one.shown)
        return sorted(found, key=lambda one: (one.start, one.end))


def paragraphs(text, witnesses):
    """`text` as paragraphs of pieces, cut wherever a witness begins or ends. Witnesses may overlap."""
    return [_paragraph(text, line.start(), line.end(), witnesses) for line in re.finditer(r"[^\n]+", text)]


def _paragraph(text, start, end, witnesses):
    inside = [one for one in witnesses if one.start < end and one.end > start]
    cuts = sorted({start, end, *(edge for one in inside for edge in (one.start, one.end) if start < edge < end)})
    closing = defaultdict(list)
    for one in inside:
        closing[min(one.end, end)].append(one)
    pieces = tuple(
        Piece(text[low:high], _tint(inside, low, high), tuple(one for one in closing[high] if one.end <= end))
        for low, high in pairwise(cuts)
    )
    return Paragraph(start, pieces, tuple(one for one in inside if one.start >= start))


def _tint(witnesses, low, high):
    """Of overlapping marks the shortest shows: it says most exactly what the words are."""
    covering = [one for one in witnesses if one.start <= low and one.end >= high]
    return min(covering, key=lambda one: one.end - one.start).tint if covering else ""


def excerpt_length(text):
    """How many characters an excerpt of `text` takes: its first paragraphs, cut at a word where they are long."""
    ends = (line.end() for line in re.finditer(r"[^\n]+", text))
    stop = next((end for end in ends if end >= SHORTEST_EXCERPT), len(text))
    if stop <= LONGEST_EXCERPT:
        return stop
    space = text.rfind(" ", 0, LONGEST_EXCERPT)
    return space if space > 0 else LONGEST_EXCERPT


def carried(place, former, present):
    """The evidence `place` of a text as it stands in another made of the same bytes; None where its line does not.

    former, present  the layers of the two: {"clean": text, "decoded": text}
    """
    before, after = former[place["text"]], present[place["text"]]
    start = before.rfind("\n", 0, place["start"]) + 1
    line = before[start : place["end"]] + before[place["end"] :].partition("\n")[0]
    lines = f"\n{after}\n"
    if not line or lines.count(f"\n{line}\n") != 1:
        return None
    moved = lines.index(f"\n{line}\n") - start
    return place | {"start": place["start"] + moved, "end": place["end"] + moved}
