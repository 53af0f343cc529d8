"""Paragraphs that only look back change nothing of the contact told before them. The persons are invented."""

import datetime

import pytest

from archive.extract import extract
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2025, 6, 30)
MET = "Le ministre togolais Kodjo Ablo a reçu mardi la ministre espagnole Ana Ruiz."
UNDATED = "Le ministre togolais Kodjo Ablo s’est entretenu avec la ministre espagnole Ana Ruiz."
TALKS = "La pêche et la santé ont été évoquées."


def contacts(*paragraphs):
    found = extract(dispatch(*paragraphs), published="2025-06-05", today=TODAY).meetings
    return [(m.date, m.place, [person.name for person in m.participants], m.countries) for m in found]


@pytest.mark.parametrize(
    "told",
    [
        "En mars 2022, Kodjo Ablo s’est rendu à Oslo, où il a rencontré le ministre norvégien Lars Bakke.",
        "Kodjo Ablo avait reçu en mars 2022 à Bari une délégation norvégienne conduite par Lars Bakke.",
        "Les deux responsables se sont vus pour la dernière fois en septembre 2024 à Bari.",
        "Ana Ruiz et Kodjo Ablo s’étaient déjà rencontrés en mai 2023 à Bari, en marge d’une conférence.",
        "Pour mémoire, Kodjo Ablo avait effectué une visite à Oslo du 12 au 14 mai 2024, au cours de laquelle il "
        "s’était entretenu avec son homologue, Siri Aasland.",
        "Il y a deux ans, Ana Ruiz avait été reçue à Bari par le Premier ministre italien de l’époque, Ugo Conti.",
        "Lors de leur précédent entretien, en mai 2023, ils étaient convenus de relancer la commission mixte.",
        "Le 3 mai 2019, le ministre togolais et le ministre norvégien Lars Bakke ont signé un accord à Oslo.",
        "La dernière visite d’un responsable de ce rang remontait à 2016.",
        "C’est la troisième rencontre entre les deux ministres en moins de deux ans.",
        "« Cela prendra du temps », a réagi le porte-parole du département d’Etat américain, Warren Holcomb.",
    ],
)
@pytest.mark.parametrize("lead", [MET, UNDATED])
def test_what_is_told_of_long_ago_adds_nothing(lead, told):
    assert contacts(lead, TALKS, told) == contacts(lead, TALKS)


@pytest.mark.parametrize(
    "told, date",
    [
        ("Le 3 juin, Ana Ruiz avait été reçue par le président togolais Yao Mensah.", "2025-06-03"),
        ("Mercredi 4 juin, Ana Ruiz a rencontré le président togolais Yao Mensah.", "2025-06-04"),
        ("En poste depuis 2019, Ana Ruiz a rencontré mercredi le président togolais Yao Mensah.", "2025-06-04"),
        ("Ana Ruiz a rencontré mercredi le président togolais Yao Mensah, élu en 2019.", "2025-06-04"),
        ("Ana Ruiz s’est rendue mercredi chez le président togolais Yao Mensah, élu en mai 2019.", "2025-06-04"),
        (
            "Ana Ruiz a évoqué l’accord signé en 2019 en recevant mercredi le président togolais Yao Mensah.",
            "2025-06-04",
        ),
    ],
)
def test_what_is_told_of_these_days_is_a_contact(told, date):
    [met] = contacts(MET, TALKS, told)[1:]
    assert (met[0], set(met[2])) == (date, {"Ana Ruiz", "Yao Mensah"})


def test_a_dispatch_that_comes_late_tells_its_news():
    text = "Le ministre togolais Kodjo Ablo a rencontré la ministre espagnole Ana Ruiz."
    told = "Le 12 mai, à Bari, ils ont tous deux pris part à un colloque."
    assert contacts(text, told) == [("2025-06-05", None, ["Kodjo Ablo", "Ana Ruiz"], ["TG", "ES"])]


def test_who_speaks_of_long_ago_is_quoted():
    told = "En mars 2022, « nous avions tout à faire », a dit Kodjo Ablo."
    [quotation] = extract(dispatch(MET, told), published="2025-06-05", today=TODAY).quotations
    assert (quotation.text, quotation.speaker) == ("nous avions tout à faire", "Kodjo Ablo")


@pytest.mark.parametrize(
    "told, names",
    [
        ("Le ministre norvégien Lars Bakke a salué une avancée.", ["Ana Ruiz"]),
        ("Le porte-parole du gouvernement norvégien, Lars Bakke, a parlé d’une avancée.", ["Ana Ruiz"]),
        ("Le ministre norvégien Lars Bakke a plaidé pour un accord.", ["Ana Ruiz", "Lars Bakke"]),
    ],
)
def test_who_only_reacts_is_none_of_those_received(told, names):
    lead = "Le ministre togolais Kodjo Ablo a accordé mardi plusieurs audiences à Lomé."
    met = contacts(lead, "Il a reçu la ministre espagnole Ana Ruiz.", told)
    assert [name for _, _, both, _ in met for name in both if name != "Kodjo Ablo"] == names


def test_an_office_with_an_ordinal_counts_no_contact():
    told = "Il s’est rendu chez le Premier ministre espagnol Luis Paz, avec lequel il a eu un entretien."
    assert [names for _, _, names, _ in contacts(MET, TALKS, told)][1:] == [["Kodjo Ablo", "Luis Paz"]]
