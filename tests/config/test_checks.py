import subprocess
import sys

import psycopg
import pytest
from django.core.checks import Error
from django.db import connection

from config.checks import PROBES, PRODUCTION_PROBES, Probe, ask


@pytest.fixture
def server():
    """Opens a connection to one of the server's databases, each statement a transaction of its own."""
    wanted = connection.get_connection_params()
    where = {name: wanted[name] for name in ("host", "port", "user", "password") if name in wanted}
    return lambda database: psycopg.connect(**where, dbname=database, autocommit=True)


@pytest.fixture
def database(server):
    """Makes a database from the words that end CREATE DATABASE; gives a connection to it."""
    opened = {}

    def make(name, options="", *statements):
        for statement in (f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name} TEMPLATE template0 {options}"):
            maintenance.execute(statement)
        for statement in statements:
            maintenance.execute(statement)
        opened[name] = server(name)
        return opened[name]

    with server("postgres") as maintenance:
        yield make
        for name, used in opened.items():
            used.close()
            maintenance.execute(f"DROP DATABASE {name}")


@pytest.mark.parametrize(
    "name, options, statements, expected",
    [
        ("checked_good", "ENCODING 'UTF8'", [], []),
        ("checked_latin", "ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc", [], ["E004", "E005"]),
        ("checked_c", "LOCALE 'C' LOCALE_PROVIDER libc", [], ["E005"]),
        ("checked_path", "", ["ALTER DATABASE checked_path SET search_path = nowhere"], ["E006"]),
        ("checked_rights", "", ["REVOKE ALL ON DATABASE checked_rights FROM PUBLIC, CURRENT_USER",
                                "GRANT CONNECT ON DATABASE checked_rights TO CURRENT_USER"], ["E007"]),
    ],
)  # fmt: skip
def test_probes_of_a_database(database, name, options, statements, expected):
    messages = ask(database(name, options, *statements), PROBES)

    assert [message.id for message in messages] == [f"chancellerie.{number}" for number in expected]


def test_probe_that_fails_gives_its_message(database):
    probe = Probe("chancellerie.E000", "SELECT false", "Il manque ceci.", "Faites cela.")

    assert ask(database("checked_probe"), [probe]) == [Error("Il manque ceci.", hint="Faites cela.", id=probe.id)]


def test_production_warns_of_a_version_before_18_7(database):
    opened = database("checked_version")
    old = opened.info.server_version < 180007

    assert [message.id for message in ask(opened, PRODUCTION_PROBES)] == ["chancellerie.W001"] * old


def check(environment):
    return subprocess.run(
        [sys.executable, "manage.py", "check"], env=environment, capture_output=True, text=True, check=False
    )


def test_check_asks_the_server_of_database_url(bare):
    result = check(bare | {"DATABASE_URL": "postgres://compte@/base?host=/nulle/part"})

    assert result.returncode == 1
    assert "(chancellerie.E001) Le serveur PostgreSQL ne répond pas" in result.stderr


def test_check_starts_no_server_of_our_own(bare, var):
    assert check(bare).returncode == 0
    assert list(var.iterdir()) == []
