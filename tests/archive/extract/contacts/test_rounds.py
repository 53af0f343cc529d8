"""Further contacts, of a round announced or beside a word of meeting. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
HOST = f"ministre togolais des Affaires étrangères, {A}"


@pytest.mark.parametrize(
    "announced",
    [
        f"Le {HOST}, a enchaîné mardi deux audiences.",
        f"Le {HOST}, a multiplié mardi les entretiens.",
        f"Le {HOST}, a eu des entretiens séparés avec deux de ses pairs.",
    ],
)
@pytest.mark.parametrize(
    "first",
    [
        f"L’ambassadrice d’Espagne, {B}, a fermé la marche.",
        f"Le port a retenu l’attention de l’ambassadrice d’Espagne, {B}.",
        f"Il a été question du port avec l’ambassadrice d’Espagne, {B}.",
    ],
)
def test_each_official_of_another_side_met_the_host_of_the_round(announced, first):
    later = f"L’ambassadeur d’Italie, {C}, a parlé du blé.", "Le Togo en achète ; le Togo en manque, à Lomé."
    assert told(announced, first, *later) == [("meeting", [A, B]), ("meeting", [A, C])]


@pytest.mark.parametrize(
    "announced, later",
    [
        (f"Le {HOST}, a parlé mardi du port.", f"L’ambassadrice d’Espagne, {B}, a fermé la marche."),
        (f"Le {HOST}, recevra mardi deux ambassadeurs.", f"L’ambassadrice d’Espagne, {B}, a fermé la marche."),
        (f"Le {HOST}, a enchaîné deux audiences.", f"L’ambassadrice d’Espagne, {B}, n’était pas du nombre."),
        (f"Le {HOST}, a enchaîné deux audiences.", f"Il a dit que l’ambassadrice d’Espagne, {B}, était partie."),
        (f"Le {HOST}, a enchaîné deux audiences.", f"« L’ambassadrice d’Espagne, {B}, a menti », a-t-il dit."),
    ],
)
def test_nobody_of_a_round(announced, later):
    assert told(announced, later) == []


MET = f"Le ministre togolais {A} a rencontré mardi à Lomé la ministre espagnole {B}."


@pytest.mark.parametrize(
    "text",
    [
        f"M. Ablo a dîné avec le ministre italien {C}, au sortir d’une audience.",
    ],
)
def test_a_new_official_beside_one_told_and_a_word_of_meeting_met_him(text):
    assert [set(names) for _, names in told(MET, text)] == [{A, B}, {A, C}]


@pytest.mark.parametrize(
    "text",
    [
        f"M. Ablo n’a pas rencontré le ministre italien {C}.",
        f"M. Ablo souhaite un entretien avec le ministre italien {C}.",
        f"M. Ablo a rappelé sa rencontre avec le ministre italien {C}.",
        f"M. Ablo a salué le ministre italien {C}.",
    ],
)
def test_a_new_official_was_not_met(text):
    assert [set(names) for _, names in told(MET, text)] == [{A, B}]
