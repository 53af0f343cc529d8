"""Who was there besides the two sides, and for which side. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
FIRST = f"Le ministre togolais {A} a reçu mardi la ministre espagnole {B}."
SESSION = "Des consultations entre le Togo et l’Espagne se sont tenues lundi à Lomé."


@pytest.mark.parametrize(
    "later",
    [
        "L’ambassadeur d’Italie, Ugo Conti, y a pris part.",
        "L’ambassadeur d’Italie, Ugo Conti, a également assisté à l’entretien.",
        "L’ambassadeur d’Italie, Ugo Conti, assistait à la rencontre.",
        "L’ambassadeur d’Italie, Ugo Conti, était présent.",
        "Y a assisté M. Ugo Conti, ambassadeur d’Italie.",
        "L’audience, à laquelle assistait l’ambassadeur d’Italie, Ugo Conti, a duré une heure.",
        "Les entretiens, auxquels s’est joint l’ambassadeur d’Italie, Ugo Conti, ont été cordiaux.",
        "À la réunion participait aussi, côté italien, l’ambassadeur Ugo Conti.",
        "L’ambassadeur d’Italie, Ugo Conti, accompagnait la ministre espagnole.",
        "L’ambassadeur d’Italie, Ugo Conti, était de l’entretien.",
        "L’audience s’est déroulée en présence de l’ambassadeur d’Italie, Ugo Conti.",
    ],
)
def test_who_attended_took_part(later):
    assert told(FIRST, later) == [("meeting", [A, B, C])]


@pytest.mark.parametrize(
    "later",
    [
        "L’ambassadeur d’Italie, Ugo Conti, n’a pas assisté à l’entretien.",
        "L’ambassadeur d’Italie, Ugo Conti, a assisté au concert.",
        "L’ambassadeur d’Italie, Ugo Conti, a participé à une réunion de l’ONU.",
        "L’ambassadeur d’Italie, Ugo Conti, assistera à la rencontre du Conseil.",
        "L’ambassadeur d’Italie, Ugo Conti, accompagnait les joueurs.",
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
