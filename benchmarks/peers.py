"""What the field would use instead: spaCy's French model, dateparser, and the least that finding names costs.

Each peer is a function of one text; none gives meetings, so the comparison flatters them.
"""

import ahocorasick
import dateparser.search
import spacy

from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import table

MODEL = "fr_core_news_md"


def peers():
    """{what it does: function of a text}, loaded."""
    model = spacy.load(MODEL)
    names = _gazetteer()
    return {
        f"spaCy {spacy.__version__} {MODEL}, entities and syntax": model,
        "dateparser.search, dates alone": lambda text: dateparser.search.search_dates(text, languages=["fr"]),
        "names of states and cities alone, one pass": lambda text: list(names.iter(fold(text))),
    }


def _gazetteer():
    """Every name of the tables in one automaton: the lower bound for any reading."""
    automaton = ahocorasick.Automaton()
    for name in _names():
        automaton.add_word(fold(name), name)
    automaton.make_automaton()
    return automaton


def _names():
    for key in ("countries", "cities", "bodies"):
        yield from _strings(table(key))


def _strings(value):
    """Every string in nested tables."""
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _strings(part)
