import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.urls import reverse
from psycopg.errors import QueryCanceled

from archive.rows import refreshed_once
from tests import factories

pytestmark = pytest.mark.django_db
LISTS = ["meetings", "articles", "officials", "organizations", "documents", "countries", "themes"]
SECRET = "Zéphyrine"
STRANGE = ["page=abc", "page=99999", "page=0", "q=%00", "q=" + "-" * 33 + "a", "q=" + "x" * 5000, "country=ZZ"]


def body(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


@refreshed_once()
def many(number, **fields):
    """`number` meetings of as many countries, organisations, officials and themes."""
    for each in range(number):
        person = (f"Personne Numéro{each}", "ministre", f"{chr(65 + each // 26)}{chr(65 + each % 26)}")
        factories.meeting(
            person,
            f"Organisation {each}",
            documents=[f"Plan {each}"],
            themes=[f"theme-{each}"],
            title=f"Titre {each}",
            **fields,
        )


@pytest.mark.parametrize(
    "name, queries",
    # facets or count, one page, then what its lines show: participants, officials, countries, organisations
    [
        ("meetings", 6),
        ("articles", 2),
        ("officials", 3),
        ("organizations", 3),
        ("documents", 5),
        ("countries", 2),
        ("themes", 2),
    ],
)
@pytest.mark.parametrize("number", [2, 7])
def test_list_costs_the_same_for_2_and_7(client, django_assert_num_queries, name, queries, number):
    many(number)
    with django_assert_num_queries(queries):
        client.get(reverse(name))


@pytest.mark.parametrize("name", LISTS)
def test_draft_stands_in_no_list(client, name):
    factories.meeting(
        (f"{SECRET} Brouillon", "ministre", "AM"),
        f"{SECRET} Union",
        title=f"{SECRET} parle",
        themes=[f"{SECRET}"],
        documents=[f"Accord {SECRET}"],
        articles=[factories.article(f"Dépêche {SECRET}", public=False, from_source=SECRET)],
        public=False,
    )
    page = body(client, reverse(name))
    assert SECRET not in page
    assert "Arménie" not in page


@pytest.mark.parametrize("name", LISTS)
def test_empty_list_says_so(client, name):
    assert "pour l’instant" in body(client, reverse(name))


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("query", STRANGE, ids=lambda query: query[:12])
def test_strange_query_still_lists(client, name, query):
    factories.meeting(documents=["Plan"], themes=["energie"])
    factories.meeting("AZ", "Union européenne")
    body(client, f"{reverse(name)}?{query}")


@pytest.mark.parametrize(
    "query, message",
    [
        ("page=abc", "« abc » n’est pas un numéro de page"),
        ("page=7", "La page 7 n’existe pas"),
        ("country=ZZ", "« ZZ » n’est pas le code d’un pays"),
        ("from=99999-01-01", "« 99999-01-01 » n’est pas une date"),
        ("country=%3Cscript%3E", "« &lt;script&gt; » n’est pas"),
    ],
)
def test_wrong_value_is_named_and_the_list_shown(client, query, message):
    factories.meeting(title="Toujours là")
    page = body(client, f"/meetings/?{query}").replace("\u00a0", " ")
    assert message in page
    assert "Toujours là" in page


def test_ten_thousand_parameters_are_refused_in_french(client):
    page = body(client, "/meetings/?" + "&".join(f"a{number}=1" for number in range(10_000)), status=400)
    assert "trop de paramètres" in page


def test_list_says_what_was_understood_in_heading_title_and_feed(client):
    factories.meeting(themes=["energie"], verified=True)
    page = body(client, "/meetings/?country=AZ&country=KZ&from=2023").replace("\u00a0", " ")
    said = "Azerbaïdjan et Kazakhstan, depuis 2023"
    assert f'<p class="understood">{said}</p>' in page
    assert f"<title>Rencontres&nbsp;: {said} – Chancellerie</title>" in page
    assert 'href="/meetings/feed.rss?country=AZ&amp;country=KZ&amp;from=2023"' in page
    assert "1 contact, dont 1 vérifié" in page


def test_pages_follow_each_other_by_links(client):
    many(30)
    first = body(client, "/meetings/?verified=0")
    assert 'href="?verified=0&amp;page=2" rel="next"' in first
    assert ("Titre 29" in first, "Titre 4<" in first) == (True, False)
    assert "Titre 4<" in body(client, "/meetings/?verified=0&page=2")
    assert 'href="?verified=0" rel="prev"' in body(client, "/meetings/?verified=0&page=2")


def test_month_precise_meeting_is_marked_possible(client):
    factories.meeting(date="2024-06")
    assert "date possible" in body(client, "/meetings/?from=2024-06-15")
    assert "date possible" not in body(client, "/meetings/?from=2024")


def test_documents_stand_in_the_register(client):
    factories.meeting(documents=["Plan d’action 2025-2026"], verified=True)
    page = body(client, "/documents/?country=KZ&q=plan")
    assert "Plan d’action 2025-2026" in page
    assert "1 texte signé, dont 1 vérifié" in page


@pytest.mark.parametrize(
    "address, shown",
    [
        ("/officials/?q=sarybai", ["Daulet Sarybaï"]),
        ("/officials/?q=zeynalli orkhan", ["Orkhan Zeynalli"]),
        ("/officials/?country=KZ", ["Daulet Sarybaï"]),
        ("/officials/?q=_%25", []),
        ("/organizations/?q=europeenne", ["Union européenne"]),
        ("/organizations/?q=ue", ["Union européenne"]),
        ("/countries/?q=azerbaidjan", ["Azerbaïdjan"]),
        ("/themes/?q=energie", ["Énergie"]),
    ],
)
def test_names_are_found_without_their_accents(client, address, shown):
    factories.theme("energie", name="Énergie")
    factories.organization("Union européenne", acronym="UE")
    factories.meeting(themes=["energie"])
    factories.meeting("AZ", "Union européenne")
    listed = [thing.name for thing in client.get(address).context["page"].object_list]
    assert listed == shown


def test_officials_are_listed_by_family_name_with_their_latest_function(client):
    factories.meeting(verified=True)
    factories.meeting(("Orkhan Zeynalli", "Premier ministre", "AZ"), "TR", date="2025-06-01")
    page = client.get("/officials/").context["page"].object_list
    assert [(each.name, each.detail, each.counts) for each in page] == [
        ("Daulet Sarybaï", f"{factories.MINISTER}, Kazakhstan", "1 contact, dont 1 vérifié"),
        ("Orkhan Zeynalli", "Premier ministre, Azerbaïdjan", "2 contacts, dont 1 vérifié"),
    ]


@pytest.mark.parametrize(
    "address",
    ["/", "/meetings/", "/meetings/feed.rss", "/countries/AZ/", "/countries/AZ/KZ/", "/themes/energie/", "{meeting}"],
)
def test_page_that_takes_too_long_says_so(client, address):
    def slow(execute, sql, params, many, context):
        raise OperationalError("canceling statement due to statement timeout") from QueryCanceled()

    meeting = factories.meeting(themes=["energie"])
    with connection.execute_wrapper(slow):
        response = client.get(address.format(meeting=meeting.get_absolute_url()))
    assert (response.status_code, response.headers["Retry-After"]) == (503, "60")
    assert '<html lang="fr"' in response.content.decode()


@pytest.mark.parametrize("address, status", [("/nulle-part/", 404), ("/meetings/0000000000000000000000/x/", 404)])
def test_page_that_is_not_there(client, address, status):
    assert "Cette page n’existe pas" in body(client, address, status)


def test_error_page_reads_nothing(client, monkeypatch, django_assert_num_queries):
    def broken(self, **kwargs):
        raise RuntimeError("broken")

    monkeypatch.setattr("archive.views.lists.MeetingList.get_context_data", broken)
    with django_assert_num_queries(0):
        response = Client(raise_request_exception=False).get("/meetings/")
    assert response.status_code == 500
    assert "Quelque chose n’a pas fonctionné" in response.content.decode()


def test_officials_can_be_narrowed_to_a_country_they_represented(client):
    factories.meeting()
    factories.meeting("AZ", ("Ana Silva", "ministre", "KZ"))
    countries = client.get("/officials/?q=a&country=KZ").context["facets"][0].values
    assert [(each.label, each.count, each.query, each.is_chosen) for each in countries] == [
        ("Kazakhstan", 2, "?q=a", True),
        ("Azerbaïdjan", 1, "?q=a&country=KZ&country=AZ", False),
    ]


@pytest.mark.parametrize("name", LISTS)
def test_list_names_a_feed(client, name):
    assert 'rel="alternate" type="application/rss+xml"' in body(client, reverse(name))


@pytest.mark.parametrize("address", [*(f"/{name}/" for name in LISTS), "/meetings/feed.rss", "/articles/feed.rss"])
def test_drafts_change_no_byte_of_what_readers_get(client, address):
    factories.meeting(themes=["energie"], documents=["Plan"])
    before = client.get(address)
    factories.meeting(
        (SECRET, "ministre", "AZ"), "KZ", themes=["energie", SECRET], documents=[SECRET], public=False, title=SECRET
    )
    factories.meeting("AZ", "KZ", public=False, articles=[])
    after = client.get(address)
    assert (after.content, after.headers) == (before.content, before.headers)


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_lists_and_feeds_are_read_only(client, method):
    statuses = [getattr(client, method)(address).status_code for address in ("/meetings/", "/meetings/feed.rss")]
    assert statuses == [405, 405]


def test_form_without_its_token_is_refused_in_french():
    client = Client(enforce_csrf_checks=True)
    response = client.post("/admin/login/", {"username": "a"})
    assert response.status_code == 403
    assert "Ce formulaire n’a pas été enregistré" in response.content.decode()
