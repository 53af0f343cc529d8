"""Capitals that stand for governments, and those that are places. The persons are invented."""

import pytest

from archive.extract.mentions.capitals import stand_for_states
from tests.archive.extract.sentence_readers import marked, told


def states(text):
    sentences = marked(text)
    stand_for_states(sentences)
    marks = [mark for sentence in sentences for _, mark in sorted(sentence.marks.items())]
    return [mark.value.codes[0] for mark in marks if mark.kind == "state"]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Les ministres des Affaires étrangères de Lima et de Quito sont à Rome.", ["PE", "EC"]),
        ("Les ministres de la Défense de Lima, Quito et Madrid, A et B, sont à Rome.", ["PE", "EC", "ES"]),
        ("Il a reçu la délégation de Kinshasa.", ["CD"]),
        ("Il a reçu l’ambassadeur de Rome.", ["IT"]),
        ("Il a reçu la chargée d’affaires de Quito.", ["EC"]),
        ("Il est chargé de la mairie de Madrid.", []),
        ("Les négociateurs de Lima et ceux de Quito sont à Rome.", ["PE", "EC"]),
        ("La délégation de Lima était conduite par A, celle de Quito par B.", ["PE", "EC"]),
        ("Le camp péruvien était mené par A. Celui de Quito l’était par B.", ["PE", "EC"]),
        ("La foire de Lima a été ouverte par A, celle de Quito par B.", []),
        ("L’équipe de Lima a battu celle de Quito.", []),
        ("A a conduit la délégation à travers Lima. Celle de Quito est une foire.", []),
        ("Le chef de la diplomatie de La Havane est à Rome.", ["CU"]),
        ("Rabat et Madrid ont tenu des consultations à Rome.", ["MA", "ES"]),
        ("Lundi, Lima, Rabat et Madrid se sont parlé.", ["PE", "MA", "ES"]),
        ("Les pourparlers entre Lima et Quito ont repris à Rome.", ["PE", "EC"]),
        ("Il est arrivé de Lima et de Quito.", []),
        ("Le ministre est rentré de Madrid.", []),
        ("Le président du club de Madrid est à Lima.", []),
        ("Le maire de Madrid et le gouverneur de Lima ont dîné à Rome.", []),
        ("Il a parlé à Rabat et Madrid se sont tus.", []),
        ("De Rabat et Madrid ont décollé deux avions.", []),
        ("Les vols entre Rabat et Madrid ont repris.", []),
        ("Les pourparlers de Madrid ont repris.", []),
        ("Rabat, capitale du Maroc, est belle.", ["MA"]),
    ],
)
def test_a_capital_stands_for_its_state(text, expected):
    assert states(text) == expected


@pytest.mark.parametrize(
    "text, contacts",
    [
        ("Des délégations du Pérou et du Togo se sont réunies mardi à Rome.", [("meeting", [])]),
        ("Les délégations togolaise et péruvienne ont repris mardi leurs négociations.", [("negotiation", [])]),
        ("Lima et Quito se sont parlé mardi au téléphone.", [("phone_call", [])]),
        ("Lima et Quito ont repris langue mardi à Rome.", [("meeting", [])]),
        ("Les émissaires de Lima et de Quito ont négocié mardi à Rome.", [("negotiation", [])]),
        ("Des délégations du Pérou et du Togo ont défilé mardi à Rome.", []),
        ("Lima et Quito ont évoqué la reprise de leurs négociations.", []),
        ("Lima et Quito parlent la même langue.", []),
    ],
)
def test_states_in_talks_are_told_by_their_capitals_and_delegations(text, contacts):
    assert told(text) == contacts
