"""What goes out and comes back changes nothing; what was changed on the way is written once, and kept."""

import pytest

from archive.exchange import TABLES, formats
from archive.exchange.asking import Ahead
from archive.models import Decision, Meeting, Theme
from people.models import Official, OfficialName, Organization, Position
from tests import factories
from tests.archive.exchange.tables import exported, refusals, rows_of, taken_in, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db):
    """Something of each kind, with all that is hard to write in a cell."""
    zeynalli = factories.official("Orkhan Zeynalli")
    OfficialName.objects.create(official=zeynalli, form="O. ; Zeynalli | l’aîné")
    factories.organization("Ligue des | États ; du Sud", acronym="=LES", aliases=["-Sud", "Le ; Sud"])
    factories.organization("Ministère", country=factories.country("AZ"), kind="ministry")
    factories.position(zeynalli, "@ministre", start_date="2020-07", end_date="2024")
    energy = factories.theme("energie", definition="+ tout\nce qui chauffe", synonyms=["gaz", "pétrole"])
    factories.theme("gaz", parent=energy)
    factories.meeting(
        ("Orkhan Zeynalli", "ministre ; vice-président", "AZ"),
        ("", "", "Ligue des | États ; du Sud"),
        ("D. Sarybaï", "conseiller", "KZ"),
        themes=["energie", "gaz"],
        place="'=Astana",
        date="2024-05-10/2024-05-11",
    )
    two = factories.meeting(date="", level="", press=True, title="\tTitre")
    two.participations.update(official=zeynalli, organization=Organization.objects.get(name="Ministère"))
    return two


@pytest.mark.parametrize("format", formats.FORMATS)
@pytest.mark.parametrize("kind", TABLES)
def test_what_went_out_comes_back_unchanged(world, kind, format):
    table = TABLES[kind]
    raw = exported(table, format)
    outcome = taken_in(table, raw, factories.editor())
    number = table().get_queryset().count()
    assert (outcome.counts, refusals(outcome)) == (
        f"lues={number} nouvelles=0 modifiées=0 inchangées={number} refusées=0",
        [],
    )
    assert number
    assert exported(table, format) == raw or format is formats.XLSX  # a workbook says when it was written
    assert Decision.objects.count() == 0


EDITED = [
    ("officials", "nom", "Damir Sarybaï", lambda: Official.objects.get(name="Damir Sarybaï").names.count(), 2),
    ("officials", "autres formes", "Daoulet ; Damir", lambda: OfficialName.objects.filter(form="Damir").count(), 1),
    ("organizations", "pays", "Kazakhstan", lambda: Organization.objects.filter(country__code="KZ").count(), 1),
    ("organizations", "nature", "Ministere", lambda: Organization.objects.filter(kind="ministry").count(), 2),
    ("organizations", "autres noms", "A ; B", lambda: Organization.objects.filter(aliases=["A", "B"]).count(), 1),
    ("positions", "jusqu’à", "11 mars 2025", lambda: Position.objects.get().end_date, "2025-03-11"),
    ("positions", "organisation", "Ministère", lambda: Position.objects.get().organization.name, "Ministère"),
    ("themes", "synonymes", "", lambda: Theme.objects.get(slug="energie").synonyms, []),
    ("meetings", "lieu", "Bakou", lambda: Meeting.objects.filter(place="Bakou").count(), 1),
    ("meetings", "date", "mars 2025", lambda: Meeting.objects.filter(date_edtf="2025-03").count(), 1),
    ("meetings", "forme", "phone_call", lambda: Meeting.objects.filter(kind="phone_call").count(), 1),
]


@pytest.mark.parametrize(("kind", "column", "cell", "read", "expected"), EDITED)
def test_one_changed_cell_is_written_and_only_it(world, kind, column, cell, read, expected):
    table, editor = TABLES[kind], factories.editor()
    factories.country("KZ")
    rows = rows_of(exported(table))
    rows[0][column] = cell
    rehearsed = taken_in(table, typed(*rows), editor, dry_run=True)
    outcome = taken_in(table, typed(*rows), editor)
    assert refusals(outcome) == []
    assert rehearsed.counts == outcome.counts
    assert outcome.counts == f"lues={len(rows)} nouvelles=0 modifiées=1 inchangées={len(rows) - 1} refusées=0"
    assert read() == expected


def test_a_dry_run_writes_nothing(world):
    before = {kind: exported(table) for kind, table in TABLES.items()}
    for kind, column, cell, _, _ in EDITED:
        rows = rows_of(before[kind])
        rows[0][column] = cell
        taken_in(TABLES[kind], typed(*rows), factories.editor(), dry_run=True)
    assert {kind: exported(table) for kind, table in TABLES.items()} == before
    assert Decision.objects.count() == 0


@pytest.mark.parametrize("number", [1, 3])
def test_each_new_row_costs_two_questions_of_a_rehearsal(db, django_assert_num_queries, number):
    raw = typed(*({"nom": f"Élise {letter}. Marchand"} for letter in "ABC"[:number]))
    with django_assert_num_queries(4 * number):  # with the savepoint that a test puts around one of them
        taken_in(TABLES["officials"], raw, None, dry_run=True)


def test_what_is_read_ahead_is_read_again_for_a_row_that_is_tried_again(world):
    official = Official.objects.first()
    ahead = Ahead(Official.objects.all(), "uid", [official.uid])
    first = ahead.take(official.uid)
    Official.objects.update(name="Autre Nom")

    assert (first.name, ahead.take(official.uid).name) == (official.name, "Autre Nom")


def test_same_file_twice_changes_nothing_the_second_time(world):
    rows = rows_of(exported(TABLES["organizations"]))
    rows[0]["pays"] = "AZ"
    outcomes = [taken_in(TABLES["organizations"], typed(*rows), factories.editor()).counts for _ in range(2)]
    assert outcomes == [
        "lues=2 nouvelles=0 modifiées=1 inchangées=1 refusées=0",
        "lues=2 nouvelles=0 modifiées=0 inchangées=2 refusées=0",
    ]
    assert Organization.objects.filter(version=2).count() == 1
