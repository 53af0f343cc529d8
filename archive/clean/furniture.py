"""Telling the furniture of a site (menus, share buttons, counters, tags) from the words of a dispatch."""

import re

from archive.clean.lines import LONG
from archive.clean.site_words import OF_SITES, TABLE, WORDS, are_all_of
from archive.clean.words import fold, one_of

STARTS = tuple(start + " " for start in TABLE["starts"])
CALLS = tuple(call + " " for call in TABLE["calls"])
BEFORE_COLON = frozenset(TABLE["starts_before_colon"])
LINKS = frozenset(TABLE["links"])
CONTAINS = tuple(TABLE["contains"])
CLOSING = frozenset(TABLE["closing"])
SHORT = 12  # words; the longest menus and calls to subscribe that begin with a known word
GAP = re.compile(r"[ \xa0]{3,}|\t+")
BARS = re.compile(r"\s+[|•·/]\s+")
TRAIL = re.compile(r" *[>›»→] *(?=\w)")
TRAIL_WORDS = 4
LEAST_SECTIONS, FEW_WORDS = 3, 2
ROOTS = frozenset(TABLE["roots"])
SLOGAN = re.compile(
    rf"(?:(?:le|la|l|votre|notre|un|une) )?(?:(?:{one_of(TABLE['slogan']['ranks'])}) )?"
    rf"(?:{one_of(TABLE['slogan']['nouns'])}) (?:(?:{one_of(TABLE['slogan']['described'])})\b|(?:du|des) \w+$)"
    r"|toute l (?:actualite|info|information)\b"
)
NOMINAL = re.compile(
    rf"(?:{one_of(TABLE['headline']['nouns'])})\b(?!.*\b(?:a|ont|est|sont|avait|avaient|sera|seront|fut|furent)\b)",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"(?:^|[\s(])© ?[\w.’'/ -]{1,40}\)?$|\((?:ph|photos?|crédits?|image)\b[^()]{0,40}\)\.?$"
    r"|^photos? [\w.’'/-]+(?: [\w.’'/-]+)?$|\b(?:photos?|crédits?(?: photos?)?|ph\.?) ?: ?[\w.’'/ -]{1,40}$",
    re.IGNORECASE,
)
TRAIL_MARKS = tuple(">›»→")  # one of these stands in every way to a page
ADDRESSES = ("#", "@", "http://", "https://", "www.")
CREDITED = ("©", "ph", "crédit", "image")  # one of these stands in every credit
CAPTION_WORDS = 40
CREDIT_REACH = 60  # characters before the end
BLANKS = ("  ", "\t", "\xa0")  # one of these stands in every gap
BAR_MARKS = (" | ", " • ", " · ", " / ")
STATE_HEADS, STATE_SMALL = frozenset(TABLE["state"]["heads"]), frozenset(TABLE["state"]["small"])
STATE_WORDS = 8  # « République démocratique socialiste du Sri Lanka », with room
LANGUAGES = frozenset(TABLE["languages"])
BESIDE_LANGUAGES = frozenset("in en pa auf em na po al a i".split())  # « På svenska », « Auf Deutsch »
# « Note à la presse nº 201 », « Communiqué de presse 63/2024 »
NUMBERED = re.compile(
    r"(?:notes?|communiques?|avis|bulletins?|informations?|declarations?|points?|infos?|circulaire|alerte|annonce)"
    r"(?: conjointe?)?(?: (?:de|a|aux?|d) (?:la )?(?:presse|medias?|information|redactions|journalistes))?"
    r"(?: (?:n|no|nr|num|numero|n°|nº|№))? ?[0-9]{1,5}(?:[ /-][0-9a-z]{1,4}){0,2}"
)
# « Suivez BTA », « Suivez AKP sur Facebook »
FOLLOW = re.compile(r"(?:suivez|retrouvez|rejoignez|likez|aimez) (?:l |la |le )?\w+(?: (?:sur|dans) [\w ]{1,25})?")
LAST_LATIN = 0x24F
SIZES = re.compile(r"A ?[+\u2212-](?: ?A ?[+\u2212-]?)*|A(?: A)+", re.IGNORECASE)


def is_furniture(line):
    """Whether the whole line is furniture wherever it stands in the text."""
    if len(line.text) > LONG:
        return False
    return any(is_such(line) for is_such in (SORTS if line.size <= 2 * SHORT else LONG_SORTS))


def is_numbered(line):
    """Whether it only says what sort of text follows, and its number."""
    return line.size <= SHORT and bool(NUMBERED.fullmatch(line.folded))


def is_call_to_follow(line):
    return line.size <= SHORT // 2 and line.text[-1] not in ".!?" and bool(FOLLOW.fullmatch(line.folded))


def only_site_words(line):
    words = line.folded.split()
    return are_all_of(words, OF_SITES) and not WORDS.isdisjoint(words)


def begins_as_furniture(line):
    head, colon, _ = line.text.partition(":")
    if (line.folded + " ").startswith(CALLS) and not line.text.endswith("?") or colon and fold(head) in LINKS:
        return True
    short = line.size <= SHORT
    return short and ((line.folded + " ").startswith(STARTS) or bool(colon) and fold(head) in BEFORE_COLON)


def contains_furniture(line):
    return any(map(line.folded.__contains__, CONTAINS))


def is_machine_text(line):
    """Size buttons, lists of hashtags, bare addresses, rules, style sheets and scripts left in the text."""
    return (
        line.text[0] in "Aa"
        and bool(SIZES.fullmatch(line.text))
        or line.text.startswith(ADDRESSES)
        and all(word.startswith(ADDRESSES) for word in line.text.split())
        or not any(map(str.isalnum, line.text))
        or line.text.endswith(("{", "}", "};"))
        and line.size <= SHORT
    )


def is_menu(line):
    """Entries side by side with gaps or bars between, one of them a site's: « Accueil | Dossiers | Éthiopie »."""
    gapped = entries(line.raw, BLANKS, GAP) if line.raw != line.text else ()
    barred = entries(line.raw, BAR_MARKS, BARS)
    return (
        is_row_of_sections(gapped)
        or is_name_and_slogan(barred)
        or is_row_of_entries(gapped)
        or is_row_of_entries(barred, most=TRAIL_WORDS)
    )


def entries(raw, marks, gaps):
    """What the pattern `gaps`, which needs one of `marks`, parts in `raw`; nothing where it parts nothing."""
    return gaps.split(raw.strip()) if any(map(raw.__contains__, marks)) else ()


def is_name_and_slogan(entries):
    """« Escáner | Toute l’actualité en français »"""
    if len(entries) != 2:
        return False
    name, slogan = entries
    return len(name.split()) <= TRAIL_WORDS and len(slogan.split()) <= SHORT and bool(SLOGAN.match(fold(slogan)))


def is_row_of_sections(entries):
    """Short capitalised entries with gaps between, in whatever language: « Economia   Política   Cultura »."""
    if len(entries) < LEAST_SECTIONS:
        return False
    return all(entry[:1].isupper() and entry[-1].isalpha() and len(entry.split()) <= FEW_WORDS for entry in entries)


def is_row_of_entries(entries, most=SHORT):
    folded = [fold(entry).split() for entry in entries]
    if len(folded) < 3 or any(len(entry) > most for entry in folded):
        return False
    return any(entry and all(word in WORDS for word in entry) for entry in folded)


def is_trail(line):
    """The way to the page: « Accueil > Sport > Football », « Accueil » Politique » Un titre »."""
    first, slash, _ = line.text.partition(" / ")
    if slash and fold(first) in ROOTS:
        return True
    if "«" in line.text or not (any(map(line.text.__contains__, TRAIL_MARKS)) and TRAIL.search(line.text)):
        return False
    entries = TRAIL.split(line.text)
    return fold(entries[0]) in ROOTS or all(len(entry.split()) <= TRAIL_WORDS for entry in entries)


def is_nominal(line):
    """Whether it is a headline without a verb: « Entretien téléphonique avec le Président de la République. »."""
    return bool(NOMINAL.match(line.text))


def is_slogan(line):
    """Whether it may be what a site says of itself below its name: « Le premier journal des Comores »."""
    return line.size <= SHORT and bool(SLOGAN.match(line.folded)) and not line.text.endswith((".", "?", "!"))


def is_caption(line):
    """A line that ends in a credit: « Les ministres à Lomé. © Présidence », « (Photo : Xinhua) », « Photo AFP »."""
    if line.size > CAPTION_WORDS:
        return False
    if line.text.startswith("©"):
        return line.size <= SHORT
    end = line.text[-CREDIT_REACH:].lower()
    is_credited = any(map(end.__contains__, CREDITED))
    return is_credited and bool(CREDIT.search(line.text, max(0, len(line.text) - CREDIT_REACH)))


def is_language_bar(line):
    """« Français | English | العربية »: nothing but names of languages, or letters that no French word has."""
    if line.size > SHORT:
        return False
    names = [name for name in line.folded.split() if name not in BESIDE_LANGUAGES]
    named = sum(name in LANGUAGES for name in names)
    if named < len(names) and 2 * named <= len(names) + 2:
        return False
    return len(names) > 1 or any(char.isalpha() and ord(char) > LAST_LATIN for char in line.text)


def is_state_name(line):
    """Whether it is the formal name of a state and nothing more: « République du Bénin », « Royaume du Cambodge »."""
    words = line.folded.split() if 1 < line.size <= STATE_WORDS else []
    if STATE_HEADS.isdisjoint((" ".join(words[:1]), " ".join(words[:2]))):
        return False
    named = all(word[:1].isupper() or fold(word) in STATE_SMALL for word in re.split(r"[\s'’]+", line.text))
    return named and line.text[-1].isalpha() and not STATE_SMALL.isdisjoint(words)


def closes(line):
    """Whether every short line from this one on, at the foot, is furniture."""
    return line.folded in CLOSING


# Of more words than two calls to subscribe have.
LONG_SORTS = (only_site_words, is_machine_text, is_menu, is_trail, is_caption)
SORTS = (
    *LONG_SORTS,
    closes,
    begins_as_furniture,
    contains_furniture,
    is_language_bar,
    is_state_name,
    is_numbered,
    is_call_to_follow,
)
