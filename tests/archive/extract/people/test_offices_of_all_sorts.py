"""Offices whose words go on: adjectives in a list, a second office of a minister, a state's full name behind a head."""

import pytest

from archive.extract.people.functions.function import read_function
from tests.archive.extract.sentence_readers import marked, roles_told


def office(text):
    """ "role | parties" of the office that `text` begins with, and the words left behind it."""
    [sentence] = marked(text)
    function = read_function(sentence, 0)
    served = " ".join(party.country or party.body for party in function.parties)
    return f"{function.role} | {served}".strip(), " ".join(sentence.texts[function.stop :])


@pytest.mark.parametrize(
    "role",
    [
        "ministre de la Transition écologique",
        "ministre de la Transition numérique et de la Cohésion sociale",
        "ministre de l'Enseignement préscolaire, primaire, secondaire et technique",
        "président du Conseil économique, social et environnemental",
        "ministre secrétaire général du gouvernement",
        "ministre porte-parole du gouvernement",
        "ministre junior des Sports",
        "procureur général près la Cour suprême",
        "chargé d'affaires en pied",
        "chef de l'État",
        "président de la Transition",
        "médiateur de la République",
        "président de l'Assemblée de la République",
    ],
)
def test_an_office_is_read_up_to_its_state(role):
    assert office(f"{role} du Mali, X") == (f"{role} | ML", ", X")


@pytest.mark.parametrize(
    "text, expected",
    [
        ("ministre des Affaires étrangères, Paul Vital et Jean Royal", ("ministre des Affaires étrangères |", None)),
        ("haut-commissaire de la République de Zambie, X", ("haut-commissaire | ZM", ", X")),
        ("président du Sénat, fatigué et malade, X", ("président du Sénat |", None)),
        ("ambassadeur d'Italie près le Saint-Siège, X", ("ambassadeur près le Saint-Siège | IT", ", X")),
    ],
)
def test_where_an_office_ends(text, expected):
    role, rest = office(text)
    assert (role, rest) == (expected[0], expected[1] or rest)


@pytest.mark.parametrize(
    "several, one",
    [
        ("capitaines-régents", "capitaine-régent"),
        ("hauts-commissaires", "haut-commissaire"),
        ("vice-présidents", "vice-président"),
        ("sous-secrétaires d’État", "sous-secrétaire d’État"),
        ("secrétaires généraux", "secrétaire général"),
    ],
)
def test_each_of_several_has_the_office_in_the_singular(several, one):
    [[first, second, _]] = roles_told(
        f"Les {several} Kodjo Ablo et Luc Perrin ont reçu lundi la ministre italienne Ana Sol."
    )
    assert (first, second) == (("Kodjo Ablo", one), ("Luc Perrin", one))
