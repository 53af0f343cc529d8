"""Who spoke at a meeting of several, who seconded a visitor, whose message a visitor bore. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Jaan Kask", "Yao Mensah"
MET = f"Le ministre togolais {A}, la ministre espagnole {B} et le ministre estonien {C} se sont réunis mardi à Lomé."
CHIEF = f"le secrétaire général de l’Union africaine, {D},"


@pytest.mark.parametrize(
    "later, there",
    [
        (f"En ouverture, {CHIEF} a dressé le bilan.", [A, B, C, D]),
        (f"Devant les ministres, {CHIEF} a présenté un rapport.", [A, B, C, D]),
        (f"Ouvrant les travaux, {CHIEF} a plaidé pour la paix.", [A, B, C, D]),
        (f"En ouverture, {CHIEF} n’a pas parlé.", [A, B, C]),
        (f"À Bruxelles, {CHIEF} a salué cette réunion.", [A, B, C]),
    ],
)
def test_who_opened_a_meeting_of_several(later, there):
    assert [names for _, names in told(MET, later)] == [there]


def test_who_speaks_to_two_is_not_with_them():
    met = f"Le ministre togolais {A} a reçu mardi à Lomé la ministre espagnole {B}."
    assert told(met, f"En ouverture, {CHIEF} a dressé le bilan.") == [("meeting", [A, B])]


@pytest.mark.parametrize("relative", ["que l’ambassadrice {D} secondait", "qu’accompagnait l’ambassadrice {D}"])
def test_who_seconded_the_visitor(relative):
    met = f"Le ministre togolais {A} a reçu mardi à Lomé la ministre espagnole {B}."
    later = f"La ministre espagnole, {relative.format(D='Luisa Peña')}, a parlé du port."
    assert parties_told(met, later) == [[(A, "TG"), (B, "ES"), ("Luisa Peña", "ES")]]


def test_whose_message_a_visitor_bore():
    visitor = f"Porteur d’un message du président {D}, le ministre estonien {C}"
    text = f"{visitor} a été reçu mardi par le président togolais {A}."
    assert parties_told(text)[0] == [(D, "EE"), (A, "TG")]
