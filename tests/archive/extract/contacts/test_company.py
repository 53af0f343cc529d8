"""Who was there besides the two sides, and for which side. The persons are invented."""

import pytest

from archive.extract.contacts.kinds import parties_of
from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY, parties_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
FIRST = f"Le ministre togolais {A} a reçu mardi la ministre espagnole {B}."
SESSION = "Des consultations entre le Togo et l’Espagne se sont tenues lundi à Lomé."


@pytest.mark.parametrize(
    "later",
    [
        "L’ambassadeur d’Italie, Ugo Conti, y a pris part.",
        "L’ambassadeur d’Italie, Ugo Conti, a également assisté à l’entretien.",
        "L’ambassadeur d’Italie, Ugo Conti, assistait à la rencontre.",
        "L’ambassadeur d’Italie, Ugo Conti, assistait à la séance de travail.",
        "L’ambassadeur d’Italie, Ugo Conti, était présent.",
        "Y a assisté M. Ugo Conti, ambassadeur d’Italie.",
        "L’audience, à laquelle assistait l’ambassadeur d’Italie, Ugo Conti, a duré une heure.",
        "Les entretiens, auxquels s’est joint l’ambassadeur d’Italie, Ugo Conti, ont été cordiaux.",
        "À la réunion participait aussi, côté italien, l’ambassadeur Ugo Conti.",
        "L’ambassadeur d’Italie, Ugo Conti, accompagnait la ministre espagnole.",
        "L’ambassadeur d’Italie, Ugo Conti, était de l’entretien.",
        "L’audience s’est déroulée en présence de l’ambassadeur d’Italie, Ugo Conti.",
        "Accompagnée de l’ambassadeur d’Italie, Ugo Conti, Mme Ruiz a été reçue au cabinet du ministre.",
        "Flanquée de l’ambassadeur d’Italie, Ugo Conti, la ministre a été accueillie au palais.",
        "L’ambassadeur d’Italie, Ugo Conti, faisait partie de sa suite.",
        "Présent à l’entretien, l’ambassadeur d’Italie, Ugo Conti, a promis deux navires.",
        "Présent lors de la rencontre, l’ambassadeur d’Italie, Ugo Conti, a promis deux navires.",
        "Également présent, l’ambassadeur d’Italie, Ugo Conti, a promis deux navires.",
        "Associé à ces discussions, l’ambassadeur d’Italie, Ugo Conti, a promis deux navires.",
        "L’ambassadeur d’Italie, Ugo Conti, présent à l’audience, a promis deux navires.",
        "L’ambassadeur d’Italie, Ugo Conti, les assistait.",
        "À leurs côtés avait pris place l’ambassadeur d’Italie, Ugo Conti.",
        "À la même table avait pris place l’ambassadeur d’Italie, Ugo Conti.",
        "L’ambassadeur d’Italie, Ugo Conti, a ouvert la séance.",
        "L’ambassadeur d’Italie, Ugo Conti, a conclu les échanges.",
        "L’ambassadeur d’Italie, Ugo Conti, a clos la journée.",
    ],
)
def test_who_attended_took_part(later):
    assert told(FIRST, later) == [("meeting", [A, B, C])]


@pytest.mark.parametrize(
    "later",
    [
        "L’ambassadeur d’Italie, Ugo Conti, n’a pas assisté à l’entretien.",
        "L’ambassadeur d’Italie, Ugo Conti, a assisté au concert.",
        "L’ambassadeur d’Italie, Ugo Conti, assistait à la séance de cinéma.",
        "L’ambassadeur d’Italie, Ugo Conti, a participé à une réunion de l’ONU.",
        "L’ambassadeur d’Italie, Ugo Conti, assistera à la rencontre du Conseil.",
        "L’ambassadeur d’Italie, Ugo Conti, accompagnait les joueurs.",
        "Présent à Lomé, l’ambassadeur d’Italie, Ugo Conti, a promis deux navires.",
        "Présent à une réunion de l’ONU, l’ambassadeur d’Italie, Ugo Conti, a promis deux navires.",
        "L’ambassadeur d’Italie, Ugo Conti, présent au forum, a promis deux navires.",
        "L’ambassadeur d’Italie, Ugo Conti, a ouvert la saison.",
        "L’ambassadeur d’Italie, Ugo Conti, ouvrira la séance.",
        "L’ambassadeur d’Italie, Ugo Conti, avait pris place à bord du navire.",
        "L’ambassadeur d’Italie, Ugo Conti, a pris part aux travaux du forum.",
        "Contrairement à Ugo Conti, le président du patronat, le ministre était de l’entretien.",
        "Le port a grandi en présence du directeur, M. Ugo Conti.",
    ],
)
def test_who_attended_something_else_took_no_part(later):
    assert told(FIRST, later) == [("meeting", [A, B])]


def test_whom_the_guest_was_accompanied_by_took_part():
    text = f"Le ministre togolais {A} a rencontré la ministre espagnole {B}, qu’accompagnait son conseiller, {C}."
    assert told(text) == [("meeting", [A, B, C])]


def test_the_states_of_those_present_without_a_name_took_part():
    text = f"Le ministre togolais {A} a reçu la ministre espagnole {B}, en présence de ses homologues grec et italien."
    [draft] = read(dispatch(text), published="2025-06", today=TODAY).drafts
    assert parties_of(draft) == ["TG", "ES", "GR", "IT"]


def test_the_delegation_that_accompanies_the_guest_is_not_the_host():
    text = f"À Lomé, le ministre, {A}, a accordé une audience à {C}, ministre grec, et à la mission qui l’accompagne."
    assert parties_told(text) == [[(A, "TG"), (C, "GR")]]


def test_who_attended_two_of_several_meetings_took_part_in_both():
    second = f"{B} a ensuite été reçue par le président togolais Yao Kuma."
    last = f"L’ambassadeur d’Espagne, {C}, assistait aux deux rencontres."
    assert told(FIRST, second, last) == [("meeting", [A, B, C]), ("meeting", [B, "Yao Kuma", C])]


@pytest.mark.parametrize(
    "later",
    [
        f"La partie togolaise était menée par {A}, et la partie espagnole par {B}.",
        f"La délégation hôte était dirigée par la secrétaire d’État {A}, la partie espagnole par {B}.",
        f"Y ont pris part {A} pour le Togo et {B} pour l’Espagne.",
        f"Étaient présents, côté togolais, M. {A} et, côté espagnol, Mme {B}.",
    ],
)
def test_those_of_each_side_are_named_later(later):
    assert parties_told(SESSION, later) == [[(A, "TG"), (B, "ES")]]


def test_what_is_done_for_a_state_makes_nobody_serve_it():
    assert parties_told(f"Le ministre togolais {A} a rencontré {B} pour l’Espagne et ses amis.")[0][0] == (A, "TG")


MEETING = "Lomé a accueilli mardi la troisième réunion des ministres du Commerce."


@pytest.mark.parametrize(
    "later",
    [
        f"Y ont pris part {A} pour le Togo, {B} pour l’Espagne et {C} pour l’Italie.",
        f"Y ont assisté les ministres togolais {A}, espagnol {B} et italien {C}.",
        f"Y participaient {A} (Togo), {B} (Espagne) et {C} (Italie).",
    ],
)
def test_those_who_attended_a_meeting_that_is_only_named_met(later):
    assert [set(names) for names in parties_told(MEETING, later)] == [{(A, "TG"), (B, "ES"), (C, "IT")}]


@pytest.mark.parametrize(
    "first, later",
    [
        ("Lomé accueillera la prochaine réunion.", f"Y ont pris part {A} pour le Togo et {B} pour l’Espagne."),
        ("Lomé a fêté le nouvel an.", f"Y ont pris part {A} pour le Togo et {B} pour l’Espagne."),
        (MEETING, f"Y a pris part {A} pour le Togo."),
    ],
)
def test_those_who_attended_no_meeting_of_two_states_did_not_meet(first, later):
    assert parties_told(first, later) == []


@pytest.mark.parametrize(
    "later, served",
    [
        (f"L’Italie était représentée par son ambassadeur, {C}.", "IT"),
        (f"L’Italie avait délégué son ambassadeur à Lomé, {C}.", "IT"),
        (f"L’Italie avait envoyé son ambassadeur à Lomé, {C}.", "IT"),
        (f"M. {C} représentait l’Italie.", "IT"),
        (f"Y a assisté M. {C}, conseiller commercial de l’ambassade.", "ES"),
    ],
)
def test_who_represents_a_state_took_part_for_it(later, served):
    first = f"Le ministre togolais {A} a reçu mardi l’ambassadrice d’Espagne, {B}."
    assert parties_told(first, later) == [[(A, "TG"), (B, "ES"), (C, served)]]


@pytest.mark.parametrize(
    "later",
    ["L’Italie est bien représentée au Togo.", f"L’Italie n’était pas représentée, a regretté {C}."],
)
def test_nobody_represents_a_state_that_only_is_represented(later):
    assert told(FIRST, later) == [("meeting", [A, B])]


def test_those_counted_are_those_who_met():
    first = f"{MEETING} Y ont pris part {A} pour le Togo, {B} pour l’Espagne et {C} pour l’Italie."
    later = "Les trois chefs de délégation ont ensuite été reçus par le président togolais Yao Kuma."
    assert [set(names) for _, names in told(first, later)] == [{A, B, C}, {A, B, C, "Yao Kuma"}]


def test_those_who_led_delegations_that_nobody_names_met():
    first = "Deux délégations se sont retrouvées mardi à Lomé pour un nouveau cycle de consultations."
    later = f"Côté togolais, le vice-ministre {A} conduisait les travaux ; côté espagnol, c’est l’ambassadrice {B}."
    assert parties_told(first, later) == [[(A, "TG"), (B, "ES")]]


def test_who_is_with_the_host_serves_what_he_serves():
    first = f"Le secrétaire général de l’OTAN, {C}, était mardi l’hôte de la présidente espagnole, {B}."
    later = "Le ministre de la Défense, Luis Vega, assistait à l’entretien."
    assert parties_told(first, later)[0][-1] == ("Luis Vega", "ES")


def test_states_told_to_have_been_there_are_parties():
    later = "L’Italie et le Ghana y étaient également représentés, tandis que le Mali était absent."
    reading = read(dispatch(FIRST, later), published="2025-06", today=TODAY)
    assert parties_of(reading.drafts[0]) == ["TG", "ES", "IT", "GH"]


@pytest.mark.parametrize(
    "later",
    [
        "L’Italie n’y était pas représentée.",
        "L’Italie devrait y être représentée.",
        "L’Italie est bien représentée ici.",
    ],
)
def test_states_that_were_not_there_are_none(later):
    reading = read(dispatch(FIRST, later), published="2025-06", today=TODAY)
    assert parties_of(reading.drafts[0]) == ["TG", "ES"]
