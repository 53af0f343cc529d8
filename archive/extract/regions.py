"""The parts of states that somebody serves: "président du gouvernement de la Nouvelle-Calédonie"."""

from functools import cache

from archive.extract.heads import Party, printed_words, words
from archive.extract.lexicon import Phrases, table

REGIONAL = frozenset(("governor", "president", "vice-president", "prime-minister", "minister", "secretary", "chief"))
LONGEST = 4  # tokens of a region's name behind its noun


@cache
def _named():
    return Phrases((name, code) for code, names in table("regions")["regions"].items() for name in names)


@cache
def _nouns():
    return Phrases((noun, True) for noun in table("regions")["nouns"])


def region_at(reader, i):
    """(index past it, Party) of the region that somebody of the office being read serves at token `i`, or None."""
    sentence = reader.sentence
    if reader.heads[-1].key not in REGIONAL or reader.far:
        return None
    named = _named().at(sentence, i)
    if named and sentence.tokens[named[0] - 1].is_capital:
        return named[0], _party(sentence, i, *named)
    noun = _nouns().at(sentence, i)
    stop = _name_stop(sentence, noun[0]) if noun else None
    return (stop, _party(sentence, i, stop, None)) if stop else None


def _name_stop(sentence, i):
    """Index past "d'Assir" at token `i`: "de" and words with a capital, a city among them; None where they are not."""
    if sentence.low(i) not in words("words", "genitive", "grammar"):
        return None
    first = i + 1
    while sentence.low(first) in words("words", "article", "grammar"):
        first += 1
    stop = first
    while stop < min(len(sentence), first + LONGEST) and _is_name(sentence, stop):
        stop += 1
    return stop if stop > first else None


def _is_name(sentence, i):
    mark = sentence.marks.get(i)
    return sentence.tokens[i].is_capital and (mark is None or mark.kind == "city")


def _party(sentence, start, stop, code):
    name = " ".join(printed_words(sentence, list(range(start, stop))).split())
    return Party(code, name, sentence.tokens[start].start, sentence.tokens[stop - 1].end)
