"""The same contact told by many: who met whom on which day does not depend on the office of the guest, on what is said
of him between commas, on the verb, nor on where day and place stand. Persons are invented.
"""

import datetime
import itertools

import pytest

from archive.clean import clean
from archive.extract import extract

HOSTS = [
    "le président de la République, Kodjo Ablo",
    "le Premier ministre Kodjo Ablo",
    "le chef de la diplomatie togolaise, M. Kodjo Ablo",
    "le ministre des Affaires étrangères, de la Coopération et des Togolais de l’extérieur, le professeur Kodjo Ablo",
    "le président de l’Assemblée nationale, Kodjo Ablo",
]
GUESTS = [
    "l’ambassadeur du Japon, Kenji Ota",
    "l’ambassadeur du Japon au Togo, S.E.M. Kenji Ota",
    "le ministre japonais des Affaires étrangères, Kenji Ota",
    "M. Kenji Ota, vice-ministre japonais de la Santé",
    "une délégation japonaise conduite par le vice-ministre Kenji Ota",
    "l’émissaire du Premier ministre japonais, Kenji Ota",
    "le doyen du corps diplomatique, l’ambassadeur du Japon, Kenji Ota",
    "le représentant résident du PNUD, Kenji Ota",
    "la cheffe de la délégation de l’Union européenne au Togo, Kenji Ota",
    "le directeur pays de la Banque mondiale au Togo, Kenji Ota",
    "le nonce apostolique, Mgr Kenji Ota",
]
SAID = ["", ", arrivé au terme de sa mission,", ", en visite au Togo,", ", accompagné d’une forte délégation,"]
SAID += [", venu lui présenter ses adieux,", ", accompagné de son épouse,", ", en poste depuis trois ans,"]
DAYS = ["mardi", "hier", "ce mardi", "le mardi 5 mars 2024", "dans l’après-midi de mardi", "le 5 mars dernier"]
PLACES = ["à Lomé", "au palais de la Présidence à Lomé", "à son cabinet, à Lomé"]
FRAMES = [
    "{host} a reçu {day} {place} {guest}{said}.",
    "{guest}{said} a été reçu {day} {place} par {host}.",
    "{host} s’est entretenu {day} {place} avec {guest}{said}.",
    "{host} a accordé {day} {place} une audience à {guest}{said}.",
    "{guest}{said} a rencontré {day} {place} {host}.",
    "{guest}{said} s’est vu accorder {day} {place} une audience par {host}.",
    "{day}, {host} a reçu {guest}{said} {place}.",
    "en recevant {day} {place} {guest}{said}, {host} a salué la coopération.",
    "la coopération était au centre d’un entretien, {day} {place}, entre {host} et {guest}{said}.",
    "{guest}{said} est allé saluer {day} {place} {host}.",
    "{host} et {guest} se sont entretenus {day} {place} de la coopération.",
]


def told(frame, **parts):
    words = frame.format(**parts).replace(",.", ".").replace(",,", ",").replace("à le ", "au ")
    return f"Lomé, 6 mars 2024 (ATOP) – {words[0].upper()}{words[1:]}"


def ways():
    """Every guest in every frame, the rest in turn; each day, place, host and remark stands beside many of them."""
    rest = zip(*map(itertools.cycle, (HOSTS, SAID, DAYS, PLACES)))
    return [
        told(frame, guest=guest, host=host, said=said, day=day, place=place)
        for (frame, guest), (host, said, day, place) in zip(itertools.product(FRAMES, GUESTS), rest)
    ]


@pytest.mark.parametrize("text", ways())
def test_one_contact_however_it_is_told(text):
    [contact] = extract(clean(text), published="2024-03-06", today=datetime.date(2025, 6, 30)).meetings
    assert (contact.kind, contact.date, contact.place) == ("meeting", "2024-03-05", "Lomé")
    assert {person.name for person in contact.participants} == {"Kodjo Ablo", "Kenji Ota"}
    assert "TG" in contact.countries
