"""Who signs a dispatch: known agencies, papers and bodies, and what an unknown name looks like."""

import re

from archive.clean.words import fold, table

TABLE = table("agencies")
KIND = {fold(name): kind for kind in ("body", "outlet", "agency") for name in TABLE[kind]["names"]}
BODY_HEADS = tuple(fold(head) for head in TABLE["body"]["heads"])
PLACES_WITH_ARTICLE = frozenset(fold(name) for name in TABLE["places"]["with_article"])
ARTICLE = re.compile(r"(?:le|la|les)\s|l['’]", re.IGNORECASE)
SITE = re.compile(
    r"(?:www\.)?[\w-]+\.(?:com|net|org|info|az|fr|ma|tn|dz|sn|ci|cd|mg|mu|ml|bf|ne|td|ch|be|ca|eu|tv|news|press|am|ge|kg|kz|uz|by|md|ua|rs|bg|ro|pl|be|lu|mr|bj|ga|cg|cf|rw|bi|dj|km|ht|qc|africa|news|online)",
    re.IGNORECASE,
)
AGENCY = re.compile(r"agence (?!nationale)", re.IGNORECASE)
PARTICLES = frozenset({"de", "du", "des", "la", "le", "les", "el", "al", "sur", "en", "et", "à", "-", "of", "the"})


def kind_of(name):
    """ "agency", "outlet" or "body"; None for a name that no table has and whose shape tells nothing."""
    known = KIND.get(fold(name))
    if known is None and AGENCY.match(name) and is_proper_name(name, most=6):
        return "outlet"
    if known is None and SITE.fullmatch(name.strip()):
        return "outlet"
    return known


def is_body(name):
    return kind_of(name) == "body" or fold(name).startswith(BODY_HEADS)


def has_article(name):
    """Whether it begins with an article as papers do ("L’Essor") and is no place that does ("Le Caire")."""
    return bool(ARTICLE.match(name)) and fold(name) not in PLACES_WITH_ARTICLE


def is_proper_name(text, *, most):
    """Whether `text` is one to `most` words, all capitalised but for particles, without figures."""
    words = text.replace("d'", "d' ").replace("d’", "d’ ").split()
    if not 1 <= len(words) <= most or not words[0][:1].isupper() or any(char.isdigit() for char in text):
        return False
    return all(word[:1].isupper() or word.rstrip("'’").lower() in PARTICLES | {"d", "l"} for word in words)


def is_acronym(text):
    return 2 <= len(text) <= 8 and text.isupper() and text.replace("-", "").isalpha()
