"""Constructions that dispatches have less often, each beside what looks like it. The persons are invented."""

import pytest

from archive.extract.words.clauses import is_reported
from tests.archive.extract.sentence_readers import marked, parties_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
MET = f"Le ministre togolais {A} a reçu mardi à Lomé la ministre espagnole {B}"


@pytest.mark.parametrize(
    "text",
    [
        f"{MET}, que conduisait l’ambassadeur d’Espagne, {C}.",
        f"{MET}, qu’introduisait l’ambassadeur d’Espagne, {C}.",
        f"{MET}. L’ambassadeur d’Espagne, {C}, avait été convié à l’entretien.",
        f"{MET}. Ils ont eu une séance de travail, à laquelle avait été convié l’ambassadeur d’Espagne, {C}.",
    ],
)
def test_who_led_in_the_guest_or_was_asked_to_come_took_part(text):
    assert told(text) == [("meeting", [A, B, C])]


@pytest.mark.parametrize(
    "text",
    [
        f"{MET}. L’ambassadeur d’Espagne, {C}, n’avait pas été convié à l’entretien.",
        f"{MET}. L’ambassadeur d’Espagne, {C}, a été convié à un festival.",
    ],
)
def test_who_was_not_asked_took_no_part(text):
    assert told(text) == [("meeting", [A, B])]


def test_a_relative_that_ends_before_the_verb_says_nothing_about_it():
    before = "Au lendemain de l’arrêt que la Cour a rendu lundi"
    text = f"{before}, le président togolais {A} a reçu la ministre espagnole {B}."
    assert told(text) == [("meeting", [A, B])]


@pytest.mark.parametrize(
    "text, reported",
    [
        ("Au lendemain de l’arrêt que la Cour a rendu, il a reçu un hôte.", False),
        ("Avec le texte que les ministres ont signé hier, il a reçu un hôte.", False),
        ("Il a dit à la presse que, mardi, il a reçu un hôte.", True),
        ("Il a déclaré que la Cour a jugé, et il a reçu un hôte.", True),
        ("Avec le texte que le ministre qui a reçu un hôte préfère, tout change.", True),
    ],
)
def test_what_a_relative_holds(text, reported):
    [sentence] = marked(text)
    assert is_reported(sentence, sentence.lows.index("recu")) is reported


def test_a_colleague_in_apposition_is_whoever_is_named_before():
    text = f"Le ministre togolais des Affaires étrangères, {A}, a reçu {C}, son collègue du Botswana, mardi à Lomé."
    assert parties_told(text) == [[(A, "TG"), (C, "BW")]]


def test_envoys_told_without_names_are_those_named_behind():
    first = "L’Italie et l’Espagne ont de nouveaux ambassadeurs."
    second = f"Le président togolais {A} a reçu mardi leurs lettres de créance à Lomé."
    later = (
        f"{C}, ambassadeur d’Italie, a parlé du port.",
        f"Quant à l’ambassadrice d’Espagne, {B}, elle a parlé du blé.",
    )
    assert told(first, second, *later) == [("meeting", [A, C, B])]


def test_a_bearer_hands_his_message_to_his_host():
    first = f"Le président togolais {A} a accordé mardi une audience à {B}, ministre espagnole."
    later = f"Cette dernière était chargée d’un message du roi d’Espagne, {C}, qu’elle a remis à son hôte."
    assert told(first, later) == [("meeting", [A, B]), ("letter", [C, A])]


@pytest.mark.parametrize(
    "text",
    [
        f"{B} a profité de l’occasion pour remettre à son hôte un message du roi d’Espagne, {C}.",
        f"{B} a profité de l’occasion pour lui remettre un message du roi d’Espagne, {C}, à l’intention de son hôte.",
    ],
)
def test_what_the_guest_took_the_chance_to_hand_over_is_a_letter(text):
    assert told(f"{MET}.", text) == [("meeting", [A, B]), ("letter", [C, A])]


@pytest.mark.parametrize(
    "text",
    [
        f"{B} n’a pas profité de l’occasion pour remettre à son hôte un message du roi d’Espagne, {C}.",
        f"{B} profitera de l’occasion pour remettre à son hôte un message du roi d’Espagne, {C}.",
        f"{B} est repartie sans remettre à son hôte un message du roi d’Espagne, {C}.",
    ],
)
def test_what_was_not_handed_over_is_none(text):
    assert told(f"{MET}.", text) == [("meeting", [A, B])]


def test_whom_an_envoy_accompanied_may_be_told_by_her_rank():
    text = f"{MET}. L’ambassadeur d’Espagne à Lomé, {C}, accompagnait la responsable espagnole."
    assert told(text) == [("meeting", [A, B, C])]


def test_four_states_under_one_chair_hold_a_summit():
    chaired = f"en session extraordinaire, sous la présidence du ministre togolais {A}"
    later = (
        f"Assistaient à la réunion {B}, ministre espagnole, {C}, ministre italien, et Kenji Mori, ministre japonais."
    )
    found = told(f"Le Conseil des ministres a siégé mardi à Lomé {chaired}.", later)
    assert found == [("summit", [A, B, C, "Kenji Mori"])]


def test_two_states_under_one_chair_negotiate():
    chaired = f"sous la présidence du ministre togolais {A} et de la ministre espagnole {B}"
    assert told(f"La session s’est tenue mardi à Lomé {chaired}.") == [("negotiation", [A, B])]
