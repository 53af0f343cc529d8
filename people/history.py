"""What each event of the history tells beside the row: the role of PostgreSQL that wrote it.

The user of a request is in its context; a command, psql or another program has none, and is known by its role.
"""

import pghistory.models
from django.db import models


class LoginRole(models.Func):
    """The role that opened the connection, whatever it has been set to since."""

    template = "SESSION_USER"
    output_field = models.CharField()


class Event(pghistory.models.Event):
    """pgh_role  filled by PostgreSQL, since no trigger names it; "" for events from before it was kept."""

    pgh_role = models.CharField(max_length=63, db_default=LoginRole(), editable=False)

    class Meta:
        abstract = True
