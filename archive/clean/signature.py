"""Who signs below a dispatch: "(APS)" after the last sentence, "Source Armenpress", "S. T." on a line."""

import re

from archive.clean.agencies import has_article, is_acronym, is_body, is_proper_name, kind_of

REACH = 40  # characters before the end of the last paragraph
FRAME = " -–—()[]*"
ISSUED = re.compile(
    r"(?:communiqué (?:de presse )?(?:par|de|du)|sources? ?:?|avec) (?:l[ea] |les |l['’])?(?P<name>.+)", re.IGNORECASE
)
HELPED = re.compile(r"(?P<name>.{2,40}?) (?:avec|/|et) (?:l['’]|la |le )?(?P<other>.{2,40})", re.IGNORECASE)
AT_END = re.compile(r"(?<=[.!?…»”\"])[ (–—-]+(?P<name>[A-ZÀ-Þ][\w.-]{1,14})[ )–—-]*\.?$")
INITIALS = re.compile(
    r"(?:[A-ZÀ-Þ][a-z]?\. ?){1,3}[A-ZÀ-Þ]?\.?|[A-ZÀ-Þ]{1,3}(?:/[A-Za-zÀ-ÿ]{1,4})+|Fin ?/.{1,8}"
    r"|[a-z]{2,4}(?:/[a-z]{2,4})+"
)
REPORTER = re.compile(
    r"(?:de )?(?:notre|nos) (?:correspondant|envoyé|reporter)|propos recueillis|(?:texte|écrit) (?:de|par) "
    r"|par [A-ZÀ-Þ]",
    re.IGNORECASE,
)


def signature_at_end(text):
    """The match (group "name") of an agency signing after the last sentence of `text`, or None."""
    found = AT_END.search(text, max(0, len(text) - REACH))
    if found is None:
        return None
    known = kind_of(found["name"]) == "agency" or is_acronym(found["name"]) and "(" in found[0]
    return found if known else None


def signing_name(text):
    """The agency, paper or body that a line names as its author, as printed there, or None."""
    text = text.strip(FRAME + ".")
    if kind_of(text) in ("agency", "outlet"):
        return text
    if INITIALS.fullmatch(text):
        return None
    if issued := ISSUED.fullmatch(text):
        return issuer(text, issued["name"])
    helped = HELPED.fullmatch(text)
    if helped and (kind_of(helped["name"]) or kind_of(helped["other"]) and is_proper_name(helped["name"], most=3)):
        return helped["name"]
    return text if is_outlet_shaped(text) else None


def issuer(text, name):
    """Whoever is only said to have helped (« avec l’AFP ») does not sign."""
    if text.lower().startswith("avec"):
        return None
    return name if kind_of(name) or is_body(name) or is_proper_name(name, most=1) else None


def is_outlet_shaped(text):
    alone = is_proper_name(text, most=1) and len(text) > 2
    return alone or has_article(text) and is_proper_name(text, most=3)


def stays(line_text, name):
    """Whether a signing line belongs to the dispatch: a wire's name or a sentence does, an outlet's bare name not."""
    if line_text.lstrip().startswith(("©", "www.")):
        return False
    return line_text.strip(FRAME + ".") != name or kind_of(name) == "agency" or is_acronym(name)


def is_author(text):
    """Initials, a person's name, « Notre correspondant à … »."""
    text = text.strip(FRAME)
    if INITIALS.fullmatch(text) or REPORTER.match(text) or ISSUED.fullmatch(text):
        return True
    return " " in text and is_proper_name(text, most=4)
