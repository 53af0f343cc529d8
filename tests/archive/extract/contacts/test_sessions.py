"""Sessions that two states hold by their ministers, those who did not come, and condolences alike. Invented persons."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B = "Kodjo Ablo", "Yao Mensah"


@pytest.mark.parametrize(
    "text",
    [
        "Le Togo et le Ghana ont clos mardi, à Lomé, la quatrième session de leur commission mixte, ouverte la veille"
        f" par les ministres des Affaires étrangères des deux pays, {A} et {B}.",
        "Le Togo et le Ghana ont tenu lundi à Lomé la deuxième session de la commission mixte, présidée par les"
        f" ministres des deux pays, {A} et {B}.",
        "Le Togo et le Ghana ont mené jeudi des consultations politiques, conduites par les vice-ministres des deux"
        f" États, {A} et {B}.",
    ],
)
def test_a_session_by_the_ministers_of_both(text):
    assert told(text) == [("negotiation", [A, B])]


CONDOLED = "Le pape Pierre IV a adressé un télégramme de condoléances au président indonésien Joko Noto."
PRAISED = "Le pape Pierre IV a adressé un message de félicitations au président indonésien Joko Noto."
LIKEWISE = f"Le Premier ministre togolais {A} a fait parvenir au chef de l’État indonésien un télégramme semblable."


def test_condolences_alike():
    assert told(CONDOLED, LIKEWISE) == []
    assert [kind for kind, _ in told(PRAISED, LIKEWISE)] == ["letter", "letter"]


SAT = "Les ministres des Affaires étrangères du Togo, de Tunisie et du Mali ont siégé jeudi à Tunis."


@pytest.mark.parametrize(
    "later, there",
    [
        (f"Retenu ailleurs, {A}, chef de la diplomatie togolaise, s’était fait remplacer par son adjoint.", []),
        (f"{A}, ministre togolais des Affaires étrangères, s’était excusé.", []),
        (f"{A} représentait le Togo.", [A]),
        (f"Le Togolais {A} présidait les travaux.", [A]),
    ],
)
def test_those_who_came(later, there):
    assert told(SAT, later) == [("summit", there)]


def test_the_minister_told_before():
    aside = f"En marge de la session, le ministre togolais a rencontré son homologue ghanéen, {B}."
    assert told(SAT, f"Le Togolais {A} présidait les travaux.", aside)[1:] == [("meeting", [A, B])]


@pytest.mark.parametrize("aside", ["le ministre togolais", "le ministre togolais des Affaires étrangères"])
def test_the_minister_who_stood_for_his_state(aside):
    met = f"En marge de la session, {aside} a rencontré son homologue ghanéen, {B}."
    assert told(SAT, f"{A} représentait le Togo.", met)[1:] == [("meeting", [A, B])]


@pytest.mark.parametrize(
    "meeting, kind",
    [
        ("rencontre des délégations gouvernementales togolaise et béninoise sur la frontière", "negotiation"),
        ("réunion des groupes de travail topographiques togolais et béninois", "negotiation"),
        ("réunion des délégations togolaise et béninoise chargées de la délimitation de la frontière", "negotiation"),
        ("rencontre des chambres de commerce togolaise et béninoise", "meeting"),
    ],
)
def test_those_who_negotiate_for_two_states_hold_a_session(meeting, kind):
    later = (
        "Kodjo Ablo, représentant spécial du gouvernement togolais, et Paul Hounsou, président du Comité béninois des "
        "frontières, ont signé un procès-verbal."
    )
    assert [met for met, _ in told(f"Ouverte lundi à Kara, la {meeting} s’est achevée mercredi.", later)] == [kind]


@pytest.mark.parametrize("led", ["codirigés", "co-dirigés", "copilotés", "coanimés", "coprésidés"])
def test_those_who_led_the_work_together_are_named(led):
    session = "La session de la commission mixte entre le Togo et le Bénin a pris fin jeudi."
    work = f"Les travaux étaient {led} par le ministre des Affaires étrangères, Kodjo Ablo, et son homologue béninois, "
    assert told(session, f"{work}Paul Hounsou.") == [("negotiation", ["Kodjo Ablo", "Paul Hounsou"])]


def test_a_delegation_led_by_two_holds_no_session():
    assert told("Une délégation codirigée par le ministre togolais Kodjo Ablo est arrivée à Cotonou.") == []
