"""Those of whom only a visit is told, and who then meet. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B = "Kodjo Ablo", "Ana Ruiz"
GUEST = f"La ministre espagnole de la Santé, {B}, effectue depuis lundi une visite au Togo"


@pytest.mark.parametrize(
    "first",
    [
        f"{GUEST} à l’invitation de son homologue, {A}.",
        f"Invitée par son homologue togolais, {A}, la ministre espagnole de la Santé, {B}, est à Lomé depuis lundi.",
    ],
)
@pytest.mark.parametrize("they", ["Ils", "Les deux ministres", "Les deux responsables"])
def test_guest_and_host_talked(first, they):
    [(kind, who)] = told(first, f"{they} ont discuté mardi de vaccins.")
    assert (kind, sorted(who)) == ("meeting", [B, A])


def test_an_office_that_is_given_is_no_meeting():
    assert told(f"Le président togolais, {A}, a nommé mardi {B} ministre de la Santé.") == []
