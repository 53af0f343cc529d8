"""Whom "le président" alone stands for: who received as president of a body or chamber, where nobody rules a state."""

import pytest

from tests.archive.extract.sentence_readers import told

HOST, GUEST, NEXT = "Ali Yusuf", "Ana Ruiz", "Ugo Conti"
AGAIN = f"Le président a également reçu M. {NEXT}, ministre du Ghana."


@pytest.mark.parametrize(
    "subject",
    [
        f"Le président de la Commission de l’Union africaine, {HOST},",
        f"{HOST}, président de la Commission de l’Union africaine,",
        f"Le président de l’Assemblée nationale du Togo, {HOST},",
        f"La présidente de la Banque africaine de développement, {HOST},",
    ],
)
def test_the_president_is_who_received_as_one(subject):
    again = AGAIN.replace("Le président", "La présidente" if subject.startswith("La ") else "Le président")
    text = f"{subject} a reçu lundi à Lomé la ministre espagnole {GUEST}."
    assert told(text, again) == [("meeting", [HOST, GUEST]), ("meeting", [HOST, NEXT])]


def test_the_president_is_whoever_rules_where_somebody_does():
    text = f"Le président de la Commission de l’Union africaine, {HOST}, a reçu lundi à Lomé le président {GUEST}."
    assert [persons for _, persons in told(text, AGAIN)][1:] != [[HOST, NEXT]]
