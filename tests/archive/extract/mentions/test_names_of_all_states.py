"""Long, old, figurative and misleading names of states and cities."""

import pytest

from archive.extract.mentions.geography import find_cities, find_states
from archive.extract.words.gazetteer import fold


def codes(text):
    return [mention.codes for mention in find_states(text, fold(text))]


def places(text):
    return [(city.name, city.country) for city in find_cities(text, fold(text))]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("la République de Corée du Sud", [("KR",)]),
        ("la République démocratique populaire de Corée", [("KP",)]),
        ("la République du Congo-Kinshasa", [("CD",)]),
        ("la République du Congo-Brazzaville", [("CG",)]),
        ("la Guinée-Équatoriale", [("GQ",)]),
        ("l’ancienne République yougoslave de Macédoine", [("MK",)]),
        ("la République-Unie de Tanzanie", [("TZ",)]),
        ("la République orientale de l’Uruguay", [("UY",)]),
        ("la République de Chine (Taïwan)", [("TW",)]),
        ("la Chine continentale", [("CN",)]),
        ("le Royaume chérifien", [("MA",)]),
        ("le pays des mille collines", [("RW",)]),
        ("l’ambassadeur de la Grande Île", [("MG",)]),
        ("X (État de Libye)", [("LY",)]),
        ("X (République du Salvador)", [("SV",)]),
        ("les territoires palestiniens", [("PS",)]),
        ("aux Salomon et en Hollande", [("SB",), ("NL",)]),
        ("le Premier ministre anglais", [("GB",)]),
        ("parle l’anglais", []),
        ("la dépouille de François Hollande", []),
        ("il représentait Maurice", [("MU",)]),
        ("reçu par Maurice Yaméo", []),
        ("le Premier ministre d’Irlande du Nord", []),
        ("la Colombie-Britannique", []),
        ("à Benin City", []),
        ("à Cap-Haïtien et à Lao Cai", []),
        ("l’axe zimbabwéo-haïtien", [("ZW", "HT")]),
        ("les relations nigério-thaïlandaises", [("NG", "TH")]),
        ("la commission congolo-rwandaise", [("CD", "RW")]),
        ("la commission congolo-rwandaise, à Brazzaville", [("CG", "RW")]),
        ("le monde anglo-saxon", []),
    ],
)
def test_what_a_state_is_called(text, expected):
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("à Sao Tomé-et-Principe", []),
        ("au Cap-Vert", []),
        ("au Cap", [("Le Cap", "ZA")]),
        ("à Ciudad de la Paz", [("Ciudad de la Paz", "GQ")]),
        ("à Andorre-la-Vieille", [("Andorre-la-Vieille", "AD")]),
        ("à Port Louis et à Port-Soudan", [("Port Louis", "MU"), ("Port-Soudan", "SD")]),
        ("Tana, le 3 mai", [("Tana", "MG")]),
        ("sur le lac Tana", []),
    ],
)
def test_which_city_is_named(text, expected):
    assert places(text) == expected
