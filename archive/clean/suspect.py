"""Marks in a text that a person should look at: unreadable signs, look-alike letters, broken encodings."""

import re

from archive.clean.cleaned import Notice

CYRILLIC_OR_GREEK = "\u0370-\u03ff\u0400-\u04ff"
LATIN = "A-Za-z\u00c0-\u024f"
# One letter of the other script beside a Latin one, within a word.
HOMOGLYPH = re.compile(f"[{LATIN}][{CYRILLIC_OR_GREEK}]|[{CYRILLIC_OR_GREEK}][{LATIN}]")
OTHER_SCRIPT = re.compile(f"[{CYRILLIC_OR_GREEK}]")
WORD_AROUND = 20  # characters on either side that are looked at to quote the word
MOJIBAKE = re.compile(
    "Ã[\u0080-\u00bf\u0152-\u0178\u2018-\u203a€™ƒ]|â€[\u0080-\u00bf\u0152-\u0178\u2018-\u203a™œ\u009d¦]|Â[«»°\u00a0©]|ï»¿"
)
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def suspect_marks(decoded):
    """The Notices on `decoded`, at most one of each code, each naming the first place and how many there are."""
    mixed = HOMOGLYPH if OTHER_SCRIPT.search(decoded) else OTHER_SCRIPT
    checks = (
        ("W_CONTROL", "check", "\ufffd", "caractère illisible ou de commande, remplacé par « \ufffd »"),
        ("W_HOMOGLYPH", "blocking", mixed, "lettre d’un autre alphabet dans un mot latin"),
        ("W_MOJIBAKE", "blocking", MOJIBAKE, "suite de signes d’un encodage mal lu"),
        ("W_BIDI", "blocking", BIDI, "signe invisible qui change le sens de lecture, retiré"),
    )
    return tuple(notice for check in checks if (notice := first_of(decoded, *check)))


def first_of(decoded, code, grade, pattern, words):
    places = [found.start() for found in re.finditer(pattern, decoded)]
    if not places:
        return None
    line = decoded.count("\n", 0, places[0]) + 1
    quoted = f", « {word_at(decoded, places[0])} »" if code in ("W_HOMOGLYPH", "W_MOJIBAKE") else ""
    count = f" ({len(places)} fois)" if len(places) > 1 else ""
    return Notice(code, grade, "", f"{words.capitalize()}{quoted}, position {places[0]}, ligne {line}{count}.")


def word_at(text, at):
    left = re.search(r"\S*$", text[max(0, at - WORD_AROUND) : at])[0]
    return left + re.match(r"\S*", text[at : at + WORD_AROUND])[0]
