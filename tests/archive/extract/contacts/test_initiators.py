"""Who called, wrote or asked for the contact. The persons are invented."""

import pytest

from archive.extract import extract
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY

A, B = "Kodjo Ablo", "Ana Ruiz"
TOGO, SPAIN = f"ministre togolais des Affaires étrangères, {A}", f"ministre espagnole des Affaires étrangères, {B}"
SPOKE = f"Le {TOGO}, s’est entretenu par téléphone avec la {SPAIN}."


def initiators(*paragraphs):
    return [meeting.initiator for meeting in extract(dispatch(*paragraphs), today=TODAY).meetings]


@pytest.mark.parametrize(
    "paragraphs, expected",
    [
        ([f"Le {TOGO}, a téléphoné à la {SPAIN}."], A),
        ([f"Le {TOGO}, a donné un coup de fil à la {SPAIN}."], A),
        ([f"Le {TOGO}, a appelé au téléphone la {SPAIN}."], A),
        ([f"Le {TOGO}, a reçu un appel téléphonique de la {SPAIN}."], B),
        ([f"Le {TOGO}, a reçu un coup de téléphone de la {SPAIN}."], B),
        ([f"Le {TOGO}, a adressé un message de félicitations à la {SPAIN}."], A),
        ([f"Le {TOGO}, a reçu une lettre de la {SPAIN}."], B),
        ([f"Le {TOGO}, s’est entretenu par téléphone avec la {SPAIN}, à l’initiative de cette dernière."], B),
        ([SPOKE, "L’entretien a eu lieu à l’initiative de la partie espagnole."], B),
        ([SPOKE, "La conversation s’est tenue à la demande de Lomé."], A),
        ([f"Le {TOGO}, a reçu lundi, à sa demande, la {SPAIN}."], B),
        ([SPOKE, f"Le {TOGO}, a salué l’accord."], None),
        ([f"Le {TOGO}, a reçu la {SPAIN}."], None),
        ([f"Le {TOGO}, et la {SPAIN}, ont échangé des messages de félicitations."], None),
        ([f"Le {TOGO}, a eu un entretien téléphonique avec la {SPAIN}."], None),
        ([f"Le {TOGO}, a reçu un coup de fil de son homologue espagnole."], None),
        ([SPOKE, "Ils ont parlé d’une route ouverte à la demande de Madrid."], None),
        ([f"Le {TOGO}, a reçu la {SPAIN}, pour parler d’une route ouverte à la demande de Madrid."], None),
    ],
)
def test_who_called_or_wrote(paragraphs, expected):
    assert initiators(*paragraphs) == [expected]


def test_the_words_that_tell_the_initiator_are_his_evidence():
    text = f"Le {TOGO}, a téléphoné à la {SPAIN}."
    shown = [e for e in extract(dispatch(text), today=TODAY).evidence if e.path == "/meetings/0/initiator"]
    assert [(text[e.start : e.end], e.rule) for e in shown] == [("téléphoné", "initiator.verb")]
