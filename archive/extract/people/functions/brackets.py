"""The office told in brackets or between dashes: « X (ministre de la Santé) a », « X – ministre de la Santé – a » are
read as « X, ministre de la Santé, a ».
"""

from archive.extract.people.heads import head_at, words
from archive.extract.words.clauses import is_finite
from archive.extract.words.tokens import Sentence

DASHES = frozenset(("–", "—", "-", "--"))
OPENING = DASHES | {"("}
CLOSED = frozenset((",", ".", ";", ":", "!", "?", "…", ")", "»", ""))
MOST = 24  # words of an office


def with_commas(sentence):
    """`sentence`, of which nothing is marked, with commas around the offices that brackets or dashes hold."""
    if OPENING.isdisjoint(sentence.words):
        return sentence
    held = {}  # {token: whether a comma stands for it, or nothing}
    for i in sentence.places_of(OPENING):
        if i not in held and (close := _close(sentence, i)):
            held[i], held[close] = True, sentence.low(close + 1) not in CLOSED
    return _edited(sentence, held) if held else sentence


def _close(sentence, i):
    """The token that closes the office which the mark at token `i` opens behind a name, or None."""
    first = i + 1 + (sentence.low(i + 1) in words("words", "article", "grammar"))
    if not _is_behind_name(sentence, i) or head_at(sentence, first) is None:
        return None
    closing = ")" if sentence.low(i) == "(" else sentence.low(i)
    stop = next((k for k in range(first, min(first + MOST, len(sentence))) if sentence.low(k) == closing), None)
    is_office = stop is not None and not any(is_finite(sentence, k) for k in range(first, stop))
    return stop if is_office else None


def _is_behind_name(sentence, i):
    if sentence.is_shouted or not i:
        return False
    return sentence.is_capital(i - 1) and len(sentence.texts[i - 1]) > 1


def _edited(sentence, held):
    kept = [k for k in range(len(sentence)) if held.get(k, True)]
    columns = (sentence.texts, sentence.lows, sentence.starts, sentence.ends)
    texts, lows, starts, ends = ([column[k] for k in kept] for column in columns)
    for at, k in enumerate(kept):
        if k in held:
            texts[at] = lows[at] = ","
    return Sentence(texts, lows, starts, ends, sentence.paragraph)
