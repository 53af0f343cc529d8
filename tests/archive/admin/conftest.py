"""Editors at the desk: members of the group « Rédaction », as the migration makes it."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.test import Client

make_group = import_module("archive.migrations.0003_editors_group").make_group


@pytest.fixture
def editor(db):
    make_group(apps, None)  # a test that commits empties every table when it ends, what migrations wrote included

    def make(name="claire"):
        user, _ = User.objects.get_or_create(username=name, defaults={"is_staff": True})
        user.groups.add(Group.objects.get(name="Rédaction"))
        client = Client()
        client.force_login(user)
        client.user = user
        return client

    return make


@pytest.fixture
def desk(editor):
    return editor()
