"""The archive's own words about a contact, pure: its neutral title and standfirst, and the title of its feed entry.

Everything is said from fields, in the present. Where the fields cannot tell who visited or wrote to whom, the title
does not say it either.
"""

import re
from typing import NamedTuple


class Form(NamedTuple):
    """How a kind of contact is said. `ending` agrees a participle with the noun; a verb takes two named people."""

    noun: str
    ending: str
    verb: str = ""
    infinitive: str = ""


FORMS = {
    "meeting": Form("rencontre", "e", "rencontre", "rencontrer"),
    "phone_call": Form(
        "entretien téléphonique", "", "s’entretient au téléphone avec", "s’entretenir au téléphone avec"
    ),
    "video_call": Form(
        "visioconférence", "e", "s’entretient en visioconférence avec", "s’entretenir en visioconférence avec"
    ),
    "negotiation": Form("consultations", "es"),
    "letter": Form("message", ""),
    "visit": Form("visite", "e"),
    "summit": Form("réunion multilatérale", "e"),
}
PARTICIPLES = {"announced": "prévu", "cancelled": "annulé"}
# Several names in these give no order between them: who is the host or the sender is not a field.
UNDIRECTED = {"visit", "letter"}
NAMED, PARTIES_NAMED, THEMES_NAMED, TITLES_NAMED = 3, 4, 4, 2
# A function of both sides that one plural names, first fitting first.
COLLEAGUES = [
    (r"vice-ministre", "Les deux vice-ministres"),
    (r"(?<!vice-)premi(er|ère) ministre", "Les deux Premiers ministres"),
    (r"ministre|chef(fe)? de la diplomatie", "Les deux ministres"),
    (r"président\b(?!.*(commission|comité|conseil))", "Les deux présidents"),
    (r"chef(fe)? du gouvernement", "Les deux chefs de gouvernement"),
    (r"ambassad(eur|rice)", "Les deux ambassadeurs"),
]
SIGNED = re.compile(r"accord|arrangement|contrat|convention|mémo|plan|programme|protocole|traité", re.IGNORECASE)
FEMININE = re.compile(r"charte|convention|déclaration|entente|feuille|lettre|note|résolution", re.IGNORECASE)
COUNTED = re.compile(
    r"(un|une|des|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|plusieurs|divers|les?|la)\b|l[’']",
    re.IGNORECASE,
)
# "Déclaration de Tbilissi": a text with a name of its own takes the definite article.
NAMED_AFTER = re.compile(r"\w+ (?:de |d[’'])(?!Affaires|État)[A-ZÉÎ]")
VOWEL = re.compile(r"[aeéiouh]", re.IGNORECASE)


def meeting_title(kind, participants, parties, status="held"):
    """The neutral title of a contact: "Ana Silva rencontre Bo Li", "Chili – Japon : consultations".

    kind          a value of Kind; status: "held", "announced" or "cancelled"
    participants  (name, party) of those who are named, in order; party is "" where unknown
    parties       names of all parties, in order
    """
    names = _leaders(participants, parties)
    said = _headline(kind, names, status)
    if len(names) > 1 and kind not in UNDIRECTED or not parties:
        return _capital(said)
    return f"{_dashed(parties)}\u00a0: {said}"


def entry_title(kind, participants, parties, day, status="held"):
    """The title of a feed entry: "Chili – Japon : Silva rencontre Li (11 mars 2025)".

    participants  (surname, party); parties: short names; day: the date in words, "" where there is none
    """
    said = _headline(kind, _leaders(participants, parties), status)
    titled = f"{_dashed(parties)}\u00a0: {said}" if parties else _capital(said)
    return f"{titled} ({day})" if day else titled


def _leaders(participants, parties):
    """The first named person of each party: the others are of the delegation."""
    first = {}
    for name, party in participants:
        first.setdefault(party or name, name)
    names = list(dict.fromkeys(first.values()))
    if len(names) == 1 and len(parties) < 2:
        return list(dict.fromkeys(name for name, _ in participants))
    return names


def _headline(kind, names, status):
    form = FORMS[kind]
    participle = PARTICIPLES.get(status)
    noun = f"{form.noun} {participle}{form.ending}" if participle else form.noun
    if not names:
        return noun
    if kind in UNDIRECTED and (kind == "visit" or len(names) == 1):
        return f"{noun} ({', '.join(names[:NAMED])})"
    if len(names) == 1:
        return f"{noun} avec {names[0]}"
    if not form.verb or status == "cancelled":
        return f"{noun} entre {listed(names)}"
    verb = f"doit {form.infinitive}" if status == "announced" else form.verb
    return f"{names[0]} {verb} {listed(names[1:])}"


def listed(words, limit=NAMED):
    """ "a", "a et b", "a, b et c", "a, b et 3 autres" """
    if len(words) > limit:
        words = [*words[: limit - 1], f"{len(words) - limit + 1} autres"]
    return " et ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _dashed(parties):
    shown = " – ".join(parties[:PARTIES_NAMED])
    hidden = len(parties) - PARTIES_NAMED
    return f"{shown} et {hidden} autre{'s' if hidden > 1 else ''}" if hidden > 0 else shown


def _capital(words):
    return words[:1].upper() + words[1:]


def meeting_summary(kind, roles, documents, press, themes):
    """The standfirst of a contact: "Les deux ministres signent un plan d’action pour 2025-2026.", or "".

    roles      functions of the named people, as printed; documents: titles as the register has them
    press      whether statements to the press followed; themes: names of the main ones
    """
    if documents:
        return f"{_people(roles)} {_signing(documents)}."
    spoken = f"Sujets principaux, selon la dépêche\u00a0: {_subjects(themes)}."
    followed = "Des déclarations à la presse ont suivi."
    return " ".join(sentence for sentence, holds in [(spoken, themes), (followed, press)] if holds)


def _subjects(themes):
    """ "énergie, transport et 3 autres"; "énergie ; climat et environnement" where one of them has an "et" itself."""
    words = [in_sentence(name) for name in themes]
    if len(words) > THEMES_NAMED or not any(" et " in word for word in words):
        return listed(words, THEMES_NAMED)
    return "\u00a0; ".join(words)


def _people(roles):
    if len(roles) != 2:
        return "Les parties"
    for pattern, plural in COLLEAGUES:
        if all(re.search(pattern, role, re.IGNORECASE) for role in roles):
            return plural
    return "Les deux responsables"


def _signing(titles):
    """ "signent un accord…"; what may only have been adopted is said so."""
    verb = "signent" if all(SIGNED.match(title) for title in titles) else "signent ou adoptent"
    if len(titles) > TITLES_NAMED:
        return f"{verb} {len(titles)} textes"
    return f"{verb} {listed([_with_article(title) for title in titles])}"


def _with_article(title):
    words = in_sentence(title).replace("'", "’")
    if COUNTED.match(words):
        return words
    is_feminine = bool(FEMININE.match(words))
    if not NAMED_AFTER.match(words):
        return f"{'une' if is_feminine else 'un'} {words}"
    if VOWEL.match(words):
        return f"l’{words}"
    return f"{'la' if is_feminine else 'le'} {words}"


def in_sentence(words):
    """`words` in the middle of a sentence: "Énergie" → "énergie", but "ONU" as it is."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
