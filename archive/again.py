"""A transaction that the database broke off to let another one through is done again."""

from functools import wraps

from django.db import OperationalError, connection

BROKEN_OFF = {"40P01", "40001"}  # deadlock, serialization failure: nothing is wrong with what was to be written
TIMES = 5


class Busy(Exception):
    """Two writers stood in each other's way again and again; nothing was written. The message is French."""

    def __init__(self):
        super().__init__(
            "Rien n’a été enregistré\u00a0: quelqu’un écrivait au même endroit au même moment. "
            "Votre saisie est gardée\u00a0: recommencez."
        )


def is_broken_off(failure):
    return getattr(failure.__cause__, "sqlstate", "") in BROKEN_OFF


def through(write):
    """`write`, a whole transaction, is tried again where two transactions stood in each other's way.

    Inside another transaction it cannot be: that one is broken off as a whole, and its own caller tries it again.
    """

    @wraps(write)
    def tried(*args, **kwargs):
        for _ in range(TIMES - 1):
            try:
                return write(*args, **kwargs)
            except OperationalError as failure:
                if connection.in_atomic_block or not is_broken_off(failure):
                    raise
        return write(*args, **kwargs)

    return tried


def patiently(write):
    """As `through`, for somebody who waits for the answer: where trying again does not help either, raises Busy."""

    @wraps(write)
    def tried(*args, **kwargs):
        try:
            return through(write)(*args, **kwargs)
        except OperationalError as failure:
            if not is_broken_off(failure):
                raise
            raise Busy from failure

    return tried


def check_now():
    """What the database checks as the transaction ends it checks here: nothing said after this has to be unsaid."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
