"""Who met whom, in sentences of many makes. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
TOGO, SPAIN, ITALY = f"ministre togolais {A}", f"ministre espagnole {B}", f"ministre italien {C}"


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"Le {TOGO} a rencontré lundi la {SPAIN}.", ("meeting", [A, B])),
        (
            f"Le {TOGO} s’est entretenu avec son homologue espagnole, Ana Ruiz.",
            ("meeting", [A, B]),
        ),
        (
            f"La {SPAIN} a été reçue mardi par le président togolais, Kodjo Ablo.",
            ("meeting", [B, A]),
        ),
        (
            f"Reçue mardi par le président togolais Kodjo Ablo, la {SPAIN} a remercié.",
            ("meeting", [B, A]),
        ),
        (
            f"Le président togolais, Kodjo Ablo, a accordé une audience à la {SPAIN}.",
            ("meeting", [A, B]),
        ),
        (
            f"Le {TOGO} a eu, ce lundi, un tête-à-tête avec la {SPAIN}.",
            ("meeting", [A, B]),
        ),
        (
            f"Un entretien entre le {TOGO} et la {SPAIN} s’est tenu lundi.",
            ("meeting", [A, B]),
        ),
        (
            f"Le {TOGO} et la {SPAIN} se sont rencontrés vendredi.",
            ("meeting", [A, B]),
        ),
        (
            f"Lors d’un entretien avec la {SPAIN}, le {TOGO} a salué l’accord.",
            ("meeting", [A, B]),
        ),
        (f"Le président togolais Kodjo Ablo reçoit la {SPAIN}.", ("meeting", [A, B])),
        (
            "S.E. Mme Ana Ruiz, ambassadrice d’Espagne, a remis ses lettres de créance au président Kodjo Ablo.",
            ("meeting", [B, A]),
        ),
        (f"Le président togolais Kodjo Ablo a téléphoné à la {SPAIN}.", ("phone_call", [A, B])),
        (
            f"Le président togolais Kodjo Ablo a reçu un coup de fil de la {SPAIN}.",
            ("phone_call", [A, B]),
        ),
        (
            f"Le {TOGO} et la {SPAIN} se sont parlé au téléphone.",
            ("phone_call", [A, B]),
        ),
        (
            f"Le {TOGO} a échangé par visioconférence avec la {SPAIN}.",
            ("video_call", [A, B]),
        ),
        (
            "Le président togolais Kodjo Ablo a adressé un message de félicitations à la reine d’Espagne, Ana Ruiz.",
            ("letter", [A, B]),
        ),
        (
            f"La 5e session de la commission mixte hispano-togolaise a été coprésidée par le {TOGO} et la {SPAIN}.",
            ("negotiation", [A, B]),
        ),
        (
            "Réunis à Rome, les ministres togolais Kodjo Ablo, espagnol Ana Ruiz et italien Ugo Conti ont signé.",
            ("summit", [A, B, C]),
        ),
        (f"Une audience a été accordée par le {TOGO} à la {SPAIN}.", ("meeting", [A, B])),
        (f"Le {TOGO} et le roi Felipe Garcia d’Espagne se sont vus lundi.", ("meeting", [A, "Felipe Garcia"])),
        (f"Le {TOGO} effectue une visite officielle en Espagne.", ("visit", [A])),
        (f"Le {TOGO} a quitté Madrid jeudi, au terme d’une visite de deux jours.", ("visit", [A])),
        (f"La {SPAIN} a fait une visite de courtoisie au {TOGO}.", ("meeting", [A, B])),
        (f"Le {TOGO} s’envolera jeudi pour Madrid.", ("visit", [A])),
        (f"La {SPAIN} a rencontré le Premier ministre Le Van Tam.", ("meeting", [B, "Le Van Tam"])),
        (f"Le {TOGO} s’est entretenu avec son interlocutrice espagnole, Ana Ruiz.", ("meeting", [A, B])),
        (f"Le {TOGO}, Kodjo Ablo, a partagé un petit déjeuner de travail avec la {SPAIN}.", ("meeting", [A, B])),
        (f"Le {TOGO} a plaidé pour la paix, au cours d’une audience accordée à la {SPAIN}.", ("meeting", [A, B])),
        (f"Le {TOGO} et la {SPAIN} ont échangé lundi des messages de félicitations.", ("letter", [A, B])),
        (f"La ministre espagnole, Ana Ruiz, reçoit le {TOGO}.", ("meeting", [A, B])),
        (f"Le {TOGO} a reçu la {SPAIN}, en présence de l’ambassadeur d’Italie, Ugo Conti.", ("meeting", [A, B, C])),
        (f"Le {TOGO}, accompagné du général Ugo Conti, a reçu la {SPAIN}.", ("meeting", [A, B, C])),
        (
            "Une délégation italienne conduite par Ugo Conti a été reçue par le président togolais Kodjo Ablo.",
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
        f"Le {TOGO} devrait rencontrer la {SPAIN} en juillet.",
        f"Le {TOGO} n’a pas rencontré la {SPAIN}.",
        f"Le {TOGO} rencontrera la {SPAIN}.",
        "Le président togolais Kodjo Ablo a présenté ses condoléances à la reine d’Espagne, Ana Ruiz.",
        "Le président togolais Kodjo Ablo a adressé un message de condoléances à la reine d’Espagne, Ana Ruiz.",
        f"Le {TOGO} a déclaré devant la presse que l’accord était prêt.",
        "Le Togo a rencontré l’Espagne samedi en finale du tournoi.",
        f"La {SPAIN} a reçu une médaille.",
        "Le ministre retrouve un bureau qu’il connaît bien.",
        f"Le {TOGO} a quitté la salle avant le discours.",
        f"Le {TOGO} et la {SPAIN} ont échangé des messages de condoléances.",
        f"Le {TOGO} a remercié ses interlocuteurs.",
        f"Le {TOGO} a fait une visite de l’usine avec ses enfants.",
        f"Le {TOGO} s’envole dans les sondages.",
        f"Le {TOGO} devait intervenir avant de rencontrer la {SPAIN}.",
        f"Le {TOGO} a parlé d’une audience accordée par erreur.",
    ],
)
def test_no_contact_is_told(text):
    assert told(text) == []


def test_the_bearer_of_a_message_is_met_and_the_message_goes_to_the_host():
    text = f"Le président togolais Kodjo Ablo a reçu la {SPAIN}, porteuse d’un message du roi Felipe Garcia."
    assert told(text.replace("porteuse", "porteur")) == [("meeting", [A, B]), ("letter", ["Felipe Garcia", A])]


def test_a_message_of_the_latter_comes_from_whom_the_bearer_serves():
    envoy = f"{B}, envoyée spéciale du président d’Italie"
    text = f"Le président togolais {A} a reçu {envoy}, porteur d’un message de ce dernier."
    assert told(text) == [("meeting", [A, B]), ("letter", [A])]


def test_a_contact_told_by_an_infinitive_is_one_more():
    text = f"Le {TOGO} a rencontré lundi la {SPAIN}, avant d’être reçu par le {ITALY}."
    assert told(text) == [("meeting", [A, B]), ("meeting", [A, C])]


def test_those_present_at_several_audiences_took_part_in_each():
    first = f"Le {TOGO} a reçu mardi la {SPAIN}. Il a également accordé une audience au {ITALY}."
    later = "Les deux audiences se sont déroulées en présence du directeur de cabinet, M. Yao Kuma."
    assert told(first, later) == [("meeting", [A, B, "Yao Kuma"]), ("meeting", [A, C, "Yao Kuma"])]


def test_who_accompanied_the_visitor_took_part():
    first = f"Le {TOGO} a reçu mardi la {SPAIN}."
    assert told(first, "Elle était accompagnée du premier secrétaire, M. Ugo Conti.") == [("meeting", [A, B, C])]


def test_those_present_at_something_else_took_no_part():
    first = f"Le {TOGO} a reçu mardi la {SPAIN}."
    assert told(first, "Le port a grandi en présence du directeur, M. Yao Kuma.") == [("meeting", [A, B])]


def test_separate_talks_are_one_contact_each():
    text = f"Le {TOGO} a reçu tour à tour la {SPAIN} et le {ITALY}."
    assert told(text) == [("meeting", [A, B]), ("meeting", [A, C])]


def test_audiences_announced_together_are_told_one_by_one():
    first = "Le président togolais Kodjo Ablo a accordé mardi plusieurs audiences."
    assert told(first, f"Le premier à être reçu est le {ITALY}. Il a enfin reçu la {SPAIN}.")[0] == ("meeting", [A, C])


def test_two_words_of_one_sentence_tell_one_contact():
    text = f"Le {TOGO} s’est entretenu par téléphone lundi avec la {SPAIN}, puis avec le {ITALY}."
    assert told(text) == [("phone_call", [A, B]), ("phone_call", [A, C])]


def test_a_collective_audience_is_one_contact():
    text = f"Le président togolais Kodjo Ablo a reçu la {SPAIN} et le {ITALY}."
    assert told(text) == [("meeting", [A, B, C])]


def test_a_second_contact_is_told_with_a_pronoun():
    first = f"Le {TOGO} a rencontré lundi la {SPAIN}."
    assert told(first + f" Il a ensuite rencontré le {ITALY}.") == [
        ("meeting", [A, B]),
        ("meeting", [A, C]),
    ]


def test_the_same_contact_told_again_stays_one():
    first = f"Le {TOGO} a rencontré lundi la {SPAIN}."
    assert told(first, "Les deux ministres se sont entretenus de commerce.") == [("meeting", [A, B])]


def test_a_meeting_recalled_is_no_contact():
    first = f"Le {TOGO} a rencontré lundi la {SPAIN}."
    later = f"Il s’était entretenu avec le {ITALY} le 3 mars 2021."
    assert told(first, later) == [("meeting", [A, B])]


def test_those_left_unnamed_are_named_in_the_next_sentence():
    first = "Des consultations entre les ministères togolais et espagnol des Finances se sont tenues lundi à Lomé."
    later = "La délégation du Togo était conduite par Kodjo Ablo, celle de l’Espagne par Ana Ruiz."
    assert told(first, later) == [("negotiation", [A, B])]
