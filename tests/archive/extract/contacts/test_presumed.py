"""Contacts that no frame explains. The persons are invented."""

import pytest

from archive.extract.reading import annotate, read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
TOGO, SPAIN = f"ministre togolais {A}", f"ministre espagnole {B}"


@pytest.mark.parametrize(
    "text",
    [
        f"Le {TOGO} a mis à profit un entretien avec la {SPAIN} pour parler de ports.",
        f"Le {TOGO} est revenu souriant d’un entretien avec la {SPAIN}.",
        f"Le {TOGO} a consacré sa matinée à une rencontre avec la {SPAIN}.",
        f"Une entrevue de deux heures entre le {TOGO} et la {SPAIN} a occupé la soirée.",
        f"L’entretien du {TOGO} avec la {SPAIN} a été franc.",
    ],
)
def test_a_noun_of_contact_and_two_sides_make_one_likely(text):
    assert [(kind, set(names)) for kind, names in told(text)] == [("meeting", {A, B})]


def test_who_is_told_something_by_screen_was_spoken_to():
    text = f"Mercredi, par visioconférence, le {TOGO} a exposé à la {SPAIN} la situation du port."
    assert told(text) == [("video_call", [A, B])]


@pytest.mark.parametrize(
    "text",
    [
        f"Le {TOGO} a plaidé pour une rencontre avec la {SPAIN}.",
        f"Le {TOGO} a exclu tout entretien avec la {SPAIN}.",
        f"Le {TOGO} a demandé mardi une trêve et la reprise de négociations avec la {SPAIN}.",
        f"Le {TOGO} a exigé des excuses, une enquête et un entretien avec la {SPAIN}.",
        f"Le {TOGO} est prêt à un tête-à-tête avec la {SPAIN}.",
        f"Le {TOGO} a démenti un entretien avec la {SPAIN}.",
        f"Le {TOGO} n’a pas eu d’entretien avec la {SPAIN}.",
        f"Le {TOGO} a refusé un tête-à-tête avec la {SPAIN}.",
        f"Le {TOGO} a publié un livre sur sa rencontre avec la {SPAIN}.",
        f"Le secrétaire général de l’ONU, {C}, a applaudi la rencontre entre le {TOGO} et la {SPAIN}.",
        f"Un tête-à-tête entre le {TOGO} et la {SPAIN} ?",
        f"L’équipe du {TOGO} a remporté la rencontre avec la {SPAIN}.",
        f"Le {TOGO} a dit que son entretien avec la {SPAIN} avait été utile.",
        f"« Mon entretien avec la {SPAIN} a été utile », a dit le {TOGO}.",
        f"Les échanges commerciaux avec la {SPAIN} ont doublé, selon le {TOGO}.",
        f"Le {TOGO} a été nommé avec la {SPAIN} au conseil de la banque.",
        f"Le {TOGO} a exposé à la {SPAIN} la situation du port.",
        f"Le {TOGO} a chanté avec la {SPAIN} lors de la rencontre des jeunes.",
    ],
)
def test_no_contact_is_likely(text):
    assert told(text) == []


def test_a_likely_contact_is_never_given_as_sure():
    text = f"Le {TOGO} est revenu souriant d’un entretien avec la {SPAIN}."
    annotation = annotate(read(dispatch(text), published="2025-06", today=TODAY))
    [found] = [e for e in annotation.evidence if e.path == "/meetings/0/kind"]
    assert (found.rule, found.confidence < 0.9) == ("contact.presumed", True)


def test_visitors_received_one_after_the_other_are_told_next():
    first = (
        f"Deux visiteurs se sont succédé lundi au palais, où le président togolais {A} les a reçus l’un après l’autre."
    )
    second = f"Présidente de la Banque mondiale, {B} a fait le point sur les prêts."
    last = f"Ce fut ensuite le tour du ministre italien {C}."
    assert told(first, f"{second} {last}") == [("meeting", [A, B]), ("meeting", [A, C])]


BODY = f"La pêche et le port étaient au menu du {TOGO}. Pour la {SPAIN}, l’essentiel est de tenir les délais."


@pytest.mark.parametrize(
    "title, kind",
    [
        ("Entretien Ablo-Ruiz à Lomé", "meeting"),
        ("Rencontre de M. Ablo avec Mme Ruiz", "meeting"),
        ("Entretien téléphonique Ablo-Ruiz", "phone_call"),
    ],
)
def test_the_headline_tells_of_a_contact_whose_persons_the_lead_names(title, kind):
    assert told(BODY, title=title) == [(kind, [A, B])]


@pytest.mark.parametrize(
    "title",
    [
        "Pêche : ce que veulent Ablo et Ruiz",
        "Une rencontre Ablo-Ruiz prévue en mai",
        "Vers un entretien Ablo-Ruiz ?",
        "Entretien avec Ana Ruiz",
        "Aucun entretien Ablo-Ruiz",
    ],
)
def test_a_headline_of_something_else_tells_of_no_contact(title):
    assert told(BODY, title=title) == []


def test_who_is_told_something_in_a_call_was_called():
    text = f"Le {TOGO} a fait part à son homologue espagnole, {B}, de son inquiétude, lors d’un appel passé mardi soir."
    assert told(text) == [("phone_call", [A, B])]
