"""Bodies of proper names that no table holds, and the names of those who serve them. All are invented."""

import datetime

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import parties_told, told

TODAY = datetime.date(2026, 1, 1)
HOST = "Kodjo Ablo"
MET = f"Le ministre togolais de la Santé, {HOST}, a reçu mardi"


@pytest.mark.parametrize(
    "guest, name, body",
    [
        ("le président de la Fondation Marlin, Ana Ruiz.", "Ana Ruiz", "Fondation Marlin"),
        ("la directrice de l’Institut Jean Marlin, Ana Ruiz.", "Ana Ruiz", "Institut Jean Marlin"),
        ("Ana Ruiz, présidente de la Fondation Jean Marlin.", "Ana Ruiz", "Fondation Jean Marlin"),
        ("Mme Ana Ruiz, directrice du Centre Marlin pour la paix.", "Ana Ruiz", "Centre Marlin pour la paix"),
        ("le directeur de la Compagnie des Deux Mers, Ana Ruiz.", "Ana Ruiz", "Compagnie des Deux Mers"),
        ("la secrétaire de l’Alliance pour le Sahel vert, Ana Ruiz.", "Ana Ruiz", "Alliance pour le Sahel vert"),
        ("une délégation de la Fondation Marlin, conduite par Ana Ruiz.", "Ana Ruiz", "Fondation Marlin"),
        ("le président de l’ONG Mains ouvertes, Ana Ruiz.", "Ana Ruiz", "Mains ouvertes"),
        ("le président de la Fédération Jean Marlin.", "Jean Marlin", "Fédération"),
        ("la directrice de l’Agence Mme Ana Ruiz.", "Ana Ruiz", "Agence"),
        ("le président de l’Union africaine Jean Marlin.", "Jean Marlin", "Union africaine"),
    ],
)
def test_the_name_of_a_body_is_no_persons(guest, name, body):
    assert parties_told(f"{MET} {guest}") == [[(HOST, "TG"), (name, body)]]


@pytest.mark.parametrize(
    "text",
    [
        f"{MET} une délégation de la Fondation Marlin.",
        f"{MET} les responsables de l’Initiative Eau pour tous.",
        f"Une mission du Mouvement pour la paix a été reçue mardi par le ministre togolais de la Santé, {HOST}.",
        f"Le ministre togolais de la Santé, {HOST}, s’est entretenu mardi avec une mission de l’Institut Jean Marlin.",
    ],
)
def test_those_of_a_body_are_met(text):
    assert told(text) == [("meeting", [HOST])]


@pytest.mark.parametrize(
    "text",
    [
        "Une délégation de la Fondation Marlin a visité mardi l’école.",
        f"Le ministre togolais de la Santé, {HOST}, a salué mardi l’œuvre de la Fondation Marlin.",
        f"Le ministre togolais de la Santé, {HOST}, a inauguré mardi l’Institut Jean Marlin.",
    ],
)
def test_nobody_of_the_body_is_met(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "office, agency, state",
    [
        ("Le président de l’Union, Jean Marlin,", "Moroni, 4 mars 2025 (HZK)", "KM"),
        ("La présidente de la Confédération, Ana Ruiz,", "Berne, 4 mars 2025 (ATS)", "CH"),
    ],
)
def test_a_state_is_called_by_its_kind_alone(office, agency, state):
    text = f"{agency} – {office} a reçu mardi le ministre togolais de la Santé, {HOST}."
    (meeting,) = extract(clean(text), today=TODAY).meetings
    assert (meeting.countries, meeting.organizations) == ([state, "TG"], [])
