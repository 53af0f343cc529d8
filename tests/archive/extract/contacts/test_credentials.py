"""Credentials whose bearers are only counted, or named later. The persons are invented."""

import pytest

from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Jan Novak"
COUNTED = f"Le président togolais {A} a reçu mardi les lettres de créance de trois diplomates étrangers."


def offices(*paragraphs):
    """[[(who, office)]] of the contacts of a small dispatch."""
    drafts = read(dispatch(*paragraphs), published="2025-06", today=TODAY).drafts
    return [[(p.name, p.function.role) for p in draft.named if p.name != A] for draft in drafts]


@pytest.mark.parametrize(
    "later",
    [
        f"Se sont succédé {B}, ambassadrice d’Espagne, {C}, ambassadeur d’Italie, et {D}, ambassadeur de Suède.",
        f"Il s’agit de {B}, ambassadrice d’Espagne, de {C}, ambassadeur d’Italie, et de {D}, ambassadeur de Suède.",
    ],
)
def test_envoys_that_were_counted_are_named_behind(later):
    named = [(B, "ambassadrice"), (C, "ambassadeur"), (D, "ambassadeur")]
    assert offices(COUNTED, later) == [named]


def test_who_is_named_by_nationality_alone_is_an_ambassador():
    later = f"Le premier est l’Italien {C}."
    assert offices(COUNTED, later) == [[(C, "ambassadeur")]]


def test_envoys_named_in_the_same_sentence_are_not_counted_again():
    text = f"{COUNTED[:-1]} : l’ambassadrice d’Espagne, {B}, et l’ambassadeur d’Italie, {C}."
    assert told(text) == [("meeting", [A, B, C])]


@pytest.mark.parametrize(
    "text",
    [
        f"{COUNTED[:-1]} : {B} pour l’Espagne, {C} pour l’Italie et {D} pour la Suède.",
        f"{COUNTED[:-1]} : {B} (Espagne), {C} (Italie) et {D} (Suède).",
    ],
)
def test_who_is_named_with_a_state_alone_is_an_ambassador(text):
    assert offices(text) == [[(B, "ambassadeur"), (C, "ambassadeur"), (D, "ambassadeur")]]


def test_letters_taken_from_the_hands_of_envoys_are_credentials():
    first = "Trois lettres de créance en une matinée."
    taken = f"Le président togolais {A} les a reçues mardi des mains des ambassadeurs d’Espagne, d’Italie et de Suède."
    names = f"L’ambassadrice d’Espagne, {B}, et son collègue italien, {C}, vivent à Accra. Le Suédois {D} reste à Lomé."
    assert offices(first, taken, names) == [[(B, "ambassadrice"), (C, "ambassadeur"), (D, "ambassadeur")]]


@pytest.mark.parametrize(
    "text",
    [
        f"Le président togolais {A} les a reçues mardi des mains de la ministre espagnole {B}.",
        f"Le président togolais {A} a reçu mardi un prix des mains de la ministre espagnole {B}.",
    ],
)
def test_other_things_taken_from_hands_are_none(text):
    assert "credentials" not in [draft.kind for draft in read(dispatch(text), published="2025-06", today=TODAY).drafts]


def test_who_is_kept_when_the_ceremony_is_over_is_met_again():
    names = f"Se sont succédé devant lui {B}, ambassadrice d’Espagne, et {C}, ambassadeur d’Italie."
    kept = "La cérémonie achevée, le président a retenu un quart d’heure l’ambassadeur d’Italie."
    assert [set(met) for _, met in told(COUNTED, names, kept)] == [{A, B, C}, {A, C}]


@pytest.mark.parametrize(
    "before_whom",
    [
        f"qui les accréditent auprès du président togolais, {A}",
        f"les accréditant auprès du chef de l’État togolais, {A}",
    ],
)
def test_before_whom_the_letters_accredit_receives_them(before_whom):
    ceremony = f"Trois chefs de mission ont présenté mardi, au palais, les lettres de créance {before_whom}."
    later = f"Il s’agit de l’ambassadrice d’Espagne, {B}, et de l’ambassadeur d’Italie, {C}."
    assert told(ceremony, later) == [("meeting", [A, B, C])]


def test_where_letters_accredit_to_no_person_nobody_is_met():
    ceremony = (
        "Trois diplomates ont présenté mardi les lettres de créance qui les accréditent auprès de l’Union africaine."
    )
    assert told(ceremony, f"Le président togolais, {A}, était à Kara.") == []


def test_a_talk_with_one_of_several_who_presented_their_letters():
    envoys = f"L’ambassadrice d’Espagne, {B}, et l’ambassadeur d’Italie, {C},"
    first = f"{envoys} ont présenté mardi leurs lettres de créance au président togolais, {A}."
    later = "Mme Ruiz, qui réside à Accra, a pour sa part discuté de pêche avec M. Ablo."
    assert told(first, later) == [("meeting", [B, C, A]), ("meeting", [B, A])]


@pytest.mark.parametrize("ceremony", ["présentation", "remise"])
def test_who_presides_over_the_ceremony_receives_the_credentials(ceremony):
    of = f"la cérémonie de {ceremony} des lettres de créance de l’ambassadrice d’Espagne, {B}"
    assert told(f"Le président togolais {A} a présidé mardi {of}.") == [("meeting", [A, B])]
