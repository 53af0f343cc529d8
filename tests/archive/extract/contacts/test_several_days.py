"""Several contacts in one dispatch, each with its own kind, day and place. The persons are invented."""

import datetime

import pytest

from archive.clean import clean
from archive.extract import extract

H, A, B, C = "Kodjo Ablo", "Luis Vega", "Kenji Ota", "Marco Conti"
HOST = f"le Premier ministre togolais, {H},"
SPAIN, JAPAN, ITALY = f"l’ambassadeur d’Espagne, {A},", f"l’ambassadeur du Japon, {B},", f"le ministre italien {C}"
MINISTER = f"le ministre espagnol de la Défense, {A},"
MONDAY, TUESDAY, TODAY = "2024-03-04", "2024-03-05", "2024-03-06"
READ_ON = datetime.date(2026, 11, 22)


def held(text, *, kinds=False, places=False):
    """[(who met the host or the guest of all, day)] of a dispatch from Lomé; with the kind or the place if asked."""
    text = text[0].upper() + text[1:].replace(",,", ",").replace(",.", ".").replace(", et ,", " et")
    annotation = extract(clean(f"Lomé, 6 mars 2024 (ATOP) – {text}"), published=TODAY, today=READ_ON)
    return [_told(contact, kinds, places) for contact in annotation.meetings]


def _told(contact, kinds, places):
    names = tuple(sorted(person.name for person in contact.participants))
    extra = [contact.kind] * kinds + [contact.place] * places
    return (names, contact.date, *extra)


def met(*names):
    return tuple(sorted((H, *names)))


EACH = [(met(A), TUESDAY), (met(B), TUESDAY)]
ON_DAYS = [(met(A), MONDAY), (met(B), TUESDAY)]


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} a reçu mardi {SPAIN} puis {JAPAN}.",
        f"{HOST} a reçu tour à tour mardi {SPAIN} et {JAPAN}.",
        f"{HOST} a appelé mardi le président espagnol {A} puis le président japonais {B}.",
        f"{SPAIN} puis {JAPAN} ont été reçus mardi par {HOST}.".replace(",.", "."),
        f"L’ambassadeur d’Espagne {A}, puis celui du Japon {B}, ont été reçus mardi par {HOST}.",
        f"{HOST} a reçu mardi {SPAIN}. Dans l’après-midi, il s’est entretenu avec {JAPAN}.",
        f"{HOST} a reçu mardi {SPAIN}. Auparavant, il avait reçu {JAPAN}.",
        f"{HOST} a reçu mardi {SPAIN} avant de s’entretenir avec {JAPAN}.",
        f"{HOST} a reçu mardi {SPAIN} et, dans la soirée, {JAPAN}.",
        f"{HOST} a reçu mardi matin {SPAIN} et mardi après-midi {JAPAN}.",
        f"{HOST} a reçu mardi {SPAIN} et, dans la foulée, {JAPAN}.",
        f"{HOST} a reçu mardi {SPAIN} et, une heure plus tard, {JAPAN}.",
        f"{HOST} s’est entretenu mardi avec {SPAIN} et, peu après, avec {JAPAN}.",
        f"{HOST} a rencontré mardi {SPAIN} et reçu {JAPAN}.",
        f"{HOST} a rencontré mardi {SPAIN} visité le port et reçu {JAPAN}.",
        f"{HOST} qui a reçu mardi {SPAIN} s’est aussi entretenu avec {JAPAN}.",
        f"Deux diplomates se sont succédé mardi dans le bureau du Premier ministre togolais, {H} : {SPAIN} et {JAPAN}.",
        f"Deux diplomates se sont relayés mardi chez le ministre togolais {H}. Il s’agit de {SPAIN} et de {B}, "
        "ambassadeur du Japon.",
    ],
)
def test_one_after_the_other_on_one_day(text):
    assert sorted(held(text)) == sorted(EACH)


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} a reçu lundi {SPAIN} et mardi {JAPAN}.",
        f"{HOST} a reçu l’ambassadeur d’Espagne {A} lundi et l’ambassadeur du Japon {B} mardi.",
        f"{HOST} a reçu {SPAIN} lundi, et {JAPAN} mardi.",
        f"{HOST} s’est entretenu lundi avec {SPAIN} et mardi avec {JAPAN}.",
        f"{HOST} a reçu lundi {SPAIN}. Le lendemain, il s’est entretenu avec {JAPAN}.",
        f"{HOST} a reçu mardi {JAPAN}. La veille, il avait reçu {SPAIN}.",
        f"{HOST} a reçu mardi {JAPAN}. Lundi, il s’était entretenu avec {SPAIN}.",
    ],
)
def test_each_on_a_day_of_his_own(text):
    assert sorted(held(text)) == sorted(ON_DAYS)


def test_a_tour_gives_each_contact_its_city():
    text = (
        f"{HOST} a été reçu lundi à Madrid par {MINISTER} mardi à Rome par {ITALY} et mercredi à Tokyo par le ministre "
        f"japonais {B}."
    )
    expected = [(met(A), MONDAY, "Madrid"), (met(C), TUESDAY, "Rome"), (met(B), TODAY, "Tokyo")]
    assert held(text, places=True) == expected
    assert held(f"{HOST} a rencontré lundi à Madrid {MINISTER} et mardi à Rome {ITALY}.", places=True) == expected[:2]


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} a reçu mardi {SPAIN} et {JAPAN}.",
        f"{HOST} a reçu ensemble mardi à Lomé {SPAIN} et {JAPAN}.",
        f"{HOST} s’est entretenu lundi et mardi avec {SPAIN} et {JAPAN}.",
    ],
)
def test_who_are_listed_after_one_day_met_together(text):
    assert [names for names, _ in held(text)] == [met(A, B)]


@pytest.mark.parametrize(
    "again",
    [
        "Les deux hommes se sont revus mardi pour une séance de travail.",
        "Il s’est à nouveau entretenu avec lui mardi.",
    ],
)
def test_the_same_two_meet_again_on_another_day(again):
    assert held(f"{HOST} a reçu lundi {SPAIN}. {again}") == [(met(A), MONDAY), (met(A), TUESDAY)]


@pytest.mark.parametrize(
    "same",
    [
        "Les deux hommes se sont retrouvés dans le salon d’honneur.",
        "« Nous nous sommes entretenus lundi de pêche », a dit mardi M. Vega.",
        "L’entretien a porté à nouveau sur la pêche.",
    ],
)
def test_the_same_contact_told_on(same):
    assert held(f"{HOST} a reçu lundi {SPAIN}. {same}") == [(met(A), MONDAY)]


def test_a_summit_and_an_audience_beside_it():
    summit = f"Un sommet a réuni mardi à Lomé {HOST} {MINISTER} et {ITALY}."
    expected = [(met(A, C), TUESDAY, "summit"), (met(A), TUESDAY, "meeting")]
    assert held(f"{summit} À l’issue des travaux, M. Ablo a reçu M. Vega en audience.", kinds=True) == expected
    assert held(f"{summit} En marge du sommet, M. Ablo s’est entretenu avec M. Vega.", kinds=True) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            f"{HOST} a reçu mardi {SPAIN}. Lundi, il avait eu un entretien téléphonique avec le roi du Japon, {B}.",
            [(met(A), TUESDAY, "meeting"), (met(B), MONDAY, "phone_call")],
        ),
        (
            f"{HOST} s’est entretenu mardi avec {SPAIN}. Au cours de l’entretien téléphonique, il a parlé de pêche.",
            [(met(A), TUESDAY, "phone_call")],
        ),
        (
            f"{HOST} {MINISTER} et {ITALY} se sont entretenus mardi lors d’un appel à trois.",
            [(met(A, C), TUESDAY, "phone_call")],
        ),
    ],
)
def test_calls_beside_meetings(text, expected):
    assert held(text, kinds=True) == expected


@pytest.mark.parametrize(
    "text, names",
    [
        (f"{HOST} s’est entretenu mardi avec {SPAIN} au lendemain d’une rencontre avec {JAPAN}.", [met(A), met(B)]),
        (
            f"{HOST} s’est entretenu mardi avec {SPAIN} à la veille d’une rencontre avec le président japonais {B}.",
            [met(A)],
        ),
        (f"{HOST} s’est entretenu mardi avec {SPAIN} et avec {JAPAN}.", [met(A, B)]),
    ],
)
def test_a_contact_of_another_time_has_its_own_partner(text, names):
    assert [who for who, _ in held(text)] == names


def test_who_was_received_has_received_nobody():
    text = f"{MINISTER} arrivé lundi et reçu par {HOST} a visité le port."
    assert [who for who, _ in held(text)] == [met(A)]


def test_the_city_is_no_part_of_the_name():
    text = f"{HOST} a rencontré mardi à New York {A}, ministre espagnol de la Défense."
    assert held(text, places=True) == [(met(A), TUESDAY, "New York")]


def test_who_leaves_his_city_goes_to_another():
    text = f"{HOST} a quitté Lomé mardi pour Madrid, où il effectue une visite officielle."
    assert held(text, kinds=True) == [((H,), TUESDAY, "visit")]
    assert held(f"{HOST} a quitté Lomé mardi.") == []


def test_what_is_done_next_is_no_contact():
    text = f"{HOST} a reçu mardi {SPAIN} et, dans la foulée, annoncé un accord avec {JAPAN}".rstrip(",") + "."
    assert held(text) == [(met(A), TUESDAY)]
