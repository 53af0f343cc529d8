"""Rounds of visitors or calls that one sentence announces and the next ones tell. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Kodjo Ablo", "Kadri Kask", "Sutrisno"
FIRST, SECOND = f"l’ambassadrice d’Estonie, {B}", f"l’ambassadeur indonésien {C}"


@pytest.mark.parametrize(
    "paragraphs",
    [
        (
            f"Trois rendez-vous ont rempli la matinée du ministre togolais {A}.",
            f"Le premier visiteur reçu a été {FIRST}.",
            f"Avec {SECOND}, accueilli ensuite, la conversation a roulé sur les visas.",
        ),
        (
            f"Deux audiences figuraient à l’agenda du président togolais {A}.",
            f"{FIRST.capitalize()[:1]}{FIRST[1:]}, reçue la première, a parlé du port.",
            f"Reçu peu après, {SECOND} a remis un dossier.",
        ),
        (
            f"La journée du Premier ministre togolais {A} a compté deux audiences.",
            f"Le premier visiteur était {FIRST}.",
            f"Le second visiteur était {SECOND}.",
        ),
        (
            f"Deux audiences ont rythmé la journée du président togolais {A}.",
            f"La première reçue a été {FIRST}.",
            f"Le dernier reçu était {SECOND}.",
        ),
    ],
)
def test_visitors_of_a_round(paragraphs):
    assert [(kind, set(names)) for kind, names in told(*paragraphs)] == [("meeting", {A, B}), ("meeting", {A, C})]


@pytest.mark.parametrize(
    "round_",
    [
        f"Le ministre togolais {A} a eu mercredi deux communications téléphoniques successives avec des responsables.",
        f"Le ministre togolais {A} a passé mercredi deux appels à des dirigeants asiatiques.",
        f"Le ministre togolais {A} a enchaîné plusieurs conversations téléphoniques.",
    ],
)
def test_calls_of_a_round(round_):
    first = f"Au bout du fil, d’abord, le ministre jordanien {C}, qui l’a entretenu des convois."
    assert told(round_, first, f"Avec son homologue estonien, {B}, enfin, M. Ablo a parlé du port.") == [
        ("phone_call", [A, C]),
        ("phone_call", [A, B]),
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (
            f"La matinée du ministre togolais {A} a été consacrée au budget.",
            f"L’ambassadeur indonésien {C} a publié un livre.",
        ),
        (
            f"Le ministre togolais {A} n’a pas eu deux communications téléphoniques.",
            f"Le ministre jordanien {C} a inauguré une école.",
        ),
    ],
)
def test_no_round(paragraphs):
    assert told(*paragraphs) == []
