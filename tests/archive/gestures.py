"""What an editor does in one request, what the machine does outside of any, and all that the archive then holds."""

from contextlib import contextmanager

import pghistory
from django.db import connection

from archive.events import columns_of
from archive.models import ArticleRow, Doubt, MeetingRow, QueueItem
from archive.undo import MEMBERS, OWNERS
from people.models import Official, OfficialName, Organization

TRACKED = [*OWNERS, *MEMBERS, Official, OfficialName, Organization]
FLAT = [MeetingRow, ArticleRow, QueueItem, Doubt]
# What goes up and never back.
GOING_UP = {"version", "changed_at"}


@contextmanager
def gesture(by):
    """What is done inside is one request of `by`; its `id` is that of the context."""
    with pghistory.context(user=by.pk, url="/admin/") as made:
        yield made
    by_itself()


def by_itself():
    """What follows has no request: a test is one transaction, in which the last one would still be set."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pghistory.context_id', '', true)")


def everything():
    """{model: rows} of all that editors decide about and what follows from it, but for versions and stamps."""
    kept = {model: _values(model, columns_of(model)) for model in TRACKED}
    return kept | {model: _values(model, model._meta.concrete_fields) for model in FLAT}


def _values(model, columns):
    names = [column.attname for column in columns if column.attname not in GOING_UP]
    return list(model._base_manager.order_by("pk").values(*names))
