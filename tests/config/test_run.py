"""The whole life of an archive that was started with `run`, in real processes."""

import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import closing, contextmanager

import pytest

from config.database import postmaster


@pytest.fixture
def port():
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        return listener.getsockname()[1]


@contextmanager
def running(environment, port):
    process = subprocess.Popen(
        [sys.executable, "manage.py", "run", "--port", str(port)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)


def said_until_open(process):
    """The lines said until the archive answers."""
    lines = []
    for line in process.stdout:
        lines.append(line.strip())
        if "répond sur" in line:
            return lines
    raise AssertionError("\n".join(lines))


def test_run_opens_the_archive_and_opens_it_again(bare, var, port):
    with running(bare, port) as process:
        first = said_until_open(process)
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/admin/login/") as page:
            assert page.status == 200
    assert process.returncode == 0
    assert not postmaster.alive(var / "postgres")

    with running(bare, port) as process:
        second = said_until_open(process)

    assert any("mot de passe" in line and "noté" not in line for line in first)
    assert "Migrations : à jour" in second and not any("à appliquer" in line for line in second)
    assert "Corpus de démonstration : l’archive n’est pas vide, rien à charger" in second
    assert sum("notez-le" in line for line in first + second) == 1


def test_run_says_that_the_port_is_taken_before_it_starts_anything(bare, var, port):
    with closing(socket.create_server(("127.0.0.1", port))):
        result = subprocess.run(
            [sys.executable, "manage.py", "run", "--port", str(port)],
            env=bare, capture_output=True, text=True, check=False,
        )  # fmt: skip

    assert result.returncode == 2
    assert f"Le port {port} est déjà pris" in result.stderr
    assert list(var.iterdir()) == []
