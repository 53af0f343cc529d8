"""Who brought a letter, and those who were together without a verb of contact. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Kodjo Ablo", "Sutrisno", "Ana Ruiz"
LETTER = f"Le président togolais {A} a reçu mardi un message écrit du président indonésien {B}."
BEARER = f"{C}, conseillère du président indonésien"


@pytest.mark.parametrize(
    "later",
    [
        f"C’est {BEARER}, qui le lui a remis au palais.",
        f"{BEARER}, le lui a remis au palais.",
        f"{BEARER}, le lui avait apporté à sa résidence.",
        f"Il lui a été remis en mains propres par {BEARER}.",
        f"Le pli lui a été apporté au palais par {BEARER}.",
    ],
)
def test_a_bearer(later):
    assert [(kind, set(names)) for kind, names in told(LETTER, later)] == [("letter", {A, B}), ("meeting", {A, C})]


@pytest.mark.parametrize(
    "later",
    [
        f"{BEARER}, ne le lui a pas remis.",
        f"{BEARER}, le lui remettra jeudi.",
        f"Il lui a été remis par {BEARER}.",
        f"{BEARER}, lui a remis une médaille il y a dix ans.",
        f"{BEARER}, a remis un prix aux élèves.",
    ],
)
def test_no_bearer(later):
    assert [kind for kind, _ in told(LETTER, later)] == ["letter"]


D = "Peni Tuva"
SCENE = "La capitale somalienne a vécu mercredi sous haute protection."
GUESTS = f"Le président togolais {A} y avait convié {D}, président des Fidji, et {C}, présidente de l’Espagne."


@pytest.mark.parametrize(
    "later",
    [
        "Le pays doit être aidé, ont estimé les trois dirigeants, réunis à Lomé.",
        "Réunis à Lomé, les trois dirigeants ont adopté une déclaration.",
        "Les trois présidents, rassemblés mercredi à Lomé, ont plaidé pour la paix.",
        "Ces dirigeants, attablés à Lomé, ont parlé du port.",
    ],
)
def test_those_named_before_were_together(later):
    assert [(kind, set(names)) for kind, names in told(SCENE, GUESTS, later)] in (
        [("summit", {A, D, C})],
        [("meeting", {A, D, C})],
    )


@pytest.mark.parametrize(
    "later",
    [
        "Les quatre dirigeants, réunis à Lomé, ont parlé du port.",
        "Les trois dirigeants ne se sont pas réunis à Lomé.",
        "Les enfants, réunis à Lomé, ont chanté.",
    ],
)
def test_others_were_together(later):
    assert told(SCENE, GUESTS, later) == []
