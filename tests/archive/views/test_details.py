"""Each page of one thing: its address, who is refused it, what it costs."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from archive import review
from people.identity import shorten
from people.models import Official
from tests import factories

pytestmark = pytest.mark.django_db


def body(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status, address
    return response.content.decode().replace("&nbsp;", " ").replace("\u00a0", " ")


@pytest.fixture
def world(db):
    """One public contact with something at each kind of address."""
    told = factories.article("Un plan signé", themes=["energie"], evoked=["AM"], mentions=[("2024-05", "négociations")])
    meeting = factories.meeting(documents=["Plan d’action"], themes=["energie"], articles=[told])
    factories.meeting(("Élise Marchand", "commissaire", "Union européenne"), "AZ", title="Élise Marchand à Bakou")
    return {
        "meeting": meeting,
        "article": told,
        "document": meeting.documents.get(),
        "official": Official.objects.get(name="Orkhan Zeynalli"),
        "organization": factories.organization("Union européenne"),
        "country": factories.country("AZ"),
        "theme": factories.theme("energie"),
    }


WITH_A_TAIL = ["meeting", "article", "document", "official", "organization"]
EVERYTHING = [*WITH_A_TAIL, "country", "theme"]


@pytest.mark.parametrize("name", EVERYTHING)
def test_page_stands_at_its_address(client, world, name):
    thing = world[name]
    page = body(client, thing.get_absolute_url())
    assert f'<link rel="canonical" href="http://127.0.0.1:8000{thing.get_absolute_url()}">' in page
    assert 'type="application/rss+xml"' in page
    assert '<html lang="fr">' in page


@pytest.mark.parametrize("name", WITH_A_TAIL)
@pytest.mark.parametrize("tail", ["", "autre-chose/"])
def test_other_tail_leads_to_the_address(client, world, name, tail):
    thing = world[name]
    response = client.get(f"/{name}s/{shorten(thing.uid)}/{tail}")
    assert (response.status_code, response.headers["Location"]) == (301, thing.get_absolute_url())


def test_title_without_letters_has_an_address_without_tail(client):
    meeting = factories.meeting(title="Ə")
    assert meeting.get_absolute_url() == f"/meetings/{shorten(meeting.uid)}/"
    body(client, meeting.get_absolute_url())


@pytest.mark.parametrize(
    "asked, address",
    [
        ("/countries/az/", "/countries/AZ/"),
        ("/countries/KZ/AZ/", "/countries/AZ/KZ/"),
        ("/countries/az/kz/", "/countries/AZ/KZ/"),
        ("/countries/AZ/AZ/", "/countries/AZ/"),
    ],
)
def test_country_codes_lead_to_the_canonical_address(client, world, asked, address):
    response = client.get(asked)
    assert (response.status_code, response.headers["Location"]) == (301, address)


@pytest.mark.parametrize(
    "address",
    [
        "/countries/ZZ/",
        "/countries/AZ/ZZ/",
        "/countries/AZERB/",
        "/themes/inconnu/",
        "/meetings/zzzzzzzzzzzzzzzzzzzzzz/",
        "/meetings/trop-court/",
    ],
)
def test_unknown_is_not_found(client, world, address):
    body(client, address, status=404)


@pytest.mark.parametrize("name", WITH_A_TAIL)
def test_draft_answers_as_what_never_was(client, name):
    draft = factories.meeting(public=False, documents=["Plan secret"])
    factories.meeting("AZ", ("Élise", "commissaire", "Union européenne"), public=False)
    hidden = {
        "meeting": draft,
        "article": draft.articles.get(),
        "document": draft.documents.get(),
        "official": Official.objects.get(name="Orkhan Zeynalli"),
        "organization": factories.organization("Bureau secret"),
    }[name]
    never = client.get(f"/{name}s/{shorten(uuid.uuid4())}/")
    response = client.get(hidden.get_absolute_url())
    assert (response.status_code, response.content) == (never.status_code, never.content)
    assert response.status_code == 404


@pytest.mark.parametrize("name", ["meeting", "article", "document"])
def test_withdrawn_is_gone_with_the_reason(client, world, name):
    for thing in (world["meeting"], world["article"]):
        thing.visibility, thing.withdrawn_reason = "withdrawn", "Publiée par erreur."
        thing.save()
    assert "Publiée par erreur." in body(client, world[name].get_absolute_url(), status=410)


def test_official_shows_the_functions_that_editors_established(client, world):
    official = world["official"]
    assert "Établies par la rédaction" not in body(client, official.get_absolute_url())
    factories.position(official, "ministre des Affaires étrangères", "AZ", start_date="2020-07-16")
    factories.position(official, "vice-président", "Union européenne", start_date="2016", end_date="2018-04")
    page = body(client, official.get_absolute_url())
    table = page[page.index('<table class="positions">') : page.index("</table>")]
    told = [" ".join(strip_tags(row).split()) for row in table.split("<tr>")[2:]]
    assert told == [
        "Ministre des Affaires étrangères Azerbaïdjan 16 juillet 2020 —",
        "Vice-président Union européenne 2016 avril 2018",
    ]


def test_merged_official_leads_to_the_other(client, world):
    kept = world["official"]
    merged = factories.official("O. Zeynalli")
    merged.merged_into = kept
    merged.save()
    response = client.get(merged.get_absolute_url())
    assert (response.status_code, response.headers["Location"]) == (301, kept.get_absolute_url())


@pytest.mark.parametrize("name", EVERYTHING)
def test_page_only_reads(client, world, name):
    address = world[name].get_absolute_url()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get(address)
    assert [query["sql"] for query in queries if not query["sql"].startswith("SELECT")] == []
    assert client.post(address).status_code == 405


def crowded(number):
    """One contact with `number` of everything that hangs on it, among `number` contacts of the same two countries."""
    codes = [f"{chr(65 + each // 26)}{chr(65 + each % 26)}" for each in range(26, 26 + number)]
    told = factories.article(
        themes=[f"theme-{each}" for each in range(number)],
        evoked=codes,
        mentions=[("2024", f"rappel {each}") for each in range(number)],
    )
    people = [(f"Personne Numéro{each}", "ministre", ("AZ", "KZ")[each % 2]) for each in range(number)]
    for each in range(number):
        factories.meeting(
            date=f"20{10 + each % 10}-05-0{each % 9 + 1}", title=f"Contact {each}", documents=[f"Plan {each}"]
        )
    return factories.meeting(
        *people,
        documents=[f"Accord {each}" for each in range(number)],
        themes=[f"theme-{each}" for each in range(number)],
        articles=[told],
    )


@pytest.mark.parametrize(
    "name, queries",
    [
        ("meeting", 21),
        ("article", 19),
        ("document", 19),
        ("official", 12),
        ("country", 14),
        ("theme", 11),
        ("pair", 21),
        ("home", 11),
    ],
)
@pytest.mark.parametrize("number", [2, 7])
def test_page_costs_the_same_for_2_and_7(client, django_assert_num_queries, name, queries, number):
    meeting = crowded(number)
    address = {
        "meeting": meeting.get_absolute_url(),
        "article": meeting.articles.get().get_absolute_url(),
        "document": meeting.documents.first().get_absolute_url(),
        "official": meeting.participations.first().official.get_absolute_url(),
        "country": "/countries/AZ/",
        "theme": "/themes/theme-0/",
        "pair": "/countries/AZ/KZ/",
        "home": "/",
    }[name]
    with django_assert_num_queries(queries):
        client.get(address)


def test_dispatch_is_verified_with_what_it_tells_of_wherever_it_stands(client):
    article = factories.article()
    meeting = factories.meeting(articles=[article])
    addresses = ["/articles/", "/articles/feed.rss", article.get_absolute_url()]
    before = ["non vérifiée" in client.get(address).content.decode() for address in addresses]
    review.accept(meeting, by=factories.editor(), version=meeting.version)
    after = ["non vérifiée" in client.get(address).content.decode() for address in addresses]
    assert (before, after) == ([True] * 3, [False] * 3)
    assert "1 dépêche, dont 1 vérifiée" in client.get("/articles/?verified=1").content.decode().replace("\u00a0", " ")
