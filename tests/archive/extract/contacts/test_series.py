"""Several contacts told in one sentence, and the same contacts recalled later. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Nikos Papas"
TOGO = f"Le ministre togolais des Affaires étrangères, {A},"
NEXT = f"la ministre espagnole {B}, le ministre italien {C} et le ministre grec {D}"
PEERS = f"l’Espagnole {B}, l’Italien {C} et le Grec {D}"
EACH = [("meeting", {A, B}), ("meeting", {A, C}), ("meeting", {A, D})]


def held(*paragraphs):
    return [(kind, set(names)) for kind, names in told(*paragraphs)]


@pytest.mark.parametrize(
    "text",
    [
        f"{TOGO} a rencontré jeudi, l’un après l’autre, trois de ses homologues : {PEERS}.",
        f"{TOGO} a reçu mardi l’un après l’autre {NEXT}.",
        f"{TOGO} a rencontré mardi, l’une après l’autre, {NEXT}.",
        f"{TOGO} a reçu {NEXT}, l’un à la suite de l’autre.",
        f"{TOGO} a reçu mardi {NEXT}, chacun pendant une heure.",
        f"{TOGO} a rencontré d’abord la ministre espagnole {B}, ensuite le ministre italien {C}, "
        f"et pour finir le ministre grec {D}.",
        f"{TOGO} a rencontré la ministre espagnole {B}, puis le ministre italien {C} et, pour terminer, "
        f"le ministre grec {D}.",
        f"{TOGO} a reçu la ministre espagnole {B}, puis le ministre italien {C}, enfin le ministre grec {D}.",
        f"{TOGO} a eu mardi trois entretiens, avec {PEERS}.",
    ],
)
def test_each_of_several_met_one_after_another_is_a_contact(text):
    assert held(text) == EACH


@pytest.mark.parametrize(
    "later",
    [
        "L’échange avec M. Conti a duré une demi-heure.",
        "L’entretien avec M. Papas a surtout porté sur la pêche.",
        "Le soutien à la pêche a nourri la discussion avec Mme Ruiz.",
        "Devant M. Conti, M. Ablo a plaidé pour le port.",
    ],
)
def test_a_contact_recalled_later_is_no_new_one(later):
    assert held(f"{TOGO} a reçu tour à tour {NEXT}.", later) == EACH


def test_those_who_met_each_other_met_once():
    text = f"Les ministres togolais, {A}, espagnol, {B}, et italien, {C}, se sont entretenus l’un avec l’autre mardi."
    assert held(text) == [("meeting", {A, B, C})]


def test_fewer_talks_than_persons_were_not_held_apart():
    assert held(f"{TOGO} a eu mardi deux longs entretiens avec {PEERS}.") == [("meeting", {A, B, C, D})]


def test_the_two_ministers_are_not_the_head_of_the_government():
    first = (
        f"{TOGO} a rencontré d’abord son homologue italien, {C}, ensuite le Premier ministre italien, {D}, "
        f"et pour finir la présidente du Sénat italien, {B}."
    )
    later = "Les deux ministres en ont débattu, de même que de la pêche."
    assert held(first, later) == [("meeting", {A, C}), ("meeting", {A, D}), ("meeting", {A, B})]


def test_who_serves_the_host_land_is_named():
    text = (
        f"{TOGO} a eu deux rencontres, l’une avec la Première ministre du pays hôte, {B}, "
        f"l’autre avec {C}, Premier ministre d’Italie."
    )
    assert held(text) == EACH[:2]


@pytest.mark.parametrize(
    "later",
    [
        "La visite du pape François, attendu du 6 au 8 septembre à Lomé, oblige les deux Etats à se parler.",
        "La visite de la reine Letizia, prévue en septembre, a été évoquée.",
        f"La visite du Premier ministre italien, {C}, aura lieu en septembre.",
    ],
)
def test_a_visit_that_is_expected_is_no_contact(later):
    assert held(f"{TOGO} a été reçu mardi à Lomé par la présidente espagnole {B}.", later) == EACH[:1]


def test_the_minister_of_foreign_trade_is_named():
    text = f"{TOGO} a reçu la vice-ministre espagnole du Commerce et de l’Investissement étranger, {B}."
    assert parties_told(text) == [[(A, "TG"), (B, "ES")]]
