"""The kind and the place of contacts, and names that are also a city's. The persons are invented."""

import pytest

from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY, told

A, B = "Kodjo Ablo", "Ana Ruiz"
LED = f"Le ministre togolais {A} y faisait face à la ministre espagnole {B}."


@pytest.mark.parametrize(
    "first, kind",
    [
        ("Le Comité des frontières a tenu mardi, à Lomé, sa 14e réunion.", "negotiation"),
        ("La commission des pêches a tenu mardi, à Lomé, sa troisième réunion.", "negotiation"),
        ("Le palais a accueilli mardi, à Lomé, une réunion.", "meeting"),
        ("Il s’agissait mardi, à Lomé, de préparer la troisième réunion de la commission.", "meeting"),
    ],
)
def test_a_numbered_meeting_of_a_standing_body_is_a_session_of_talks(first, kind):
    assert [found for found, _ in told(first, LED)] == [kind]


def test_where_somebody_holds_his_office_is_no_place():
    first = f"Le ministre togolais {A} s’est entretenu mardi avec la ministre {B}, qui exerce ses fonctions à Madrid."
    [place] = read(dispatch(first), published="2025-06", today=TODAY).places
    assert place is None


@pytest.mark.parametrize(
    "later, names",
    [
        (
            f"M. Austin s’est ensuite entretenu avec le président ghanéen, {A}.",
            [{"Jack Austin", B}, {"Jack Austin", A}],
        ),
        (f"Austin a ensuite accueilli le président ghanéen, {A}.", [{"Jack Austin", B}]),
    ],
)
def test_a_city_behind_a_title_is_a_name_told_before(later, names):
    first = f"Le secrétaire américain à la Défense, Jack Austin, a rencontré mardi à Madrid la ministre espagnole {B}."
    assert [set(found) for _, found in told(first, later)] == names


@pytest.mark.parametrize(
    "text, role",
    [
        (f"L’ambassadrice d’Espagne pour un entretien avec {A}, {B}.", None),
        (f"Le ministre togolais {A} a rencontré mardi l’ambassadrice espagnole pour le climat, {B}.", "pour le climat"),
    ],
)
def test_for_an_interview_is_no_part_of_an_office(text, role):
    drafts = read(dispatch(text), published="2025-06", today=TODAY).drafts
    roles = [person.function.role for draft in drafts for person in draft.named if person.name == B]
    assert [tail.endswith(role) for tail in roles] == ([] if role is None else [True])
