"""Somebody of each role, as the migrations make them.

client = enter("chief")        # logged in; client.user is the account
client = enter("editor", "anne")
"""

from importlib import import_module

from django.apps import apps
from django.contrib.auth.models import Group, User
from django.test import Client

make_groups = import_module("accounts.migrations.0002_roles").make_groups
GROUPS = {
    "contributor": "Contribution",
    "editor": "Rédaction",
    "chief": "Rédaction en chef",
    "administrator": "Administration",
}
ROLES = ["anonymous", *GROUPS, "superuser"]


def member(role, name=None):
    """An account of `role`, named `name` or as the role."""
    made, _ = User.objects.get_or_create(
        username=name or role, defaults={"is_staff": True, "is_superuser": role == "superuser"}
    )
    if role in GROUPS:
        if not Group.objects.filter(name=GROUPS[role]).exists():
            make_groups(apps, None)  # a test that commits empties every table when it ends
        made.groups.add(Group.objects.get(name=GROUPS[role]))
    return made


def enter(role, name=None):
    """A client logged in with an account of `role`; of "anonymous", one that is not."""
    client = Client()
    if role != "anonymous":
        client.user = member(role, name)
        client.force_login(client.user)
    return client
