"""Day and place of a contact."""

import datetime

import pytest

from archive.extract import extract
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2025, 6, 30)
MET = "le ministre togolais Kodjo Ablo a rencontré la ministre espagnole Ana Ruiz"


def meeting(*paragraphs, published="2025-06-05"):
    return extract(dispatch(*paragraphs), published=published, today=TODAY).meetings[0]


@pytest.mark.parametrize(
    "text, date, source",
    [
        (f"Mardi 3 juin, {MET}.", "2025-06-03", "text"),
        (f"Hier, {MET}.", "2025-06-04", "text"),
        (f"Hier, {MET}, après l’accord du 10 mai.", "2025-06-04", "text"),
        (f"Après l’accord du 10 mai, {MET}.", "2025-06-05", "published"),
        (f"Mardi, {MET}, qui avait reçu son homologue grec le 12 mai.", "2025-06-03", "text"),
        (f"{MET}.", "2025-06-05", "published"),
    ],
)
def test_the_day_of_a_contact(text, date, source):
    found = meeting(text[0].upper() + text[1:])
    assert (found.date, found.date_source) == (date, source)


def test_a_later_contact_has_the_day_and_place_of_the_one_before():
    text = "Mardi 3 juin à Lomé, " + MET + ". Il a ensuite rencontré le ministre italien Ugo Conti."
    [first, second] = extract(dispatch(text), published="2025-06-05", today=TODAY).meetings
    assert [(m.date, m.place) for m in (first, second)] == [("2025-06-03", "Lomé")] * 2


def test_a_visit_to_come_has_the_day_announced():
    found = meeting("Le ministre togolais Kodjo Ablo se rendra lundi à Madrid, a annoncé son ministère.")
    assert (found.kind, found.status, found.date, found.place) == ("visit", "announced", "2025-06-09", "Madrid")


@pytest.mark.parametrize(
    "text, place",
    [
        (f"Mardi à Lomé, {MET}.", "Lomé"),
        (f"Mardi, {MET} à Madrid.", "Madrid"),
        (f"Mardi, {MET}, consule générale à Lyon.", None),
        (f"De retour de Madrid, {MET}.", None),
        (f"Mardi, {MET} à Villebois.", "Villebois"),
        (f"Mardi, {MET} à Matignon.", None),
        (f"Mardi, {MET} et remis un prix à Luc Bois.", None),
        (f"Mardi à Monaco, {MET}.", "Monaco"),
        (
            "Lomé a abrité mardi des consultations entre les ministères togolais et espagnol des Affaires étrangères.",
            "Lomé",
        ),
        ("Le ministre togolais Kodjo Ablo a téléphoné, à Lomé, à la ministre espagnole Ana Ruiz.", None),
    ],
)
def test_the_place_of_a_contact(text, place):
    assert meeting(text[0].upper() + text[1:]).place == place
