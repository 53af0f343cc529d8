import pytest
from django.core.exceptions import ImproperlyConfigured
from environ import Env

from config import database

REAL = {
    "ENGINE": "django.db.backends.postgresql",
    "NAME": "archive",
    "USER": "compte",
    "PASSWORD": "mot de passe",
    "HOST": "machine",
    "PORT": 5433,
    "CONN_MAX_AGE": 0,
    "CONN_HEALTH_CHECKS": True,
}
URL = "postgres://compte:mot%20de%20passe@machine:5433/archive"


def environment(**variables):
    env = Env()
    env.ENVIRON = variables
    return env


@pytest.mark.parametrize(
    "variables, expected",
    [
        ({"DATABASE_URL": URL}, REAL),
        ({"DATABASE_URL": URL, "DATABASE_POOL": "8"}, REAL | {"OPTIONS": {"pool": {"min_size": 1, "max_size": 8}}}),
        (
            {"DATABASE_URL": URL + "?sslmode=require", "DATABASE_POOL": "4"},
            REAL | {"OPTIONS": {"sslmode": "require", "pool": {"min_size": 1, "max_size": 4}}},
        ),
    ],
)
def test_settings_of_a_named_server(tmp_path, variables, expected):
    assert database.settings(environment(**variables), tmp_path) == expected


@pytest.mark.parametrize("variables", [{}, {"DATABASE_URL": ""}])
def test_settings_without_a_named_server_touch_nothing(tmp_path, variables):
    entry = database.settings(environment(**variables), tmp_path / "var")

    assert entry["ENGINE"], entry["FOLDER"] == ("config.database", tmp_path / "var" / "postgres")
    assert list(tmp_path.iterdir()) == []


def test_settings_refuse_another_engine(tmp_path):
    with pytest.raises(ImproperlyConfigured, match="PostgreSQL"):
        database.settings(environment(DATABASE_URL="sqlite:///archive.db"), tmp_path)
