"""Lists set out line by line: "a reçu :", then "- le ministre A", "- l'ambassadeur B". Each is read as one sentence."""

from archive.extract.words.clauses import is_finite
from archive.extract.words.tokens import Sentence

BULLETS = frozenset("-–—•*·▪■●‣◦►>")
LONGEST_ITEM = 40  # tokens
MOST_ITEMS = 24  # a hostile text must not be read as one sentence
GOVERNORS = ("avec", "par", "de", "entre", "à", "chez", "pour")
PERSONAL = frozenset(("le", "la", "l'", "m.", "mme", "mm.", "les", "son", "sa", "au", "du"))
ENDS = (".", ";", ",", "et")  # of an item; the full stop of the last one stays


def join_items(sentences):
    """`sentences` with each line that ends in a colon and the items below it, where they name people, as one."""
    joined, i = [], 0
    while i < len(sentences):
        stop = i + 1
        if sentences[i].lows[-1] == ":":
            while stop < len(sentences) and stop - i <= MOST_ITEMS and _is_item(sentences, stop):
                stop += 1
        joined.append(_one(sentences[i], sentences[i + 1 : stop]) if stop > i + 1 else sentences[i])
        i = stop
    return joined


def _is_item(sentences, i):
    """Whether the sentence is a line of its own that only names somebody behind its bullet."""
    item = sentences[i]
    is_line = sentences[i - 1].paragraph != item.paragraph
    is_line = is_line and (i + 1 == len(sentences) or sentences[i + 1].paragraph != item.paragraph)
    if not is_line or item.texts[0] not in BULLETS or not 2 < len(item) <= LONGEST_ITEM:
        return False
    first = 1 + (item.low(1) in GOVERNORS)
    is_person = item.low(first) in PERSONAL or item.is_capital(first)
    return is_person and not any(is_finite(item, k) for k in range(len(item)))


def _one(head, items):
    """The Sentence of `head` and its items, with commas and an "et" for the bullets."""
    rows = list(zip(head.texts, head.lows, head.starts, head.ends))
    if head.low(len(head) - 2) in GOVERNORS:
        del rows[-1]
    for number, item in enumerate(items):
        stop = len(item) - (item.lows[-1] in ENDS[number + 1 == len(items) :])
        joint = "et" if 0 < number == len(items) - 1 else ","
        rows += [(joint, joint, item.starts[0], item.ends[0])] if number else []
        rows += zip(item.texts[1:stop], item.lows[1:stop], item.starts[1:stop], item.ends[1:stop])
    return Sentence(*map(list, zip(*rows)), head.paragraph)
