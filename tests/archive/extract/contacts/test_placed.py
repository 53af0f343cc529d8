"""Who sat on one of the sides, explained something there, or signed and saw signing took part as well."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Eva Soto"
MET = f"Le ministre togolais {A} a reçu mardi à Lomé la ministre espagnole {B}."
GOVERNOR = f"gouverneur de la région des Plateaux, {C}"
TWO = [(A, "TG"), (B, "ES")]


@pytest.mark.parametrize(
    "later, state",
    [
        (f"Le {GOVERNOR}, était assis du côté togolais.", "TG"),
        (f"Le {GOVERNOR}, siégeait côté espagnol.", "ES"),
        (f"Le {GOVERNOR}, avait pris place dans la délégation togolaise.", "TG"),
        (f"Du côté espagnol était assis le {GOVERNOR}.", "ES"),
        (f"Du côté du Togo siégeait également le {GOVERNOR}.", "TG"),
    ],
)
def test_who_sat_on_a_side_took_part_and_serves_its_state(later, state):
    assert parties_told(MET, later) == [[*TWO, (C, state)]]


@pytest.mark.parametrize(
    "later",
    [
        f"Le {GOVERNOR}, n’était pas assis du côté togolais.",
        f"Un exposé du philosophe {C} a paru dans la presse.",
        f"Du côté togolais, le froment du {GOVERNOR}, a brûlé.",
        f"Un décret a été signé en présence de l’ambassadeur d’Espagne, {C}.",
    ],
)
def test_who_sat_elsewhere_took_no_part(later):
    assert parties_told(MET, later) == [TWO]


@pytest.mark.parametrize(
    "later",
    [
        f"Le port a donné lieu à un exposé de {C}, directeur général des Ports du Togo.",
        f"Une présentation a été faite par {C}, directeur général des Ports du Togo.",
        f"Le directeur général des Ports du Togo, {C}, a présenté un exposé.",
    ],
)
def test_who_explained_something_to_those_who_met_took_part(later):
    assert parties_told(MET, later) == [[*TWO, (C, "TG")]]


@pytest.mark.parametrize(
    "later, joined",
    [
        (f"Le mémorandum a été signé par les deux ministres, en présence de l’ambassadeur d’Espagne, {C}.", [C]),
        (f"Un accord a été paraphé en présence de l’ambassadeur d’Espagne, M. {C}.", [C]),
        (
            f"Ils ont assisté à la signature d’un accord par le ministre togolais de l’Intérieur, {D}, et "
            f"l’ambassadeur d’Espagne, {C}.",
            [D, C],
        ),
    ],
)
def test_who_signed_or_saw_signing_took_part(later, joined):
    assert told(MET, later) == [("meeting", [A, B, *joined])]
