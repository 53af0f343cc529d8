"""Where the data is: a PostgreSQL server named by DATABASE_URL, else one of our own under var/.

settings    the entry of DATABASES; starts and writes nothing
base        Django's PostgreSQL engine, which starts our own server at the first connection
server      that server: held by every process that uses it, stopped by the last one
cluster     its files: made once, readable by the account that runs it
postmaster  its main process: whether it lives, and what a dead one left behind
"""

from django.core.exceptions import ImproperlyConfigured

NAME = "chancellerie"


def settings(env, var):
    """The entry of DATABASES: the server of DATABASE_URL, or the embedded one with its data under `var`/postgres.

    DATABASE_POOL (connections per process, 0 by default) keeps connections open between requests: `run` and a
    public server set it, commands have no use for one.
    """
    if not env.str("DATABASE_URL", default=""):
        return {"ENGINE": "config.database", "NAME": NAME, "USER": NAME, "FOLDER": var / "postgres"}
    entry = env.db_url("DATABASE_URL")
    if entry["ENGINE"] != "django.db.backends.postgresql":
        raise ImproperlyConfigured("DATABASE_URL doit nommer un serveur PostgreSQL : postgres://compte@machine/base")
    if connections := env.int("DATABASE_POOL", default=0):
        entry["OPTIONS"] = entry.get("OPTIONS", {}) | {"pool": {"min_size": 1, "max_size": connections}}
    # The pool demands CONN_MAX_AGE=0; without health checks the requests after a restart of the server fail.
    return entry | {"CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True}
