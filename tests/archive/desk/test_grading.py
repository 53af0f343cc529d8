"""Warnings by how grave they are."""

import pytest

from archive.desk import grading
from archive.models import Doubt


def doubts(*grades):
    return [Doubt(pk=key, grade=grade) for key, grade in enumerate(grades)]


@pytest.mark.parametrize(
    "grades, expected",
    [
        ((), []),
        (("note",), [("note", 1, "note")]),
        (("note", "check", "note"), [("check", 1, "à vérifier"), ("note", 2, "notes")]),
        (("blocking", "check", "check", "blocking"), [("blocking", 2, "bloquants"), ("check", 2, "à vérifier")]),
    ],
)
def test_counts_values(grades, expected):
    assert grading.counts(doubts(*grades)) == expected


def test_the_worst_is_first_and_of_two_alike_the_older():
    assert [one.pk for one in grading.worst_first(doubts("note", "check", "blocking", "check"))] == [2, 1, 3, 0]
