"""Who sets foot somewhere visits it, and those who meet for a session of their commission negotiate."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C = "Ana Ruiz", "Kodjo Ablo", "Ugo Conti"
LED = f"La présidente du Chili, {A},"
GREETED = f"Le ministre togolais {B} l’a saluée à sa descente d’avion."
MEMBER = f"{C}, ministre chilien du Commerce, fait partie de la délégation."


@pytest.mark.parametrize(
    "deed",
    [
        "a posé le pied à Lomé ce mercredi pour un séjour d’amitié",
        "a mis le pied mercredi sur le sol togolais",
        "a foulé le sol togolais mercredi",
        "a foulé mercredi le tarmac de l’aéroport de Lomé",
        "a atterri mercredi à Lomé",
        "a débarqué mercredi en terre togolaise",
        "est arrivée mercredi à Lomé",
    ],
)
def test_who_sets_foot_in_another_state_visits_it_with_his_delegation(deed):
    assert parties_told(f"{LED} {deed}.", GREETED, MEMBER) == [[(A, "CL"), (C, "CL")]]


@pytest.mark.parametrize(
    "deed",
    [
        "n’a pas foulé le sol togolais mercredi",
        "a foulé mercredi le sol chilien",
        "a posé les yeux mercredi sur Lomé",
        "a foulé le sol togolais mercredi, pour un séjour privé",
    ],
)
def test_who_did_not_arrive_abroad_as_an_official_visits_nobody(deed):
    assert told(f"{LED} {deed}.") == []


MET = f"La ministre chilienne des Affaires étrangères, {A}, a retrouvé jeudi à Lomé son homologue togolais, {B}"


@pytest.mark.parametrize(
    "purpose, kind",
    [
        ("pour une session du comité frontalier", "negotiation"),
        ("pour la troisième session ordinaire de la commission mixte", "negotiation"),
        ("lors d’une réunion du comité de suivi", "negotiation"),
        ("dans le cadre de la commission mixte", "negotiation"),
        ("pour préparer la prochaine session de la commission mixte", "meeting"),
        ("en marge d’une réunion de la commission", "meeting"),
        ("pour un dîner", "meeting"),
    ],
)
def test_those_who_meet_for_a_session_of_their_commission_negotiate(purpose, kind):
    assert told(f"{MET}, {purpose}.") == [(kind, [A, B])]


@pytest.mark.parametrize(
    "subject, kind",
    [
        (f"Les négociateurs serbe et kosovar, {B} et {C},", "negotiation"),
        (f"Les ministres serbe et kosovar, {B} et {C},", "summit"),
    ],
)
def test_the_sitting_of_negotiators_under_a_mediator_is_a_negotiation(subject, kind):
    led = f"sous la conduite de {A}, représentante spéciale de l’Union européenne"
    assert told(f"{subject} ont siégé mardi à Bruxelles {led}.") == [(kind, [B, C, A])]
