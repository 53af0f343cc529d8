"""Contacts told in passing, at the head or at the end of something else. The persons are invented."""

import pytest

from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY, parties_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Nikos Papas"
MET = ("meeting", [A, B])
CAME = f"La ministre espagnole {B} est arrivée mardi à Lomé."
RECEIVED = f"Le président togolais {A} a reçu mardi la ministre espagnole {B}."


@pytest.mark.parametrize(
    "later",
    [
        f"La journée de Mme Ruiz avait commencé par un petit déjeuner de travail avec le ministre togolais {C}.",
        f"La visite de Mme Ruiz s’est achevée par un entretien avec le ministre togolais {C}.",
        f"Mme Ruiz avait débuté sa visite par une audience chez le ministre togolais {C}.",
        f"Mme Ruiz a bouclé son séjour par une longue séance de travail avec le ministre togolais {C}.",
    ],
)
def test_what_began_or_ended_by_a_contact(later):
    assert told(RECEIVED, later) == [MET, ("meeting", [B, C])]


@pytest.mark.parametrize(
    "later",
    [
        f"Le projet a commencé par une étude de {C}.",
        f"La visite devait s’achever par un entretien avec le ministre togolais {C}.",
        f"La visite n’a pas commencé par un entretien avec le ministre togolais {C}.",
        f"Le succès de Mme Ruiz a été salué par {C}.",
    ],
)
def test_what_did_not_begin_or_end_by_a_contact(later):
    assert told(RECEIVED, later) == [MET]


@pytest.mark.parametrize(
    "later",
    [
        "Le ministre togolais Kodjo Ablo lui a transmis une invitation, au cours d’une audience à Lomé.",
        "Le ministre togolais Kodjo Ablo lui a parlé du port lors d’un long entretien.",
        "Le ministre togolais Kodjo Ablo lui a exposé mercredi le projet au cours d’un déjeuner.",
    ],
)
def test_who_was_told_something_at_an_audience(later):
    assert [(kind, set(names)) for kind, names in told(CAME, later)] == [("meeting", {A, B})]


@pytest.mark.parametrize(
    "later",
    [
        "Le ministre togolais Kodjo Ablo lui a transmis une invitation.",
        "Le ministre togolais Kodjo Ablo ne lui a pas parlé du port lors d’un entretien.",
        "Le ministre togolais Kodjo Ablo lui a rendu hommage au cours d’un entretien avec la presse.",
        "Le ministre togolais Kodjo Ablo a parlé du port au cours d’une audience.",
    ],
)
def test_who_was_told_nothing_at_an_audience(later):
    assert ("meeting", [A, B]) not in told(CAME, later)


CREDENTIALS = (
    f"Le président togolais {A} a pris réception mardi des lettres de créance que lui ont {{}} l’ambassadrice "
    f"d’Espagne, {B}, l’ambassadeur d’Italie, {C}, et l’ambassadeur de Grèce, {D}."
)


@pytest.mark.parametrize("verb", ["tendues", "remises", "présentées"])
def test_the_credentials_that_several_handed_over(verb):
    assert parties_told(CREDENTIALS.format(verb)) == [[(A, "TG"), (B, "ES"), (C, "IT"), (D, "GR")]]


@pytest.mark.parametrize(
    "later",
    [
        "La cérémonie achevée, le président s’est entretenu avec chacun des trois, tour à tour, de la coopération.",
        "Il a ensuite échangé avec chacun d’eux.",
        "M. Ablo a reçu ensuite en audience chacun des diplomates.",
    ],
)
def test_each_of_those_told_was_met_apart(later):
    contacts = [set(names) for _, names in told(CREDENTIALS.format("remises"), later)]
    assert contacts == [{A, B, C, D}, {A, B}, {A, C}, {A, D}]


@pytest.mark.parametrize("later", ["Il ne s’est pas entretenu avec chacun d’eux.", "Il croit en chacun d’eux."])
def test_none_was_met_apart(later):
    assert len(told(CREDENTIALS.format("remises"), later)) == 1


HOST = f"Le président togolais {A} a reçu mardi la ministre espagnole {B}."


@pytest.mark.parametrize(
    "later",
    [
        f"L’audience a eu lieu en présence, côté togolais, du ministre {C}, et, côté espagnol, du conseiller {D}.",
        f"L’entretien a eu lieu en présence, pour la partie togolaise, de {C} et, pour la partie espagnole, de {D}.",
        f"Étaient aussi présents, côté togolais, le ministre {C}, ainsi que, du côté espagnol, le conseiller {D}.",
        f"Étaient présents {C}, secrétaire général du ministère, et, du côté espagnol, le conseiller {D}.",
    ],
)
def test_those_of_both_sides_were_there(later):
    assert parties_told(HOST, later) == [[(A, "TG"), (B, "ES"), (C, "TG"), (D, "ES")]]


LETTER = f"Le président togolais {A} a reçu mardi un message écrit du président espagnol {B}."


@pytest.mark.parametrize(
    "later",
    [
        f"Le pli lui a été apporté par le ministre espagnol {C}, auquel il avait accordé une audience.",
        f"Le message était porté par le ministre espagnol {C}, à qui il a donné audience.",
    ],
)
def test_who_brought_a_letter_was_granted_an_audience(later):
    assert [(kind, set(names)) for kind, names in told(LETTER, later)] == [("letter", {A, B}), ("meeting", {A, C})]


@pytest.mark.parametrize(
    "later",
    [
        f"Le pli lui a été apporté par le ministre espagnol {C}.",
        f"Le pli lui a été apporté par le ministre espagnol {C}, à qui il a donné raison.",
    ],
)
def test_who_brought_a_letter_was_granted_nothing(later):
    assert [(kind, set(names)) for kind, names in told(LETTER, later)] == [("letter", {A, B})]


DOOR = f"La ministre togolaise des Affaires étrangères, {B}, a ouvert successivement sa porte à trois ambassadeurs."


@pytest.mark.parametrize(
    "later",
    [
        f"Avec l’ambassadeur de Grèce, {D}, la cheffe de la diplomatie togolaise a abordé la pêche.",
        f"Elle a reçu enfin l’ambassadeur de Grèce, {D}.",
    ],
)
def test_those_to_whom_somebody_opened_the_door_come_one_by_one(later):
    first = f"L’ambassadeur d’Italie, {C}, a été le premier."
    assert told(DOOR, first, later) == [("meeting", [B, C]), ("meeting", [B, D])]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Le ministère togolais a ouvert ses portes au public, selon l’ambassadeur d’Italie, {C}.",
        f"La ministre togolaise {B} n’a pas ouvert sa porte à l’ambassadeur d’Italie, {C}.",
    ],
)
def test_what_else_is_opened_is_no_contact(sentence):
    assert told("Le Togo célèbre sa fête.", "Lomé danse.", "Il fait beau.", sentence) == []


@pytest.mark.parametrize("opening, kind", [("À son terme", "summit"), ("À leur arrivée", "meeting")])
def test_a_meeting_told_at_its_end_is_of_the_kind_named_before(opening, kind):
    first = "Le sommet de l’Alliance des États du Sahel s’est tenu mardi à Lomé."
    signed = f"le président togolais {A}, le président espagnol {B} et l’ambassadeur d’Italie, {C}, ont signé un pacte."
    assert [(k, set(names)) for k, names in told(first, f"{opening}, {signed}")] == [(kind, {A, B, C})]


@pytest.mark.parametrize(
    "office", ["de la Chambre des représentants", "de l’Assemblée nationale", "au Commerce", "chargé de l’Agriculture"]
)
def test_a_counterpart_of_another_office_has_his_name_behind_the_comma(office):
    sentence = f"Le président du Sénat togolais, {A}, s’est entretenu mardi avec son homologue {office}, {C}, à Rome."
    assert told(sentence) == [("meeting", [A, C])]


@pytest.mark.parametrize("rest", ["du port, a dit", "au Commerce qui succède à Luis Vega, selon"])
def test_a_counterpart_of_no_name_takes_none_from_afar(rest):
    sentence = f"Le ministre togolais {A} s’est entretenu mardi avec son homologue {rest} le gardien {C}."
    assert ("meeting", [A, C]) not in told(sentence)


@pytest.mark.parametrize(
    "left",
    [
        "sortait d’un tête-à-tête de plus d’une heure avec",
        "sortait d’une longue audience avec",
        "est sortie confiante d’un entretien avec",
        "sort d’une séance de travail avec",
    ],
)
def test_who_comes_out_of_talks_has_held_them(left):
    text = f"« Nous avançons. » La ministre espagnole {B} répondait mardi à la presse. Elle {left} le président {A}."
    assert told(text) == [("meeting", [B, A])]


@pytest.mark.parametrize(
    "left",
    ["ne sortait pas d’un entretien avec", "pourrait sortir d’un entretien avec", "est sortie d’une salle avec"],
)
def test_who_comes_out_of_something_else_is_told_to_have_held_none(left):
    text = f"La ministre espagnole {B} répondait mardi à la presse. Elle {left} le président {A}."
    assert {draft.frame for draft in read(dispatch(text), published="2025-06", today=TODAY).drafts} <= {"presumed"}


def test_two_of_several_who_withdrew_met_apart():
    summit = f"Le président togolais {A}, la ministre espagnole {B} et le ministre italien {C} se sont réunis mardi."
    apart = "À la fin des travaux, M. Ablo et Mme Ruiz se sont isolés une heure pour discuter de la pêche."
    assert told(summit, apart) == [("summit", [A, B, C]), MET]
    assert told(summit, "Les deux villages se sont isolés.") == [("summit", [A, B, C])]
