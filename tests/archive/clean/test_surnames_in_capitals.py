"""A name in a headline or behind an agency: in capitals, with initials, with Jr."""

import pytest

from archive.clean import clean

BODY = "a reçu mercredi à Athènes le ministre bulgare des Transports, Petar Vasov, en visite de travail."


@pytest.mark.parametrize(
    "text, place, agency",
    [
        (f"(ANA-MPA) -- BERGOS Nikos {BODY}", None, "ANA-MPA"),
        (f"Le Président de la République, Nikos BERGOS DIALIS, {BODY}", None, None),
        (f"ATHENES ANSA Le ministre Nikos Bergos {BODY}", "ATHENES", "ANSA"),
        (f"Athènes, 12 mars (AFP) – BERGOS Nikos {BODY}", "Athènes", "AFP"),
    ],
)
def test_what_opens_a_dispatch(text, place, agency):
    cleaned = clean(text)
    assert (cleaned.dateline_place and cleaned.dateline_place.text, cleaned.agency) == (place, agency)


@pytest.mark.parametrize(
    "title",
    [
        "M. BERGOS Y VARGAS remet un message à la présidente",
        "P. S. NAIR RAO veut un accord",
        "Trois nouveaux ambassadeurs reçus hier au palais par P. S. NAIR",
        "Le ministre reçu à Manille par le président Fernando Magsay Jr.",
    ],
)
def test_a_headline_holds_the_name_that_it_tells(title):
    cleaned = clean(f"{title}\n\nATHENES – Le ministre {BODY}")
    assert cleaned.title.text == title
