"""Whatever writes, the history tells who (the user, and the role of PostgreSQL), when, from what to what (TRUST E9)."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from archive import pipeline
from archive.events import state, user_of
from archive.extract import extract
from archive.ingest.received import Received
from archive.models import Meeting
from config.database import roles as database_roles
from tests import factories, roles
from tests.archive.admin.forms import open_form, save
from tests.archive.admin.opinions import TEXT
from tests.archive.gestures import by_itself

pytestmark = pytest.mark.django_db


def rounds(small):
    return pytest.mark.parametrize("rounds", [small, pytest.param(50, marks=pytest.mark.drill)])


@pytest.fixture
def desk():
    return roles.enter("editor", "claire")


@pytest.fixture
def meeting():
    factories.country("AZ"), factories.country("KZ")
    return pipeline.take_in([Received("a.txt", TEXT.encode())], origin="essai").arrivals.get().article.meetings.get()


def form(desk, meeting, place):
    cause = "other" if meeting.is_verified else ""
    assert save(desk, meeting, open_form(desk, meeting), place=place, cause=cause).status_code == 302
    return desk.user.pk


def action(desk, meeting, place):
    """It decides on the whole: the place stays, the review changes."""
    raw_sql(desk, meeting, place)
    data = {"action": "reject_selected", "_selected_action": [meeting.pk], f"version-{meeting.pk}": meeting.version}
    desk.post("/admin/archive/meeting/?file=toutes", data)
    return desk.user.pk


def command(desk, meeting, place):
    def elsewhere(cleaned, **given):
        annotation = extract(cleaned, **given)
        for contact in annotation.meetings:
            contact.place = place
        return annotation

    pipeline.reextract(meeting.articles.get(), engine=f"essai {place}", read=elsewhere)


def raw_sql(desk, meeting, place):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE archive_meeting SET place = %s WHERE id = %s", [place, meeting.pk])


@rounds(2)
@pytest.mark.parametrize("write", [form, action, command, raw_sql])
def test_e9_every_write_leaves_who_when_before_and_after(desk, meeting, write, rounds):
    started = timezone.now()
    for number in range(rounds):
        by_itself()
        before, place = meeting.events.order_by("-pgh_id").first(), f"Ville {number}"
        who = write(desk, Meeting.objects.get(pk=meeting.pk), place)
        after = meeting.events.order_by("-pgh_id").first()
        told = after.pgh_id > before.pgh_id, user_of(after), after.pgh_role
        assert told == (True, who, database_roles.present())
        assert (before.place == place, after.place) == (False, place)
        assert state(Meeting, after) == Meeting.objects.filter(pk=meeting.pk).values(*state(Meeting, after)).get()
        assert abs(after.pgh_created_at - started) < timedelta(minutes=10)
        assert after.pgh_created_at.utcoffset() == timedelta(0)
