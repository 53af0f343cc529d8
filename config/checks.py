"""What the database server must have, asked of the server itself. Run by `check`, `migrate`, `run` and `doctor`."""

from dataclasses import dataclass

from django.conf import settings
from django.core.checks import Error, Warning
from django.db import OperationalError, connections

# Made by the migrations; each must be on offer.
EXTENSIONS = ("unaccent", "pg_trgm", "btree_gin")
# 18.6 closed two ways to run code through a plain dump (CVE-2026-16238, CVE-2026-18408), 18.7 mends incremental
# backups. The newest embedded server is 18.6: good for a trial, not for a public site.
SAFE_VERSION = 180007


@dataclass(frozen=True)
class Probe:
    """A question to the server whose answer must be true, and what to say when it is not."""

    id: str
    sql: str
    message: str
    hint: str
    level: type = Error


PROBES = [
    Probe(
        "chancellerie.E002",
        "SELECT current_setting('server_version_num')::int >= 150000",
        "Ce serveur PostgreSQL est trop ancien : il en faut un de version 15 ou plus.",
        "PostgreSQL 18 est recommandé.",
    ),
    *(
        Probe(
            "chancellerie.E003",
            f"SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = '{extension}')",
            f"L’extension {extension} manque au serveur PostgreSQL.",
            "Installez ses modules complémentaires (Debian : apt install postgresql-contrib).",
        )
        for extension in EXTENSIONS
    ),
    Probe(
        "chancellerie.E004",
        "SELECT current_setting('server_encoding') = 'UTF8'",
        "La base de données n’est pas en UTF-8.",
        "Recréez-la : CREATE DATABASE chancellerie TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'",
    ),
    Probe(
        "chancellerie.E005",
        "SELECT lower('É' COLLATE \"default\") = 'é'",
        "La base de données ne sait pas mettre « É » en minuscule : la recherche manquerait des noms.",
        "Recréez-la : CREATE DATABASE chancellerie TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'",
    ),
    Probe(
        "chancellerie.E006",
        # The role of the site may not, and need not once the tables are there: see `database_roles`.
        "SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)"
        " OR coalesce(has_table_privilege(to_regclass('django_migrations')::oid, 'SELECT'), false)",
        "Le compte de la base de données n’a pas le droit d’y créer des tables.",
        "Faites-en le propriétaire : ALTER DATABASE … OWNER TO … ; après database_roles, prenez l’un de ses rôles.",
    ),
    Probe(
        "chancellerie.E007",
        "SELECT has_database_privilege(current_database(), 'CREATE') OR"
        f" (SELECT count(*) = {len(EXTENSIONS)} FROM pg_extension WHERE extname IN {EXTENSIONS})",
        "Le compte de la base de données n’a pas le droit d’y installer les extensions.",
        f"Faites-en le propriétaire de la base, ou installez-les vous-même : {', '.join(EXTENSIONS)}.",
    ),
    Probe(
        "chancellerie.E008",
        "SELECT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = 'french')",
        "Le dictionnaire français de la recherche manque au serveur PostgreSQL.",
        "Il est livré avec PostgreSQL : vérifiez l’installation du serveur.",
    ),
]
PRODUCTION_PROBES = [
    Probe(
        "chancellerie.W001",
        f"SELECT current_setting('server_version_num')::int >= {SAFE_VERSION}",
        "Ce serveur PostgreSQL n’a pas les corrections de la version 18.7.",
        "Mettez-le à jour : https://www.postgresql.org/docs/18/release-18-7.html",
        Warning,
    ),
]


def check_server(app_configs=None, databases=None, **_options):
    """The messages about each of `databases`; a look at the server only where a database is named."""
    probes = PROBES + (PRODUCTION_PROBES if settings.PRODUCTION else [])
    return [message for alias in databases or () for message in ask(connections[alias], probes)]


def ask(connection, probes):
    try:
        with connection.cursor() as cursor:
            return [message_of(probe) for probe in probes if not answer(cursor, probe.sql)]
    except OperationalError as error:
        return [unreachable(error)]


def answer(cursor, question):
    cursor.execute(question)
    return cursor.fetchone()[0]


def message_of(probe):
    return probe.level(probe.message, hint=probe.hint, id=probe.id)


def unreachable(error):
    return Error(
        f"Le serveur PostgreSQL ne répond pas : {str(error).strip()}",
        hint="Vérifiez DATABASE_URL et que le serveur est démarré.",
        id="chancellerie.E001",
    )
