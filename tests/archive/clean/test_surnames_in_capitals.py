"""A surname in capitals is neither a place nor an agency, and ends no headline."""

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
    "title", ["M. BERGOS Y VARGAS remet un message à la présidente", "P. S. NAIR RAO veut un accord"]
)
def test_a_headline_goes_on_behind_a_name_in_capitals(title):
    cleaned = clean(f"{title}\n\nATHENES – Le ministre {BODY}")
    assert cleaned.title.text == title
