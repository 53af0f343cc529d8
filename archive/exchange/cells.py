"""The text of one cell, pure: what a table may hold, and what a spreadsheet would take for a formula.

Such a text is written with an apostrophe before it and read without; a bare one is refused.
"""

import re
import unicodedata

NBSP = "\u00a0"
LONGEST = 32_767  # characters: what a cell of a spreadsheet holds; its programs cut the rest off without a word
BEGINS_A_FORMULA = r"\s*[=+\-@＝＋－＠]|[\t\r\n]"
FORMULA = re.compile(BEGINS_A_FORMULA)
ESCAPABLE = re.compile(rf"'*(?:{BEGINS_A_FORMULA})")
BROKEN = re.compile(r"#(?:REF|N/A|NAME|NOM|VALUE|VALEUR|DIV/0|NUM|NOMBRE|NULL|NUL)[!?]?")
WRITTEN = {"\t", "\n", "\r"}
# Zero-width and direction marks hide what a name is; U+FFFD is what a wrong conversion leaves.
HIDDEN = {*map(chr, [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, 0xFFFD])}
SHOWN = 80


class Refused(ValueError):
    """The cell may not be taken; the message is French and says what to do."""


def escaped(text):
    """`text` as a file holds it."""
    return f"'{text}" if ESCAPABLE.match(text) else text


def accepted(cell):
    """The text that `cell` of a file stands for, its blanks squeezed at both ends. Raises Refused."""
    if len(cell) > LONGEST:
        raise Refused(f"{len(cell)} caractères, la limite d’une cellule est de {LONGEST}{NBSP}: raccourcissez-la.")
    if FORMULA.match(cell):
        raise Refused(
            f"{quoted(cell)} serait une formule{NBSP}: ôtez le premier signe, ou mettez une apostrophe (') devant."
        )
    text = cell[1:] if ESCAPABLE.match(cell) else cell
    if BROKEN.fullmatch(text.strip()):
        raise Refused(f"{quoted(text)} est une erreur de votre tableur{NBSP}: écrivez la valeur.")
    if strange := next((sign for sign in text if _is_strange(sign)), ""):
        raise Refused(f"le caractère U+{ord(strange):04X} n’a pas sa place dans un texte{NBSP}: effacez-le.")
    return unicodedata.normalize("NFC", text).strip()


def _is_strange(sign):
    return sign in HIDDEN or (sign not in WRITTEN and unicodedata.category(sign) in {"Cc", "Cs", "Cn", "Co"})


def quoted(text):
    """« text », cut short and safe to print, whatever it holds."""
    cut = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
    printable = "".join(f"[U+{ord(sign):04X}]" if _is_strange(sign) else sign for sign in cut)
    return f"«{NBSP}{printable}{NBSP}»"


def split(text, sign):
    """The parts of `text` between `sign`s, blanks squeezed; a backslash keeps the sign that follows it."""
    parts = re.split(rf"(?<!\\){re.escape(sign)}", text)
    return [part.strip() for part in parts]


def joined(parts, sign):
    """What `split` takes apart: each part with its signs kept by a backslash."""
    return f" {sign} ".join(part.replace(sign, f"\\{sign}") for part in parts)


def bare(part):
    """A part without the backslashes that kept its signs."""
    return re.sub(r"\\([|;])", r"\1", part)
