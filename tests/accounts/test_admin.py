"""Accounts in the desk: who gives which rights to whom."""

import pytest
from django.contrib.auth.models import Group, User

from tests import roles

pytestmark = pytest.mark.django_db
NEW = "une tout autre phrase de passe"
PASSWORDS = {"password1": NEW, "password2": NEW, "usable_password": "true"}


def page_of(user, page="change"):
    return f"/admin/auth/user/{user.pk}/{page}/"


def rights_of(user):
    """Who somebody is, as far as rights go; the password tells whether it was set anew."""
    kept = User.objects.get(pk=user.pk)
    return kept.is_superuser, kept.is_staff, kept.is_active, kept.password, sorted(map(str, kept.groups.all()))


def group(role):
    return Group.objects.get(name=roles.GROUPS[role]).pk


def test_an_administrator_makes_an_account_and_gives_it_its_role():
    administrator = roles.enter("administrator")
    roles.member("editor")
    typed = {"username": "anne", "is_staff": "on", "groups": [group("editor")], **PASSWORDS}
    assert administrator.post("/admin/auth/user/add/", typed).status_code == 302
    made = User.objects.get(username="anne")
    assert made.check_password(NEW)
    assert (made.is_staff, made.is_superuser, [str(one) for one in made.groups.all()]) == (True, False, ["Rédaction"])


def test_an_account_with_a_short_password_is_not_made():
    typed = {"username": "anne", "password1": "court", "password2": "court", "usable_password": "true"}
    answer = roles.enter("administrator").post("/admin/auth/user/add/", typed)
    assert "password2" in answer.context["adminform"].form.errors
    assert not User.objects.filter(username="anne").exists()


@pytest.mark.parametrize("role", ["contributor", "editor", "chief"])
def test_w24_who_gives_no_roles_alters_no_account(role):
    client, others = roles.enter(role), [roles.member("editor", "anne"), roles.member("superuser")]
    for other in [client.user, *others]:
        before = rights_of(other)
        raised = {"username": other.username, "is_superuser": "on", "is_staff": "on", "groups": [group(role)]}
        assert client.post(page_of(other), raised).status_code == 403
        assert client.post(page_of(other, "password"), PASSWORDS).status_code == 403
        assert client.post(page_of(other, "delete"), {"post": "yes"}).status_code == 403
        assert rights_of(other) == before


@pytest.mark.parametrize("whose", ["her own", "a superuser's"])
def test_w24_an_administrator_raises_nobody_above_her_hand(whose):
    client = roles.enter("administrator")
    other = client.user if whose == "her own" else roles.member("superuser")
    roles.member("chief")
    before = rights_of(other)
    raised = {"username": other.username, "is_superuser": "on", "is_staff": "on", "groups": [group("chief")]}
    assert client.post(page_of(other), raised).status_code == 403
    assert client.post(page_of(other, "password"), PASSWORDS).status_code == 403
    assert rights_of(other) == before


def test_w20_an_administrator_gives_nobody_all_rights():
    client, editor = roles.enter("administrator"), roles.member("editor")
    typed = {"username": "editor", "is_staff": "on", "is_active": "on", "is_superuser": "on"}
    typed |= {"groups": [group("chief")], "user_permissions": ["1"], "date_joined": "2020-01-01"}
    assert client.post(page_of(editor), typed).status_code == 302
    editor.refresh_from_db()
    assert (editor.is_superuser, list(editor.user_permissions.all())) == (False, [])
    assert [str(one) for one in editor.groups.all()] == ["Rédaction en chef"]


def test_what_a_role_may_is_not_for_administrators_to_change():
    client = roles.enter("administrator")
    before = set(Group.objects.get(name="Administration").permissions.values_list("codename", flat=True))
    address = f"/admin/auth/group/{group('administrator')}/change/"
    assert client.get(address).status_code == 200
    assert client.post(address, {"name": "Administration", "permissions": ["1", "2", "3"]}).status_code == 403
    kept = set(Group.objects.get(name="Administration").permissions.values_list("codename", flat=True))
    assert kept == before == {"view_user", "add_user", "change_user", "view_group"}


def test_no_page_shows_the_secrets_of_a_second_factor():
    superuser = roles.enter("superuser")
    for model in ("mfa/authenticator", "account/emailaddress", "axes/accessattempt"):
        assert superuser.get(f"/admin/{model}/").status_code == 404


@pytest.mark.parametrize("lookup", ["password__startswith", "user__password__startswith", "is_superuser__exact__in"])
def test_accounts_are_not_searched_by_their_password(lookup):
    page = roles.enter("administrator").get(f"/admin/auth/user/?{lookup}=p").content.decode()
    assert f"ne connaît pas le paramètre «\u00a0{lookup}\u00a0»" in page


def test_each_role_may_what_the_one_before_may():
    roles.member("editor")
    held = {
        role: set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))
        for role, name in roles.GROUPS.items()
    }
    assert held["contributor"] < held["editor"] < held["chief"]
    assert not held["administrator"] & held["chief"]
    assert not any(code.startswith(("add", "change", "delete")) for code in held["contributor"] - {"add_note"})
    assert held["chief"] - held["editor"] == {
        "add_source", "change_source", "add_theme", "change_theme",
        "withdraw_meeting", "withdraw_article", "merge_official",
    }  # fmt: skip
