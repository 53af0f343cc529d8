"""Marks in a text that a person should look at: unreadable signs, look-alike letters, broken encodings, odd hours."""

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
COMBINING = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3}")
INVISIBLE = re.compile(f"[\u200b-\u200d\u2060\ufeff](?<=[{LATIN}].)(?=[{LATIN}])")
# "2025-06-04T00:30:00+03:00", "00:30 (UTC+3)": an hour with its distance from universal time.
OFFSET = r"(?P<sign>[+\u2212-]) ?(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?(?![0-9])"
STAMP = re.compile(
    rf"T(?<=[0-9]T)(?P<hour>[0-9]{{2}}):(?P<minute>[0-9]{{2}})(?::[0-9]{{2}}(?:\.[0-9]{{1,9}})?)?{OFFSET}"
)
CLOCK = re.compile(
    rf"(?<![0-9:])(?P<hour>[0-9]{{1,2}}) ?[h:] ?(?P<minute>[0-9]{{2}})(?::[0-9]{{2}})? ?[(]?(?:UTC|GMT) ?{OFFSET}"
)
FARTHEST = 14  # hours; no clock is farther from universal time
DAY = 24 * 60  # minutes
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# One of these stands in all of them; most texts have none, and are looked through once.
ODD = re.compile(
    f"[\ufffd{CYRILLIC_OR_GREEK}ÃÂ€¿\u061c\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    "\u20d0-\u20ff\ufe20-\ufe2f\ufeff]"
)


def suspect_marks(decoded):
    """The Notices on `decoded`, at most one of each code, each naming the first place and how many there are."""
    if not ODD.search(decoded):
        return tuple(filter(None, [offset_notice(decoded)]))
    mixed = HOMOGLYPH if OTHER_SCRIPT.search(decoded) else OTHER_SCRIPT
    checks = (
        ("W_CONTROL", "check", "\ufffd", "caractère illisible ou de commande, remplacé par « \ufffd »"),
        ("W_HOMOGLYPH", "blocking", mixed, "lettre d’un autre alphabet dans un mot latin"),
        ("W_MOJIBAKE", "blocking", MOJIBAKE, "suite de signes d’un encodage mal lu"),
        ("W_COMBINING", "check", COMBINING, "accents empilés sur une lettre"),
        ("W_INVISIBLE", "note", INVISIBLE, "signe invisible au milieu d’un mot, retiré"),
        ("W_BIDI", "blocking", BIDI, "signe invisible qui change le sens de lecture, retiré"),
    )
    found = [*(first_of(decoded, *check) for check in checks), offset_notice(decoded)]
    return tuple(notice for notice in found if notice)


def offset_notice(decoded):
    """The Notice on the first hour whose offset is impossible, or whose day is another in universal time, or None."""
    patterns = (STAMP, CLOCK) if "UTC" in decoded or "GMT" in decoded else (STAMP,)
    hours = (found for pattern in patterns for found in pattern.finditer(decoded))
    return next((notice for found in hours if (notice := of_hour(found))), None)


def of_hour(found):
    hours, minutes = int(found["hours"]), int(found["minutes"] or 0)
    told = found[0][found.start("hour") - found.start() :]
    if hours > FARTHEST or minutes > 59:
        return Notice("W_OFFSET", "check", "", f"« {told} » : ce décalage horaire n’existe pas.")
    away = (hours * 60 + minutes) * (1 if found["sign"] == "+" else -1)
    if 0 <= int(found["hour"]) * 60 + int(found["minute"]) - away < DAY:
        return None
    return Notice("W_OFFSET", "note", "", f"« {told} » : à cette heure, le jour n’est pas celui du temps universel.")


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
