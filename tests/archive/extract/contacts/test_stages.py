"""Journeys of several stages told in one sentence: who met whom where. The persons are invented."""

import datetime

import pytest

from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2025, 6, 30)
H, A, B = "Kodjo Ablo", "Ana Ruiz", "Davit Sarian"
WHO = f"le ministre togolais de la Santé, {H},"
ONE, TWO = f"la ministre péruvienne, {A}", f"le ministre arménien, {B}"
BOTH = [([H, A], "Lima"), ([H, B], "Erevan")]


def stages(*paragraphs):
    reading = read(dispatch(*paragraphs), published="2025-06", today=TODAY)
    names = [[person.name for person in draft.named] for draft in reading.drafts]
    return [(told, place.name) for told, place in zip(names, reading.places)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"Après Lima, où il a rencontré {ONE}, {WHO} s’est rendu mardi à Erevan, où il a été reçu par {TWO}.", BOTH),
        (f"En provenance de Lima, où il avait vu {ONE}, {WHO} s’est entretenu mardi à Erevan avec {TWO}.", BOTH),
        (f"De Lima, où il s’est entretenu avec {ONE}, {WHO} a gagné Erevan, où il a été reçu par {TWO}.", BOTH),
        (f"{WHO} a quitté Lima, où il a été reçu lundi par {ONE}, pour Erevan, où il a vu mardi {TWO}.", BOTH),
        (f"{WHO} s’est entretenu mardi avec {ONE}, à Lima, puis avec {TWO}, à Erevan.", BOTH),
        (f"La tournée de {WHO} l’a mené à Lima, où il a été reçu par {ONE}, puis à Erevan, où il a vu {TWO}.", BOTH),
        (f"{WHO} a quitté Lima au terme d’une visite au cours de laquelle il a rencontré {ONE}.", BOTH[:1]),
        (f"Après Lima, où il est né, {WHO} a été reçu mardi à Erevan par {TWO}.", BOTH[1:]),
        (f"Après Lima, où vit {ONE}, {WHO} a été reçu mardi à Erevan par {TWO}.", BOTH[1:]),
        (f"A Lima, {TWO}, a rencontré mardi {ONE}, où qu’elle aille.", [([B, A], "Lima")]),
    ],
)
def test_each_stage_has_its_place(text, expected):
    text = text.replace("de le ", "du ")
    assert [(sorted(told), place) for told, place in stages(text[0].upper() + text[1:])] == [
        (sorted(told), place) for told, place in expected
    ]
