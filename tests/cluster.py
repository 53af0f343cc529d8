"""A throw-away PostgreSQL for the tests, unless DATABASE_URL names one. A pytest plugin: loaded before Django.

Only the controlling process starts and removes it; the workers of xdist inherit its address.
"""

import atexit
import os
import shutil
import signal
import tempfile
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

from config.database import NAME
from config.database.server import PORT, Server

# Nothing here has to survive a power cut.
HASTE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "log_checkpoints=off", "work_mem=32MB")


class Cluster:
    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="chancellerie-tests-"))
        self.server = Server(self.folder / "postgres", tuning=HASTE, initdb_options=["--no-sync"])

    def start(self):
        socket_folder = self.server.start()
        with psycopg.connect(host=str(socket_folder), port=PORT, user="postgres") as connection:
            connection.execute(f"ALTER ROLE {NAME} CREATEROLE")  # for the tests of `database_roles`
        return f"postgres://{NAME}@/{NAME}?host={quote(str(socket_folder))}"

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
    os.environ["DATABASE_URL"] = cluster.start()
