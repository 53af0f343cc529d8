"""Whom a periphrasis, "ils", "l'" and "le chef de l'État" stand for. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Nikos Papas"
FIRST = f"La ministre espagnole du Développement rural, {B}, a rencontré mardi le ministre togolais {A}."
MET = ("meeting", {B, A})


def held(*paragraphs):
    return [(kind, set(names)) for kind, names in told(*paragraphs)]


@pytest.mark.parametrize(
    "king, prince",
    [
        ("Abdallah II", "Al Hussein bin Abdallah II"),
        ("Hamad", "Salman bin Hamad Al Khalifa"),
        ("Fahd", "Sultan ibn Fahd"),
        ("Faysal ben Turki Al Nour", "Majid ben Faysal ben Turki Al Nour"),
        ("Hamad bin Isa", "Salman bin Hamad bin Isa Al Khalifa"),
    ],
)
def test_a_father_is_not_his_son(king, prince):
    text = f"Le roi {king} a reçu mardi la ministre espagnole {B}, en présence du prince héritier {prince}."
    assert held(text) == [("meeting", {king, B, prince})]


def test_an_heir_beside_the_king_is_told_by_what_follows_his_name():
    text = f"Le roi Fahd, en présence du prince Sultan ibn Fahd, prince héritier, a rencontré la ministre grecque {B}."
    assert parties_told(f"{text} L’Arabie saoudite est en fête.", "L’Arabie saoudite a gagné.")[0] == [
        ("Fahd", "SA"),
        (B, "GR"),
        ("Sultan ibn Fahd", "SA"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"C’est un message que {A} dit avoir porté à Rome, où le ministre togolais retrouvait la ministre grecque {B}.",
        f"{A} a tenu parole : le ministre togolais a reçu mardi la ministre grecque {B}.",
    ],
)
def test_a_name_alone_is_the_official_told_next_in_the_sentence(text):
    assert (A, "TG") in parties_told(text, "Le Togo est en fête. Le Togo danse.")[0]


def test_a_name_with_a_grandfather_is_told_again_without_him():
    text = f"Le prince Majid ben Faysal ben Turki Al Nour a reçu mardi la ministre espagnole {B}."
    again = held(text, f"Le prince Majid ben Faysal a aussi reçu le ministre italien {C}.")
    assert again[1:] == [("meeting", {"Majid ben Faysal ben Turki Al Nour", C})]


def test_the_family_of_a_name_with_a_father_is_the_same_person():
    text = f"L’émir Tamim bin Hamad Al Thani a reçu mardi la ministre espagnole {B}."
    assert held(text, f"Cheikh Tamim Al Thani a aussi reçu le ministre italien {C}.")[1:] == [
        ("meeting", {"Tamim bin Hamad Al Thani", C})
    ]


@pytest.mark.parametrize(
    "later",
    [
        f"La cheffe de la diplomatie espagnole s’est ensuite entretenue avec le ministre italien {C}.",
        f"La patronne du Développement rural s’est ensuite entretenue avec le ministre italien {C}.",
        f"La responsable espagnole a ensuite rencontré le ministre italien {C}.",
    ],
)
def test_a_periphrasis_is_the_only_official_of_that_state_or_office(later):
    assert held(FIRST, later) == [MET, ("meeting", {B, C})]


@pytest.mark.parametrize(
    "later",
    [
        f"Le roi d’Espagne s’est ensuite entretenu avec le ministre italien {C}.",
        f"L’ambassadeur d’Espagne s’est ensuite entretenu avec le ministre italien {C}.",
        f"Le patron de la Santé s’est ensuite entretenu avec le ministre italien {C}.",
        f"La cheffe de la diplomatie grecque s’est ensuite entretenue avec le ministre italien {C}.",
    ],
)
def test_a_periphrasis_of_another_office_is_nobody_told(later):
    assert held(FIRST, later) == [MET, ("meeting", {C})]


def test_they_are_the_subjects_told_before_any_contact():
    both = f"Le président togolais {A} et le ministre togolais {D} ont profité mardi de leur séjour à Rome."
    assert held(both, f"Ils ont rencontré le ministre italien {C}.") == [("meeting", {A, D, C})]


def test_who_is_received_is_the_subject_of_the_sentence_before():
    came = f"Depuis qu’il dirige le ministère espagnol du Commerce, {D} n’était pas venu."
    assert held(came, f"Le ministre togolais {A} l’a reçu mardi.") == [("meeting", {A, D})]
    assert held(came, f"Le ministre togolais {A} l’avait accueilli à l’aéroport.") == []


def test_the_head_of_state_presides_over_no_commission():
    called = f"Le président de la Commission européenne, {D}, et le président togolais, {A}, se sont vus mardi à Lomé."
    later = f"Le chef de l’Etat s’est ensuite entretenu avec le ministre italien {C}."
    assert held(called, later) == [("meeting", {D, A}), ("meeting", {A, C})]
