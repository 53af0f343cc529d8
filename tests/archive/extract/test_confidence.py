"""Whether a confidence is what its rule, its circumstances and its warnings are worth."""

import datetime
from pathlib import Path

import pytest

from archive.clean.cleaned import Notice
from archive.extract import extract
from archive.extract.confidence import LEAST, MOST, UNKNOWN, confidence, confidence_table
from archive.extract.contacts.frames.frame import FRAMES
from archive.extract.proofs import Proofs
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2025, 6, 30)
MODULES = Path(__file__).parents[3] / "archive" / "extract"
MET = "Le ministre togolais des Finances, Kodjo Ablo, a rencontré la ministre espagnole de la Santé, Ana Ruiz"


def test_every_number_of_the_table_is_a_share():
    assert all(0 < number <= 1 for section in confidence_table().values() for number in section.values())


def test_every_frame_has_a_number():
    assert {f"contact.{frame}" for frame in FRAMES} <= set(confidence_table()["rules"])


def test_circumstances_and_warnings_lower_what_a_rule_is_worth():
    table = confidence_table()
    base, later = table["rules"]["date.sentence"], table["circumstances"]["later"]
    code, factor = next(iter(table["doubts"].items()))
    told = [confidence(*given) for given in (("date.sentence",), ("date.sentence+later",), ("date.sentence", (code,)))]
    assert told == [round(base, 2), round(base * later, 2), round(base * factor, 2)]


@pytest.mark.parametrize("rule, expected", [("rule.never-seen", UNKNOWN), ("date.sentence+of-nothing", None)])
def test_what_the_table_does_not_know_is_no_reason_to_be_sure(rule, expected):
    assert confidence(rule) == (expected or confidence("date.sentence"))


def test_nothing_is_certain_and_nothing_impossible():
    doubts = tuple(confidence_table()["doubts"]) * 50
    assert (confidence("date.sentence", doubts), confidence("date.sentence") <= MOST) == (LEAST, True)


@pytest.mark.parametrize(
    "path, is_lower",
    [("/meetings/0", True), ("/meetings/0/date", True), ("", True), ("/meetings/0/place", False), ("/meetings", True)],
)
def test_a_warning_lowers_what_it_speaks_of_and_what_stands_in_that(path, is_lower):
    proofs = Proofs()
    proofs.add("/meetings/0/date", 3, 9, "date.sentence")
    [plain], [doubted] = proofs.weighed([]), proofs.weighed([Notice("one-party", "blocking", path, "…")])
    assert (doubted.confidence < plain.confidence) is is_lower


def told(*paragraphs, **given):
    """{path: rule} of the evidence of a small dispatch."""
    found = extract(dispatch(*paragraphs, **given), published="2025-06-05", today=TODAY)
    return {proof.path: proof.rule for proof in found.evidence}


@pytest.mark.parametrize(
    "text, path, rule",
    [
        (MET + " le 3 juin à Lomé.", "/meetings/0/date", "date.sentence"),
        (MET + " le 3 juin à Lomé, après avoir vu ses experts le 2 juin.", "/meetings/0/date", "date.sentence+rivals"),
        (MET + " le 3 juin.", "/meetings/0/participants/0/role", "function.printed"),
        ("Le président togolais, Kodjo Ablo, a rencontré le 3 juin le roi d’Espagne, Felipe VI.",
         "/meetings/0/participants/0/role", "function.printed+word"),
        (MET + " le 3 juin.", "/meetings/0/participants/0/name", "name.printed"),
        (MET + " Maria Sol le 3 juin.", "/meetings/0/participants/1/name", "name.printed+long"),
        (MET + " le 3 juin.", "/meetings/0/kind", "contact.object"),
    ],
)  # fmt: skip
def test_a_rule_says_what_makes_it_less_sure(text, path, rule):
    assert told(text)[path] == rule


def test_somebody_named_elsewhere_than_in_the_contact_is_less_sure():
    first = "Kodjo Ablo, ministre togolais des Finances, est à Madrid."
    found = told(first, "Le ministre a rencontré le 3 juin la ministre espagnole de la Santé, Ana Ruiz.")
    names = [found[f"/meetings/0/participants/{number}/name"] for number in (0, 1)]
    assert names == ["name.printed+referred", "name.printed"]


def test_a_contact_told_beside_the_lead_is_less_sure():
    found = told("L’année a été bonne.", "Le commerce a crû.", MET + " le 3 juin.")
    assert [found["/meetings/0/kind"], found["/meetings/0/date"]] == ["contact.object+later", "date.sentence+later"]


def test_no_other_module_gives_a_number():
    allowed = ("confidence", "proofs", "annotation", "circumstances")
    others = [path for path in MODULES.glob("*.py") if path.stem not in allowed]
    assert [path.name for path in others if "confidence" in path.read_text("utf-8")] == []
