"""Who was brought together, introduced or led to somebody, and who did it. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

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


OFFICE = "des ministres du Tourisme de Tunisie, d’Algérie et de Libye"
TOGETHER = [[("Samia Trad", "TN"), ("Karim Ben", "DZ"), ("Omar Zwai", "LY")]]


@pytest.mark.parametrize(
    "first",
    [
        f"La réunion {OFFICE} s’est achevée mardi à Tabarka par l’adoption d’une feuille de route.",
        f"La conférence {OFFICE} a pris fin mardi à Tabarka.",
        "Les ministres du Tourisme de Tunisie, d’Algérie et de Libye ont tenu conseil mardi à Tabarka.",
        "Les ministres du Tourisme de Tunisie, d’Algérie et de Libye ont tenu séance mardi à Tabarka.",
    ],
)
@pytest.mark.parametrize(
    "second",
    [
        "Samia Trad, Karim Ben et Omar Zwai ont arrêté un plan.",
        "Samia Trad, Karim Ben et Omar Zwai, qui dirigeaient les trois délégations, ont promis de se revoir.",
        "À la tête des trois délégations se trouvaient Samia Trad, Karim Ben et Omar Zwai.",
    ],
)
def test_whose_meeting_is_told_by_office_are_named_behind_it(first, second):
    assert parties_told(first, second) == TOGETHER
    assert [kind for kind, _ in told(first, second)] == ["summit"]


@pytest.mark.parametrize(
    "text",
    [
        f"La réunion {OFFICE} s’ouvrira mardi à Tabarka.",
        f"La réunion {OFFICE}, prévue mardi à Tabarka, a été reportée.",
        "Les échanges commerciaux des ministères de Tunisie et d’Algérie ont eu lieu.",
        "Le gouvernement tunisien a tenu conseil mardi à Tabarka.",
    ],
)
def test_what_is_to_come_and_what_is_no_meeting_of_officials(text):
    assert told(text) == []
