"""Where a dispatch tells that those who met spoke to the press. Words: data/press.toml."""

import re
import tomllib
from functools import cache
from pathlib import Path

from archive.extract.gazetteer import Gazetteer, expand, fold

DATA = Path(__file__).parent / "data" / "press.toml"

# "déclaré à l'APS", "dans une déclaration à l'agence …": by the one who met, where an office only "indique".
TO_AGENCY = re.compile(
    r"(?:déclarations?|déclaré|confié|dans un entretien accordé) à (?:l['’]|la )(?:agence\b|[A-Z]{2,5}\b)"
)
# Another day's press, or one that was refused.
NOT_THIS = re.compile(
    r"\b(?:sans|aucune?|pas (?:de|tenu|fait)|la veille|avait|avaient|renonc\w+ a|refus\w+ de|annul\w+) [^.;]{0,40}$"
)
BEFORE_REACH = 60


@cache
def _gazetteer():
    table = tomllib.loads(DATA.read_text("utf-8"))
    other = {form: None for pattern in table["other"] for form in expand(pattern)}
    return Gazetteer(other | {form: True for pattern in table["spoken"] for form in expand(pattern)})


def find_press(cleaned, *, mentions=None):
    """(start, end) of the words that tell of a press statement or briefing, in reading order.

    cleaned   archive.clean.cleaned.Cleaned; offsets count in its clean text
    mentions  archive.extract.passages.Mentions of the dispatch, where the caller has them
    A press conference counts, held or announced, and so does a statement to an agency by somebody who met; a
    communiqué, a press service, or a press conference that was not held does not.
    """
    text = cleaned.text
    folded = mentions.folded if mentions else fold(text)
    spans = [(hit.start, hit.end) for hit in _gazetteer().find(folded, text)]
    spans += [match.span() for match in TO_AGENCY.finditer(text)]
    return sorted(span for span in spans if not NOT_THIS.search(folded[max(0, span[0] - BEFORE_REACH) : span[0]]))
