"""Nothing that an editor decides leaves to feeds within the delay; what she takes back in it was never outside."""

from datetime import timedelta

import feedparser
import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from archive import review, upkeep
from archive.feeds.changes import NAMED, last_change
from archive.models import Decision, Meeting, Mention, Source, Theme
from archive.review import Revision
from people.models import Country, Official, Organization
from tests import factories

pytestmark = pytest.mark.django_db
FEEDS = ["/meetings/feed.rss", "/articles/feed.rss"]


def place(meeting):
    review.correct(meeting, {"place": "Bakou"}, by=factories.editor(), version=meeting.version)


def role(meeting):
    row = meeting.participations.first()
    review.correct_member(row, {"role": "consule"}, by=factories.editor(), version=meeting.version)


def theme(meeting):
    review.remove_member(meeting.theme_uses.get(), by=factories.editor(), version=meeting.version)


def headline(meeting):
    article = meeting.articles.get()
    review.correct(article, {"title": "Titre"}, by=factories.editor(), version=article.version)


def mention(meeting):
    row = Mention.objects.get()
    review.correct_member(row, {"place": "Almaty"}, by=factories.editor(), version=row.article.version)


def accept(meeting):
    review.accept(meeting, by=factories.editor(), version=meeting.version)


@pytest.fixture
def meeting(db):
    told = factories.article(mentions=[("2024", "pourparlers")])
    return factories.meeting(title="Contact", themes=["energie"], articles=[told])


def entries(client, address, **headers):
    response = client.get(address, headers=headers)
    return len(feedparser.parse(response.content).entries) if response.status_code == 200 else response.status_code


def both(client):
    return [entries(client, address) for address in FEEDS]


def after(**time):
    return time_machine.travel(timezone.now() + timedelta(**time), tick=False)


@pytest.mark.parametrize("decide", [place, role, theme, headline, mention, accept])
def test_what_a_person_decides_leaves_after_the_delay(client, meeting, decide):
    other = factories.meeting(title="Autre")
    assert both(client) == [2, 2]
    decide(meeting)
    assert both(client) == [1, 1]
    assert other.uid.urn in client.get("/meetings/feed.rss").content.decode()
    with after(minutes=4, seconds=50):
        assert both(client) == [1, 1]
    with after(minutes=5, seconds=1):
        assert both(client) == [2, 2]


def test_what_the_machine_publishes_waits_for_nobody(client):
    factories.meeting()
    assert both(client) == [1, 1]


def test_pages_do_not_wait(client, meeting):
    place(meeting)
    assert "Bakou" in client.get(Meeting.objects.get().get_absolute_url()).content.decode()


def test_the_delay_is_a_setting(client, meeting, settings):
    place(meeting)
    settings.FEED_DELAY = timedelta(0)
    assert both(client) == [1, 1]


@pytest.mark.parametrize("condition", [["ETag"], ["Last-Modified"], ["ETag", "Last-Modified"]])
def test_a_reader_who_asks_only_for_what_is_new_gets_what_has_settled(client, meeting, condition):
    names = {"ETag": "if-none-match", "Last-Modified": "if-modified-since"}

    def asked(response):
        return {names[header]: response.headers[header] for header in condition}

    place(meeting)
    with after(minutes=1):
        waiting = client.get(FEEDS[0])
        assert entries(client, FEEDS[0], **asked(waiting)) == 304
    with after(minutes=6):
        assert entries(client, FEEDS[0], **asked(waiting)) == 1
        settled = client.get(FEEDS[0])
        assert entries(client, FEEDS[0], **asked(settled)) == 304


def test_settling_is_a_change_at_the_moment_of_its_own(meeting, settings):
    place(meeting)
    decided = Decision.objects.get().at
    settled = decided + settings.FEED_DELAY
    assert last_change(now=settled - timedelta(seconds=1)) < settled
    assert last_change(now=settled) == settled


def renamed(thing, **changes):
    upkeep.revise(thing, Revision(changes=changes), version=thing.version)


def time_passes(minutes):
    """What the history says happened so far happened so much earlier: the clock of the database stands in a test."""
    with connection.cursor() as cursor:
        for table in NAMED:
            cursor.execute(f"UPDATE {table}event SET pgh_created_at = pgh_created_at - interval '{minutes} minutes'")


@pytest.fixture
def shown():
    """{what: thing} that a meeting and its dispatch show, all known for long."""
    factories.meeting(("Orkhan Zeynalli", "ministre", "AZ"), "ONU, l’organisation", themes=["energie"])
    time_passes(60)
    return {model._meta.model_name: model.objects.get() for model in (Official, Organization, Country, Theme, Source)}


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("official", {"name": "Orxan Zeynallı"}),
        ("organization", {"acronym": "NU"}),
        ("country", {"name": "Azerbaidjan"}),
        ("theme", {"name": "Énergie"}),
        ("source", {"name": "Azertag"}),
        ("source", {"display_right": "link"}),
    ],
)
def test_a_new_name_leaves_after_the_delay(client, shown, what, change):
    thing = shown[what]
    former = {name: getattr(thing, name) for name in change}
    renamed(thing, **change)
    assert both(client) == [0, 0]
    renamed(thing, **former)
    assert both(client) == [1, 1]
    renamed(thing, **change)
    time_passes(6)
    assert both(client) == [1, 1]


def test_who_was_merged_leaves_after_the_delay(client, shown):
    former, official = shown["official"], factories.official("Orxan Zeynallı")
    upkeep.merge(former, official, by=factories.editor(), versions=(former.version, official.version))
    assert both(client) == [0, 0]
    with after(minutes=6):
        assert both(client) == [1, 1]
        upkeep.part(former, by=factories.editor(), version=former.version)
        assert both(client) == [0, 0]


def test_what_nobody_renamed_waits_for_nothing(client, shown):
    factories.meeting("KZ")
    renamed(shown["official"], name="Orxan Zeynallı")
    renamed(shown["theme"], definition="De quoi l’on se chauffe.")
    assert both(client) == [1, 1]


def test_a_name_settles_at_a_moment_of_its_own(shown, settings):
    renamed(shown["country"], name="Azerbaidjan")
    settled = shown["country"].events.latest("pgh_id").pgh_created_at + settings.FEED_DELAY
    assert last_change(now=settled - timedelta(seconds=1)) < settled
    assert last_change(now=settled) == settled


@pytest.mark.parametrize("number", [1, 3])
def test_the_delay_costs_no_query_more(client, django_assert_num_queries, number):
    for _ in range(number):
        place(factories.meeting(themes=["energie"]))
    with after(minutes=6), django_assert_num_queries(10):
        assert entries(client, FEEDS[0]) == number
