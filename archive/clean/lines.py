"""The printed lines of a decoded text, tidied, with the place each came from."""

import re
from dataclasses import dataclass
from functools import cached_property

from archive.clean.dateline import read_entries, read_heading
from archive.clean.words import fold
from archive.clean.wrapped import Piece, unwrapped

# Marks that print nothing: zero-width spaces and joiners, soft hyphens, byte-order and direction marks.
UNPRINTED = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
HEADING_WORDS = 20  # a longer line is no dateline
LONG = 400  # a longer line is never furniture, so it is not compared with the tables


@dataclass(frozen=True)
class Line:
    """One line that prints something: `text` tidied, `raw` as decoded without the blanks around, from `start` on."""

    text: str
    raw: str
    start: int

    @cached_property
    def folded(self):
        return fold(self.text) if len(self.text) <= LONG else ""

    @property
    def end(self):
        return self.start + len(self.raw)

    def split(self, at):
        """The two lines before and after `at`, an offset in `raw`."""
        return one_line(self.raw[:at], self.start), one_line(self.raw[at:], self.start + at)

    @property
    def size(self):
        """Number of words: one space parts them."""
        return self.text.count(" ") + bool(self.text)

    @cached_property
    def heading(self):
        """The Heading that the whole line is, or None."""
        if self.size > HEADING_WORDS:
            return None
        return read_heading(self.text) or read_entries(self.raw)


def tidy(text):
    """`text` without the marks that print nothing, every run of blanks (no-break ones too) as one space."""
    words = " ".join(text.split())
    return words if words.isprintable() else " ".join(UNPRINTED.sub("", text).split())


def one_line(raw, start):
    return Line(tidy(raw), raw.strip(), start + len(raw) - len(raw.lstrip()))


def read_lines(decoded):
    """The lines of `decoded` that print something, in order; those broken at a width are one again."""
    lines, at = [], 0
    for raw in decoded.split("\n"):
        if raw:
            lines.append(one_line(raw, at))
        at += len(raw) + 1
    lines = [line for line in lines if line.text]
    before = [0, *(line.end for line in lines)]
    pieces = [Piece(e.text, e.start, e.end, decoded.count("\n", at, e.start) > 1) for e, at in zip(lines, before)]
    if (joined := unwrapped(pieces)) is pieces:
        return lines
    return [Line(piece.text, decoded[piece.start : piece.stop], piece.start) for piece in joined]


def printed(decoded):
    """{number: tidied line} of the lines of `decoded` that print something."""
    tidied = {number: tidy(raw) for number, raw in enumerate(decoded.split("\n"))}
    return {number: text for number, text in tidied.items() if text}
