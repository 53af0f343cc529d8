"""The function of each of several: "ministres délégués chargés de …" → "ministre délégué chargé de …"."""

import re
from dataclasses import replace

from archive.extract.people.heads import words
from archive.extract.words.lexicon import table
from archive.extract.words.tokens import word_key

# What a function of several goes on with that is nobody's own: "ministres de la Défense du groupe de Visegrád".
OF_SEVERAL = re.compile(
    r" (?:du |de la |de l['’]|des )(?:(?P<group>groupe|format|alliance|ligue|union|zone|espace)"
    r"|pays|[eéÉ]tats|r[eé]gion|r[eé]publiques (?:d|c))\b.*",
    re.IGNORECASE,
)
PLURALS = ("raux", "iaux", "onaux", "caux")  # "généraux", "spéciaux", "régionaux", "locaux"
DOUBLE_HEADS = frozenset(
    ("vice-premiers", "premiers", "secrétaires", "directeurs", "hauts", "envoyés", "représentants")
    + ("vice-premières", "premières", "directrices", "hautes", "envoyées", "représentantes")
)
_AGREEING = words("after_head") | words("words", "charged", "grammar")  # adjectives that go with the head


def singular(function):
    """The function of each of several: "ministres délégués chargés de …" → "ministre délégué chargé de …".

    What is nobody's own is left out: "ministres de la Défense du groupe de Visegrád" → "ministre de la Défense".
    """
    printed = _own_part(_of_each(function.role)).split(" ")
    agreeing = 1 + (printed[0].casefold() in DOUBLE_HEADS and printed[1:2] != ["des"])
    while agreeing < len(printed) and _agrees(printed, agreeing):
        agreeing += 1
    printed[:agreeing] = [word if word == "et" else _one_of(word) for word in printed[:agreeing]]
    return replace(function, role=" ".join(printed), is_plural=False)


def _agrees(printed, i):
    """Whether the word agrees with the head, or is the "et" before one that does: "extraordinaires et …"."""
    if printed[i] == "et":
        return i + 1 < len(printed) and word_key(printed[i + 1]) in _AGREEING
    return word_key(printed[i]) in _AGREEING


def _own_part(role):
    """`role` without the group of states that it ends in: "des pays nordiques"; "président du groupe" keeps his."""
    found = OF_SEVERAL.search(role)
    if not found or found["group"] and " " not in role[: found.start()]:
        return role
    return role[: found.start()]


def _of_each(role):
    """ "secrétaires du Conseil de sécurité" of "secrétaires des Conseils de sécurité": each has his own."""
    for several_of, one_of in table("functions")["of_each"].items():
        role = role.replace(f" {several_of}", f" {one_of}")
    return role


def _one_of(word):
    """The singular of a word of an office, of both parts of "hauts-commissaires": not of "sous-préfets"."""
    return "-".join(part if part == "sous" else _one_part(part) for part in word.split("-"))


def _one_part(word):
    if word.endswith(PLURALS):
        return word[:-2] + "l"
    return word[:-1] if word.endswith("s") else word
