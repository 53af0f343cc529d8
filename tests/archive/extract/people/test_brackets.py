"""Offices told in brackets or between dashes. The persons are invented."""

import datetime

import pytest

from archive.extract import extract
from archive.extract.people.functions.brackets import with_commas
from archive.extract.words.tokens import sentences
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2025, 6, 30)


def words(text):
    [sentence] = sentences(text, 0, len(text), 0)
    return " ".join(with_commas(sentence).texts)


@pytest.mark.parametrize(
    "told, read",
    [
        ("Kodjo Ablo (ministre de la Santé) a ri.", "Kodjo Ablo , ministre de la Santé , a ri ."),
        ("Kodjo Ablo – le ministre de la Santé – a ri.", "Kodjo Ablo , le ministre de la Santé , a ri ."),
        ("Il a vu Ana Ruiz (ministre espagnole).", "Il a vu Ana Ruiz , ministre espagnole ."),
        ("Il a vu Ana Ruiz — ministre espagnole —, hier.", "Il a vu Ana Ruiz , ministre espagnole , hier ."),
        ("Kodjo Ablo (Togo) a ri.", "Kodjo Ablo ( Togo ) a ri ."),
        ("L’Union africaine (UA) a ri.", "L’ Union africaine ( UA ) a ri ."),
        ("Ils ont ri (le ministre aussi).", "Ils ont ri ( le ministre aussi ) ."),
        ("Kodjo Ablo (le ministre a démissionné) a ri.", "Kodjo Ablo ( le ministre a démissionné ) a ri ."),
        ("Kodjo Ablo – ministre de la Santé a ri.", "Kodjo Ablo – ministre de la Santé a ri ."),
    ],
)
def test_marks_around_an_office_are_commas(told, read):
    assert words(told) == read


@pytest.mark.parametrize("marks", [(", ", ","), (" (", ")"), (" – ", " –"), (" — ", " —")])
def test_who_met_is_the_same(marks):
    one, other = (f"{marks[0]}{office}{marks[1]}" for office in ("ministre togolais", "ministre espagnole de la Santé"))
    text = f"Kodjo Ablo{one} a rencontré mardi à Lomé Ana Ruiz{other} et ses conseillers."
    [met] = extract(dispatch(text), published="2025-06-05", today=TODAY).meetings
    assert [(person.name, person.role, person.country) for person in met.participants] == [
        ("Kodjo Ablo", "ministre", "TG"),
        ("Ana Ruiz", "ministre de la Santé", "ES"),
    ]
