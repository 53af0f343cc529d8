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
        ("à Kpodzi nad Nisou", "Kpodzi nad Nisou"),
        ("à l’hôtel Hilton d’Accra", "Accra"),
        ("au Sheraton d’Accra", "Accra"),
        ("sur l’île de Kpodzi", "Kpodzi"),
        ("au palais présidentiel de Djibouti", "Djibouti"),
        ("dans la capitale, Singapour", "Singapour"),
        ("au Panama", None),
        ("dans la région de Panama", None),
    ],
)
def test_a_venue_has_the_city_behind_it(where, place):
    assert places(f"{cap(HOST)}, et {GUEST}, se sont entretenus mardi {where} de la pêche.") == [place]


@pytest.mark.parametrize(
    "where",
    [
        "ambassadrice en résidence à Accra",
        "qui avait quitté l’ambassade du Chili à Accra",
        "née à Accra",
        "a-t-on appris à Accra",
        "selon un communiqué publié mercredi à Accra",
    ],
)
def test_where_somebody_works_is_no_place(where):
    assert places(f"{cap(HOST)}, a rencontré mardi {GUEST}, {where}. {END}") == [None]


def test_where_somebody_is_expected_is_no_place():
    assert places(f"{cap(HOST)}, attendu jeudi à Oslo, a rencontré mardi à Kara {GUEST}.") == ["Kara"]


@pytest.mark.parametrize(
    "visit, place",
    [
        ("a quitté Lomé mardi pour une visite de trois jours au Chili", None),
        ("s’est envolé mardi de Lomé pour une visite officielle au Chili", None),
        ("se rend mardi à Santiago pour une visite officielle de trois jours", "Santiago"),
    ],
)
def test_who_leaves_his_own_city_does_not_visit_it(visit, place):
    assert places(f"{cap(HOST)}, {visit}.") == [place]


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


BASE = f"{cap(HOST)}, a reçu mardi {GUEST}."


@pytest.mark.parametrize(
    "later, place",
    [
        ("L’audience s’est déroulée à Oslo, en marge d’un forum.", "Oslo"),
        ("La rencontre, qui a eu lieu à Oslo, a duré une heure.", "Oslo"),
        ("Cette rencontre à Oslo a duré une heure.", "Oslo"),
        ("L’échange a eu pour cadre Oslo.", "Oslo"),
        ("Oslo a servi de cadre à l’entretien.", "Oslo"),
        ("C’était à Oslo, en marge d’un forum.", "Oslo"),
        ("La scène se passait à Oslo.", "Oslo"),
        ("La rencontre a permis de préparer le sommet d’Oslo.", "Lomé"),
        ("L’entretien devait initialement se tenir à Oslo.", "Lomé"),
        ("La dernière rencontre des deux hommes, à Oslo, remontait à 2022.", "Lomé"),
        ("La rencontre, suite de celle tenue en mai à Oslo, a duré une heure.", "Lomé"),
        ("L’entretien a porté sur la conférence prévue à Oslo.", "Lomé"),
        ("Cette visite intervient après celle de M. Ablo à Oslo.", "Lomé"),
        ("Un accord de pêche avait été signé à Oslo.", "Lomé"),
        ("Ils se sont donné rendez-vous à Oslo en avril.", "Lomé"),
        ("Ils se sont promis d’organiser un forum à Oslo en avril.", "Lomé"),
    ],
)
def test_a_later_sentence_says_where_it_was(later, place):
    assert places(f"{BASE} {later}") == [place]


@pytest.mark.parametrize(
    "later, place",
    [
        ("Mme Ruiz séjourne à Oslo depuis lundi.", "Oslo"),
        ("Mme Ruiz est en visite à Oslo jusqu’à jeudi.", "Oslo"),
        ("Mme Ruiz était arrivée lundi à Oslo.", "Oslo"),
        ("Mme Ruiz quittera Oslo jeudi.", "Oslo"),
        ("Mme Ruiz est attendue jeudi à Oslo.", None),
        ("Mme Ruiz est rentrée mardi soir à Oslo.", None),
        ("Elle a quitté Oslo pour Lomé lundi.", None),
        ("La visite du président togolais à Oslo a été évoquée.", None),
    ],
)
def test_who_met_was_where_he_stays(later, place):
    assert places(f"{cap(HOST)}, a rencontré mardi {GUEST}. {later}", dateline=None) == [place]


TALKS = (
    "Il s’est d’abord entretenu avec l’ambassadeur du Japon, Abe Koji.",
    "Avec l’ambassadrice du Canada, Jane Moore, il a parlé du riz.",
)


@pytest.mark.parametrize(
    "lead, place",
    [
        ("a multiplié mardi les entretiens à Oslo.", "Oslo"),
        ("a profité mardi de la présence à Oslo de ses collègues pour les voir l’un après l’autre.", "Oslo"),
        ("a eu mardi plusieurs rencontres bilatérales en marge du sommet d’Oslo.", "Oslo"),
        ("a accordé mardi deux audiences.", "Lomé"),
        ("a profité mardi de sa présence à Oslo pour voir l’un après l’autre deux ambassadeurs.", "Oslo"),
        ("a reçu tour à tour mardi, au ministère à Gbossimé, Kara, deux ambassadeurs.", "Kara"),
        ("a mené mardi plusieurs entretiens sur la trêve à Gaza.", None),
    ],
)
def test_the_talks_of_a_round_have_the_place_of_the_lead(lead, place):
    assert places(f"{cap(HOST)}, {lead}", *TALKS) == [place] * 2


def test_talks_elsewhere_in_a_clause_of_the_sentence_before_are_no_place():
    first = f"{cap(HOST)}, a rencontré mardi à Kara {GUEST}. Elle a déploré que le thon soit vendu à Oslo."
    assert places(first, "Il a ensuite rencontré l’ambassadeur du Pérou, Luis Vega.") == ["Kara", "Kara"]


@pytest.mark.parametrize(
    "lead, later, place",
    [
        (f"{cap(GUEST)}, a gagné mardi le bureau du ministre togolais de la Pêche, Kodjo Ablo.", END, "Lomé"),
        (f"{cap(HOST)}, a gagné mardi le bureau de la ministre chilienne de la Pêche, Ana Ruiz.", END, None),
        (f"{cap(HOST)}, avait prié mardi à dîner {GUEST}, à Kpodzi.", END, "Kpodzi"),
        (
            "Des maires ont tenu mardi, à Kpodzi, une table ronde.",
            f"{cap(HOST)}, et {GUEST}, en avaient la présidence.",
            "Kpodzi",
        ),
    ],
)
def test_in_whose_office_or_where_what_is_meant_was_held(lead, later, place):
    assert places(lead, later) == [place]


def test_where_somebody_is_asked_to_go_is_no_place():
    letter = "Une lettre du président chilien, Luis Vega, a été portée au président togolais, Yao Kuma, par Ana Ruiz,"
    asked = "M. Vega y invite le chef de l’Etat à se rendre à Accra au printemps."
    received = "En recevant l’ambassadrice, M. Kuma a loué la pêche."
    assert "Accra" not in places(f"{letter} ambassadrice du Chili. {asked} {received}")


@pytest.mark.parametrize("event", ["de la conférence sur les océans", "du sommet sur l’eau", "du forum de l’énergie"])
def test_the_city_of_an_event_in_whose_margin_they_met(event):
    assert places(f"{cap(HOST)}, et {GUEST}, se sont entretenus mardi, en marge {event} à Accra, de la pêche.") == [
        "Accra"
    ]
