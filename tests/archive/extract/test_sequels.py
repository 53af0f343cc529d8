"""Contacts told by half, and names given later. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
FIRST = f"Le président togolais {A} a reçu mardi la ministre espagnole {B}."
ENVOYS = f"Trois nouveaux ambassadeurs ont présenté mardi leurs lettres de créance au président togolais {A}"
NAMES = f"{B} (Espagne), {C} (Italie) et Nikos Papas (Grèce)"


@pytest.mark.parametrize(
    "later",
    [
        f"Ce fut ensuite le tour de l’ambassadeur d’Italie, {C}.",
        f"Est venu ensuite le tour de l’ambassadeur d’Italie, {C}.",
        f"Puis vint le tour d’une délégation italienne conduite par {C}.",
        f"Ce fut enfin au tour du ministre italien {C}.",
        f"Au cours d’un deuxième entretien, l’ambassadeur d’Italie, {C}, a parlé de commerce.",
        f"Lors d’une autre audience, l’ambassadeur d’Italie, {C}, a plaidé pour la paix.",
        f"Même exercice avec l’ambassadeur d’Italie, {C}.",
    ],
)
def test_the_host_told_before_received_one_more(later):
    assert told(FIRST, later) == [("meeting", [A, B]), ("meeting", [A, C])]


@pytest.mark.parametrize(
    "later",
    [
        f"Il a ensuite fait le tour des stands du ministre italien {C}.",
        f"Le ministre italien {C} attend son tour.",
        f"Aucun autre entretien n’a eu lieu, a dit {C}.",
        f"Les pays européens doivent chacun répondre au ministre italien {C}.",
        f"La deuxième phase du projet plaît au ministre italien {C}.",
    ],
)
def test_no_further_contact_is_told(later):
    assert told(FIRST, later) == [("meeting", [A, B])]


def test_an_audience_to_each_is_one_contact_each():
    later = "Il a ensuite accordé une audience à chacun d’eux."
    assert [set(names) for _, names in told(f"{ENVOYS} : {NAMES}.", later)] == [
        {A, B, C, "Nikos Papas"},
        {A, B},
        {A, C},
        {A, "Nikos Papas"},
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        [f"{ENVOYS} : {NAMES}."],
        [f"{ENVOYS}.", f"Il s’agit de {NAMES}."],
        [
            f"{ENVOYS}.",
            f"L’ambassadrice d’Espagne, {B}, a ouvert la marche.",
            f"L’ont suivie l’ambassadeur d’Italie, {C}, et celui de Grèce, Nikos Papas.",
        ],
    ],
)
def test_the_envoys_are_named_after_their_number(paragraphs):
    assert [set(names) for names in parties_told(*paragraphs)] == [
        {(A, "TG"), (B, "ES"), (C, "IT"), ("Nikos Papas", "GR")}
    ]


def test_who_speaks_of_the_ceremony_did_not_hand_over_credentials():
    later = "Le ministre togolais du Commerce, Yao Kuma, s’est félicité des échanges."
    assert [set(names) for _, names in told(f"{ENVOYS} : {NAMES}.", later)] == [{A, B, C, "Nikos Papas"}]
