"""Who was brought together, introduced or led to somebody, and who did it. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Davit Sarian"
ONE, TWO, THIRD = f"le ministre togolais, {A}", f"la ministre péruvienne, {B}", f"président angolais, {C}"


@pytest.mark.parametrize(
    "text, kind, names",
    [
        (f"Sous la médiation du {THIRD}, {ONE}, et {TWO}, se sont réunis mardi à Rome.", "summit", [A, B, C]),
        (f"{ONE}, et {TWO}, se sont réunis mardi à Rome sous la médiation du {THIRD}.", "summit", [A, B, C]),
        (f"{ONE}, a reçu mardi {TWO}. Ils ont parlé de la médiation du {THIRD}.", "meeting", [A, B]),
        (f"{ONE}, a reçu mardi {TWO}, qui a salué la médiation du {THIRD}.", "meeting", [A, B]),
        (f"Conduite par {TWO}, une délégation péruvienne a été reçue mardi par {ONE}.", "meeting", [A, B]),
        (f"Une délégation péruvienne que conduit {TWO}, a été reçue mardi par {ONE}.", "meeting", [A, B]),
        (f"{TWO}, a été introduite mardi à Lomé auprès de {ONE}.".replace("de le", "du"), "meeting", [A, B]),
        (f"Une séance de pourparlers a réuni mardi à Rome {ONE}, et {TWO}.", "negotiation", [A, B]),
    ],
)
def test_those_brought_together_met(text, kind, names):
    found = told(text[0].upper() + text[1:])
    assert [(how, sorted(who)) for how, who in found] == [(kind, sorted(names))]


@pytest.mark.parametrize(
    "text",
    [
        f"Le Portugal se dit prêt à accueillir des pourparlers entre {ONE}, et {TWO}.",
        f"Le chef du protocole, {C}, a introduit mardi une réforme auprès du Parlement.",
        f"Une étude conduite par {ONE}, a été remise mardi par la poste.",
    ],
)
def test_nobody_met(text):
    assert told(text) == []
