"""The scorer, with figures worked out by hand."""

import copy
from pathlib import Path

import pytest

from archive.score.figures import check_floors, load_floors, load_golds, score, table
from archive.score.likeness import fold, likeness, meeting_pairs, same_name, same_phrase

REPOSITORY = Path(__file__).resolve().parents[3]
ADA = {"name": "Ada Mensah", "role": "ministre du Commerce", "country": "TG", "organization": None}
KOFI = {"name": "Kofi Owusu", "role": "ministre du Commerce", "country": "GH", "organization": None}
MEETING = {
    "kind": "meeting", "date": "2023-05-04", "date_end": None, "place": "Lomé", "participants": [ADA, KOFI],
    "countries": ["TG", "GH"], "organizations": [], "documents": [], "press": False,
}  # fmt: skip
GOLD = {
    "title": "Deux ministres à Lomé", "agency": "ATOP", "dateline": {"place": "Lomé", "date": "2023-05-04"},
    "boilerplate": ["Imprimer"], "meetings": [MEETING], "references": [{"date": "2019"}], "themes": ["transport"],
}  # fmt: skip
QUIET = {**GOLD, "meetings": [], "references": []}
PERFECT = {"precision": 1.0, "recall": 1.0, "f1": 1.0}


def changed(**fields):
    return {**GOLD, "meetings": [{**MEETING, **fields}]}


def figures(prediction, gold=GOLD):
    return score({"a": gold}, {"a": prediction})[0]


def test_score_of_the_gold_itself_is_perfect():
    found = figures(copy.deepcopy(GOLD))
    assert found == {
        "dispatches": 1, "touchless": 1.0, "touchless_contact": 1.0, "touchless_other": 1.0,
        "meeting": PERFECT | {"n": 1}, "participants": PERFECT | {"n": 2}, "countries": PERFECT | {"n": 2},
        "organizations": PERFECT | {"n": 0}, "documents": PERFECT | {"n": 0}, "themes": PERFECT | {"n": 1},
        "boilerplate": PERFECT | {"n": 1}, "references": PERFECT | {"n": 1},
        "kind": {"accuracy": 1.0, "n": 1}, "date": {"accuracy": 1.0, "n": 1}, "place": {"accuracy": 1.0, "n": 1},
        "press": {"accuracy": 1.0, "n": 1}, "role": {"accuracy": 1.0, "n": 2}, "affiliation": {"accuracy": 1.0, "n": 2},
        "title": {"accuracy": 1.0, "n": 1}, "agency": {"accuracy": 1.0, "n": 1}, "dateline": {"accuracy": 1.0, "n": 1},
    }  # fmt: skip


def test_score_of_nothing_counts_every_field_wrong():
    found, errors = score({"a": GOLD, "b": QUIET}, {})
    assert (found["touchless"], found["touchless_contact"], found["touchless_other"]) == (0.5, 0.0, 1.0)
    assert found["participants"] == {"precision": 1.0, "recall": 0.0, "f1": 0.0, "n": 2}
    assert {field: found[field]["accuracy"] for field in ("kind", "date", "place", "press", "title")} == {
        "kind": 0.0, "date": 0.0, "place": 0.0, "press": 0.0, "title": 0.0,
    }  # fmt: skip
    assert (errors["touchless"], errors["meeting"]) == (["a"], ["a: 1 in gold, 0 found, 0 matched"])


@pytest.mark.parametrize(
    "prediction, field, value, touchless",
    [
        (changed(kind="visit"), "kind", {"accuracy": 0.0, "n": 1}, 0.0),
        (changed(date_end="2023-05-05"), "date", {"accuracy": 0.0, "n": 1}, 0.0),
        (changed(place="lome"), "place", {"accuracy": 1.0, "n": 1}, 1.0),
        (changed(place=None), "place", {"accuracy": 0.0, "n": 1}, 1.0),
        (changed(press=True), "press", {"accuracy": 0.0, "n": 1}, 1.0),
        (changed(participants=[ADA]), "participants", {"precision": 1.0, "recall": 0.5, "f1": 2 / 3, "n": 2}, 0.0),
        (
            changed(countries=["TG", "GH", "CI"]),
            "countries",
            {"precision": 2 / 3, "recall": 1.0, "f1": 0.8, "n": 2},
            0.0,
        ),
        (changed(organizations=["ONU"]), "organizations", {"precision": 0.0, "recall": 1.0, "f1": 0.0, "n": 0}, 0.0),
        (
            changed(participants=[ADA, {**KOFI, "role": "vice-ministre du Commerce"}]),
            "role",
            {"accuracy": 0.5, "n": 2},
            1.0,
        ),
        (changed(participants=[ADA, {**KOFI, "country": "CI"}]), "affiliation", {"accuracy": 0.5, "n": 2}, 1.0),
        ({**GOLD, "references": []}, "references", {"precision": 1.0, "recall": 0.0, "f1": 0.0, "n": 1}, 1.0),
        ({**GOLD, "title": "DEUX MINISTRES A LOME"}, "title", {"accuracy": 1.0, "n": 1}, 1.0),
        ({**GOLD, "dateline": None}, "dateline", {"accuracy": 0.0, "n": 1}, 1.0),
    ],
)
def test_score_of_one_mistake(prediction, field, value, touchless):
    found = figures(prediction)
    assert (found[field], found["touchless"]) == (value, touchless)


def test_score_counts_what_an_invented_meeting_holds():
    found = figures({**QUIET, "meetings": [MEETING]}, QUIET)
    assert (found["meeting"]["precision"], found["participants"]["precision"], found["touchless_other"]) == (
        0.0,
        0.0,
        0.0,
    )


@pytest.mark.parametrize(
    "one, other, same",
    [
        ("Ada Mensah", "MENSAH Ada", True),
        ("Mme Ada Mensah", "Ada Mensah", True),
        ("Ada Akouvi Mensah", "Ada Mensah", True),
        ("Mensah", "Ada Mensah", False),
        ("Ada Mensah", "Ada Owusu", False),
        ("阿达", "阿达", True),
        ("", "", False),
    ],
)
def test_same_name(one, other, same):
    assert same_name(one, other) is same


@pytest.mark.parametrize(
    "one, other, same",
    [
        ("ministre du Commerce", "ministre, chargée du commerce", True),
        ("ministre du Commerce", "vice-ministre du Commerce", False),
        ("ministre du Commerce", "ministre des Transports", False),
        ("ONU", "Organisation des Nations unies", True),
        (None, "", True),
        (None, "ministre", False),
    ],
)
def test_same_phrase(one, other, same):
    assert same_phrase(one, other) is same


def test_fold_drops_accents_case_and_marks():
    assert fold("L’Œuvre d'İlham, à  Lomé !") == "l oeuvre d ilham a lome"


def test_likeness_weighs_people_day_parties_and_kind():
    other = {**MEETING, "participants": [ADA], "date": None, "countries": ["TG"], "kind": "visit"}
    assert likeness(MEETING, MEETING) == pytest.approx(1.0)
    assert likeness(MEETING, other) == pytest.approx(0.5 * 2 / 3 + 0.1 * 2 / 3)
    assert likeness(MEETING, {**MEETING, "participants": [], "countries": ["CI"]}) == 0.0


def test_meeting_pairs_gives_each_meeting_once():
    late = {**MEETING, "date": "2023-05-06"}
    assert meeting_pairs([MEETING, late], [late, MEETING, MEETING]) == [(late, late), (MEETING, MEETING)]


def test_table_has_a_line_for_each_figure():
    text = table({"dispatches": 1, "touchless": 0.5, "kind": {"accuracy": 1.0, "n": 3}})
    assert text == "dispatches        1\ntouchless         0.500\nkind              accuracy 1.000  n 3"


def test_check_floors_names_what_is_under():
    floors = {"touchless": 0.6, "kind.accuracy": 0.9, "meeting.f1": 0.5, "absent.f1": 0.1}
    found = {"touchless": 0.55, "kind": {"accuracy": 0.9}, "meeting": {"f1": 0.4}}
    assert check_floors(found, floors) == [
        "touchless : 0.550, plancher 0.600", "meeting.f1 : 0.400, plancher 0.500", "absent.f1 : 0.000, plancher 0.100",
    ]  # fmt: skip


def test_load_golds_reads_a_folder_and_refuses_an_empty_one(tmp_path):
    assert len(load_golds(REPOSITORY / "demo" / "corpus")) == 60
    with pytest.raises(FileNotFoundError):
        load_golds(tmp_path)


def test_the_gold_of_the_corpus_passes_the_floors():
    golds = load_golds(REPOSITORY / "demo" / "corpus")
    assert check_floors(score(golds, golds)[0], load_floors()) == []
