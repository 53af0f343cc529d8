"""Persons called neither by name nor by office. The persons are invented."""

import pytest

from archive.extract.people.actors.described import is_woman
from archive.extract.people.actors.groups import Context, read_groups
from tests.archive.extract.sentence_readers import marked, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
FIRST = f"Le président togolais {A} a reçu mardi la ministre espagnole {B}."
ITALY = f"le ministre italien {C}"


@pytest.mark.parametrize(
    "later, who",
    [
        (f"La visiteuse a ensuite rencontré {ITALY}.", B),
        (f"L’émissaire espagnole a ensuite rencontré {ITALY}.", B),
        (f"La diplomate espagnole s’est entretenue avec {ITALY}.", B),
        (f"L’émissaire de Madrid a ensuite rencontré {ITALY}.", B),
        (f"Celle-ci s’est ensuite entretenue avec {ITALY}.", B),
        (f"Cette dernière a également rencontré {ITALY}.", B),
        (f"Le locataire du palais de la Marina a ensuite reçu {ITALY}.", A),
        (f"Le maître des lieux a ensuite reçu {ITALY}.", A),
        (f"Il a ensuite reçu {ITALY}.", A),
        (f"Elle a ensuite rencontré {ITALY}.", B),
    ],
)
def test_a_description_stands_for_somebody_told(later, who):
    assert told(FIRST, later) == [("meeting", [A, B]), ("meeting", [who, C])]


@pytest.mark.parametrize(
    "later",
    [
        f"Un diplomate a ensuite rencontré {ITALY}.",
        f"Le diplomate grec a ensuite rencontré {ITALY}.",
        f"Le message de ce dernier a ému {ITALY}.",
    ],
)
def test_a_description_of_somebody_else_stands_for_nobody(later):
    assert told(FIRST, later) == [("meeting", [A, B])]


def test_an_office_without_its_state_is_that_of_who_has_it_by_the_same_words():
    first = f"Le président de la République, {A}, a téléphoné au président espagnol, {C}."
    later = f"Le président de la République s’est aussi entretenu avec la ministre italienne {B}."
    assert told(first, later)[-1][1] == [A, B]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Mme Ana Ruiz sort", True),
        ("M. Kodjo Ablo sort", False),
        ("la ministre Ana Ruiz sort", True),
        ("le ministre Kodjo Ablo sort", False),
        ("l’ambassadrice Ana Ruiz sort", True),
        ("l’ambassadeur Kodjo Ablo sort", None),
        ("Ana Ruiz sort", None),
    ],
)
def test_is_woman_says_so_only_where_a_word_tells(text, expected):
    sentence = marked(text)[0]
    assert is_woman(sentence, read_groups(sentence, Context())[0].actors[0]) is expected


def test_two_visitors_are_those_who_were_received():
    first = f"Le ministre togolais {A} a reçu lundi la ministre espagnole {B} et le ministre italien {C}."
    later = "Les deux visiteurs ont ensuite été reçus par le président togolais Yao Kuma."
    assert told(first, later)[1] == ("meeting", [B, C, "Yao Kuma"])


@pytest.mark.parametrize(
    "later",
    ["Elle a été reçue par le président espagnol Luis Vega.", "La mission a vu le président espagnol Luis Vega."],
)
def test_a_delegation_is_its_leader_and_its_members(later):
    first = "Une mission de bons offices a séjourné à Madrid."
    led = f"Conduite par l’envoyé spécial du Togo, {A}, la délégation comprenait le conseiller {C}."
    assert [set(names) for _, names in told(first, led, later)] == [{A, C, "Luis Vega"}]


def test_the_office_of_whom_only_the_name_was_told_comes_later():
    first = f"{A} s’est entretenu lundi par téléphone avec la ministre espagnole {B}."
    reading = told(first, f"Le ministre togolais du Commerce a ensuite reçu le ministre italien {C}.")
    assert reading == [("phone_call", [A, B]), ("meeting", [A, C])]


def test_the_two_leaders_are_those_of_states():
    first = f"Le haut représentant de l’Union européenne, {C}, a réuni lundi le président togolais {A}"
    later = "Les deux dirigeants ont ensuite été reçus par le roi Felipe Vega."
    assert told(f"{first} et la présidente espagnole {B}.", later)[-1][1] == [A, B, "Felipe Vega"]


@pytest.mark.parametrize("who", ["la visiteuse", "l’émissaire espagnole"])
def test_the_visitor_before_any_contact_is_the_only_foreign_official(who):
    text = f"La santé ira mieux, aux termes d’un texte remis par le ministre togolais {A} à la ministre espagnole {B}."
    assert told(text, f"Il coûtera peu, a dit le ministre togolais, qui recevait {who} à Lomé.") == [
        ("meeting", [A, B])
    ]
