"""Whom each side had sent, told behind the contact. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, roles_told

A, B = "Kodjo Ablo", "Ana Ruiz"
OFFICES = "Les ministres de la Santé du Togo et de l’Espagne se sont réunis mardi à Lomé."
PLURAL = "Les deux ministres de la Santé se sont réunis mardi à Lomé."


@pytest.mark.parametrize("talks", [OFFICES, PLURAL])
@pytest.mark.parametrize(
    "later",
    [
        f"{A} représentait le Togo, {B} l’Espagne.",
        f"{A} représentait le Togo et {B} l’Espagne.",
        f"M. {A} y représentait le Togo ; Mme {B}, l’Espagne.",
        f"Le Togo était représenté par {A}, l’Espagne par {B}.",
        f"Le Togo était représenté par M. {A} et l’Espagne par Mme {B}.",
    ],
)
def test_each_is_the_official_of_the_state_that_sent_him(talks, later):
    assert [set(row) for row in parties_told(talks, later)] == [{(A, "TG"), (B, "ES")}]
    assert [role for _, role in roles_told(talks, later)[0]] == ["ministre de la Santé"] * 2


@pytest.mark.parametrize(
    "later",
    [f"{A}, avocat, représentera le Togo devant la Cour.", f"Le Togo n’était pas représenté par {A}."],
)
def test_those_whom_nobody_sent(later):
    assert not any({A, B} & {name for name, _ in row} for row in parties_told(OFFICES, later))


def test_who_came_for_a_president_that_could_not():
    first = f"Le président togolais {A} et la présidente espagnole {B} se sont retrouvés mardi à Lomé."
    later = "Le président grec, empêché, était représenté par son ministre de la Santé, Nikos Papas."
    assert parties_told(first, later) == [[(A, "TG"), (B, "ES"), ("Nikos Papas", "GR")]]


@pytest.mark.parametrize(
    "chair",
    [
        f"du Togo, représenté par son ministre de la Santé, {A}",
        f"de l’Espagne, représentée par la secrétaire d’État chargée de la Santé, {A}",
    ],
)
def test_who_chairs_for_a_state_was_there(chair):
    first = f"Le Conseil des ministres de l’Union africaine s’est tenu mardi à Lomé sous la présidence {chair}."
    later = "Y ont pris part le ministre béninois de la Santé, Luc Adi, et la ministre ghanéenne, Ama Osei."
    told = parties_told(first, later)
    assert [set(row) for row in told] == [
        {(A, "TG" if "Togo" in chair else "ES"), ("Luc Adi", "BJ"), ("Ama Osei", "GH")}
    ]


def test_a_state_that_is_only_represented_sends_nobody():
    first = (
        "Le Conseil des ministres s’est tenu mardi à Lomé sous la présidence du Togo, représenté au plus haut niveau."
    )
    assert parties_told(first) == []
