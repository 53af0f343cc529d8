"""Dispatches of other sorts that speak of officials and of meetings, and tell of no contact held. The persons are
invented.
"""

import datetime

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import told

A, B, C = "Kodjo Ablo", "Luis Vega", "Kenji Ota"
HOST = f"Le président togolais {A}"
GUEST = f"le Premier ministre espagnol, {B}"
THIRD = f"le ministre japonais de la Défense, {C}"
TODAY = datetime.date(2026, 11, 22)


def held(text):
    """[who] of each contact of a dispatch from Lomé that ATOP signs."""
    annotation = extract(clean(f"Lomé, 6 mars 2024 (ATOP) – {text}"), published="2024-03-06", today=TODAY)
    return [[person.name for person in contact.participants] for contact in annotation.meetings]


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} s’est dit mardi favorable à une rencontre avec {GUEST}.",
        f"{HOST} s’est dit ouvert à un entretien avec {GUEST}.",
        f"{HOST} s’est dit opposé à toute rencontre avec {GUEST}.",
        f"{HOST} s’est prononcé mardi en faveur d’une rencontre avec {GUEST}.",
        f"{HOST} a plaidé mardi à Lomé pour une rencontre entre {GUEST}, et {THIRD}.",
        f"{HOST} a évoqué la possibilité d’une rencontre avec {GUEST}.",
        f"{HOST} a écarté dans la soirée de mardi l’hypothèse d’un entretien avec {GUEST}.",
        f"{HOST} a appelé à des négociations directes entre {GUEST}, et {THIRD}.",
        f"{HOST} a rejeté l’idée d’une nouvelle rencontre avec {GUEST}.",
        f"{HOST} a jugé « prématurée » une rencontre avec {GUEST}.",
        f"{HOST} dit attendre « avec impatience » sa rencontre avec {GUEST}.",
        f"{HOST} conditionne une rencontre avec {GUEST}, au retrait des troupes.",
        f"{HOST} a nié mardi s’être entretenu avec {GUEST}.",
        f"{HOST} a estimé mardi qu’une rencontre entre {GUEST}, et {THIRD}, serait « utile ».",
        f"La présidence a démenti tout entretien téléphonique entre le président {A} et {GUEST}.",
        f"La présidence a démenti les informations faisant état d’une rencontre entre le président {A} et {GUEST}.",
        f"La présidence a démenti qu’un entretien ait eu lieu entre le président {A} et {GUEST}.",
        f"{HOST} souhaite faire venir mardi à Lomé {GUEST}.",
        f"{HOST} n’a pas fait venir à Lomé {GUEST}.",
        f"{HOST} a fait venir mardi de Madrid le ténor espagnol {B}.",
    ],
)
def test_what_is_wished_or_denied_is_no_contact(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} a ouvert mardi à Lomé une réunion avec {GUEST}.",
        f"{HOST} a jugé fructueux son entretien avec {GUEST}.",
        f"{HOST} a souhaité une paix durable lors d’un entretien avec {GUEST}.",
        f"A la demande du Togo, un entretien a eu lieu mardi entre le président togolais {A} et {GUEST}.",
        f"{HOST} s’est dit prêt à renforcer la coopération au cours d’une rencontre avec {GUEST}.",
    ],
)
def test_what_is_wished_at_a_contact_is_told_at_one(text):
    assert told(text) == [("meeting", [A, B])]


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} a critiqué {GUEST}, lui reprochant d’avoir rompu les négociations.",
        f"{HOST} et {GUEST}, se sont accusés mutuellement d’avoir violé la trêve.",
        f"Le dernier entretien entre le président togolais {A} et {GUEST}, remonte à 2021.",
        f"Le Togo et l’Espagne avaient signé en 2019 un accord lors d’une rencontre entre {A} et {B}.",
        f"{HOST} est arrivé mardi à Madrid pour un séjour privé.",
        f"{HOST} a quitté mardi Lomé pour des soins médicaux en Espagne.",
        f"{HOST} séjourne à Madrid à titre privé.",
        f"Des experts de l’ONU sont attendus lundi à Lomé, a annoncé mardi {THIRD}.",
    ],
)
def test_reproaches_private_stays_and_what_was_long_ago(text):
    assert told(text) == []


def test_a_stay_that_is_a_visit():
    assert told(f"{HOST} est arrivé mardi à Madrid pour un séjour de deux jours.") == [("visit", [A])]


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} a reçu mardi le ministre de l’Intérieur, {B}, et le ministre de la Justice, {C}.",
        f"{HOST} s’est entretenu mardi avec le ministre des Finances, {B}, du projet de budget.",
        f"{HOST} a reçu mardi le gouverneur de la Banque centrale, {B}, qui lui a remis son rapport.",
        f"{HOST} a reçu mardi les dirigeants des partis d’opposition.",
        f"{HOST} s’est entretenu au téléphone avec le gouverneur de la province du Nord, {B}.",
        f"{HOST} a eu mardi une séance de travail avec les gouverneurs des provinces.",
        f"Les ministres togolais se sont réunis mardi autour du Premier ministre, {B}.",
    ],
)
def test_people_of_one_state_among_themselves(text):
    assert held(text) == []


@pytest.mark.parametrize(
    "text, names",
    [
        (f"{HOST} a reçu mardi l’ambassadeur {B}.", [A, B]),
        (f"{HOST} a reçu mardi le ministre de l’Intérieur, {B}. Les deux pays sont voisins.", [A, B]),
        (f"{HOST} a reçu mardi le ministre de l’Intérieur, {B}. Il venait de Madrid.", [A, B]),
        (f"{HOST} a reçu mardi {B}.", [A, B]),
        (f"Le président espagnol {A} a rencontré mardi le Premier ministre, {B}.", [A, B]),
    ],
)
def test_one_party_is_kept_where_anything_tells_of_abroad(text, names):
    assert held(text) == [names]


SPEECH = f"{HOST} a prononcé mardi un discours devant le Parlement."


@pytest.mark.parametrize(
    "behind",
    [
        "Il est attendu en mai à Madrid pour une visite officielle.",
        "Une délégation espagnole avait séjourné à Lomé en novembre 2022.",
        f"Le ministre espagnol {B} s’était rendu à Lomé en novembre.",
        f"Le ministre espagnol {B} avait affirmé la semaine dernière qu’il était « prêt à rencontrer » son homologue.",
        f"Le mois dernier, il avait eu un entretien téléphonique avec {GUEST}.",
        f"Il devrait s’entretenir en avril avec {GUEST}.",
        f"Un sommet réunissant le président {A} et {GUEST} est prévu en juin à Madrid.",
    ],
)
def test_what_stands_behind_other_news_is_recalled_or_to_come(behind):
    assert held(f"{SPEECH} {behind}") == []


def test_a_coming_visit_is_the_news_where_no_other_is():
    coming = "Il est attendu jeudi à Madrid pour une visite officielle."
    assert held(f"{HOST} poursuit sa tournée européenne. {coming}") == [[A]]
    assert held(f"La coopération se porte bien. {HOST} est attendu jeudi à Madrid pour une visite officielle.") == [[A]]


@pytest.mark.parametrize("opened", ["Comme nous l’avons rapporté,", "Ainsi que notre journal l’avait indiqué,"])
def test_what_was_reported_before_is_no_news(opened):
    recalled = f"{opened} {HOST} a reçu jeudi {THIRD}."
    assert held(f"{HOST} a reçu mardi {GUEST}. Ils ont parlé de pêche. {recalled}") == [[A, B]]


@pytest.mark.parametrize(
    "text",
    [
        f"La rencontre qui devait réunir à Lomé {HOST.lower()} et {GUEST}, n’aura pas lieu, a-t-on annoncé.",
        f"{HOST} a envoyé mardi un câble de condoléances à {GUEST}. Un câble semblable a été adressé à {THIRD}, par la "
        "ministre togolaise Afi Lawson.",
    ],
)
def test_what_was_called_off_and_condolences_told_twice_are_no_contacts(text):
    assert held(text) == []
