"""Three roles of PostgreSQL, so that what is final is final for programs too: docs/operators.md, « Three roles ».

web         what readers and editors use; adds to what is final, and neither changes nor removes it
worker      what takes dispatches in; the same, and knows nothing of accounts
migrations  owns the tables: migrates, and nothing else

Not imported by the settings: rights follow from the models.
"""

import os
import secrets
from dataclasses import astuple, dataclass

import pghistory.models
import pgtrigger
from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from psycopg import sql

READ = frozenset({"SELECT"})
APPEND = READ | {"INSERT"}
WRITE = APPEND | {"UPDATE", "DELETE"}
NOTHING = frozenset()
ASKED = [*sorted(WRITE), "TRUNCATE"]

# By app: who may come in, with what, and what they tried.
ACCOUNTS = {"auth", "account", "mfa", "axes", "sessions", "admin", "accounts"}
# Made by migrations that are no model's.
MIGRATIONS_TABLE, CODES_TABLE = "django_migrations", settings.CACHES["default"]["LOCATION"]

# What is the archive's in this schema and belongs to somebody else: extensions keep their own. The sequences of
# identity columns follow their tables.
FOREIGN = """
SELECT format('ALTER %%s %%s OWNER TO %%I', kind, name, %(owner)s) FROM (
  SELECT 1, 'pg_namespace'::regclass::oid, oid, nspowner, 'SCHEMA', quote_ident(nspname)
    FROM pg_namespace WHERE nspname = current_schema()
  UNION ALL SELECT 2, 'pg_class'::regclass, oid, relowner,
      CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, oid::regclass::text
    FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm') AND relnamespace = current_schema()::regnamespace
  UNION ALL SELECT 3, 'pg_proc'::regclass, oid, proowner, 'ROUTINE', oid::regprocedure::text
    FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
  UNION ALL SELECT 4, 'pg_ts_dict'::regclass, oid, dictowner, 'TEXT SEARCH DICTIONARY', oid::regdictionary::text
    FROM pg_ts_dict WHERE dictnamespace = current_schema()::regnamespace
  UNION ALL SELECT 5, 'pg_ts_config'::regclass, oid, cfgowner, 'TEXT SEARCH CONFIGURATION', oid::regconfig::text
    FROM pg_ts_config WHERE cfgnamespace = current_schema()::regnamespace
) ours (turn, catalogue, object, owner, kind, name)
WHERE owner <> (SELECT oid FROM pg_roles WHERE rolname = %(owner)s)
  AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = catalogue AND objid = object AND deptype = 'e')
ORDER BY turn, name
"""
HELD = """
SELECT tables.relname, rolname, array_agg(asked) FILTER (WHERE has_table_privilege(roles.oid, tables.oid, asked))
FROM pg_class tables, pg_roles roles, unnest(%(asked)s::text[]) asked
WHERE tables.oid = ANY (%(tables)s::regclass[]) AND rolname = ANY (%(roles)s::text[])
GROUP BY 1, 2
"""
# The history writes who did what once for a request, and completes it: this function alone may, not whoever calls it.
ATTACHING = "_pgh_attach_context()"
ATTACHES_FOR_ALL = "SELECT coalesce((SELECT prosecdef FROM pg_proc WHERE oid = to_regprocedure(%s)), true)"


@dataclass(frozen=True)
class Roles:
    """The names of the three."""

    web: str
    worker: str
    migrations: str

    @classmethod
    def named(cls, prefix):
        return cls(*(f"{prefix}_{part}" for part in cls.__dataclass_fields__))


@dataclass(frozen=True)
class Made:
    """A role that was made; `password` where it was drawn and nobody knows it yet."""

    name: str
    password: str


def rights():
    """{table: (what web may, what worker may)} of the tables that are there."""
    final, accounts = _final_tables(), _account_tables()
    return {table: _rights_on(table, final, accounts) for table in connection.introspection.table_names()}


def _rights_on(table, final, accounts):
    if table == MIGRATIONS_TABLE:
        return READ, READ
    if table in accounts:
        return WRITE, NOTHING
    return (APPEND, APPEND) if table in final else (WRITE, WRITE)


def _final_tables():
    """What a trigger protects, and the history."""
    protected = {model for model, trigger in pgtrigger.registered() if isinstance(trigger, pgtrigger.Protect)}
    events = {model for model in apps.get_models() if issubclass(model, pghistory.models.Event)}
    return {model._meta.db_table for model in protected | events | {pghistory.models.Context}}


def _account_tables():
    models = apps.get_models(include_auto_created=True)
    return {model._meta.db_table for model in models if model._meta.app_label in ACCOUNTS} | {CODES_TABLE}


@transaction.atomic
def establish(roles):
    """Make what lacks of `roles`, give the schema to migrations and each of the others its rights. The roles Made.

    The same again changes nothing. Needs an account that may make roles and owns the database, or a superuser; where
    the roles are there and own the tables, migrations itself.
    """
    made = [_make(part, name) for part, name in vars(roles).items() if not _exists(name)]
    _hand_over(roles.migrations)
    _open_schema(roles)
    _grant(roles)
    return made


def _make(part, name):
    given = os.environ.get(f"DATABASE_PASSWORD_{part.upper()}", "")
    password = given or secrets.token_urlsafe(24)
    # Hashed here: a server that logs its statements would keep the password.
    connection.ensure_connection()
    hashed = connection.connection.pgconn.encrypt_password(password.encode(), name.encode(), b"scram-sha-256")
    _do("CREATE ROLE {} LOGIN PASSWORD {}", sql.Identifier(name), sql.Literal(hashed.decode()))
    return Made(name, "" if given else password)


def _hand_over(owner):
    """Make `owner` the owner of the schema and of all that the archive has in it."""
    if not _ask("SELECT pg_has_role(current_user, %s, 'USAGE')", owner):
        _do("GRANT {} TO CURRENT_USER", sql.Identifier(owner))
    if not _ask("SELECT has_database_privilege(%s, current_database(), 'CREATE')", owner):
        database = sql.Identifier(connection.settings_dict["NAME"])
        _do("GRANT CREATE, TEMPORARY ON DATABASE {} TO {}", database, sql.Identifier(owner))
    with connection.cursor() as cursor:
        cursor.execute(FOREIGN, {"owner": owner})
        for (statement,) in cursor.fetchall():
            cursor.execute(statement)


def _open_schema(roles):
    schema, users = _schema(), _identifiers([roles.web, roles.worker])
    _do("REVOKE CREATE ON SCHEMA {} FROM PUBLIC", schema)
    _do("GRANT USAGE ON SCHEMA {} TO {}", schema, users)
    # What a later migration makes can be added to by the site at once; the rest waits for the next run.
    default = "ALTER DEFAULT PRIVILEGES FOR ROLE {} IN SCHEMA {} GRANT SELECT, INSERT ON TABLES TO {}"
    _do(default, sql.Identifier(roles.migrations), schema, sql.Identifier(roles.web))
    if not _ask(ATTACHES_FOR_ALL, ATTACHING):
        _do(f"ALTER FUNCTION {ATTACHING} SECURITY DEFINER SET search_path = {{}}, pg_temp", schema)


def _grant(roles):
    _do("REVOKE ALL ON ALL TABLES IN SCHEMA {} FROM {}", _schema(), _identifiers([roles.web, roles.worker]))
    for role, wanted in zip((roles.web, roles.worker), _by_rights()):
        for rights_of_role, tables in wanted.items():
            words = sql.SQL(", ".join(sorted(rights_of_role)))
            _do("GRANT {} ON {} TO {}", words, _identifiers(tables), sql.Identifier(role))


def _by_rights():
    """For web and for worker: {rights: the tables on which it has them}, those without any left out."""
    wanted = {}, {}
    for table, both in rights().items():
        for found, of_role in zip(wanted, both):
            if of_role:
                found.setdefault(of_role, []).append(table)
    return wanted


def absent(roles):
    """The names of those that the server lacks."""
    return [name for name in astuple(roles) if not _exists(name)]


def differences(roles):
    """What does not hold of the rights of `roles`, which are there: tables, or the function that files the history."""
    wanted = {(table, role): set(its) for table, both in rights().items() for role, its in zip(astuple(roles), both)}
    asked = {"asked": ASKED, "tables": list({table for table, _ in wanted}), "roles": [roles.web, roles.worker]}
    with connection.cursor() as cursor:
        cursor.execute(HELD, asked)
        held = {(table, role): set(its or ()) for table, role, its in cursor.fetchall()}
    found = sorted({table for (table, role), its in wanted.items() if held[table, role] != its})
    return found if _ask(ATTACHES_FOR_ALL, ATTACHING) else [*found, ATTACHING]


def present():
    """The role that this process is."""
    return _ask("SELECT current_user")


def _exists(role):
    return _ask("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = %s)", role)


def _schema():
    return sql.Identifier(_ask("SELECT current_schema()"))


def _identifiers(names):
    return sql.SQL(", ").join(map(sql.Identifier, names))


def _ask(question, *values):
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchone()[0]


def _do(statement, *parts):
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(*parts))
