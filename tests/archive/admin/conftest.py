"""Editors at the desk: members of the group « Rédaction », as the migration makes it."""

import pytest

from tests import roles


@pytest.fixture
def editor(db):
    return lambda name="claire": roles.enter("editor", name)


@pytest.fixture
def desk(editor):
    return editor()


@pytest.fixture
def chief(db):
    return roles.enter("chief")
