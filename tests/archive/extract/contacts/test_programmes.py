"""Whom a visitor to come is to meet, and who comes with him. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Luis Vega"
VISIT = f"Le président togolais {A} effectuera une visite officielle en Espagne du 4 au 6 juillet."


@pytest.mark.parametrize(
    "later",
    [
        f"Il aura un tête-à-tête avec la Première ministre espagnole, {B}.",
        f"Il sera reçu vendredi par la Première ministre espagnole, {B}.",
        f"Il rencontrera la Première ministre espagnole, {B}.",
        f"Il doit rencontrer la Première ministre espagnole, {B}.",
        f"Il coprésidera avec la Première ministre espagnole, {B}, la commission mixte.",
        f"Il s’entretiendra avec la Première ministre espagnole, {B}.",
        f"La Première ministre espagnole, {B}, le recevra au palais.",
        f"La Première ministre espagnole, {B}, aura avec lui une séance de travail.",
        f"Des entretiens avec la Première ministre espagnole, {B}, sont au programme.",
        f"Un déjeuner est prévu avec la Première ministre espagnole, {B}.",
        f"Le séjour doit débuter par un tête-à-tête avec la Première ministre espagnole, {B}.",
        f"Sa visite s’ouvrira par un entretien avec la Première ministre espagnole, {B}.",
    ],
)
def test_a_named_host_who_will_meet_the_visitor_takes_part(later):
    assert parties_told(VISIT, later) == [[(A, "TG"), (B, "ES")]]


def test_a_host_of_no_printed_state_serves_the_one_visited():
    later = f"Il sera reçu par la Première ministre, {B}, et rencontrera le ministre du Commerce, {C}."
    assert parties_told(VISIT, later) == [[(A, "TG"), (B, "ES"), (C, "ES")]]


def test_the_inviting_host_takes_part_where_talks_of_both_are_told():
    visit = f"La présidente du Togo, Awa Ablo, se rendra en Espagne à l’invitation de son homologue, {C}."
    assert told(visit, "Les deux chefs d’État auront un tête-à-tête.") == [("visit", ["Awa Ablo", C])]
    assert told(visit, "Les deux pays ont signé un accord en 2019.") == [("visit", ["Awa Ablo"])]


@pytest.mark.parametrize(
    "later",
    [
        f"Il sera accueilli à l’aéroport par la Première ministre espagnole, {B}.",
        f"Il ne rencontrera pas la Première ministre espagnole, {B}.",
        f"Il pourrait rencontrer la Première ministre espagnole, {B}.",
        f"Il rencontrera les Togolais d’Espagne, a indiqué la ministre espagnole, {B}.",
        f"Il aura un entretien avec le secrétaire général de l’ONU, {C}.",
        f"Il recevra un prix. La Première ministre espagnole, {B}, a démissionné.",
        f"Il avait rencontré en mai la Première ministre espagnole, {B}.",
    ],
)
def test_who_is_told_otherwise_will_meet_nobody(later):
    assert told(VISIT, later) == [("visit", [A])]


@pytest.mark.parametrize(
    "later",
    [
        f"Il sera accompagné, entre autres, du ministre du Commerce, Yao Kuma, et du directeur de Togocom, {C}.",
        f"Le chef de l’État sera accompagné notamment du ministre du Commerce, Yao Kuma, et du ministre d’État {C}.",
        f"Il sera entouré, pour l’occasion, de son ministre du Commerce, Yao Kuma, et du conseiller {C}.",
    ],
)
def test_words_may_stand_between_who_goes_and_those_with_him(later):
    assert told(VISIT, later) == [("visit", [A, "Yao Kuma", C])]
