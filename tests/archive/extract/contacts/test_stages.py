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


C = "Ugo Conti"
THIRD = f"la ministre italienne, {C}"
TOUR = f"Le ministre togolais de la Santé, {H}, a fait le point de sa tournée."
THREE = [([H, A], "Lima"), ([H, B], "Erevan"), ([H, C], "Rome")]


@pytest.mark.parametrize(
    "later",
    [
        f"À Lima, dimanche, il avait vu {ONE} ; à Erevan, lundi, {TWO} ; à Rome, mardi, {THIRD}.",
        f"Il s’est entretenu à Lima avec {ONE}, à Erevan avec {TWO} et à Rome avec {THIRD}.",
        f"Il s’est entretenu avec {ONE}, à Lima, avec {TWO}, à Erevan, puis avec {THIRD}, à Rome.",
        f"Il a été reçu à Lima par {ONE}. Mardi, à Erevan, il l’a été par {TWO}. Il a vu {THIRD}, à Rome.",
    ],
)
def test_each_is_met_in_the_city_beside_him(later):
    assert stages(TOUR, later) == THREE


@pytest.mark.parametrize(
    "later",
    [
        f"Il a rencontré {ONE} à Lima et {TWO}.",
        f"Il s’est entretenu avec {ONE}, à Lima, et {TWO}.",
    ],
)
def test_one_city_tells_nobody_apart(later):
    assert len(stages(TOUR, later)) == 1


@pytest.mark.parametrize(
    "later, is_told",
    [
        ("Le voyage avait débuté lundi 2 juin à Lima.", True),
        ("La tournée avait commencé lundi 2 juin à Lima.", True),
        ("L’exposition avait débuté lundi 2 juin à Lima.", False),
        ("Le voyage avait débuté en 2019 à Lima.", False),
    ],
)
def test_a_stage_looked_back_on_is_news_of_its_day(later, is_told):
    told = stages(TOUR, f"{later} Il s’y était entretenu avec {ONE}.")
    assert told == ([([H, A], "Lima")] if is_told else [])


@pytest.mark.parametrize(
    "later",
    [
        f"La route l’a été par {TWO}.",
        f"Un accord l’avait été par {TWO}.",
    ],
)
def test_what_is_done_by_somebody_receives_nobody(later):
    assert stages(TOUR, f"Il a été reçu à Lima par {ONE}. {later}") == THREE[:1]


def test_the_journey_of_a_man_is_no_woman_who_met_others():
    met = f"Le ministre togolais de la Santé, {H}, s’est entretenu mardi à Rome avec son homologue arménien, {B}."
    later = f"Elle l’avait d’abord mené à Lima, lundi, où il s’était entretenu avec {ONE}."
    assert stages(met, later)[1:] == [([H, A], "Lima")]
