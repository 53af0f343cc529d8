"""Where a dispatch tells that those who met spoke to the press. Words: data/press.toml."""

import re

from archive.clean.words import one_of
from archive.extract.words.gazetteer import expand, fold, gazetteer
from archive.extract.words.lexicon import table

TABLE = table("press")

# "déclaré à l'APS", "dans une déclaration à l'agence …": by the one who met, where an office only "indique".
TO_AGENCY = re.compile(
    r"(?:déclarations?|déclaré|confié|dans un entretien accordé) à (?:l['’]|la )(?:agence\b|[A-Z]{2,5}\b)"
)
AGENCY = ("claration a l", "clarations a l", "declare a l", "confie a l", "accorde a l")  # one of them stands in all
# "a glissé Mme X aux journalistes", "a-t-elle lancé aux reporters", "Aux journalistes qui l'attendaient, il a dit".
TO_PRESS = re.compile(
    r"[AaÀà](?<!\w.)(?i:(?<=à) la presse"  # the first letter apart, because a search for letters is quick
    r"|(?<=a)ux (?:journalistes|médias|micros|reporters|correspondants|représentants (?:de la presse|des médias)))\b"
)
# "A la presse, M. Marosi a indiqué …", at the head of a sentence.
PRESS_FIRST = re.compile(r"(?<![^\s.»”\"])(?<![\w,;] )A la presse\b(?=,? (?:[A-ZÀ-Þ]|l[ea]s? |l['’]|ils? |elles? ))")
# "a confié M. Hodjazoda à l'agence Khovar", "à l'Agence mauritanienne d'information"
NAMED_AGENCY = re.compile(
    r"\bà l['’](?:Agence\b(?= \w)|agence\b(?= (?:(?:de presse|nationale|officielle|d['’]information)s?\b|[«A-ZÀ-Þ])))"
)
WRITTEN = re.compile(r"\b(?:communiqué|note|dépêche|source|parvenu|transmis|texte)", re.IGNORECASE)
PRESS = ("la presse", "aux journalistes", "aux medias", "aux micros", "aux reporters", "aux correspondants", "aux repr")
SAID = re.compile(rf"\b(?:{one_of(TABLE['said'])})\b(?:[^.;:«»\n]|(?<=[A-ZÀ-Þ])\.){{0,40}}$")
SHORT = re.compile(r"^[A-ZÀ-Þ][\w-]*$|\(([A-ZÀ-Þ]{2,8})\)")
# Who speaks for no one that met: "ont indiqué à l'APS les services de la Primature".
OFFICES = (
    r"(?:l[ea] |l['’]|les |des |une? |son |sa |ses )(?:services?|présidence|ministère|cabinet|sources?|primature"
    r"|direction|entourage|bureau|gouvernement|chancellerie|ambassade|autorités|délégation|agence|police|armée)\b"
)
BY_OFFICE = re.compile(rf"\b{OFFICES}[^.,;:«»\n]{{0,40}} (?:a|ont|avait|avaient) (?:\w+ )?$", re.IGNORECASE)
BY_SUCH = re.compile(rf" {OFFICES}", re.IGNORECASE)
SAID_REACH = 60  # characters before "aux journalistes"
OPENS = re.compile(r"(?:^|[.»”\"\n]\s*)$")
# Another day's press, or one that was refused.
NOT_THIS = re.compile(
    r"\b(?:(?:sans|aucune?|pas (?:de|tenu|fait)|renonc\w+ a|refus\w+ de|annul\w+) [^.;,»«\"]{0,40}"
    r"|(?:la veille|avait|avaient) [^.;»«\"]{0,40})$"
)
BEFORE_REACH = 60


@gazetteer
def _statements():
    other = {form: None for pattern in TABLE["other"] for form in expand(pattern)}
    return other | {form: True for pattern in TABLE["spoken"] for form in expand(pattern)}


def find_press(cleaned, *, mentions=None):
    """(start, end) of the words that tell of a press statement or briefing, in reading order.

    cleaned   archive.clean.cleaned.Cleaned; offsets count in its clean text
    mentions  archive.extract.mentions.passages.Mentions of the dispatch, where the caller has them
    A press conference counts, held or announced, and so does a statement to an agency by somebody who met; a
    communiqué, a press service, or a press conference that was not held does not.
    """
    text = cleaned.text
    folded = mentions.folded if mentions else fold(text)
    spans = [(hit.start, hit.end) for hit in _statements.find(folded, text)]
    spans += [*said_to_agency(text, folded), *said_to_own(text, cleaned.agency)]
    spans += [found.span() for found in (PRESS_FIRST.finditer(text) if "A la presse" in text else ())]
    spans += said_to_named(text, folded)
    spans += [span for span in said_to_press(text, folded) if not any(start < span[1] <= end for start, end in spans)]
    return sorted(span for span in spans if not NOT_THIS.search(folded[max(0, span[0] - BEFORE_REACH) : span[0]]))


def said_to_agency(text, folded):
    """(start, end) of "déclaré à l'APS"."""
    told = TO_AGENCY.finditer(text) if any(map(folded.__contains__, AGENCY)) else ()
    return [found.span() for found in told]


def said_to_named(text, folded):
    """(start, end) of "a confié M. Hodjazoda à l'agence Khovar"."""
    agencies = NAMED_AGENCY.finditer(text) if "a l'agence" in folded else ()
    return [span for found in agencies if (span := said_before(text, found))]


def said_to_own(text, agency):
    """(start, end) of "a confié le ministre à Hina", to the agency that signs, its acronym or its first word."""
    found = SHORT.search(agency or "")
    name = found and (found[1] or found[0])
    to_name = rf"\bà (?:l['’]|la )?{re.escape(name)}\b(?! {OFFICES})" if name else None
    for found in re.finditer(to_name, text) if name else ():
        if span := said_before(text, found):
            yield span


def said_before(text, found):
    """(start, end) from the verb of saying before "à l'agence" on, where no office and no paper says it; or None."""
    reach = max(0, found.start() - SAID_REACH)
    said = SAID.search(text[reach : found.start()])
    if said is None or WRITTEN.search(said[0]) or BY_SUCH.search(said[0]):
        return None
    at = reach + said.start()
    return None if BY_OFFICE.search(text, max(0, at - SAID_REACH), at) else (at, found.end())


def said_to_press(text, folded):
    """(start, end) of "a glissé la ministre aux journalistes" and of a sentence's "Aux journalistes …"."""
    for found in TO_PRESS.finditer(text) if any(map(folded.__contains__, PRESS)) else ():
        reach = max(0, found.start() - SAID_REACH)
        before = text[reach : found.start()]
        if said := SAID.search(before):
            yield reach + said.start(), found.end()
        elif OPENS.search(before):
            yield found.span()
