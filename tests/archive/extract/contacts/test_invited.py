"""Meetings told by whoever had asked others to them. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
HOST, GUESTS = f"le ministre togolais {A}", f"la ministre espagnole {B} et le ministre italien {C}"


@pytest.mark.parametrize(
    "text",
    [
        f"Du port, l’on a beaucoup parlé mardi, au cours de la réunion à laquelle {HOST} avait invité {GUESTS}.",
        f"Du port, l’on a parlé lundi au cours des entretiens auxquels {HOST} avait convié {GUESTS}.",
        f"La pêche a occupé mardi les consultations où {HOST} avait convoqué {GUESTS}.",
    ],
)
def test_a_meeting_to_which_somebody_had_asked_others(text):
    assert [set(names) for _, names in told(text)] == [{A, B, C}]


def test_a_meeting_at_the_place_told_before():
    before = "Une déclaration commune a été adoptée jeudi à Lomé."
    later = f"{HOST[0].upper() + HOST[1:]} y avait convié {GUESTS} pour des consultations."
    assert [set(names) for _, names in told(before, later)] == [{A, B, C}]


@pytest.mark.parametrize(
    "text",
    [
        f"La réunion à laquelle {HOST} avait invité {GUESTS} a été annulée.",
        f"La réunion à laquelle {HOST} avait invité {GUESTS} n’a pas eu lieu.",
        f"La réunion à laquelle {HOST} a invité {GUESTS} se tiendra mardi.",
        f"{HOST[0].upper() + HOST[1:]} avait invité {GUESTS} à la retenue.",
        f"{B} a décliné l’entretien auquel {HOST} l’avait conviée.",
    ],
)
def test_no_meeting(text):
    assert told(text) == []
