"""Days and cities put in between commas that are not those of the contact. The persons are invented."""

import pytest

from tests.archive.extract.test_when_where import meeting

MET = "Le ministre togolais Kodjo Ablo a dit lundi 2 juin à la ministre espagnole Ana Ruiz, reçue à Lomé,"


@pytest.mark.parametrize(
    "paper, date",
    [
        ("que la Déclaration de Rome, approuvée le 12 mai, suffisait.", "2025-06-02"),
        ("que l’accord, signé le 12 mai, suffisait.", "2025-06-02"),
        ("que l’office, créé le 12 mai, suffisait.", "2025-06-02"),
    ],
)
def test_the_day_of_a_paper_is_not_that_of_the_contact(paper, date):
    assert meeting(MET.replace("lundi 2 juin ", ""), f"Il a ajouté {paper}").date != "2025-05-12"
    assert meeting(f"{MET} {paper}").date == date


def test_the_day_of_what_was_signed_at_the_contact():
    text = "Le ministre togolais Kodjo Ablo et la ministre espagnole Ana Ruiz ont signé un accord le 3 juin à Lomé."
    assert meeting(text).date == "2025-06-03"


SERIES = "Le ministre togolais Kodjo Ablo a vu lundi à Rome, tour à tour, deux de ses homologues européens."


@pytest.mark.parametrize(
    "told, place",
    [
        ("À la ministre espagnole Ana Ruiz, il a dit les craintes que suscite, à Lomé, la crise.", "Rome"),
        ("À la ministre espagnole Ana Ruiz, il a dit à Bari les craintes que suscite la crise.", "Bari"),
    ],
)
def test_a_city_behind_a_relative_pronoun_is_not_that_of_one_of_several_talks(told, place):
    assert meeting(SERIES, told).place == place
