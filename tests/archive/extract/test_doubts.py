import datetime

import pytest

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
        (MET + " le 3 juin à Lomé.", "Ablot rencontre Ruiz à Lomé", {("check", "two-spellings")}),
        (
            "Le ministre togolais de la Santé, Kodjo Ablo, a vu le 3 juin à Lomé son homologue espagnole, Ana Ruiz.",
            None,
            {("note", "role-from-counterpart")},
        ),
    ],
)
def test_a_doubt_is_told_and_only_where_there_is_one(text, title, expected):
    assert doubts(text, title=title) == expected


def test_a_contact_of_one_party_blocks():
    text = "Le ministre togolais Kodjo Ablo a rencontré le 3 juin à Lomé le maire, Koffi Mensah."
    assert {code for grade, code in doubts(text) if grade == "blocking"} <= {"one-party"}


def test_every_message_is_french_and_names_its_path():
    found = extract(dispatch(MET + "."), published=None, today=TODAY).warnings
    assert all(notice.message.endswith(".") and notice.path.startswith("/meetings/0") for notice in found)
