"""Letters, visits and summits told in less usual words. The persons are invented."""

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import TODAY

KING, OTHER = "le roi du Maroc, Idris VI", "le président sénégalais, Ousmane Diatta"
MINISTER = "le ministre marocain des Affaires étrangères, Kodjo Ablo"
THREE = "les présidents du Rwanda, Paul Uwera, de l’Ouganda, Yoram Kato, et du Kenya, Will Otieno"


def told(text, city="Dakar"):
    text = f"{city}, 14 décembre 2023 (MAP) – {text[0].upper()}{text[1:]}."
    return extract(clean(text), published=None, today=TODAY).meetings


def names(meeting):
    return {person.name for person in meeting.participants}


@pytest.mark.parametrize(
    "text",
    [
        f"{KING}, a transmis jeudi un message d’amitié au président sénégalais, Ousmane Diatta",
        f"par lettre, {KING}, a fait savoir jeudi au président sénégalais, Ousmane Diatta, qu’il viendrait",
        f"{KING}, a proposé jeudi, par écrit, un sommet au président sénégalais, Ousmane Diatta",
        f"{KING}, a adressé jeudi un message au président sénégalais, Ousmane Diatta",
    ],
)
def test_a_letter_goes_to_its_addressee(text):
    [letter] = told(text)
    assert (letter.kind, letter.date, names(letter)) == ("letter", "2023-12-14", {"Idris VI", "Ousmane Diatta"})


@pytest.mark.parametrize("bearing", ["porteur", "chargé"])
def test_who_brings_a_letter_meets_whom_it_is_for(bearing):
    text = f"{bearing} d’un message du roi du Maroc, Idris VI, {MINISTER}, s’est entretenu jeudi à Dakar avec {OTHER}"
    found = {meeting.kind: names(meeting) for meeting in told(text)}
    assert found == {"letter": {"Idris VI", "Ousmane Diatta"}, "meeting": {"Kodjo Ablo", "Ousmane Diatta"}}


@pytest.mark.parametrize(
    "text, day",
    [
        ("Tokyo attend lundi le président kényan, Will Otieno", "2023-12-18"),
        ("le président kényan, Will Otieno, est attendu lundi à Tokyo", "2023-12-18"),
    ],
)
def test_a_visit_to_come_has_its_day(text, day):
    [visit] = told(text, city="Nairobi")
    assert (visit.kind, visit.date, visit.countries) == ("visit", day, ["KE", "JP"])


@pytest.mark.parametrize(
    "text",
    [
        f"le sommet de Kigali a réuni jeudi {THREE}",
        f"{THREE}, ont conféré jeudi à Kigali",
        f"un mini-sommet rassemblait jeudi à Kigali {THREE}",
    ],
)
def test_three_presidents_hold_a_summit(text):
    [summit] = told(text, city="Kigali")
    assert (summit.kind, summit.place, summit.countries) == ("summit", "Kigali", ["RW", "UG", "KE"])


def test_he_is_not_whom_he_met_in_the_same_sentence():
    text = (
        "la ministre espagnole Ana Ruiz a été reçue jeudi à Rabat par le ministre marocain Kodjo Ablo. Avec le ministre"
    )
    first, second = told(f"{text} grec de la Culture, Kostas Dimou, il a parlé de tourisme", city="Rabat")
    assert (names(first), names(second)) == ({"Ana Ruiz", "Kodjo Ablo"}, {"Kodjo Ablo", "Kostas Dimou"})


@pytest.mark.parametrize("deed", ["fait part de l’inquiétude de Madrid", "remis un dossier"])
def test_who_is_told_something_in_a_city_was_there(deed):
    [meeting] = told(
        f"la ministre espagnole Ana Ruiz a {deed}, jeudi à Rabat, au ministre marocain Kodjo Ablo", city="Rabat"
    )
    assert (meeting.kind, meeting.place, names(meeting)) == ("meeting", "Rabat", {"Ana Ruiz", "Kodjo Ablo"})
