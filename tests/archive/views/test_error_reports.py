"""« Signaler une erreur »: what a reader sends, what stops machines, what stays of a public page."""

import pytest
from django.test import Client

from archive import remarks
from archive.models import ErrorReport, Meeting, Source
from people.identity import shorten
from tests import factories, told

pytestmark = pytest.mark.django_db
START = told.TEXT.index("kazakh")


def form_of(thing):
    return f"/{thing._meta.model_name}s/{shorten(thing.uid)}/signaler/"


def body(response):
    return response.content.decode().replace("&nbsp;", " ").replace("\u00a0", " ")


def send(client, thing, **fields):
    return client.post(form_of(thing), {"message": "Il est ouzbek.", **fields})


@pytest.mark.parametrize("which", ["meeting", "article"])
def test_page_leads_to_the_form_which_shows_the_dispatch(client, which):
    meeting = told.meeting()
    thing = meeting if which == "meeting" else meeting.articles.get()
    assert f'href="{form_of(thing)}"' in body(client.get(thing.get_absolute_url()))
    seen = body(client.get(form_of(thing)))
    assert "Ils ont parlé d’énergie." in seen
    assert '<p data-start="0">Deux ministres signent un plan</p>' in seen


def test_a_report_is_sent_and_thanked_for(client):
    meeting = told.meeting()
    answer = client.post(form_of(meeting), {"message": "Faux.", "words": "homologue kazakh", "contact": "a@b.example"})
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{form_of(meeting)}?envoye=1")
    assert "Merci." in body(client.get(answer.headers["Location"]))
    kept = ErrorReport.objects.get()
    assert (kept.subject, kept.message, kept.contact, kept.state) == (meeting, "Faux.", "a@b.example", "open")
    assert told.TEXT[kept.start : kept.end] == "homologue kazakh"


def test_words_that_were_selected_stand_where_they_were_selected(client):
    article = told.meeting().articles.get()
    second = told.TEXT.rindex("Les ministres")
    place = {"text": article.text_id, "start": second, "end": second + len("Les ministres")}
    send(client, article, words="Les ministres", **place)
    send(client, article, words="Orkhan", **place)
    spans = ErrorReport.objects.order_by("pk").values_list("start", flat=True)
    assert list(spans) == [second, told.TEXT.index("Orkhan")]


def test_words_that_are_nowhere_are_kept_as_typed(client):
    send(client, told.meeting(), words="un homologue ouzbek")
    kept = ErrorReport.objects.get()
    assert (kept.words, kept.text, kept.start, kept.end) == ("un homologue ouzbek", None, None, None)


def test_what_was_selected_fills_the_form(client):
    article = told.meeting().articles.get()
    asked = {"text": article.text_id, "start": START, "end": START + 6}
    seen = client.get(form_of(article), asked)
    assert seen.context["form"].initial == {"words": "kazakh", **asked}


@pytest.mark.parametrize(
    "asked",
    [
        {"start": "abc"},
        {"end": "9" * 30},
        {"text": "0"},
        {"start": "-5"},
        {"start": "9999", "end": "99999"},
        {"start": "6", "end": "2"},
        {"start": "\0"},
    ],
)
def test_what_makes_no_sense_fills_nothing(client, asked):
    article = told.meeting().articles.get()
    seen = client.get(form_of(article), {"text": article.text_id, "start": "0", "end": "4", **asked})
    assert (seen.status_code, seen.context["form"].initial) == (200, {})


def test_words_that_may_not_be_shown_are_not_told(client):
    article = told.meeting().articles.get()
    Source.objects.update(display_right="link")
    seen = client.get(form_of(article), {"text": article.text_id, "start": START, "end": START + 6})
    assert "kazakh" not in body(seen)


@pytest.mark.parametrize(
    "field, value",
    [
        ("message", ""),
        ("message", "a" * 2001),
        ("message", "a\0b"),
        ("words", "a" * 501),
        ("words", "\0"),
        ("contact", "ana"),
        ("contact", "a\0@b.example"),
    ],
)
def test_what_is_wrong_is_named_and_kept(client, field, value):
    answer = send(client, factories.meeting(), **{field: value})
    assert (answer.status_code, list(answer.context["form"].errors)) == (200, [field])
    assert ErrorReport.objects.count() == 0


def test_too_many_are_refused_in_words_and_nothing_typed_is_lost(client):
    meeting = factories.meeting()
    for _ in range(remarks.PER_HOUR):
        send(client, meeting)
    refused = send(client, meeting, message="Et encore ceci.")
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["Retry-After"]) <= 86400
    assert "Réessayez après le" in body(refused)
    assert "Et encore ceci." in body(refused)
    assert ErrorReport.objects.count() == remarks.PER_HOUR


def test_proxies_tell_where_readers_are_only_where_they_are_ours(client, settings):
    settings.PROXIES = 1
    for number in range(remarks.PER_HOUR + 1):
        passed = {"x-forwarded-for": f"6.6.6.6, 203.0.{number}.1"}
        client.post(form_of(factories.meeting()), {"message": "Faux."}, headers=passed)
    settings.PROXIES = 0
    for number in range(remarks.PER_HOUR + 1):
        passed = {"x-forwarded-for": f"198.51.{number}.1"}
        answer = client.post(form_of(factories.meeting()), {"message": "Faux."}, headers=passed)
    assert (answer.status_code, ErrorReport.objects.count()) == (429, 2 * remarks.PER_HOUR + 1)


def test_a_machine_is_thanked_and_waits_for_nobody(client):
    answer = send(client, factories.meeting(), suite="https://spam.example")
    assert answer.status_code == 303
    assert ErrorReport.objects.get().state == "spam"


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("state, status", [("draft", 404), ("withdrawn", 410)])
def test_nobody_reports_what_is_not_public(client, method, state, status):
    meeting = factories.meeting(title="Secret")
    Meeting.objects.update(visibility=state, withdrawn_reason="Doublon.")
    answer = getattr(client, method)(form_of(meeting), {"message": "Faux."})
    assert (answer.status_code, "Secret" in body(answer)) == (status, False)
    assert ErrorReport.objects.count() == 0


def test_a_dispatch_that_is_not_public_is_not_shown_with_its_meeting(client):
    hidden = factories.article(text="Le texte secret.", public=False)
    assert "secret" not in body(client.get(form_of(factories.meeting(articles=[hidden]))))


def test_the_form_is_posted_from_here_only():
    client = Client(enforce_csrf_checks=True)
    meeting = factories.meeting()
    assert send(client, meeting).status_code == 403
    client.get(form_of(meeting))
    token = client.cookies["csrftoken"].value
    assert send(client, meeting, csrfmiddlewaretoken=token).status_code == 303


def test_only_the_form_sets_a_cookie_and_is_kept_by_no_cache(client):
    meeting = told.meeting()
    public = client.get(meeting.get_absolute_url())
    assert (public.cookies, "Cookie" in public.headers.get("Vary", "")) == ({}, False)
    form = client.get(form_of(meeting))
    assert list(form.cookies) == ["csrftoken"]
    assert "no-store" in form.headers["Cache-Control"]


def test_the_form_costs_the_same_for_1_and_3(client, django_assert_num_queries):
    for articles in ([factories.article()], [factories.article() for _ in range(3)]):
        meeting = factories.meeting(articles=articles)
        with django_assert_num_queries(2):
            client.get(form_of(meeting))
