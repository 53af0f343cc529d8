"""Contacts as prose tells them, over several sentences. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Amir Tan", "Kenji Mori", "Rosa Vega"
TAN, MORI = f"Le ministre malaisien des Transports, {A},", f"le président japonais, {B}"
VEGA = f"la ministre chilienne des Transports, {C}"


def met(*paragraphs):
    return [set(names) for kind, names in told(*paragraphs)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            f"{TAN} a reçu lundi {VEGA}, en présence du ministre malaisien des Finances, Ali Rashid."
            " Ce dernier s’était entretenu dans la matinée avec Mme Vega.",
            [{A, C, "Ali Rashid"}, {"Ali Rashid", C}],
        ),
        (
            f"Une journée à Tokyo pour le ministre malaisien des Transports, {A}. Il a d’abord été reçu par {MORI}.",
            [{A, B}],
        ),
        (
            f"Le Premier ministre malaisien, {A}, et son homologue chilienne, {C}, ont été reçus lundi par {MORI}."
            f" Les deux chefs de gouvernement ont ensuite rencontré le ministre japonais des Transports, Ichiro Abe.",
            [{A, C, B}, {A, C, "Ichiro Abe"}],
        ),
        (
            f"{TAN} a reçu lundi {VEGA}. Les deux ministres ont cherché comment mieux s’entretenir l’un avec l’autre.",
            [{A, C}],
        ),
        (
            f"{TAN} s’est entretenu lundi avec {MORI}, et plus tard, au Parlement, avec {VEGA}.",
            [{A, B}, {A, C}],
        ),
        (
            "La première session des consultations entre la Malaisie et le Chili s’est tenue lundi à Tokyo."
            f" {TAN} avait en face de lui {VEGA}.",
            [{A, C}],
        ),
        (
            f"Aucun ministre chilien n’était venu à Tokyo depuis dix ans quand {VEGA}, a été reçue lundi par {MORI}.",
            [{C, B}],
        ),
        (
            f"Réunis lundi à Tokyo autour du président japonais, {B}, {TAN[:1].lower()}{TAN[1:]} et {VEGA}, ont signé.",
            [{A, B, C}],
        ),
        (
            f"L’envoyée chilienne {C} n’est pas repartie les mains vides."
            f" Le président japonais {B}, qui l’a reçue lundi à Tokyo, lui a confié un projet d’accord.",
            [{B, C}],
        ),
        (f"{TAN} a rencontré lundi {MORI}, puis, dans la soirée, {VEGA}.", [{A, B}, {A, C}]),
        (
            f"Le port a dominé les deux entretiens que {TAN[:1].lower()}{TAN[1:]} a eus lundi, l’un avec {MORI},"
            f" l’autre avec {VEGA}.",
            [{A, B}, {A, C}],
        ),
    ],
)
def test_who_met_whom_over_several_sentences(text, expected):
    assert met(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"Une rencontre entre {MORI}, et {VEGA}, pourrait être organisée en juillet.",
        f"Un entretien entre {MORI}, et {VEGA}, doit être organisé lundi.",
        f"Tokyo saura quand {VEGA}, sera reçue par {MORI}.",
        f"Évoquant les entretiens entre {MORI}, et {VEGA}, la presse a parlé de paix.",
        f"{VEGA}, a parlé de paix, rappelant ses entretiens avec {MORI}.",
    ],
)
def test_what_may_be_organised_did_not_take_place(text):
    assert met(text) == []


HOLM = "L’ambassadrice du Danemark, Mette Holm,"
BOATENG = "président ghanéen, Kofi Boateng"
H, K, L = "Mette Holm", "Kofi Boateng", "Lars Berg"


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            f"{HOLM} a remis mardi au {BOATENG}, un message du Premier ministre danois, {L}."
            " L’audience s’est déroulée au palais.",
            [("letter", {L, K}), ("meeting", {K, H})],
        ),
        (
            f"{HOLM} reçue mardi en audience par le {BOATENG}, lui a remis un pli du Premier ministre danois, {L}.",
            [("meeting", {K, H}), ("letter", {L, K})],
        ),
        (
            f"{HOLM} s’est entretenue mardi avec le ministre ghanéen du Commerce, Yaw Adu."
            f" Le {BOATENG}, lui a ensuite accordé une audience.",
            [("meeting", {H, "Yaw Adu"}), ("meeting", {K, H})],
        ),
        (
            f"{HOLM} s’est entretenue mardi avec le ministre ghanéen du Commerce, Yaw Adu."
            f" L’entretien a été suivi d’une audience chez le {BOATENG}.",
            [("meeting", {H, "Yaw Adu"}), ("meeting", {K, H})],
        ),
        (
            f"La session de la commission mixte s’est ouverte mardi sous la houlette du {BOATENG},"
            f" et de la secrétaire d’État danoise, {H}.",
            [("negotiation", {K, H})],
        ),
        (
            "Le Ghana et le Danemark ont tenu mardi des consultations politiques,"
            f" que menaient le directeur général {K} et la secrétaire d’État danoise {H}.",
            [("negotiation", {K, H})],
        ),
        (
            f"Longue poignée de main mardi à Accra entre le {BOATENG}, et la ministre danoise, {H}.",
            [("meeting", {K, H})],
        ),
    ],
)
def test_audiences_and_sessions_told_in_other_words(text, expected):
    assert sorted((kind, sorted(names)) for kind, names in told(text)) == sorted(
        (kind, sorted(names)) for kind, names in expected
    )


@pytest.mark.parametrize(
    "title, expected",
    [
        (f"{K} reçoit l’ambassadrice du Danemark", [{K, H}]),
        ("Le cacao ghanéen à Copenhague", []),
    ],
)
def test_a_headline_may_name_one_by_his_office(title, expected):
    body = (
        f"Le Ghana veut exporter davantage, a affirmé mardi le ministre du Commerce, {K}."
        f" L’ambassadrice danoise, {H}, a répondu que son pays y était prêt."
    )
    assert [set(names) for _, names in told(body, title=title)] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"{TAN} a eu lundi un aparté avec {MORI}.", [{A, B}]),
        (f"L’ambassadrice chilienne, {C}, a été retenue à déjeuner par {MORI}.", [{B, C}]),
        (f"{TAN} a promis des trains au cours d’une rencontre, lundi, à Tokyo, avec {MORI}.", [{A, B}]),
        (
            f"{TAN} a reçu lundi {VEGA}. Ont pris part à la rencontre la vice-ministre malaisienne Lim Siew,"
            " et l’ambassadeur chilien, Pedro Mora.",
            [{A, C, "Lim Siew", "Pedro Mora"}],
        ),
        (f"{TAN} se rendra mardi à Tokyo. Il sera porteur d’une lettre de {VEGA}, à {MORI}.", [{A}]),
    ],
)
def test_more_words_of_an_audience(text, expected):
    assert met(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Quatre chefs de la diplomatie autour de la même table."
            " Les consultations entre la Malaisie et l’Alliance du Pacifique se sont déroulées lundi à Tokyo."
            f" {A} avait en face de lui le Chilien {C}, le Péruvien Luis Vargas et le Colombien Pedro Mora.",
            [{A, C, "Luis Vargas", "Pedro Mora"}],
        ),
        (
            f"Il pleuvait lundi sur Tokyo. Le palais était pavoisé. {TAN} et {MORI}, ont scellé un accord.",
            [{A, B}],
        ),
        (
            f"Deux diplomates, le Chilien {C} et le Péruvien Luis Vargas, ont été reçus séparément par {MORI}."
            f" Avec l’ambassadeur du Pérou, {B} a parlé de pêche.",
            [{B, C}, {B, "Luis Vargas"}],
        ),
        (
            f"Le président japonais {B} a reçu {C} et Luis Vargas, respectivement présidents du Chili et du Pérou.",
            [{B, C, "Luis Vargas"}],
        ),
    ],
)
def test_who_is_named_behind_a_scene(text, expected):
    assert met(text) == expected


def test_a_counterpart_may_be_a_prince():
    assert met(f"{TAN} a reçu lundi son homologue saoudien, le prince Turki ben Saad.") == [{A, "Turki ben Saad"}]


def test_a_ministry_is_no_member_of_a_list():
    text = f"Voici ce qu’ont signé lundi, au siège du ministère des Transports, {TAN[:1].lower()}{TAN[1:]} et {VEGA}."
    assert met(text) == [{A, C}]


@pytest.mark.parametrize(
    "text",
    [
        f"MM. Tan et Mori se connaissent. {TAN} et {MORI} ne se sont plus parlé depuis mars.",
        "Le général Ali Rashid reçoit les Forces armées, le général Ugo Conti l’Intérieur et Ana Ruiz la Justice.",
        "La rencontre au sommet entre la Malaisie et le Japon a tenu ses promesses devant 11 000 spectateurs.",
    ],
)
def test_neither_silence_nor_sport_is_a_contact(text):
    assert met(text) == []
