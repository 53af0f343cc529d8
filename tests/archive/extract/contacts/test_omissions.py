"""What may be missing from a reading is told, and nothing is told of a dispatch that is read whole."""

import datetime

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2025, 6, 30)
MET = "Le ministre togolais de la Santé, Kodjo Ablo, a vu le 3 juin à Lomé la ministre espagnole de la Santé, Ana Ruiz."
CODES = {"contact-unread", "official-aside", "headline-state", "W_MANY_DATELINES"}


def omissions(*paragraphs, title=None):
    """{(grade, code)} of the warnings of a small dispatch on what it leaves out."""
    found = extract(dispatch(*paragraphs, title=title), published="2025-06-05", today=TODAY).warnings
    return {(notice.grade, notice.code) for notice in found if notice.code in CODES}


@pytest.mark.parametrize(
    "text",
    [
        "Par la suite, il s’est entretenu par téléphone, a-t-on appris de Koffi Mensah.",
        "La veille, le maire Koffi Mensah a reçu.",
    ],
)
def test_a_contact_that_was_not_kept_is_to_be_checked(text):
    assert omissions(MET, text) == {("check", "contact-unread")}


@pytest.mark.parametrize(
    "text",
    [
        "Les deux ministres se sont entretenus de la santé.",
        "Koffi Mensah est le maire de la ville.",
        "Koffi Mensah n’a pas reçu la ministre.",
        "Koffi Mensah aurait reçu la ministre.",
    ],
)
def test_what_tells_of_no_other_contact_is_not(text):
    assert omissions(MET, text) == set()


def test_of_a_dispatch_without_contact_it_is_a_note():
    assert omissions("Le maire, Koffi Mensah, a reçu.") == {("note", "contact-unread")}


def test_an_official_of_the_lead_who_met_nobody_is_told():
    aside = "Le ministre ghanéen de la Santé, Yaw Boateng, a salué cette initiative."
    assert omissions(MET, aside) == {("check", "official-aside")}
    assert omissions(MET, "Le marché est calme.", "Le commerce a crû.", aside) == set()


@pytest.mark.parametrize(
    "title, expected",
    [
        ("Le Togo et l’Espagne se parlent", set()),
        ("Lomé : Kodjo Ablo rencontre Ana Ruiz", set()),
        ("Le Togo et le Portugal se parlent", {("check", "headline-state")}),
    ],
)
def test_a_state_of_the_headline_that_takes_no_part_is_to_be_checked(title, expected):
    assert omissions(MET, title=title) == expected


def head(city, text):
    return f"{city}, 4 juin (ATOP) – {text}\n\n"


def test_several_heads_in_one_text_are_to_be_checked():
    one, two = head("LOMÉ", MET), head("KARA", "Le marché est calme, a dit le maire de la ville.")
    found = [
        [n.code for n in extract(clean(text), published="2025-06", today=TODAY).warnings] for text in (one, one + two)
    ]
    assert [codes.count("W_MANY_DATELINES") for codes in found] == [0, 1]
