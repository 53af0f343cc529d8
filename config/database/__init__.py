"""Where the data is: a PostgreSQL server named by DATABASE_URL, else one of our own under var/."""


def settings(env, var):
    """The entry of DATABASES."""
    return env.db_url("DATABASE_URL")
