"""manage.py import_rows: what it says, how it ends, who is refused."""

import io

import pytest
from django.core.management import CommandError, call_command

from archive.exchange import Meetings, Organizations
from archive.models import Decision
from people.models import Organization
from tests import factories, roles
from tests.archive.exchange.tables import exported, rows_of, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    def written(*rows):
        path = tmp_path / "table.csv"
        path.write_bytes(typed(*rows))
        return path

    return written


def run(*arguments):
    """(exit code, its lines)"""
    said, code = io.StringIO(), 0
    try:
        call_command("import_rows", *map(str, arguments), stdout=said)
    except SystemExit as ended:
        code = ended.code
    return code, said.getvalue().replace("\u00a0", " ").splitlines()


def test_rows_enter_and_the_refused_ones_are_named(file):
    roles.member("editor", "claire")
    path = file({"nom": "Ligue du Sud"}, {"nom": "=1+1"})
    counts = "lues=2 nouvelles=1 modifiées=0 inchangées=0 refusées=1"
    advice = "ôtez le premier signe, ou mettez une apostrophe (') devant."
    why = f"ligne 3, colonne nom : « =1+1 » serait une formule : {advice}"
    assert run("organizations", path, "--by", "claire", "--dry-run") == (1, [why, counts])
    assert Organization.objects.count() == 0
    assert run("organizations", path, "--by", "claire") == (1, [why, counts])
    assert Organization.objects.get().name == "Ligue du Sud"
    assert Organization.objects.get().events.get().pgh_context.metadata["command"] == "import_rows"


def test_all_done_ends_with_zero(file):
    roles.member("editor", "claire")
    factories.organization("Ligue du Sud")
    path = file(*rows_of(exported(Organizations)))
    assert run("organizations", path, "--by", "claire") == (
        0,
        ["lues=1 nouvelles=0 modifiées=0 inchangées=1 refusées=0"],
    )


def test_decisions_are_of_the_account(file):
    claire = roles.member("editor", "claire")
    factories.meeting(place="Astana")
    run("meetings", file(rows_of(exported(Meetings))[0] | {"lieu": "Bakou"}), "--by", "claire")
    assert Decision.objects.get().by == claire


REFUSED = [
    ("organizations", "personne", {"nom": "A"}, "aucun compte actif"),
    ("organizations", "contributor", {"nom": "A"}, "n’a pas le droit"),
    ("themes", "editor", {"nom": "A"}, "n’a pas le droit"),
    ("organizations", "editor", {"couleur": "A"}, "Colonnes inconnues"),
    ("organizations", "editor", {"nom": ""}, "aucune ligne"),
]


@pytest.mark.parametrize(("kind", "name", "row", "told"), REFUSED)
def test_what_cannot_work_ends_with_two(file, kind, name, row, told):
    for role in ("contributor", "editor"):
        roles.member(role)
    with pytest.raises(CommandError, match=told) as refused:
        run(kind, file(row), "--by", name)
    assert refused.value.returncode == 2


def test_missing_file_ends_with_two(tmp_path):
    roles.member("editor")
    with pytest.raises(CommandError, match="rien.csv") as refused:
        run("themes", tmp_path / "rien.csv", "--by", roles.member("chief").username)
    assert refused.value.returncode == 2
