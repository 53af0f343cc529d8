"""The day that a later sentence gives of a contact told without one. The persons are invented."""

import datetime

import pytest

from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2024, 3, 8)
WEDNESDAY, TUESDAY, MONDAY = "2024-03-06", "2024-03-05", "2024-03-04"
MET = "Le ministre togolais de la Santé, Kodjo Ablo, a reçu le ministre espagnol de la Défense, Luis Vega."


def days(*paragraphs):
    return [contact.dated.date for contact in read(dispatch(*paragraphs), published=WEDNESDAY, today=TODAY).dates]


@pytest.mark.parametrize(
    "later, day",
    [
        ("C’était mardi, à Lomé.", TUESDAY),
        ("C’était avant-hier.", MONDAY),
        ("Celle-ci s’est tenue mardi.", TUESDAY),
        ("Celui-ci a eu lieu lundi au ministère.", MONDAY),
        ("L’événement s’est déroulé mardi.", TUESDAY),
        ("Le long entretien a eu lieu la veille.", TUESDAY),
        ("L’audience de mardi a porté sur la pêche.", TUESDAY),
        ("Au cours de cette audience, tenue mardi, la pêche a été évoquée.", TUESDAY),
        ("Lors de l’entretien, lundi, la pêche a été évoquée.", MONDAY),
        ("« Tout va bien », a dit mardi le ministre espagnol à sa sortie d’audience.", TUESDAY),
        ("« Tout va bien », a-t-il confié au sortir de l’entretien, mardi.", TUESDAY),
        ("L’entretien, lundi 4 mars, avait pour cadre la mairie.", MONDAY),
        ("L’entretien avait lieu mardi à la mairie.", TUESDAY),
        ("Lundi, leur entretien a duré deux heures.", MONDAY),
        ("Il a obtenu de lui, au cours de leur entretien de mardi, deux navires.", TUESDAY),
        ("Lundi, leur entretien avait été reporté.", WEDNESDAY),
        ("Il a parlé, au cours d’une émission de mardi, de deux navires.", WEDNESDAY),
        ("C’était mardi qu’il devait parler au Parlement.", WEDNESDAY),
        ("C’est lundi que son père est né.", WEDNESDAY),
        ("Leur dernière rencontre remontait à lundi.", WEDNESDAY),
        ("L’audience précédente s’était tenue lundi.", WEDNESDAY),
        ("Celui-ci a présidé lundi un conseil des ministres.", WEDNESDAY),
        ("L’accord a été signé mardi.", WEDNESDAY),
        ("Au sortir de l’hiver, le port rouvrira mardi.", WEDNESDAY),
    ],
)
def test_a_later_sentence_gives_the_day(later, day):
    assert days(f"{MET} {later}") == [day]


@pytest.mark.parametrize(
    "lead, day",
    [
        ("avait rendez-vous mardi avec", TUESDAY),
        ("avait eu rendez-vous lundi avec", MONDAY),
        ("a eu deux rendez-vous mardi à Lomé. Il a vu", TUESDAY),
        ("a enchaîné les rendez-vous lundi à Lomé. Il a rencontré", MONDAY),
        ("a convié mardi à sa table", TUESDAY),
        ("a fait venir lundi à Lomé", MONDAY),
        ("a pris rendez-vous mardi à Lomé avec des élèves. Il a rencontré", WEDNESDAY),
    ],
)
def test_who_had_an_appointment_met_that_day(lead, day):
    text = f"Le ministre togolais de la Santé, Kodjo Ablo, {lead} le ministre espagnol de la Défense, Luis Vega."
    assert days(text) == [day]


A, B = "le ministre togolais de la Santé, Kodjo Ablo,", "le ministre espagnol de la Défense, Luis Vega,"


@pytest.mark.parametrize(
    "text, day",
    [
        (f"Entre {A} et {B} la conversation de mardi, à Lomé, a roulé sur la pêche.", TUESDAY),
        (f"Entre {A} et {B} l’entretien de lundi a porté sur la pêche.", MONDAY),
        (f"Ainsi l’ont décidé {A} et {B} lors de leur rencontre de mardi à Kara.", TUESDAY),
        (f"C’est ce qu’ont arrêté {A} et {B} à l’issue de leurs entretiens de lundi à Kara.", MONDAY),
        (f"Mardi aura été pour {A} un jour chargé. Il a reçu {B.removesuffix(',')}.", TUESDAY),
        (f"Au lendemain du sommet de mardi, {A} a reçu {B.removesuffix(',')}.", WEDNESDAY),
        (f"Depuis leur réunion de lundi avec la presse, {A} a reçu {B.removesuffix(',')}.", WEDNESDAY),
        (f"À l’issue de la réunion de lundi du Conseil, {A} a reçu {B.removesuffix(',')}.", WEDNESDAY),
    ],
)
def test_the_talks_are_told_with_their_day(text, day):
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text, day",
    [
        (
            f"À Kara, où il est arrivé lundi, {A} a vu {B[:-1]}. Il l’a assuré, lors de leur entretien de mardi, de",
            TUESDAY,
        ),
        (f"Débarqué lundi à Lomé, {B} a été reçu par {A[:-1]}. Leur entretien de mardi a porté sur la pêche.", TUESDAY),
        (f"Arrivé lundi à Lomé, {B} a été reçu par {A[:-1]}. Le port ouvrira mardi.", MONDAY),
        (
            f"{A} a confirmé lundi à son homologue espagnol, Luis Vega, l’envoi de deux médecins. L’entretien a duré",
            MONDAY,
        ),
        (
            f"{A} a fait savoir mardi au maire de Madrid, Luis Vega, que tout était prêt. L’entrevue a duré une heure.",
            TUESDAY,
        ),
        (f"{A} a rencontré {B} a annoncé mardi au Parlement le ministre Paul Agbo.", WEDNESDAY),
    ],
)
def test_the_day_of_an_arrival_or_of_what_was_told(text, day):
    assert days(text) == [day]


@pytest.mark.parametrize(
    "leaving",
    ["qui achève jeudi sa visite", "dont la visite s’achève jeudi", "qui regagne Madrid jeudi", "qui repart jeudi"],
)
def test_the_day_on_which_a_guest_leaves_is_not_that_of_his_talks(leaving):
    lead = f"{A} s’est entretenu lundi à Lomé avec {B[:-1]}."
    assert days(lead, f"M. Vega, {leaving}, a été reçu par le maire de Lomé, Paul Agbo.") == [MONDAY, MONDAY]


@pytest.mark.parametrize(
    "becoming", ["arrivé la veille", "arrivé à Lomé dimanche", "rentré hier de Madrid", "nommé lundi à ce poste"]
)
def test_the_day_on_which_a_guest_came_or_was_named_is_not_that_of_his_talks(becoming):
    later = f"M. Ablo a aussi reçu le maire de Rome, Ugo Conti, {becoming}."
    assert days(f"{A} a reçu mercredi à Lomé {B[:-1]}.", later) == [WEDNESDAY, WEDNESDAY]


def test_who_has_ended_his_visit_may_have_been_received_that_day():
    lead = f"{A} s’est entretenu lundi à Lomé avec {B[:-1]}."
    later = "M. Vega, qui a achevé mardi sa visite, a été reçu par le maire de Lomé, Paul Agbo."
    assert days(lead, later) == [MONDAY, TUESDAY]
