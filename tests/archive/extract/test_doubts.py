import dataclasses
import datetime

import pytest

from archive.clean.cleaned import Printed
from archive.extract import extract
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2025, 6, 30)
MET = "Le ministre togolais des Finances, Kodjo Ablo, a rencontré la ministre espagnole de la Santé, Ana Ruiz"


def doubts(*paragraphs, title=None):
    """{(grade, code)} of the warnings of a small dispatch."""
    found = extract(dispatch(*paragraphs, title=title), published="2025-06-05", today=TODAY).warnings
    return {(notice.grade, notice.code) for notice in found}


@pytest.mark.parametrize(
    "text, title, expected",
    [
        (MET + " le 3 juin à Lomé.", None, set()),
        (MET + " le 3 juin.", None, {("note", "place-unstated")}),
        (MET + " à Lomé.", None, {("note", "date-stands-in")}),
        (MET + " le 3 juin à Lomé.", "Le ministre togolais des Finances voit la ministre espagnole", set()),
        (
            MET + " le 3 juin à Lomé.",
            "L’ambassadeur du Togo rencontre la ministre espagnole de la Santé",
            {("check", "headline-role")},
        ),
        (
            MET + " le 3 juin à Lomé.",
            "Ablot rencontre Ana Ruiz à Lomé pour parler de la santé",
            {("check", "two-spellings")},
        ),
        (
            "Le ministre togolais de la Santé, Kodjo Ablo, a vu le 3 juin à Lomé son homologue espagnole, Ana Ruiz.",
            None,
            {("note", "role-from-counterpart")},
        ),
    ],
)
def test_a_doubt_is_told_and_only_where_there_is_one(text, title, expected):
    assert doubts(text, title=title) == expected


@pytest.mark.parametrize(
    "text, codes",
    [
        (MET + " le 3 juin à Lomé.", set()),
        (MET + " le 3 juin à Lomé, après avoir vu ses experts le 2 juin.", {"two-days"}),
        (MET + " le 3 juin à Lomé, deux ans après l’accord du 2 juin 2023.", set()),
        (MET + " mardi à Lomé.", {"day-unknown"}),
        (
            MET + " le 3 juin à Lomé. Il a ensuite reçu le ministre ghanéen de la Santé, Yaw Boateng.",
            {"day-from-before"},
        ),
    ],
)
def test_a_day_that_may_be_another_is_noted(text, codes):
    found = extract(dispatch(text), published="2025-06", today=TODAY).warnings
    assert {n.code for n in found if n.path.endswith("/date")} == codes


PRESUMED = "Le ministre togolais Kodjo Ablo est revenu souriant d’un entretien avec la ministre espagnole Ana Ruiz."


@pytest.mark.parametrize(
    "paragraphs, grades",
    [
        ([PRESUMED], {"note"}),
        (["Le Togo exporte du thon.", "Les prises ont doublé.", PRESUMED], {"check"}),
        ([MET + "."], set()),
    ],
)
def test_a_presumed_contact_is_told_and_to_be_checked_where_it_is_no_lead(paragraphs, grades):
    assert {grade for grade, code in doubts(*paragraphs) if code == "contact-presumed"} == grades


def test_more_parties_than_two_are_noted():
    three = (
        "Les ministres de la Santé togolais, Kodjo Ablo, et ghanéen, Yaw Boateng, ont rencontré la ministre espagnole, "
    )
    assert ("note", "many-parties") in doubts(three + "Ana Ruiz, le 3 juin à Lomé.")
    assert ("note", "many-parties") not in doubts(MET + " le 3 juin à Lomé.")


@pytest.mark.parametrize(
    "text, expected",
    [
        (MET + " le 3 juin à Lomé.", set()),
        (MET + ", le 3 juin à Lomé avec le député Koffi Mensah.", set()),
        ("Kodjo Ablo a rencontré le 3 juin à Lomé la ministre espagnole de la Santé, Ana Ruiz. Le Togo, le Ghana et "
         "le Bénin ont salué leurs efforts.", {"no-role", "party-unsure"}),
    ],
)  # fmt: skip
def test_a_party_that_the_context_hardly_tells_is_to_be_checked(text, expected):
    assert {code for grade, code in doubts(text) if grade == "check"} == expected


def head(text, **parts):
    """{code} of the warnings on the head of a cleaned dispatch."""
    cleaned = dataclasses.replace(dispatch(text), **parts)
    found = extract(cleaned, published="2025-06-05", today=TODAY).warnings
    return {notice.code for notice in found if notice.code.endswith("-unsure")}


@pytest.mark.parametrize(
    "parts, expected",
    [
        ({"title": Printed("Ministère des Finances", 0, 22, "decoded")}, {"title-unsure"}),
        ({"title": Printed("Le ministre rencontre la ministre espagnole de la Santé", 0, 55, "decoded")}, set()),
        ({"dateline_place": Printed("Rubrique", 0, 8, "decoded")}, {"dateline-unsure"}),
        ({"furniture": (Printed("Le ministre a salué cet accord.", 0, 31, "decoded"),)}, {"line-unsure"}),
        ({"furniture": (Printed("Lire aussi", 0, 10, "decoded"),)}, set()),
    ],
)  # fmt: skip
def test_a_head_that_may_be_misread_is_noted(parts, expected):
    assert head(MET + " le 3 juin à Lomé.", **parts) == expected


@pytest.mark.parametrize(
    "other, is_told",
    [("Kodjo Abblo", True), ("Kodjo Ablo", False), ("Kofi Abblo", False), ("Kodjo Amouzou", False)],
)
def test_two_spellings_of_one_name_in_the_body_are_to_be_checked(other, is_told):
    found = doubts(MET + " le 3 juin à Lomé.", f"L’accord est bon, a dit {other}.")
    assert (("check", "two-spellings") in found) is is_told


def test_a_contact_of_one_party_blocks():
    text = "Le ministre togolais Kodjo Ablo a rencontré le 3 juin à Lomé le maire, Koffi Mensah."
    assert {code for grade, code in doubts(text) if grade == "blocking"} <= {"one-party"}


def test_every_message_is_french_and_names_its_path():
    found = extract(dispatch(MET + "."), published=None, today=TODAY).warnings
    assert all(notice.message.endswith(".") and notice.path.startswith("/meetings/0") for notice in found)
