"""What a report of figures is about."""

import pytest

from archive.extract.themes import find_themes
from tests.archive.extract.dispatches import dispatch


@pytest.mark.parametrize(
    "figures, is_economy",
    [
        ("Il a traité 30 millions de tonnes, soit 2,4 % de plus, et perçu 412 milliards de francs CFA.", True),
        ("Il en vend 71 % en Asie et 12 % ailleurs, autour de 60 ringgits le kilo.", True),
        ("Il a traité 30,1 millions de tonnes, soit 2,4 % de plus.", False),
        ("Le prix du billet est de 12 euros.", False),
    ],
)
def test_find_themes_of_a_report_of_figures_in_money(figures, is_economy):
    cleaned = dispatch("Le trafic maritime du port a augmenté en 2023.", figures)
    told = {hit.slug for hit in find_themes(cleaned, contacts=())}
    assert ("commerce-economie" in told) is is_economy


def test_find_themes_not_of_a_persons_name():
    cleaned = dispatch("Le vice-président Teodoro Obiang Mangue a reçu mardi l’ambassadrice du Chili.")
    assert "agriculture" not in {hit.slug for hit in find_themes(cleaned)}
