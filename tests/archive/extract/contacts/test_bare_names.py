"""Names without office, behind a contact of two told by their offices alone. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told

A, B = "Kodjo Ablo", "Ana Ruiz"
MET = "Le Premier ministre togolais a reçu mardi à Lomé l’ambassadrice d’Espagne."
BOTH = [{(A, "TG"), (B, "ES")}]


@pytest.mark.parametrize(
    "later",
    [
        f"Il s’agit de Mme {B}, en poste depuis janvier. M. {A} l’a félicitée.",
        f"Les deux responsables, {A} et {B}, ont parlé de pêche.",
        f"Au cours de l’entretien, {A} et {B} ont passé en revue la coopération.",
        f"Entre {A} et {B}, il a été question de pêche.",
        f"{A} et son hôte, {B}, ont parlé de pêche.",
        f"L’échange a duré une heure. M. {A} et Mme {B} ont parlé de pêche.",
        f"Mme {B} a salué la coopération. {A} l’a remerciée.",
        f"{B} et le Premier ministre ont parlé de pêche. {A} l’a remerciée.",
        f"« La pêche est bonne », a dit la diplomate, {B}. Pour le Premier ministre {A}, elle est bonne.",
        f"La visiteuse, {B}, a parlé de pêche. « La pêche est bonne », a répondu {A}.",
        f"La responsable espagnole {B} a parlé de pêche. M. {A} a souri.",
        f"Mme {B} et M. {A} ont parlé de pêche.",  # their sexes are told, not their order
        f"L’ambassadrice, {B}, a remercié son hôte. De son côté, {A} a rappelé l’accord.",
        f"L’ambassadrice, {B}, a remercié M. {A} de son accueil.",
    ],
)
def test_names_alone_are_those_of_the_two_told_by_office(later):
    assert [set(named) for named in parties_told(MET, later)] == BOTH


@pytest.mark.parametrize(
    "later",
    [
        f"{A}, chanteur, donnera un concert mercredi.",
        f"Le chanteur {A} donnera un concert mercredi.",
        f"Le Premier ministre a rendu hommage à {A}.",
        f"La diplomate succède à {B}.",
        f"En 2019, {A}, alors ministre de la Pêche, avait été reçu à Madrid.",
        f"L’ambassadrice rencontrera demain le maire de Lomé, {A}.",
        "Il a été question de la candidature de Yao Kuma à la tête de l’ONU.",
        f"« {A} et {B} sont de grands chanteurs », a dit le Premier ministre.",
        "L’échange a duré une heure. La pêche est bonne. Le port aussi. Le blé manque. " + f"{A} et {B} chanteront.",
    ],
)
def test_names_of_others_are_nobodys_of_the_two(later):
    assert parties_told(MET, later) == [[]]


@pytest.mark.parametrize(
    "later",
    [
        f"L’ambassadrice d’Espagne a remercié le Premier ministre {A} de son accueil.",
        f"{A} a assuré son hôte de son appui. Mme Ruiz occupe depuis 2021 le poste d’ambassadrice d’Espagne.",
        f"« La pêche est bonne », a dit l’ambassadrice d’Espagne à sa sortie. {A} l’a remerciée.",
    ],
)
def test_a_guest_named_alone_is_not_the_minister_who_received_her(later):
    first = f"Mme {B} a été reçue mardi à Lomé par le Premier ministre togolais."
    assert [set(named) for named in parties_told(first, later)] == BOTH


def test_an_office_told_later_is_that_of_the_side_it_serves():
    first = f"{A} s’est entretenu mardi à Lomé avec {B}."
    later = "L’ambassadrice d’Espagne a parlé de pêche.", "Le Premier ministre togolais a souri."
    assert parties_told(first, *later) == [[(A, "TG"), (B, "ES")]]


C = "Ugo Conti"
THREE = "Les ministres de la Santé du Togo, d’Espagne et d’Italie ont tenu mardi à Lomé leur réunion tripartite."


@pytest.mark.parametrize(
    "later",
    [
        f"{A}, {B} et {C} ont réclamé des vaccins.",
        f"{A}, ministre d’Etat et ministre de la Santé, {B} et {C} ont réclamé une trêve à Gaza et la reprise de "
        "négociations.",
        f"{A}, secrétaire du cabinet chargé de la Santé, {B} et {C} ont appelé à la reprise du dialogue entre les "
        "parties soudanaises.",
        f"{A} et ses homologues {B} et {C} ont souhaité l’ouverture de négociations avec les Russes.",
    ],
)
def test_names_that_follow_in_order_are_those_of_the_offices_told(later):
    assert parties_told(THREE, later) == [[(A, "TG"), (B, "ES"), (C, "IT")]]


@pytest.mark.parametrize(
    "later",
    [
        f"Les acteurs {A}, {B} et {C} ont réclamé des vaccins.",
        f"{A}, chanteur de l’opéra, {B} et {C} ont réclamé des vaccins.",
        f"{A} et {B} ont réclamé des vaccins.",
    ],
)
def test_names_of_another_number_or_trade_are_not_those_of_the_offices_told(later):
    assert parties_told(THREE, later) == [[]]


@pytest.mark.parametrize(
    "later",
    [
        "Ils préparent le sommet des trois chefs d’Etat, convoqué à Rome.",
        "Ils préparent la réunion des trois ministres, convoquée à Rome.",
    ],
)
def test_a_meeting_to_come_of_those_who_met_is_no_contact(later):
    first = f"Les ministres de la Santé du Togo, {A}, d’Espagne, {B}, et d’Italie, {C}, se sont vus mardi à Lomé."
    assert parties_told(first, later) == [[(A, "TG"), (B, "ES"), (C, "IT")]]
