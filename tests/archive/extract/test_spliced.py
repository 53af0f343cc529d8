"""Sentences of many dispatches, cut, joined and dated at random: nothing that is read of them makes the reader fall."""

import random
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from archive.clean import Undecodable, clean, decode
from archive.extract import extract

TODAY = date(2026, 11, 21)
FOLDERS = ("demo/corpus", "tests/dispatches/read", "tests/dispatches/later")
PUBLISHED = (None, "2024", "2023-05", "2023-05-04")
DAYS = (
    "mardi|hier|le 3 mai|en 2019|depuis 2019|dès juillet|depuis mars|en mars|les 10 et 11 juin|du 3 au 5 juin|"
    "la veille|le lendemain|ce lundi 6 mai|lundi dernier|fin avril|au 1er août|le 31 février|en 1972|jusqu’en mai|"
    "depuis lundi|dès 2024|le 12|le même jour|d’ici à juin|avant le 5 mai|"
    "entre mars et mai|la semaine dernière|le mois prochain"
).split("|")
PRINTED = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|en (?:19|20)\d\d|(?:le|du|au) \d{1,2}(?:er)? \w+)\b"
)


@cache
def sentences():
    """(lines that may stand at a head, sentences, clauses) of all open dispatches."""
    texts = [decode(path.read_bytes()).text for folder in FOLDERS for path in sorted(Path(folder).glob("*.txt"))]
    lines = [[line for line in text.split("\n") if line.strip()] for text in texts]
    told = [told for text in lines for line in text for told in re.split(r"(?<=[.!?]) ", line)]
    clauses = [clause.rstrip(",") for one in told for clause in re.split(r"(?<=,) ", one)]
    return [line for text in lines for line in text[:3]], told, clauses


def changed(told, clauses, draw):
    """A sentence dated otherwise, with words left out or said twice, of clauses of several, or as it stood."""
    words, at, upto = told.split(" "), draw.randrange(len(told.split(" "))), draw.randrange(1, 5)
    return draw.choice(
        (
            PRINTED.sub(lambda _: draw.choice(DAYS), told),
            " ".join(words[:at] + words[at + upto :]),
            " ".join(words[: at + upto] + words[at:]),
            ", ".join(draw.sample(clauses, upto)) + ".",
            told,
        )
    )


def spliced(draw):
    heads, told, clauses = sentences()
    paragraphs = [
        " ".join(changed(draw.choice(told), clauses, draw) for _ in range(draw.randrange(1, 4)))
        for _ in range(draw.randrange(2, 6))
    ]
    return "\n\n".join([draw.choice(heads), *paragraphs])


def spans(text, published):
    """The (start, end) of all evidence in the clean text, and its length."""
    try:
        annotation = extract(clean(text), published=published, today=TODAY).as_dict()
    except Undecodable:
        return [], 0
    proofs = [proof for proof in annotation["evidence"] if proof["text"] == "clean"]
    return [(proof["start"], proof["end"]) for proof in proofs], len(annotation["clean_text"])


def read_many(count, *, seed):
    draw = random.Random(seed)
    for _ in range(count):
        found, length = spans(spliced(draw), draw.choice(PUBLISHED))
        assert all(0 <= start < end <= length for start, end in found)


@pytest.mark.parametrize("seed", range(4))
def test_spliced_dispatches_are_read(seed):
    read_many(60, seed=seed)


@pytest.mark.drill
@pytest.mark.parametrize("seed", range(100, 110))
def test_thousands_of_spliced_dispatches_are_read(seed):
    read_many(2000, seed=seed)
