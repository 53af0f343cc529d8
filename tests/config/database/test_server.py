import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil
import psycopg
import pytest

from config.database import NAME, cluster, postmaster
from config.database.errors import ServerError
from config.database.server import Server, readable_errors

HASTY = {"tuning": ("fsync=off",), "initdb_options": ["--no-sync"]}


@pytest.fixture
def new(var):
    """A server whose cluster is yet to be made."""
    server = Server(var / "postgres", **HASTY)
    yield server
    server.release()


@pytest.fixture(scope="module")
def made():
    """The folder of a cluster that was started once: to make one costs more than most of these tests."""
    folder = Path(tempfile.mkdtemp(prefix="chancellerie-made-"))
    server = Server(folder / "postgres", **HASTY)
    server.start()
    server.release()
    yield server.folder
    shutil.rmtree(folder)


@pytest.fixture
def server(new, made):
    """A server that has been started before."""
    subprocess.run(["cp", "-a", made, new.folder], check=True)  # with its owner, who is not always ours
    return new


def ask(server, question):
    with psycopg.connect(host=str(server.start()), user=NAME, dbname=NAME) as connection:
        return connection.execute(question).fetchone()


def kill_postmaster(server):
    process = psutil.Process(postmaster.written_pid(server.folder))
    process.send_signal(signal.SIGKILL)
    process.wait(10)


def test_start_makes_our_database(new):
    assert ask(new, "SELECT current_user, current_database(), lower('É')") == (NAME, NAME, "é")
    assert ask(new, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") == (False,)


def test_start_after_the_server_was_killed(server):
    ask(server, "SELECT 1")
    kill_postmaster(server)

    assert ask(Server(server.folder, **HASTY), "SELECT 1") == (1,)


def test_revive_after_the_server_was_killed(server):
    server.start()
    kill_postmaster(server)

    server.revive()

    assert ask(server, "SELECT 1") == (1,)


def dead():
    process = subprocess.Popen(["true"])
    process.wait()
    return process.pid


def zombie():
    """A dead process that nobody has waited for; its number is taken until the test ends."""
    process = subprocess.Popen(["true"])
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    return process.pid


@pytest.mark.parametrize("written", [dead, zombie, os.getpid, str])
def test_start_in_spite_of_a_stale_postmaster_pid(server, written):
    for name in postmaster.LOCK_FILES:
        (server.folder / name).write_text(f"{written()}\n{server.folder}\n")

    assert ask(server, "SELECT 1") == (1,)


def test_release_by_the_last_holder_stops_the_server(server):
    other = Server(server.folder, **HASTY)
    server.start()
    other.start()

    server.release()
    assert postmaster.alive(server.folder)
    other.release()
    assert not postmaster.alive(server.folder)


HOLD = """
import sys
from config.database.server import Server
Server(sys.argv[1]).start()
print(flush=True)
input()
"""


def test_release_counts_no_holder_that_was_killed(server):
    server.start()
    command = [sys.executable, "-c", HOLD, str(server.folder)]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    other.stdout.readline()
    other.kill()
    other.communicate()

    server.release()

    assert not postmaster.alive(server.folder)


def test_start_where_the_path_is_too_long_for_a_socket(var):
    server = Server(var / ("dépêches, communiqués et autres textes " * 3) / "postgres", **HASTY)

    assert ask(server, "SELECT 1") == (1,)
    assert server.socket_folder.stat().st_mode & 0o077 == 0
    server.release()
    assert not server.socket_folder.exists()


def test_start_begins_again_what_was_cut_short(new):
    unfinished = new.folder.with_name("postgres.new")
    unfinished.mkdir()
    (unfinished / "PG_VERSION").write_text("18")

    assert ask(new, "SELECT 1") == (1,)
    assert not unfinished.exists()


def test_start_leaves_the_files_of_others_alone(new):
    new.folder.mkdir()
    (new.folder / "notes.txt").write_text("à garder")

    with pytest.raises(ServerError, match="contient autre chose"):
        new.start()
    assert (new.folder / "notes.txt").read_text() == "à garder"


def test_start_says_why_the_server_does_not_start(server):
    (server.folder / "postgresql.conf").write_text("shared_buffers = beaucoup")

    with pytest.raises(ServerError, match="n’a pas démarré. PostgreSQL dit : .*shared_buffers"):
        server.start()


@pytest.mark.parametrize(
    "error, expected",
    [
        (PermissionError(13, "Permission denied", "/var/x"), r"n’est pas accessible \(/var/x\)\. .* CHANCELLERIE_VAR"),
        (OSError(30, "Read-only file system"), "ne peut pas être écrite dans /var : Read-only file system"),
    ],
)
def test_readable_errors_say_what_to_do(error, expected):
    with pytest.raises(ServerError, match=expected), readable_errors("/var"):
        raise error


def test_explain_names_a_full_disk():
    assert cluster.explain("initdb: error: could not write: No space left on device").startswith("Le disque est plein")
