"""What the sentence behind tells of a visitor's talks, of a message and of those who came. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Luis Vega", "Jan Novak"
CAME = f"Le ministre togolais des Transports, {A}, s’est rendu mardi à Madrid."
WRITTEN = f"Le président togolais {A} a reçu mardi un message du roi d’Espagne {C}."


@pytest.mark.parametrize(
    "later",
    [
        f"Des entretiens ont eu lieu avec la ministre espagnole des Ports, {B}.",
        f"Des discussions se sont tenues avec la ministre espagnole des Ports, {B}.",
        f"Une rencontre a eu lieu avec la ministre espagnole des Ports, {B}.",
    ],
)
def test_talks_of_the_visitor_told_before(later):
    assert [set(names) for _, names in told(CAME, later)] == [{A, B}]


@pytest.mark.parametrize(
    "later",
    [
        f"Des entretiens sont prévus avec la ministre espagnole des Ports, {B}.",
        f"Un entretien avec la ministre espagnole des Ports, {B}, est prévu mercredi.",
        f"Une réunion est attendue avec la ministre espagnole des Ports, {B}.",
        f"Au programme, des entretiens avec la ministre espagnole des Ports, {B}.",
        f"À son agenda, une rencontre avec la ministre espagnole des Ports, {B}.",
        f"Il y aura des entretiens avec la ministre espagnole des Ports, {B}.",
    ],
)
def test_talks_that_are_only_planned(later):
    assert told(CAME, later) == [("visit", [A])]


@pytest.mark.parametrize(
    "taken",
    [
        f"reçu par la ministre togolaise {B} au cours de son entretien avec l’ambassadeur d’Espagne {D}",
        f"réceptionné par la ministre togolaise {B} lors d’une rencontre avec l’ambassadeur d’Espagne {D}",
    ],
)
def test_who_took_a_message_met_who_brought_it(taken):
    assert told(WRITTEN, f"Le message a été {taken}.") == [("letter", [A, C]), ("meeting", [B, D])]


@pytest.mark.parametrize(
    "text",
    [
        f"Le président togolais {A} a reçu mardi un message de son frère, le roi d’Espagne {C}.",
        f"Le président togolais {A} a reçu mardi un message de son cher frère et ami, le roi d’Espagne {C}.",
        f"Le président togolais {A} a reçu mardi un message de sa voisine, la reine d’Espagne {C}.",
    ],
)
def test_a_message_of_somebodys_brother(text):
    assert told(text) == [("letter", [A, C])]


@pytest.mark.parametrize(
    "came",
    [
        f"une délégation espagnole comprenant la ministre des Ports, {B}, et le maire {C}",
        f"une délégation composée de la ministre espagnole des Ports, {B}, et du maire espagnol {C}",
        f"une délégation formée de la ministre espagnole {B} et de l’ambassadeur d’Espagne, {C}",
    ],
)
def test_those_of_whom_a_delegation_consists(came):
    text = f"Lomé, 4 juin – Le chef de l’État, {A}, a reçu mardi {came}."
    assert parties_told(text) == [[(A, "TG"), (B, "ES"), (C, "ES")]]


def test_a_delegation_of_a_body_leaves_the_host_his_state():
    came = f"une délégation de la CEDEAO composée des ministres du Ghana, {B}, et du Bénin, {C}"
    text = f"Lomé, 4 juin – Le chef de l’État, {A}, a reçu mardi {came}."
    assert parties_told(text) == [[(A, "TG"), (B, "GH"), (C, "BJ")]]


def test_views_exchanged_see_nobody():
    met = f"Le président togolais {A} a rencontré mardi la ministre espagnole des Ports, {B}."
    later = "Les parties ont échangé leurs vues sur la diplomatie parlementaire."
    assert told(met, later) == [("meeting", [A, B])]
