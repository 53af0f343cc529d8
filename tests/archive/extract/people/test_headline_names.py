"""Officials whom the headline names and the body does not. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import roles_told, told

A, B = "Kodjo Ablo", "Ana Ruiz"
MET = f"Le ministre togolais du Commerce, {A}, s’est entretenu mardi par téléphone avec son homologue espagnole."


@pytest.mark.parametrize(
    "title",
    [
        f"Premier appel de {A} à une homologue : l’Espagnole {B}",
        f"{A} parle à la ministre espagnole {B}",
        f"{A} au téléphone avec {B} (Espagne)",
    ],
)
def test_the_headline_names_a_counterpart_by_the_state(title):
    assert told(MET, title=title) == [("phone_call", [A, B])]


@pytest.mark.parametrize(
    "title",
    [
        f"{A} parle à son homologue, avant l’Italienne {B}",
        f"{A} parle à la ministre espagnole",
        f"{A} parle à {B}",  # of no state, and told nowhere else
    ],
)
def test_the_headline_names_nobody_of_that_state(title):
    assert told(MET, title=title) == [("phone_call", [A])]


def test_a_counterpart_is_whom_headline_and_body_tell_by_his_name_alone():
    before = f"La pandémie a eu raison du voyage de {B}."
    assert told(before, MET, title="Ruiz ne viendra pas à Lomé") == [("phone_call", [A, B])]
    assert told(before, MET, title="Lomé attendra") == [("phone_call", [A])]


@pytest.mark.parametrize(
    "title, office",
    [
        (f"{A} parle à son homologue espagnole", "ministre du Commerce"),
        (f"{A} parle à ses homologues chilien et espagnole", "ministre du Commerce"),
        (f"{A} parle à son homologue chilien", None),
        (f"L’Espagne appelle {A} et son homologue", None),
    ],
)
def test_the_headline_tells_a_peer_of_no_office(title, office):
    met = f"Le ministre togolais du Commerce, {A}, s’est entretenu mardi par téléphone avec l’Espagnole {B}."
    assert roles_told(met, title=title) == [[(A, "ministre du Commerce"), (B, office)]]
