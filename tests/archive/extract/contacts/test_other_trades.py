"""Athletes, artists and the press, whom an office-holder receives without any diplomacy. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B = "Kodjo Ablo", "Ana Ruiz"


@pytest.mark.parametrize(
    "text",
    [
        f"Le président togolais, {A}, a reçu mardi la championne olympique {B}, avant son départ pour Rome.",
        f"Le sélectionneur espagnol {B} a rencontré mardi à Lomé le ministre togolais des Sports, {A}.",
        f"La chanteuse {B} a été reçue mardi par le ministre togolais de la Culture, {A}.",
        f"{B}, romancière, s’est entretenue mardi avec le ministre togolais de la Culture, {A}.",
    ],
)
def test_an_audience_that_is_no_contact(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Le président togolais, {A}, a reçu mardi l’ambassadrice d’Espagne, {B}, et la chanteuse Pia Conti.",
        f"La footballeuse {B}, ambassadrice de l’UNICEF, a été reçue mardi par le président togolais, {A}.",
        f"Le capitaine {A}, président de la Transition togolaise, a reçu mardi l’ambassadrice d’Espagne, {B}.",
    ],
)
def test_a_contact_beside_such_a_trade(text):
    assert {A, B} <= {name for _, names in told(text) for name in names}
