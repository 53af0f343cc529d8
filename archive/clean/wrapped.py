"""Lines that a mail, a PDF or a teleprinter broke at its width, put together again."""

import re
from typing import NamedTuple

LEAST = 3  # lines broken within a sentence, below which a text is as its writer broke it
MOST_OTHERS = 2  # lines that end as a sentence does, for each broken within one
SHORT = 40  # characters: a shorter line is broken at no width
WIDE = 140  # a longer one is a paragraph
ODD = 20  # one line in so many may be longer than the width: a headline, an address
ENDS = (".", "!", "?", "…", ":", ";", "»", '"', "”", ")", "]")
GOES_ON = frozenset("»:;!?)”,")  # what no line begins with, but where it was broken
OPENS = ("«", "“", "(")
ITEM = re.compile(r"[-–—•*·▪◦]\s|\d{1,2}[.)]\s")
# "minis-" and "tre" are one word; "vice-" and "président", "franco-" and "allemand", "Won-" and "sik" are two.
HYPHENED = re.compile(r"(?P<word>[^\W\d_]{2,})[-\u2010]$")
PREFIXES = frozenset(
    "vice sous ex non mi demi anti inter co après avant contre porte chef grand haut au ci là peut quelques celui "
    "celle dix vingt trente quarante cinquante soixante cent rendez tête face état lui elle nord sud est ouest".split()
)


class Piece(NamedTuple):
    """A line of the decoded text, characters [start:stop]; `is_apart` where an empty one stands before it."""

    text: str
    start: int
    stop: int
    is_apart: bool


def unwrapped(pieces):
    """`pieces` with those that were broken at a width joined; the very same where nothing tells that they were.

    Empty lines part what they stand between, unless one stands behind every line of a text.
    """
    pairs = [(line, following) for line, following in zip(pieces, pieces[1:]) if SHORT <= len(line.text) <= WIDE]
    broken = [pair for pair in pairs if _is_broken(*pair)]
    spaced = [pair for pair in broken if pair[1].is_apart]
    is_spaced = 2 * len(spaced) > len(broken)
    broken, pairs = _within(broken, is_spaced), _within(pairs, is_spaced)
    if len(broken) < LEAST or len(pairs) - len(broken) > MOST_OTHERS * len(broken):
        return pieces
    width = _width(broken)
    joined, last = [pieces[0]], pieces[0]
    for piece in pieces[1:]:
        may_join = is_spaced or not piece.is_apart
        if may_join and (_is_broken(last, piece) or _is_full(last, piece, width)):
            joined[-1] = _join(joined[-1], piece)
        else:
            joined.append(piece)
        last = piece
    return joined


def _within(pairs, is_spaced):
    return pairs if is_spaced else [pair for pair in pairs if not pair[1].is_apart]


def _is_broken(line, following):
    """Whether a sentence goes on from `line` to `following`: no stop at its end, a small letter behind it."""
    if not SHORT <= len(line.text) <= WIDE:
        return False
    if line.text.endswith(OPENS) or following.text[0] in GOES_ON:
        return True
    return not line.text.endswith(ENDS) and following.text[0].islower()


def _width(broken):
    """How long the lines of a text are at most, but for some that stand out."""
    lengths = sorted(len(line.text) for line, _ in broken)
    return lengths[-1 - len(lengths) // ODD]


def _is_full(line, following, width):
    """Whether the first word of `following` had no room in `line`, and is no new item."""
    if ITEM.match(following.text) or not SHORT <= len(line.text) <= WIDE:
        return False
    needed = len(line.text) + 1 + len(following.text.split(" ")[0])
    return needed > width or needed == width and not line.text.endswith(ENDS)  # the first line may be indented


def _join(line, following):
    between = " "
    if (hyphened := HYPHENED.search(line.text)) and following.text[0].islower():
        between = "-" if _are_two_words(hyphened["word"], line.text[: hyphened.start()]) else ""
        line = line._replace(text=line.text[:-1])
    elif line.text.endswith("-"):  # "Nations-" and "Unies"
        between = ""
    return line._replace(text=f"{line.text}{between}{following.text}", stop=following.stop)


def _are_two_words(word, before):
    """Whether the hyphen behind `word` stands there wherever the line ends."""
    is_compound = word.lower() in PREFIXES or word.endswith("o") or "-" in before.rpartition(" ")[2]
    return is_compound or word[0].isupper()
