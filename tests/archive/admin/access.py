"""Who gets what at which address: all addresses of the site, asked as each role.

access.csv has a line per address: its pattern, then what GET and POST answer each role of tests/roles.py. "login" is a
redirect to the login page; anything else is a status. A POST carries no fields: 403 is a refusal, all else is not.
"""

import csv
import re
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, transaction
from django.test import Client
from django.urls import URLResolver, get_resolver
from django.urls.converters import get_converters

from archive.models import Arrival, Batch, Confirmation
from tests import factories, roles

TABLE = Path(__file__).with_name("access.csv")
METHODS = ["GET", "POST"]
PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")
# Of which thing an address tells whose first part is this word; in the admin, its model says so.
SECTIONS = {"meetings": "meeting", "articles": "article", "officials": "official", "organizations": "organization"}
SECTIONS |= {"documents": "signeddocument", "themes": "theme"}
# What stands for the other parameters of an address.
WORDS = {
    "code": "KZ",
    "first": "AZ",
    "second": "KZ",
    "app_label": "archive",
    "content_type_id": "1",
    "url": "nulle-part",
}
# Sessions and the log of logins are written by who comes in; a reader's look changes nothing else.
KEPT_BY_LOOKING = ("django_session", "axes_")
WRITES = ("INSERT", "UPDATE", "DELETE", "TRUNCATE")


def patterns(resolver=None, before=""):
    """Every address of the site, as its pattern: "/admin/archive/meeting/<path:object_id>/change/"."""
    for entry in (resolver or get_resolver()).url_patterns:
        pattern = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from patterns(entry, pattern)
        else:
            named = re.sub(r"\(\?P<(\w+)>[^)]*\)", r"<\1>", pattern)
            yield "/" + named.replace("^", "").replace("$", "")


def world(*, public=True, words="Une rencontre ordinaire", code="KZ"):
    """{model name: a thing} that addresses tell of; `words` stand wherever a text may be written."""
    country = factories.country(code)
    article = factories.article(words, text=f"{words}.", public=public, themes=["energie"])
    meeting = factories.meeting(
        ("Orkhan Zeynalli", words, "AZ"), code, title=words, place=words, public=public, articles=[article],
        documents=[words], source_note=words,
    )  # fmt: skip
    batch = Batch.objects.create(origin=words)
    things = [
        country, article, meeting, batch, article.capture, article.text, factories.source(), factories.theme(),
        factories.extraction(article.text), factories.organization(), factories.official(), meeting.documents.get(),
        factories.position(factories.official(), title=words),
        Arrival.objects.create(batch=batch, name=words, outcome="new", article=article, capture=article.capture),
        factories.error_report(meeting, message=words), factories.note(meeting, text=words),
        Confirmation.objects.create(verb="withdraw", object=meeting.uid, reason=words, asked_by=factories.editor()),
    ]  # fmt: skip
    user = roles.member("editor", "collegue")
    return {thing._meta.model_name: thing for thing in things} | {"user": user, "group": user.groups.get()}


def address_of(pattern, things):
    """An address of `pattern`, its parameters filled from `things`. Raises LookupError saying what is missing."""
    _, section, *parts = pattern.split("/")
    model = parts[1] if section == "admin" and len(parts) > 1 else SECTIONS.get(section, "")
    thing = things.get("article" if pattern.startswith("/admin/revue/") else model)

    def fill(parameter):
        kind, name = parameter.groups()
        value = WORDS.get(name) or (
            getattr(thing, {"object_id": "pk", "id": "pk"}.get(name, name), None) if thing else 1
        )
        if value is None:
            raise LookupError(f"{pattern} : dites dans WORDS ou world() de {__name__} ce qui remplace <{name}>")
        return str(get_converters()[kind or "str"].to_url(value))

    return PARAMETER.sub(fill, pattern)


@contextmanager
def nothing_stays():
    """Whatever is written inside is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def writes(sql):
    return sql.lstrip().upper().startswith(WRITES) and not any(table in sql for table in KEPT_BY_LOOKING)


class Answers:
    """What each role gets; every request starts from the same world."""

    def __init__(self, things):
        self.things = things
        self.keys = {role: key_of(role) for role in roles.ROLES}
        self.written = []  # (pattern, role, statement) of what a GET wrote

    def ask(self, pattern, role, method, **options):
        """The whole response to one request."""
        client = Client(raise_request_exception=False, **options)
        if self.keys[role]:
            client.cookies["sessionid"] = self.keys[role].value
        address = address_of(pattern, self.things)

        def watch(execute, sql, *rest):
            if method == "GET" and writes(sql):
                self.written.append((pattern, role, sql[:80]))
            return execute(sql, *rest)

        with nothing_stays(), connection.execute_wrapper(watch):
            return client.generic(method, address)

    def body(self, pattern, role):
        """What a page or a file says."""
        response = self.ask(pattern, role, "GET")
        parts = response.streaming_content if response.streaming else [response.content]
        return b"".join(parts).decode(errors="replace")

    def cell(self, pattern, role):
        """ "GET POST", as a cell of the table."""
        return " ".join(told(self.ask(pattern, role, method)) for method in METHODS)

    def row(self, pattern):
        return [pattern, *(self.cell(pattern, role) for role in roles.ROLES)]


def key_of(role):
    """The key of a session of `role` that is in use: a new one would be written at each look, as it is taken back."""
    client = roles.enter(role)
    client.get("/accounts/inactive/")
    return client.cookies.get("sessionid")


def told(response):
    """An answer as it stands in the table."""
    to_login = "/login/" in response.get("Location", "") and response.status_code == 302
    return "login" if to_login else str(response.status_code)


def committed():
    """{pattern: [cell of each role]} of the table."""
    with open(TABLE, newline="") as file:
        return {row[0]: row[1:] for row in csv.reader(file) if row and row[0] != "address"}


def line(row):
    return ",".join(row)
