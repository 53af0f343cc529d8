"""Those who held an office before are told by it, and never are who holds it now. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, roles_told, told

HOST = "Le ministre gabonais Jean Obame a reçu lundi à Libreville"


@pytest.mark.parametrize(
    ("guest", "role"),
    [
        ("l’ancien président du Ghana, John Annan.", "ancien président"),
        ("l’ex-président ghanéen John Annan.", "ex-président"),
        ("l’ancienne ministre ghanéenne de la Santé, John Annan.", "ancienne ministre de la Santé"),
        ("John Annan, ancien ambassadeur du Ghana à Paris.", "ancien ambassadeur à Paris"),
        ("John Annan, ex-ministre ghanéen de la Pêche.", "ex-ministre de la Pêche"),
    ],
)
def test_a_former_office_is_told_as_one(guest, role):
    assert roles_told(f"{HOST} {guest}") == [[("Jean Obame", "ministre"), ("John Annan", role)]]
    assert parties_told(f"{HOST} {guest}") == [[("Jean Obame", "GA"), ("John Annan", "GH")]]


@pytest.mark.parametrize(
    "guests",
    [
        "les anciens présidents ghanéen John Annan et nigérian Musa Bello.",
        "deux anciens présidents, le Ghanéen John Annan et le Nigérian Musa Bello.",
        "John Annan et Musa Bello, anciens présidents du Ghana et du Nigeria.",
    ],
)
def test_several_have_one_former_office(guests):
    [[_, *others]] = roles_told(f"{HOST} {guests}")
    assert others == [("John Annan", "ancien président"), ("Musa Bello", "ancien président")]


@pytest.mark.parametrize("host", ["Le ministre gabonais Jean Obame, ancien ambassadeur à Paris,", HOST.split(" a ")[0]])
def test_an_office_held_before_is_said_by_the_way(host):
    assert roles_told(f"{host} a reçu lundi l’ambassadrice d’Espagne, Ana Ruiz.") == [
        [("Jean Obame", "ministre"), ("Ana Ruiz", "ambassadrice")]
    ]


def test_an_unnamed_predecessor_meets_nobody():
    [(_, people)] = told(f"{HOST} l’ambassadrice d’Espagne, Ana Ruiz. L’ancien président avait signé l’accord.")
    assert people == ["Jean Obame", "Ana Ruiz"]
