"""Officials of one rank of three states who sat together, and visitors received together. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
TOGO, OTHERS = f"ministre togolais des Affaires étrangères, {A},", f"espagnole, {B}, et italien, {C}"
RECEIVED = f"Le {TOGO} a reçu mardi à Lomé la ministre espagnole {B} et le ministre italien {C}."


@pytest.mark.parametrize(
    "paragraphs",
    [
        (f"Le {TOGO} a reçu mardi à Lomé ses homologues {OTHERS}.",),
        (f"Le {TOGO} a accueilli mardi ses homologues {OTHERS}.",),
        (RECEIVED, "Les trois ministres ont arrêté une ligne commune."),
        (RECEIVED, "La pêche les a occupés. Une lettre sera signée par les trois chefs de la diplomatie."),
    ],
)
def test_peers_of_three_states_hold_a_summit(paragraphs):
    assert [(kind, set(names)) for kind, names in told(*paragraphs)] == [("summit", {A, B, C})]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (RECEIVED, "Les deux ministres ont parlé de la pêche."),
        (f"Le {TOGO} a rencontré mardi à Lomé ses homologues {OTHERS}.",),
        (RECEIVED, "Trois ministres ont démissionné hier."),
        (f"Le président togolais, {A}, a reçu la ministre espagnole {B} et le ministre italien {C}.",),
        (f"Le {TOGO} a reçu l’ambassadrice d’Espagne, {B}, et l’ambassadeur d’Italie, {C}.", "Les trois pays pêchent."),
    ],
)
def test_visitors_received_together_hold_none(paragraphs):
    assert [kind for kind, _ in told(*paragraphs)] == ["meeting"]


def test_peers_met_one_after_another_hold_none():
    text = f"Le {TOGO} a reçu tour à tour mardi ses homologues {OTHERS}."
    assert [kind for kind, _ in told(text)] == ["meeting", "meeting"]


def test_a_minister_who_sits_with_an_envoy_holds_no_summit():
    text = f"Le {TOGO} s’est réuni mardi avec l’ambassadrice d’Espagne, {B}, et le directeur général de l’OCDE, {C}."
    assert [kind for kind, _ in told(text)] == ["meeting"]


def test_a_council_of_ministers_is_a_summit_whoever_is_named():
    session = "La 67e session ordinaire du Conseil des ministres de la CEDEAO s’est ouverte mardi à Abuja"
    text = f"{session} sous la présidence du ministre sierra-léonais {C}, en présence du {TOGO[:-1]}."
    assert [kind for kind, _ in told(text)] == ["summit"]
