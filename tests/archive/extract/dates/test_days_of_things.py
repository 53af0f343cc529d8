"""Days of what they spoke of, which are not those of the talks. The persons are invented."""

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import TODAY

MET = "Rabat, 14 décembre 2023 (MAP) – Le ministre marocain Kodjo Ablo a reçu la ministre espagnole Ana Ruiz"


def day(text):
    [meeting] = extract(clean(text), published=None, today=TODAY).meetings
    return meeting.date


@pytest.mark.parametrize(
    "thing",
    [
        "l’accord conclu le 2 février 2023",
        "l’attentat perpétré le 2 novembre",
        "la feuille de route arrêtée le 7 avril 2022",
        "la réunion tenue les 1er et 2 février",
        "l’accord entré en vigueur le 1er janvier 2021",
        "les décisions prises le 2 février",
        "l’attentat perpétré lundi à Mogadiscio",
        "le président élu dimanche",
        "l’attentat qui a frappé la capitale lundi",
        "la guerre qui a éclaté le 24 février 2022",
        "l’accord qu’ils ont signé le 3 mars",
        "le projet dont la première pierre a été posée le 4 juin",
    ],
)
@pytest.mark.parametrize("spoke", [", avec qui il a évoqué", ". Ils ont parlé de"])
def test_the_day_of_a_thing_is_not_that_of_the_talks(thing, spoke):
    assert day(f"{MET}{spoke} {thing}.") == "2023-12-14"


@pytest.mark.parametrize(
    "told, expected",
    [
        (", lors d’une rencontre qui s’est déroulée mardi à Rabat", "2023-12-12"),
        (" en marge du sommet tenu le 11 décembre à Rabat", "2023-12-11"),
        (", reçue le 11 décembre à Rabat", "2023-12-11"),
        (" le 11 décembre", "2023-12-11"),
        (", avec qui il s’est entretenu lundi", "2023-12-11"),
    ],
)
def test_the_day_of_the_talks_is_theirs(told, expected):
    assert day(f"{MET}{told}.") == expected


def test_what_she_said_she_had_spoken_of_elsewhere_is_no_news():
    text = (
        "Rabat, 14 décembre 2023 (MAP) – La ministre espagnole Ana Ruiz a plaidé mercredi pour la pêche. De ce danger, "
    )
    told = f"{text}a-t-elle confié, elle avait déjà parlé mardi à Mascate avec son homologue omanais."
    assert extract(clean(told), published=None, today=TODAY).meetings == []


@pytest.mark.parametrize(
    "told",
    [
        "ont adopté jeudi à Rabat un plan d’urgence, à la clôture d’une réunion qui s’était ouverte la veille",
        "ont signé jeudi un accord à Rabat, à l’issue d’une rencontre ouverte mercredi",
    ],
)
def test_what_closed_began_on_its_first_day(told):
    three = "Les ministres de l’Eau du Mali, du Sénégal et de la Mauritanie, A. Sow, Bia Diop et Ould Daddah,"
    [meeting] = extract(clean(f"Rabat, 14 décembre 2023 (MAP) – {three} {told}."), published=None, today=TODAY).meetings
    assert (meeting.date, meeting.date_end) == ("2023-12-13", "2023-12-14")
