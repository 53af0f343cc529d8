"""The web server that `run` starts, and its end."""

import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from urllib.parse import quote

import psutil
from django.core.management import CommandError
from django.core.management.utils import get_random_secret_key

from config.database import NAME

# Threads of a process, and as many again for what a request does beside its own connection.
CONNECTIONS_PER_PROCESS = "8"
WATCH_SECONDS = 2
# Longer than gunicorn's own graceful_timeout.
STOP_SECONDS = 15
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def free_port(text):
    """The number in `text`. Raises CommandError when it is no port, or somebody listens there already."""
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise CommandError(f"PORT={text} n’est pas un numéro de port (de 1 à 65535).", returncode=2)
    port = int(text)
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except PermissionError:
            reason = f"Ce compte n’a pas le droit d’ouvrir le port {port}."
        except OSError:
            reason = f"Le port {port} est déjà pris{listener_on(port)}."
        else:
            return port
    other = 8124 if port == 8123 else 8123
    raise CommandError(f"{reason} Choisissez-en un autre : PORT={other} make run", returncode=2)


def listener_on(port):
    """Who listens, where this account may know it."""
    with suppress(psutil.Error):
        for connection in psutil.net_connections("tcp"):
            if connection.status == psutil.CONN_LISTEN and connection.laddr.port == port and connection.pid:
                return f" par {psutil.Process(connection.pid).name()} (processus {connection.pid})"
    return ""


def secret_key(folder):
    """The key kept in `folder`, made on the first start: sessions survive a restart, and only we can read it."""
    path = folder / "secret_key"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), open(path, "x", opener=only_ours) as file:
            file.write(get_random_secret_key())
        return path.read_text()
    except OSError as error:
        raise CommandError(
            f"La clé secrète ne peut pas être gardée dans {folder} ({error.strerror}). Donnez un dossier où écrire : "
            "CHANCELLERIE_VAR=/un/autre/dossier",
            returncode=2,
        ) from error


def only_ours(path, flags):
    return os.open(path, flags, mode=0o600)


def environment(port, *, var, server):
    """What the web server's processes are told; they know nothing of the embedded server but its socket."""
    defaults = {"SITE_URL": f"http://127.0.0.1:{port}", "DATABASE_POOL": CONNECTIONS_PER_PROCESS}
    decided = {"PORT": str(port), "SECRET_KEY": os.environ.get("SECRET_KEY") or secret_key(var)}
    if server:
        decided["DATABASE_URL"] = f"postgres://{NAME}@/{NAME}?host={quote(str(server.socket_folder))}"
    return defaults | os.environ | decided


def ends_with_ctrl_c():
    """Whatever ends us, the terminal that closes included, ends us in the same orderly way.

    Returns what is set when it happens: Python drops the KeyboardInterrupt that falls into a destructor.
    """
    asked = threading.Event()

    def end(_signal, _frame):
        asked.set()
        raise KeyboardInterrupt

    for ending in ENDINGS:
        signal.signal(ending, end)
    return asked


def serve(settings, *, server, asked_to_end):
    """Run the web server until it ends or we are asked to, and start the embedded server again should it die.

    The web server has a session of its own: a Ctrl-C in the terminal reaches us alone, and we stop it in order. It
    inherits our hold on the embedded server, which thus outlives us if only we are killed.
    """
    web = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn", "config.wsgi"],
        env=settings,
        start_new_session=True,
        pass_fds=[server.usage] if server else [],
    )
    try:
        watch(web, server, asked_to_end)
    finally:
        stop(web)
    if not asked_to_end.is_set():
        raise CommandError(f"Le serveur web s’est arrêté (code {web.returncode}).", returncode=2)


def watch(web, server, asked_to_end):
    while web.poll() is None and not asked_to_end.is_set():
        with suppress(subprocess.TimeoutExpired):
            web.wait(WATCH_SECONDS)
        if server:
            server.revive()


def stop(web):
    for ending in ENDINGS:
        signal.signal(ending, signal.SIG_IGN)
    web.terminate()
    try:
        web.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        web.kill()
        web.wait()
