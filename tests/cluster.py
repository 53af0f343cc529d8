"""A throw-away PostgreSQL for the tests, unless DATABASE_URL names one. A pytest plugin: loaded before Django.

Only the controlling process starts and removes it; the workers of xdist inherit its address.
"""

import atexit
import os
import shutil
import signal
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

from config.database import NAME
from config.database.server import PORT, Server

IS_OURS = "CHANCELLERIE_TESTS_SERVER"  # in the environment: the folder of the socket of a server of ours
# Nothing here has to survive a power cut.
HASTE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "log_checkpoints=off", "work_mem=32MB")


@contextmanager
def one_at_a_time():
    """Only one worker is inside, on a server of ours."""
    with psycopg.connect(host=os.environ[IS_OURS], port=PORT, user=NAME, dbname="postgres") as other:
        other.execute("SELECT pg_advisory_xact_lock(1)")
        yield


class Cluster:
    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="chancellerie-tests-"))
        self.server = Server(self.folder / "postgres", tuning=HASTE, initdb_options=["--no-sync"])

    def start(self):
        socket_folder = self.server.start()
        with psycopg.connect(host=str(socket_folder), port=PORT, user="postgres") as connection:
            connection.execute(f"ALTER ROLE {NAME} CREATEROLE")  # for the tests of `database_roles`
            connection.execute(f"GRANT SET ON PARAMETER session_replication_role TO {NAME}")  # see conftest.py
        os.environ[IS_OURS] = str(socket_folder)
        os.environ["DATABASE_URL"] = f"postgres://{NAME}@/{NAME}?host={quote(str(socket_folder))}"

    def remove(self):
        self.server.release()
        shutil.rmtree(self.folder, ignore_errors=True)


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests():
    """Before pytest-django, which reads the settings in this same hook."""
    if os.environ.get("DATABASE_URL"):
        return
    cluster = Cluster()
    # Not at the end of the session: there is none when the settings or a conftest cannot be imported.
    atexit.register(cluster.remove)
    # `timeout` and CI end a run with SIGTERM: the same way out as Ctrl-C, or the server would stay.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    cluster.start()
