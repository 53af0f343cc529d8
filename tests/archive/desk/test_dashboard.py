"""The first page of the desk, at a constant number of queries."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from archive import review
from archive.models import Article, Meeting
from tests import factories

pytestmark = pytest.mark.django_db
QUERIES = 27


@pytest.fixture
def claire():
    client = Client()
    client.user = User.objects.create(username="claire", is_staff=True, is_superuser=True)
    client.force_login(client.user)
    return client


def shown(client):
    return client.get("/admin/").content.decode().replace("&nbsp;", " ").replace("\u00a0", " ")


def world(user, count):
    """`count` of everything that the first page lists."""
    for number in range(count):
        meeting = factories.meeting(title=f"Contact {number}", place="Astana")
        review.correct(meeting, {"place": "Bakou"}, by=user, version=1)
        review.correct_member(meeting.participations.first(), {"role": "consule"}, by=user, version=2)
        factories.error_report(meeting, message=f"Faux {number}."), factories.note(meeting, text=f"Note {number}.")
        for days in range(10, 16):
            made = factories.article(from_source=f"Agence {number}")
            Article.objects.filter(pk=made.pk).update(added_at=timezone.now() - timedelta(days=days))


def test_it_says_what_waits_and_what_one_decided(claire):
    world(claire.user, 1)
    seen = shown(claire)
    assert "Signalements ouverts</a>, dont 1 depuis hier</dt><dd>1</dd>" in seen
    assert "Faux 0." in seen
    assert "Note 0." in seen
    assert "Agence 0</a> : rien depuis le " in seen
    assert "lieu : Astana, puis Bakou" in seen
    assert "Orkhan Zeynalli · fonction : ministre des Affaires étrangères, puis consule" in seen


@pytest.mark.parametrize("size, model", [("new", Article), ("new_meetings", Meeting)])
def test_what_came_since_yesterday_is_counted_and_one_click_away(claire, size, model):
    old, fresh = factories.meeting(title="Ancien"), factories.meeting(title="Neuf")
    for one in (old, old.articles.get()):
        type(one).objects.filter(pk=one.pk).update(added_at=timezone.now() - timedelta(days=2))
    page = claire.get("/admin/")
    link = re.search(r'href="([^"]+entree=hier)">' + model._meta.verbose_name, page.content.decode(), re.IGNORECASE)[1]
    found = claire.get(unescape(link)).context["cl"].result_list
    assert page.context["sizes"][size] == 1
    assert list(found) == [fresh if model is Meeting else fresh.articles.get()]


def test_an_empty_archive_says_little(claire):
    seen = shown(claire)
    assert "Mes dernières décisions" not in seen
    assert "se taisent" not in seen


def test_who_may_see_neither_notes_nor_reports_does_not(claire):
    world(claire.user, 1)
    nobody = Client()
    nobody.force_login(User.objects.create(username="personne", is_staff=True))
    seen = shown(nobody)
    assert ("Faux 0." in seen, "Note 0." in seen, "lieu : Astana" in seen) == (False, False, False)


@pytest.mark.parametrize("count", [1, 3])
def test_it_costs_the_same_for_1_and_3(claire, django_assert_num_queries, count):
    world(claire.user, count)
    with django_assert_num_queries(QUERIES):
        claire.get("/admin/")
