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


@pytest.mark.parametrize("chaired", ["sous la présidence de", "sous la coprésidence de", "sous la houlette de"])
def test_who_presided_over_what_others_attended_took_part(chaired):
    council = "Le 38e Conseil des ministres de la Commission de l’océan Indien s’est tenu mardi à Ebène"
    there = "Y ont pris part Jean Rasata, ministre de Madagascar, et Paul Radegonde, ministre des Seychelles, et, "
    more = "pour la France au titre de La Réunion, l’ambassadrice Claire Martin."
    attended = told(f"{council} {chaired} Marie Gobin, ministre de Maurice.", there + more)
    assert attended == [("summit", ["Marie Gobin", "Jean Rasata", "Paul Radegonde", "Claire Martin"])]
