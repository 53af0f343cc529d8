"""TRUST E8 and E10: PostgreSQL itself refuses to alter what is final; site and worker do their work all the same.

Roles belong to the whole server, and tables change their owner: all of it happens in a copy of the tests' database.
"""

from contextlib import contextmanager
from io import StringIO

import psycopg
import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection

from archive import chain, pipeline
from archive.ingest.received import Received
from archive.models import Capture, Decision, Meeting, Review
from config.checks import PROBES, ask
from config.database import roles as database_roles
from config.database.roles import Roles
from config.launch import diagnosis
from tests.archive.admin.forms import fields_of
from tests.archive.reconcile import many
from tests.roles import enter

FINAL = [
    "archive_capture",
    "archive_cleantext",
    "archive_decision",
    "archive_extraction",
    "archive_link",
    "pghistory_context",
]
EVENTS = sorted(model._meta.db_table for model in apps.get_models() if hasattr(model, "pgh_tracked_model"))
KEYS = {model._meta.db_table: model._meta.pk.column for model in apps.get_models()}
ACCOUNTS = ["auth_user", "auth_user_groups", "auth_group_permissions", "mfa_authenticator", "django_session", "cache"]
PARTS = ("web", "worker", "migrations")
REQUEST = "00000000-0000-0000-0000-00000000000a"  # as nobody is given one


@contextmanager
def in_database(name, user=None):
    """Django talks to the database `name`, as the role `user`."""
    settings = connection.settings_dict
    kept = {key: settings[key] for key in ("NAME", "USER", "PASSWORD")}
    connection.close()
    settings.update(NAME=name, **({"USER": user, "PASSWORD": user} if user else {}))
    try:
        yield
    finally:
        connection.close()
        settings.update(kept)


@contextmanager
def copied():
    """The name of a copy of the tests' database, for a while."""
    name = connection.settings_dict["NAME"]
    copy = f"{name}_roles"
    remove(copy)  # of a run that was killed
    on_the_server(f"CREATE DATABASE {copy} TEMPLATE {name}")
    try:
        yield copy
    finally:
        remove(copy)


def remove(copy):
    """Not WITH (FORCE): who made the roles may not end their connections; without it the server awaits their end."""
    roles = [f"DROP ROLE IF EXISTS {copy}_{part}" for part in PARTS]
    on_the_server(f"DROP DATABASE IF EXISTS {copy}", *roles)


def on_the_server(*statements):
    with in_database("postgres"), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def run_command(prefix):
    out = StringIO()
    call_command("database_roles", prefix=prefix, stdout=out)
    return out.getvalue()


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    """The roles, made by the command, each with its own name as password."""
    with django_db_blocker.unblock(), copied() as copy, pytest.MonkeyPatch.context() as environment:
        for part in PARTS:
            environment.setenv(f"DATABASE_PASSWORD_{part.upper()}", f"{copy}_{part}")
        with in_database(copy):
            said = run_command(copy)
        roles = Roles.named(copy)
        with in_database(copy, roles.migrations):
            for load in many.reference.TABLES.values():
                load()
        assert said.startswith(f"{roles.web} : créé\n{roles.worker} : créé\n{roles.migrations} : créé\nrôles créés=3 ")
        yield roles


@pytest.fixture
def acting(made, django_db_blocker):
    """Django as one of the roles."""

    @contextmanager
    def act(part):
        with django_db_blocker.unblock(), in_database(made.web.removesuffix("_web"), getattr(made, part)):
            yield

    return act


@pytest.fixture(scope="module")
def opened(made, django_db_blocker):
    """A connection of psycopg as each role, every statement a transaction of its own."""
    found = {}
    for part in PARTS:
        with django_db_blocker.unblock(), in_database(made.web.removesuffix("_web"), getattr(made, part)):
            wanted = connection.get_connection_params()
        where = {name: wanted[name] for name in ("host", "port", "user", "password", "dbname") if name in wanted}
        found[part] = psycopg.connect(**where, autocommit=True)
    yield found
    for each in found.values():
        each.close()


def sqlstate(opened, statement):
    try:
        opened.execute(statement)
    except psycopg.Error as refusal:
        return refusal.sqlstate
    return ""


def test_what_is_final_is_known_from_its_triggers():
    assert sorted(database_roles._final_tables()) == sorted([*FINAL, *EVENTS])


# The one test that asks for the tests' database; pytest-django makes it only for a run that has such a test.
@pytest.mark.django_db
def test_rights_follow_from_what_a_table_is_for():
    found = database_roles.rights()

    assert {table: found[table] for table in ("archive_meeting", "auth_user", "django_migrations", "archive_link")} == {
        "archive_meeting": (database_roles.WRITE, database_roles.WRITE),
        "auth_user": (database_roles.WRITE, database_roles.NOTHING),
        "django_migrations": (database_roles.READ, database_roles.READ),
        "archive_link": (database_roles.APPEND, database_roles.APPEND),
    }


@pytest.mark.parametrize("part", ["web", "worker"])
@pytest.mark.parametrize("table", [*FINAL, *EVENTS])
def test_e8_e10_what_is_final_is_neither_changed_nor_removed(opened, part, table):
    key = KEYS[table]
    tried = [f"UPDATE {table} SET {key} = {key}", f"DELETE FROM {table}", f"TRUNCATE {table}"]

    assert [sqlstate(opened[part], statement) for statement in tried] == ["42501"] * 3


@pytest.mark.parametrize("part", ["web", "worker"])
@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE archive_decision DISABLE TRIGGER USER",
        "DROP TABLE archive_decision",
        "CREATE TABLE mine (id int)",
        "CREATE OR REPLACE FUNCTION archive_chain(archive_decision) RETURNS void LANGUAGE sql AS ''",
        "TRUNCATE archive_meeting",
        "DELETE FROM django_migrations",
    ],
)
def test_e10_neither_takes_a_protection_away(opened, part, statement):
    assert sqlstate(opened[part], statement) == "42501"


@pytest.mark.parametrize("table", ACCOUNTS)
def test_e8_the_worker_does_not_see_accounts(opened, table):
    tried = [f"SELECT FROM {table}", f"DELETE FROM {table}"]

    assert [sqlstate(opened["worker"], statement) for statement in tried] == ["42501"] * 2


def test_the_worker_takes_dispatches_in(acting):
    with acting("worker"):
        first, again = (many.arrive(number).outcome for number in (1, 1))
        meeting = Meeting.objects.get()
        changed = many.arrive(1, lead=many.SHIFTED)
        read_again = pipeline.reextract(changed.article, engine="essai", read=many.otherwise)

        assert (first, again, changed.outcome) == ("new", "duplicate", "version")
        assert (read_again, Capture.objects.count(), meeting.participations.count() > 1) == (True, 2, True)


def test_the_site_takes_in_accepts_corrects_and_undoes(acting):
    with acting("web"):
        piece = Received("2.txt", many.text(2).encode(), url=many.address(2))
        article = pipeline.take_in([piece], origin="test").arrivals.get().article
        desk, where = enter("editor"), f"/admin/revue/{article.uid}/"
        meeting = article.meetings.get()
        fields = fields_of(desk.get(where), "review")
        answer = desk.post(where, {**fields, f"m{meeting.pk}-place": "Gandja", "do": "accept"})
        meeting.refresh_from_db()

        assert (answer.status_code, meeting.place, meeting.review) == (302, "Gandja", Review.VERIFIED)
        assert Decision.objects.filter(object=meeting.uid, by=User.objects.get(username="editor")).exists()
        assert (chain.head()[0], chain.first_break()) == (Decision.objects.count(), None)


def test_e9_each_event_names_the_role_that_wrote(acting, opened, made):
    with acting("web"):
        meeting = many.arrive(9).article.meetings.get()
    opened["worker"].execute("UPDATE archive_meeting SET place = 'Gandja' WHERE id = %s", [meeting.pk])
    opened["migrations"].execute("UPDATE archive_meeting SET place = 'Bakou' WHERE id = %s", [meeting.pk])

    with acting("web"):
        found = list(meeting.events.order_by("pgh_id").values_list("place", "pgh_role"))
    assert (found[0][1], found[-2:]) == (made.web, [("Gandja", made.worker), ("Bakou", made.migrations)])


def test_a_request_is_filed_but_not_altered_by_who_makes_it(opened):
    with opened["web"].transaction():
        opened["web"].execute(
            "SELECT set_config('pghistory.context_id', %s, true),"
            " set_config('pghistory.context_metadata', '{\"user\": 1}', true)",
            [REQUEST],
        )
        opened["web"].execute("SELECT _pgh_attach_context(), _pgh_attach_context()")
    found = opened["web"].execute("SELECT metadata FROM pghistory_context WHERE id = %s", [REQUEST]).fetchall()

    assert found == [({"user": 1},)]


def test_run_again_by_the_migrations_it_changes_nothing(acting, made):
    with acting("migrations"):
        said = run_command(made.web.removesuffix("_web"))

        assert (said.partition(" ")[2].startswith("créés=0 "), database_roles.differences(made)) == (True, [])


def test_a_table_of_a_later_migration_waits_for_the_command(acting, made):
    with acting("migrations"), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE later (id int)")
        before = database_roles.differences(made)
        run_command(made.web.removesuffix("_web"))
        after = database_roles.differences(made)
        cursor.execute("DROP TABLE later")

    assert (before, after) == (["later"], [])


def test_doctor_says_whose_rights_are_wrong(acting, made, settings):
    settings.DATABASE_ROLES = made.web.removesuffix("_web")
    with acting("migrations"), connection.cursor() as cursor:
        right = list(diagnosis.rights())
        cursor.execute(f"GRANT UPDATE ON archive_decision TO {made.worker}")
        cursor.execute("ALTER FUNCTION _pgh_attach_context() SECURITY INVOKER")
        wrong = list(diagnosis.rights())
        run_command(settings.DATABASE_ROLES)

    said = "Les droits des rôles PostgreSQL ne sont plus les bons (archive_decision, _pgh_attach_context()) : "
    assert (right, wrong) == ([], [said + "manage.py database_roles"])


@pytest.mark.django_db
@pytest.mark.parametrize("production, kind", [(False, diagnosis.Notice), (True, str)])
def test_doctor_says_when_one_role_does_it_all(settings, production, kind):
    settings.DATABASE_ROLES, settings.PRODUCTION = "nobody", production
    (said,) = diagnosis.rights()

    assert (type(said), said.startswith("Tout passe par un seul rôle PostgreSQL, ")) == (kind, True)


@pytest.mark.parametrize("part", PARTS)
def test_doctor_works_as_each_role(acting, made, settings, part):
    settings.DATABASE_ROLES = made.web.removesuffix("_web")
    with acting(part):
        found = [said for said in diagnosis.database() if "Personne n’a accès" not in said]

        assert (found, ask(connection, PROBES)) == ([], [])


def test_an_account_that_may_not_is_told_what_to_do(acting, made):
    with acting("web"), pytest.raises(CommandError, match="DATABASE_URL=postgres://postgres@") as refusal:
        run_command(made.web)

    assert refusal.value.returncode == 2


def test_passwords_that_were_not_given_are_shown_once(django_db_setup, django_db_blocker, made):
    copy = made.web.removesuffix("_web")
    prefix = f"{copy}_x"
    with django_db_blocker.unblock(), in_database(copy), pytest.MonkeyPatch.context() as environment:
        for part in PARTS:
            environment.delenv(f"DATABASE_PASSWORD_{part.upper()}")
        connection.set_autocommit(False)
        found = database_roles.establish(Roles.named(prefix))
        connection.rollback()

    assert [(role.name, len(role.password)) for role in found] == [(f"{prefix}_{part}", 32) for part in PARTS]
