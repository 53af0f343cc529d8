"""The server's main process: whether it lives, and what a dead one left behind.

PostgreSQL trusts any living process that bears the number written in postmaster.pid. After a `kill -9` that number
may belong to another program, or to a dead process that nobody has waited for (usual in containers); it then refuses
to start. We look at what the process is.
"""

import psutil

LOCK_FILES = ("postmaster.pid", ".s.PGSQL.5432.lock")


def alive(folder):
    """Whether a PostgreSQL server runs on the cluster in `folder`."""
    try:
        process = psutil.Process(written_pid(folder))
        return process.status() != psutil.STATUS_ZOMBIE and str(folder) in process.cmdline()
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        # The processes of others are hidden on this machine: let PostgreSQL itself decide.
        return True


def written_pid(folder):
    """The number in postmaster.pid; one that no process bears when there is none, or the file was cut short."""
    try:
        first_line = (folder / "postmaster.pid").read_text().partition("\n")[0].strip()
    except FileNotFoundError:
        first_line = ""
    if not first_line.isdecimal():
        raise psutil.NoSuchProcess(0)
    return int(first_line)


def clear_remains(folder):
    """Remove the lock files of a server that is not alive. Its shared memory still guards a cluster in use."""
    for name in LOCK_FILES:
        (folder / name).unlink(missing_ok=True)
