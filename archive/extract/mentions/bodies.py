"""The international bodies that a text names: those of data/bodies.toml, and those it introduces with an acronym."""

import re
from functools import cache
from typing import NamedTuple

from archive.extract.words.gazetteer import Gazetteer, fold, gazetteer
from archive.extract.words.lexicon import table

EXECUTIVE = re.compile(r"commission (?:de l.*|européenne)", re.IGNORECASE)  # of a union, and no other commission
# An unknown body is introduced by one of these nouns and an acronym in brackets, within this many characters.
HEADS = re.compile(
    r"\b(?:Organisation|Conseil|Conférence|Union|Ligue|Banque|Fonds|Fondation|Groupe|Agence|Centre|Communauté"
    r"|Association|Alliance|Forum|Commission|Comité|Institut|Programme|Initiative|Assemblée|Académie|Fédération"
    r"|Cour|Autorité|Office|Bureau|Réseau|Mouvement|Marché|Coopération|Plateforme|Parlement|Mission|Force|Opération"
    r"|Confédération|Observatoire|Caisse|Service|Secrétariat|Société|Système|Dialogue|Pacte|Haut-Commissariat)\b"
)
# Organs of a state, whatever acronym they have: who serves them serves their state.
NATIONAL = re.compile(
    r"(?:assemblee (?:nationale|populaire|legislative|constituante|provinciale|consultative|des representants)"
    r"|conseil (?:national (?:de (?:la )?transition|de sauvegarde|pour la sauvegarde|du salut)|presidentiel"
    r"|de la nation|militaire|de transition|des ministres|de souverainete|supreme)|parlement de (?:la )?transition"
    r"|comite national (?:pour le|du|de) (?:salut|redressement|rassemblement|transition)"
    r"|gouvernement|senat|chambre des)\b"
)
UNMISTAKABLE = 3  # words of a name
WHOLE = ("Organisation", "Banque", "Fonds", "Communauté", "Ligue", "Haut-Commissariat", "Programme", "Agence", "Union")
KNOWN_BY_ALL = ("Union africaine", "Union européenne", "Nations unies", "Banque mondiale", "Ligue arabe")
ACRONYM = re.compile(r"\((?<=\s\()(?P<acronym>[A-Z][A-Za-z0-9-]{1,11})\)")
INTRODUCTION_REACH = 150
NAME_BREAK = re.compile(r"[.;:!?()«»\n]|,(?! (?:l[ae]s? |l['’]|et ))")
# Without initials to confirm it, words like these tell that the noun began something else.
NOT_A_NAME = re.compile(r"\b(?:a|ont|est|sont|avait|était|par|avec|que|qui|dont|lors)\b|\b[sc]['’]")
# "la secrétaire exécutive de l'organisation", "la représentante de la Banque à Beyrouth": of one told before.
SERVING = re.compile(
    r"\b(?:secretaire|president|presidente|direct(?:eur|rice)|representante?|chef|cheffe|porte-parole|commissaire|envoyee?"
    r"|coordonnat(?:eur|rice)|responsable|gouverneure?|administrat(?:eur|rice)|deleguee?|emissaire|mediat(?:eur|rice))"
    r"(?: (?:generale?|executi(?:f|ve)|permanente?|adjointe?|speciale?|regionale?|residente?|principale?|par interim))"
    r"{0,3}$"
)
SERVING_REACH = 80  # characters before "de l'": the longest of them has 62
REFERRED = re.compile(
    r" d(?:e l'|e la |u |(?P<this>e cet(?:te)? |e ce ))"
    r"(?P<noun>organisation|institution|instance|organisme|agence|banque|communaute|alliance|ligue"
    r"|association|bloc|fonds|forum)(?=[,.;)]| (?:a|au|en|et|pour) | m\. | mme )"
)
ANY_NOUN = frozenset(("organisation", "institution", "instance", "organisme", "bloc"))
NAME_WORD = re.compile(r"\w+")


class BodyMention(NamedTuple):
    """`name`: the fullest form that this text prints; `key`: that of data/bodies.toml, or the folded name.

    union is the fullest form of the body that this one serves, or "" where the text prints none.
    """

    start: int
    end: int
    name: str
    key: str
    union: str = ""


class BodyNames(NamedTuple):
    """`parent` is the key of the body that this one serves, or None."""

    key: str
    name: str
    acronym: str | None
    aliases: tuple[str, ...]
    kind: str
    parent: str | None


def _capitalised(name):
    return (name[0].upper() + name[1:]).replace("'", "’")


def body_names():
    """Every body of the table, for a loader."""
    return [_body_names(key, entry) for key, entry in table("bodies").items()]


def _body_names(key, entry):
    aliases = tuple(entry.get("aliases", ()))
    return BodyNames(
        key, _capitalised(entry["name"]), entry.get("acronym"), aliases, entry["kind"], entry.get("parent")
    )


def body_name(key):
    """The name in full of the body with this key. Raises KeyError on an unknown one."""
    return _capitalised(table("bodies")[key]["name"])


@cache
def _unions():
    """The keys of the bodies that have a Commission."""
    entries = table("bodies").values()
    return {entry.get("parent") for entry in entries if EXECUTIVE.fullmatch(entry["name"])} - {None}


def union_of(key):
    """The key of the union with a Commission that the body with this key is, or serves; else None."""
    parent = table("bodies")[key].get("parent") if is_known(key) else None
    return next((union for union in (key, parent) if union in _unions()), None)


def full_name(mention):
    """The name in full of the body of a BodyMention, as the table has it, or as the text prints it."""
    return body_name(mention.key) if is_known(mention.key) else mention.name


def is_known(key):
    """Whether data/bodies.toml has the body with this key; others only the text itself names."""
    return key in table("bodies")


def is_national(key):
    """Whether the body with this key is an organ of a state ("assemblée populaire nationale"), which is no party."""
    return not is_known(key) and NATIONAL.match(key) is not None


def is_of_one_state(key):
    """Whether the body with this key is an organ, an agency or a bank of one state, so that its work is bilateral."""
    return table("bodies").get(key, {}).get("national", False) or is_national(key)


def is_movement(key):
    """Whether the body with this key is an armed or political movement, whose name may be a subject of talks."""
    return table("bodies").get(key, {}).get("kind") == "movement"


def parent_body(key):
    """The key of the body that this one serves ("commission-europeenne": "ue"), or None; None for an unknown key."""
    return table("bodies").get(key, {}).get("parent")


@gazetteer
def _bodies():
    forms = {}
    for key, entry in table("bodies").items():
        acronym = [entry["acronym"]] if "acronym" in entry else []
        names = [entry["name"], *acronym, *entry.get("aliases", [])]
        forms |= dict.fromkeys([*names, *(name.lower() for name in names if _is_itself(name))], key)
    return forms


def _is_itself(name):
    """Whether a name is nobody else's in small letters either: "organisation mondiale de la santé"."""
    is_whole = name.startswith(WHOLE)  # "la mission de l'ONU" is part of an office
    return len(name.split()) >= UNMISTAKABLE and is_whole or name in KNOWN_BY_ALL


def find_bodies(text, folded):
    """The mentions of international bodies in `text` as BodyMention, in reading order, never overlapping.

    text, folded  cleaned French and `fold(text)`
    A body that the table does not know is found where its name and acronym stand together ("Centre … (ABC)"), and
    from there on by its acronym alone. Name and acronym in brackets are two mentions of one key.
    """
    found = [(hit.start, hit.end, hit.payload) for hit in _bodies.find(folded, text)]
    found = _renamed(text, found)
    introduced = _introduced(text, found)
    if introduced:
        found = _merged(found, introduced.find(folded, text))
    named = {start for start, _, _ in found}
    referred = [hit for hit in _referred(folded, found) if hit[0] not in named] if found else []
    return _named(text, _merged(found, referred) if referred else found, {start for start, _, _ in referred})


def _referred(folded, found):
    """The mentions of a body by its noun alone, "l'organisation", behind who serves it: the last told that it fits."""
    for noun in REFERRED.finditer(folded):
        reach = max(0, noun.start() - SERVING_REACH)
        office = SERVING.search(folded[reach : noun.start()])
        if not office:
            continue
        is_any = noun["noun"] in ANY_NOUN or noun["this"] and noun["noun"] == "agence"
        before = (key for start, _, key in reversed(found) if start < reach + office.start() and not is_movement(key))
        key = next((key for key in before if is_any or _begins_with(key, noun["noun"])), None)
        if key:
            yield *noun.span("noun"), key


def _begins_with(key, noun):
    name = fold(table("bodies")[key]["name"]) if is_known(key) else key
    return noun in name.split()[:3]


def _renamed(text, found):
    """`found` with an acronym of two bodies ("BAD") under the key of the one that the text prints it behind."""
    known, meant = {end: (start, key) for start, end, key in found}, {}
    for start, end, key in found:
        name_start, before = known.get(start - 2, (0, key))
        if before != key and text[start - 2 : start] == " (" and _spells(text[name_start : start - 2], text[start:end]):
            meant[text[start:end]] = before
    return [(start, end, meant.get(text[start:end], key)) for start, end, key in found] if meant else found


def _introduced(text, found):
    """A gazetteer of the names that `text` introduces with an acronym and the table does not know, or None."""
    forms, known = {}, {end: key for _, end, key in found}
    for bracket in ACRONYM.finditer(text):
        before, acronym = known.get(bracket.start() - 1), known.get(bracket.end() - 1)
        if before and before == acronym:
            continue
        if name := _introduced_name(text, bracket, is_known=acronym is not None, is_spelt=before is not None):
            key = acronym or fold(name)
            forms |= {name: key, bracket["acronym"]: key}
    return Gazetteer(lambda: forms) if forms else None


def _introduced_name(text, bracket, *, is_known, is_spelt):
    """The name before an acronym, from the noun whose words it spells; unless `is_spelt`, from another noun.

    Of a known acronym ("Monusco") that is the first noun with its initial, so that a body in the name is part of it.
    """
    window = text[max(0, bracket.start() - 1 - INTRODUCTION_REACH) : bracket.start() - 1]
    window = window[max((found.end() for found in NAME_BREAK.finditer(window)), default=0) :]
    heads = [found.start() for found in HEADS.finditer(window)]
    spelt = [head for head in heads if _spells(window[head:], bracket["acronym"])]
    if spelt:
        return window[spelt[-1] :]
    if is_known:
        heads = [head for head in heads if fold(window[head]) == fold(bracket["acronym"][0])][:1] or heads
    elif is_spelt:
        return None
    name = window[heads[-1] :] if heads else ""
    return None if not name or NOT_A_NAME.search(name) else name


def _spells(name, acronym):
    """Whether the letters of `acronym` are initials of `name`, in order, the first of the first."""
    words = iter([word[0] for word in NAME_WORD.findall(fold(name))])
    letters = [letter for letter in fold(acronym) if letter.isalnum()]
    return next(words, "") == letters[0] and all(letter in words for letter in letters[1:])


def _merged(found, hits):
    """Both in reading order; of two that overlap the first, and of two that begin together the longer."""
    merged, reached = [], 0
    for start, end, key in sorted([*found, *hits], key=lambda hit: (hit[0], -hit[1])):
        if start >= reached:
            merged.append((start, end, key))
            reached = end
    return merged


def _fullness(name):
    """The longer form is the fuller one; of two as long the one that no headline prints in capitals."""
    return len(name), not (name.isupper() and " " in name)


def _named(text, found, referred):
    """`found` as BodyMention; those that begin at one of `referred` print no name."""
    fullest = {}
    for start, end, key in found:
        if start in referred:
            continue
        fullest[key] = max(fullest.get(key, ""), text[start:end], key=_fullness)
    unions = {key: fullest.get(parent_body(key), "") for key in fullest}
    return [BodyMention(start, end, fullest[key], key, unions[key]) for start, end, key in found]
