"""Whose turn it is: "next" never gives one dispatch to two editors."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from archive import publish, taking
from archive.models import Article, QueueItem, Taking
from tests import factories

NOW = timezone.now()


def dispatches(count):
    """Dispatches that wait, the newest last."""
    made = [factories.article(f"Dépêche {number}", published=f"2025-03-{number + 1:02}") for number in range(count)]
    for one in made:
        publish.refresh(one)
    return made


def next_for(name, *, now=NOW):
    return taking.take_next(factories.editor(name), QueueItem.objects.all(), now=now)


@pytest.mark.django_db
class TestTaking:
    def test_the_newest_comes_first_and_is_given_once(self):
        old, new = dispatches(2)
        assert [next_for("anne"), next_for("bea"), next_for("chloé")] == [new, old, None]

    def test_an_editor_gets_what_she_has_until_she_leaves_it(self):
        _, new = dispatches(2)
        assert [next_for("anne"), next_for("anne")] == [new, new]

    def test_what_lapsed_is_given_to_another(self):
        (only,) = dispatches(1)
        next_for("anne")
        assert next_for("bea", now=NOW + taking.KEPT) == only

    def test_what_another_has_is_not_taken(self):
        (only,) = dispatches(1)
        assert taking.take(only, factories.editor("anne"), now=NOW)
        assert not taking.take(only, factories.editor("bea"), now=NOW)
        assert Taking.objects.get().by.username == "anne"

    def test_what_is_passed_over_goes_to_the_others(self):
        old, new = dispatches(2)
        taking.pass_over(new, factories.editor("anne"), now=NOW)
        assert [next_for("anne"), next_for("bea")] == [old, new]

    def test_what_is_deferred_comes_back_for_everybody(self):
        (only,) = dispatches(1)
        taking.defer(only, factories.editor("anne"), until=NOW + timedelta(days=1))
        assert [next_for("anne"), next_for("bea")] == [None, None]
        assert next_for("bea", now=NOW + timedelta(days=1)) == only

    def test_what_is_deferred_may_be_brought_back(self):
        (only,) = dispatches(1)
        taking.defer(only, factories.editor("anne"), until=NOW + timedelta(days=1))
        taking.bring_back(only)
        assert next_for("bea") == only


@pytest.mark.django_db(transaction=True)
def test_editors_who_ask_at_once_get_different_dispatches():
    dispatches(6)
    names = [f"editor-{number}" for number in range(6)]
    editors = [factories.editor(name) for name in names]
    start, got = threading.Barrier(6), []

    def ask(editor):
        start.wait()
        got.append(taking.take_next(editor, QueueItem.objects.all(), now=NOW))
        connection.close()

    threads = [threading.Thread(target=ask, args=[editor]) for editor in editors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {one.pk for one in got} == set(Article.objects.values_list("pk", flat=True))
