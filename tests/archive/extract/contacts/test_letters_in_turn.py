"""Several letters told together, and then one by one. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

X, Y, Z = "Kodjo Ablo", "Ugo Conti", "Ana Ruiz"
GOT = f"Deux messages sont parvenus mardi au président togolais {X}."
WRITTEN = f"Le président togolais {X} a adressé mardi deux lettres."
BOTH = [("letter", [X, Y]), ("letter", [X, Z])]


@pytest.mark.parametrize(
    "sentences",
    [
        [GOT, f"L’un porte la signature du président italien {Y}, l’autre celle de la présidente chilienne {Z}."],
        [GOT, f"Le premier émane du président italien {Y}, le second de la présidente chilienne {Z}."],
        [
            GOT,
            f"Le premier, du président italien {Y}, l’invite.",
            f"Le second est de la présidente chilienne {Z}.",
        ],
        [WRITTEN, f"L’une est destinée au président italien {Y}, l’autre à la présidente chilienne {Z}."],
    ],
)
def test_each_letter_is_a_contact(sentences):
    assert told(*sentences) == BOTH


@pytest.mark.parametrize(
    "first",
    [
        f"Deux messages de condoléances sont parvenus mardi au président togolais {X}.",
        f"Un message est parvenu mardi au président togolais {X}.",
    ],
)
def test_no_letters_told_one_by_one(first):
    assert told(first, f"L’un des invités du président italien {Y} a chanté.") == []
