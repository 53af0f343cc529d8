"""Those who met, told in lists: line by line, with semicolons, as an agenda tells them. The persons are invented."""

import pytest

from archive.extract.words.itemised import join_items
from tests.archive.extract.sentence_readers import marked, parties_told, told

H, A, B, C = "Kodjo Ablo", "Ana Ruiz", "Davit Sarian", "Luis Vega"
HOST = f"Le ministre togolais de la Santé, {H},"
WHO = f"la ministre péruvienne, {A}", f"le ministre arménien, {B}", f"le ministre angolais, {C}"
ONE, TWO, THREE = WHO
EACH = [("meeting", [H, name]) for name in (A, B, C)]
LAST = ("meeting", [H, "Ugo Conti"])


@pytest.mark.parametrize(
    "paragraphs, contacts",
    [
        ((f"{HOST} a reçu mardi trois responsables :", *(f"- {who}" for who in WHO)), [("meeting", [H, A, B, C])]),
        ((f"{HOST} a eu mardi des entretiens séparés avec :", *(f"• {who} ;" for who in WHO)), EACH),
        ((f"{HOST} a rencontré mardi tour à tour :", *(f"– {who}." for who in WHO)), EACH),
        ((f"{HOST} a reçu mardi {ONE} ; {TWO} ; et {THREE}.",), [("meeting", [H, A, B, C])]),
        ((f"{HOST} a eu mardi des entretiens séparés avec {ONE} ; {TWO} ; {THREE}.",), EACH),
        ((f"{HOST} a reçu mardi {ONE}, {TWO}, puis {THREE}.",), EACH),
        ((f"{HOST} a reçu mardi {ONE} ; {TWO}, lui, attendra.",), EACH[:1]),
        ((f"{HOST} a reçu mardi {ONE}. A 11 heures : {TWO}. A 15 h, audience à {THREE}.".replace("à le", "au"),), EACH),
        ((f"{HOST} a reçu mardi {ONE}. Deuxième visiteur : {TWO}. Dernier visiteur : {THREE}.",), EACH),
        ((f"{HOST} a enchaîné mardi les audiences. En fin de matinée : {ONE}. A midi : {TWO}.",), EACH[:2]),
        ((f"{HOST} a eu mardi deux entretiens. L’un avec {ONE}, l’autre avec {TWO}.",), EACH[:2]),
        ((f"{HOST} a reçu mardi {ONE}. A 11 heures : fin de l’audience.",), EACH[:1]),
        ((f"{HOST} a reçu mardi {ONE}. A 11 heures, {TWO}, présidera une messe.",), EACH[:1]),
        ((f"{HOST} a reçu mardi {ONE}. En février : {TWO}.",), EACH[:1]),
        ((f"{HOST} a enchaîné mardi les rendez-vous : {ONE}, à neuf heures ; {TWO}, à dix heures trente.",), EACH[:2]),
        (
            (f"{HOST} a eu mardi trois entretiens : l’un avec {ONE} ; un autre avec {TWO} ; le dernier avec {THREE}.",),
            EACH,
        ),
        ((f"{HOST} a vu d’abord {ONE} ; ensuite {TWO}.",), EACH[:2]),
        ((f"{HOST} s’est entretenu d’abord avec {ONE} ; ensuite avec {TWO} ; enfin avec {THREE}.",), EACH),
        ((f"{HOST} a reçu {ONE}, lundi ; {TWO}, mardi.",), EACH[:2]),
        ((f"{HOST} a reçu mardi, en audiences séparées : {ONE} ; M. Ugo Conti, préfet de Rome.",), [*EACH[:1], LAST]),
        ((f"{HOST} a reçu mardi {ONE} ; {TWO} participe à une conférence.",), EACH[:1]),
        (
            (f"{HOST} a enchaîné mardi les rendez-vous : il a salué l’action de {ONE}.".replace("de la", "de cette"),),
            [],
        ),
        ((f"{HOST} a décoré mardi :", *(f"- {who}" for who in WHO)), []),
    ],
)
def test_each_on_the_list_is_met(paragraphs, contacts):
    assert told(*paragraphs) == contacts


@pytest.mark.parametrize(
    "listed",
    [
        ("Ont pris part à la rencontre :", f"- le chef de cabinet, {B}", f"- l’ambassadeur du Pérou, {C}"),
        (f"Participants, côté togolais : le chef de cabinet, {B} ; côté péruvien : l’ambassadeur du Pérou, {C}.",),
        (f"Pour la partie togolaise : le chef de cabinet, {B}.", f"Pour le côté péruvien : l’ambassadeur, {C}."),
    ],
)
def test_those_of_each_side_are_listed(listed):
    first = f"{HOST} a reçu mardi {ONE}."
    assert parties_told(first, *listed) == [[(H, "TG"), (A, "PE"), (B, "TG"), (C, "PE")]]


@pytest.mark.parametrize(
    "text, size",
    [
        ("Il a reçu :\n- le ministre Jo Kim\n- M. Li Po", 1),
        ("Il a signé :\n- un accord\n- un pacte", 3),
        ("Il a dit :\n- Le ministre Jo Kim a menti.", 2),
        ("Il a reçu le ministre.\n- le ministre Jo Kim", 2),
    ],
)
def test_lines_that_name_people_are_one_sentence_with_what_announces_them(text, size):
    lines, sentences = text.split("\n"), []
    for number, line in enumerate(lines):
        sentences += marked(line)
        sentences[-1].paragraph = number
    assert len(join_items(sentences)) == size
