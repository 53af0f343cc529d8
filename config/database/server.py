"""The embedded server: held by every process that uses it, stopped by the last one.

Two locks of the kernel say who uses it; it gives them back whatever way a process ends, so that nothing has to be
swept up after a `kill -9`. A lock on the parent folder: one process at a time starts or stops the server. A shared
lock on the data folder: the server is in use; whoever can have it alone is the last.
"""

import fcntl
import hashlib
import os
import shlex
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from config.database import NAME, cluster, postmaster
from config.database.errors import ServerError

PORT = "5432"
# Bytes of a socket's path: 107 on Linux, 103 on macOS, the name .s.PGSQL.5432 included.
LONGEST_SOCKET_FOLDER = 88
# After a `kill -9` the server's other processes may need a moment to notice.
VANISHING_SECONDS = 10
# Reading back the journal after a crash may take minutes on a large archive.
START_SECONDS = 600
# work_mem: 4 MB makes the bitmaps of a text search lossy, four times slower. The data are on an SSD, or in memory.
TUNING = ("work_mem=32MB", "random_page_cost=1.1", "log_checkpoints=off")


class Server:
    """The server whose data are in `folder`; `tuning` are settings of PostgreSQL ("fsync=off")."""

    def __init__(self, folder, *, tuning=TUNING, initdb_options=()):
        self.folder = Path(folder).resolve()
        self.tuning = tuning
        self.initdb_options = initdb_options
        self.usage = None
        self.guard = threading.Lock()

    @property
    def socket_folder(self):
        if len(os.fsencode(self.folder)) <= LONGEST_SOCKET_FOLDER and "," not in str(self.folder):
            return self.folder
        return Path("/tmp") / f"chancellerie-{hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:16]}"

    @property
    def log(self):
        return self.folder / "server.log"

    def start(self):
        """The folder of the server's socket, once the server runs and has our database. Raises ServerError."""
        with self.guard:
            if self.usage is None:
                with readable_errors(self.folder), alone_in(self.folder.parent):
                    self.take_hold()
        return self.socket_folder

    def take_hold(self):
        cluster.prepare(self.folder, options=self.initdb_options)
        self.usage = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.flock(self.usage, fcntl.LOCK_SH)
            if not postmaster.alive(self.folder):
                self.start_postmaster()
            self.create_database()
        except BaseException:
            self.let_go()
            raise

    def revive(self):
        """Start the server again if it died under us."""
        with self.guard, readable_errors(self.folder), alone_in(self.folder.parent):
            if not postmaster.alive(self.folder):
                self.start_postmaster()

    def start_postmaster(self):
        prepare_socket_folder(self.socket_folder, self.folder)
        deadline = time.monotonic() + VANISHING_SECONDS
        while (result := self.pg_ctl_start()).returncode:
            said = self.log.read_text(errors="replace")[-2000:] if self.log.exists() else result.stderr
            if "shared memory block" not in said or time.monotonic() > deadline:
                raise ServerError(
                    f"Le serveur PostgreSQL n’a pas démarré. {cluster.explain(said)} (journal : {self.log})"
                )
            time.sleep(0.2)

    def pg_ctl_start(self):
        postmaster.clear_remains(self.folder)
        where = "." if self.socket_folder == self.folder else str(self.socket_folder)
        options = ["-p", PORT, "-k", where, "-c", "listen_addresses="]
        options += [word for setting in self.tuning for word in ("-c", setting)]
        # Each try has its own log, so that an error read from it is of this try.
        self.log.unlink(missing_ok=True)
        waiting = ("-w", "-t", str(START_SECONDS))
        return cluster.execute(
            "pg_ctl", "start", *waiting, "-l", str(self.log), "-o", shlex.join(options), folder=self.folder
        )

    def create_database(self):
        """Our database and its owner, an ordinary account: what works here works on a server of someone else's."""
        with psycopg.connect(host=str(self.socket_folder), port=PORT, user="postgres", autocommit=True) as connection:
            if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone():
                return
            name = sql.Identifier(NAME)
            if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [NAME]).fetchone():
                connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB").format(name))
            connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(name, name))

    def release(self):
        """Give up the server; the last to do so stops it."""
        with self.guard:
            if self.usage is not None:
                with alone_in(self.folder.parent):
                    self.let_go()

    def let_go(self):
        if is_last(self.usage) and postmaster.alive(self.folder):
            cluster.execute("pg_ctl", "stop", "-w", "-m", "fast", folder=self.folder)
            if self.socket_folder != self.folder:
                self.socket_folder.rmdir()
        os.close(self.usage)
        self.usage = None


@contextmanager
def alone_in(folder):
    """One process at a time; made when missing."""
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def is_last(usage):
    try:
        fcntl.flock(usage, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def readable_errors(folder):
    try:
        yield
    except PermissionError as error:
        raise ServerError(
            f"Le dossier de la base de données n’est pas accessible ({error.filename}). Lancez la commande "
            "sous le compte qui l’a créé, ou donnez-lui un dossier où écrire : CHANCELLERIE_VAR=/un/autre/dossier"
        ) from error
    except OSError as error:
        raise ServerError(f"La base de données ne peut pas être écrite dans {folder} : {error.strerror}.") from error
    except psycopg.OperationalError as error:
        raise ServerError(f"Le serveur PostgreSQL ne répond pas : {error}") from error


def prepare_socket_folder(socket_folder, folder):
    """A folder that only the server's account can enter: whoever reaches the socket is let in."""
    if socket_folder == folder:
        return
    socket_folder.mkdir(mode=0o700, exist_ok=True)
    owner = folder.stat()
    if os.geteuid() == 0 and socket_folder.lstat().st_uid == 0:
        os.chown(socket_folder, owner.st_uid, owner.st_gid, follow_symlinks=False)
    found = socket_folder.lstat()
    if found.st_uid != owner.st_uid or found.st_mode & 0o077:
        raise ServerError(f"Le dossier {socket_folder} appartient à un autre compte : supprimez-le et recommencez.")
