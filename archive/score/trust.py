"""How far the confidence that goes with a value can be trusted, and whether what is wrong was warned of.

    values = judge_all(golds, annotations)
    print(calibration_table(values))

Standard library only. Values are those that annotations give; what they leave out has no confidence to judge.
"""

from collections import defaultdict
from dataclasses import dataclass

from archive.score.figures import same_body, same_document, share
from archive.score.likeness import fold, meeting_pairs, same_name, same_phrase

BANDS = (0.9, 0.8, 0.7, 0.6, 0.0)  # lower ends
SURE = 0.9  # from here on nobody looks twice
BURDEN = ("check", "blocking")  # grades of warnings that ask for an editor's eye


@dataclass(frozen=True)
class Judged:
    """One value of an annotation: where it stands, how sure the reader was, whether people agree."""

    dispatch: str
    path: str  # JSON Pointer
    rule: str
    confidence: float
    right: bool
    warned: bool
    doubts: tuple = ()  # codes of the warnings that stand at the value or above it


def judge_all(golds, annotations):
    """[Judged] of every value of `annotations` that has evidence and of which the gold says something."""
    return [
        value for ident, given in annotations.items() if ident in golds for value in judge(ident, golds[ident], given)
    ]


def judge(ident, gold, given):
    """[Judged] of the values of one annotation (as a dict), in the order of their evidence."""
    verdicts = _verdicts(gold, given)
    return [
        _judged(ident, proof, verdicts[proof["path"]], given["warnings"])
        for proof in given["evidence"]
        if proof["path"] in verdicts
    ]


def _judged(ident, proof, right, warnings):
    """A warning covers the value of which it speaks, what stands in that, and what that stands in."""
    path = proof["path"]
    above = tuple(dict.fromkeys(w.get("code", "") for w in warnings if _is_within(path, w["path"])))
    warned = bool(above) or any(_is_within(w["path"], path) for w in warnings)
    return Judged(ident, path, proof["rule"], proof["confidence"], right, warned, above)


def _is_within(path, other):
    return path == other or path.startswith(f"{other}/")


def _verdicts(gold, given):
    """{path: whether people agree} for every value that `given` gives."""
    found = {f"/{field}": fold(gold.get(field)) == fold(given[field]) for field in ("title", "agency") if given[field]}
    lines = gold.get("dateline") or {}, given["dateline"] or {}
    found |= {f"/dateline/{key}": fold(lines[0].get(key)) == fold(value) for key, value in lines[1].items()}
    found |= _members("/boilerplate", gold.get("boilerplate", []), given["boilerplate"], _same_text)
    found |= _members("/themes", gold.get("themes", []), given["themes"], _same_text)
    found |= _members("/references", gold.get("references", []), given["references"], _same_day)
    partner = {id(other): meeting for meeting, other in meeting_pairs(gold.get("meetings", []), given["meetings"])}
    for number, meeting in enumerate(given["meetings"]):
        found |= _of_meeting(f"/meetings/{number}", partner.get(id(meeting)), meeting)
    return found


def _members(path, golds, givens, same):
    return {f"{path}/{at}": any(same(gold, given) for gold in golds) for at, given in enumerate(givens)}


def _same_text(one, other):
    return fold(one) == fold(other)


def _same_day(one, other):
    return one.get("date") == other.get("date")


def _of_meeting(path, gold, given):
    """The verdicts of one meeting; `gold` is None where nobody else saw it, and all of it is wrong."""
    gold = gold or {"kind": "none"}
    found = {
        f"{path}/{key}": _same_text(gold.get(key), given.get(key)) for key in ("kind", "place", "date", "date_end")
    }
    found |= _members(f"{path}/countries", gold.get("countries", []), given["countries"], _same_text)
    found |= _members(f"{path}/organizations", gold.get("organizations", []), given["organizations"], same_body)
    documents = [[document["kind"] for document in meeting.get("documents", [])] for meeting in (gold, given)]
    kinds = _members(f"{path}/documents", *documents, same_document)
    found |= {f"{at}/kind": right for at, right in kinds.items()}
    for number, person in enumerate(given["participants"]):
        found |= _of_person(f"{path}/participants/{number}", gold.get("participants", []), person)
    return found


def _of_person(path, golds, given):
    gold = next((person for person in golds if same_name(person["name"], given["name"])), None)
    if gold is None:
        return {f"{path}/{key}": False for key in ("name", "role", "country", "organization")}
    return {
        f"{path}/name": True,
        f"{path}/role": same_phrase(gold.get("role"), given.get("role")),
        f"{path}/country": gold.get("country") == given.get("country"),
        f"{path}/organization": same_body(gold.get("organization"), given.get("organization")),
    }


def by_rule(values):
    """{rule: (number, share right)}, the rules in alphabetical order."""
    groups = defaultdict(list)
    for value in values:
        groups[value.rule].append(value.right)
    return {rule: (len(rights), share(rights)) for rule, rights in sorted(groups.items())}


def silent_errors(values):
    """A line for each wrong value that the reader was sure of and warned nobody of."""
    wrong = [value for value in values if not value.right and value.confidence >= SURE and not value.warned]
    return [f"{value.dispatch}: {value.path} ({value.rule}, {value.confidence})" for value in wrong]


def calibration_table(values):
    """The values in bands of confidence: how many, how sure the reader was, how many were right. Text, a line each."""
    lines, rest = [], list(values)
    for low in BANDS:
        band, rest = [v for v in rest if v.confidence >= low], [v for v in rest if v.confidence < low]
        if band:
            sure = share([value.confidence for value in band])
            right = share([value.right for value in band])
            lines.append(f"confidence ≥ {low:.1f}  {len(band):5} values  said {sure:.3f}  right {right:.3f}")
    return "\n".join(lines)


def warning_burden(golds, annotations):
    """The share of the dispatches with a contact that carry a warning of grade check or blocking."""
    told = [given for ident, given in annotations.items() if golds[ident].get("meetings")]
    return share([any(w["grade"] in BURDEN for w in given["warnings"]) for given in told])
