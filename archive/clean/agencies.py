"""Who signs a dispatch: known agencies, papers and bodies, and what an unknown name looks like."""

import re
from functools import lru_cache

from archive.clean.site_words import OF_SITES, WORDS
from archive.clean.words import fold, one_of, table

TABLE = table("agencies")
PLACES = TABLE["places"]
KIND = {fold(name): kind for kind in ("body", "outlet", "agency") for name in TABLE[kind]["names"]}
BODY_HEADS = tuple(fold(head) + " " for head in TABLE["body"]["heads"])
AGENCY_HEADS = ("agence ", "agences ")
PLACES_WITH_ARTICLE = frozenset(fold(name) for name in PLACES["with_article"])
ARTICLE = re.compile(r"(?:le|la|les)\s|l['’]", re.IGNORECASE)
SITE = re.compile(
    r"(?:www\.)?[\w-]{2,}(?:\.[\w-]{2,}){0,2}\.(?:[a-z]{2}|com|net|org|info|tv|int|gov|news|press|africa|online|media|site|live)",
    re.IGNORECASE,
)
SITE_HEAD = re.compile(r"(?:www\.)?[\w-]{3,}\.|[0-9]+[a-z]*\.|[\w-]{2}\.[a-z]{3}", re.IGNORECASE)
EDITION = re.compile(rf"(?: en)? (?:{one_of(TABLE['editions']['names'])})$", re.IGNORECASE)
EDITION_ENDS = tuple(" " + fold(name) for name in TABLE["editions"]["names"])
OUTLET_WORDS = frozenset(TABLE["outlet"]["words"])
OUTLET_HEADS = frozenset({"courrier", "radio", "television", "gazette", "quotidien", "radiotelevision"})
NOT_OUTLETS = frozenset(TABLE["outlet"]["not_first"])
INSTITUTIONAL = frozenset(TABLE["body"]["words"])
# What an adjective or a noun of an institution's name ends in, and no verb in a headline's present tense.
INSTITUTIONAL_ENDS = tuple(TABLE["body"]["ends"])
# What follows the name on the line at the head of a communiqué.
SORT_OF_TEXT = re.compile(
    r"(?:\s*[-–—|:·/]\s*|\s+)(?:communiqués?(?: de presse)?|compte[- ]rendus?|déclarations?|actualités?|presse"
    r"|nouvelles|relations avec les médias|relations médias|point de presse|note d['’]information|note à la presse"
    r"|(?:direction|service|bureau|cellule|unité|département"
    r"|division|section|pôle) (?:générale? |centrale? )?(?:de (?:la )?presse|d(?:e l)?['’]information"
    r"|de (?:la )?communication|des médias|des relations publiques|du porte-parole)[\w ’']{0,60}"
    r"|(?:le )?site officiel|page officielle|accueil)$",
    re.IGNORECASE,
)
# « Riigikogu - Service de presse », « COI – Communication », « Casa Presidencial, Bureau de la communication »: what
# stands before the desk that speaks for it signs.
DESK = re.compile(
    r"(?:\s+[-–—|]\s+|,\s+)(?:(?:(?:direction|service|bureau|cellule|unité|département|division|section|pôle)"
    r"(?: générale?| centrale?)? (?:de (?:la )?(?:presse|communication)|d(?:e l)?['’]information|des médias"
    r"|des relations publiques|du porte-parole))|communication|revue de presse)$",
    re.IGNORECASE,
)
# « Services du Parlement | 3003 Berne »: a name and its address.
POSTAL = re.compile(r"\s*[|,–—-]\s*(?:[A-Z]{1,2}-)?[0-9]{4,5} [A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?$")
JOINED = re.compile(
    r"(?!mohammedia)\w{2,}(?:press|presse|news|infos?|media|médias?|actu|tv|24|radio|times|soir|matin|hebdo|libre)",
    re.IGNORECASE,
)
SHORT_NAME = re.compile(r"\s*(?:\([A-ZÀ-Þ][\w./-]{1,14}\)|[-–—|]\s*[A-ZÀ-Þ][A-ZÀ-Þ-]{1,10})$")
OFFICE = re.compile(
    r"(?:pour |p\. ?)?(?:l[ea] |l['’])(?:vice-)?(?:premi(?:er|ère) )?"
    r"(?:ministre|porte-parole|secrétaire|direct(?:eur|rice|ion)|président[es]?|cabinet|service|cellule|ambassad(?:e|eur|rice)|chef|commission|bureau|département)\b",
    re.IGNORECASE,
)
# « LE RÉVEIL - Premier quotidien togolais »: a paper's name and what sort of paper it is.
MASTHEAD = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þdl][\w’'.-]*){0,4})(?: [-–—|] |, )"
    r"(?i:(?:(?:le|la|l['’]|votre|notre|premiere?|première|1er|grand|seul) ?){0,2}"
    r"(?:quotidien|hebdomadaire|mensuel|bimensuel|bihebdomadaire|trihebdomadaire|journal|magazine|revue|périodique"
    r"|organe|webzine|portail)(?: [\w’'-]+){1,6})"
)
# « Tahiti Infos, les informations de Tahiti »: an outlet known by its name, and what it says of itself.
SLOGANED = re.compile(
    r"(?P<name>[^,|–—]{3,40}?)(?: [-–—|] |, )(?:(?:toute |toutes )?(?:les |l['’]|la |le |votre |vos ))"
    r"(?:informations?|infos?|actualités?|actu|nouvelles|voix|site|portail|média|regard|webradio|radio|chaîne)"
    r"(?: [\w’'-]+){1,6}",
    re.IGNORECASE,
)
# « Gouvernement Princier - Principauté de Monaco »
STATE = re.compile(
    r"(?:république|royaume|principauté|grand-duché|sultanat|émirat|confédération|état|union) [\w’' -]{3,40}",
    re.IGNORECASE,
)
LETTERHEAD_WORDS = 20  # the longest name of a ministry, with room
LETTERHEAD = 200  # characters
PARTICLES = frozenset(
    "de du des la le les lès aux sur sous en et à - of the upon on el al es as ad ar ash ez um am an der den im del"
    " della di do dos da das los las y e o pri nad na pod ben bin ibn".split()
)
SMALL_PARTS = PARTICLES | {"d", "l"}
PREFIXED = re.compile(r"(?:el|al|as|ad|an|ar|at|az|ash|es|ez|et|ed)-[A-ZÀ-Þ]")  # « Charm el-Cheikh »


@lru_cache(maxsize=32)  # a line asks it several times of the same words
def kind_of(name):
    """ "agency", "outlet" or "body"; None for a name that no table has and whose shape tells nothing."""
    name = name.strip()
    folded = fold(name)
    if known := KIND.get(folded):
        return known
    if is_edition(name, folded) or is_site(name) or is_outlet(name, folded.split()):
        return "outlet"
    return "outlet" if folded.startswith(AGENCY_HEADS) and is_institution(name) else None


def is_edition(name, folded):
    """Whether it is the edition of a known agency or paper for some country: « Xinhua en français »."""
    if not folded.endswith(EDITION_ENDS):
        return False
    edited = EDITION.sub("", name)
    return edited != name and KIND.get(fold(edited)) in ("agency", "outlet")


def is_site(name):
    """Whether it is the address of a site: « www.lessor.ml »."""
    return SITE.fullmatch(name) is not None and SITE_HEAD.match(name) is not None


def is_outlet(name, words):
    """Whether it is made of words that papers and stations bear: « Radio Kara International », « AlterPresse »."""
    if set(words) <= WORDS:
        return False
    if " " not in name:
        return name[:1].isupper() and bool(JOINED.fullmatch(name))
    return name[:1].isupper() and is_described(words) or is_named_as_outlet(name, words)


def is_named_as_outlet(name, words):
    """Whether a word of papers stands in a proper name: « Le Journal de Kigali », not « Ligne Presse »."""
    named = not OUTLET_WORDS.isdisjoint(words) and words[0] not in NOT_OUTLETS
    return named and "," not in name and is_proper_name(name, most=5)


def is_described(words):
    """Whether a paper or station is named by adjectives: « Courrier arabe », « Radio nationale bulgare »."""
    described = all(word in INSTITUTIONAL or word.endswith(INSTITUTIONAL_ENDS) for word in words[1:])
    return words[0] in OUTLET_HEADS and 1 < len(words) <= 5 and described


def is_body(name):
    return kind_of(name) == "body" or (fold(name) + " ").startswith(BODY_HEADS)


def is_institution(text):
    """Whether all of `text` is the name of an office: « Service européen pour l’action extérieure »."""
    if not (fold(text) + " ").startswith(BODY_HEADS + AGENCY_HEADS) or len(text.split()) > LETTERHEAD_WORDS:
        return False
    return all(map(is_institutional, re.split(r"[\s,]+|(?<=[dl])['’]", text)))


def letterhead(text):
    """The name of the body, or of the agency, that all of a line gives: « OSCE – Communiqué de presse »; or None."""
    if len(text) > LETTERHEAD:
        return None
    if text.startswith("(") and text.endswith(")"):  # « (Service de presse du gouvernement) »
        text = text[1:-1]
    text = POSTAL.sub("", text)
    if name := before_desk(text):
        return name
    if is_institution(text) or kind_of(text) == "body" and " " in text:
        return text
    if name := head_of_communique(text):
        return name
    if found := MASTHEAD.fullmatch(text):
        return masthead_name(found["name"])
    return sloganed_name(text) or name_beside_state(text)


def head_of_communique(text):
    """The name that stands before what sort of text follows, « OSCE – Communiqué de presse », or its initials."""
    name = SHORT_NAME.sub("", SORT_OF_TEXT.sub("", text)).strip()
    issued = name != text and (kind_of(name) == "body" or is_acronym(name) and "communiqué" in text.lower())
    return name if issued or is_institution(name) else None


def before_desk(text):
    """The name before the desk that speaks for it, « Riigikogu - Service de presse », or None."""
    found = DESK.search(text)
    name = text[: found.start()] if found else ""
    return name if is_acronym(name) or is_proper_name(name, most=5) else None


def masthead_name(name):
    """`name`, or None where it is only a site's section: « Presse - Journal télévisé »."""
    is_section = set(fold(name).split()) <= OF_SITES and not kind_of(name)
    return None if is_section else name


def sloganed_name(text):
    found = SLOGANED.fullmatch(text)
    return found["name"] if found and kind_of(found["name"]) in ("agency", "outlet") else None


def name_beside_state(text):
    """The first of two names: « Gouvernement Princier - Principauté de Monaco », « SEAE - Service européen … »."""
    first, dash, expanded = text.partition(" - ")
    is_state = is_institution(first) and STATE.fullmatch(expanded)
    return first if dash and (is_state or kind_of(first) and is_institution(expanded)) else None


def is_office(text):
    """Whether all of `text` is an office that signs: « Le ministre des Affaires étrangères », « La Direction »."""
    found = OFFICE.match(text)
    return found is not None and all(map(is_institutional, re.split(r"[\s,]+|(?<=[dl])['’]", text[found.end() :])))


def is_institutional(word):
    return word[:1].isupper() or fold(word) in INSTITUTIONAL or word.endswith(INSTITUTIONAL_ENDS) or not word


def has_article(name):
    """Whether it begins with an article as papers do ("L’Essor") and is no place that does ("Le Caire")."""
    return bool(ARTICLE.match(name)) and fold(name) not in PLACES_WITH_ARTICLE


def is_proper_name(text, *, most):
    """Whether `text` is one to `most` words, all capitalised, and particles between them, without figures."""
    words = text.replace("d'", "d' ").replace("d’", "d’ ").split()
    if not 0 < len(words) <= most + 2 or not words[0][:1].isupper() or any(map(str.isdigit, text)):
        return False
    small = [word for word in words if not word[:1].isupper() and not PREFIXED.match(word)]
    is_short = len(words) - len(small) <= most
    return is_short and all(word.rstrip("'’").lower() in SMALL_PARTS for word in small)


def is_acronym(text):
    return 2 <= len(text) <= 8 and text.isupper() and text.replace("-", "").isalpha()
