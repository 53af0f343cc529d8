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
        (
            "cheffe du département Hémisphère occidental du FMI, X",
            ("cheffe du département Hémisphère occidental | FMI", ", X"),
        ),
        ("directrice de la division Caraïbes de la FAO, X", ("directrice de la division Caraïbes | FAO", ", X")),
        ("chef du bureau Jean Dupont", ("chef du bureau |", "Jean Dupont")),
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


@pytest.mark.parametrize(
    "rank", ["le Commissaire de Police Principal", "le commissaire de police général", "Ir", "Ir."]
)
def test_a_rank_is_no_part_of_the_name(rank):
    [[host, _]] = roles_told(
        f"Le ministre burundais de l’Intérieur, {rank} Kodjo Ablo, a reçu lundi la ministre Ana Sol."
    )
    assert host == ("Kodjo Ablo", "ministre de l’Intérieur")


def test_the_prime_minister_is_no_other_minister():
    [_, [host, _]] = roles_told(
        "Le Premier ministre, chef du gouvernement, Kodjo Ablo, a reçu lundi la ministre italienne Ana Sol, en "
        "présence du ministre directeur de cabinet, Luc Perrin.",
        "Le Premier ministre a ensuite reçu l’ambassadeur de Chine, Lu Feng.",
    )
    assert host[0] == "Kodjo Ablo"
