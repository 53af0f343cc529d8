"""The state that a portfolio of its people abroad tells."""

import pytest

from archive.extract.people.functions.function import read_function
from tests.archive.extract.sentence_readers import marked


@pytest.mark.parametrize(
    "role, states",
    [
        ("ministre des Affaires étrangères et des Tchadiens de l’étranger", ["TD"]),
        ("ministre des Affaires étrangères, de l’Intégration africaine et des Togolais de l’extérieur", ["TG"]),
        ("ministre des Maliens établis à l’extérieur et de l’Intégration africaine", ["ML"]),
        ("ministre délégué chargé des Marocains résidant à l’étranger", ["MA"]),
        ("ministre français des Affaires étrangères et des Français de l’étranger", ["FR"]),
        ("ministre des Affaires étrangères et des Tchadiens", []),
        ("ministre de la Protection des Tchadiens, de la Santé et du Commerce extérieur", []),
    ],
)
def test_a_minister_of_the_people_abroad_serves_their_state(role, states):
    function = read_function(marked(f"{role}, Paul")[0], 0)
    assert [party.country for party in function.parties] == states
