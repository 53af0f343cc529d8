"""Comparing words and reading the tables of data/*.toml."""

import re
import tomllib
import unicodedata
from pathlib import Path

DATA = Path(__file__).parent / "data"
COMBINING = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")  # on Latin letters
NOT_WORD = re.compile(r"[^a-z0-9]+")


def fold(text):
    """Lower case, no accents, anything but letters and digits as one space."""
    bare = text.casefold()
    if not bare.isascii():
        bare = COMBINING.sub("", unicodedata.normalize("NFKD", bare))
    return NOT_WORD.sub(" ", bare.replace("œ", "oe").replace("æ", "ae").replace("ı", "i")).strip()


def table(name):
    return tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))


def one_of(names):
    """The pattern of any of `names`, the longest first."""
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))
