"""Both sides named in the headline alone, told by their offices in the body. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B = "Kodjo Ablo", "Ana Ruiz"
HOSTED = "Le ministre togolais de la Santé a reçu mardi à Lomé l’ambassadrice d’Espagne."
GUEST = "L’ambassadrice d’Espagne a été reçue mardi à Lomé par le ministre togolais de la Santé."
TALKED = "Le ministre togolais de la Santé s’est entretenu mardi à Lomé avec l’ambassadrice d’Espagne."


@pytest.mark.parametrize(
    "title, body, names",
    [
        (f"Le ministre {A} reçoit l’ambassadrice {B}", GUEST, [B, A]),
        (f"Coopération : l’ambassadrice {B} chez le ministre {A}", HOSTED, [A, B]),
        (f"Santé : l’ambassadrice {B} et le ministre {A} font le point", TALKED, [A, B]),
        (f"Lomé : {A} reçoit {B}", HOSTED, [A, B]),
        (f"Lomé : {A} reçoit {B}", GUEST, [B, A]),
        (f"{B} reçue par {A}", HOSTED, [A, B]),
        (f"Audience : {B} chez {A}", HOSTED, [A, B]),
        (f"Entretien entre {A} et {B}", TALKED, [A, B]),
        (f"Coopération : {A} s’entretient avec {B}", TALKED, [A, B]),
        (f"{A} reçoit {B}", f"{A}, ministre togolais, a reçu mardi à Lomé l’ambassadrice d’Espagne.", [A, B]),
    ],
)
def test_the_headline_names_both_sides(title, body, names):
    assert told(body, title=title) == [("meeting", names)]


@pytest.mark.parametrize(
    "title, body",
    [
        (f"{B} à Lomé", HOSTED),  # of two officials either
        (f"{B} et {A} pour un accord", HOSTED),  # nothing tells who received
        (f"Entretien entre {A} et {B}", HOSTED),
        (f"Santé : le ministre italien {A} attendu", HOSTED),
        (f"{A} et {B} parlent de pêche avec Yao Kuma", TALKED),
    ],
)
def test_the_headline_leaves_open_who_is_whom(title, body):
    assert told(body, title=title) == [("meeting", [])]
