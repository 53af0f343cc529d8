"""Those who came with somebody, told in a sentence behind the contact or the visit. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C, D = "Jean Obame", "Afi Lawson", "Paul Nze", "Luc Ndong"
HELD = f"Le Premier ministre gabonais, {A}, a reçu lundi à Libreville la ministre togolaise de l’Énergie, {B}."
TALKS = "Ils ont parlé de pêche."
COMING = f"Le Premier ministre gabonais, {A}, effectuera une visite officielle à Lomé du 20 au 22 juin."
TWO = f"le ministre de la Pêche, {C}, et le ministre des Mines, {D}"


@pytest.mark.parametrize(
    "later",
    [
        f"Accompagnaient le Premier ministre {TWO}.",
        f"Accompagnaient le chef du gouvernement {TWO}.",
        f"Prenaient également part à la séance {TWO}.",
    ],
)
def test_those_with_the_host_are_told_behind_the_verb(later):
    assert parties_told(HELD, TALKS, later) == [[(A, "GA"), (B, "TG"), (C, "GA"), (D, "GA")]]


@pytest.mark.parametrize(
    "later",
    [
        f"Les députés {C} et {D} faisaient partie de la délégation.",
        f"La délégation togolaise, où siègent les députés {C} et {D}, a ensuite visité le port.",
        f"La délégation togolaise, dont font partie les députés {C} et {D}, a ensuite visité le port.",
    ],
)
def test_the_members_of_the_guests_delegation_serve_its_state(later):
    host = f"Le Premier ministre gabonais, {A}, a reçu lundi une délégation togolaise conduite par la ministre {B}."
    [people] = parties_told(host, later)
    assert sorted(p for p in people if p[0]) == sorted([(A, "GA"), (B, "TG"), (C, "TG"), (D, "TG")])


@pytest.mark.parametrize(
    "later",
    [
        f"Il aura à ses côtés {TWO}.",
        f"Il sera à la tête d’une délégation comprenant {TWO}.",
        f"Il conduira une délégation composée de ministres, dont {TWO}.",
    ],
)
def test_those_who_will_go_with_the_visitor(later):
    assert told(COMING, later) == [("visit", [A, C, D])]


def test_the_visitors_minister_is_not_the_head_of_government_who_invited_him():
    invited = COMING.replace(".", ", à l’invitation de son homologue togolais.")
    people = parties_told(invited, f"Il sera accompagné du ministre de la Pêche, {C}.")
    assert people == [[(A, "GA"), (C, "GA")]]


@pytest.mark.parametrize(
    "texts",
    [
        ("La commission mixte sénégalo-gambienne a clos mardi ses travaux, en présence des ministres de la Pêche "
         f"des deux pays, {C} et {D}.",),
        ("La 5e session de la commission mixte sénégalo-gambienne s’est tenue mardi à Banjul.",
         f"Les ministres de la Pêche des deux pays, {C} et {D}, ont coprésidé les travaux."),
        ("Le Sénégal et la Gambie ont tenu mardi à Banjul des consultations politiques.",
         f"Les chefs de la diplomatie des deux pays, {C} et {D}, ont présidé la réunion."),
    ],
)  # fmt: skip
def test_ministers_of_the_two_countries_serve_each_his_own(texts):
    assert parties_told(*texts) == [[(C, "SN"), (D, "GM")]]


def test_ministers_of_three_countries_are_given_no_state_in_turn():
    texts = (
        "Le Sénégal et la Gambie ont tenu mardi à Banjul des consultations politiques.",
        f"C’était une idée des ministres des trois pays, {A}, {C} et {D}.",
    )
    assert all(name not in (A, C, D) for people in parties_told(*texts) for name, _ in people)
