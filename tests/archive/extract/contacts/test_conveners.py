"""Who held a meeting that others attended, and colleagues each with a state in brackets. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

HOST = "La ministre péruvienne des Relations extérieures, Ana Gervasi,"
GUESTS = "ses collègues Luis Leyva (Colombie), Rogelio Mayta (Bolivie) et Juan Holguín (Équateur)"
ALL = {"Ana Gervasi", "Luis Leyva", "Rogelio Mayta", "Juan Holguín"}


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} a présidé mardi à Lima le conseil auquel participaient {GUESTS}.",
        f"{HOST} a présidé la réunion à laquelle participaient {GUESTS}.",
        f"{HOST} a ouvert mardi la conférence à laquelle assistaient {GUESTS}.",
        f"{HOST} a dirigé les travaux du comité, auxquels ont pris part {GUESTS}.",
        f"{HOST} a accueilli à Lima les assises auxquelles ont participé {GUESTS}.",
    ],
)
def test_the_holder_takes_part(text):
    assert [set(names) for _, names in told(text)] == [ALL]


@pytest.mark.parametrize(
    "text",
    [
        "Le président togolais Kodjo Ablo a présidé le conseil des ministres auquel assistaient le ministre Koffi Ayi"
        " et la ministre Ama Sena.",
        f"{HOST} n’a pas présidé le conseil auquel participaient les directeurs.",
        f"{HOST} a présidé le conseil d’administration auquel participaient les directeurs.",
        f"{HOST} a inauguré lundi le stade où jouait l’équipe du ministre colombien Luis Leyva.",
    ],
)
def test_no_meeting_of_two_sides(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "chaired",
    ["sous la présidence de", "sous la coprésidence de", "sous la houlette de", "sous la conduite de", "autour de"],
)
def test_who_presided_over_what_others_attended_took_part(chaired):
    council = "Le 12e Conseil des ministres de la Communauté d’Afrique de l’Est s’est tenu mardi à Arusha"
    there = "Y ont pris part Jean Mushi, ministre de Tanzanie, et Paul Okello, ministre de l’Ouganda, et, "
    more = "pour la France au titre de ses territoires voisins, l’ambassadrice Claire Martin."
    attended = told(f"{council} {chaired} Marie Otieno, ministre du Kenya.", there + more)
    assert attended == [("summit", ["Marie Otieno", "Jean Mushi", "Paul Okello", "Claire Martin"])]


@pytest.mark.parametrize("held", ["se tiendra mardi", "ne s’est pas tenu mardi", "devait se tenir mardi"])
def test_who_was_to_preside_over_a_council_to_come_met_nobody(held):
    council = f"Le 12e Conseil des ministres de la Communauté d’Afrique de l’Est {held} sous la présidence de Marie "
    there = "Y ont pris part Jean Mushi, ministre de Tanzanie, et Paul Okello, ministre de l’Ouganda."
    assert told(f"{council}Otieno, ministre du Kenya.", there) == []


@pytest.mark.parametrize(
    "came",
    ["Ont répondu à son invitation", "Avaient notamment répondu à son invitation", "Étaient présents", "L’ont rejoint"],
)
def test_who_came_to_a_meeting_around_somebody_met_him(came):
    summit = "Un sommet s’est tenu mardi à Arusha autour du président tanzanien, Jean Mushi."
    there = f"{came} les présidents de l’Ouganda, Paul Okello, et du Kenya, Marie Otieno."
    assert told(summit, there) == [("summit", ["Jean Mushi", "Paul Okello", "Marie Otieno"])]


def test_a_debate_around_a_bill_is_around_nobody():
    assert told("Un débat s’est tenu mardi à Arusha autour du projet de loi du ministre Jean Mushi.") == []
