"""The ruler or minister whom an envoy serves is named beside him, and is none of those who met."""

from datetime import date

import pytest

from archive.clean import clean
from archive.extract import extract

LEAD = "Libreville, 14 mai 2024 - Le ministre gabonais des Affaires étrangères, Jean Obame, a reçu lundi à Libreville "


def _met(text):
    [contact] = extract(clean(text), today=date(2024, 6, 1)).as_dict()["meetings"]
    return [(person["name"], person["role"], person["country"]) for person in contact["participants"]]


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Youri Petrov, envoyé spécial du président russe Vladimir Orlov.", "envoyé spécial du président"),
        ("M. Youri Petrov, l’envoyé spécial du président russe Vladimir Orlov.", "envoyé spécial du président"),
        ("l’envoyé spécial du président russe Vladimir Orlov, M. Youri Petrov.", "envoyé spécial du président"),
        ("le conseiller diplomatique du président russe Orlov, Youri Petrov.", "conseiller diplomatique du président"),
        ("une délégation conduite par l’émissaire du président russe Orlov, Youri Petrov.", "émissaire du président"),
    ],
)
def test_the_envoy_and_not_whom_he_serves_met(told, role):
    assert _met(LEAD + told) == [
        ("Jean Obame", "ministre des Affaires étrangères", "GA"),
        ("Youri Petrov", role, "RU"),
    ]


def test_an_envoy_is_the_subject_behind_the_name_of_whom_he_serves():
    told = "Paul Nkoghe, envoyé spécial du président Jean Obame, a été reçu lundi par le ministre russe Ivan Minine."
    people = _met(f"Libreville, 14 mai 2024 (AGP) - {told} Le Gabon et la Russie coopèrent.")
    assert people == [("Paul Nkoghe", "envoyé spécial du président", "GA"), ("Ivan Minine", "ministre", "RU")]


def test_an_envoy_without_a_state_is_no_official_of_the_host():
    told = "Paul Nkoghe, envoyé spécial du président Jean Obame, a été reçu lundi par le ministre russe Ivan Minine."
    people = _met(f"Moscou, 14 mai 2024 (TASS) - {told}")
    assert people == [("Paul Nkoghe", "envoyé spécial du président", None), ("Ivan Minine", "ministre", "RU")]


def test_a_representative_of_a_secretary_general_has_the_name_behind():
    people = _met(f"{LEAD}la représentante spéciale du secrétaire général de l’ONU Anna Berg.")
    assert people[1] == ("Anna Berg", "représentante spéciale du secrétaire général", None)
