import pytest


@pytest.fixture(autouse=True)
def fast_passwords(settings):
    """What a password costs to check is of no interest here."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
