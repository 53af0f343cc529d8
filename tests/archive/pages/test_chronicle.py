import pytest

from archive.models import Meeting
from archive.pages import chronicle
from tests import factories

pytestmark = pytest.mark.django_db
MINISTER = "ministre des Affaires étrangères"
ORKHAN, DAULET = ("Orkhan Zeynalli", MINISTER, "AZ"), ("Daulet Sarybaï", MINISTER, "KZ")
AIDA = ("Aïda Omarova", "présidente", "KZ")


def test_between_parties_finds_the_neighbours_of_the_same_parties():
    first, middle, last = (factories.meeting(date=day) for day in ("2024-01-02", "2024-05", "2025-01-02"))
    factories.meeting("AZ", "TR", date="2024-04-01")
    factories.meeting(date="2024-04-02", public=False)
    middle = Meeting.objects.select_related("row").get(pk=middle.pk)
    between = chronicle.between_parties(middle, [factories.country("AZ"), factories.country("KZ")])
    assert (between.previous, between.next) == (first, last)
    assert between.totals == {"total": 3, "verified": 0}
    assert between.list_address == "/meetings/?country=AZ&country=KZ"


def test_between_parties_needs_two():
    assert chronicle.between_parties(factories.meeting("AZ"), [factories.country("AZ")]) is None


def test_counterparts_count_contacts_not_people():
    factories.meeting(ORKHAN, DAULET, AIDA, verified=True)
    factories.meeting(ORKHAN, DAULET)
    factories.meeting("AZ", "TR")
    factories.meeting("AZ", "TR", public=False)
    found = chronicle.counterpart_countries(factories.country("AZ"), limit=5)
    assert [(str(one.thing), one.totals) for one in found] == [
        ("Kazakhstan", {"total": 2, "verified": 1}),
        ("Turquie", {"total": 1, "verified": 0}),
    ]


def test_who_speaks_to_whom():
    factories.meeting(ORKHAN, DAULET)
    factories.meeting(ORKHAN, DAULET, AIDA)
    factories.meeting(("Leïla Aslan", "présidente", "AZ"), AIDA)
    az, kz = factories.country("AZ"), factories.country("KZ")
    matrix = chronicle.who_speaks_to_whom(chronicle.of_parties([az, kz]), az, kz, limit=5)
    assert [str(one) for one in matrix.columns] == ["Aïda Omarova", "Daulet Sarybaï"]
    assert [(str(one), numbers) for one, numbers in matrix.lines] == [
        ("Orkhan Zeynalli", [1, 2]),
        ("Leïla Aslan", [1, 0]),
    ]


def test_by_year_has_no_gap_and_no_undated():
    factories.meeting(date="2022-03", articles=[factories.article(), factories.article()])
    factories.meeting(date="2024-03-01", kind="phone_call")
    factories.meeting(date="XXXX-07-22")
    assert chronicle.by_year(Meeting.objects.published()) == [
        chronicle.Year(2022, {"meeting": 1}, 2),
        chronicle.Year(2023, {}, 0),
        chronicle.Year(2024, {"phone_call": 1}, 1),
    ]


def test_functions_of_an_official_say_what_is_printed_and_when():
    factories.meeting(ORKHAN, "KZ", date="2024-06")
    factories.meeting(ORKHAN, "KZ", date="2025-03-11", verified=True)
    factories.meeting(("Orkhan Zeynalli", "président du Parlement", "AZ"), "KZ", date="")
    functions = chronicle.functions_of(factories.official("Orkhan Zeynalli"))
    assert [(one.role, str(one.party), one.first, one.last, one.totals["total"]) for one in functions] == [
        (MINISTER, "Azerbaïdjan", "2024-06", "2025-03-11", 2),
        ("président du Parlement", "Azerbaïdjan", "", "", 1),
    ]


def test_themes_count_published_contacts():
    factories.meeting(themes=["energie", "transport"], verified=True)
    factories.meeting(themes=["energie"])
    factories.meeting(themes=["sante"], public=False)
    found = chronicle.themes_of(Meeting.objects.published(), limit=5)
    assert [(one.thing.slug, one.totals) for one in found] == [
        ("energie", {"total": 2, "verified": 1}),
        ("transport", {"total": 1, "verified": 1}),
    ]
