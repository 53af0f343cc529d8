"""The day of a contact held where somebody has come back from."""

import datetime

import pytest

from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2025, 6, 30)
SUBJECT = "le premier ministre malaisien, Tun Mahat,"
THERE = "Il y a rencontré son homologue thaïlandais, Prayut Cha."


def days(*paragraphs):
    reading = read(dispatch(*paragraphs), published="2025-06-18", today=TODAY)
    return [(contact.dated.date, contact.dated.date_end) for contact in reading.dates]


@pytest.mark.parametrize(
    "head, there, day",
    [
        ("De retour du sommet de l’ASEAN, organisé du 2 au 4 juin à Bangkok,", THERE, ("2025-06-02", "2025-06-04")),
        ("Rentré du sommet de l’ASEAN, tenu du 2 au 4 juin à Bangkok,", THERE, ("2025-06-02", "2025-06-04")),
        ("De retour de Bangkok, où il avait participé le 3 juin à un forum,", THERE, ("2025-06-03", None)),
        ("À peine revenu de Bangkok, où il avait séjourné le 3 juin,", THERE, ("2025-06-03", None)),
        (
            "De retour du sommet organisé du 2 au 4 juin à Bangkok,",
            "Il y a rencontré le 3 juin son homologue thaïlandais, Prayut Cha.",
            ("2025-06-03", None),
        ),
    ],
)
def test_what_was_done_there_was_done_on_the_days_of_what_somebody_returned_from(head, there, day):
    assert days(f"{head} {SUBJECT} a rendu compte mardi de ses entretiens. {there}") == [day]


@pytest.mark.parametrize(
    "head, there",
    [
        ("De retour le 3 juin de Bangkok,", THERE),
        ("De retour du sommet organisé du 2 au 4 juin,", "Il a reçu son homologue thaïlandais, Prayut Cha."),
        ("Au sommet organisé du 2 au 4 juin,", "Il a reçu son homologue thaïlandais, Prayut Cha."),
    ],
)
def test_another_day_is_not_that_of_what_somebody_returned_from(head, there):
    [day] = days(f"{head} {SUBJECT} a rendu compte mardi de ses entretiens. {there}")
    assert day != ("2025-06-02", "2025-06-04")
