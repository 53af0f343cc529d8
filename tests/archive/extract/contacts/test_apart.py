"""Talks told together and held one by one. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Nikos Papas"
THREE = (
    f"Le président togolais {A} a reçu mardi l’ambassadrice d’Espagne, {B}, l’ambassadeur d’Italie, {C}, "
    f"et l’ambassadeur de Grèce, {D}."
)
TOGETHER = [("meeting", {A, B, C, D})]
APART = [("meeting", {A, B}), ("meeting", {A, C}), ("meeting", {A, D})]


def held(*paragraphs):
    return [(kind, set(names)) for kind, names in told(*paragraphs)]


@pytest.mark.parametrize(
    "later",
    [
        "Les audiences ont porté sur le commerce.",
        "Ces entretiens ont permis de parler de la pêche.",
        "Selon la présidence, les trois rencontres ont duré une heure.",
        "Ces tête-à-tête se sont tenus au palais.",
        "Au cours de ces entrevues, le président a parlé de la pêche.",
        "À l’issue des différentes audiences, personne n’a parlé.",
        "Le chef de l’Etat les a reçus séparément.",
        "Ils ont été reçus l’un après l’autre au palais.",
        "Chaque entretien a duré une heure.",
        "Il a été question du port. Les audiences ont duré une heure.",
    ],
)
def test_talks_spoken_of_in_the_plural_are_one_contact_each(later):
    assert held(THREE, later) == APART


@pytest.mark.parametrize(
    "later",
    [
        "L’audience a porté sur le commerce.",
        "Cette rencontre a permis de parler de la pêche.",
        "Les deux entretiens ont porté sur la pêche.",  # of somebody else: three were received
        "Ils ont salué les rencontres entre hauts fonctionnaires.",
        "Le président multiplie les audiences.",
        "La reprise des entretiens a été saluée.",
        "Ils ont été reçus au palais.",
        "Les relations ont été évoquées. Le commerce aussi. Les audiences ont duré une heure.",
    ],
)
def test_talks_spoken_of_otherwise_stay_one_contact(later):
    assert held(THREE, later) == TOGETHER


TWO = f"Le président togolais {A} a reçu mardi l’ambassadrice d’Espagne, {B}, et l’ambassadeur d’Italie, {C}."


@pytest.mark.parametrize(
    "later",
    [
        "Avec la première, il a parlé de la pêche ; avec le second, du port.",
        "À la première il a parlé de la pêche, au second du port.",
        "La première audience a porté sur la pêche, la seconde sur le port.",
    ],
)
def test_talks_of_the_first_and_the_second_are_two(later):
    assert held(TWO, later) == APART[:2]


@pytest.mark.parametrize(
    "later",
    [
        "Avec le Premier ministre, ils ont visité le port.",
        "La première a parlé de la pêche, le second du port.",
        "La première audience de l’année a porté sur la pêche.",
    ],
)
def test_what_the_first_and_the_second_said_was_said_to_both(later):
    assert held(TWO, later) == [("meeting", {A, B, C})]


def test_those_of_one_state_are_received_together():
    text = f"Le président togolais {A} a reçu le ministre espagnol {D} et l’ambassadrice d’Espagne, {B}."
    assert held(text, "Les entretiens ont porté sur la pêche.") == [("meeting", {A, B, D})]


def test_envoys_told_by_their_capitals_are_received_apart():
    envoys = f"Les ambassadeurs de ces trois capitales ont rencontré mardi le premier ministre togolais {A}."
    assert held("Madrid, Rome et Athènes.", envoys, "Les audiences ont porté sur la pêche.") == [("meeting", {A})] * 3


X, Y, Z = "Kodjo Ablo", "Ugo Conti", "Nikos Papas"


@pytest.mark.parametrize(
    "text",
    [
        "Reçu mardi à Rome par la ministre italienne {1}, puis, ce mercredi, par le ministre grec {2}, le président "
        "togolais {0} a plaidé pour son pays.",
        "Le président togolais {0} a reçu hier deux appels, le premier du ministre italien {1}, le second du ministre "
        "grec {2}.",
        "Le président togolais {0} a eu deux entretiens, le premier avec le ministre italien {1}, le second avec le "
        "ministre grec {2}.",
        "Le président togolais {0} s’est entretenu mardi avec le ministre italien {1}, avant de s’entretenir avec le "
        "ministre grec {2}.",
        "Le président togolais {0} s’est entretenu mardi avec le ministre italien {1}, puis, mercredi à Rome, avec le "
        "ministre grec {2}.",
        "Deux audiences distinctes ont été accordées mardi par le président togolais {0} au ministre italien {1} et au "
        "ministre grec {2}.",
        "Le président togolais {0} a accordé mardi deux audiences, l’une au ministre italien {1}, l’autre au ministre "
        "grec {2}.",
        "Le président togolais {0} a téléphoné mardi au ministre italien {1}, puis au ministre grec {2}.",
    ],
)
def test_talks_that_an_order_separates(text):
    assert [set(names) for _, names in told(text.format(X, Y, Z))] == [{X, Y}, {X, Z}]


@pytest.mark.parametrize(
    "text",
    [
        "Le président togolais {0} a rencontré mardi le ministre italien {1} et le ministre grec {2}, puis est parti "
        "pour Rome.",
        "Le président togolais {0} s’est entretenu mardi avec le ministre italien {1} et le ministre grec {2}, puis a "
        "signé un accord avec la Banque mondiale.",
        "Le président togolais {0} a reçu mardi le ministre italien {1} et le ministre grec {2} avant de rentrer.",
    ],
)
def test_talks_that_a_later_deed_does_not_separate(text):
    assert [set(names) for _, names in told(text.format(X, Y, Z))] == [{X, Y, Z}]


GATHERED = "La ministre belge Ada Maes a réuni mardi à Bruxelles le ministre togolais {0} et le ministre grec {2}."


@pytest.mark.parametrize(
    "later",
    [
        "Elle s’était auparavant entretenue avec chacun d’eux.",
        "Elle a ensuite eu un tête-à-tête avec chacun des deux ministres.",
        "Elle avait auparavant reçu séparément les deux hommes.",
        "Elle les avait auparavant reçus l’un après l’autre.",
        "Elle avait vu chacun d’eux en tête-à-tête dans la matinée.",
    ],
)
def test_who_gathered_others_met_each_of_them_as_well(later):
    met = [set(names) for _, names in told(GATHERED.format(X, Y, Z), later)]
    assert met == [{"Ada Maes", X, Z}, {"Ada Maes", X}, {"Ada Maes", Z}]


@pytest.mark.parametrize("later", ["Elle avait rencontré chacun d’eux en 2023.", "Chacun d’eux écrira un rapport."])
def test_each_of_those_gathered_was_not_met_alone(later):
    assert [set(names) for _, names in told(GATHERED.format(X, Y, Z), later)] == [{"Ada Maes", X, Z}]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre togolais {0} s’est rendu mardi tour à tour chez le roi {1}, chez le Premier ministre {2} et chez "
        "le président de la Chambre, Luis Vega.",
        "Le ministre togolais {0} s’est rendu mardi chez le roi {1}, chez le Premier ministre {2}, puis chez le "
        "président de la Chambre, Luis Vega.",
    ],
)
def test_each_of_those_called_on_is_one_contact(text):
    assert [set(names) for _, names in told(text.format(X, Y, Z))] == [{X, Y}, {X, Z}, {X, "Luis Vega"}]


def test_who_is_called_on_after_an_audience_is_one_more():
    text = f"Le ministre togolais {X} a été reçu par le roi {Y}, puis s’est rendu chez le Premier ministre, {Z}."
    assert [set(names) for _, names in told(text)] == [{X, Y}, {X, Z}]


@pytest.mark.parametrize(
    "joint, talks",
    [
        ("et, peu après, avec", [("meeting", {A, B}), ("meeting", {A, C})]),
        ("et en fin de journée avec", [("meeting", {A, B}), ("meeting", {A, C})]),
        ("et avec", [("meeting", {A, B, C})]),
    ],
)
def test_talks_that_only_a_time_parts(joint, talks):
    first = f"Le président togolais {A} s’est entretenu mardi avec l’ambassadrice d’Espagne, {B},"
    assert held(f"{first} {joint} l’ambassadeur d’Italie, {C}.") == talks


@pytest.mark.parametrize(
    "each",
    [
        [f"La première à l’ambassadrice d’Espagne, {B}.", f"La seconde au ministre italien {C}."],
        [f"La première à l’ambassadrice d’Espagne, {B}, la seconde au ministre italien {C}."],
        [f"D’abord à l’ambassadrice d’Espagne, {B}, puis au ministre italien {C}."],
    ],
)
def test_each_audience_is_told_without_a_verb(each):
    announced = f"Le président togolais {A} a accordé mardi deux audiences."
    assert held(announced, *each) == [("meeting", {A, B}), ("meeting", {A, C})]


def test_a_series_of_calls_is_one_for_each():
    first = f"Le ministre togolais {A} a eu mardi une série de contacts téléphoniques avec ses homologues espagnole et"
    assert held(f"{first} italien, {B} et {C}.") == [("phone_call", {A, B}), ("phone_call", {A, C})]
