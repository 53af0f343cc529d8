"""Coming in as a person does: a password, then the code that her phone shows."""

import time

from allauth.mfa.totp.internal import auth
from django.contrib.auth.models import User
from django.test import Client

LOGIN, CODE = "/accounts/login/", "/accounts/2fa/authenticate/"
PASSWORD = "un cheval correct pile agrafe"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def person(name="claire", **fields):
    return User.objects.create_user(name, password=PASSWORD, **{"is_staff": True, "is_superuser": True, **fields})


def with_a_phone(user):
    """`user`, whose phone shows the codes of SECRET."""
    auth.TOTP.activate(user, SECRET)
    return user


def code(secret=SECRET):
    """What a phone shows now."""
    return auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30))


def try_password(name="claire", password=PASSWORD, *, client=None, **where):
    """The answer to a password, given by `client` or from somewhere new."""
    return (client or Client()).post(LOGIN, {"login": name, "password": password}, **where)


def is_in(client):
    """Whether the desk opens to `client`."""
    return client.get("/admin/").status_code == 200
