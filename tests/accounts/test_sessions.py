"""When a session ends."""

import json
import os
import subprocess
import sys
from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client

from tests import roles
from tests.accounts.doors import PASSWORD, is_in, person, try_password

pytestmark = pytest.mark.django_db
MORNING = "2026-11-22T06:00:00Z"
NEW = "une tout autre phrase de passe"


def test_w12_the_session_has_another_key_after_login(client):
    person()
    client.session.save()
    before = client.cookies["sessionid"].value
    try_password(client=client)
    assert client.cookies["sessionid"].value != before
    assert not Session.objects.filter(session_key=before).exists()


def log_out(client):
    client.post("/admin/logout/")


def change_password(client):
    client.post("/admin/password_change/", {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW})


def two_sessions():
    person()
    here, there = Client(), Client()
    try_password(client=here)
    try_password(client=there)
    return here, there


@pytest.mark.parametrize(("leave", "stays"), [(log_out, False), (change_password, True)])
def test_w13_the_other_sessions_of_the_account_end(leave, stays):
    here, there = two_sessions()
    colleague = roles.enter("editor")
    assert is_in(there)
    leave(here)
    assert (is_in(here), is_in(there), is_in(colleague)) == (stays, False, True)


@pytest.mark.parametrize("page", ["change", "password"])
def test_w13_an_administrator_who_closes_an_account_or_sets_its_password_ends_its_sessions(page):
    editor, administrator = roles.enter("editor"), roles.enter("administrator")
    posted = {
        "change": {"username": "editor"},
        "password": {"password1": NEW, "password2": NEW, "usable_password": "true"},
    }
    assert administrator.post(f"/admin/auth/user/{editor.user.pk}/{page}/", posted[page]).status_code == 302
    assert not is_in(editor)


def test_w13_an_account_that_is_opened_again_opens_no_old_session():
    editor, administrator = roles.enter("editor"), roles.enter("administrator")
    address = f"/admin/auth/user/{editor.user.pk}/change/"
    administrator.post(address, {"username": "editor", "is_staff": "on"})
    administrator.post(address, {"username": "editor", "is_staff": "on", "is_active": "on"})
    editor.user.refresh_from_db()
    assert editor.user.is_active
    assert not is_in(editor)


@pytest.mark.parametrize(("minutes", "still_in"), [(29, True), (31, False)])
def test_w14_half_an_hour_idle_ends_it(minutes, still_in):
    with time_machine.travel(MORNING, tick=False) as clock:
        client = roles.enter("editor")
        client.get("/admin/")
        clock.shift(timedelta(minutes=minutes))
        assert is_in(client) == still_in
        assert is_in(client) == still_in


def test_w14_twelve_hours_of_work_end_it():
    with time_machine.travel(MORNING, tick=False) as clock:
        client = roles.enter("editor")
        client.get("/admin/")
        for _ in range(36):
            assert is_in(client)
            clock.shift(timedelta(minutes=20))
        clock.shift(timedelta(minutes=1))
        assert not is_in(client)


def test_w14_the_idle_time_is_a_setting(settings):
    settings.SESSION_IDLE_SECONDS = 60
    with time_machine.travel(MORNING, tick=False) as clock:
        client = roles.enter("editor")
        client.get("/admin/")
        clock.shift(61)
        assert not is_in(client)


def test_readers_pages_know_no_session(client):
    editor = roles.enter("editor")
    for one in (client, editor):
        answer = one.get("/about/")
        assert (answer.cookies.output(), answer.get("Vary", "")) == ("", "")


ASKED = """
import django, json
from django.conf import settings
django.setup()
asked = [name for name in settings.__dir__() if "_COOKIE_" in name or "SECOND_FACTOR" in name]
print(json.dumps({name: getattr(settings, name) for name in asked}))
"""


def test_w15_w16_cookies_of_a_public_server_belong_to_it_alone_and_a_second_factor_is_asked():
    public = {
        "CHANCELLERIE_PRODUCTION": "true",
        "SECRET_KEY": "x" * 50,
        "ALLOWED_HOSTS": "archive.example.org",
        "SITE_URL": "https://archive.example.org",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    told = json.loads(subprocess.check_output([sys.executable, "-c", ASKED], env=os.environ | public, text=True))
    assert told["SECOND_FACTOR_REQUIRED"] is True
    kept = {name: value for name, value in told.items() if name.startswith(("SESSION", "CSRF"))}
    assert kept == {
        "SESSION_COOKIE_NAME": "__Host-session",
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_PATH": "/",
        "SESSION_COOKIE_DOMAIN": None,
        "SESSION_COOKIE_AGE": 12 * 3600,
        "CSRF_COOKIE_NAME": "__Host-csrf",
        "CSRF_COOKIE_SECURE": True,
        "CSRF_COOKIE_HTTPONLY": False,
        "CSRF_COOKIE_SAMESITE": "Lax",
        "CSRF_COOKIE_PATH": "/",
        "CSRF_COOKIE_DOMAIN": None,
        "CSRF_COOKIE_AGE": 60 * 60 * 24 * 7 * 52,
    }


def test_w15_what_a_browser_is_told_of_the_session(client, settings):
    settings.SESSION_COOKIE_NAME, settings.SESSION_COOKIE_SECURE = "__Host-session", True
    person()
    cookie = try_password(client=client).cookies["__Host-session"]
    told = {name: cookie[name] for name in ("secure", "httponly", "samesite", "path", "domain", "max-age")}
    assert told == {"secure": True, "httponly": True, "samesite": "Lax", "path": "/", "domain": "", "max-age": ""}
