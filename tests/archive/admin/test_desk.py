"""The desk as a whole: who may do what, what hostile addresses get, what lists cost, what stays read-only."""

import re

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import Article, Meeting, Theme
from people.models import Country, Official, Organization
from tests import factories
from tests.archive.admin.forms import address, open_form, save

NO_ROWS = {f"{rows}-{count}_FORMS": 0 for rows in ("names", "positions") for count in ("TOTAL", "INITIAL")}
READ_ONLY = "capture cleantext extraction batch arrival".split()
LISTS = [
    *(f"/admin/archive/{name}/" for name in ["article", "meeting", "source", "theme", *READ_ONLY]),
    *(f"/admin/people/{name}/" for name in "country organization official".split()),
]
HOSTILE = [
    "title__regex=(a",
    "title__contains=%25",
    "o=99.99",
    "o=abc",
    "p=100000000000000000000",
    "p=abc",
    "p=-1",
    "all=1",
    "q=" + "a" * 5000,
    "q=" + "-" * 33 + "a",
    "q=%27%3A*%26%21",
    "date_min__year=abc",
    "date_min__year=99999&date_min__month=13",
    "date_min__year=99999999999999999999",
    "date_min__year=9999",
    "date_min__year=9999&date_min__month=12&date_min__day=31",
    "added_at__year=0",
    "review__exact=zzz",
    "source=abc",
    "source__id__exact=abc",
    "file=zzz&gravite=zzz&divergences=zzz",
    "_to_field=uid",
    "e=1",
]


def test_the_first_page_says_what_waits(desk):
    factories.meeting()
    page = desk.get("/admin/").content.decode()
    assert page.index("Coller une dépêche") < page.index("Ce qui attend")
    assert '<dt><a href="/admin/revue/">À traiter</a></dt><dd>1</dd>' in page


EVERYWHERE = {"t": "À traiter", "c": "Coller une dépêche", "d": "Déposer des fichiers"}
VERDICTS = {"a": "Accepter", "s": "Enregistrer", "x": "Rejeter"}


@pytest.mark.parametrize(
    ("target", "keys"),
    [
        ("/admin/archive/meeting/{}/change/", VERDICTS),
        ("/admin/archive/meeting/add/", {"s": "Enregistrer"}),
        ("/admin/archive/article/coller/", {"s": "Coller une dépêche"}),
        ("/admin/archive/meeting/export/", {"s": "Exporter"}),
        ("/admin/", {"n": "Commencer par la plus urgente"}),
        ("/admin/revue/", {}),
    ],
)
def test_each_access_key_leads_to_one_thing(desk, target, keys):
    page = desk.get(target.format(factories.meeting().pk)).content.decode()
    assert re.findall(r'accesskey="(.)"[^>]*>([^<]+)', page) == [*EVERYWHERE.items(), *keys.items()]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("target", ["/admin/archive/meeting/", "/admin/archive/article/", "/admin/people/official/"])
def test_hostile_addresses_are_no_errors(desk, target, query):
    factories.meeting()
    assert desk.get(f"{target}?{query}").status_code in {200, 302, 400}


def test_a_parameter_that_a_list_does_not_know_is_named_and_ignored(desk):
    page = desk.get("/admin/archive/meeting/?title__regex=(a").content.decode()
    assert "Cette liste ne connaît pas le paramètre «\u00a0title__regex\u00a0»" in page


def test_a_null_character_is_refused_in_words(desk):
    answer = desk.get("/admin/archive/meeting/?q=%00")
    assert answer.status_code == 400
    assert "caractère nul" in answer.content.decode()


@pytest.mark.parametrize("key", ["abc", "99999999999999999999999", "0", "%2e%2e"])
def test_a_thing_that_is_not_there_leads_back(desk, key):
    for page in ("change", "history"):
        assert desk.get(f"/admin/archive/meeting/{key}/{page}/").status_code == 302


def complete(desk, term, field="official", model="participation"):
    query = {"term": term, "app_label": "archive", "model_name": model, "field_name": field}
    return desk.get("/admin/autocomplete/", query)


@pytest.mark.parametrize(
    "field, model, term, expected",
    [
        ("official", "participation", "zeynallI ORKHÀN", "Orkhan Zeynalli"),
        ("country", "participation", "azerbaidjan", "Azerbaïdjan"),
        ("country", "participation", "kz", "Kazakhstan"),
        ("organization", "participation", "europeenne", "Union européenne (UE)"),
        ("organization", "participation", "ue", "Union européenne (UE)"),
        ("tag", "meetingtheme", "energi", "Energie"),
    ],
)
def test_completion_ignores_accents_case_and_order(desk, field, model, term, expected):
    factories.meeting(themes=["energie"])
    factories.organization(acronym="UE")
    found = complete(desk, term, field, model).json()["results"]
    assert [one["text"] for one in found] == [expected]


@pytest.mark.parametrize("term", ["a" * 5000, "é " * 2500, "%_\\", "'; --", "-" * 40])
def test_completion_of_anything_is_no_error(desk, term):
    assert complete(desk, term).status_code == 200


def rows(model, count):
    for number in range(count):
        name = f"{model.__name__} {chr(97 + number % 26)}{number}"
        if model is Country:
            factories.country(f"{chr(65 + number // 26)}{chr(65 + number % 26)}")
        elif model is Organization:
            factories.organization(name)
        elif model is Official:
            factories.official(name)
        elif model is Theme:
            factories.theme(f"theme-{number}")
        else:
            factories.meeting()


def cost(client, target):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(target).status_code == 200
    return len(queries)


@pytest.mark.parametrize(
    "target, model",
    [
        *((f"/admin/archive/{name}/", Meeting) for name in ["article", "source", *READ_ONLY]),
        ("/admin/archive/theme/", Theme),
        ("/admin/people/country/", Country),
        ("/admin/people/organization/", Organization),
        ("/admin/people/official/", Official),
    ],
)
def test_every_list_costs_the_same_for_2_and_7_rows(desk, target, model):
    rows(model, 2)
    desk.get(target)
    few = cost(desk, target)
    rows(model, 7)
    assert cost(desk, target) == few


@pytest.mark.parametrize("name", READ_ONLY)
def test_what_came_in_is_never_altered(desk, name):
    article = factories.article()
    thing = {"capture": article.capture, "cleantext": article.text}.get(name)
    assert desk.get(f"/admin/archive/{name}/add/").status_code == 403
    if thing:
        assert desk.post(address(thing), {"name": "autre"}).status_code == 403
        assert desk.post(address(thing, page="delete"), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("target", ["/admin/auth/user/", "/admin/auth/group/", "/admin/auth/user/add/"])
def test_editors_do_not_manage_accounts(desk, target):
    assert desk.get(target).status_code == 403


@pytest.mark.parametrize("target", LISTS)
def test_editors_see_every_list_and_outsiders_none(desk, target):
    assert desk.get(target).status_code == 200
    assert Client().get(target).status_code == 302
    nobody = Client()
    nobody.force_login(User.objects.create(username="personne", is_staff=True))
    assert nobody.get(target).status_code == 403


def test_no_page_of_the_desk_deletes(desk):
    deleting = [
        model.__name__
        for model, page in admin.site._registry.items()
        if model._meta.app_label in {"archive", "people"} and page.has_delete_permission(desk.get("/").wsgi_request)
    ]
    assert deleting == []


def test_renaming_an_official_reaches_titles_rows_and_names(desk):
    meeting = factories.meeting()
    official = Official.objects.get(name="Orkhan Zeynalli")
    save(desk, official, open_form(desk, official), name="Orkhan Zeynallı-Qara")
    kept = Meeting.objects.get(pk=meeting.pk)
    assert kept.title == "Orkhan Zeynallı-Qara rencontre Daulet Sarybaï"
    assert sorted(official.names.values_list("form", flat=True)) == ["Orkhan Zeynalli", "Orkhan Zeynallı-Qara"]
    assert kept.version == 2


def test_renaming_an_organization_keeps_its_former_name_as_another(desk):
    body = factories.organization("Union européenne")
    save(desk, body, open_form(desk, body), name="Union de l’Europe")
    body.refresh_from_db()
    assert (body.name, body.aliases) == ("Union de l’Europe", ["Union européenne"])


@pytest.mark.parametrize(
    "make, typed",
    [
        (factories.source, "azertac"),
        (factories.organization, "EUROPÉENNE UNION"),
        (factories.organization, "---"),
    ],
)
def test_a_name_that_is_taken_or_empty_is_refused_at_the_field(chief, make, typed):
    make()
    other = make("Autre nom")
    answer = save(chief, other, open_form(chief, other), name=typed)
    assert answer.status_code == 200
    assert "name" in answer.context["adminform"].form.errors


def test_two_forms_of_one_name_are_one(desk):
    official = factories.official("Orkhan Zeynalli")
    answer = save(desk, official, open_form(desk, official), **{"names-1-form": "zeynalli orkhan"})
    assert "Cette forme est déjà là" in answer.content.decode()


NO_ROWS = {f"{rows}-{count}_FORMS": 0 for rows in ("names", "positions") for count in ("TOTAL", "INITIAL")}


def test_new_things_are_made(chief):
    chief.post("/admin/people/official/add/", {"name": "Ana Silva", **NO_ROWS})
    chief.post("/admin/archive/theme/add/", {"name": "Océans"})
    chief.post(
        "/admin/archive/source/add/", {"name": "APS", "nature": "press", "language": "fr", "display_right": "link"}
    )
    assert Official.objects.get().names.get().form == "Ana Silva"
    assert factories.Theme.objects.get().slug == "oceans"
    assert factories.Source.objects.get().key == "aps"


def test_sources_of_any_script_are_made(chief):
    for name in ["ТАСС", "新华社"]:
        chief.post(
            "/admin/archive/source/add/", {"name": name, "nature": "press", "language": "fr", "display_right": "link"}
        )
    assert [source.name for source in factories.Source.objects.order_by("pk")] == ["ТАСС", "新华社"]


def test_renaming_a_source_keeps_the_feeds_of_its_readers(chief, client):
    meeting = factories.meeting(title="Toujours suivie")
    source = factories.source("AZERTAC")
    save(chief, source, open_form(chief, source), name="Azertadj")
    source.refresh_from_db()
    assert (source.name, source.key, source.slug, source.aliases) == ("Azertadj", "azertadj", "azertac", ["AZERTAC"])
    assert meeting.uid.urn in client.get("/meetings/feed.rss?source=azertac").content.decode()


def test_an_official_is_made_beside_the_form_of_a_meeting(desk):
    answer = desk.post("/admin/people/official/add/?_popup=1", {"name": "Ana Silva", "_popup": "1", **NO_ROWS})
    official = Official.objects.get()
    assert f"&quot;value&quot;: &quot;{official.pk}&quot;" in answer.content.decode()


def test_an_article_is_corrected_through_review(desk):
    article = factories.article("Titre", evoked=["AM"], mentions=[("2024-05-10", "pourparlers")])
    save(desk, article, open_form(desk, article), title="Titre rétabli", published="12 mars 2025")
    kept = Article.objects.get()
    assert (kept.title, kept.title_source, kept.published, kept.version) == ("Titre rétabli", "editor", "2025-03-12", 2)


def test_an_article_shows_its_furniture_struck_through(desk):
    text = factories.clean_text("Le texte.", decoded="Menu\nLe texte.\nPartager")
    article = factories.article(text=text)
    factories.extraction(text, annotation={"boilerplate": ["Menu", "Partager"]})
    page = desk.get(address(article)).content.decode()
    assert "<del>Menu</del>" in page
    assert "<p>Le texte.</p>" in page
    assert f"/admin/archive/capture/{article.capture_id}/octets/" in page


def test_what_is_typed_names_the_choice_without_javascript(desk):
    meeting = factories.meeting()
    fields = open_form(desk, meeting) | {"participations-1-country": ""}
    save(desk, meeting, fields, **{"participations-1-country": "azerbaïdjan"})
    assert [row.country.code for row in meeting.participations.all()] == ["AZ", "AZ"]
