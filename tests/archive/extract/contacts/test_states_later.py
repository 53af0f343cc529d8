"""States and offices told only behind the contact, by no name. The persons are invented."""

import datetime

import pytest

from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2025, 6, 30)
A, B, C = "Kodjo Ablo", "Ana Ruiz", "Davit Sarian"
PAIR = f"Les présidents {A} et {B} se sont entretenus mardi à Oslo."
BARE = f"{A} et {B} se sont entretenus mardi à Oslo."


def served(*paragraphs):
    """[[(who, office, state)]] of the contacts of a small dispatch."""
    reading = read(dispatch(*paragraphs), published="2025-06", today=TODAY)
    return [[(p.name, p.function and p.function.role, p.country) for p in draft.named] for draft in reading.drafts]


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"{PAIR} Le président kényan a salué l’accord. Le président péruvien a parlé.", [(A, "KE"), (B, "PE")]),
        (f"{PAIR} Le dirigeant kényan a salué l’accord. La Péruvienne a parlé.", [(A, "KE"), (B, "PE")]),
        (f"{PAIR} Pour le Péruvien, tout va bien. Pour la Kényane, non.", [(A, "PE"), (B, "KE")]),
        (f"{PAIR} M. Ablo a remercié le président péruvien. Le Kényan a parlé de blé.", [(A, "KE"), (B, "PE")]),
        (
            f"{PAIR} M. Ablo, dont le pays, le Kenya, préside le Conseil, a parlé. Mme Ruiz, pour le Pérou, s’est tue.",
            [(A, "KE"), (B, "PE")],
        ),
        (
            f"Les présidents {A} (Nairobi), {B} (Lima) et {C} (Erevan) se sont retrouvés mardi à Oslo.",
            [(A, "KE"), (B, "PE"), (C, "AM")],
        ),
        (
            f"{A}, {B} et {C} se sont retrouvés mardi. Les présidents kényan, péruvien et arménien ont souri.",
            [(A, "KE"), (B, "PE"), (C, "AM")],
        ),
        (
            f"Les présidents kényan, péruvien et arménien se sont vus mardi. {A} a parlé, {B} a souri et {C} s’est tu.",
            [(A, "KE"), (B, "PE"), (C, "AM")],
        ),
    ],
)
def test_the_state_is_told_later(text, expected):
    assert [(name, state) for name, _, state in served(text)[0]] == expected


@pytest.mark.parametrize(
    "later, first, second",
    [
        ("Le Premier ministre kényan a parlé. La ministre péruvienne de la Santé s’est tue.", "KE", "PE"),
        ("« Bien », a dit la ministre péruvienne de la Santé. Le Premier ministre kényan a ri.", "PE", "KE"),
    ],
)
def test_the_office_is_told_later(later, first, second):
    offices = {"KE": "premier ministre", "PE": "ministre de la Santé"}
    assert served(f"{BARE} {later}") == [[(A, offices[first], first), (B, offices[second], second)]]


@pytest.mark.parametrize(
    "later",
    [
        "Le président kényan a salué l’accord.",
        "Le président kényan et le président turc, puis le président italien, ont salué l’accord.",
        "Le président turc, Yusuf Demir, et le président kényan, Samuel Kiprop, ont salué l’accord.",
    ],
)
def test_others_are_told_of(later):
    """ "le président kényan" may be either, or neither; who is named is nobody else."""
    states = [state for _, _, state in served(f"{PAIR} {later}")[0]]
    assert states != ["KE", "TR"] and states != ["TR", "KE"] and "PE" not in states


def test_they_could_not_meet():
    assert served(f"Le président kényan, {A}, et la ministre péruvienne, {B}, n’ont pu se rencontrer mardi.") == []


def test_they_met_yesterday():
    text = f"Le président kényan, {A}, et la ministre péruvienne, {B}, se sont vus hier à Oslo."
    assert served(text) == [[(A, "président", "KE"), (B, "ministre", "PE")]]
