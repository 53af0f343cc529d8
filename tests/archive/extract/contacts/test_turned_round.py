"""Contacts in which a pronoun, a call received, an apposition or an inversion hides one side. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"


@pytest.mark.parametrize(
    "text",
    [
        f"Le Togo ne cédera pas, a assuré le ministre togolais {A} à la ministre espagnole {B}, qui lui avait téléphoné "
        "lundi.",
        f"Le ministre togolais {A} a été appelé lundi par la ministre espagnole {B}.",
        f"Joint lundi par téléphone par la ministre espagnole {B}, le ministre togolais {A} a parlé du port.",
        f"La ministre espagnole {B} avait lundi le ministre togolais {A} au bout du fil.",
    ],
)
def test_who_called_whom(text):
    assert [(kind, set(names)) for kind, names in told(text)] == [("phone_call", {A, B})]


@pytest.mark.parametrize(
    "text",
    [
        f"Le ministre togolais {A} a été appelé au gouvernement par le président togolais {C}.",
        f"Le ministre togolais {A} a été appelé à la retenue par la ministre espagnole {B}.",
        f"La ministre espagnole {B} avait critiqué lundi le ministre togolais {A} au téléphone.",
    ],
)
def test_no_call(text):
    assert ("phone_call", [A, B]) not in told(text)


MANY = f"À New York, le ministre togolais des Affaires étrangères {A} a multiplié mardi les entretiens."


def test_those_who_met_him_one_by_one():
    later = f"La ministre espagnole {B} et le ministre italien {C} l’ont rencontré tour à tour."
    assert [set(names) for _, names in told(MANY, later)] == [{A, B}, {A, C}]


def test_an_office_in_apposition_is_that_of_each():
    text = (
        f"L’Espagnole {B} et l’Italien {C}, chefs de la diplomatie de leurs pays respectifs, ont été reçus mardi par "
        f"le ministre togolais {A}."
    )
    assert [set(found) for found in parties_told(text)] == [{(A, "TG"), (B, "ES"), (C, "IT")}]


def test_an_office_behind_an_article_is_somebody_elses():
    text = f"L’Espagnole {B} et l’Italien {C}, les chefs de la diplomatie l’ont dit, se sont vus mardi."
    assert [set(names) for _, names in told(text)] in ([], [{B, C}])
