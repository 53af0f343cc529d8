"""The day that a headline ends with, from which « ce jour » counts. The persons are invented."""

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import TODAY

BODY = "Le ministre français Julien Faure s’est entretenu ce jour à Paris avec son homologue espagnole, Ana Ruiz."


def day(title, published=None):
    [meeting] = extract(clean(f"{title}\n\n{BODY}"), published=published, today=TODAY).meetings
    return meeting.date


@pytest.mark.parametrize(
    "title",
    [
        "Entretien du ministre avec son homologue espagnole (Paris, 9 janvier 2025)",
        "Espagne – Entretien avec Ana Ruiz (09.01.2025)",
        "Entretien avec Ana Ruiz, le 9 janvier 2025",
    ],
)
@pytest.mark.parametrize("published", [None, "2025-01", "2025"])
def test_the_day_at_the_end_of_a_headline_is_the_dispatchs(title, published):
    assert day(title, published) == "2025-01-09"


@pytest.mark.parametrize(
    "title, published, expected",
    [
        ("Entretien sur l’accord du 9 janvier 2025 et ses suites", "2025-03", "2025-03"),
        ("Entretien avec Ana Ruiz (Paris, 9 janvier 2025)", "2025-03-04", "2025-03-04"),
        ("Entretien avec Ana Ruiz (Paris, 9 janvier 2019)", "2025-03", "2025-03"),
        ("Entretien avec Ana Ruiz (Paris, 9 janvier)", "2025-03", "2025-03"),
    ],
)
def test_any_other_day_of_a_headline_is_none(title, published, expected):
    assert day(title, published) == expected
