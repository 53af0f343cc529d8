import pytest

from archive.extract.mentions.adjectives import inflections
from archive.extract.mentions.geography import (
    CityMention,
    StateMention,
    city_names,
    country_name,
    country_names,
    find_cities,
    find_states,
)
from archive.extract.words.gazetteer import fold


def states(text):
    return [(text[m.start : m.end], m.codes, m.form) for m in find_states(text, fold(text))]


def cities(text):
    return [(m.name, m.country, m.is_capital) for m in find_cities(text, fold(text))]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("au Togo", [("Togo", ("TG",), "name")]),
        ("la République togolaise", [("République togolaise", ("TG",), "name")]),
        ("la République d’Ouzbékistan", [("République d’Ouzbékistan", ("UZ",), "name")]),
        ("la République populaire de Chine", [("République populaire de Chine", ("CN",), "name")]),
        ("l'Etat du Qatar", [("Etat du Qatar", ("QA",), "name")]),
        ("ministre d'Etat du Qatar", [("Qatar", ("QA",), "name")]),
        ("les États-Unis d’Amérique", [("États-Unis d’Amérique", ("US",), "name")]),
        ("la Guinée équatoriale et la Guinée", [("Guinée équatoriale", ("GQ",), "name"), ("Guinée", ("GN",), "name")]),
        ("le Niger et le Nigeria", [("Niger", ("NE",), "name"), ("Nigeria", ("NG",), "name")]),
        ("l'Afrique du Sud", [("Afrique du Sud", ("ZA",), "name")]),
        ("Inde-Pakistan", [("Inde", ("IN",), "name"), ("Pakistan", ("PK",), "name")]),
        ("la Corée", [("Corée", ("KR",), "name")]),
        ("à Maurice", [("Maurice", ("MU",), "name")]),
        ("l'ambassadeur de Maurice", [("Maurice", ("MU",), "name")]),
        ("le Premier ministre de Grenade", [("Grenade", ("GD",), "name")]),
        ("Luis Ruiz (Salvador)", [("Salvador", ("SV",), "name")]),
        ("la Slovénie et Salvador", [("Slovénie", ("SI",), "name"), ("Salvador", ("SV",), "name")]),
        ("le président du Salvador Luis Ruiz", [("Salvador", ("SV",), "name")]),
        ("LE PREMIER MINISTRE DU MALI", [("MALI", ("ML",), "name")]),
        ("le ministre lao", [("lao", ("LA",), "adjective")]),
        ("le ministre tchadien", [("tchadien", ("TD",), "adjective")]),
        ("les délégations ouzbèkes", [("ouzbèkes", ("UZ",), "adjective")]),
        ("LA DÉLÉGATION SUÉDOISE", [("SUÉDOISE", ("SE",), "adjective")]),
        ("Ministère Vietnamien", [("Vietnamien", ("VN",), "adjective")]),
        ("le Kényan William Ruto", [("Kényan", ("KE",), "demonym")]),
        ("des Libanaises", [("Libanaises", ("LB",), "demonym")]),
        ("l'accord sino-laotien", [("sino-laotien", ("CN", "LA"), "compound")]),
        ("franco-germano-polonaise", [("franco-germano-polonaise", ("FR", "DE", "PL"), "compound")]),
        ("langue suisse, la Suisse", [("suisse", ("CH",), "adjective"), ("Suisse", ("CH",), "name")]),
    ],
)
def test_find_states_values(text, expected):
    assert states(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Maurice Leroy",
        "le maire de Grenade",
        "Dominique de Villepin et Salvador Allende",
        "le fils de Maurice Sow",
        "Recife et Salvador de Bahia",
        "la mer de Chine méridionale",
        "l'océan Indien",
        "la Polynésie française",
        "les pays latino-américains",
        "le monde anglo-saxon et l'indo-pacifique",
        "il parle le russe, l'allemand et le turc",
        "des enseignants de français et des cours d'arabe",
        "un centre de turc à Lomé",
        "le sommet du Conseil turc",
        "la Banque de France",
        "au palais du Luxembourg",
        "une maline idée",
    ],
)
def test_find_states_leaves_out(text):
    assert states(text) == []


@pytest.mark.parametrize(
    "text, codes",
    [
        ("le ministre congolais", ("CD", "CG")),
        ("le ministre congolais à Brazzaville", ("CG",)),
        ("la RDC, le ministre congolais", ("CD",)),
        ("le ministre coréen", ("KR", "KP")),
        ("le ministre coréen à Pyongyang", ("KP",)),
    ],
)
def test_find_states_settles_shared_words(text, codes):
    assert states(text)[-1][1] == codes


def test_find_states_tells_where_the_name_begins():
    text = "la République d'Islande"
    assert find_states(text, fold(text)) == [StateMention(3, 23, ("IS",), "name", 16)]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("à Genève", [("Genève", "CH", False)]),
        ("Tachkent et Samarkand", [("Tachkent", "UZ", True), ("Samarkand", "UZ", False)]),
        ("venu du Caire", [("Le Caire", "EG", True)]),
        ("SEOUL, 3 mai", [("SEOUL", "KR", True)]),
        ("à Charm el‑Cheikh", [("Charm el‑Cheikh", "EG", False)]),
        ("à Djibouti", [("Djibouti", "DJ", True)]),
        ("à Sofia", [("Sofia", "BG", True)]),
        ("à N’Djamena", [("N’Djamena", "TD", True)]),
    ],
)
def test_find_cities_values(text, expected):
    assert cities(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "le Groupe de Minsk",
        "la Guinée-Bissau et les Bissau-Guinéens",
        "l'Accord de Paris",
        "Mme Sofia Petrova",
        "l’acteur Denzel Washington",
        "le président du Guatemala",
        "nice",
        "la Notre-Dame-de-Paris",
    ],
)
def test_find_cities_leaves_out(text):
    assert cities(text) == []


def test_find_cities_gives_the_usual_name():
    text = "à Jeddah"
    assert find_cities(text, fold(text)) == [CityMention(2, 8, "Jeddah", "SA", False, "Djeddah")]


@pytest.mark.parametrize(
    "adjective, forms",
    [
        ("tchadien", ("tchadien", "tchadienne", "tchadiens", "tchadiennes")),
        ("français", ("français", "française", "françaises")),
        ("turc/turque", ("turc", "turque", "turcs", "turques")),
        ("belge", ("belge", "belges")),
        ("letton", ("letton", "lettonne", "lettons", "lettonnes")),
        ("afghan", ("afghan", "afghane", "afghans", "afghanes")),
    ],
)
def test_inflections_values(adjective, forms):
    assert inflections(adjective) == forms


def test_country_names_are_complete():
    countries = country_names()
    assert len({country.code for country in countries}) == len(countries) == 200
    assert countries[0].name_fr == "Afghanistan"


def test_city_names_have_all_their_spellings_once():
    cities = {spellings[0]: spellings for spellings in city_names()}
    assert [cities[name] for name in ("Dubaï", "Pékin", "Astana", "N’Djamena")] == [
        ["Dubaï", "Doubaï", "Dubai"],
        ["Pékin", "Beijing"],
        ["Astana"],
        ["N’Djamena", "Ndjamena", "N’djamena", "N’Djaména"],
    ]
    assert "Beijing" not in cities


def test_country_name_is_typographic():
    assert country_name("CI") == "Côte d’Ivoire"


def test_country_name_refuses_an_unknown_code():
    with pytest.raises(KeyError):
        country_name("ZZ")
