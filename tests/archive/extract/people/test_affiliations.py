"""The state of a person whose function names none."""

import datetime

import pytest

from archive.clean import clean
from archive.clean.cleaned import Cleaned, Printed
from archive.extract import extract
from archive.extract.people.affiliations.home import home_of

TODAY = datetime.date(2025, 6, 30)
GENEVA = (
    "Genève – La ministre de la Culture, Ana Ruiz, s’est entretenue mardi avec le ministre grec Ugo Conti de théâtre."
)


def served(text):
    """{name: (country, organization)} of the participants of the first contact."""
    [meeting, *_] = extract(clean(text), published="2025-06-05", today=TODAY).meetings
    return {person.name: (person.country, person.organization) for person in meeting.participants}


@pytest.mark.parametrize(
    "signature, country",
    [
        (" (MAP)", "MA"),
        (" (AFP)", "CH"),  # writes about everybody: the city of the dispatch tells
        (" (APS)", "CH"),  # of two states, neither of them told of
        (" Les Pays-Bas et la Roumanie se taisent. (Keystone-ATS)", "CH"),
    ],
)
def test_a_national_agency_tells_of_its_own_ministers(signature, country):
    assert served(GENEVA + signature) == {"Ana Ruiz": (country, None), "Ugo Conti": ("GR", None)}


@pytest.mark.parametrize(
    "text, countries",
    [
        ("Lomé – Le chef de l’État a reçu mardi le ministre grec Ugo Conti.", {"TG", "GR"}),
        ("Oslo – Sa Majesté le Roi a reçu mardi au palais le ministre grec Ugo Conti.", {"NO", "GR"}),
        (
            "Lomé (ATOP) – Le chef de l’État s’est entretenu mardi au téléphone avec le ministre grec Ugo Conti.",
            {"TG", "GR"},
        ),
        ("Lomé (AFP) – Le ministre grec Ugo Conti s’est entretenu mardi au téléphone avec le chef de l’État.", {"GR"}),
        (
            "Lomé – Le ministre grec Ugo Conti a rencontré mardi le ministre italien et le directeur du port.",
            {"GR", "IT"},
        ),
    ],
)
def test_an_office_without_a_name_serves_where_it_receives_or_where_the_agency_writes_from(text, countries):
    [meeting] = extract(clean(text), published="2025-06-05", today=TODAY).meetings
    assert set(meeting.countries) == countries


def test_who_stands_with_a_counterpart_serves_what_he_serves():
    text = (
        "Le ministre italien Ugo Conti s’est envolé mardi pour Madrid, où l’attendaient son homologue, Ana Ruiz, et le"
    )
    assert served(f"{text} ministre de l’Eau, Luis Gil. Ils ont paraphé un accord.")["Luis Gil"] == ("ES", None)


def test_she_is_the_ambassador_whose_office_has_no_sex():
    first = "Rome (ANSA) – Le ministre, Ugo Conti, a reçu mardi l’ambassadeur d’Espagne, Ana Ruiz."
    assert served(f"{first} Elle était accompagnée du conseiller Luis Gil.")["Luis Gil"] == ("ES", None)


def test_several_guests_told_by_their_names_alone_serve_no_state_that_is_only_spoken_of():
    text = "Lomé (ATOP) – Yao Kuma a accueilli mardi Ana Ruiz, Luis Gil et Jan Holub pour parler de l’Ukraine."
    assert set(served(text).values()) == {("TG", None), (None, None)}


def test_a_queen_serves_the_state_of_her_king():
    first = "Lomé – Le président Yao Kuma a reçu mardi le roi d’Espagne, Luis II."
    assert served(f"{first} La reine Ana assistait à l’entretien.")["Ana"] == ("ES", None)
    assert served("Le roi d’Espagne, Luis II, s’est entretenu mardi à Lomé avec le roi Kuma.")["Kuma"] == ("TG", None)


def test_an_acronym_of_two_agencies_is_that_of_the_state_told_of():
    text = GENEVA + " Le Sénégal rouvre son théâtre. (APS)"
    assert served(text)["Ana Ruiz"] == ("SN", None)


@pytest.mark.parametrize(
    "later",
    ["L’ambassadeur du Maroc en Grèce, Pedro Sol, y assistait.", "L’ambassadeur du Maroc, Pedro Sol, était présent."],
)
def test_a_minister_may_serve_the_state_of_an_ambassador_who_attended(later):
    assert served(f"{GENEVA} {later} (MAP)")["Ana Ruiz"] == ("MA", None)


@pytest.mark.parametrize("company", ["accompagnée de M. Yao Kuma", "accompagnée par M. Yao Kuma"])
def test_company_serves_whom_the_person_before_serves(company):
    text = f"Le ministre grec Ugo Conti a reçu lundi à Rome, avec le pape, la ministre togolaise Ana Ruiz, {company}."
    assert served(text)["Yao Kuma"] == ("TG", None)


@pytest.mark.parametrize(
    "agency, codes",
    [
        ("Ambassade de Belgique au Maroc", ["BE"]),
        ("Agence Mauritanienne d’Information", ["MR"]),
        ("Gabonreview.com", ["GA"]),
        ("Radio Prague International", ["CZ"]),
        ("Agence France-Presse", None),
        ("Commission de la CEDEAO", None),
        ("CGTN Français", None),
        ("Radio Suisse en français", ["CH"]),
        ("Gouvernement français", ["FR"]),
    ],
)
def test_the_name_of_an_office_tells_its_home(agency, codes):
    cleaned = Cleaned(text="", decoded=agency, agency=agency, agency_printed=Printed(agency, 0, len(agency), "decoded"))
    home = home_of(cleaned, [], [])
    assert (home and list(home.codes)) == codes


def test_a_bare_noun_is_the_body_told_before():
    text = (
        "Vienne – L’OSCE tient session depuis lundi. La ministre grecque Ana Ruiz s’est entretenue mardi avec le "
        "Secrétaire général de l’Organisation, Ugo Conti."
    )
    assert served(text)["Ugo Conti"] == (None, "OSCE")


@pytest.mark.parametrize(
    "office, expected",
    [
        ("le président du gouvernement de la Nouvelle-Calédonie", ("FR", "Nouvelle-Calédonie")),
        ("le gouverneur de la région de Savona", ("CH", "région de Savona")),
        ("le président du Parti du progrès", ("CH", "Parti du progrès")),
    ],
)
def test_who_leads_a_region_or_a_party_serves_its_state_too(office, expected):
    text = f"Berne – La ministre grecque Ana Ruiz s’est entretenue mardi avec {office}, Ugo Conti."
    assert served(text)["Ugo Conti"] == expected


def test_a_head_of_state_beside_a_party_leader_serves_the_state_alone():
    text = (
        "Hanoï – Le secrétaire général du Parti communiste du Vietnam, Ugo Conti, et le président de la République, "
        "Luc Noir, ont reçu mardi la ministre grecque Ana Ruiz."
    )
    assert served(text)["Luc Noir"] == ("VN", None)


def test_who_takes_part_beside_both_sides_serves_one_of_them():
    text = (
        "Lomé – La ministre togolaise Ana Ruiz a reçu lundi à Lomé l'ambassadeur du Népal, Ram Thapa. Le ministre du "
        "Travail, Ugo Conti, a pris part à l'audience. Le Togo s'en félicite."
    )
    assert served(text)["Ugo Conti"] == ("TG", None)


def test_who_is_accompanied_by_an_official_serves_with_him():
    text = (
        "Accra – La présidente du Kenya, Ana Ruiz, a reçu mardi M. Ugo Conti, secrétaire d'État, accompagné de "
        "Mgr Luc Noir, nonce apostolique. Il a été question du Soudan, de l'Ukraine et du Soudan."
    )
    assert served(text)["Ugo Conti"] == ("VA", None)


@pytest.mark.parametrize("office", ["président de la commission de la Pêche de l'APN", "vice-président de l'APN"])
def test_an_organ_of_a_state_is_no_party(office):
    text = (
        f"Oran – Le {office}, Ugo Conti, a reçu lundi à Oran la ministre grecque Ana Ruiz. "
        "L'Assemblée populaire nationale (APN) se réunit demain."
    )
    assert served(text)["Ugo Conti"] == ("DZ", None)


def test_a_host_serves_the_state_of_the_place():
    text = (
        "Le Népal attendait depuis dix ans la visite d'un président indien. Ana Ruiz a été reçue lundi à Katmandou par "
        "Ugo Conti. L'Inde construira une route en Inde."
    )
    assert served(text)["Ugo Conti"] == ("NP", None)


@pytest.mark.parametrize(
    "told, expected",
    [
        ("L'Unesco aidera le Pérou, a promis son directeur", (None, "Unesco")),
        ("Lima, 3 juin 2025 – La Norvège aidera le Pérou, a promis son ministre", ("NO", None)),
        ("Le Pérou sera aidé par la Norvège, a dit son ministre", ("PE", None)),
    ],
)
def test_a_possessive_serves_whom_the_sentence_is_about(told, expected):
    text = f"{told}, Ugo Conti, lors d'une rencontre mardi avec la ministre grecque Ana Ruiz."
    assert served(text)["Ugo Conti"] == expected


@pytest.mark.parametrize(
    "office, expected",
    [
        ("le directeur de la police nationale", ("TD", None)),
        ("le ministre de la Pêche", ("TD", None)),
        ("la vice-présidente", (None, "OSCE")),
    ],
)
def test_who_stands_beside_an_official_of_a_body_may_serve_a_state(office, expected):
    text = (
        f"N'Djamena – La ministre grecque Ana Ruiz a reçu mardi à Athènes le chef de l'OSCE, Urs Keller, et {office}, "
        "Ugo Conti. Le Tchad s'en félicite."
    )
    assert served(text)["Ugo Conti"] == expected


def test_a_party_named_twice_over_is_of_its_state():
    text = (
        "Pékin, 15 mai (Xinhua) – Wang Li, membre du Bureau politique du Parti communiste chinois du Parti communiste "
        "chinois et ministre des Affaires étrangères, a reçu mardi le ministre grec Ugo Conti."
    )
    assert served(text) == {"Wang Li": ("CN", None), "Ugo Conti": ("GR", None)}


FROM_A_PAPER = "Le Nouvelliste\n\n"


def test_a_paper_named_in_furniture_tells_the_state_of_those_who_received_together():
    text = "Le coordonnateur du Conseil, Jean Kuma, et le Premier ministre, Yao Sow, ont reçu le directeur de l’ONU, "
    told = served(f"{FROM_A_PAPER}{text}Karl Holt. Ils iront à Washington.")
    assert told == {
        "Jean Kuma": ("HT", None),
        "Yao Sow": ("HT", None),
        "Karl Holt": (None, "ONU"),
    }


def test_an_ambassador_in_one_group_with_the_minister_is_of_another_state():
    text = "Le ministre de la Santé, Jean Kuma, et l’ambassadeur, Karl Holt, ont reçu la directrice de l’ONU, Ana Ruiz."
    assert served(f"{text} L’Allemagne paie. (ATOP)")["Karl Holt"] == ("DE", None)


@pytest.mark.parametrize(
    "body",
    ["de l’Institut italien de la statistique", "de la Chambre de commerce italo-grecque"],
)
def test_nobody_serves_a_state_that_only_the_body_of_another_names(body):
    told = served(f"Le Premier ministre, Jean Kuma, a reçu jeudi le directeur {body}, Ugo Conti.")
    assert told["Jean Kuma"] == (None, None)


def test_a_state_told_of_by_itself_too_may_be_served():
    told = served(
        "Le ministre, Jean Kuma, a reçu le directeur de l’Institut italien de la mer, Ugo Conti. L’Italie a dit oui."
    )
    assert told["Jean Kuma"] == ("IT", None)


@pytest.mark.parametrize(
    "place, office, served_there",
    [
        ("Au siège du Comité international olympique, ", "la présidente", "Comité international olympique"),
        (
            "À Manille, au siège de la Banque asiatique des récifs, ",
            "la vice-présidente",
            "Banque asiatique des récifs",
        ),
        ("Dans les locaux de l’UNESCO, à Paris, ", "la directrice générale adjointe", "UNESCO"),
    ],
)
def test_who_is_told_by_an_office_of_bodies_serves_that_of_the_seat(place, office, served_there):
    text = f"{place}{office} Ana Ruiz a reçu mardi le ministre grec de la Culture, Ugo Conti."
    assert served(text) == {"Ana Ruiz": (None, served_there), "Ugo Conti": ("GR", None)}


def test_a_minister_at_the_seat_of_a_body_does_not_serve_it():
    text = "Au siège de l’OTAN, la ministre Ana Ruiz a reçu mardi le ministre grec de la Culture, Ugo Conti."
    assert served(text)["Ana Ruiz"] != (None, "OTAN")


def test_who_serves_this_agency_serves_the_body_told_before():
    text = (
        "Le ministre grec du Travail, Ugo Conti, a loué l’Organisation internationale du travail en recevant mardi "
        "Mme Ana Ruiz, directrice régionale adjointe de cette agence."
    )
    assert served(text)["Ana Ruiz"] == (None, "Organisation internationale du travail")


@pytest.mark.parametrize(
    "told",
    [
        "L’accord a réjoui mardi le ministre grec du Commerce, Ugo Conti, et la ministre Ana Ruiz, qu’il recevait.",
        "Le ministre grec du Commerce, Ugo Conti, et la ministre Ana Ruiz se sont rencontrés mardi à Berne.",
    ],
)
def test_two_who_met_alone_do_not_serve_the_same(told):
    assert served(f"Berne, 4 juin 2025 (ATS) – {told}") == {"Ugo Conti": ("GR", None), "Ana Ruiz": ("CH", None)}


def test_two_who_met_others_serve_the_same():
    text = "Le ministre grec du Commerce, Ugo Conti, et la ministre Ana Ruiz ont reçu mardi le ministre turc Ali Kaya."
    assert served(text)["Ana Ruiz"] == ("GR", None)


def test_a_bare_secretary_general_serves_no_state():
    text = "New York, 3 juin (AFP) – Le ministre grec Ugo Conti a rencontré lundi le secrétaire général Yao Kuma."
    assert served(text)["Yao Kuma"] == (None, None)


def test_a_name_that_is_a_states_is_nobodys_state():
    text = "Lisbonne, 3 juin – Le ministre grec Ugo Conti a été reçu lundi par le Premier ministre Luís Montenegro."
    assert served(text)["Luís Montenegro"] == ("PT", None)


def test_who_is_met_beside_a_counterpart_serves_what_he_does():
    met = "son homologue portugais Rui Costa et le Premier ministre Luís Vega"
    assert served(f"Le président grec Ugo Conti a rencontré lundi {met}.")["Luís Vega"] == ("PT", None)
