"""Comparing words and reading the tables of data/*.toml."""

import re
import tomllib
import unicodedata
from pathlib import Path

DATA = Path(__file__).parent / "data"
# Accents on Latin letters; one range first, because most characters are told by it.
COMBINING = re.compile("[\u0300-\ufe2f](?<=[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f])")
WORD = re.compile("[a-z0-9]+")


def fold(text):
    """Lower case, no accents, anything but letters and digits as one space."""
    bare = text.casefold()
    if not bare.isascii():
        bare = COMBINING.sub("", unicodedata.normalize("NFKD", bare))
        bare = bare.replace("œ", "oe").replace("æ", "ae").replace("ı", "i")
    return " ".join(WORD.findall(bare))


def table(name):
    return tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))


def one_of(names):
    """The pattern of any of `names`, the longest first."""
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))
