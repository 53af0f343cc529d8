"""Who met whom, in sentences of many makes. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Le ministre togolais Kodjo Ablo a rencontré lundi la ministre espagnole Ana Ruiz.", ("meeting", [A, B])),
        (
            "Le ministre togolais Kodjo Ablo s’est entretenu avec son homologue espagnole, Ana Ruiz.",
            ("meeting", [A, B]),
        ),
        (
            "La ministre espagnole Ana Ruiz a été reçue mardi par le président togolais, Kodjo Ablo.",
            ("meeting", [B, A]),
        ),
        (
            "Reçue mardi par le président togolais Kodjo Ablo, la ministre espagnole Ana Ruiz a remercié.",
            ("meeting", [B, A]),
        ),
        (
            "Le président togolais, Kodjo Ablo, a accordé une audience à la ministre espagnole Ana Ruiz.",
            ("meeting", [A, B]),
        ),
        (
            "Le ministre togolais Kodjo Ablo a eu, ce lundi, un tête-à-tête avec la ministre espagnole Ana Ruiz.",
            ("meeting", [A, B]),
        ),
        (
            "Un entretien entre le ministre togolais Kodjo Ablo et la ministre espagnole Ana Ruiz s’est tenu lundi.",
            ("meeting", [A, B]),
        ),
        (
            "Le ministre togolais Kodjo Ablo et la ministre espagnole Ana Ruiz se sont rencontrés vendredi.",
            ("meeting", [A, B]),
        ),
        (
            "Lors d’un entretien avec la ministre espagnole Ana Ruiz, le ministre togolais Kodjo Ablo a salué l’accord.",
            ("meeting", [A, B]),
        ),
        ("Le président togolais Kodjo Ablo reçoit la ministre espagnole Ana Ruiz.", ("meeting", [A, B])),
        (
            "S.E. Mme Ana Ruiz, ambassadrice d’Espagne au Togo, a remis ses lettres de créance au président togolais Kodjo Ablo.",
            ("meeting", [B, A]),
        ),
        ("Le président togolais Kodjo Ablo a téléphoné à la ministre espagnole Ana Ruiz.", ("phone_call", [A, B])),
        (
            "Le président togolais Kodjo Ablo a reçu un coup de fil de la ministre espagnole Ana Ruiz.",
            ("phone_call", [A, B]),
        ),
        (
            "Le ministre togolais Kodjo Ablo et la ministre espagnole Ana Ruiz se sont parlé au téléphone.",
            ("phone_call", [A, B]),
        ),
        (
            "Le ministre togolais Kodjo Ablo a échangé par visioconférence avec la ministre espagnole Ana Ruiz.",
            ("video_call", [A, B]),
        ),
        (
            "Le président togolais Kodjo Ablo a adressé un message de félicitations à la reine d’Espagne, Ana Ruiz.",
            ("letter", [A, B]),
        ),
        (
            "La 5e session de la commission mixte hispano-togolaise a été coprésidée par le ministre togolais Kodjo Ablo et la ministre espagnole Ana Ruiz.",
            ("negotiation", [A, B]),
        ),
        (
            "Réunis à Rome, les ministres togolais Kodjo Ablo, espagnol Ana Ruiz et italien Ugo Conti ont signé un accord.",
            ("summit", [A, B, C]),
        ),
        ("Le ministre togolais Kodjo Ablo effectue une visite officielle en Espagne.", ("visit", [A])),
        (
            "Une délégation italienne conduite par le sénateur Ugo Conti a été reçue par le président togolais Kodjo Ablo.",
            ("meeting", [C, A]),
        ),
    ],
)
def test_a_contact_is_told(text, expected):
    kind, names = expected
    assert [(kind, sorted(names))] == [(k, sorted(n)) for k, n in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre togolais Kodjo Ablo devrait rencontrer la ministre espagnole Ana Ruiz en juillet.",
        "Le ministre togolais Kodjo Ablo n’a pas rencontré la ministre espagnole Ana Ruiz.",
        "Le ministre togolais Kodjo Ablo rencontrera la ministre espagnole Ana Ruiz.",
        "Le président togolais Kodjo Ablo a présenté ses condoléances à la reine d’Espagne, Ana Ruiz.",
        "Le président togolais Kodjo Ablo a adressé un message de condoléances à la reine d’Espagne, Ana Ruiz.",
        "Le ministre togolais Kodjo Ablo a déclaré devant la presse que l’accord était prêt.",
        "Le Togo a rencontré l’Espagne samedi en finale du tournoi.",
        "La ministre espagnole Ana Ruiz a reçu une médaille.",
        "Le ministre retrouve un bureau qu’il connaît bien.",
    ],
)
def test_no_contact_is_told(text):
    assert told(text) == []


def test_separate_talks_are_one_contact_each():
    text = "Le ministre togolais Kodjo Ablo a reçu tour à tour la ministre espagnole Ana Ruiz et le ministre italien Ugo Conti."
    assert told(text) == [("meeting", [A, B]), ("meeting", [A, C])]


def test_a_collective_audience_is_one_contact():
    text = "Le président togolais Kodjo Ablo a reçu la ministre espagnole Ana Ruiz et le ministre italien Ugo Conti."
    assert told(text) == [("meeting", [A, B, C])]


def test_a_second_contact_is_told_with_a_pronoun():
    first = "Le ministre togolais Kodjo Ablo a rencontré lundi la ministre espagnole Ana Ruiz."
    assert told(first + " Il a ensuite rencontré le ministre italien Ugo Conti.") == [
        ("meeting", [A, B]),
        ("meeting", [A, C]),
    ]


def test_the_same_contact_told_again_stays_one():
    first = "Le ministre togolais Kodjo Ablo a rencontré lundi la ministre espagnole Ana Ruiz."
    assert told(first, "Les deux ministres se sont entretenus de commerce.") == [("meeting", [A, B])]


def test_a_meeting_recalled_is_no_contact():
    first = "Le ministre togolais Kodjo Ablo a rencontré lundi la ministre espagnole Ana Ruiz."
    later = "Il s’était entretenu avec le ministre italien Ugo Conti le 3 mars 2021."
    assert told(first, later) == [("meeting", [A, B])]


def test_those_left_unnamed_are_named_in_the_next_sentence():
    first = "Des consultations entre les ministères togolais et espagnol des Affaires étrangères se sont tenues lundi à Lomé."
    later = "La délégation du Togo était conduite par Kodjo Ablo, celle de l’Espagne par Ana Ruiz."
    assert told(first, later) == [("negotiation", [A, B])]
