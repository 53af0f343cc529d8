"""Visitors and callers announced together and told one by one; meetings called by one who is named."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
HOST, FIRST, SECOND = (
    f"premier ministre togolais, {A}",
    f"l’ambassadrice d’Espagne, {B}",
    f"l’ambassadeur d’Italie, {C}",
)
BOTH = [{A, B}, {A, C}]


def names(*paragraphs):
    return [set(who) for _, who in told(*paragraphs)]


@pytest.mark.parametrize(
    "announced",
    [
        f"Deux visiteurs se sont relayés mardi dans le bureau du {HOST}.",
        f"Deux ambassadeurs ont défilé mardi au cabinet du {HOST}.",
        f"La porte du {HOST}, s’est ouverte mardi à deux diplomates.",
        f"Journée d’audiences mardi pour le {HOST}.",
        f"Deux diplomates se sont succédé mardi chez le {HOST}.",
    ],
)
@pytest.mark.parametrize(
    "first, second",
    [
        (f"La première d’entre eux, {FIRST}, venait parler du port.", f"Le second, {SECOND}, a parlé du rail."),
        (f"À 9 heures, {FIRST}, est venue parler du port.", f"{SECOND.capitalize()}, apportait une invitation."),
        (f"L’ambassadrice d’Espagne, {B}, a parlé du port.", f"Lui a succédé {SECOND}."),
    ],
)
def test_visitors_announced_are_told_one_by_one(announced, first, second):
    second = second if second[0] != "l" else "L" + second[1:]
    assert names(announced, first, second.replace(C.lower(), C).replace("italie", "Italie")) == BOTH


@pytest.mark.parametrize(
    "announced",
    [
        "Deux ambassadeurs ont défilé mardi au musée.",
        f"Aucun visiteur ne s’est succédé mardi dans le bureau du {HOST} : les diplomates sont passés ailleurs.",
        f"Les ministres ont salué le {HOST}.",
    ],
)
def test_visitors_of_nobody(announced):
    assert names(announced, f"{FIRST.replace('l’', 'L’')}, a parlé du port.") == []


def test_a_delegation_received_is_named_by_the_next_sentence():
    announced = f"Plusieurs hôtes se sont succédé lundi dans le cabinet du {HOST}."
    received = (
        f"Le Premier ministre a reçu une délégation de l’Union africaine. Le commissaire de l’Union africaine {C},"
    )
    assert names(announced, f"{received} qui la conduisait, mène une mission.") == [{A, C}]


@pytest.mark.parametrize(
    "text, callers",
    [
        (f"Un appel est parvenu mardi au {HOST}, de la part de la présidente espagnole, {B}.", [B]),
        (f"C’est de Madrid qu’est venu mardi l’appel reçu par le {HOST}, celui de la présidente espagnole, {B}.", [B]),
        (
            f"Deux appels sont parvenus mardi au {HOST}. Le premier, de la présidente espagnole, {B}, parlait du port."
            f" Le second émanait du ministre italien, {C}.",
            [B, C],
        ),
        (f"Le {HOST}, a reçu mardi deux appels, de la présidente espagnole, {B}, et du ministre italien, {C}.", [B, C]),
    ],
)
def test_calls_told_by_their_authors(text, callers):
    assert told(text) == [("phone_call", [A, caller]) for caller in callers]


@pytest.mark.parametrize(
    "text",
    [
        f"Aucun appel n’est parvenu au {HOST}, de la part de la présidente espagnole, {B}.",
        f"L’appel à la grève n’a pas atteint le {HOST}. Le premier syndicat est celui de la présidente {B}.",
    ],
)
def test_calls_of_nobody(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Les ministres de la Santé du groupe se sont réunis mardi à l’invitation du ministre togolais, {A}, et"
        f" de son homologue espagnole, {B}.",
        f"Les dirigeants des pays riverains se sont retrouvés mardi autour du président togolais, {A}, et de son"
        f" homologue espagnole, {B}.",
    ],
)
def test_those_named_of_a_meeting_are_those_who_called_it(text):
    assert names(text) == [{A, B}]


def test_a_colleague_of_several_has_the_office_of_one():
    (_, who), *rest = told(
        f"Les ministres de la Santé du groupe se sont réunis mardi autour de leur collègue togolais, {A}."
    )
    assert who == [A] and not rest
