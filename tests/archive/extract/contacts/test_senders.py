"""Who sent an envoy or a letter, and who brought it. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Luis Vega"
SENT = (
    f"Le président de la République, {A}, a reçu mardi à Lomé {B}, ministre d’État espagnole, dépêchée par le roi {C}."
)


@pytest.mark.parametrize(
    "later",
    [
        "L’envoyée spéciale a remis au président togolais une lettre de son homologue espagnol.",
        "L’émissaire a remis au président togolais une lettre de son homologue espagnol.",
    ],
)
def test_the_sender_of_the_envoy_is_that_of_the_letter(later):
    assert told(SENT, later) == [("meeting", [A, B]), ("letter", [C, A])]
    assert parties_told(SENT, later)[1] == [(C, "ES"), (A, "TG")]


def test_who_attends_the_audience_of_an_envoy_makes_no_other():
    later = "L’envoyée spéciale a remis au président togolais une lettre de son homologue espagnol."
    more = "L’entretien a porté sur le port.", "Le ministre du Commerce, Yao Kuma, assistait à l’audience."
    assert told(SENT, later, *more) == [("meeting", [A, B, "Yao Kuma"]), ("letter", [C, A])]


@pytest.mark.parametrize(
    "text",
    [
        f"La présidente espagnole {B} a félicité mercredi par lettre le nouveau président togolais, {A}.",
        f"La présidente espagnole {B} a invité par lettre le président togolais, {A}, à se rendre à Madrid.",
        f"La présidente espagnole {B} a complimenté le président togolais, {A}, dans un télégramme.",
        f"La présidente espagnole {B} a alerté le président togolais, {A}, dans une lettre.",
    ],
)
def test_what_is_said_by_letter_is_one(text):
    assert told(text) == [("letter", [B, A])]


@pytest.mark.parametrize(
    "text",
    [
        f"La présidente espagnole {B} a félicité mercredi le président togolais, {A}.",
        f"La présidente espagnole {B} a félicité par lettre les joueurs. Le président togolais, {A}, était au stade.",
        f"La présidente espagnole {B} n’a pas félicité par lettre le président togolais, {A}.",
    ],
)
def test_what_is_said_otherwise_is_no_letter(text):
    assert told(text) == []


def test_a_visit_of_another_year_is_no_news():
    met = f"Le ministre togolais {A} a reçu mercredi l’ambassadrice d’Espagne, {B}."
    later = f"Les deux pays respectent le vœu formulé lors de la visite du roi {C} à Lomé, en juillet 2023."
    assert told(met, later) == [("meeting", [A, B])]


@pytest.mark.parametrize(
    "where", ["au siège du ministère", "à son cabinet", "dans les locaux du département", "au palais de la présidence"]
)
def test_a_letter_told_before_is_handed_over_at_an_audience(where):
    letter = f"Le président togolais, {A}, a reçu lundi une lettre du roi d’Espagne, {C}."
    handed = (
        "La lettre a été remise au vice-ministre des Affaires étrangères, Yao Kuma, lorsque celui-ci a reçu, "
        f"{where}, l’ambassadrice d’Espagne, {B}."
    )
    assert told(letter, handed) == [("letter", [A, C]), ("meeting", ["Yao Kuma", B])]
