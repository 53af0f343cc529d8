"""The international bodies that a text names: those of data/bodies.toml, and those it introduces with an acronym."""

import re
import tomllib
from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import NamedTuple

from archive.extract.gazetteer import Gazetteer, fold

DATA = Path(__file__).parent / "data" / "bodies.toml"

# An unknown body is introduced by one of these nouns and an acronym in brackets, within this many characters.
HEADS = re.compile(
    r"\b(?:Organisation|Conseil|Conférence|Union|Ligue|Banque|Fonds|Fondation|Groupe|Agence|Centre|Communauté"
    r"|Association|Alliance|Forum|Commission|Comité|Institut|Programme|Initiative|Assemblée|Académie|Fédération"
    r"|Cour|Autorité|Office|Bureau|Réseau|Mouvement|Marché|Coopération|Plateforme|Parlement)\b"
)
ACRONYM = re.compile(r"\s\((?P<acronym>[A-Z][A-Za-z0-9-]{1,11})\)")
INTRODUCTION_REACH = 150
NAME_BREAK = re.compile(r"[.;:!?()«»\n]|,(?! (?:l[ae]s? |l['’]|et ))")
# Without initials to confirm it, words like these tell that the noun began something else.
NOT_A_NAME = re.compile(r"\b(?:a|ont|est|sont|avait|était|par|avec|que|qui|dont|lors)\b|\b[sc]['’]")
NAME_WORD = re.compile(r"\w+")


class BodyMention(NamedTuple):
    """`name`: the fullest form that this text prints; `key`: that of data/bodies.toml, or the folded name."""

    start: int
    end: int
    name: str
    key: str


class BodyNames(NamedTuple):
    """`parent` is the key of the body that this one serves, or None."""

    key: str
    name: str
    acronym: str | None
    aliases: tuple[str, ...]
    kind: str
    parent: str | None


@cache
def _table():
    return tomllib.loads(DATA.read_text("utf-8"))


def _capitalised(name):
    return (name[0].upper() + name[1:]).replace("'", "’")


def body_names():
    """Every body of the table, for a loader."""
    return [_body_names(key, entry) for key, entry in _table().items()]


def _body_names(key, entry):
    aliases = tuple(entry.get("aliases", ()))
    return BodyNames(
        key, _capitalised(entry["name"]), entry.get("acronym"), aliases, entry["kind"], entry.get("parent")
    )


def body_name(key):
    """The name in full of the body with this key. Raises KeyError on an unknown one."""
    return _capitalised(_table()[key]["name"])


def full_name(mention):
    """The name in full of the body of a BodyMention, as the table has it, or as the text prints it."""
    return body_name(mention.key) if is_known(mention.key) else mention.name


def is_known(key):
    """Whether data/bodies.toml has the body with this key; others only the text itself names."""
    return key in _table()


def parent_body(key):
    """The key of the body that this one serves ("commission-europeenne": "ue"), or None; None for an unknown key."""
    return _table().get(key, {}).get("parent")


@cache
def _gazetteer():
    forms = {}
    for key, entry in _table().items():
        acronym = [entry["acronym"]] if "acronym" in entry else []
        forms |= dict.fromkeys([entry["name"], *acronym, *entry.get("aliases", [])], key)
    return Gazetteer(forms)


def find_bodies(text, folded):
    """The mentions of international bodies in `text` as BodyMention, in reading order, never overlapping.

    text, folded  cleaned French and `fold(text)`
    A body that the table does not know is found where its name and acronym stand together ("Centre … (ABC)"), and
    from there on by its acronym alone. Name and acronym in brackets are two mentions of one key.
    """
    found = [(hit.start, hit.end, hit.payload) for hit in _gazetteer().find(folded, text)]
    introduced = _introduced(text, found)
    if introduced:
        found = _merged(found, introduced.find(folded, text))
    return _named(text, found)


def _introduced(text, found):
    """A gazetteer of the bodies that `text` introduces and the table does not know, or None."""
    forms = {}
    known = {end for _, end, _ in found}
    for bracket in ACRONYM.finditer(text):
        if bracket.start() in known or bracket.end() - 1 in known:
            continue
        if name := _introduced_name(text, bracket):
            forms |= {name: fold(name), bracket["acronym"]: fold(name)}
    return Gazetteer(forms) if forms else None


def _introduced_name(text, bracket):
    window = text[max(0, bracket.start() - INTRODUCTION_REACH) : bracket.start()]
    window = window[max((found.end() for found in NAME_BREAK.finditer(window)), default=0) :]
    heads = [found.start() for found in HEADS.finditer(window)]
    spelt = [head for head in heads if _spells(window[head:], bracket["acronym"])]
    if spelt:
        return window[spelt[-1] :]
    name = window[heads[-1] :] if heads else ""
    return None if NOT_A_NAME.search(name) else name or None


def _spells(name, acronym):
    """Whether the letters of `acronym` are initials of `name`, in order, the first of the first."""
    words = iter([word[0] for word in NAME_WORD.findall(fold(name))])
    letters = [letter for letter in fold(acronym) if letter.isalnum()]
    return next(words, "") == letters[0] and all(letter in words for letter in letters[1:])


def _merged(found, hits):
    """Both in reading order; of two that overlap, the one that the table knows."""
    starts = [start for start, _, _ in found]
    fresh = []
    for hit in hits:
        at = bisect_left(starts, hit.end) - 1
        if at < 0 or found[at][1] <= hit.start:
            fresh.append(hit)
    return sorted([*found, *fresh])


def _named(text, found):
    fullest = {}
    for start, end, key in found:
        fullest[key] = max(fullest.get(key, ""), text[start:end], key=len)
    return [BodyMention(start, end, fullest[key], key) for start, end, key in found]
