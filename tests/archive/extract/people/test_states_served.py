"""Every state of the table, in every form that a function may print it."""

import pytest

from archive.extract.mentions.geography import country_names, find_states
from archive.extract.people.functions.function import read_function
from archive.extract.words.gazetteer import fold
from tests.archive.extract.sentence_readers import marked, parties_told

SHARED = {"CG": "CD", "KP": "KR"}  # whose adjective, and in part the name, means the other where nothing settles it
BEHIND_ARTICLE = {"BB": "de la", "DM": "de la", "GD": "de la", "MU": "de l’île", "SV": "du"}
COUNTRIES = [pytest.param(country, id=country.code) for country in country_names()]


def served(text):
    function = read_function(marked(text)[0], 0)
    return function.role, [party.country for party in function.parties]


def codes_of(country, form):
    is_shared = form.casefold().rstrip("es") in ("congolai", "coréen", "coréenn")
    return [SHARED.get(country.code, country.code) if is_shared else country.code]


@pytest.mark.parametrize("country", COUNTRIES)
def test_adjectives_tell_the_state_served(country):
    for form in country.adjectives:
        expected = ("ministre des Affaires étrangères", codes_of(country, form))
        assert served(f"ministre {form} des Affaires étrangères, Ivan") == expected
        assert served(f"ministre des Affaires étrangères {form}, Ivan") == expected


@pytest.mark.parametrize("country", COUNTRIES)
def test_demonyms_tell_their_state(country):
    for form in country.demonyms:
        text = f"Les {form} sont venus."
        [mention] = find_states(text, fold(text))
        assert mention.codes[0] == codes_of(country, form)[0]


@pytest.mark.parametrize("country", COUNTRIES)
def test_names_tell_the_state_served(country):
    articles = [BEHIND_ARTICLE[country.code]] if country.code in BEHIND_ARTICLE else ["de", "du", "de la", "des"]
    for article in articles:
        text = f"présidente de la Cour suprême {article} {country.name_fr}, Ana"
        assert served(text) == ("présidente de la Cour suprême", [country.code])


@pytest.mark.parametrize("lead", ["ont discuté mardi à Nouakchott", "se sont réunis mardi à Nouakchott"])
def test_who_heads_the_ministry_serves_the_state_of_its_minister(lead):
    two = "Le ministre mauritanien de l’Intérieur, Kodjo Ablo, et l’ambassadeur de l’Union européenne, Ana Ruiz,"
    text = (
        "L’audience s’est déroulée en présence du secrétaire général du ministère, Luc Perrin. Bruxelles s’en félicite."
    )
    [contact] = parties_told(f"{two} {lead}.", text)
    assert ("Luc Perrin", "MR") in contact


@pytest.mark.parametrize("city, state", [("Brazzaville", "CG"), ("Kinshasa", "CD")])
def test_an_adjective_of_two_states_is_of_the_first_city(city, state):
    text = f"À {city}, le ministre congolais de la Santé, Kodjo Ablo, a reçu mardi l’ambassadeur du Japon, Ken Ota."
    [[minister, _]] = parties_told(text, "Ils ont parlé des liens entre Kinshasa et Brazzaville.")
    assert minister == ("Kodjo Ablo", state)


def test_a_judge_is_an_official():
    text = "Le président de la Cour européenne des droits de l’homme, Rob Spano, a reçu mardi le ministre andorran"
    [contact] = parties_told(f"{text} Kodjo Ablo, en présence du juge élu au titre d’Andorre, Pere Vila.")
    assert contact[-1] == ("Pere Vila", "AD")
