"""How well the shipped dispatches and the five real ones are read, as a whole."""

import datetime
import json
from pathlib import Path

import pytest

from archive.ingest.files import read_files, read_metadata
from archive.management.annotate import annotations
from archive.score.figures import check_floors, load_floors, load_golds, score

TODAY = datetime.date(2026, 1, 1)
SCALARS = ("kind", "date", "date_end", "place", "countries", "organizations", "press")


def read(folder):
    given = read_metadata(Path(folder) / "metadata.jsonl")
    outcomes = annotations(read_files([folder], metadata=given), today=TODAY)
    return {outcome.annotation["id"]: outcome.annotation for outcome in outcomes}


def test_the_corpus_is_read_above_its_floors():
    figures, _ = score(load_golds(Path("demo/corpus")), read("demo/corpus"))
    assert check_floors(figures, load_floors()) == []


def test_other_agencies_and_countries_are_read_above_their_floors():
    figures, _ = score(load_golds(Path("tests/dispatches/read")), read("tests/dispatches/read"))
    assert check_floors(figures, load_floors(texts="read")) == []


@pytest.fixture(scope="module")
def seed_annotations():
    folder = Path(__file__).resolve().parents[4] / "shared" / "seeds"
    golds = {path.stem: json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")}
    return golds, read(str(folder))


def who(meeting):
    return sorted((p["name"], p["role"], p["country"], p["organization"]) for p in meeting["participants"])


@pytest.mark.seeds
@pytest.mark.parametrize("ident", ["s001", "s002", "s003", "s004", "s005"])
def test_a_real_dispatch_is_read_as_an_editor_would(ident, seed_annotations):
    golds, found = seed_annotations
    [expected], [meeting] = golds[ident]["meetings"], found[ident]["meetings"]
    assert [meeting[key] for key in SCALARS] == [expected[key] for key in SCALARS]
    assert who(meeting) == who(expected)
    assert [d["kind"] for d in meeting["documents"]] == [d["kind"] for d in expected["documents"]]


@pytest.mark.seeds
def test_all_real_dispatches_evoke_armenia(seed_annotations):
    assert [("AM" in a["evoked"]["countries"]) for a in seed_annotations[1].values()] == [True] * 5


@pytest.mark.seeds
def test_a_headline_that_contradicts_the_body_is_to_be_checked(seed_annotations):
    checks = {i: [w["code"] for w in a["warnings"] if w["grade"] != "note"] for i, a in seed_annotations[1].items()}
    assert checks == {"s001": ["headline-role"], "s002": [], "s003": [], "s004": [], "s005": []}


@pytest.mark.seeds
def test_a_year_taken_from_the_weekday_names_the_others(seed_annotations):
    [meeting] = seed_annotations[1]["s001"]["meetings"]
    assert (meeting["date"], meeting["year_source"], meeting["other_years"]) == ("2025-11-19", "weekday", [2014])
