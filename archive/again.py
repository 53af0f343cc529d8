"""A transaction that the database broke off to let another one through is done again."""

from functools import wraps

from django.db import OperationalError, connection

BROKEN_OFF = {"40P01", "40001"}  # deadlock, serialization failure: nothing is wrong with what was to be written
TIMES = 5


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
                if connection.in_atomic_block or getattr(failure.__cause__, "sqlstate", "") not in BROKEN_OFF:
                    raise
        return write(*args, **kwargs)

    return tried
