"""How well annotations agree with those that people made (the figures of `make score`).

    figures, errors = score(load_golds(Path("demo/corpus")), {"d001": annotation, ...})
    print(table(figures))
    check_floors(figures, load_floors())

Standard library only. A dispatch without a prediction counts as an empty one.
"""

import json
from collections import defaultdict
from pathlib import Path
from statistics import fmean

import tomli

from archive.score.likeness import fold, meeting_pairs, pair_off, same_name, same_phrase

FLOORS = Path(__file__).parents[1] / "extract" / "data" / "floors.toml"
LOOSE_BODY = 0.67  # share of words two names of a body must have in common
LOOSE_DOCUMENT = 0.5  # the same for two kinds of documents


def load_golds(folder):
    """{id: annotation} of the *.json files of `folder`. Raises FileNotFoundError where there is none."""
    golds = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(Path(folder).glob("*.json"))}
    if not golds:
        raise FileNotFoundError(f"Aucune annotation (*.json) dans {folder}.")
    return golds


def load_floors(path=FLOORS, texts="floors"):
    """{figure: least value}; a figure is "touchless" or a field with its measure, "participants.f1".

    texts  "floors" for demo/corpus, "read" for tests/dispatches/read
    """
    return tomli.loads(Path(path).read_text("utf-8"))[texts]


def score(golds, predictions):
    """(figures, errors) of `predictions` against `golds`, both {id: annotation as a dict}.

    figures  {"dispatches": n, "touchless": 0-1, "touchless_contact", "touchless_other", and for each field either
             {"precision", "recall", "f1", "n"} (sets) or {"accuracy", "n"} (single values)}
    errors   {field: ["d001: ...", ...]}
    """
    sheet = Sheet()
    for ident, gold in sorted(golds.items()):
        given = {key: value for key, value in predictions.get(ident, {}).items() if value is not None}
        score_dispatch(sheet, ident, gold, given)
    return sheet.figures(len(golds)), dict(sheet.errors)


class Sheet:
    """The counts of one scoring."""

    def __init__(self):
        self.sets = defaultdict(lambda: [0, 0, 0])  # right, extra, missing
        self.values = defaultdict(list)  # bool each
        self.errors = defaultdict(list)
        self.touchless = {True: [], False: []}  # by whether the dispatch reports a contact

    def count(self, field, right, extra, missing):
        self.sets[field] = [was + now for was, now in zip(self.sets[field], (right, extra, missing))]

    def compare_sets(self, field, ident, gold, given, same):
        pairs, missing, extra = pair_off(gold, given, same)
        self.count(field, len(pairs), len(extra), len(missing))
        if missing or extra:
            self.errors[field].append(f"{ident}: missing {missing} extra {extra}")
        return not (missing or extra)

    def compare_value(self, field, ident, gold, given, *, right):
        self.values[field].append(right)
        if not right:
            self.errors[field].append(f"{ident}: {gold!r} not {given!r}")
        return right

    def figures(self, dispatches):
        both = self.touchless[True] + self.touchless[False]
        named = {"touchless": both, "touchless_contact": self.touchless[True], "touchless_other": self.touchless[False]}
        shares = {name: share(values) for name, values in named.items()}
        sets = {field: set_figures(*counts) for field, counts in self.sets.items()}
        values = {field: {"accuracy": share(rights), "n": len(rights)} for field, rights in self.values.items()}
        return {"dispatches": dispatches, **shares, **sets, **values}


def share(values):
    return fmean(values) if values else 1.0


def set_figures(right, extra, missing):
    precision = right / (right + extra) if right + extra else 1.0
    recall = right / (right + missing) if right + missing else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": precision, "recall": recall, "f1": f1, "n": right + missing}


def equal(one, other):
    return one == other


def same_body(one, other):
    return same_phrase(one, other, LOOSE_BODY)


def same_document(one, other):
    return same_phrase(one, other, LOOSE_DOCUMENT)


def score_dispatch(sheet, ident, gold, given):
    golds, givens = gold.get("meetings", []), given.get("meetings", [])
    pairs = meeting_pairs(golds, givens)
    sheet.count("meeting", len(pairs), len(givens) - len(pairs), len(golds) - len(pairs))
    untouched = len(pairs) == len(golds) == len(givens)
    if not untouched:
        found = f"{len(golds)} in gold, {len(givens)} found, {len(pairs)} matched"
        sheet.errors["meeting"].append(f"{ident}: {found}")
    partner = {id(meeting): other for meeting, other in pairs}
    for meeting in golds:
        untouched &= score_meeting(sheet, ident, meeting, partner.get(id(meeting)))
    used = {id(other) for _, other in pairs}
    for extra in givens:
        if id(extra) not in used:
            count_extra(sheet, extra)
    score_rest(sheet, ident, gold, given)
    sheet.touchless[bool(golds)].append(untouched)
    if not untouched:
        sheet.errors["touchless"].append(ident)


NOT_FOUND = {"date": "missing", "place": "missing", "press": None}  # every field of a meeting not found is wrong


def score_meeting(sheet, ident, gold, found):
    """Whether the core of one meeting needs no correction: kind, date, names, countries, organisations."""
    found = NOT_FOUND if found is None else found
    when, given = days(gold), days(found)
    core = [
        sheet.compare_value("kind", ident, gold["kind"], found.get("kind"), right=gold["kind"] == found.get("kind")),
        sheet.compare_value("date", ident, when, given, right=when == given),
    ]
    place, press = (gold.get("place"), found.get("place")), (gold.get("press"), found.get("press", False))
    sheet.compare_value("place", ident, *place, right=fold(place[0]) == fold(place[1]))
    sheet.compare_value("press", ident, *press, right=bool(press[0]) == press[1])
    core.append(score_people(sheet, ident, gold.get("participants", []), found.get("participants", [])))
    for field, same in (("countries", equal), ("organizations", same_body)):
        core.append(sheet.compare_sets(field, ident, gold.get(field, []), found.get(field, []), same))
    kinds = [[document["kind"] for document in meeting.get("documents", [])] for meeting in (gold, found)]
    sheet.compare_sets("documents", ident, *kinds, same_document)
    return all(core)


def days(meeting):
    return meeting.get("date"), meeting.get("date_end") or None


def score_people(sheet, ident, gold, given):
    names = [[person["name"] for person in people] for people in (gold, given)]
    right = sheet.compare_sets("participants", ident, *names, same_name)
    for one, other in pair_off(gold, given, lambda one, other: same_name(one["name"], other["name"]))[0]:
        roles, served = (one.get("role"), other.get("role")), (affiliation(one), affiliation(other))
        sheet.compare_value("role", f"{ident}: {one['name']}", *roles, right=same_phrase(*roles))
        same = served[0][0] == served[1][0] and same_body(served[0][1], served[1][1])
        sheet.compare_value("affiliation", f"{ident}: {one['name']}", *served, right=same)
    return right


def affiliation(person):
    return person.get("country"), person.get("organization")


def count_extra(sheet, meeting):
    """A meeting that nobody else saw: all it holds is too much."""
    for field in ("participants", "countries", "organizations", "documents"):
        sheet.count(field, 0, len(meeting.get(field, [])), 0)


def score_rest(sheet, ident, gold, given):
    sheet.compare_sets("themes", ident, gold.get("themes", []), given.get("themes", []), equal)
    lines = [[fold(line) for line in each.get("boilerplate", [])] for each in (gold, given)]
    sheet.compare_sets("boilerplate", ident, *lines, equal)
    recalled = [[reference.get("date") for reference in each.get("references", [])] for each in (gold, given)]
    sheet.compare_sets("references", ident, *recalled, equal)
    for field in ("title", "agency"):
        pair = gold.get(field), given.get(field)
        sheet.compare_value(field, ident, *pair, right=fold(pair[0]) == fold(pair[1]))
    lines = gold.get("dateline") or {}, given.get("dateline") or {}
    same = fold(lines[0].get("place")) == fold(lines[1].get("place"))
    sheet.compare_value("dateline", ident, *lines, right=same and lines[0].get("date") == lines[1].get("date"))


def table(figures):
    """The figures as text, one line each."""
    return "\n".join(f"{name:18}{row(value)}" for name, value in figures.items())


def row(value):
    if not isinstance(value, dict):
        return f"{value:.3f}" if isinstance(value, float) else str(value)
    return "  ".join(f"{name} {part}" if name == "n" else f"{name} {part:.3f}" for name, part in value.items())


def check_floors(figures, floors):
    """A French line for each figure under its floor, in the order of `floors`; an empty list where all hold."""
    below = []
    for name, floor in floors.items():
        field, _, measure = name.partition(".")
        value = figures.get(field, 0.0)
        value = value.get(measure, 0.0) if isinstance(value, dict) else value
        if value < floor:
            below.append(f"{name} : {value:.3f}, plancher {floor:.3f}")
    return below
