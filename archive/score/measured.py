"""What the table of confidences should hold: the shares of right values, as measured on annotated dispatches.

    print(measured_table(weighed_values, present))

A rule's share is taken from the values that nothing makes doubtful, and drawn towards that of its family ("contact",
"date") by PRIOR values, so that one lucky hit makes nobody sure. A circumstance or a warning is worth what is right of
the values under it, compared with what their rules alone would give.
"""

from collections import defaultdict

PRIOR = 4  # values' worth of its family's share that each rule starts with
MOST = 0.98  # no rule is surer, however seldom it has failed so far


def measured_table(weighed, present):
    """The sections of data/confidence.toml as text.

    weighed  [(archive.score.trust.Judged, weight)]
    present  the table as it is: names no value of which was judged keep their number, others are new
    """
    unseen = {_base(value.rule): 0.5 for value, _ in weighed}  # of a new rule whose values are all doubtful
    known = unseen | present["rules"] | _rules(weighed, present["doubts"])
    sections = {"rules": known}
    for section, names in (("circumstances", _circumstances), ("doubts", _doubts)):
        rows = [(name, v.right, known[_base(v.rule)], w) for v, w in weighed for name in names(v)]
        sections[section] = present[section] | _factors(row for row in rows if row[0] in present[section])
    return "\n".join(_section(name, numbers) for name, numbers in sections.items())


def _circumstances(value):
    return value.rule.split("+")[1:]


def _doubts(value):
    return value.doubts


def _base(rule):
    return rule.partition("+")[0]


def _rules(weighed, lowering):
    """{rule: share right} of the values without circumstances and without a warning of `lowering`."""
    clear = [(v, w) for v, w in weighed if "+" not in v.rule and not set(v.doubts) & set(lowering)]
    counts = _counts((value.rule, value.right, weight) for value, weight in clear)
    families = _counts((value.rule.partition(".")[0], value.right, weight) for value, weight in clear)
    return {rule: _share(*counts[rule], *families[rule.partition(".")[0]]) for rule in counts}


def _share(right, number, in_family, of_family):
    prior = (in_family + 1) / (of_family + 2)
    return min(MOST, (right + PRIOR * prior) / (number + PRIOR))


def _counts(rows):
    counts = defaultdict(lambda: [0.0, 0.0])
    for name, right, weight in rows:
        counts[name][0] += right * weight
        counts[name][1] += weight
    return counts


def _factors(rows):
    """{name: right values by what their rules alone would give, at most 1}; rows: (name, right, share, weight)."""
    rows = list(rows)
    right = _counts((name, is_right, weight) for name, is_right, _, weight in rows)
    expected = _counts((name, share, weight) for name, _, share, weight in rows)
    return {name: min(1.0, (right[name][0] + 1) / (expected[name][0] + 2)) for name in right}


def _section(name, numbers):
    lines = [f'"{key}" = {number:.2f}' for key, number in sorted(numbers.items())]
    return "\n".join((f"[{name}]", *lines, ""))
