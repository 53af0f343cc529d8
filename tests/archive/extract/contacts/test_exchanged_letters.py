"""Letters exchanged pair by pair, and those that a visitor brings. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Yao Kuma", "Inés Vega"
FIRST = f"Le président togolais, {A}, a écrit mardi à son homologue espagnole, {B}."
LETTERS = [[(A, "TG"), (B, "ES")], [(C, "TG"), (D, "ES")]]


@pytest.mark.parametrize(
    "later",
    [
        f"Les ministres des Affaires étrangères, {C} et {D}, se sont eux aussi adressé leurs vœux.",
        f"Les ministres des Affaires étrangères, {C} et {D}, ont échangé des messages dans le même esprit.",
        f"Les chefs de la diplomatie, {C} et {D}, se sont également adressé des félicitations.",
        f"Les ministres des Affaires étrangères, {C} et {D}, se sont écrit.",
        f"Des vœux ont été échangés par les ministres des Affaires étrangères, {C} et {D}.",
    ],
)
def test_each_pair_is_a_letter(later):
    assert parties_told(FIRST, later) == LETTERS
    assert [kind for kind, _ in told(FIRST, later)] == ["letter", "letter"]


@pytest.mark.parametrize(
    "text",
    [
        f"Le président togolais, {A}, et son homologue espagnole, {B}, ont échangé des condoléances.",
        f"Le président togolais, {A}, a présenté ses vœux à la nation.",
        f"Le président togolais, {A}, a reçu mardi les vœux du corps diplomatique.",
    ],
)
def test_no_letter_is_told(text):
    assert told(text) == []


def test_wishes_exchanged_in_a_call_are_no_letter():
    text = f"Le président togolais, {A}, a téléphoné mardi à la présidente espagnole, {B}."
    assert told(text, "Les deux dirigeants ont échangé des vœux.") == [("phone_call", [A, B])]


AUDIENCE = f"Le président togolais, {A}, a reçu mardi à Lomé la ministre espagnole des Affaires étrangères, {B}."
BROUGHT = [[(A, "TG"), (B, "ES")], [(C, "ES"), (A, "TG")]]


@pytest.mark.parametrize(
    "later",
    [
        f"Mme Ruiz était porteuse d’un message du président {C}, qu’elle a remis au chef de l’Etat.",
        f"Mme Ruiz avait dans ses bagages une lettre du président {C}, remise en mains propres à M. Ablo.",
        f"La première avait dans sa valise un pli du président {C}, remis au chef de l’Etat togolais.",
        f"La visiteuse apportait un important message du président {C}.",
        f"Mme Ruiz avait avec elle une lettre du président {C}.",
        f"Elle venait remettre un message du président {C} à son homologue togolais.",
        f"La ministre est venue lui remettre un message du président {C}.",
    ],
)
def test_a_visitor_brings_a_letter(later):
    assert [set(who) for who in parties_told(AUDIENCE, later)] == [set(who) for who in BROUGHT]
    assert [kind for kind, _ in told(AUDIENCE, later)] == ["meeting", "letter"]


@pytest.mark.parametrize(
    "later",
    [
        f"Mme Ruiz n’était porteuse d’aucun message du président {C}.",
        f"Mme Ruiz n’apportait pas de message du président {C}.",
        f"Mme Ruiz a dit qu’elle apportait un message du président {C}.",
        f"Mme Ruiz portait les couleurs du président {C}.",
    ],
)
def test_no_letter_was_brought(later):
    assert [kind for kind, _ in told(AUDIENCE, later)] == ["meeting"]


@pytest.mark.parametrize(
    "later, met",
    [
        (f"Enfin, la présidente de l’Assemblée, {C}, a fait parvenir ses vœux à son homologue espagnole, {D}.", 2),
        (f"Les ministres des Affaires étrangères, {C} et {D}, ont eux aussi correspondu.", 2),
        (f"Dans la sienne, le Premier ministre, {C}, félicite la cheffe de la diplomatie espagnole, {D}.", 2),
        (f"Dans sa lettre, {A} félicite Mme Ruiz.", 1),
    ],
)
def test_letters_of_a_round_are_told_in_short(later, met):
    assert parties_told(FIRST, later) == LETTERS[:met]


def test_wishes_are_no_letter_by_themselves():
    assert told(f"Le président togolais, {A}, a adressé mardi ses vœux à son homologue espagnole, {B}.") == []


def test_letters_that_were_only_announced_are_those_told_behind():
    round_of_letters = "Les dirigeants du Togo et de l’Espagne se sont adressé mardi des messages."
    first = f"Dans le sien, le président de la République, {A}, fait part à la reine {B} de sa gratitude."
    second = f"Les ministres des Affaires étrangères, {C} et {D}, se sont également écrit."
    assert told(round_of_letters, first, second) == [("letter", [A, B]), ("letter", [C, D])]


def test_a_letter_to_a_counterpart_is_from_whom_its_sentence_names_last():
    round_of_letters = "Les dirigeants du Togo et de l’Espagne se sont écrit mardi."
    first = f"Dans la lettre qu’il a destinée à son homologue espagnole, {B}, le président de la République, {A}, "
    second = f"Des vœux ont été échangés par les Premiers ministres {C} et {D}."
    letters = told(round_of_letters, f"{first}se dit heureux.", second)
    assert letters == [("letter", [A, B]), ("letter", [C, D])]
