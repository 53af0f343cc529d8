"""Visitors told by whom they came behind, and who led the sides of talks. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
MET = f"Le président togolais {A} a reçu mardi à Lomé la ministre espagnole {B}."


@pytest.mark.parametrize(
    "later",
    [
        f"À la ministre espagnole a succédé l’ambassadeur d’Italie, {C}.",
        f"À {B} a succédé l’ambassadeur d’Italie, {C}, à qui le président a parlé du port.",
        f"Lui a succédé l’ambassadeur d’Italie, {C}.",
        f"L’ambassadeur d’Italie, {C}, lui a emboîté le pas.",
    ],
)
def test_who_came_behind_a_visitor(later):
    assert [names for _, names in told(MET, later)] == [[A, B], [A, C]]


@pytest.mark.parametrize(
    "later",
    [
        f"À {B} a succédé au poste de ministre l’ambassadeur d’Italie, {C}.",
        f"Le ministre italien {C}, qui avait succédé à {B}, est parti.",
        f"{C} lui a succédé à la tête du ministère.",
        "Au printemps a succédé l’été.",
    ],
)
def test_no_visitor(later):
    assert [names for _, names in told(MET, later)] == [[A, B]]


TALKS = (
    "Des consultations entre les ministères togolais et espagnol des Affaires étrangères se sont tenues lundi à Lomé."
)


def test_the_leaders_of_two_sides_in_their_order():
    led = f"À la tête des deux délégations se trouvaient le vice-ministre {A} et la secrétaire d’État {B}."
    assert parties_told(TALKS, led) == [[(A, "TG"), (B, "ES")]]


def test_the_leaders_of_sides_told_with_their_states():
    led = f"À la tête des deux délégations se trouvaient le vice-ministre espagnol {A} et la ministre togolaise {B}."
    assert parties_told(TALKS, led) == [[(A, "ES"), (B, "TG")]]
