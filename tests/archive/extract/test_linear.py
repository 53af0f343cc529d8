"""Reading costs in proportion to length, whatever the text: counted in calls, which the load of a machine moves not."""

import sys
from datetime import date

import pytest

from archive.clean import clean
from archive.extract import extract

TODAY = date(2026, 11, 21)
SIZE = 8_000  # characters; past what the longest sentence, list and memory of persons hold


def letters(number):
    return "abcdefghij"[number % 10] + "klmnopqrst"[number // 10 % 10]


def capitals(size):
    return " ".join(f"Na{letters(i)}o" for i in range(size // 6)) + " ministre."


def repeated(words):
    return lambda size: words * (size // len(words))


def names(size):
    return "Le ministre a reçu " + ", ".join(f"Abel Ka{letters(i)}" for i in range(size // 12)) + "."


def contacts(size):
    told = (f"Le ministre Abel Ka{letters(i)} a reçu le roi Ugo Mi{letters(i * 7)}. " for i in range(size // 50))
    return "".join(told)


def work(text):
    """How many calls, of Python and of C, the reading of `text` takes."""
    cleaned, count = clean(text), 0

    def counted(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        extract(cleaned, published="2024-06", today=TODAY)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "text",
    [
        capitals,
        names,
        contacts,
        repeated("a, "),
        repeated("le 3 mai "),
        repeated("sommet du 3 mai 2019 à Lomé "),
        repeated("M. "),
        repeated("entretien entre "),
        repeated("« a », a dit le roi Abel Kao, "),
        repeated('selon " il a dit " '),
        repeated("« "),
        repeated("Le ministre togolais a reçu son homologue ghanéen mardi 3 mai à Lomé. "),
    ],
)
def test_a_text_twice_as_long_takes_at_most_twice_and_a_half_the_work(text):
    work(text(SIZE // 4))  # reads the tables
    assert work(text(2 * SIZE)) < 2.5 * work(text(SIZE))
