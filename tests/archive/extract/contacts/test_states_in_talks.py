"""Consultations of which only the states are told."""

import pytest

from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY


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
