"""Sessions told by their states alone, and who sat there. The persons are invented."""

import pytest

from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY, parties_told

A, B = "Kodjo Ablo", "Yao Mensah"
BOTH = [("negotiation", {"TG", "GH"})]


def sat(*paragraphs):
    """[(kind, {states})] of the contacts of a small dispatch."""
    reading = read(dispatch(*paragraphs), published="2025-06", today=TODAY)
    parties = [{p.country for p in (*draft.persons, *draft.parties)} for draft in reading.drafts]
    return list(zip(reading.kinds, parties))


@pytest.mark.parametrize(
    "text",
    [
        "Ouverte lundi, la 23e session de la Commission mixte intergouvernementale Togo-Ghana a pris fin mardi à Lomé.",
        "La Commission mixte Togo – Ghana a tenu ses assises mardi à Lomé.",
        "Le Conseil de coopération Togo-Ghana s’est réuni mardi à Lomé.",
        "Le comité de suivi Togo-Ghana s’est réuni mardi à Lomé.",
        "Clôture mardi à Lomé de la quatrième session de la Commission mixte de coopération Togo-Ghana.",
        "Le Togo et le Ghana ont signé trois accords à la clôture de la 16e session de leur Commission mixte.",
        "Le Togo et le Ghana ont convenu, au terme de la 6e réunion de leur Comité conjoint de suivi, d’un calendrier.",
        "À l’issue de la 3e session de la Haute commission mixte, mardi, le Togo et le Ghana ont paraphé deux accords.",
        "Lors de leurs consultations politiques annuelles, mardi, le Togo et le Ghana ont adopté une feuille de route.",
        "Le dialogue stratégique entre le Togo et le Ghana a repris lundi à Lomé.",
    ],
)
def test_a_session_told_by_its_states(text):
    assert sat(text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "La prochaine session de la Commission mixte Togo-Ghana se tiendra mardi à Lomé.",
        "La veille de la 8e session de la Commission mixte Togo-Ghana, qui s’ouvre mardi, un port a été inauguré.",
        "Le Togo et le Ghana ont évoqué la tenue de la 3e session de leur commission mixte.",
        "Le Togo et le Ghana veulent relancer leur commission mixte.",
        "Le Togo et le Ghana n’ont rien signé au terme de la session de leur commission mixte.",
        "Le Togo et le Ghana ont appliqué l’accord conclu au terme de la session de leur commission mixte en 2019.",
        "Le Togo et le Ghana ont rappelé l’accord, à la veille de la session de leur commission mixte.",
        "La session du Parlement s’est ouverte mardi à Lomé.",
    ],
)
def test_no_session_is_told(text):
    assert sat(text) == []


LED = [[(A, "TG"), (B, "GH")]]


@pytest.mark.parametrize(
    "later",
    [
        f"Paraphés par les ministres des Affaires étrangères, {A} et {B}, ces documents portent sur la pêche.",
        f"Les ministres du Commerce, {A} et {B}, ont apposé leur signature.",
        f"Le ministre togolais {A} et le ministre ghanéen {B} ont signé un accord.",
        f"La délégation togolaise était conduite par le ministre {A}, celle du Ghana par le ministre {B}.",
        f"Le ministre togolais {A} dirigeait la délégation de Lomé. Celle du Ghana avait à sa tête le ministre {B}.",
    ],
)
def test_those_who_sat_for_each_state(later):
    first = "Le Togo et le Ghana ont signé trois accords mardi à la clôture de la session de leur Commission mixte."
    assert parties_told(first, later) == LED


def test_those_who_presided_serve_the_states_in_their_order():
    text = f"Le Togo et le Ghana ont clos mardi la session de leur commission mixte, coprésidée par {A} et {B}."
    assert parties_told(text) == LED
