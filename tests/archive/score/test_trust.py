"""Whether confidence is judged rightly, with cases worked out by hand."""

import copy

import pytest

from archive.score.trust import by_rule, calibration_table, judge, judge_all, silent_errors, warning_burden

PERSON = {"name": "Ada Mensah", "role": "ministre du Commerce", "country": "TG", "organization": None}
MEETING = {
    "kind": "meeting", "date": "2023-05-04", "date_end": None, "place": "Lomé", "participants": [PERSON],
    "countries": ["TG"], "organizations": ["Union africaine"], "documents": [{"kind": "accord", "title": "accord"}],
}  # fmt: skip
ANNOTATION = {
    "title": "Deux ministres à Lomé", "agency": None, "dateline": {"place": "Lomé", "date": None},
    "boilerplate": ["Imprimer"], "meetings": [MEETING], "references": [{"date": "2019"}], "themes": ["transport"],
    "warnings": [], "evidence": [],
}  # fmt: skip
GOLD = {
    key: ANNOTATION[key] for key in ("title", "agency", "dateline", "boilerplate", "meetings", "references", "themes")
}


def proof(path, rule="rule", confidence=0.95):
    return {"path": path, "rule": rule, "confidence": confidence}


def read_as(path, change, *, warnings=()):
    """The annotation with one value changed, its evidence alone, and warnings at paths."""
    found = copy.deepcopy(ANNOTATION)
    change(found)
    found["evidence"] = [proof(path)]
    found["warnings"] = [{"path": at, "grade": "note"} for at in warnings]
    return found


PATHS = [
    "/title", "/dateline/place", "/boilerplate/0", "/themes/0", "/references/0", "/meetings/0/kind", "/meetings/0/date",
    "/meetings/0/place", "/meetings/0/countries/0", "/meetings/0/organizations/0", "/meetings/0/documents/0/kind",
    "/meetings/0/participants/0/name", "/meetings/0/participants/0/role", "/meetings/0/participants/0/country",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_what_people_gave_too_is_right(path):
    [value] = judge("a", GOLD, read_as(path, lambda found: None))
    assert (value.path, value.right, value.warned) == (path, True, False)


def meeting(**fields):
    return lambda found: found["meetings"][0].update(fields)


def person(**fields):
    return lambda found: found["meetings"][0]["participants"][0].update(fields)


@pytest.mark.parametrize(
    "path, change",
    [
        ("/title", lambda found: found.update(title="Autre chose")),
        ("/dateline/place", lambda found: found["dateline"].update(place="Accra")),
        ("/boilerplate/0", lambda found: found.update(boilerplate=["Partager"])),
        ("/themes/0", lambda found: found.update(themes=["sante"])),
        ("/references/0", lambda found: found.update(references=[{"date": "2018"}])),
        ("/meetings/0/kind", meeting(kind="visit")),
        ("/meetings/0/date", meeting(date="2023-05-05")),
        ("/meetings/0/place", meeting(place="Accra")),
        ("/meetings/0/countries/0", meeting(countries=["GH"])),
        ("/meetings/0/organizations/0", meeting(organizations=["OTAN"])),
        ("/meetings/0/documents/0/kind", meeting(documents=[{"kind": "traité", "title": "traité"}])),
        ("/meetings/0/participants/0/name", person(name="Kofi Owusu")),
        ("/meetings/0/participants/0/role", person(role="vice-ministre du Commerce")),
        ("/meetings/0/participants/0/country", person(country="GH")),
    ],
)
def test_what_people_gave_otherwise_is_wrong(path, change):
    [value] = judge("a", GOLD, read_as(path, change))
    assert (value.path, value.right) == (path, False)


def test_all_of_a_meeting_that_nobody_else_saw_is_wrong():
    [value] = judge("a", {**GOLD, "meetings": []}, read_as("/meetings/0/date", lambda found: None))
    assert not value.right


@pytest.mark.parametrize(
    "at, warned", [("/meetings/0/date", True), ("/meetings/0", True), ("/meetings/0/place", False)]
)
def test_a_warning_covers_its_value_and_what_stands_in_it(at, warned):
    wrong = {"a": read_as("/meetings/0/date", meeting(date=None), warnings=[at])}
    values = judge_all({"a": GOLD}, wrong)
    assert (values[0].warned, silent_errors(values)) == (
        warned,
        [] if warned else ["a: /meetings/0/date (rule, 0.95)"],
    )


def test_tables_count_by_band_and_by_rule():
    found = copy.deepcopy(ANNOTATION)
    found["themes"] = ["transport", "sante"]
    found["evidence"] = [
        proof("/title", "headline"),
        proof("/themes/0", "theme", 0.8),
        proof("/themes/1", "theme", 0.8),
    ]
    values = judge_all({"a": GOLD}, {"a": found, "unknown": found})
    assert by_rule(values) == {"headline": (1, 1.0), "theme": (2, 0.5)}
    assert calibration_table(values).splitlines() == [
        "confidence ≥ 0.9      1 values  said 0.950  right 1.000",
        "confidence ≥ 0.8      2 values  said 0.800  right 0.500",
    ]


def test_the_burden_counts_contact_dispatches_that_ask_for_an_eye():
    golds = {"a": GOLD, "b": GOLD, "c": {**GOLD, "meetings": []}}
    asking = {**ANNOTATION, "warnings": [{"path": "/meetings/0", "grade": "check"}]}
    noting = {**ANNOTATION, "warnings": [{"path": "/meetings/0", "grade": "note"}]}
    assert warning_burden(golds, {"a": asking, "b": noting, "c": asking}) == 0.5
