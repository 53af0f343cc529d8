"""Officials of two sides in one deed, without a word of contact. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Amir Tan", "Kenji Mori", "Rosa Vega"
TAN, MORI = f"Le ministre malaisien des Transports, {A},", f"le président japonais, {B}"
BOTH = [("meeting", {A, B})]


def met(*paragraphs):
    return [(kind, set(names)) for kind, names in told(*paragraphs)]


@pytest.mark.parametrize(
    "text",
    [
        f"{TAN} a entamé sa journée chez {MORI}.",
        f"C’est avec {MORI}, que le ministre malaisien des Transports, {A}, a entamé sa journée lundi.",
        f"{TAN} avait en face de lui, lundi à Tokyo, son homologue japonais, {B}.",
        f"{TAN} a eu pour interlocuteur, lundi à Tokyo, {MORI}.",
        f"{TAN} s’est retrouvé lundi face au président japonais, {B}.",
        f"{TAN} a passé une heure et demie, lundi, en compagnie du président japonais, {B}.",
        f"{TAN} était lundi dans le bureau du président japonais, {B}.",
        f"{TAN} a serré lundi la main du président japonais, {B}, au palais.",
        f"{TAN} a défendu lundi ce projet devant {MORI}.",
        f"{TAN} a fait lundi le tour de l’actualité avec {MORI}.",
        f"{TAN} et l’ambassadeur du Japon, {B}, ont procédé lundi à la signature d’un accord.",
        f"{TAN} et l’ambassadeur du Japon, {B}, ont scellé lundi un accord.",
        f"Tels sont les dossiers qu’ont ouverts lundi le ministre malaisien, {A}, et son vis-à-vis japonais, {B}.",
        f"La journée du ministre malaisien des Transports, {A}, a commencé chez {MORI}.",
        f"{TAN} a débuté lundi sa visite par {MORI}.",
        f"{TAN} a franchi lundi le seuil du palais, où l’attendait {MORI}.",
        f"{TAN} a promis lundi des trains à l’ambassadeur du Japon, {B}, venu à son cabinet.",
        f"{TAN} a exposé lundi ce projet au président japonais, {B}, lors d’une audience.",
        f"Il a été question du port lundi entre le ministre malaisien, {A}, et son homologue japonais, {B}.",
        f"Autour de la table avaient pris place le ministre malaisien, {A}, et son homologue japonais, {B}.",
        f"La cérémonie a réuni lundi le ministre malaisien, {A}, et l’ambassadeur du Japon, {B}.",
        f"Le pont aura deux maîtres : ainsi en ont décidé lundi le ministre malaisien, {A}, et {MORI}.",
        f"Le port ne vivra pas sans rail, ont jugé lundi, à Rome, le ministre malaisien, {A}, et {MORI}.",
        f"« Il ne faut pas attendre », ont lancé lundi le ministre malaisien, {A}, et {MORI}.",
        f"{TAN} a noué connaissance lundi avec {MORI}, et tous deux ont refusé toute hâte.",
        f"{TAN} a planché lundi avec le président japonais, {B}, sur un port qui devrait ouvrir.",
        f"{TAN} et {MORI}, sont tombés d’accord lundi sur un visa, que les deux États pourraient lancer.",
        f"{TAN} a partagé lundi la table du président japonais, {B}.",
        f"Le riz baissera, aux termes d’un texte signé lundi par le ministre malaisien, {A}, et par {MORI}.",
        f"La convention conclue hier entre le ministre malaisien, {A}, et {MORI}, porte sur le rail.",
        f"La relance du rail a été évoquée lundi par le ministre malaisien, {A}, et {MORI}.",
        f"Le retrait a été analysé mardi par le ministre malaisien, {A}, et par {MORI}.",
        f"Les dossiers ont été passés en revue par le ministre malaisien, {A}, et {MORI}.",
        f"La crise, traitée lundi par le ministre malaisien, {A}, et {MORI}, a duré.",
    ],
)
def test_who_did_something_together_met(text):
    assert met(text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        f"{TAN} et {MORI} ont suivi côte à côte le match.",
        f"{TAN} et {MORI} ont condamné l’attentat.",
        f"{TAN} et {MORI}, ont été nommés lundi au jury.",
        f"{TAN} et {MORI}, sont visés par une plainte.",
        f"{TAN} et {MORI}, ont tenu lundi des propos opposés.",
        f"Il faut baisser les taxes, ont réagi lundi le ministre malaisien, {A}, et {MORI}.",
        f"{TAN} devrait travailler avec {MORI}.",
        f"Le texte n’a pas été signé par le ministre malaisien, {A}, et {MORI}.",
        f"Le texte devrait être signé par le ministre malaisien, {A}, et {MORI}.",
        f"L’attentat a été condamné par le ministre malaisien, {A}, et {MORI}.",
        f"{TAN} a prononcé un discours devant {MORI}.",
        f"{TAN} a inauguré le port en compagnie du président japonais, {B}.",
        f"{TAN} a salué la coopération avec {MORI}.",
        f"{TAN} a dit vouloir travailler avec {MORI}.",
        f"{TAN} a rompu avec {MORI}.",
        f"Les liens entre le ministre malaisien, {A}, et son homologue japonais, {B}, sont anciens.",
        f"{TAN} a exposé ce projet au président japonais, {B}.",
        f"Le ministre des Transports, {A}, et la ministre de la Santé, {B}, ont scellé un accord.",
        f"{TAN} a plaidé pour la paix. Le port est ouvert. Il a construit le train avec {MORI}.",
    ],
)
def test_who_did_not_meet(text):
    assert met(text) == []


def test_who_were_around_the_host_met_together_and_two_of_them_apart():
    around = (
        f"Autour du Premier ministre malaisien, {A}, puissance invitante, on trouvait le président japonais, {B}, "
        f"ainsi que la présidente chilienne, {C}."
    )
    apart = "À la fin des travaux, MM. Mori et Tan se sont isolés une heure pour discuter du rail."
    assert met(around) == [("summit", {A, B, C})]
    assert met(around, apart) == [("summit", {A, B, C}), ("meeting", {A, B})]


def test_what_lies_around_somebody_is_no_meeting():
    assert met(f"Autour du Premier ministre malaisien, {A}, le doute s’installe, dit {MORI}.") == []
