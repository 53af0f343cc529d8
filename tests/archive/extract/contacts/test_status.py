"""Held, announced or cancelled, and how high, each with the words that tell it. The persons are invented."""

import pytest

from archive.extract import extract
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY

TOGO, SPAIN = "ministre togolais Kodjo Ablo", "ministre espagnole Ana Ruiz"


def shown(text, key):
    """[(value of `key`, the words that tell it)] of the contacts of a small dispatch."""
    annotation = extract(dispatch(text), today=TODAY)
    words = {e.path: text[e.start : e.end] for e in annotation.evidence}
    return [(getattr(m, key), words.get(f"/meetings/{n}/{key}")) for n, m in enumerate(annotation.meetings)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"Le {TOGO} a rencontré lundi la {SPAIN}.", ("held", "rencontré")),
        (f"Le {TOGO} effectue une visite en Espagne.", ("held", "effectue une visite")),
        (
            f"Le {TOGO} effectue une visite en Espagne, où il sera reçu par la {SPAIN}.",
            ("held", "effectue une visite"),
        ),
        (f"Le {TOGO} se rendra jeudi à Madrid.", ("announced", "se rendra")),
        (f"Le {TOGO} est attendu jeudi à Madrid.", ("announced", "est attendu")),
        (f"Lomé a annoncé que le {TOGO} se rendra jeudi à Madrid.", ("announced", "se rendra")),
        (
            f"Le {TOGO} se rendra jeudi à Madrid pour une visite reportée en mai.",
            ("announced", "se rendra"),
        ),
        (f"Le {TOGO} ne se rendra pas à Madrid.", ("cancelled", "se rendra pas")),
        (f"Le {TOGO} a reporté sa visite à Madrid.", ("cancelled", "a reporté")),
        (f"Le {TOGO} annule sa visite à Madrid.", ("cancelled", "annule")),
        (f"Le {TOGO} a renoncé à sa visite à Madrid.", ("cancelled", "a renoncé à")),
        (f"Le {TOGO} a décidé d’ajourner son voyage à Madrid.", ("cancelled", "ajourner")),
        (f"La visite du {TOGO} à Madrid a été annulée.", ("cancelled", "a été annulée")),
        (f"La visite du {TOGO} à Madrid est reportée.", ("cancelled", "est reportée")),
        (f"La visite du {TOGO} à Madrid n’aura pas lieu.", ("cancelled", "n’aura pas lieu")),
        (f"La visite que le {TOGO} devait effectuer à Madrid a été ajournée.", ("cancelled", "a été ajournée")),
        (f"Le {TOGO}, attendu jeudi à Madrid, a annulé son déplacement.", ("cancelled", "a annulé")),
        (
            f"La rencontre prévue mardi entre le {TOGO} et la {SPAIN} a été annulée.",
            ("cancelled", "a été annulée"),
        ),
        (f"L’entretien entre le {TOGO} et la {SPAIN}, reporté en mai, s’est tenu lundi.", ("held", "entretien")),
        (f"Le {TOGO}, dont la visite à Madrid a été reportée, a reçu la {SPAIN}.", ("held", "reçu")),
        (f"Le {TOGO} s’est rendu à Madrid après avoir annulé sa visite à Paris.", ("held", "s’est rendu")),
    ],
)
def test_the_status_and_its_words(text, expected):
    assert shown(text, "status") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        f"Le {TOGO} a reporté le vote à lundi.",
        f"Le {TOGO} ne s’est pas rendu à Madrid.",
        f"Le {TOGO} a dit que la visite de l’usine de Madrid a été annulée.",
        f"Lomé a dit que la ville sera prête quand le {TOGO} se rendra à Madrid.",
        f"Quand le {TOGO} se rendra à Madrid, la route sera prête.",
        "La visite du musée a été annulée.",
    ],
)
def test_no_contact_is_made_of_what_is_not_done(text):
    assert shown(text, "status") == []


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"Le {TOGO} a rencontré lundi la {SPAIN}.", ("minister", "ministre togolais")),
        (f"Le {TOGO} a rencontré le président espagnol Ugo Conti.", ("head", "président espagnol")),
        (
            "L’ambassadeur d’Espagne, Ana Ruiz, a rencontré le vice-ministre togolais Kodjo Ablo.",
            ("deputy", "vice-ministre togolais"),
        ),
        ("Le Togolais Kodjo Ablo a rencontré l’Espagnole Ana Ruiz.", (None, None)),
    ],
)
def test_the_level_and_its_words(text, expected):
    assert shown(text, "level") == [expected]
