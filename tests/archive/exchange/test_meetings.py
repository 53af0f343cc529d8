"""Meetings out and in: what editors decided holds, participants and themes as one cell, made by hand."""

import pytest

from archive import review
from archive.exchange import Meetings
from archive.models import Decision, Meeting
from people.models import Organization
from tests import factories
from tests.archive.exchange.tables import exported, refusals, rows_of, taken_in, typed

pytestmark = pytest.mark.django_db
UNCHANGED = "lues=1 nouvelles=0 modifiées=0 inchangées=1 refusées=0"


def row_of(meeting):
    return next(row for row in rows_of(exported(Meetings)) if row["lieu"] == meeting.place)


def fresh(meeting):
    return Meeting.objects.get(pk=meeting.pk)


@pytest.fixture
def editor(db):
    return factories.editor()


@pytest.fixture
def meeting(db):
    return factories.meeting(place="Astana", themes=["energie"])


def test_corrected_field_is_not_overwritten_by_an_older_file(meeting, editor):
    old = row_of(meeting)
    review.correct(meeting, {"place": "Bakou"}, by=editor, version=meeting.version)
    other = factories.meeting(place="Paris")
    raw = typed(old | {"lieu": "Almaty"}, row_of(other) | {"lieu": "Lyon"})
    outcome = taken_in(Meetings, raw, factories.editor("bea"))
    assert outcome.counts == "lues=2 nouvelles=0 modifiées=1 inchangées=0 refusées=1"
    ((line, column, why),) = refusals(outcome)
    assert (line, column) == ("ligne 2", "version")
    assert "lieu : votre fichier « Almaty », l’archive « Bakou »" in why
    assert (fresh(meeting).place, fresh(other).place) == ("Bakou", "Lyon")


def test_older_file_that_only_lacks_the_correction_is_refused_too(meeting, editor):
    old = row_of(meeting)
    review.correct(meeting, {"place": "Bakou"}, by=editor, version=meeting.version)
    outcome = taken_in(Meetings, typed(old), editor)
    assert (len(refusals(outcome)), fresh(meeting).place) == (1, "Bakou")


@pytest.mark.parametrize("number", range(25))
def test_of_two_files_of_one_version_the_first_holds(meeting, editor, number):
    """TRUST C2 by import."""
    row = row_of(meeting)
    files = [typed(row | {"lieu": f"{name} {number}"}) for name in ("Bakou", "Almaty")]
    counts = [taken_in(Meetings, raw, editor).counts.split()[2:] for raw in files]
    assert counts == [
        ["modifiées=1", "inchangées=0", "refusées=0"],
        ["modifiées=0", "inchangées=0", "refusées=1"],
    ]
    assert fresh(meeting).place == f"Bakou {number}"


def test_changed_value_is_a_decision_and_an_equal_one_is_none(meeting, editor):
    row = row_of(meeting) | {"lieu": "Bakou", "forme": "rencontre", "motif": "d’après le communiqué"}
    taken_in(Meetings, typed(row), editor)
    kept = Decision.objects.values_list("field", "before", "after", "by", "reason")
    assert list(kept) == [("place", "Astana", "Bakou", editor.pk, "d’après le communiqué")]


def test_reason_is_the_file_where_the_row_tells_none(meeting, editor):
    taken_in(Meetings, typed(row_of(meeting) | {"lieu": "Bakou"}), editor)
    assert Decision.objects.get().reason == "import de table.csv"


def test_verified_public_meeting_changes_for_a_cause(editor):
    meeting = factories.meeting(place="Astana", verified=True)
    row = row_of(meeting) | {"lieu": "Bakou"}
    for dry_run in (True, False):
        ((_, column, why),) = refusals(taken_in(Meetings, typed(row), editor, dry_run=dry_run))
        assert (column, "coquille, identité" in why) == ("cause", True)
    ((_, column, _),) = refusals(taken_in(Meetings, typed(row | {"cause": "envie"}), editor))
    assert column == "cause"
    assert refusals(taken_in(Meetings, typed(row | {"cause": "Coquille"}), editor)) == []
    assert (fresh(meeting).place, Decision.objects.get().cause) == ("Bakou", "typo")


def people(meeting):
    return [
        (row.order, row.name, row.role, row.official and row.official.name, str(row.country), str(row.organization))
        for row in meeting.participations.select_related("official", "country", "organization")
    ]


ZEYNALLI = (0, "Orkhan Zeynalli", factories.MINISTER, "Orkhan Zeynalli", "Azerbaïdjan", "None")
SARYBAI = (1, "Daulet Sarybaï", factories.MINISTER, "Daulet Sarybaï", "Kazakhstan", "None")
CELLS = [
    (
        "{0} ; {1} ; Ana Silva | envoyée | UE",
        [ZEYNALLI, SARYBAI, (2, "Ana Silva", "envoyée", "Ana Silva", "None", "UE")],
    ),
    ("{1} ; {0}", [(0, *SARYBAI[1:]), (1, *ZEYNALLI[1:])]),
    ("{0}", [ZEYNALLI]),
    ("orkhan zeynalli | président | az ; {1}", [(0, "orkhan zeynalli", "président", *ZEYNALLI[3:]), SARYBAI]),
    (
        "{0} ; Daulet Sarybaï | conseiller \\| porte-parole | KZ & UE",
        [
            ZEYNALLI,
            (1, "Daulet Sarybaï", "conseiller | porte-parole", "Daulet Sarybaï", "Kazakhstan", "UE"),
        ],
    ),
    (
        "{0} ; {1} ; A. Silva | | France | Ana Silva",
        [ZEYNALLI, SARYBAI, (2, "A. Silva", "", "Ana Silva", "France", "None")],
    ),
    ("{0} ; {1} ; | | Azerbaïdjan", [ZEYNALLI, SARYBAI, (2, "", "", None, "Azerbaïdjan", "None")]),
]


@pytest.mark.parametrize(("cell", "expected"), CELLS)
def test_participants_come_change_and_go(meeting, editor, cell, expected):
    factories.official("Ana Silva"), factories.country("FR")
    Organization.objects.create(name="UE")
    row = row_of(meeting)
    parts = [part.strip() for part in row["participants"].split(";")]
    raw = typed(row | {"participants": cell.format(*parts)})
    assert refusals(taken_in(Meetings, raw, editor)) == []
    assert people(meeting) == expected
    assert taken_in(Meetings, exported_csv(), editor).counts == UNCHANGED


def exported_csv():
    return exported(Meetings)


def test_two_parties_of_one_name_stay_two(editor):
    meeting = factories.meeting("AZ", "AZ", "KZ", place="Astana")
    row = row_of(meeting)
    assert row["participants"] == "| | AZ ; | | AZ ; | | KZ"
    taken_in(Meetings, typed(row | {"participants": "| | AZ ; | hôte | AZ ; | | KZ"}), editor)
    assert [role for _, _, role, *_ in people(meeting)] == ["", "hôte", ""]


def test_meeting_is_not_left_without_participants(meeting, editor):
    outcome = taken_in(Meetings, typed(row_of(meeting) | {"participants": ""}), editor)
    assert [column for _, column, _ in refusals(outcome)] == ["participants"]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Energie | principal", {("energie", "main")}),
        ("Énergie ; Transport", {("energie", "discussed"), ("transport", "discussed")}),
        ("transport | cité dans une liste", {("transport", "listed")}),
        ("", set()),
    ],
)
def test_themes_come_change_and_go(meeting, editor, cell, expected):
    factories.theme("transport")
    row = row_of(meeting)
    assert row["thèmes"] == "Energie | abordé"
    assert refusals(taken_in(Meetings, typed(row | {"thèmes": cell}), editor)) == []
    assert set(meeting.theme_uses.values_list("tag__slug", "strength")) == expected


NEW = {
    "forme": "Appel téléphonique",
    "date": "11 mars 2025",
    "niveau": "ministre",
    "participants": "Orkhan Zeynalli | ministre | AZ ; | | Kazakhstan",
    "thèmes": "Energie",
    "source": "Communiqué du ministère",
    "adresse de la source": "https://example.org/communique",
}


def test_new_meeting_is_made_by_hand_verified_and_public(editor):
    factories.official("Orkhan Zeynalli"), factories.country("AZ"), factories.country("KZ"), factories.theme("energie")
    assert refusals(taken_in(Meetings, typed(NEW), editor)) == []
    made = Meeting.objects.get()
    assert (made.origin, made.kind, made.date_edtf, str(made.date_min), made.level) == (
        "editor",
        "phone_call",
        "2025-03-11",
        "2025-03-11",
        "minister",
    )
    assert (made.review, made.visibility, made.verified_by, made.source_note) == (
        "verified",
        "published",
        editor,
        "Communiqué du ministère",
    )
    assert "Zeynalli" in made.title
    assert made.theme_uses.get().tag.slug == "energie"
    assert Meeting.objects.published().with_parties([factories.country("KZ").pk]).get() == made
    assert taken_in(Meetings, exported(Meetings), editor).counts == UNCHANGED


def test_source_of_what_a_dispatch_tells_is_the_dispatch(meeting, editor):
    outcome = taken_in(Meetings, typed(row_of(meeting) | {"source": "moi"}), editor)
    assert [column for _, column, _ in refusals(outcome)] == ["source"]


@pytest.mark.parametrize("number", [1, 3])
def test_unchanged_rows_are_read_together(editor, django_assert_num_queries, number):
    for _ in range(number):
        factories.meeting("AZ", "KZ", ("Ana Silva", "envoyée", "Union européenne"), themes=["energie", "gaz"])
    raw = exported(Meetings)
    with django_assert_num_queries(3):
        taken_in(Meetings, raw, editor)


@pytest.mark.parametrize("number", [2, 7])
def test_export_costs_the_same_for_2_and_7(django_assert_num_queries, number):
    for _ in range(number):
        factories.meeting("AZ", "KZ", themes=["energie"])
    with django_assert_num_queries(4):
        exported(Meetings)
