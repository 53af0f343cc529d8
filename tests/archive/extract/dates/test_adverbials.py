"""A day told in many words is one word to what is read around it. The persons are invented."""

import datetime

import pytest

from archive.extract.dates.adverbials import with_short_days
from archive.extract.dates.days import read_calendar
from archive.extract.mentions.marks import set_marks
from archive.extract.reading import read
from archive.extract.words.tokens import sentences
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2025, 6, 30)


def words(text):
    cleaned = dispatch(text)
    paragraph = cleaned.paragraphs[0]
    [sentence] = sentences(cleaned.text, paragraph.start, paragraph.end, 0)
    calendar = read_calendar(cleaned, published="2025-06-05", today=TODAY)
    set_marks([sentence], "date", [mention for mention, _ in calendar.dated])
    return " ".join(with_short_days(sentence).texts)


@pytest.mark.parametrize(
    "day, told",
    [
        ("mardi 3 juin", "mardi"),
        ("le 3 juin 2025", "mardi"),
        ("ce mardi 3 juin", "mardi"),
        ("en ce mardi", "mardi"),
        ("dans la matinée de mercredi", "mercredi"),
        ("au cours de la journée de mercredi", "mercredi"),
        ("dans l’après-midi du 3 juin", "mardi"),
        ("en fin de journée mercredi", "mercredi"),
        ("mercredi en fin d’après-midi", "mercredi"),
        ("mercredi 4 juin, dans la soirée", "mercredi"),
        ("tôt mercredi", "mercredi"),
        ("mercredi 4", "mercredi"),
        ("hier", "hier"),
        ("la veille", "la veille"),
        ("les 3 et 4 juin", "les 3 et 4 juin"),
    ],
)
def test_a_day_is_one_word(day, told):
    assert words(f"Ils se sont vus {day} à Lomé.") == f"Ils se sont vus {told} à Lomé ."


@pytest.mark.parametrize(
    "text",
    [
        "Ils parlent du contrat de mardi .",
        "Les travaux ont pris fin mardi .",
        "Ils ont débuté mardi .",
        "Ils ont reçu mardi 4 ambassadeurs .",
        "Au début de la visite de mardi , ils ont ri .",
    ],
)
def test_words_that_tell_no_day_stay(text):
    assert words(text) == text


@pytest.mark.parametrize(
    "text, day",
    [
        ("Le ministre togolais Kodjo Ablo a reçu, mardi 3, la ministre espagnole Ana Ruiz.", "2025-06-03"),
        ("Le ministre togolais Kodjo Ablo a reçu vendredi 30 la ministre espagnole Ana Ruiz.", "2025-05-30"),
        ("Le plus attendu a eu lieu en date du 3 juin, avec la ministre espagnole Ana Ruiz, que le ministre togolais "
         "Kodjo Ablo a reçue.", "2025-06-03"),
        ("Le ministre togolais Kodjo Ablo, qui, mardi, a reçu la ministre espagnole Ana Ruiz, a ri.", "2025-06-03"),
        ("L’audience, mardi, que le ministre togolais Kodjo Ablo a accordée à la ministre espagnole Ana Ruiz a duré.",
         "2025-06-03"),
        ("C’est la ministre espagnole Ana Ruiz que le ministre togolais Kodjo Ablo, qui était rentré lundi, a reçue.",
         "2025-06-05"),
        ("Le ministre togolais Kodjo Ablo a eu hier un entretien avec la future ministre espagnole Ana Ruiz.",
         "2025-06-04"),
    ],
)  # fmt: skip
def test_the_day_of_the_contact(text, day):
    assert [contact.dated.date for contact in read(dispatch(text), published="2025-06-05", today=TODAY).dates] == [day]


@pytest.mark.parametrize("day", ["mardi", "le mardi 3 juin 2025", "dans la matinée du mardi 3 juin", "tard mardi soir"])
def test_letters_exchanged_on_whatever_day_make_no_meeting(day):
    text = f"Le président togolais Kodjo Ablo et le roi d’Espagne Luis IX ont échangé {day} des messages de vœux."
    assert read(dispatch(text), published="2025-06-05", today=TODAY).kinds == ["letter"]
