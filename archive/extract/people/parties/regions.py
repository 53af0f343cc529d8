"""The parts of states that somebody serves: "président du gouvernement de la Nouvelle-Calédonie"."""

from functools import cache

from archive.extract.mentions.adjectives import inflections
from archive.extract.people.heads import Party, past_articles, text_of, words
from archive.extract.words.lexicon import Phrases, table
from archive.extract.words.tokens import word_key

REGIONAL = frozenset(
    ("governor", "president", "vice-president", "prime-minister", "deputy-prime-minister", "minister", "secretary")
    + ("chief", "monarch", "speaker", "secretary-of-state", "adviser")
)
DELEGATES = frozenset(("representative", "envoy", "ambassador"))  # of a region by its name alone: "délégué du Québec"
LONGEST = 4  # tokens of a region's name behind its noun


@cache
def _named():
    return Phrases((name, code) for code, names in table("regions")["regions"].items() for name in names)


@cache
def _adjectives():
    """{folded adjective: (ISO code, region)}, in both genders: "québécois", "québécoise"."""
    regions = {name: code for code, names in table("regions")["regions"].items() for name in names}
    pairs = table("regions")["adjectives"].items()
    return {
        word_key(form): (regions[name], name) for name, words_of in pairs for w in words_of for form in inflections(w)
    }


@cache
def _nouns():
    return Phrases((noun, True) for noun in table("regions")["nouns"])


def region_at(reader, i):
    """(index past it, Party) of the region that somebody of the office being read serves at token `i`, or None."""
    sentence = reader.sentence
    is_far = reader.far and not reader.is_behind_dative  # "à la Santé de la Catalogne"
    key = reader.heads[-1].key
    if key not in REGIONAL and key not in DELEGATES or is_far:
        return None
    named = named_region(sentence, i)
    return named if named or key in DELEGATES else _region_of_noun(sentence, i)


def _region_of_noun(sentence, i):
    """(index past it, Party) of "la région d'Assir", named by its noun at token `i`, or None."""
    noun = _nouns().at(sentence, i)
    if noun is None:
        return None
    first = _past_genitive(sentence, noun[0])
    if named := _name_at(sentence, first):
        return named[0], _party(sentence, i, *named)
    stop = _name_stop(sentence, first) if first > noun[0] else None
    return (stop, _party(sentence, i, stop, _state_of(sentence, first))) if stop else None


def named_region(sentence, i):
    """(index past it, Party) of a region of the table at token `i`, "une délégation du Québec", or None."""
    named = _name_at(sentence, i)
    return (named[0], _party(sentence, i, *named)) if named else None


def region_adjective(reader):
    """The Party that "flamand" or "québécoise" at the token being read makes, or None."""
    low = reader.sentence.low(reader.i)
    if low not in _adjectives() or reader.heads[-1].key not in REGIONAL or reader.sentence.is_capital(reader.i):
        return None
    return Party(*_adjectives()[low], *reader.sentence.span(reader.i, reader.i + 1))


def is_regional(low):
    """Whether a folded word is the adjective of a region: "quebecoise", "reunionnais"."""
    return low in _adjectives()


def _name_at(sentence, i):
    """(index past it, ISO code) of a region of the table at token `i`, or None."""
    named = _named().at(sentence, i)
    return named if named and any(map(sentence.is_capital, range(i, named[0]))) else None


def _state_of(sentence, i):
    """The state of the city at token `i`, which a region is named after, or None."""
    mark = sentence.marks.get(i)
    return mark.value.country if mark else None


def _past_genitive(sentence, i):
    """Index past "de" and the article at token `i`; `i` itself where there is no "de"."""
    if sentence.low(i) not in words("words", "genitive", "grammar"):
        return i
    return past_articles(sentence, i + 1)


def _name_stop(sentence, first):
    """Index past "Assir" at token `first`: words with a capital, a city among them; None where they are not."""
    stop = first
    while stop < min(len(sentence), first + LONGEST) and _is_name(sentence, stop):
        stop += 1
    return stop if stop > first else None


def _is_name(sentence, i):
    mark = sentence.marks.get(i)
    return sentence.is_capital(i) and (mark is None or mark.kind == "city")


def _party(sentence, start, stop, code):
    return Party(code, text_of(sentence, start, stop), *sentence.span(start, stop))
