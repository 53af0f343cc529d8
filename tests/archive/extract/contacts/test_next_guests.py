"""Visitors of the host told last, in sentences that do not name him. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
RECEIVED = f"Le président togolais {A} a reçu mardi à Lomé la ministre espagnole {B}."
FIRST = ("meeting", [A, B])


@pytest.mark.parametrize(
    "later",
    [
        f"A été reçu ensuite le ministre italien {C}.",
        f"Ont été reçus ensuite le ministre italien {C} et son adjoint.",
        f"Le ministre italien {C} a été reçu à son tour.",
        f"Le ministre italien {C} avait été reçu plus tôt dans la journée.",
        f"Le ministre italien {C} a été introduit ensuite auprès du chef de l’État.",
        f"Reçu à son tour, le ministre italien {C} a parlé du port.",
        f"Le ministre italien {C}, reçu peu après, a parlé du port.",
        f"Auparavant, c’est le ministre italien {C} qui avait été reçu au palais.",
        f"Puis est venu le ministre italien {C}.",
        f"Enfin, le ministre italien {C} est venu régler avec le président les détails du sommet.",
        f"Le ministre italien {C} est ensuite venu présenter au chef de l’État un projet de port.",
        f"Le ministre italien {C} est venu préparer avec le président le sommet que le Togo tiendra du 3 au 5 août.",
        f"Le ministre italien {C} est enfin venu exposer un projet de pont.",
        f"Le visiteur suivant était le ministre italien {C}.",
        f"Dernier visiteur de la journée, le ministre italien {C} a parlé du port.",
        f"La troisième audience a été pour le ministre italien {C}.",
        f"La dernière audience a été accordée au ministre italien {C}.",
        f"Autre audience, celle accordée au ministre italien {C}.",
    ],
)
def test_one_more_visitor(later):
    assert [(kind, set(names)) for kind, names in told(RECEIVED, later)] == [
        ("meeting", {A, B}),
        ("meeting", {A, C}),
    ]


@pytest.mark.parametrize(
    "later",
    [
        f"Le ministre italien {C} sera reçu mercredi.",
        f"Le ministre italien {C} n’a pas été reçu ensuite.",
        f"Le ministre italien {C} a également été reçu docteur en 1990.",
        f"Le ministre italien {C} avait aussi été reçu le 3 mars.",
        f"Le ministre italien {C} est venu assister au défilé avec le président.",
        f"La ministre espagnole {B} a également été reçue au palais.",
        f"La dernière audience a été longue pour le ministre italien {C}.",
        "Le ministre togolais Koffi Adjo a été reçu ensuite.",
    ],
)
def test_no_further_visitor(later):
    assert told(RECEIVED, later) == [FIRST]


def test_a_further_visitor_and_whom_he_brought():
    later = f"Ont été reçus ensuite le ministre italien {C}, accompagné de la conseillère Eva Neri."
    assert [set(names) for _, names in told(RECEIVED, later)] == [{A, B}, {A, C, "Eva Neri"}]


def test_no_visitor_without_a_host():
    assert told(f"Le ministre italien {C} a ensuite été reçu au palais.") == []
