"""Whom brackets, appositions, lists and bare offices speak of. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, roles_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Luis Vega", "Jan Novak"
TOGO = f"Le ministre togolais de la Santé, {A}"


@pytest.mark.parametrize("party", ["Open VLD", "Les Verts", "Union Démocrate"])
def test_the_party_in_brackets_is_nobody(party):
    assert told(f"{TOGO} ({party}), s’est entretenu mardi à Madrid avec la ministre espagnole {B}.") == [
        ("meeting", [A, B])
    ]


@pytest.mark.parametrize("apposed", ["sa cheffe de cabinet", "sa conseillère diplomatique"])
def test_an_apposition_with_a_possessive(apposed):
    met = f"{TOGO}, a reçu mardi à Lomé le ministre espagnol {C}."
    later = f"M. Vega était accompagné de Mme {B}, {apposed}."
    assert roles_told(met, later)[0][2] == (B, apposed.removeprefix("sa "))


def test_envoys_with_residence_elsewhere():
    listed = f"de Cuba, Mme {B}, de Norvège, M. {C}, avec résidence à Luanda, et du Ghana, M. {D}, résidant à Lomé"
    [received] = roles_told(f"Le président togolais {A} a reçu mardi les lettres de créance des ambassadeurs {listed}.")
    assert received[1:] == [(B, "ambassadrice"), (C, "ambassadeur"), (D, "ambassadeur")]


def test_a_list_of_adjectives_in_an_office():
    office = "ministre d’État aux Affaires fédérales, européennes et internationales"
    [met] = roles_told(f"{TOGO}, a reçu mardi à Lomé le {office} de la Bavière, M. {C}.")
    assert met[1] == (C, office)


def test_who_is_told_by_an_office_and_by_his_region():
    [met] = parties_told(f"{TOGO}, a reçu mardi le secrétaire général de l’OCDE, le Réunionnais {C}.")
    assert met[1] == (C, "OCDE")


def test_the_office_told_with_the_name_is_the_fuller_one():
    met = "Les ministres chargés de l’eau du Togo et de l’Espagne se sont réunis mardi à Lomé."
    later = f"La réunion a rassemblé {A}, ministre togolais de l’Hydraulique et {B}, ministre espagnole des Ports."
    assert roles_told(met, later) == [[(A, "ministre de l’Hydraulique"), (B, "ministre des Ports")]]


def test_a_bearer_brings_a_message_of_the_counterpart_of_his_host():
    brought = f"un ministre espagnol, {B}, porteuse d’un message écrit de son homologue {C}"
    telling = roles_told(f"Le président togolais {A} a reçu mardi à Lomé {brought}.")
    assert telling[1] == [(C, "président"), (A, "président")]


@pytest.mark.parametrize("counted", ["Il s’agissait de la première", "Il s’agit de la deuxième", "C’était la première"])
def test_a_visit_that_is_only_counted(counted):
    met = f"{TOGO}, a reçu mardi à Lomé le ministre espagnol {C}."
    assert told(met, f"{counted} visite d’un membre du gouvernement espagnol depuis 2019.") == [("meeting", [A, C])]


def test_the_minister_meant_is_of_the_sex_that_the_article_tells():
    met = f"{TOGO}, s’est entretenu mardi à Madrid avec la ministre espagnole {B}."
    assert told(met, f"Le ministre a ensuite rencontré le maire de Madrid, {C}.")[1] == ("meeting", [A, C])


@pytest.mark.parametrize(
    "several", ["plusieurs responsables espagnols", "une série de dirigeants espagnols", "les dirigeants espagnols"]
)
def test_several_who_are_told_one_by_one_make_no_contact_more(several):
    first = f"{TOGO}, a rencontré mardi à Madrid {several}."
    later = f"Il s’est d’abord entretenu avec la ministre {B}. Il a ensuite été reçu par le roi {C}."
    assert told(first, later) == [("meeting", [A, B]), ("meeting", [A, C])]


def test_a_host_debates_with_the_visitor_of_all():
    first = f"{TOGO}, s’est entretenu mardi à Madrid avec le président espagnol {C}. Il a rencontré la ministre {B}."
    later = f"Enfin, à Tolède, le président de la Chambre des députés, M. {D}, et son hôte ont débattu de la pêche."
    assert told(first, later)[2] == ("meeting", [D, A])
