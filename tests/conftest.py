"""Fixtures that more than one folder of tests needs."""

import gc
import os
import shutil
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.commands import flush
from django.db import connection, transaction
from django.template.base import Template
from playwright.sync_api import sync_playwright

from archive import reference
from tests import cluster

REPOSITORY = Path(__file__).resolve().parent.parent
SEEDS = REPOSITORY.parent / "shared" / "seeds"
# Without its windows a browser costs half as much; Debian has it as a package of its own.
CHROMIUM = shutil.which("chromium-headless-shell") or "/usr/bin/chromium"
LONGEST = "test_run.py"  # begun last, it would let the other worker wait for it
FIELDS = "django/forms/"  # the templates of widgets
KEPT = {"django_content_type", "django_migrations", "auth_permission", "auth_group", "auth_group_permissions"}


def pytest_collection_modifyitems(config, items):
    """The longest first; without those of the five real dispatches where these are not beside the repository."""
    items.sort(key=lambda item: item.path.name != LONGEST)
    if SEEDS.is_dir():
        return
    absent = [item for item in items if item.get_closest_marker("seeds")]
    config.hook.pytest_deselected(items=absent)
    items[:] = [item for item in items if item not in absent]


@pytest.fixture(scope="session")
def seeds():
    """The folder of the five real dispatches; for tests marked `seeds`."""
    return SEEDS


def pytest_collection():
    """Until all tests are known nothing is garbage."""
    gc.disable()


def pytest_collection_finish():
    """What stands once all tests are known stays: to look through it for garbage took a tenth of the time."""
    gc.enable()
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def _pages_alone_are_reported(django_test_environment):
    """`response.context` knows what a page was given, not what each of its parts and fields was.

    Django's tests copy the whole context for each of these: a fifth of what a page costs.
    """
    reported = Template._render

    def render(template, context):
        is_page = context.template is template and not (template.name or "").startswith(FIELDS)
        return reported(template, context) if is_page else template.nodelist.render(context)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", render)
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, django_db_blocker):
    """On the server of tests/cluster.py: the first worker that wants a database migrates one, and all copy it."""
    if cluster.IS_OURS in os.environ:
        with django_db_blocker.unblock(), cluster.one_at_a_time():
            call_command("migrate", verbosity=0)
            connection.settings_dict["TEST"]["TEMPLATE"] = connection.settings_dict["NAME"]
            connection.close()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup):
    """On that server, empty the tables after a test that commits row by row: to truncate them takes half a second."""
    with pytest.MonkeyPatch.context() as patch:
        if cluster.IS_OURS in os.environ:
            patch.setattr(type(connection.ops), "sql_flush", deletions)
            patch.setattr(flush, "emit_post_migrate_signal", lambda *given: None)
        yield


def deletions(operations, style, tables, **_):
    """The statements that leave in `tables` what migrations wrote, and nothing else."""
    rows = [f"DELETE FROM {operations.quote_name(table)}" for table in sorted(set(tables) - KEPT)]
    return ["SET LOCAL session_replication_role = replica", *rows]  # not asked: the triggers that keep what is final


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
        chromium = playwright.chromium.launch(executable_path=CHROMIUM)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A fresh page, in French, with nothing of another test left in it."""
    context = browser.new_context(locale="fr-FR")
    yield context.new_page()
    context.close()
