"""Who signs below a dispatch: "(APS)" after the last sentence, "Source Armenpress", "S. T." on a line."""

import re

from archive.clean.agencies import TABLE, has_article, is_acronym, is_body, is_office, is_proper_name, kind_of
from archive.clean.site_words import LITTLE, OF_SITES
from archive.clean.words import fold

SHORT_HAND = 5  # letters: « cmas », « jpmk »
REACH = 40  # characters before the end of the last paragraph
FRAME = " -–—()[]*=/"
ISSUED = re.compile(
    r"(?:communiqué (?:de presse )?(?:par|de|du)|(?:(?:texte|document|information|note|photos?|communiqué) )?"
    r"(?:diffusée?|transmise?|émise?|fournie?)s? par|sources? ?:?|avec) (?:l[ea] |les |l['’])?(?P<name>.+)",
    re.IGNORECASE,
)
# « Cellule de communication de la CEEAC », « Bureau du porte-parole, ministère polonais des Affaires étrangères »
OFFICE_OF = re.compile(
    r"(?:l[ae] |l['’])?(?:cellule|service|direction|bureau|département|unité|division|section|pôle|secrétariat)\b"
    r"[\w ’'-]{0,60}?"
    r"(?:communication|presse|information|porte-parole|médias|relations publiques)"
    r"(?:, | - | – | du | de l['’]| de la | de | d['’])(?P<name>[^,]{3,80})",
    re.IGNORECASE,
)
AND_AGENCIES = re.compile(
    r"(?: et| avec|,|/| \+| \(avec) ?(?:les |d['’]autres |autres )?(?:agences|dépêches|wires)(?: de presse)?\)?\.?$",
    re.IGNORECASE,
)
SEVERAL = re.compile(r"/|, | et (?:l['’]|la |le )?")  # « ATOP/KA », « ATOP et AFP »
HELPED = re.compile(r"(?P<name>.{2,40}?) (?:avec|/|et) (?:l['’]|la |le )?(?P<other>.{2,40})", re.IGNORECASE)
AT_END = re.compile(
    r"(?<=[.!?…»”\"])[ \[(/–—=-]+(?P<name>[A-ZÀ-Þ][\w.-]{1,14})(?:/{1,2}[\w. ’'-]{1,24})*[ \])/–—=-]*(?:Fin)?\.?$"
)
DOMAINS = (
    "com|net|org|int|gov|gouv|edu|info|news|press|presse|media|online|africa|site|blog|fr|eu|uk|be|ch|lu|ca|de|it|es|pt"
    "|az|am|ge|ru|tr|ro|md|ma|dz|tn|ly|eg|sn|ci|ml|bf|tg|bj|ne|td|cm|ga|cg|cd|mg|km|dj|mr|gn|mu|sc|rw|bi|cn|vn|la|kh|ir"
    "|sa|ae|qa|kw|om|bh|jo|lb|sy|iq|kz|uz|tv|io|co|me|mc|va|ht|do|ec|pe|cl|ar|br|ve|bo|mx|cu|al|mk|rs|hr|ba|np|pk|lk|id"
)
INITIALS = re.compile(
    r"(?:[A-ZÀ-Þ][a-z]?\. ?){1,3}[A-ZÀ-Þ]?\.?|Fin(?: ?/.{1,8})?|[a-z](?:\.[a-z]){1,3}\.?|[A-ZÀ-Þ]{2,3}"
    r"|[\w.+-]{2,30}@[\w.-]{4,30}(?: ?\(?fin\)?)?|[0-9]{2,6}\*\*[0-9]{2,6}"
    # « mr.hsn », « D.Hmaiché », and no site's address.
    rf"|[a-z]{{1,3}}\.(?!(?:{DOMAINS})$)[a-z]{{1,3}}"
    rf"|[a-z]{{2,3}}\. ?(?!(?:{DOMAINS})$)[A-ZÀ-Þ][\w’'-]{{2,20}}"
    rf"|[a-zà-þ]\. ?(?!(?:{DOMAINS})$)[a-zà-þ][\w’'-]{{2,20}}",
    re.IGNORECASE,
)
# « HK/OID », « ATOP/K.A./BD », « ATOP/04/05/23 BD/KA », « K. A. / ATOP »: desk, author and agency between slashes.
SLASHED = re.compile(r"[\w.’'-]{1,20}(?: [\w.’'-]{1,20}){0,3}(?: ?/{1,2} ?[\w.’'-]{1,20}(?: [\w.’'-]{1,20}){0,3}){1,6}")
# « (AIP) tg/kp », « tg/kp (AIP) » without the brackets at its ends.
BRACKETED = re.compile(
    r"[A-ZÀ-Þ][\w-]{1,14}[)\]] ?[\w./’'-]{1,20}(?: [\w./’'-]{1,12}){0,2}|[\w./’'-]{1,20} ?[(\[][A-ZÀ-Þ][\w-]{1,14}"
)
# « Agence d’information du Togo KA/bd »: its name, and the initials of those who wrote it.
BEHIND_NAME = re.compile(r"(?P<name>\w[\w’'-]*(?: [\w’'-]+){1,6}) [A-ZÀ-Þ]{2,4}(?:/[\w.]{1,5}){1,3}")
SLASH = re.compile(r" ?/{1,2} ?")
WITH_AGENCY = re.compile(r"(?P<author>[^,–—]{2,50}?)(?:, | [-–—] )(?P<agency>[^,–—]{2,50})")
REPORTER = re.compile(
    r"(?:de )?(?:notre|nos) (?:correspondant|envoyé|reporter)|(?:propos )?recueillis (?:par|à)|propos recueillis"
    r"|(?:textes?|écrit|édité|rédigé|réalisé|dossier|entretien|reportage|interview) (?:de|par) "
    r"|(?:[A-Z]{2} ?[-–/] ?)?(?:par|auteure?|journaliste|reporter|rédact\w+) ?:? ?[A-ZÀ-Þ]",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:[Pp]ar|PAR|[Dd]e notre (?:correspondant|envoyé)\w*|[Aa]uteure?|[Ss]igné|[Tt]exte)"
    r"(?: spéciale?)?(?: :|:|(?P<at> à))? (?:[Ll]a )?(?:[Rr][ée]daction |RÉDACTION |REDACTION )?(?:d[eu] )?(?P<name>.+)"
)
BYLINE_PLACE = re.compile(r"(?:[Pp]ar )?(?P<name>[^–—,]{4,40}) [-–—] (?P<place>[^–—,]{3,30})")
# « Ibrahima Sarr, envoyé spécial à Accra », « Ibrahima Sarr (stagiaire) ».
WITH_ROLE = re.compile(
    r"(?P<name>[^,(–—]{3,50})[,(–—] ?(?:envoyée?|correspondante?|stagiaire|journaliste|reporter|(?:de )?notre|à|pour)\b"
)
AGENCY_MARK = re.compile(r" ?(?:[,/|–—]| - ) ?")
NOT_SIGNING = frozenset(("redaction", "direction", "administration", "auteur", "correspondant", "correspondante"))
NO_NAMES = frozenset(TABLE["not_authors"]["words"])


def signature_at_end(text):
    """The match (group "name") of an agency signing after the last sentence of `text`, or None."""
    found = AT_END.search(text, max(0, len(text) - REACH))
    if found is None:
        return None
    bracketed = is_acronym(found["name"]) and "(" in found[0] and "/" not in found[0]
    kind = kind_of(found["name"])
    known = kind == "agency" or bracketed or kind == "outlet" and found[0].rstrip(".").endswith(")")
    return found if known else None


def signing_name(text):
    """The agency, paper or body that a line names as its author, as printed there, or None."""
    initials = INITIALS.fullmatch(text)
    text = AND_AGENCIES.sub("", text.strip(FRAME + "."))
    if (found := BEHIND_NAME.fullmatch(text)) and kind_of(found["name"]) in ("agency", "outlet"):
        return found["name"]
    if kind_of(text) in ("agency", "outlet") and not (initials and "." in text):
        return text
    if BRACKETED.fullmatch(text):
        text = re.sub(r" ?[()\[\]] ?", "/", text)
    if SLASHED.fullmatch(text):
        return agency_between_slashes(SLASH.split(text))
    return None if initials or INITIALS.fullmatch(text) else name_in_words(text)


def name_in_words(text):
    """The same of a line without slashes: « Jean Tremblay, La Presse », « communiqué de X », « ATOP avec AFP »."""
    if (found := WITH_AGENCY.fullmatch(text)) and (name := signed_by(found)):
        return name
    if issued := ISSUED.fullmatch(text):
        return issuer(text, issued["name"])
    helped = HELPED.fullmatch(text)
    if helped and is_helped(helped["name"], helped["other"]):
        return helped["name"]
    return text if is_outlet_shaped(text) else None


def is_helped(name, other):
    """Whether « name avec other » is signed by `name`: not « La Rédaction avec AFP »."""
    if set(fold(name).split()) <= LITTLE | NOT_SIGNING:
        return False
    return kind_of(name) is not None or kind_of(other) is not None and is_proper_name(name, most=3)


def agency_between_slashes(parts):
    """The agency of « ATOP/K.A./BD »; of « Kossi Amavi/KTN » too, where no table has it."""
    known = next((part for part in parts if kind_of(part) == "agency"), None)
    if known:
        return known
    *before, last = parts
    if kind_of(last) == "outlet" and all(map(is_short_mark, before)):
        return last
    return last if len(before) == 1 and is_person(before[0]) and is_acronym(last) else None


def is_slashed(text):
    """Whether it is initials, desks or an agency between slashes, and no list of countries or sections."""
    parts = SLASH.split(text) if SLASHED.fullmatch(text) else ()
    return any(map(is_short_mark, parts))


def is_short_mark(part):
    """Initials (« OID », « ka », « K.A. ») or a known agency."""
    initials = len(part) <= 4 and part.isalpha() and (part.isupper() or part.islower())
    return initials or "." in part or kind_of(part) == "agency"


def signed_by(found):
    """Whoever signs « Jean Tremblay, La Presse canadienne » and « Agence d’information du Togo – KA/bd »."""
    author, agency = found["author"].strip(), found["agency"].strip()
    if kind_of(agency) in ("agency", "outlet") and is_proper_name(author, most=4):
        return agency
    return author if kind_of(author) and is_author(agency) else None


def issuer(text, name):
    """Whoever is only said to have helped (« avec l’AFP », « … et agences ») does not sign."""
    if text.lower().startswith("avec"):
        return None
    name = first_of_several(AND_AGENCIES.sub("", name))
    most = 4 if text.lower().startswith("communiqué") else 1
    return name if kind_of(name) or is_body(name) or is_proper_name(name, most=most) else None


def first_of_several(name):
    """The first name of « ATOP et AFP » where it is an agency or a paper, else the whole."""
    first, *others = (part.strip() for part in SEVERAL.split(name))
    return first if others and kind_of(first) in ("agency", "outlet") else name


def office_of(text):
    """The body whose office of communication signs: « Cellule de communication de la CEEAC »; or None."""
    found = OFFICE_OF.fullmatch(text)
    named = found and (is_acronym(found["name"]) or is_body(found["name"]))
    return found["name"] if named else None


def is_outlet_shaped(text):
    if set(fold(text).split()) <= OF_SITES | NOT_SIGNING:
        return False
    alone = is_proper_name(text, most=1) and len(text) > 2
    return alone or has_article(text) and is_proper_name(text, most=3)


def stays(line_text, name):
    """Whether a signing line belongs to the dispatch: a wire's name or a sentence does, an outlet's bare name not."""
    if line_text.lstrip().startswith(("©", "www.")):
        return False
    framed = line_text.strip() != name and kind_of(name) == "agency"
    in_small = name.islower() and kind_of(name) == "agency"
    return line_text.strip(FRAME + ".") != name or framed or in_small or is_acronym(name)


def is_author(text):
    """Initials, a person's name, « Notre correspondant à … »."""
    text = text.strip(FRAME)
    return any(is_such(text) for is_such in AUTHORS)


def is_short_hand(text):
    """« jpmk »: who wrote it, in small letters."""
    return text.isalpha() and text.islower() and len(text) <= SHORT_HAND and fold(text) not in OF_SITES


def has_role(text):
    """« Ibrahima Sarr, envoyé spécial à Accra »"""
    found = WITH_ROLE.match(text)
    return found is not None and is_proper_name(found["name"].strip(), most=5)


def is_full_name(text):
    return " " in text and is_proper_name(text, most=4)


AUTHORS = (
    INITIALS.fullmatch,
    is_slashed,
    REPORTER.match,
    ISSUED.fullmatch,
    is_short_hand,
    is_office,
    has_role,
    is_full_name,
)


def byline_outlet(text):
    """The agency or paper that « Par Le Figaro avec AFP » names, or None."""
    found = BYLINE.fullmatch(text)
    return signing_name(found["name"]) if found and not found["at"] else None


def byline_place(text):
    """The span of the place in « Kossi Amavi – Cité du Vatican », or None."""
    found = BYLINE_PLACE.fullmatch(text)
    if found is None or not is_person(found["name"]) or kind_of(found["place"]):
        return None
    return found.span("place") if is_proper_name(found["place"], most=4) else None


def is_byline(text):
    """Whether a line above the body names its author: « Par Kossi Amavi », « Kossi AMAVI »."""
    if found := BYLINE.fullmatch(text):
        names = AGENCY_MARK.split(found["name"])
        return is_proper_name(names[0], most=5)
    return is_person(text)


def is_person(text):
    """Two to four capitalised words, none of them a place's, a section's or an office's."""
    words = text.split()
    return 2 <= len(words) <= 4 and is_proper_name(text, most=4) and not kind_of(text) and all(map(is_name, words))


def is_name(word):
    return (
        word[:1].isupper()
        and word.strip(".-’'").replace("-", "").replace(".", "").isalpha()
        and fold(word) not in NO_NAMES
    )
