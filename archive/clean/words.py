"""Comparing words and reading the tables of data/*.toml."""

import re
import tomllib
import unicodedata
from pathlib import Path

DATA = Path(__file__).parent / "data"
NOT_WORD = re.compile(r"[^a-z0-9]+")


def fold(text):
    """Lower case, no accents, anything but letters and digits as one space."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return NOT_WORD.sub(" ", bare.replace("œ", "oe").replace("æ", "ae").replace("ı", "i")).strip()


def table(name):
    return tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))
