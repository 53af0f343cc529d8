"""Calls told by "a appelé", by a medium beside the verb, and sessions of several told by a verb. Invented persons."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B = "Kodjo Ablo", "Ana Ruiz"
CALLER, CALLED = f"Le président togolais {A}", f"la ministre espagnole {B}"


@pytest.mark.parametrize(
    "text",
    [
        f"{CALLER} a appelé mercredi soir {CALLED}, à six semaines du sommet.",
        f"{CALLER} a appelé {CALLED} à l’occasion de la fête nationale.",
        f"{CALLER} a appelé hier {CALLED}, à la suite du séisme.",
        f"{CALLER} a appelé {CALLED}, au lendemain du scrutin.",
        f"{CALLER} a appelé {CALLED} à deux reprises.",
        f"{CALLER} a appelé lundi à Lomé {CALLED}, au sujet du câble rompu.",
    ],
)
def test_a_call_told_by_its_verb(text):
    assert told(text) == [("phone_call", [A, B])]


@pytest.mark.parametrize(
    "text",
    [
        f"{CALLER} a appelé {CALLED} à la retenue.",
        f"{CALLER} a appelé mardi {CALLED} à tenir ses promesses.",
        f"{CALLER} a appelé {CALLED}, à quelques jours du sommet, à la retenue.",
        f"{CALLER} a évoqué lundi au Parlement une visioconférence avec {CALLED}.",
    ],
)
def test_no_call(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{CALLER} a discuté hier, par visioconférence, avec {CALLED}.",
        f"{CALLER} a évoqué le port par téléconférence avec {CALLED}.",
        f"{CALLER} a parlé lundi en visioconférence avec {CALLED}.",
    ],
)
def test_a_medium_is_no_noun_of_contact(text):
    assert told(text) == [("video_call", [A, B])]


@pytest.mark.parametrize(
    "text",
    [
        f"{CALLER} et {CALLED} ont planché lundi sur un accord de pêche.",
        f"{CALLER} et {CALLED} se sont penchés lundi sur un accord de pêche.",
        f"{CALLER} et {CALLED} ont siégé lundi à Lomé.",
        f"{CALLER} et {CALLED} ont délibéré deux heures.",
    ],
)
def test_a_session_told_by_its_verb(text):
    assert told(text) == [("meeting", [A, B])]


@pytest.mark.parametrize(
    "text",
    [
        "Les députés italiens ont siégé jeudi à Rome.",
        "Les ministres togolais de la Santé et des Finances se sont penchés mardi sur le budget.",
        f"{CALLER} a siégé mardi au Parlement.",
    ],
)
def test_no_session_of_two_sides(text):
    assert told(text) == []


def test_a_sentence_that_ends_in_an_initial_is_no_headline():
    first = "Le ministre togolais Kodjo Ablo s’est entretenu lundi par téléphone avec la ministre espagnole Ana Ruiz, "
    later = "Les deux ministres ont fait le point sur la pêche."
    assert told(f"{first}a-t-il écrit sur X.", later) == [("phone_call", ["Kodjo Ablo", "Ana Ruiz"])]
