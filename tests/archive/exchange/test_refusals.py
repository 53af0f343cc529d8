"""A row is refused for itself, with its line, its column and what to do; the others go on."""

import pytest
from django.core.exceptions import ValidationError

from archive.exchange import TABLES
from archive.exchange.officials import Officials
from archive.models import Decision, Meeting, Theme
from people.identity import shorten
from people.models import NameKind, Official, OfficialName, Organization, Position, register
from tests import factories
from tests.archive.exchange.tables import exported, refusals, rows_of, taken_in, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db):
    factories.country("AZ")
    factories.country("KZ")
    factories.organization("Union européenne", acronym="UE")
    factories.theme("energie", name="Énergie")
    factories.official("Orkhan Zeynalli")
    register("Ana Silva")
    register("Ana Silva")


GOOD = {
    "officials": {"nom": "Élise Marchand"},
    "organizations": {"nom": "Ligue du Sud"},
    "positions": {"responsable": "Orkhan Zeynalli", "fonction": "ministre", "pays": "AZ"},
    "themes": {"nom": "Culture"},
    "meetings": {"forme": "Rencontre", "participants": "Orkhan Zeynalli | ministre | AZ", "source": "communiqué"},
}
OTHER = {
    "officials": {"nom": "Béa Novak"},
    "organizations": {"nom": "Ligue du Nord"},
    "positions": {"fonction": "président"},
    "themes": {"nom": "Tourisme"},
    "meetings": {"lieu": "Bakou"},
}
WRONG = [
    ("officials", {"nom": "=1+1"}, "nom", "serait une formule"),
    ("officials", {"nom": "", "wikidata": "Q1"}, "nom", "cette colonne est vide"),
    ("officials", {"nom": "???"}, "nom", "aucune lettre"),
    ("officials", {"nom": "zeynalli ORKHAN"}, "nom", "déjà connu, uid"),
    ("officials", {"nom": "É" * 201}, "nom", "au plus 200 caractères"),
    ("officials", {"nom": "E" * 40_000}, "nom", "limite d’une cellule"),
    ("officials", {"nom": "Ana\0 Lopes"}, "nom", "U+0000"),
    ("officials", {"autres formes": "Élise ; ???"}, "autres formes", "aucune lettre"),
    ("officials", {"uid": "inconnu", "version": "1"}, "uid", "inconnu"),
    ("officials", {"uid": "=1", "version": "1"}, "uid", "inconnu"),
    ("officials", {"version": "@1"}, "version", "serait une formule"),
    ("themes", {"uid": "a\0", "version": "1"}, "uid", "inconnu"),
    ("organizations", {"nom": "européenne Union"}, "nom", "porte déjà ce nom"),
    ("organizations", {"nature": "club"}, "nature", "n’est pas un choix : organisation intergouvernementale"),
    ("organizations", {"pays": "Bordurie"}, "pays", "« Bordurie » : aucun pays connu"),
    ("positions", {"responsable": "Inconnu Total"}, "responsable", "aucun responsable connu"),
    ("positions", {"responsable": "Ana Silva"}, "responsable", "plusieurs portent ce nom"),
    ("positions", {"responsable": ""}, "responsable", "cette colonne est vide"),
    ("positions", {"organisation": "OTAN"}, "organisation", "aucune organisation connue"),
    ("positions", {"depuis": "bientôt"}, "depuis", "n’est pas une date"),
    ("positions", {"depuis": "2024-02-31"}, "depuis", "n’est pas un jour"),
    ("positions", {"depuis": "2023/2024"}, "depuis", "un seul jour"),
    ("positions", {"depuis": "2024", "jusqu’à": "2020"}, "", "La fin précède le début"),
    ("themes", {"nom": "Énergie"}, "nom", "existe déjà"),
    ("themes", {"nom": "энергия"}, "nom", "aucune lettre latine"),
    ("themes", {"thème plus large": "Tout"}, "thème plus large", "aucun thème connu"),
    ("meetings", {"forme": ""}, "forme", "cette colonne est vide"),
    ("meetings", {"forme": "dîner"}, "forme", "n’est pas un choix"),
    ("meetings", {"source": ""}, "source", "cette colonne est vide"),
    ("meetings", {"participants": ""}, "participants", "cette colonne est vide"),
    ("meetings", {"participants": "|x|"}, "participants", "ne nomme personne"),
    ("meetings", {"participants": "a|b|AZ|d|e"}, "participants", "5 parties"),
    ("meetings", {"participants": "Inconnu | x | AZ"}, "participants", "aucun responsable connu"),
    ("meetings", {"participants": "Ana Silva | x | AZ"}, "participants", "plusieurs portent ce nom"),
    ("meetings", {"participants": "| | Bordurie"}, "participants", "ni pays ni organisation"),
    ("meetings", {"thèmes": "Sport"}, "thèmes", "aucun thème connu"),
    ("meetings", {"thèmes": "Énergie | central"}, "thèmes", "n’est pas un choix"),
    ("meetings", {"presse": "peut-être"}, "presse", "oui ou non"),
    ("meetings", {"date": "2024-13"}, "date", "n’est pas"),
    ("meetings", {"vérification": "vérifiée"}, "vérification", "ne s’importe pas"),
    ("meetings", {"adresse de la source": "javascript:alert(1)"}, "adresse de la source", "URL valide"),
]


@pytest.mark.parametrize(("kind", "cells", "column", "told"), WRONG)
@pytest.mark.parametrize("dry_run", [True, False])
def test_row_is_refused_and_the_next_goes_on(world, kind, cells, column, told, dry_run):
    raw = typed(GOOD[kind] | cells, GOOD[kind] | OTHER[kind])
    outcome = taken_in(TABLES[kind], raw, factories.editor(), dry_run=dry_run)
    assert outcome.counts == "lues=2 nouvelles=1 modifiées=0 inchangées=0 refusées=1"
    ((line, where, why),) = refusals(outcome)
    assert (line, where, told in why) == ("ligne 2", column, True), why


def test_every_wrong_cell_of_a_row_is_told(world):
    raw = typed(GOOD["organizations"] | {"nature": "club", "pays": "Bordurie", "sigle": "=x"})
    told = refusals(taken_in(TABLES["organizations"], raw, factories.editor()))
    assert [column for _, column, _ in told] == ["sigle", "nature", "pays"]


@pytest.mark.parametrize("kind", TABLES)
def test_good_row_is_new_and_in_the_file_once(world, kind):
    raw = typed(GOOD[kind], GOOD[kind])
    outcome = taken_in(TABLES[kind], raw, factories.editor())
    assert outcome.counts == "lues=2 nouvelles=1 modifiées=0 inchangées=0 refusées=1"
    assert refusals(outcome) == [("ligne 3", "", "cette ligne répète la ligne 2 : n’en gardez qu’une.")]


@pytest.mark.parametrize("kind", TABLES)
def test_new_row_imported_twice_is_there_once(world, kind):
    before = TABLES[kind]().get_queryset().count()
    outcomes = [taken_in(TABLES[kind], typed(GOOD[kind]), factories.editor()).counts for _ in range(2)]
    assert outcomes == [
        "lues=1 nouvelles=1 modifiées=0 inchangées=0 refusées=0",
        "lues=1 nouvelles=0 modifiées=0 inchangées=0 refusées=1",
    ]
    assert TABLES[kind]().get_queryset().count() == before + 1


def test_same_uid_twice_is_named(world):
    row = rows_of(exported(TABLES["themes"]))[0]
    outcome = taken_in(TABLES["themes"], typed(row, row | {"iptc": "1"}), factories.editor())
    assert refusals(outcome) == [("ligne 3", "", "cette ligne répète la ligne 2 : n’en gardez qu’une.")]


HEADERS = [
    ({"nom": "A", "couleur": "rouge"}, "Colonnes inconnues : « couleur »"),
    ({"uid": "", "nom": "A"}, "La colonne « version » manque"),
    ({"nom": "A", "Nom": "B"}, "« nom » est là deux fois"),
]


@pytest.mark.parametrize(("row", "told"), HEADERS)
def test_file_with_wrong_columns_is_refused_whole(world, row, told):
    outcome = taken_in(TABLES["officials"], typed(row), factories.editor())
    (error,) = outcome.base_errors
    assert told in str(error.error).replace("\u00a0", " ")
    assert (outcome.rows, Official.objects.filter(name="A").count()) == ([], 0)


def test_columns_are_known_without_accents_and_case(world):
    outcome = taken_in(TABLES["themes"], typed({"NOM": "Culture", "Definition": "arts"}), factories.editor())
    assert (refusals(outcome), Theme.objects.get(name="Culture").definition) == ([], "arts")


@pytest.mark.parametrize(("kind", "column"), [("officials", "nom"), ("organizations", "sigle"), ("themes", "iptc")])
def test_row_of_an_older_version_is_refused_with_both_values(world, kind, column):
    table, editor = TABLES[kind], factories.editor()
    old = rows_of(exported(table))[0]
    taken_in(table, typed(old | {column: "Neuf"}), editor)
    outcome = taken_in(table, typed(old | {column: "Autre"}, GOOD[kind]), editor)
    assert outcome.counts == "lues=2 nouvelles=1 modifiées=0 inchangées=0 refusées=1"
    ((_, where, why),) = refusals(outcome)
    assert where == "version"
    assert f"exportée à la version 1, l’archive en est à la 2. {column} : votre fichier « Autre »" in why
    assert "l’archive « Neuf »" in why


def test_row_without_a_version_is_refused(world):
    row = rows_of(exported(TABLES["themes"]))[0] | {"version": "", "iptc": "1"}
    ((_, where, why),) = refusals(taken_in(TABLES["themes"], typed(row), factories.editor()))
    assert (where, "sans version" in why) == ("version", True)


def test_merged_official_is_named_by_the_one_kept(world):
    kept = factories.official("Orkhan Zeynalli")
    merged = Official.objects.create(name="O. Zeynalli", merged_into=kept)
    row = {"uid": shorten(merged.uid), "version": "1", "nom": "O. Z."}
    ((_, where, why),) = refusals(taken_in(TABLES["officials"], typed(row), factories.editor()))
    assert (where, shorten(kept.uid) in why) == ("uid", True)


def test_homonym_is_told_apart_by_uid(world):
    one = Official.objects.filter(name="Ana Silva").last()
    row = GOOD["positions"] | {"responsable": shorten(one.uid)}
    assert refusals(taken_in(TABLES["positions"], typed(row), factories.editor())) == []
    assert Position.objects.get().official == one


def test_forms_of_a_name_come_and_go(world):
    official = factories.official("Orkhan Zeynalli")
    OfficialName.objects.create(official=official, form="O. Zeynalli")
    row = next(row for row in rows_of(exported(TABLES["officials"])) if row["nom"] == "Orkhan Zeynalli")
    assert row["autres formes"] == "O. Zeynalli"
    taken_in(TABLES["officials"], typed(row | {"autres formes": "Ó. Zeynalli ; Zeynalov"}), factories.editor())
    kept = official.names.order_by("form").values_list("form", "kind")
    assert list(kept) == [
        ("Orkhan Zeynalli", NameKind.PREFERRED),
        ("Zeynalov", NameKind.VARIANT),
        ("Ó. Zeynalli", NameKind.VARIANT),
    ]


def test_function_that_comes_in_makes_an_open_form_of_its_official_stale(world):
    official = factories.official("Orkhan Zeynalli")
    taken_in(TABLES["positions"], typed(GOOD["positions"]), factories.editor())
    row = rows_of(exported(TABLES["positions"]))[0]
    taken_in(TABLES["positions"], typed(row | {"fonction": "président"}), factories.editor())
    assert (Official.objects.get(pk=official.pk).version, Position.objects.get().version) == (3, 2)


def test_renamed_organization_keeps_its_former_name(world):
    row = rows_of(exported(TABLES["organizations"]))[0]
    taken_in(TABLES["organizations"], typed(row | {"nom": "Union d’Europe"}), factories.editor())
    assert Organization.objects.get().aliases == ["Union européenne"]


def test_refused_rows_leave_no_trace(world):
    taken_in(TABLES["meetings"], typed(GOOD["meetings"] | {"thèmes": "Sport"}), factories.editor())
    assert (Meeting.objects.count(), Decision.objects.count()) == (0, 0)


def test_of_one_new_official_in_two_imports_at_once_one_is_made(db):
    """Both looked before either wrote."""
    row = {"nom": "Élise Marchand"}
    first, second = Officials(), Officials()
    plans = [(table, table._planned(row, None)) for table in (first, second)]
    for table, plan in plans:
        table._valid(plan, row)
    first._write(row, plans[0][1], by=None, reason="")
    with pytest.raises(ValidationError, match="déjà connu"):
        second._write(row, plans[1][1], by=None, reason="")
    assert Official.objects.count() == 1
