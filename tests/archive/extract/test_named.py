"""Everybody whom a dispatch names is offered, with function and party, taking part or not."""

from datetime import date

from archive.clean import clean
from archive.extract.named import Named, people_named

TEXT = (
    "Le ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, a reçu mardi l’ambassadeur du Kazakhstan. "
    "Le porte-parole du ministère, Elchin Aliyev, a dit la satisfaction des deux parties."
)


def test_people_are_named_in_reading_order():
    found = people_named(clean(TEXT), today=date(2025, 3, 12))
    assert [one.name for one in found] == ["Orkhan Zeynalli", "Elchin Aliyev"]
    start = TEXT.index("Orkhan")
    assert found[0] == Named(
        "Orkhan Zeynalli", "ministre des Affaires étrangères", "AZ", None, start, start + len("Orkhan Zeynalli")
    )


def test_nobody_is_named_where_nobody_is():
    assert people_named(clean("Les cours du blé ont monté."), today=date(2025, 3, 12)) == []
