"""Who chaired the meeting that brought others together, and whom a list names for a state. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Yao Kuma"
CHAIR = f"le ministre togolais de la Santé, {A},"
BOTH = f"la ministre de la Santé d’Espagne, {B}, et le ministre de la Santé d’Italie, {C}"


@pytest.mark.parametrize(
    "text",
    [
        f"Présidés par {CHAIR} les travaux ont rassemblé mardi à Lomé {BOTH}.",
        f"Présidée par {CHAIR} la réunion a rassemblé mardi à Lomé {BOTH}.",
        f"Ouverts par {CHAIR} les travaux ont réuni mardi à Lomé {BOTH}.",
        f"Dirigées par {CHAIR} les discussions ont réuni mardi à Lomé {BOTH}.",
        f"Les travaux, présidés par {CHAIR} ont rassemblé mardi à Lomé {BOTH}.",
        f"Sous la présidence du ministre togolais de la Santé, {A}, les travaux ont réuni mardi à Lomé {BOTH}.",
    ],
)
def test_who_chairs_those_brought_together_was_there(text):
    assert parties_told(text) == [[(A, "TG"), (B, "ES"), (C, "IT")]]


@pytest.mark.parametrize(
    "text",
    [
        f"Présidé par {CHAIR} le jury a récompensé mardi à Lomé {BOTH}.",
        f"Les travaux du port, dirigés par {CHAIR} avancent.",
    ],
)
def test_a_chair_of_no_meeting_met_nobody(text):
    assert parties_told(text) == []


@pytest.mark.parametrize(
    "behalf",
    ["au titre du Pérou", "au nom du Pérou", "pour le compte du Pérou", "au titre du Pérou/Cuzco", "pour le Pérou"],
)
def test_somebody_of_a_list_is_named_for_his_state(behalf):
    met = f"Le Conseil de la pêche s’est réuni mardi à Lomé sous la présidence du ministre togolais de la Pêche, {A}."
    later = f"Siégeaient à ses côtés Mme {B}, ministre de la Pêche d’Espagne, et, {behalf}, M. {D}, directeur."
    assert parties_told(met, later) == [[(A, "TG"), (B, "ES"), (D, "PE")]]


HELD = "Une réunion du Comité de suivi s’est tenue mardi à Lomé."
BESIDE = f"entouré de la ministre espagnole {B} et du ministre italien {C}"


@pytest.mark.parametrize(
    "later",
    [
        f"Les débats ont été conduits par le ministre togolais {A}, {BESIDE}.",
        f"Les échanges étaient animés par le ministre togolais {A}, {BESIDE}.",
        f"Le ministre togolais {A} a dirigé les débats, {BESIDE}.",
        f"Le ministre togolais {A} animait les échanges, {BESIDE}.",
    ],
)
def test_who_leads_the_debates_sits_with_his_peers(later):
    assert told(HELD, later) == [("summit", [A, B, C])]


def test_who_led_what_others_attended_needs_no_office():
    first = "Les ministres de la Défense de l’Union africaine se sont réunis mardi à Lomé."
    later = f"Le Togolais {A} dirigeait les débats, auxquels participaient l’Espagnole {B} et l’Italien {C}."
    assert [set(names) for _, names in told(first, later)] == [{A, B, C}]


@pytest.mark.parametrize(
    "later",
    [
        f"Le ministre togolais {A} a conduit les travaux du barrage, {BESIDE}.",
        f"Le ministre togolais {A} a animé mardi une émission.",
    ],
)
def test_who_leads_something_else_holds_no_meeting(later):
    assert told("Le chantier a commencé mardi.", later) == []
