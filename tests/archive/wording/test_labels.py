import pytest

from archive.models import Meeting
from archive.wording import labels

NBSP = "\u00a0"


@pytest.mark.parametrize(
    "total, verified, noun, words",
    [
        (41, 30, "contact", "41 contacts, dont 30 vérifiés"),
        (2, 1, "contact", "2 contacts, dont 1 vérifié"),
        (1, 0, "contact", "1 contact, dont 0 vérifié"),
        (0, 0, "dépêche", "0 dépêche, dont 0 vérifiée"),
        (3, 2, "dépêche", "3 dépêches, dont 2 vérifiées"),
        (12345, 1000, "contact", f"12{NBSP}345 contacts, dont 1{NBSP}000 vérifiés"),
    ],
)
def test_total(total, verified, noun, words):
    assert labels.total({"total": total, "verified": verified}, noun) == words


@pytest.mark.parametrize(
    "year, words", [(2019, "41 contacts depuis 2019, dont 30 vérifiés"), (None, "41 contacts, dont 30 vérifiés")]
)
def test_total_since(year, words):
    assert labels.total_since({"total": 41, "verified": 30}, year) == words


@pytest.mark.parametrize(
    "kind, level, words",
    [
        ("summit", "head", "Sommet"),
        ("summit", "minister", "Réunion multilatérale"),
        ("summit", "", "Réunion multilatérale"),
        ("negotiation", "head", "Consultations"),
        ("letter", "minister", "Message"),
    ],
)
def test_kind_is_a_summit_of_heads_only(kind, level, words):
    assert labels.kind(Meeting(kind=kind, level=level)) == words
