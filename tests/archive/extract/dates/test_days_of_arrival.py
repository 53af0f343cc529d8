"""The day and the city of a journey told by the way are not those of the contact. The persons are invented."""

from datetime import date

import pytest

from archive.clean import clean
from archive.extract import extract

A, B = "Kodjo Ablo", "Kwame Asare"


def _first(text):
    [contact] = extract(clean(text), today=date(2024, 6, 1)).as_dict()["meetings"]
    return contact["date"], contact["place"]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (f"Le ministre ghanéen {B}, arrivé dimanche à Lomé, a été reçu par le président togolais {A}.", "2024-05-14"),
        (f"Le président togolais {A} a reçu lundi le ministre ghanéen {B}, arrivé la veille.", "2024-05-13"),
        (f"Arrivé lundi à Lomé, le ministre ghanéen {B} a été reçu par le président togolais {A}.", "2024-05-13"),
    ],
)
def test_the_day_of_an_arrival_is_not_that_of_the_contact(told, day):
    assert _first(f"Lomé, 14 mai 2024 (ATOP) – {told}") == (day, "Lomé")


def test_a_journey_before_does_not_place_the_contact():
    told = f"Le président togolais {A}, qui s’était rendu lundi à Accra, a reçu mardi à Lomé le ministre ghanéen {B}."
    assert _first(f"Lomé, 14 mai 2024 (ATOP) – {told}") == ("2024-05-14", "Lomé")
