"""Whether the table of confidences is measured rightly, with cases worked out by hand."""

import tomli

from archive.score.measured import MOST, measured_table
from archive.score.trust import Judged

PRESENT = {"rules": {"level.function": 0.92}, "circumstances": {"later": 0.5}, "doubts": {"one-party": 0.5}}


def judged(rule, right, *doubts):
    return Judged("a", "/meetings/0/date", rule, 0.9, right, bool(doubts), doubts)


def measure(*rows):
    return tomli.loads(measured_table(rows, PRESENT))


def test_a_rule_that_nobody_judged_keeps_its_number():
    assert measure() == PRESENT


def test_a_rule_is_drawn_towards_its_family():
    rows = [(judged("date.one", True), 1)] * 6 + [(judged("date.other", False), 1)] * 2
    # of the family 6 of 8, with one of two added 0.7; four values of that: (6 + 2.8) / 10 and 2.8 / 6
    assert measure(*rows)["rules"] == {"date.one": 0.88, "date.other": 0.47, "level.function": 0.92}


def test_values_weigh_as_they_are_given():
    rows = [(judged("date.one", True), 1), (judged("date.one", False), 0.25)]
    # 1 of 1.25, with one of two added 0.615; (1 + 2.46) / 5.25
    assert measure(*rows)["rules"]["date.one"] == 0.66


def test_nothing_measured_is_certain():
    assert measure(*[(judged("date.one", True), 1)] * 1000)["rules"]["date.one"] == MOST


def test_a_circumstance_and_a_warning_count_for_themselves():
    clear = [(judged("date.one", True), 1)] * 1000
    late = [(judged("date.one+later", True), 1), (judged("date.one+later", False), 1)]
    doubted = [(judged("date.one", False, "one-party", "no-role"), 1)] * 2
    table = measure(*clear, *late, *doubted)
    # one right where 1.96 were to be expected: 2 / 3.96; none right: 1 / 3.96
    assert table == {
        "rules": {"date.one": MOST, "level.function": 0.92},
        "circumstances": {"later": 0.51},
        "doubts": {"one-party": 0.25},
    }
