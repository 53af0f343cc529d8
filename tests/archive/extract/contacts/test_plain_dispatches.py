"""Turns of plain news dispatches, each of which was once read wrong. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, roles_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Yao Kuma", "Rosa Diaz"
HOST = f"Le président togolais, {A}, a reçu mardi à Lomé"
MET = f"{HOST} la ministre espagnole de la Pêche, {B}."


def test_the_talks_spoken_of_next_are_those_told():
    texts = (
        f"Le Premier ministre, {A}, a reçu mardi à Lomé la ministre espagnole {B}, qui lui a remis un message du roi "
        f"d’Espagne, {C}, au président togolais, {D}.",
        "L’entretien a permis de passer en revue les relations entre le Togo et l’Espagne.",
    )
    assert told(*texts) == [("meeting", [A, B]), ("letter", [C, D])]


def test_a_federal_councillor_is_the_head_of_department_told_before():
    texts = (
        f"Le chef du Département fédéral des affaires étrangères, {A}, a été reçu mardi à Madrid par le roi {C}.",
        f"Lundi, le conseiller fédéral avait rencontré dans la même ville la ministre espagnole {B}.",
        "Les deux ministres se sont également penchés sur la pêche.",
    )
    assert told(*texts) == [("meeting", [A, C]), ("meeting", [A, B])]


def test_who_promised_something_to_an_official_is_not_he():
    promised = f"Au responsable espagnol, M. {A.split()[1]} a promis une aide."
    assert parties_told(f"{HOST} M. {B}, secrétaire d’État espagnol.", promised) == [[(A, "TG"), (B, "ES")]]


@pytest.mark.parametrize("given", ["nommée", "élue", "reconduite"])
def test_an_office_just_given_is_held(given):
    written = (
        f"Le président togolais, {A}, a adressé mardi un message de félicitations à {B}, {given} Première ministre"
    )
    assert roles_told(f"{written} d’Espagne.") == [[(A, "président"), (B, "première ministre")]]


def test_who_follows_somebody_in_office_met_nobody():
    text = f"L’Espagnole {B} dirigera le bureau de Lomé à partir de juillet. Elle remplace le Togolais {A}."
    assert told(text, "Elle a pris une part active à la session de mai.") == []


def test_each_of_several_visitors_is_named_by_his_nation():
    texts = (
        f"{HOST} tour à tour l’ambassadrice d’Espagne, le représentant du HCR et l’ambassadeur de Suisse.",
        f"Avec Mme {B}, la diplomate espagnole, il a été question de pêche.",
        f"Le président et M. {C}, ambassadeur de Suisse, ont parlé de l’aide.",
    )
    pairs = [(A, B), (A, None), (A, C)]
    assert [tuple(people) for _, people in told(*texts)] == [pairs[0], (A,), pairs[2]]


def test_the_letters_of_two_states_are_of_those_who_say_so_in_them():
    texts = (
        "Le Togo et l’Espagne ont échangé mardi des messages de félicitations.",
        f"Dans leurs lettres, le président togolais, {A}, et le roi d’Espagne, {C}, se félicitent de leur amitié.",
        f"Les deux ministres de la Pêche, {D} et {B}, se sont également écrit.",
    )
    assert [kind for kind, _ in told(*texts)] == ["letter", "letter"]
    assert told(*texts)[0] == ("letter", [A, C])


def test_who_belongs_to_a_delegation_leads_none():
    text = (
        f"Le ministre togolais de la Pêche, {A}, est arrivé mardi à Madrid pour une visite de trois jours, à la tête "
        f"d’une délégation où figure le directeur général du Port autonome de Lomé, {C}."
    )
    assert told(text) == [("visit", [A, C])]


@pytest.mark.parametrize(
    ("guest", "served"),
    [
        (f"la secrétaire exécutive de la Commission des rizières d’Afrique centrale, {B}.",
         "Commission des rizières d’Afrique centrale"),
        (f"le président de la Chambre des peuples de l’Assemblée parlementaire de Bosnie-Herzégovine, {B}.", "BA"),
        (f"une délégation de l’ONG danoise Jord og Fred, que conduisait sa directrice générale, {B}.", "Jord og Fred"),
    ],
)  # fmt: skip
def test_bodies_of_the_world_and_parliaments_of_states(guest, served):
    [people] = parties_told(f"{HOST} {guest}")
    assert [person for person in people if person[0]] == [(A, "TG"), (B, served)]


@pytest.mark.parametrize("who", ["Les deux hommes", "Les deux parties", "Les deux interlocuteurs"])
def test_those_who_met_and_not_those_who_wrote_went_on_to_talk(who):
    met = f"{HOST} le ministre espagnol {C}, porteur d’un message du roi Felipe Luna."
    assert told(met, f"{who} ont parlé de pêche.") == [("meeting", [A, C]), ("letter", ["Felipe Luna", A])]


def test_the_event_in_whose_margin_they_met_is_no_contact():
    text = f"En marge du sommet de l’UA, le ministre togolais {A} s’est entretenu mardi avec ses homologues espagnole, "
    assert [people for _, people in told(f"{text}{B}, et turc, {C}.")] == [[A, B, C]]


@pytest.mark.parametrize("secretary", [f"le cardinal {B}, secrétaire d’État", f"le secrétaire d’État, le cardinal {B}"])
def test_a_cardinal_who_is_secretary_of_state_serves_the_holy_see(secretary):
    assert parties_told(f"À Rome, le président togolais, {A}, s’est entretenu mardi avec {secretary}.") == [
        [(A, "TG"), (B, "VA")]
    ]
