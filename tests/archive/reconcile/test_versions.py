"""A reading that changes something makes open forms stale; one that changes nothing does not."""

import pytest

from archive.models import Article, Meeting
from tests.archive.readings import annotation, contact

ORKHAN, DAULET, MARY = ("Orkhan Zeynalli", "AZ"), ("Daulet Sarybaï", "KZ"), ("Mary Collins", "US")


def versions():
    return Meeting.objects.get().version, Article.objects.get().version


def test_a_first_reading_is_the_first_version(read):
    read(annotation(contact(ORKHAN, DAULET, documents=["accord"]), themes=["energie"], evoked=["AM"]))
    assert versions() == (1, 1)


@pytest.mark.parametrize(
    "again, expected",
    [
        (annotation(contact(ORKHAN, DAULET)), (1, 1)),
        (annotation(contact(ORKHAN, DAULET, place="Bakou")), (2, 1)),
        (annotation(contact(ORKHAN, DAULET, MARY)), (2, 1)),
        (annotation(contact(ORKHAN, DAULET), evoked=["FR"]), (1, 2)),
    ],
    ids=["the same", "a field", "a member", "of the article"],
)
def test_another_reading_takes_a_version_where_it_changes_something(read, again, expected):
    read(annotation(contact(ORKHAN, DAULET)))
    read(again)
    assert versions() == expected
