"""The contact that the first sentences most likely tell, in words that nothing else reads. The persons are invented."""

import pytest

from archive.extract.reading import annotate, read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
TOGO, SPAIN = f"ministre togolais {A}", f"ministre espagnole {B}"


@pytest.mark.parametrize(
    "paragraphs",
    [
        (f"La {SPAIN} a pris congé mardi du {TOGO}, à la faveur d’une dernière entrevue à Lomé.",),
        (f"La {SPAIN} a franchi mardi le seuil du palais, salué par le {TOGO}.", "L’entretien a duré deux heures."),
        (f"Le {TOGO} n’a passé que deux heures à Madrid, le temps d’un tête-à-tête chez la {SPAIN}.",),
        (f"Le {TOGO} était mardi à la table.", f"Face à lui siégeait la {SPAIN}."),
        (f"Des heures durant, le {TOGO} a pressenti un accord avec la {SPAIN}.", "Leurs échanges restent secrets."),
    ],
)
def test_officials_of_two_sides_near_a_word_of_contact_met(paragraphs):
    assert [(kind, set(names)) for kind, names in told(*paragraphs)] == [("meeting", {A, B})]


@pytest.mark.parametrize(
    "text, kind",
    [
        (f"Le {TOGO} a décroché son téléphone mardi pour entendre la {SPAIN}.", "phone_call"),
        (f"Le {TOGO} a pris connaissance d’un message de la {SPAIN}.", "letter"),
    ],
)
def test_the_words_around_tell_the_kind(text, kind):
    assert [(found, set(names)) for found, names in told(text)] == [(kind, {A, B})]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (f"Le président togolais {A} a salué la victoire de la présidente espagnole {B}.", "L’entretien viendra."),
        (f"Le {TOGO} a accusé la {SPAIN} de mentir.", "Les discussions sont rompues."),
        (f"Le {TOGO} a répondu à la {SPAIN}, qui avait critiqué la visite.",),
        (f"Le {TOGO} rencontrera mercredi la {SPAIN}.", "L’entretien portera sur le port."),
        (f"Le {TOGO} a reçu les vœux du corps diplomatique. La {SPAIN} a parlé pour ses collègues.",),
        (f"Le {TOGO} a été hospitalisé. La {SPAIN} a dit sa peine.", "L’hôte du palais se repose."),
        (f"La {SPAIN} a inauguré une école en présence du {TOGO}.",),
        (f"Le {TOGO} a estimé que la {SPAIN} devait venir discuter.",),
        (f"Dans un entretien au journal, le {TOGO} juge sévèrement la {SPAIN}.",),
        (f"Le {TOGO} a invité la {SPAIN} à un sommet à Lomé.",),
        (f"Le {TOGO} a regretté l’absence de la {SPAIN} à la réunion.",),
        (f"Un tribunal a jugé mardi le {TOGO} et la {SPAIN}.", "L’audience a duré deux heures."),
        (f"Le secrétaire général de l’ONU, {C}, a désigné la {SPAIN}.", "La réunion du groupe est fixée."),
        (f"Le {TOGO} et la {SPAIN} se rencontreront mardi à Lomé.",),
        (f"Le {TOGO} a appelé, dans un discours, à ouvrir une école.", f"La {SPAIN} s’était excusée."),
    ],
)
def test_two_officials_did_not_meet(paragraphs):
    assert told(*paragraphs) == []


def test_what_is_found_so_is_marked_as_presumed():
    text = f"La {SPAIN} a franchi mardi le seuil du palais, salué par le {TOGO}. L’entretien a duré deux heures."
    annotation = annotate(read(dispatch(text), published="2025-06", today=TODAY))
    assert "contact-presumed" in {notice.code for notice in annotation.warnings}


def test_a_contact_that_a_construction_tells_is_not_presumed():
    annotation = annotate(read(dispatch(f"Le {TOGO} a reçu la {SPAIN}."), published="2025-06", today=TODAY))
    assert "contact-presumed" not in {notice.code for notice in annotation.warnings}
