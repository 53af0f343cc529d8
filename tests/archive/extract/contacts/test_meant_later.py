"""Who is meant by a style, a misspelt name, a demonym or a capital, some sentences later. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Pedro Hernandez"
CALL = f"Le Prince {A}, ministre togolais des Affaires étrangères, a reçu lundi un appel de la ministre espagnole {B}."
MET = f"Le ministre togolais de la Pêche, {A}, a reçu mardi en audience la ministre espagnole {B}."


@pytest.mark.parametrize(
    "later",
    [
        "Son Altesse a reçu dans la soirée un second appel, du ministre mexicain des Affaires étrangères, {}.",
        "Son Altesse Royale a reçu dans la soirée un appel du ministre mexicain des Affaires étrangères, {}.",
    ],
)
def test_a_style_stands_for_whom_it_was_told_of(later):
    assert told(CALL, later.format(C)) == [("phone_call", [A, B]), ("phone_call", [A, C])]


def test_a_style_before_a_title_begins_somebody_else():
    later = f"Son Altesse le Prince Yao Kuma a reçu un appel du ministre mexicain des Affaires étrangères, {C}."
    assert told(CALL, later) == [("phone_call", [A, B]), ("phone_call", ["Yao Kuma", C])]


@pytest.mark.parametrize("who", ["le membre du gouvernement", "le membre de l’exécutif"])
def test_the_member_of_the_government_is_the_minister_told(who):
    later = f"Avec la responsable espagnole, {who} a parlé de filets."
    assert told(MET, later) == [("meeting", [A, B])]


@pytest.mark.parametrize("who", ["le membre du gouvernement chargé de la Mer, Yao Kuma,", "Yao Kuma"])
def test_a_member_of_the_government_named_is_another(who):
    later = f"Avec l’ambassadeur du Mexique, {C}, {who} a parlé de filets."
    assert (("meeting", [A, C]) in told(MET, later)) is False


@pytest.mark.parametrize("name", ["Hernandes", "Hernándezz", "Hernadez", "Hermandez"])
def test_an_official_misspelt_by_one_letter_is_the_same(name):
    first = f"Le ministre togolais {A} a reçu lundi le ministre mexicain {C}."
    later = f"Mardi, le ministre {name} s’est entretenu par téléphone avec la ministre espagnole {B}."
    assert parties_told(first, later)[1] == [(C, "MX"), (B, "ES")]


@pytest.mark.parametrize("name", ["Fernandel", "Hernan", "Hernani"])
def test_an_official_of_another_name_is_another(name):
    first = f"Le ministre togolais {A} a reçu lundi le ministre mexicain {C}."
    later = f"Mardi, le ministre {name} s’est entretenu par téléphone avec la ministre espagnole {B}."
    assert [names for _, names in told(first, later)][1] == [name, B]


def test_envoys_counted_by_states_are_named_by_demonyms_and_capitals():
    letters = (
        f"Le président togolais, {A}, a reçu les lettres de créance des ambassadeurs d’Espagne, du Mexique et du "
        "Kenya, avant de s’entretenir avec chacun d’eux."
    )
    later = (
        f"Introduite avant les autres, l’Espagnole {B} a décrit un projet de port.",
        "Les travaux dureront deux ans.",
        f"Avec le Mexicain {C}, le chef de l’État a discuté de café.",
        "La récolte a été mauvaise.",
        "Quant au représentant de Nairobi, John Mwangi, il a évoqué les parcs nationaux.",
    )
    ceremony = [(A, "TG"), (B, "ES"), (C, "MX"), ("John Mwangi", "KE")]
    assert parties_told(letters, *later) == [ceremony, *([ceremony[0], envoy] for envoy in ceremony[1:])]


@pytest.mark.parametrize("apart", ["tour à tour", "séparément"])
def test_envoys_received_apart_have_each_his_ceremony(apart):
    text = f"Le président togolais, {A}, a reçu {apart} les lettres de créance de l’ambassadrice d’Espagne, {B}, "
    assert told(f"{text}et de l’ambassadeur du Mexique, {C}.") == [("meeting", [A, B]), ("meeting", [A, C])]


def test_ministers_of_states_are_named_by_their_demonyms_far_behind():
    first = "Réunis lundi à Lomé, les chefs de la diplomatie espagnole, mexicaine et togolaise ont parlé de paix."
    later = ("Le lac baisse.", "La pluie tarde.", "La pêche en souffre.", f"Le Mexicain {C} a plaidé.")
    assert parties_told(first, *later) == [[(C, "MX")]]
