"""Comparing words, and the tables of data/*.toml."""

import re
import unicodedata
from codecs import charmap_decode, charmap_encode
from encodings import cp1252
from pathlib import Path

from archive.clean import tables

DATA = Path(__file__).parent / "data"
# Accents on Latin letters.
COMBINING = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ı": "i"})
OTHER = re.compile("[^a-z0-9]+")
LAST_KEPT = 0x2FFF  # past Latin, Greek, Cyrillic and punctuation


class _Folding(dict):
    """{code point: its letters without case and accents, a space where it has none}, filled as texts are folded."""

    def __missing__(self, code):
        bare = COMBINING.sub("", unicodedata.normalize("NFKD", chr(code).casefold())).translate(LIGATURES)
        folded = OTHER.sub(" ", bare)
        if code <= LAST_KEPT:
            self[code] = folded
        return folded


_FOLDING = _Folding()
# Most lines have no character beyond this encoding, whose bytes are folded much faster than code points; those that
# become several ("œ", "½") stay, and are left to the table.
_SINGLE = [c for c in cp1252.decoding_table if len(_FOLDING[ord(c)]) == 1]
_FOLDED = "".join(_FOLDING[ord(c)] if c in _SINGLE else c for c in cp1252.decoding_table)


def fold(text):
    """Lower case, no accents, anything but letters and digits as one space."""
    try:
        text = charmap_decode(charmap_encode(text, "strict", cp1252.encoding_table)[0], "strict", _FOLDED)[0]
    except UnicodeEncodeError:
        return " ".join(text.translate(_FOLDING).split())
    return " ".join((text if text.isascii() else text.translate(_FOLDING)).split())


def table(name):
    return tables.read(DATA / f"{name}.toml")


def one_of(names):
    """The pattern of any of `names`, the longest first."""
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))
