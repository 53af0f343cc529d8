"""How long the desk takes to open the next dispatch where 100,000 wait: `make bench-desk` (about five minutes, most of
it to fill a throw-away database). Printed: the median and the slowest of 40, in milliseconds, and the queries of each.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

import django

from config.database import NAME
from config.database.server import Server

DISPATCHES = int(os.environ.get("DISPATCHES", "100000"))
OPENED = 40
TEXT = (
    "Bakou, 11 mars 2025. Le ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, a rencontré mardi son "
    "homologue kazakh, Daulet Sarybaï. Ils ont parlé d’énergie et de transport. Dépêche numéro "
)
# Each makes the rows of the same numbers, `first` to `last`, in its table.
FILL = """
INSERT INTO archive_capture (sha256, raw, size, media_type, name, url, fetched_at)
    SELECT lpad(n::text, 64, '0'), 'x', 1, 'text/plain', 'd' || n, '', now()
    FROM generate_series(%(first)s, %(last)s) n;
INSERT INTO archive_cleantext (capture_id, cleaner, encoding, encoding_reason, text, decoded, fingerprint, lines,
    ruling)
    SELECT id, '2', 'utf-8', 'UTF-8', %(text)s || id, %(text)s || id, sha256, '{}', '' FROM archive_capture
    WHERE id BETWEEN %(first)s AND %(last)s;
INSERT INTO archive_article (uid, version, identity, family, title, title_source, agency, url, dateline_place,
    dateline_date, published, added_at, capture_id, text_id, review, dismissal, visibility, withdrawn_reason, evidence)
    SELECT gen_random_uuid(), 1, fingerprint, gen_random_uuid(), 'Dépêche ' || id, 'source', 'AZERTAC', '', 'Bakou', '',
    to_char(date '2015-01-01' + (id %% 4000)::int, 'YYYY-MM-DD'), now(), capture_id, id,
    'pending', '', 'draft', '', '{}'
    FROM archive_cleantext WHERE id BETWEEN %(first)s AND %(last)s;
INSERT INTO archive_meeting (uid, version, origin, "order", kind, date_edtf, date_min, date_max, date_source,
    year_source, other_years, status, level, place, press, read_as, title, summary, source_note, source_url, review,
    visibility, withdrawn_reason, added_at, changed_at, evidence)
    SELECT gen_random_uuid(), 1, 'machine', 0, 'meeting', published, published::date, published::date, 'text', '', '{}',
    'held', 'minister', 'Bakou', false, '{}', 'Rencontre ' || id, '', '', '', 'pending', 'draft', '', now(), now(),
    '{"place": {"text": "clean", "start": 0, "end": 5, "rule": "r", "confidence": 0.95}}'
    FROM archive_article WHERE id BETWEEN %(first)s AND %(last)s;
INSERT INTO archive_report (article_id, meeting_id, kind)
    SELECT id, id, 'reports' FROM archive_article WHERE id BETWEEN %(first)s AND %(last)s;
INSERT INTO archive_participation (uid, meeting_id, "order", name, role, country_id, read_as, evidence)
    SELECT gen_random_uuid(), m.id, n, 'Personne ' || (m.id + n) %% 5000, 'ministre',
    (SELECT id FROM people_country WHERE code = CASE n WHEN 0 THEN 'AZ' ELSE 'KZ' END), '{}', '{}'
    FROM archive_meeting m, generate_series(0, 1) n WHERE m.id BETWEEN %(first)s AND %(last)s;
INSERT INTO archive_doubt (article_id, field, code, grade, message)
    SELECT id, '', 'date-doubtful', CASE id %% 20 WHEN 0 THEN 'blocking' ELSE 'check' END, 'À voir.'
    FROM archive_article WHERE id %% 5 = 0 AND id BETWEEN %(first)s AND %(last)s;
"""
SLICE = 1000  # a statement on a tracked table costs the square of its rows: its triggers open a subtransaction each


def main():
    folder = Path(tempfile.mkdtemp(prefix="chancellerie-bench-"))
    server = Server(folder / "postgres", tuning=("fsync=off", "synchronous_commit=off"), initdb_options=["--no-sync"])
    socket = server.start()
    os.environ["DATABASE_URL"] = f"postgres://{NAME}@/{NAME}?host={quote(str(socket))}"
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    django.setup()
    try:
        measure()
    finally:
        server.release()
        shutil.rmtree(folder)


def measure():
    from django.conf import settings  # the settings are known only now

    settings.ALLOWED_HOSTS = ["*"]
    fill()
    client = editor()
    times, queries = open_many(client)
    print(f"dispatches waiting: {DISPATCHES}; opened: {OPENED}")
    print(f"« next » and its page: median {statistics.median(times):.0f} ms, slowest {max(times):.0f} ms")
    print(f"queries: {min(queries)} to {max(queries)}")


def fill():
    from django.core.management import call_command
    from django.db import connection

    from archive import rows

    call_command("migrate", verbosity=0)
    call_command("load_reference", verbosity=0)
    for first in range(1, DISPATCHES + 1, SLICE):
        last = min(first + SLICE - 1, DISPATCHES)
        with connection.cursor() as cursor:
            for statement in FILL.split(";\n")[:-1]:
                cursor.execute(statement, {"first": first, "last": last, "text": TEXT})
            if first == 1:
                cursor.execute("ANALYZE")  # or every later slice is planned for empty tables
        keys = range(first, last + 1)
        rows.refresh_meetings(keys)
        rows.refresh_articles(keys)
        rows.refresh_queue(keys)
        print(f"\r{last} of {DISPATCHES}", end="", file=sys.stderr)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def editor():
    from django.contrib.auth.models import Group, User
    from django.test import Client

    user = User.objects.create_user("claire", is_staff=True)
    user.groups.add(Group.objects.get(name="Rédaction"))
    client = Client()
    client.force_login(user)
    return client


def open_many(client):
    """(milliseconds, numbers of queries) of taking the next one and opening it, each then passed over."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    times, queries = [], []
    for _ in range(OPENED):
        with CaptureQueriesContext(connection) as made:
            start = time.perf_counter()
            address = client.post("/admin/revue/suivante/")["Location"]
            assert client.get(address).status_code == 200
            times.append(1000 * (time.perf_counter() - start))
        queries.append(len(made))
        client.post(address, {"do": "skip"})
    return times, queries


if __name__ == "__main__":
    main()
