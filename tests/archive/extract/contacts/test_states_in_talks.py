"""Consultations of which only the states are told."""

import pytest

from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY, contacts_told


def states_told(text):
    """The states of each contact."""
    drafts = read(dispatch(text), published="2025-06", today=TODAY).drafts
    return [[person.country for person in draft.persons] for draft in drafts]


@pytest.mark.parametrize(
    "text, states",
    [
        ("La Pologne et la Belgique ont tenu mardi des consultations politiques à Vienne.", ["PL", "BE"]),
        ("La Pologne et la Belgique ont tenu mardi la première réunion de leur commission mixte.", ["PL", "BE"]),
        ("L’Irak, la Turquie et le Kosovo ont tenu mardi des pourparlers à Vienne.", ["IQ", "TR", "XK"]),
        ("Mardi, l’Irak et les États-Unis ont mené des négociations.", ["IQ", "US"]),
    ],
)
def test_states_that_have_held_talks(text, states):
    assert states_told(text) == [states]


@pytest.mark.parametrize(
    "text",
    [
        "La Pologne et la Belgique ont signé mardi un contrat.",
        "La Pologne et la Belgique poursuivent leurs négociations sur l’énergie.",
        "La Pologne a engagé des consultations mardi.",
        "Des entreprises de la Pologne et la Belgique ont tenu mardi des consultations.",
    ],
)
def test_states_that_have_not(text):
    assert states_told(text) == []


@pytest.mark.parametrize(
    "text, states",
    [
        ("Le G5 Sahel (Mali, Niger et Tchad) a tenu mardi un sommet à Vienne.", ["ML", "NE", "TD"]),
        ("Les pays de la région (Mali, Niger) et le Tchad ont tenu mardi un sommet.", ["ML", "NE", "TD"]),
        ("Les ministres des pays du Triangle (Pologne, Ukraine) se sont réunis mardi.", ["PL", "UA"]),
        ("Les ministres de la Pêche des pays riverains – Iran, Irak – se sont réunis mardi.", ["IR", "IQ"]),
        ("Les présidents des cinq États – Mali, Niger, Tchad – se sont réunis mardi.", ["ML", "NE", "TD"]),
        ("Les ministres des États baltes (Estonie, Lettonie) et de la Pologne se sont réunis.", ["EE", "LV", "PL"]),
        ("Réunis mardi, les chefs d’État de l’Union africaine (Mali, Niger) ont délibéré.", ["ML", "NE"]),
    ],
)
def test_states_that_a_bracket_lists_are_those_of_the_officials_before_it(text, states):
    assert states_told(text) == [states]


@pytest.mark.parametrize(
    "text",
    [
        "Les pays de la région (Mali, Niger) comptent des millions de déplacés.",
        "Les ministres des pays du Triangle (Pologne) ont parlé mardi de l’Ukraine.",
        "Les ministres du Triangle ont parlé mardi des pays voisins (Pologne, Ukraine).",
    ],
)
def test_states_in_brackets_that_met_nobody(text):
    assert states_told(text) == []


def test_an_event_is_of_the_states_in_its_bracket():
    [meeting] = contacts_told("Un sommet du G5 Sahel (Mali, Niger, Tchad) s’est tenu mardi à Niamey.")
    assert (meeting.kind, meeting.countries) == ("summit", ["ML", "NE", "TD"])
