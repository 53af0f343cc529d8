"""Long communiqués, with much between a contact and what is told of it at the end. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import contacts_told, roles_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Luc Adi"
MET = f"Le président de l’Assemblée togolaise, {A}, a reçu mardi 3 juin 2025 la présidente du Sénat espagnol, {B}"
LONG = " ".join("Le port a été agrandi." for _ in range(10))


def test_who_attended_is_told_at_the_end():
    last = f"Ont assisté à l’entretien, du côté togolais, le député {C} et, du côté espagnol, le sénateur {D}."
    assert told(f"{MET}.", LONG, last) == [("meeting", [A, B, C, D])]


def test_who_is_on_a_visit_was_not_received_twice():
    assert told(f"{MET}, au Palais de l’Assemblée nationale {B}, en visite officielle au Togo.") == [
        ("meeting", [A, B])
    ]


def test_the_days_of_a_visit_are_not_those_of_the_next_talks():
    first = f"{MET}, en visite au Togo du 2 au 5 juin."
    later = f"Dans l’après-midi, Mme Ruiz s’est entretenue avec le président du Groupe d’amitié, {C}."
    assert [(found.date, found.date_end) for found in contacts_told(f"{first} {later}")] == [("2025-06-03", None)] * 2


def test_those_who_met_at_a_summit_are_named_in_the_next_sentence():
    first = "Le sommet entre le Togo, l’Espagne et l’Italie s’est tenu mardi à Lomé."
    later = f"Le président togolais, {A}, y accueillait la présidente espagnole, {B}, et le président italien, {C}."
    assert told(f"{first} {later}") == [("summit", [A, B, C])]


@pytest.mark.parametrize("site", ["le pont international d’Aguas Verdes", "la gare d’Aguas Verdes"])
def test_a_site_is_nobody(site):
    text = f"{MET}. Accueillie sur {site}, la présidente du Sénat a gagné Lomé par la route."
    assert told(text) == [("meeting", [A, B])]


def test_what_is_opened_before_guests_is_no_contact():
    first = (
        f"La ministre togolaise de la Culture, {B}, a procédé mardi à Lomé à la réouverture du musée, en présence du"
    )
    later = "Un déjeuner a été offert par la mairie aux visiteurs."
    assert told(f"{first} maire de Lomé, {A}, et de l’ambassadeur du Japon au Togo, Kenji Ota.", later) == []


def test_two_teams_negotiate():
    first = "Des pourparlers se sont conclus mardi à Lomé entre les ministères de l’Énergie du Togo et du Ghana."
    later = f"L’équipe conduite par le ministre de l’Énergie, {A}, et celle du ministre ghanéen de l’Énergie, {C}, ont"
    assert told(f"{first} {later} négocié le prix du courant.") == [("negotiation", [A, C])]


@pytest.mark.parametrize(
    "met, kind",
    [("a reçu mardi", "meeting"), ("a eu mardi des pourparlers avec", "negotiation")],
)
def test_talks_looked_back_on_leave_a_reception_what_it_was(met, kind):
    first = f"Le président togolais {A} {met} le Premier ministre belge {C}."
    assert told(first, "À l’issue des pourparlers, les deux hommes ont signé un accord.") == [(kind, [A, C])]


def test_a_session_of_a_commission_is_a_negotiation_whoever_is_told_to_have_led_it():
    first = "La 11e session de la Commission mixte permanente s’est tenue mardi à Lomé."
    later = f"Le ministre togolais {A} et le ministre italien {C} en ont assuré la coprésidence."
    assert told(first, later) == [("negotiation", [A, C])]


def test_several_without_office_have_that_of_all_and_not_another():
    first = "Réunis mardi à Lomé, les ministres de l’Énergie de trois pays africains ont confirmé le calendrier."
    second = f"Autour du Togolais {A}, qui recevait, se trouvaient le Ghanéen {C} et le Béninois {D}."
    third = "La question a divisé : le Ghana, qui n’est pas membre de l’Union, n’a pas pris position."
    assert roles_told(first, second, third) == [[(who, "ministre de l’Énergie") for who in (A, C, D)]]


def test_who_came_with_the_guest_was_there():
    later = f"Mme Ruiz était venue avec sa conseillère pour les ports, {C}."
    assert told(f"{MET}. {later}") == [("meeting", [A, B, C])]


def test_what_is_signed_at_the_end_is_no_second_contact():
    last = "À l’issue des travaux, les deux présidents ont signé un protocole et planté un arbre."
    guests = f"Y assistaient le député togolais {C} et le sénateur espagnol {D}."
    assert told(f"{MET}. {guests}", last) == [("meeting", [A, B, C, D])]


def test_the_first_day_of_a_visit_is_the_one_told_before():
    first = f"La ministre espagnole de la Pêche, {B}, séjourne au Togo depuis mardi 3 juin 2025."
    later = f"Au premier jour de la visite, elle a été reçue par le ministre togolais {A}."
    assert [found.date for found in contacts_told(first, later)] == ["2025-06-03"]
