"""Who chaired the meeting that brought others together, and whom a list names for a state. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told

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
