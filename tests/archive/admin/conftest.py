"""Editors at the desk, and chief editors: members of the groups that the migrations make."""

import pytest

from tests import roles


@pytest.fixture
def editor(db):
    return lambda name="claire": roles.enter("editor", name)


@pytest.fixture
def desk(editor):
    return editor()


@pytest.fixture
def chiefs(db):
    return lambda name="jeanne": roles.enter("chief", name)


@pytest.fixture
def chief(chiefs):
    return chiefs()
