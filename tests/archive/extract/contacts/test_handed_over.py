"""Letters that a visitor hands over to whom they are for, or to another. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Yao Kuma"
TO_PRESIDENT = f"Le président de la République, {A}, a reçu mardi la ministre italienne de la Défense, {B}."
TO_MINISTER = f"Le ministre togolais {A} a reçu mardi l’ambassadrice d’Italie, {B}."
FROM_ROME = "de la présidente italienne, Lucia Sol,"
HOSTED = [(A, "TG"), (B, "IT")]
ROMANS = ("Lucia Sol", "IT")


@pytest.mark.parametrize(
    "later",
    [
        f"La visiteuse était porteuse d’un message {FROM_ROME} adressé à son homologue togolais.",
        f"L’émissaire était porteuse d’une lettre {FROM_ROME} à son homologue togolais.",
        "La visiteuse lui a remis une lettre de son homologue italienne, Lucia Sol.",
    ],
)
def test_the_counterpart_of_whoever_wrote_is_the_host_told_before(later):
    again = f"Mme Ruiz a évoqué avec le chef de l’Etat les camps. Le ministre togolais de la Pêche, {D}, était présent."
    told = parties_told(f"Lomé – {TO_PRESIDENT}", later, again)
    assert told[1] == [ROMANS, (A, "TG")]
    assert sorted(told[0]) == sorted([*HOSTED, (D, "TG")])


@pytest.mark.parametrize(
    "later",
    [
        f"La diplomate lui a remis un message {FROM_ROME} adressé au président {D}.",
        f"La diplomate lui a remis un message adressé au président {D} par la présidente italienne, Lucia Sol.",
        f"Un message {FROM_ROME} adressé au président {D}, lui a été remis.",
        f"Elle était porteuse d’une missive destinée par la présidente italienne, Lucia Sol, au président {D}.",
    ],
)
@pytest.mark.parametrize("talks", ["", "Au cours de l’entretien, les deux parties ont parlé de pêche."])
def test_a_letter_for_another_than_the_host(later, talks):
    assert parties_told(f"Lomé – {TO_MINISTER}", f"{later} {talks}") == [HOSTED, [ROMANS, (D, "TG")]]


def test_two_rulers_told_together_are_of_two_states():
    later = "Un message du roi d’Italie, Ugo II, adressé au roi Yao III, lui a été remis. Les deux rois se connaissent."
    assert parties_told(f"Lomé – {TO_MINISTER}", later)[1] == [("Ugo II", "IT"), ("Yao III", "TG")]


@pytest.mark.parametrize(
    "later",
    [
        f"Un message {FROM_ROME} adressé au président {D}, a été publié.",
        "Une lettre adressée au journal a paru.",
    ],
)
def test_a_letter_that_nobody_brought(later):
    assert parties_told(f"Lomé – {TO_MINISTER}", later) == [HOSTED]


BORNE = f"par l’ambassadrice d’Italie, {B}"
OF_ROME = "Une lettre de la présidente italienne, Lucia Sol,"
LETTER = [ROMANS, (A, "TG")]


@pytest.mark.parametrize("verb", ["a été portée", "a été apportée", "a été confiée", "a été remise"])
@pytest.mark.parametrize(
    "later",
    [
        "En recevant la diplomate, M. Ablo a plaidé pour la paix.",
        "M. Ablo a reçu la diplomate italienne au palais.",
        "Recevant l’émissaire, M. Ablo a plaidé pour la paix.",
    ],
)
def test_who_is_received_as_the_envoy_brought_the_letter(verb, later):
    text = f"{OF_ROME} {verb} mardi au président togolais, {A}, {BORNE}. {later}"
    assert parties_told(text) == [LETTER, HOSTED]


@pytest.mark.parametrize("way", ["déposée mercredi", "mise"])
def test_a_letter_laid_in_somebodys_hands_is_for_him(way):
    text = f"{OF_ROME} a été {way} entre les mains du président togolais, {A}, {BORNE}."
    assert parties_told(text) == [LETTER]


@pytest.mark.parametrize(
    "text",
    [
        f"{OF_ROME} n’a pas été portée au président togolais, {A}, {BORNE}.",
        f"{OF_ROME} sera portée au président togolais, {A}, {BORNE}.",
        f"{OF_ROME} a été déposée au musée par le président togolais, {A}.",
    ],
)
def test_a_letter_that_nobody_brought_is_none(text):
    assert parties_told(text) == []


@pytest.mark.parametrize(
    "brought, meets_bearer",
    [
        (f"De la main de l’ambassadrice d’Italie, {B}, le ministre togolais {A} a reçu mardi une lettre", True),
        (f"Par l’entremise de l’ambassadrice d’Italie, {B}, le ministre togolais {A} a reçu mardi une lettre", True),
        (f"Le ministre togolais {A} a reçu mardi des mains de l’ambassadrice d’Italie, {B}, une lettre", True),
        (f"Le ministre togolais {A} a reçu mardi une lettre", False),
    ],
)
def test_by_whose_hand_a_letter_came(brought, meets_bearer):
    talked = "« Vous aurez ma réponse », a-t-il promis à la diplomate, avec laquelle il a ensuite parlé des ports."
    told = parties_told(f"{brought} de la présidente italienne, Lucia Sol. {talked}")
    assert told[0] == [(A, "TG"), ROMANS]
    assert ([(A, "TG"), (B, "IT")] in told) is meets_bearer


def test_a_ruler_who_hands_over_a_letter_has_written_it():
    text = f"La présidente italienne, {B}, a remis mardi à l’ambassadeur du Togo, {C}, une lettre destinée au président"
    assert parties_told(f"{text} togolais, {A}.") == [[(B, "IT"), (A, "TG")]]


def test_an_envoy_who_hands_over_a_letter_has_not():
    text = f"L’ambassadrice d’Italie, {B}, a remis mardi au ministre togolais {C} une lettre destinée au président {A}."
    assert [(B, "IT"), (A, "TG")] not in parties_told(text)
