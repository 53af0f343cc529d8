"""Contacts that are odd beside the others, or beside their own words."""

import pytest

from archive.extract.oddities import CUT, GOES_ON
from tests.archive.extract.test_doubts import MET, doubts

HELD = MET + " le 3 juin à Lomé."
ENVOY = "Le président togolais, Kodjo Ablo, a reçu le 3 juin à Lomé l’ambassadrice d’Espagne, Ana Ruiz."
CREDENTIALS = (
    "Deux diplomates, l’Espagnole Ana Ruiz et le Ghanéen Yaw Boateng, ont remis le 3 juin leurs lettres de créance "
    "au président togolais, Kodjo Ablo, à Lomé."
)


def odd(*paragraphs, title=None):
    return {found for found in doubts(*paragraphs, title=title) if found[1] in ODDITIES}


ODDITIES = {
    "contact-repeated", "contact-older", "contact-unnamed", "kind-unsure", "place-from-before", "place-moves",
    "day-counted", "role-cut", "role-joined", "documents-counted",
}  # fmt: skip


@pytest.mark.parametrize(
    "paragraphs, expected",
    [
        ([HELD], set()),
        ([ENVOY], set()),
        (
            [HELD, "Le ministre a reçu le 30 mai à Lomé l’ambassadeur du Ghana, Yaw Boateng."],
            {("check", "contact-older")},
        ),
        ([HELD, "Le ministre a reçu le 2 juin à Lomé l’ambassadeur du Ghana, Yaw Boateng."], set()),
        (
            [HELD, "Le ministre a reçu le 3 juin à Kara l’ambassadeur du Ghana, Yaw Boateng."],
            {("note", "place-moves")},
        ),
        (["Le ministre togolais des Finances et la ministre espagnole de la Santé se sont vus le 3 juin à Lomé."],
         {("note", "contact-unnamed")}),
        (
            [CREDENTIALS, "Le président s’est entretenu séparément avec chacun d’eux. Avec l’ambassadrice d’Espagne, "
             "il a parlé de pêche."],
            {("check", "contact-repeated")},
        ),
        ([CREDENTIALS, "Le président s’est entretenu séparément avec chacun d’eux."], set()),
        ([HELD, "Ils ont signé trois accords : un accord sur la pêche et un accord sur le transport aérien."],
         {("note", "documents-counted")}),
        ([HELD, "Ils ont signé deux accords : un accord sur la pêche et un accord sur le transport aérien."], set()),
        ([HELD, "Ils ont signé un accord sur la pêche, le premier des trois accords prévus."], set()),
        ([MET + ", le 4 juin à Lomé, au lendemain du vote."], {("note", "day-counted")}),
        (["Le ministre togolais des Finances, Kodjo Ablo, a échangé le 3 juin par téléphone des messages de vœux avec "
          "la ministre espagnole de la Santé, Ana Ruiz."], {("note", "kind-unsure")}),
    ],
)  # fmt: skip
def test_what_is_odd_is_told_and_nothing_else(paragraphs, expected):
    assert odd(*paragraphs) == expected


@pytest.mark.parametrize(
    "role, is_cut",
    [
        ("envoyé spécial de son", True),
        ("chargé du même", True),
        ("ministre des", True),
        ("président de la République", False),
        ("ministre chargée", True),
        ("ambassadeur", False),
        ("chargé d’affaires", False),
    ],
)
def test_a_function_that_is_cut_off_is_known_by_its_last_word(role, is_cut):
    assert bool(CUT.search(role)) is is_cut


@pytest.mark.parametrize(
    "after, goes_on",
    [(" et de la Communauté", True), (", des Sports", True), (" et des experts", False), (", Ana Ruiz", False)],
)
def test_a_function_that_goes_on_is_known_by_what_follows(after, goes_on):
    assert bool(GOES_ON.match(after)) is goes_on
