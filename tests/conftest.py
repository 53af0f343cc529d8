"""Fixtures that more than one folder of tests needs."""

import os
from pathlib import Path

import pytest
from django.db import transaction
from playwright.sync_api import sync_playwright

from archive import reference

REPOSITORY = Path(__file__).resolve().parent.parent
SEEDS = REPOSITORY.parent / "shared" / "seeds"


def pytest_collection_modifyitems(config, items):
    """Leave out the tests of the five real dispatches where these are not beside the repository."""
    if SEEDS.is_dir():
        return
    absent = [item for item in items if item.get_closest_marker("seeds")]
    config.hook.pytest_deselected(items=absent)
    items[:] = [item for item in items if item not in absent]


@pytest.fixture(scope="session")
def seeds():
    """The folder of the five real dispatches; for tests marked `seeds`."""
    return SEEDS


@pytest.fixture(scope="module")
def common(django_db_setup, django_db_blocker):
    """What the module's other fixtures of its scope write is there for each of its tests, and gone after the last.

    Not for a module with tests that commit.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def references(common):
    """Countries, organisations, themes and sources, as a new archive has them."""
    for load in reference.TABLES.values():
        load()


@pytest.fixture(scope="session")
def browser():
    """One Chromium for the whole session."""
    # Playwright runs an event loop in this thread, and Django refuses the database where it sees one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A fresh page, in French, with nothing of another test left in it."""
    context = browser.new_context(locale="fr-FR")
    yield context.new_page()
    context.close()
