"""Who left, who was only met off his plane, and calls told by a noun or a later word. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Davit Sarian"
ONE, TWO = f"le ministre togolais de la Santé, {A},", f"la ministre péruvienne de la Défense, {B},"
MET = f"Le ministre togolais de la Santé, {A}, s’est entretenu mardi avec {TWO}"


@pytest.mark.parametrize(
    "text, contacts",
    [
        (f"{TWO} a quitté mardi Lomé, au terme d’une visite de travail.", [("visit", [B])]),
        (f"{TWO} a quitté Lomé mardi matin, au terme d’une visite de travail.", [("visit", [B])]),
        (f"{TWO} s’est envolée mardi pour Lomé, où elle restera deux jours.", [("visit", [B])]),
        (f"{TWO} a quitté mardi le gouvernement.", []),
        (
            f"{TWO} est arrivée mardi à Lomé pour une visite. {ONE} et M. {C} l’ont accueillie à l’aéroport.",
            [("visit", [B])],
        ),
        (
            f"{TWO} est arrivée mardi à Lomé. {ONE} l’a accueillie à l’aéroport, où ils ont eu un entretien.",
            [("meeting", [B, A])],
        ),
        (f"Coup de fil, mardi, de {ONE} à {TWO} sur la pêche.", [("phone_call", [A, B])]),
        (f"Visite de courtoisie, mardi, de {TWO} chez {ONE} à Lomé.", [("meeting", [B, A])]),
        (f"Coup de fil de {ONE} à la radio.", []),
        (f"{ONE} a lancé mardi un appel à {TWO} en faveur de la paix.", []),
        (f"{ONE} a reçu mardi un appel de {TWO} sur la pêche.", [("phone_call", [A, B])]),
        (f"{MET} sur la pêche. L’échange a eu lieu par visioconférence.", [("video_call", [A, B])]),
        (f"{MET} sur la pêche. La conversation s’est tenue par téléphone.", [("phone_call", [A, B])]),
        (f"{MET} sur la pêche. L’accord a été salué par téléphone.", [("meeting", [A, B])]),
    ],
)
def test_departures_welcomes_and_calls(text, contacts):
    text = text.replace("de le ", "du ").replace("à le ", "au ").replace(". le ", ". Le ")
    assert told(text[0].upper() + text[1:]) == contacts
