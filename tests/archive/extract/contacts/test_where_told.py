"""The place of a contact, by every way of telling it."""

import datetime

import pytest

from archive.clean import clean
from archive.extract import extract

TODAY = datetime.date(2025, 6, 30)
HOST, GUEST = "le ministre togolais de la Pêche, Kodjo Ablo", "la ministre chilienne de la Pêche, Ana Ruiz"
END = "Le thon a été évoqué."


def places(*paragraphs, dateline="Lomé"):
    """The places of the contacts of a dispatch whose first line is its dateline."""
    head = f"{dateline}, 5 juin 2025 (ATOP) – " if dateline else ""
    text = head + "\n\n".join(paragraphs)
    return [found.place for found in extract(clean(text), published="2025-06-05", today=TODAY).meetings]


def cap(text):
    return text[0].upper() + text[1:]


@pytest.mark.parametrize(
    "where, place",
    [
        ("à l’ambassade du Chili à Accra", "Accra"),
        ("à la résidence du Chili à Accra", "Accra"),
        ("dans les salons de l’aéroport d’Accra", "Accra"),
        ("à son cabinet d’Accra", "Accra"),
        ("à State House, la résidence officielle d’Accra", "Accra"),
        ("dans un hôtel de Kpodzi (sud-est)", "Kpodzi"),
        ("au château de Kpodzi, dans le sud du pays", "Kpodzi"),
        ("à Kpodzi", "Kpodzi"),
        ("au palais présidentiel de Djibouti", "Djibouti"),
        ("dans la capitale, Singapour", "Singapour"),
        ("au Panama", None),
        ("dans la région de Panama", None),
    ],
)
def test_a_venue_has_the_city_behind_it(where, place):
    assert places(f"{cap(HOST)}, et {GUEST}, se sont entretenus mardi {where} de la pêche.") == [place]


@pytest.mark.parametrize(
    "where", ["ambassadrice en résidence à Accra", "qui avait quitté l’ambassade du Chili à Accra"]
)
def test_where_somebody_works_is_no_place(where):
    assert places(f"{cap(HOST)}, a rencontré mardi {GUEST}, {where}. {END}") == [None]


def test_home_again_is_a_place():
    first = f"{cap(HOST)}, a rencontré lundi à Accra {GUEST}. {END}"
    assert places(first, "De retour à Kara, M. Ablo a reçu mardi l’ambassadeur du Pérou, Luis Vega.") == [
        "Accra",
        "Kara",
    ]


@pytest.mark.parametrize(
    "text, place",
    [
        (f"La pêche a été au centre de l’audience que {HOST}, a accordée mardi à {GUEST}.", "Lomé"),
        (f"Le port sera agrandi, a dit mardi {GUEST}, à l’issue de l’audience que lui a accordée {HOST}.", "Lomé"),
        (f"{cap(GUEST)}, a pris congé mardi de {HOST}.", "Lomé"),
        (f"{cap(HOST)}, a ouvert mardi sa porte à {GUEST}.", "Lomé"),
        (f"La pêche a été au centre de l’audience que {GUEST}, a accordée mardi à {HOST}.", None),
        (f"La pêche a été au centre de l’entretien que {HOST}, a eu mardi avec {GUEST}.", None),
    ],
)
def test_who_receives_in_the_city_of_the_dateline_is_there(text, place):
    assert places(text.replace("de le ", "du "), END) == [place]
