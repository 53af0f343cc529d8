"""Visits to come of which the visitor is no subject, and who goes with him. The persons are invented."""

import pytest

from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY, parties_told, told

A, B, C = "Kodjo Ablo", "Afi Kuma", "Yao Mensah"
TOGO = f"le ministre togolais des Affaires étrangères, {A},"


@pytest.mark.parametrize(
    "text, status",
    [
        (f"Une visite officielle de deux jours conduira {TOGO} à Madrid les 20 et 21 juillet.", "announced"),
        (f"Un déplacement de trois jours mènera {TOGO} en Espagne à partir de lundi.", "announced"),
        (f"À compter de lundi, une tournée conduira {TOGO} en Espagne.", "announced"),
        (f"Une visite de travail devrait conduire {TOGO} à Madrid.", "announced"),
        (f"Une visite de deux jours a conduit lundi et mardi {TOGO} à Madrid.", "held"),
        (f"Madrid accueillera samedi {TOGO} pour deux jours.", "announced"),
        (f"L’Espagne s’apprête à recevoir {TOGO} attendu samedi.", "announced"),
        (f"L’arrivée {TOGO.replace('le ', 'du ')} à Madrid est prévue samedi.", "announced"),
        (f"La visite {TOGO.replace('le ', 'du ')} en Espagne débutera lundi.", "announced"),
        (f"Mardi, {TOGO} gagnera Madrid pour une visite.", "announced"),
        (f"Mardi, {TOGO} mettra le cap sur Madrid.", "announced"),
        (f"Mardi, {TOGO} s’apprête à s’envoler pour Madrid.", "announced"),
        (f"Mardi, {TOGO} fera une visite à Madrid.", "announced"),
    ],
)
def test_a_visit_is_told(text, status):
    drafts = read(dispatch(text[0].upper() + text[1:]), published="2025-06", today=TODAY).drafts
    assert [(d.kind, d.status, [p.name for p in d.named], [p.country for p in d.parties]) for d in drafts] == [
        ("visit", status, [A], ["ES"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Une visite ne conduira pas {TOGO} à Madrid.",
        "Une visite de deux jours conduira les touristes à Madrid.",
        f"Le bus qui conduira {TOGO} à Madrid est prêt.",
        "Madrid accueillera samedi le sommet des ministres.",
        f"Le Togo accueillera {TOGO} samedi.",
        f"La visite {TOGO.replace('le ', 'du ')} à l’hôpital est prévue samedi.",
        f"Un nouvel élan conduira {TOGO} à Madrid.",
    ],
)
def test_no_visit_is_told(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "later",
    [
        f"Il sera accompagné d’une délégation où figurent la ministre du Commerce, {B}, et le ministre {C}.",
        f"La délégation comprendra la ministre du Commerce, {B}, et le ministre de la Pêche, {C}.",
        f"Feront également le voyage la ministre du Commerce, {B}, et le ministre de la Pêche, {C}.",
        f"Dans sa délégation prendront place la ministre du Commerce, {B}, et le ministre de la Pêche, {C}.",
        f"Il emmènera la ministre du Commerce, {B}, et le ministre de la Pêche, {C}.",
    ],
)
def test_those_who_will_go_with_the_visitor(later):
    first = f"Une visite officielle conduira {TOGO} à Madrid lundi."
    assert [(kind, set(names)) for kind, names in told(first, later)] == [("visit", {A, B, C})]


@pytest.mark.parametrize(
    "later",
    [
        f"La délégation sera reçue par la ministre espagnole {B}.",
        f"La délégation sera reçue par la présidente {B}.",
        f"Il y rencontrera la ministre espagnole {B}.",
    ],
)
def test_those_who_will_receive_him_are_of_the_state_visited(later):
    first = f"Une visite officielle conduira {TOGO} à Madrid lundi."
    assert parties_told(first, later) == [[(A, "TG"), (B, "ES")]]


def test_those_told_in_the_same_sentence():
    text = f"Mardi, {TOGO} se rendra à Madrid, accompagné de la ministre du Commerce, {B}."
    assert told(text) == [("visit", [A, B])]
