"""Every state of the table, in every form that a function may print it."""

import pytest

from archive.extract.mentions.geography import country_names, find_states
from archive.extract.people.functions.function import read_function
from archive.extract.words.gazetteer import fold
from tests.archive.extract.sentence_readers import marked

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
