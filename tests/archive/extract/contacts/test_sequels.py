"""Contacts told by half, and names given later. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
FIRST = f"Le président togolais {A} a reçu mardi la ministre espagnole {B}."
ENVOYS = f"Trois nouveaux ambassadeurs ont présenté mardi leurs lettres de créance au président togolais {A}"
NAMES = f"{B} (Espagne), {C} (Italie) et Nikos Papas (Grèce)"


@pytest.mark.parametrize(
    "later",
    [
        f"Ce fut ensuite le tour de l’ambassadeur d’Italie, {C}.",
        f"Est venu ensuite le tour de l’ambassadeur d’Italie, {C}.",
        f"Puis vint le tour d’une délégation italienne conduite par {C}.",
        f"Ce fut enfin au tour du ministre italien {C}.",
        f"Au cours d’un deuxième entretien, l’ambassadeur d’Italie, {C}, a parlé de commerce.",
        f"Lors d’une autre audience, l’ambassadeur d’Italie, {C}, a plaidé pour la paix.",
        f"Même exercice avec l’ambassadeur d’Italie, {C}.",
        f"L’a suivi, une heure plus tard, l’ambassadeur d’Italie, {C}.",
        f"L’ambassadeur d’Italie, {C}, lui a succédé.",
    ],
)
def test_the_host_told_before_received_one_more(later):
    assert told(FIRST, later) == [("meeting", [A, B]), ("meeting", [A, C])]


@pytest.mark.parametrize(
    "later",
    [
        f"Il a ensuite fait le tour des stands du ministre italien {C}.",
        f"Le ministre italien {C} attend son tour.",
        f"Aucun autre entretien n’a eu lieu, a dit {C}.",
        f"Les pays européens doivent chacun répondre au ministre italien {C}.",
        f"La deuxième phase du projet plaît au ministre italien {C}.",
        f"L’ambassadeur d’Italie, {C}, a suivi la route de Lomé.",
        f"L’ambassadeur d’Italie, {C}, a succédé à Luis Vega en mars.",
    ],
)
def test_no_further_contact_is_told(later):
    assert told(FIRST, later) == [("meeting", [A, B])]


def test_an_audience_to_each_is_one_contact_each():
    later = "Il a ensuite accordé une audience à chacun d’eux."
    assert [set(names) for _, names in told(f"{ENVOYS} : {NAMES}.", later)] == [
        {A, B, C, "Nikos Papas"},
        {A, B},
        {A, C},
        {A, "Nikos Papas"},
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        [f"{ENVOYS} : {NAMES}."],
        [f"{ENVOYS}.", f"Il s’agit de {NAMES}."],
        [
            f"{ENVOYS}.",
            f"L’ambassadrice d’Espagne, {B}, a ouvert la marche.",
            f"L’ont suivie l’ambassadeur d’Italie, {C}, et celui de Grèce, Nikos Papas.",
        ],
    ],
)
def test_the_envoys_are_named_after_their_number(paragraphs):
    assert [set(names) for names in parties_told(*paragraphs)] == [
        {(A, "TG"), (B, "ES"), (C, "IT"), ("Nikos Papas", "GR")}
    ]


def test_who_speaks_of_the_ceremony_did_not_hand_over_credentials():
    later = "Le ministre togolais du Commerce, Yao Kuma, s’est félicité des échanges."
    assert [set(names) for _, names in told(f"{ENVOYS} : {NAMES}.", later)] == [{A, B, C, "Nikos Papas"}]


def test_the_host_s_own_people_are_not_received_in_turn():
    present = "La cérémonie s’est déroulée en présence du ministre des Affaires étrangères, M. Yao Kuma."
    later = "Il a ensuite accordé une audience à chacun d’eux."
    assert [set(names) for _, names in told(f"{ENVOYS} : {NAMES}.", present, later)[1:]] == [
        {A, B},
        {A, C},
        {A, "Nikos Papas"},
    ]


@pytest.mark.parametrize(
    "later",
    [
        f"M. Ablo a eu un entretien avec l’ambassadrice {B}.",
        f"{B} a ensuite eu un tête-à-tête avec M. Ablo.",
    ],
)
def test_who_meets_alone_after_the_ceremony_meets_once_more(later):
    assert [set(names) for _, names in told(f"{ENVOYS} : {NAMES}.", later)[1:]] == [{A, B}]


def test_what_two_of_several_said_is_no_further_contact():
    first = f"Le président togolais {A} a reçu mardi la ministre espagnole {B} et le ministre italien {C}."
    assert told(first, f"M. Ablo s’est entretenu avec {B} de commerce.") == [("meeting", [A, B, C])]


def test_who_presides_first_of_all_presides_with_the_other():
    chairs = f"le ministre togolais {A} et par la ministre espagnole {B}"
    assert told(f"Coprésidée par {chairs}, la session a d’abord parlé de ports.") == [("negotiation", [A, B])]


def test_the_head_of_state_is_the_president_of_the_republic_and_of_nothing_else():
    first = f"Le président togolais {A} a reçu mardi la ministre espagnole {B}, et le président du patronat, {C}."
    assert told(first, "Le chef de l’État a ensuite téléphoné à la reine Lucia Vega.")[-1][1] == [A, "Lucia Vega"]


def test_who_hands_over_a_message_and_is_received_met_the_addressee():
    first = f"Un émissaire du président espagnol a remis mardi au président togolais {A} un message du roi Felipe."
    later = f"Conseiller du palais, {B} a été reçue à Lomé."
    assert told(first, later) == [("letter", ["Felipe", A]), ("meeting", [A, B])]


def test_the_ministers_of_several_states_are_named_in_their_order():
    first = "Les ministres des Finances du Togo, d’Espagne et d’Italie se sont vus mardi à Lomé."
    assert parties_told(first, f"{A}, {B} et {C} ont signé un accord.") == [[(A, "TG"), (B, "ES"), (C, "IT")]]


@pytest.mark.parametrize(
    "later",
    [f"L’idée vient de leurs ministres, {A}, {B} et {C}.", f"{A} et {B} ont signé un accord."],
)
def test_others_are_not_taken_for_the_ministers(later):
    first = "Les ministres des Finances du Togo, d’Espagne et d’Italie se sont vus mardi à Lomé."
    assert parties_told(first, later) == [[]]


def test_those_received_in_turn_are_named_in_the_next_sentence():
    first = f"Trois ambassadeurs ont été reçus tour à tour mardi par le ministre togolais {A}."
    assert told(first, f"Il s’agit de {NAMES}.") == [
        ("meeting", [A, B]),
        ("meeting", [A, C]),
        ("meeting", [A, "Nikos Papas"]),
    ]


MESSAGE = "Le président togolais Kodjo Ablo a adressé une lettre au président grec Nikos Papas."


@pytest.mark.parametrize(
    "later, taker",
    [
        (
            "Elle a été remise, lors d’une audience, à la ministre Ana Ruiz par le ministre togolais Ugo Conti.",
            "Ana Ruiz",
        ),
        ("Le pli lui a été remis mardi par le ministre togolais Ugo Conti au cours d’une audience.", "Nikos Papas"),
        (
            "La missive avait été transmise lundi par le ministre togolais Ugo Conti au cours d’une audience.",
            "Nikos Papas",
        ),
        (
            "Elle a été apportée au président grec par le ministre togolais Ugo Conti au cours d’une audience.",
            "Nikos Papas",
        ),
    ],
)
def test_who_brought_the_letter_told_before_met_who_took_it(later, taker):
    assert [(kind, set(names)) for kind, names in told(MESSAGE, later)] == [
        ("letter", {"Kodjo Ablo", "Nikos Papas"}),
        ("meeting", {taker, "Ugo Conti"}),
    ]


@pytest.mark.parametrize(
    "later",
    [
        "La lettre a été remise à la ministre grecque Ana Ruiz par le ministre togolais Ugo Conti.",
        "La lettre n’a pas été remise par le ministre togolais Ugo Conti.",
        "La lettre sera remise par le ministre togolais Ugo Conti.",
        "Le prix a été remis par le ministre togolais Ugo Conti.",
        "La lettre a été publiée par le ministre togolais Ugo Conti.",
    ],
)
def test_a_letter_not_brought_makes_no_meeting(later):
    assert [kind for kind, _ in told(MESSAGE, later)] == ["letter"]


def test_what_is_told_on_of_the_subject_is_a_contact_of_his():
    text = f"Le ministre togolais {A} a rencontré la ministre espagnole {B}, puis s’est entretenu avec le roi {C}."
    assert told(text) == [("meeting", [A, B]), ("meeting", [A, C])]


def test_a_welcome_looked_back_on_in_a_relative_is_no_news():
    later = f"Mme Ruiz, que le gouverneur {C} avait accueillie à Kara, est repartie hier soir."
    assert told(FIRST, later) == [("meeting", [A, B])]
