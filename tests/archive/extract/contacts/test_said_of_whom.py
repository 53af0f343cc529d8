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


def test_who_took_part_in_two_talks_makes_no_third():
    first = f"{TOGO}, a reçu mardi à Lomé le ministre espagnol {C}. M. Vega a ensuite rencontré le président Yao Kuma."
    later = f"La ministre de la Pêche, {B}, et l’ambassadeur d’Espagne, {D}, ont pris part aux deux entretiens."
    assert told(first, later) == [("meeting", [A, C, B, D]), ("meeting", [C, "Yao Kuma", B, D])]


def test_wishes_exchanged_on_the_telephone_are_no_letters():
    call = f"{TOGO}, s’est entretenu mardi par téléphone avec le ministre espagnol {C}."
    assert told(call, "Au cours de cet appel, les deux ministres ont échangé leurs félicitations.") == [
        ("phone_call", [A, C])
    ]


def test_the_heads_of_delegation_are_those_of_the_conference():
    held = f"Une réunion s’est tenue mardi à Rome, sous la présidence du ministre italien {C}."
    there = f"Y ont pris part {A}, ministre togolais de l’Eau, et {B}, ministre espagnole de l’Eau."
    received = f"Les chefs de délégation ont été reçus par le Premier ministre italien, {D}."
    assert told(held, there, received)[1] == ("meeting", [C, A, B, D])


def test_a_delegation_told_at_length_and_who_led_it():
    came = "une délégation du groupe d’amitié de l’Assemblée de la République portugaise, conduite par sa présidente"
    assert parties_told(f"{TOGO}, a reçu mardi à Lomé {came}, {B}.") == [[(A, "TG"), (B, "PT")]]


@pytest.mark.parametrize("surname", ["M. Espot", "M. Espot Zamora", "M. Zamora"])
def test_a_surname_of_two_may_be_told_by_either(surname):
    first = f"{TOGO}, a reçu lundi à Lomé le ministre andorran Xavier Espot Zamora."
    assert told(first, f"Mardi, {surname} s’est entretenu avec la présidente {B}.")[1] == (
        "meeting",
        ["Xavier Espot Zamora", B],
    )


def test_a_given_name_that_is_no_priest():
    [met] = told(f"{TOGO}, a reçu mardi à Lomé le ministre andorran de l’Eau, Pere Pastor Vilanova.")
    assert met[1] == [A, "Pere Pastor Vilanova"]


def test_the_visitor_is_whom_the_host_told_first_received():
    first = f"Le président espagnol {C} a reçu lundi à Madrid le ministre togolais {A}."
    later = f"Mardi, la ministre espagnole {B} a tenu avec M. Ablo des conversations officielles."
    last = f"Mercredi, le visiteur s’est rendu au Sénat, où l’attendait son président, {D}."
    assert told(first, later, last)[2] == ("meeting", [A, D])


def test_highness_is_the_subject_wherever_it_stands():
    first = f"Son Altesse cheikh {A}, Premier ministre du Qatar, a reçu mardi à Doha la ministre espagnole {B}."
    assert told(first, f"Enfin, Son Altesse s’est entretenu avec le ministre italien {C}.")[1] == ("meeting", [A, C])


def test_leaders_of_both_sides_named_together():
    held = "La commission mixte entre le Togo et l’Espagne s’est réunie mardi à Rome."
    led = f"Les deux délégations étaient menées par le ministre togolais {A} et par la préfète {B}."
    assert parties_told(held, led) == [[(A, "TG"), (B, "ES")]]


@pytest.mark.parametrize(
    "office", ["premier vice-gouverneur", "troisième vice-Premier ministre", "premier sous-secrétaire"]
)
def test_an_ordinal_is_of_the_office(office):
    [met] = roles_told(f"{TOGO}, a reçu mardi à Lomé {C}, {office} du Kazakhstan.")
    assert met[1] == (C, office)


def test_the_head_of_a_parliament_is_its_president():
    first = f"Le président de la Chambre des députés libanaise, {A}, a reçu mardi l’ambassadeur d’Espagne, {C}."
    later = f"Le chef du Parlement s’est ensuite entretenu avec la ministre italienne {B}."
    assert told(first, later)[1] == ("meeting", [A, B])


@pytest.mark.parametrize(
    "apart",
    [
        "a eu aussi des entretiens séparés avec chacun de ses deux homologues",
        "s’est entretenu séparément avec ses deux homologues",
    ],
)
def test_talks_apart_with_each_of_two_counterparts(apart):
    held = f"Les ministres togolais, {A}, espagnol, {C}, et italien, {D}, se sont réunis mardi à Rome."
    assert told(held, f"M. Ablo {apart}.") == [("summit", [A, C, D]), ("meeting", [A, C]), ("meeting", [A, D])]


def test_two_ministers_each_with_state_and_portfolio():
    text = (
        f"Les ministres togolais de l’Économie forestière, {A}, et espagnol des Eaux et Forêts, {C}, se sont vus mardi."
    )
    assert roles_told(text) == [[(A, "ministre de l’Économie forestière"), (C, "ministre des Eaux et Forêts")]]
    assert parties_told(text) == [[(A, "TG"), (C, "ES")]]


@pytest.mark.parametrize("joint", ["avec {}, puis avec {}", "tour à tour avec {} et {}"])
def test_a_delegation_met_in_turn_is_told_once(joint):
    met = joint.format(f"le ministre espagnol {C}", f"une délégation de députés danois conduite par {D}")
    assert told(f"{TOGO}, s’est entretenu mardi {met}.") == [("meeting", [A, C]), ("meeting", [A, D])]


def test_the_holy_father_is_the_pope_once_he_is_named():
    received = f"Le Saint-Père a reçu mardi la ministre espagnole {B}."
    [met] = roles_told(received, f"Le pape {C} a parlé de la paix avec {B}.")
    assert met == [(C, "pape"), (B, "ministre")]


@pytest.mark.parametrize("office", ["envoyés spéciaux", "représentants"])
def test_officials_of_two_bodies_in_order(office):
    [met] = parties_told(f"{TOGO}, a reçu mardi à Lomé les {office} de l’ONU et de l’Union africaine, {C} et {D}.")
    assert met[1:] == [(C, "ONU"), (D, "Union africaine")]


def test_one_of_several_special_envoys():
    [met] = roles_told(f"{TOGO}, a reçu mardi les envoyés spéciaux américain et britannique, {C} et {D}.")
    assert met[1:] == [(C, "envoyé spécial"), (D, "envoyé spécial")]


def test_the_marshal_of_a_parliament_is_no_soldier():
    [met] = roles_told(f"{TOGO}, s’est entretenu mardi à Varsovie avec la maréchale du Sénat polonais, {B}.")
    assert met[1] == (B, "maréchale du Sénat")


def test_a_counterpart_of_another_portfolio():
    counterpart = f"son homologue espagnol de l’Hydraulique et des Ports, {C}"
    [met] = roles_told(f"{TOGO}, s’est entretenu lundi à Lomé avec {counterpart}.")
    assert met[1] == (C, "ministre de l’Hydraulique et des Ports")


def test_a_counterpart_is_of_another_state():
    text = f"{TOGO}, était lundi à Madrid. Il y a rencontré le président Vega et son homologue {D}."
    assert dict(parties_told(text)[0])[D] == "ES"


@pytest.mark.parametrize("office", ["gouverneur de la préfecture d’Aichi (Japon)", "maire de Nagoya (Japon)"])
def test_the_state_in_brackets_of_who_governs_a_region(office):
    [met] = parties_told(f"{TOGO}, a reçu lundi à Lomé le {office}, M. {C}.")
    assert met[1] == (C, "JP")


@pytest.mark.parametrize(
    "office, state",
    [
        ("vice-présidente du Bundestag", "DE"),
        ("première vice-présidente du Dewan Rakyat", "MY"),
        ("vice-présidente de la Verkhovna Rada", "UA"),
        ("maréchale du Sénat", "PL"),
    ],
)
def test_a_chamber_tells_its_state_by_its_name(office, state):
    text = f"{TOGO}, a reçu mardi à Lomé la {office}, {B}."
    assert parties_told(text)[0][1] == (B, state) and roles_told(text)[0][1] == (B, office)
