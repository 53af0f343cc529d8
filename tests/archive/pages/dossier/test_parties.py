import pytest

from archive.pages.dossier.parties import functions


@pytest.mark.parametrize(
    "role, expected",
    [
        ("ministre des Affaires étrangères", ["ministre des Affaires étrangères"]),
        (
            "haute représentante pour la politique de sécurité, vice-présidente de la Commission",
            ["haute représentante pour la politique de sécurité", "vice-présidente de la Commission"],
        ),
        (
            "ministre de la Culture, du Tourisme et des Sports",
            ["ministre de la Culture, du Tourisme et des Sports"],
        ),
        ("ministre de l’Économie, des Finances et du Plan", ["ministre de l’Économie, des Finances et du Plan"]),
        (
            "vice-Premier ministre et ministre des Affaires étrangères",
            ["vice-Premier ministre et ministre des Affaires étrangères"],
        ),
        ("", []),
    ],
)
def test_functions_are_told_apart(role, expected):
    assert functions(role) == expected
