"""Comparing words and reading the tables of data/*.toml."""

import re
import sys
import tomllib
import unicodedata
from pathlib import Path

DATA = Path(__file__).parent / "data"
COMBINING = dict.fromkeys(c for c in range(sys.maxunicode + 1) if unicodedata.combining(chr(c)))
NOT_WORD = re.compile(r"[^a-z0-9]+")


def fold(text):
    """Lower case, no accents, anything but letters and digits as one space."""
    bare = text.casefold()
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", bare).translate(COMBINING)
    return NOT_WORD.sub(" ", bare.replace("œ", "oe").replace("æ", "ae").replace("ı", "i")).strip()


def table(name):
    return tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))
