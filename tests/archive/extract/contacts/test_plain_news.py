"""Plain news of agencies and ministries that was read wrong at first sight. The persons are invented."""

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import TODAY

SUMMIT = "Le ministre cubain des Relations extérieures, Luis Vega, a eu mercredi à Tegucigalpa plusieurs rencontres."
CALLED = "Le président serbe, Marko Savić, et le Premier ministre slovène, Rok Zupan, se sont parlé mardi au téléphone."
VISIT = (
    "Le Premier ministre pakistanais, Omar Sharif, effectuera une visite officielle au Koweït à compter du 18 décembre."
)
COUNCIL = (
    "Les ministres des Affaires étrangères des pays de la Commission de l’océan Indien ont tenu hier leur 39e Conseil."
)


def told(*paragraphs, head="Lomé, 14 décembre 2023 (ATOP) – "):
    return extract(clean(head + "\n\n".join(paragraphs)), published=None, today=TODAY).meetings


def names(meetings):
    return [[person.name for person in meeting.participants] for meeting in meetings]


def test_whom_a_heading_without_a_verb_names():
    lead = "Premier déplacement à Berlin pour Eric Lambert depuis l’arrivée au pouvoir de Karl Merz."
    text = "Le ministre français des Finances y a rencontré lundi le vice-chancelier, Lars Kling."
    found = told(f"{lead} {text}", head="Berlin, 14 décembre 2023 (AFP) – ")
    assert names(found) == [["Eric Lambert", "Lars Kling"]]


def test_what_the_opposition_asks_is_no_contact():
    text = "L’appel a déplu. Jan Hrast, dans l’opposition, a demandé des explications à Rok Zupan."
    assert names(told(CALLED, text)) == [["Marko Savić", "Rok Zupan"]]


def test_who_handed_over_a_letter_is_whom_the_minister_received():
    found = told(
        "L’émir du Qatar, Cheikh Hamad Al Thani, a adressé un message écrit au président de Djibouti, Omar Guedi.",
        "Le message a été remis par l’ambassadeur du Qatar, Rashid Al Suwa, au ministre djiboutien des Affaires "
        "étrangères, Ali Youss, qui l’a reçu mardi à Djibouti.",
        "Le ministre et l’ambassadeur ont fait le tour des projets communs.",
        head="Doha, 14 décembre 2023 (QNA) – ",
    )
    assert {(m.kind, *sorted(p.name for p in m.participants)) for m in found} == {
        ("letter", "Hamad Al Thani", "Omar Guedi"),
        ("meeting", "Ali Youss", "Rashid Al Suwa"),
    }


@pytest.mark.parametrize("deed", ["a aussi salué", "a également croisé"])
def test_whom_he_only_greeted_is_none_of_the_round(deed):
    text = f"Dans les couloirs, M. Vega {deed} le président colombien, Gus Torres."
    found = told(SUMMIT, "Avec Ana Reina, ministre du Honduras, il a parlé de santé.", text)
    assert names(found) == [["Luis Vega", "Ana Reina"]]


def test_who_prepared_a_visit_is_none_of_it():
    text = "Le 3 décembre, le vice-ministre koweïtien, Jaber Al-Sabah, avait fait le voyage pour préparer ceci."
    assert names(told(VISIT, text)) == [["Omar Sharif"]]


def test_a_capital_stands_for_the_state_that_an_envoy_represents():
    there = (
        "Autour de la Malgache Rasa Vita, qui le présidait, siégeaient le Comorien Dhoi Kamal et le Mauricien Dan Ramu."
    )
    [meeting] = told(COUNCIL, f"{there} L’ambassadeur de France, Arno Guil, représentait Paris.")
    assert {p.name: (p.role, p.country) for p in meeting.participants} == {
        "Rasa Vita": ("ministre des Affaires étrangères", "MG"),
        "Dhoi Kamal": ("ministre des Affaires étrangères", "KM"),
        "Dan Ramu": ("ministre des Affaires étrangères", "MU"),
        "Arno Guil": ("ambassadeur", "FR"),
    }


def test_who_attended_from_his_office_attended():
    text = "Ali Berg, vice-président et ministre de l’Industrie et du Plan, assistait à l’entretien depuis Kara."
    [call] = told("Le président togolais, Kodjo Ablo, a téléphoné jeudi à la présidente du Mexique, Ana Ruiz.", text)
    assert set(names([call])[0]) == {"Kodjo Ablo", "Ana Ruiz", "Ali Berg"}


@pytest.mark.parametrize("head", ["En fin de journée,", "Dans la soirée,"])
def test_by_the_end_of_the_day_it_is_the_day_of_the_news(head):
    found = told(
        "Le Togo et le Ghana ont clos jeudi à Lomé leur commission mixte, ouverte mardi. Les travaux ont été "
        "conduits par le ministre togolais Kodjo Ablo et la ministre ghanéenne Ama Owusu.",
        f"{head} Mme Owusu a été reçue par le Premier ministre togolais, Ali Berg.",
    )
    assert [(m.date, m.date_end) for m in found] == [("2023-12-12", "2023-12-14"), ("2023-12-14", None)]


def test_a_minister_abroad_serves_the_state_by_which_he_is_called_later():
    text = (
        "Trois entrevues pour Jean Asser à Paris\n\nCommuniqué - 30.09.2022\n\nLe ministre des Affaires étrangères, "
        "Jean Asser, a effectué une visite de travail à Paris.\n\nIl a rencontré Laure Bonne, secrétaire d’État "
        "chargée de l’Europe. La guerre en Ukraine a été évoquée.\n\nPour clore sa visite, le chef de la diplomatie "
        "luxembourgeoise a été reçu par son homologue française, Cathy Colon."
    )
    found = told(text, head="")
    assert [{p.name: p.country for p in m.participants} for m in found] == [
        {"Jean Asser": "LU", "Laure Bonne": "FR"},
        {"Jean Asser": "LU", "Cathy Colon": "FR"},
    ]


@pytest.mark.parametrize(
    "heading", ["Première audience officielle d’Ana Melis chez Léon XIV.", "Visite d’Ana Melis à Léon XIV, au Vatican."]
)
def test_a_heading_names_the_pope_and_his_visitor(heading):
    text = "La présidente du Conseil italien s’est entretenue mercredi avec le pape."
    found = told(f"{heading} {text}", head="Cité du Vatican, 14 décembre 2023 (AFP) – ")
    assert names(found) == [["Ana Melis", "Léon XIV"]]


def test_good_wishes_by_telephone_are_a_call():
    text = (
        "Le président des Émirats, Omar Zayed, a échangé jeudi par téléphone les vœux de l’Aïd avec le roi de Bahreïn,"
    )
    [call] = told(f"{text} Hamad Issa.", head="Abou Dhabi, 14 décembre 2023 (WAM) – ")
    assert (call.kind, names([call])) == ("phone_call", [["Omar Zayed", "Hamad Issa"]])


def test_a_body_is_no_party_where_its_members_sit_by_name():
    lead = "Les premières consultations entre la Russie et l’Alliance des Etats du Sahel (AES) se sont déroulées jeudi."
    text = "Oleg Sorine avait en face de lui le Malien Abou Dio, le Burkinabè Jean Kara et le Nigérien Bak Sang."
    [talks] = told(f"{lead} {text}", head="Moscou, 14 décembre 2023 (AIB) – ")
    assert (sorted(talks.countries), talks.organizations) == (["BF", "ML", "NE", "RU"], [])


def test_an_office_later_is_of_the_one_told_by_his_name_alone():
    found = told(
        "Pour sa première sortie, Miguel Vargas a choisi Haïti. Le ministre haïtien des affaires étrangères, Pierrot "
        "Delen, l’a accueilli jeudi en son ministère.",
        "Ce choix traduit une volonté de bon voisinage. Elle est partagée. Il faut en finir avec les idées reçues.",
        "Le ministre dominicain s’est rendu ensuite au palais, où le président, Jo Priver, lui a accordé une audience.",
        head="Port-au-Prince, 14 décembre 2023 (AHP) – ",
    )
    assert [set(each) for each in names(found)] == [{"Miguel Vargas", "Pierrot Delen"}, {"Miguel Vargas", "Jo Priver"}]


def test_an_office_is_not_said_twice():
    text = "Le ministre Jean Morin a reçu jeudi, l’un après l’autre, l’ambassadeur du Japon et celui de Pologne."
    behind = "Avec le premier, Ken Ota, il a parlé de pêche. Le second, Jan Nowak, est venu prendre congé."
    found = told(text, behind, head="Paris, 14 décembre 2023 (AFP) – ")
    assert names(found) == [["Jean Morin", "Ken Ota"], ["Jean Morin", "Jan Nowak"]]
    assert [meeting.countries for meeting in found] == [["FR", "JP"], ["FR", "PL"]]


@pytest.mark.parametrize("deed", ["a exposé les résultats d’une étude", "a détaillé les conclusions d’un rapport"])
def test_who_explained_something_to_those_who_met_was_there(deed):
    lead = "Les ministres kirghiz et kazakh des Ressources en eau, Al Tokto et Din Sapar, se sont réunis jeudi à Och."
    text = f"Un représentant de la Banque asiatique de développement, Raj Karuna, {deed}."
    [meeting] = told(lead, text, head="Och, 14 décembre 2023 (Kabar) – ")
    assert names([meeting]) == [["Al Tokto", "Din Sapar", "Raj Karuna"]]
    assert meeting.organizations == ["Banque asiatique de développement"]
