"""Where the database breaks a save off to let another writer through, it is done again; else the editor is told."""

import threading
from contextlib import contextmanager

import pytest
from django.db import connection, transaction
from django.db.models import F

from archive import review
from archive.again import TIMES, through
from archive.models import Decision, Meeting, MeetingRow, Review
from tests import factories
from tests.archive.admin.forms import address, fields_of, open_form, save
from tests.archive.admin.reviewing.test_screen import QUEUE, opened, press, waiting
from tests.archive.admin.test_meetings import select
from tests.archive.admin.test_races import SECONDS, at_once

pytestmark = pytest.mark.django_db(transaction=True)
SAID = "quelqu’un écrivait au même endroit au même moment"


@contextmanager
def broken_off(times, *, on="archive_decision"):
    """The first `times` transactions that write a row of `on` are broken off as a deadlock is: a sequence counts them,
    which a rollback leaves as it is.
    """
    body = f"""IF nextval('broken_off') <= {times} THEN
        RAISE EXCEPTION 'broken off' USING ERRCODE = 'deadlock_detected'; END IF; RETURN NEW;"""
    with connection.cursor() as cursor:
        cursor.execute("CREATE SEQUENCE broken_off")
        cursor.execute(f"CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN {body} END$$")
        cursor.execute(
            f"CREATE TRIGGER a_break_off BEFORE INSERT OR UPDATE ON {on} FOR EACH ROW EXECUTE FUNCTION break_off()"
        )
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP FUNCTION break_off() CASCADE")
            cursor.execute("DROP SEQUENCE broken_off")


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def decided():
    return sorted(Decision.objects.values_list("field", flat=True))


def test_one_key_is_carried_out_once_whatever_was_broken_off(desk):
    meeting, article = waiting()
    factories.country("GE")
    typed = {f"m{meeting.pk}-place": "Bakou", f"m{meeting.pk}-p-2-name": "Ana Silva"}
    fields = opened(desk, article)
    with broken_off(TIMES - 1):
        answer = press(desk, article, "accept", fields=fields, **typed)
    assert (answer.status_code, fresh(meeting).review, fresh(meeting).place) == (302, Review.VERIFIED, "Bakou")
    assert [row.name for row in meeting.participations.all()][2:] == ["Ana Silva"]
    assert decided() == ["participations", "place", "review"]


def test_where_it_does_not_help_the_screen_keeps_what_was_typed(desk):
    meeting, article = waiting(place="Astana")
    with broken_off(10 * TIMES):
        refused = press(desk, article, "accept", **{f"m{meeting.pk}-place": "Bakou"})
    assert (refused.status_code, SAID in refused.content.decode()) == (409, True)
    assert (fresh(meeting).place, fresh(meeting).version, decided()) == ("Astana", 1, [])
    kept = fields_of(refused, "review")
    assert kept[f"m{meeting.pk}-place"] == "Bakou"
    assert press(desk, article, "accept", fields=kept).status_code == 302
    assert fresh(meeting).place == "Bakou"


def test_the_last_gesture_is_taken_back_or_it_is_said_that_it_is_not(desk):
    meeting, article = waiting()
    press(desk, article, "accept")
    with broken_off(10 * TIMES):
        assert SAID in desk.post(f"{QUEUE}annuler/", follow=True).content.decode()
    assert fresh(meeting).review == Review.VERIFIED
    with broken_off(1):
        desk.post(f"{QUEUE}annuler/")
    assert fresh(meeting).review == Review.PENDING


@pytest.mark.parametrize("on", ["archive_decision", "archive_link"])
def test_a_form_is_saved_once_and_said_to_be_once(desk, on):
    """The link of a decision is written as the transaction ends."""
    meeting = factories.meeting(place="Astana")
    fields = open_form(desk, meeting)
    with broken_off(TIMES - 1, on=on):
        assert save(desk, meeting, fields, place="Bakou").status_code == 302
    page = desk.get(address(meeting)).content.decode()
    assert (fresh(meeting).place, fresh(meeting).version, decided()) == ("Bakou", 2, ["place"])
    assert page.count("enregistré.") == 1


@pytest.mark.parametrize("on", ["archive_decision", "archive_link"])
def test_a_form_that_is_not_saved_says_so_and_nothing_else(desk, on):
    meeting = factories.meeting(place="Astana")
    with broken_off(10 * TIMES, on=on):
        refused = save(desk, meeting, open_form(desk, meeting), place="Bakou")
    page = refused.content.decode()
    assert (SAID in page, "enregistré.</li>" in page) == (True, False)
    assert fields_of(refused, "meeting_form")["place"] == "Bakou"
    assert (fresh(meeting).place, decided()) == ("Astana", [])


def test_an_official_is_saved_as_well(desk):
    official = factories.official("Orkhan Zeynalli")
    fields = open_form(desk, official)
    with broken_off(1, on="people_official"):
        assert save(desk, official, fields, qid="Q42").status_code == 302
    assert fresh(official).qid == "Q42"


def test_one_goes_back_to_a_version_or_it_is_said_that_one_does_not(desk):
    meeting = factories.meeting(place="Astana")
    review.correct(meeting, {"place": "Bakou"}, by=desk.user, version=1)
    back = {"a_la_version": "1", "version": "2", "reason": "la dépêche le dit"}
    with broken_off(10 * TIMES):
        refused = desk.post(address(meeting, page="history") + "revenir/", back).content.decode()
    assert (SAID in refused, "la dépêche le dit" in refused, fresh(meeting).place) == (True, True, "Bakou")
    with broken_off(1):
        assert desk.post(address(meeting, page="history") + "revenir/", back).status_code == 302
    assert (fresh(meeting).place, fresh(meeting).version) == ("Astana", 3)


def test_of_many_what_was_broken_off_for_good_is_named(desk):
    meeting = factories.meeting()
    with broken_off(1):
        assert "1 rencontre acceptée sur 1." in select(desk, "accept_selected", meeting)
    with broken_off(10 * TIMES):
        page = select(desk, "reject_selected", meeting := fresh(meeting), factories.meeting())
    assert ("0 rencontre rejetée sur 2." in page, SAID in page) == (True, True)


def is_waiting():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype IN ('transactionid', 'tuple')")
        return cursor.fetchone()[0] > 0


def test_a_deadlock_of_two_writers_costs_neither_her_decision(desk):
    """The editor has the meeting and wants its row of the lists; another writer has that, and wants the meeting."""
    meeting, article = waiting()
    fields, held, met = opened(desk, article), threading.Event(), threading.Event()

    @through
    @transaction.atomic
    def other():
        MeetingRow.objects.select_for_update().get(meeting=meeting)
        held.set()
        for _ in range(SECONDS * 100 if not met.is_set() else 0):
            if is_waiting():
                break
            met.wait(0.01)
        met.set()
        return Meeting.objects.filter(pk=meeting.pk).update(order=F("order") + 1)

    def editor():
        held.wait(SECONDS)
        return press(desk, article, "accept", fields=fields).status_code

    assert at_once(other, editor) == [1, 302]
    assert (fresh(meeting).review, fresh(meeting).order, decided()) == (Review.VERIFIED, 1, ["review"])
