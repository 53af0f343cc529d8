"""Coming in: password, second factor, lock-out."""

import re
import statistics
import time

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from axes.models import AccessAttempt
from django.core.management import CommandError, call_command
from django.test import Client

from tests.accounts.doors import CODE, LOGIN, PASSWORD, code, is_in, person, try_password, with_a_phone

pytestmark = pytest.mark.django_db
QUARTER = 15 * 60


def test_a_password_opens_the_desk_where_no_second_factor_is_asked(client):
    person()
    answer = try_password(client=client)
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")
    assert is_in(client)


def test_login_leads_to_where_one_wanted_to_go_and_nowhere_else(client):
    person()
    assert client.get("/admin/archive/meeting/")["Location"] == "/admin/login/?next=/admin/archive/meeting/"
    wanted = client.get("/admin/login/?next=/admin/archive/meeting/")["Location"]
    assert wanted == "/accounts/login/?next=%2Fadmin%2Farchive%2Fmeeting%2F"
    for target, reached in [
        ("/admin/archive/meeting/", "/admin/archive/meeting/"),
        ("https://example.org/", "/admin/"),
    ]:
        answer = Client().post(LOGIN, {"login": "claire", "password": PASSWORD, "next": target})
        assert answer["Location"] == reached


def test_the_admins_own_door_takes_no_password(client):
    """It asks for no second factor: through it, one editor could become another."""
    person(), with_a_phone(person("chef"))
    answer = client.post("/admin/login/", {"username": "chef", "password": PASSWORD})
    assert answer["Location"].startswith("/accounts/login/")
    try_password(client=client)
    client.post("/admin/login/", {"username": "chef", "password": PASSWORD})
    assert client.get("/admin/").wsgi_request.user.username == "claire"


@pytest.mark.parametrize("page", ["signup/", "email/", "password/reset/", "password/set/", "confirm-email/"])
def test_nobody_signs_up_and_nothing_goes_by_mail(client, page):
    assert client.get(f"/accounts/{page}").status_code == 404


def test_a_phone_asks_for_its_code(client):
    with_a_phone(person())
    assert try_password(client=client)["Location"] == CODE
    assert not is_in(client)
    assert client.post(CODE, {"code": "000000"}).status_code == 200
    assert client.post(CODE, {"code": code()})["Location"] == "/admin/"
    assert is_in(client)


def test_a_code_opens_once(client):
    with_a_phone(person())
    shown = code()
    try_password(client=client)
    client.post(CODE, {"code": shown})
    other = Client()
    try_password(client=other)
    other.post(CODE, {"code": shown})
    assert (is_in(client), is_in(other)) == (True, False)


def test_a_recovery_code_opens_once(client):
    user = with_a_phone(person())
    spare = RecoveryCodes.activate(user).get_unused_codes()[0]
    other = Client()
    for one in (client, other):
        try_password(client=one)
        one.post(CODE, {"code": spare})
    assert (is_in(client), is_in(other)) == (True, False)


def test_a_lost_phone_is_forgotten(client):
    with_a_phone(person())
    call_command("reset_second_factor", "claire")
    try_password(client=client)
    assert is_in(client)
    assert not Authenticator.objects.exists()
    with pytest.raises(CommandError, match="Il n’y a pas de compte «\u00a0clara\u00a0»"):
        call_command("reset_second_factor", "clara")


@pytest.mark.parametrize("wrong", [9, 10])
def test_w10_ten_wrong_passwords_lock_the_account_whatever_the_address(wrong):
    person()
    for number in range(wrong):
        spoofed = {"HTTP_X_FORWARDED_FOR": f"192.0.2.{number}", "REMOTE_ADDR": f"10.0.0.{number}"}
        try_password(password="faux", HTTP_USER_AGENT=f"navigateur {number}", **spoofed)
    newcomer = Client(REMOTE_ADDR="10.1.1.1", HTTP_X_FORWARDED_FOR="192.0.2.200")
    answer = try_password(client=newcomer)
    assert answer.status_code == (302 if wrong < 10 else 429)
    assert is_in(newcomer) == (wrong < 10)
    if wrong == 10:
        assert "Réessayez dans quinze minutes." in answer.content.decode()


def test_w10_a_hundred_addresses_get_nine_answers_and_no_more():
    person()
    answers = [try_password(password="faux", REMOTE_ADDR=f"10.0.0.{number}").status_code for number in range(100)]
    assert (answers.count(200), answers.count(429)) == (9, 91)


def test_w10_the_lock_opens_after_a_quarter_of_an_hour_and_not_before():
    person()
    with time_machine.travel("2026-11-22T10:00:00Z", tick=False) as clock:
        for _ in range(10):
            try_password(password="faux")
        clock.shift(QUARTER - 1)
        assert try_password().status_code == 429
        clock.shift(2)
        assert try_password().status_code == 302


def test_w10_one_account_locked_leaves_the_others_open():
    person(), person("anne")
    for _ in range(10):
        try_password(password="faux")
    assert try_password("anne").status_code == 302


def test_w10_wrong_codes_count_like_wrong_passwords(client):
    with_a_phone(person())
    try_password(client=client)
    answers = [client.post(CODE, {"code": "000000"}).status_code for _ in range(10)]
    assert answers == [200] * 9 + [429]
    assert client.post(CODE, {"code": code()}).status_code == 429
    assert not is_in(client)


def test_w10_nothing_secret_is_kept_of_an_attempt():
    person()
    try_password(password="presque le bon mot")
    assert "presque" not in AccessAttempt.objects.get().post_data


def body_of(answer, name):
    """A page without what differs between any two: its token, and the name that was typed."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode()).replace(name, "…")


@pytest.mark.parametrize("count", [1, 10])
def test_w11_who_is_unknown_is_answered_like_who_is_known(count):
    person(), person("fermee", is_active=False)
    for _ in range(count):
        answers = {name: try_password(name, "faux") for name in ("claire", "clotilde", "fermee")}
    told = {(answer.status_code, body_of(answer, name)) for name, answer in answers.items()}
    assert len(told) == 1


@pytest.mark.drill
def test_w11_who_is_unknown_waits_as_long_as_who_is_known(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    settings.AXES_FAILURE_LIMIT = 10**6
    person()
    waits = {"claire": [], "clotilde": []}
    for _ in range(200):
        for name, measured in waits.items():
            begun = time.perf_counter()
            try_password(name, "faux")
            measured.append(time.perf_counter() - begun)
    ratio = statistics.median(waits["claire"]) / statistics.median(waits["clotilde"])
    assert 0.9 < ratio < 1.1


def test_w16_without_a_second_factor_the_desk_is_closed_where_one_is_asked(client, settings):
    person()
    settings.SECOND_FACTOR_REQUIRED = True
    try_password(client=client)
    answer = client.get("/admin/archive/meeting/", follow=True)
    assert answer.redirect_chain == [("/accounts/2fa/", 302)]
    assert "Cette installation demande un second facteur" in answer.content.decode()


def test_w16_with_one_it_opens(client, settings):
    with_a_phone(person())
    settings.SECOND_FACTOR_REQUIRED = True
    try_password(client=client)
    client.post(CODE, {"code": code()})
    assert is_in(client)


def test_w16_a_phone_is_added_with_the_password_and_its_code(client, settings):
    user = person()
    settings.SECOND_FACTOR_REQUIRED = True
    try_password(client=client)
    confirm = client.get("/accounts/2fa/totp/activate/")["Location"]
    assert client.post(confirm, {"password": "faux"}).status_code == 200
    client.post(confirm, {"password": PASSWORD})
    secret = client.get("/accounts/2fa/totp/activate/").context["form"].secret
    assert (
        client.post("/accounts/2fa/totp/activate/", {"code": code(secret)})["Location"]
        == "/accounts/2fa/recovery-codes/"
    )
    assert "Il en reste 10 sur 10" in client.get("/accounts/2fa/recovery-codes/").content.decode()
    assert is_in(client)
    assert sorted(user.authenticator_set.values_list("type", flat=True)) == ["recovery_codes", "totp"]
