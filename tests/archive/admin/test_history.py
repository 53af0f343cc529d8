"""The history of a thing and of each field, the way back, two versions side by side, what readers saw on a day."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from archive import pipeline
from archive.ingest.received import Received
from archive.models import Decision, Meeting
from config.database.roles import present
from people.models import Official
from tests import factories, roles
from tests.archive.admin.forms import address, open_form, save

# Versions are told apart by the time of the transactions.
pytestmark = pytest.mark.django_db(transaction=True)


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def history(client, thing, query=""):
    return client.get(address(thing, page="history") + query)


def lines(response):
    return [(one.who, one.what, one.label, one.before, one.after) for one in response.context["changes"]]


def back(client, thing, **asked):
    return client.post(address(thing, page="history") + "revenir/", {"version": fresh(thing).version, **asked})


def token(response, label):
    return next(change.back for change in response.context["changes"] if change.label == label and change.back)


@pytest.fixture
def reworked(desk):
    """A meeting whose place, first function and second participant were changed in one form."""
    meeting = factories.meeting(place="Astana")
    changes = {"place": "Bakou", "participations-0-role": "vice-ministre", "participations-1-DELETE": "on"}
    save(desk, meeting, open_form(desk, meeting), reason="lu dans le communiqué", **changes)
    return meeting


def test_one_field_is_told_alone(desk, reworked):
    assert lines(history(desk, reworked, "?champ=place")) == [("claire", "", "lieu", "Astana", "Bakou")]
    assert ("claire", "Orkhan Zeynalli", "fonction", factories.MINISTER, "vice-ministre") in lines(
        history(desk, reworked, "?champ=role")
    )
    assert {line[2] for line in lines(history(desk, reworked, "?champ=participations"))} == {"participant", "fonction"}
    assert len(lines(history(desk, reworked, "?champ=rien"))) > 4


def test_what_was_made_and_verified_is_told_once(desk):
    factories.country("AZ"), factories.country("KZ")
    said = "Bakou, 11 mars 2025 – Le ministre azerbaïdjanais Orkhan Zeynalli a rencontré son homologue kazakh."
    batch = pipeline.take_in([Received(name="a.txt", raw=said.encode())], origin="test")
    meeting = batch.arrivals.get().article.meetings.get()
    save(desk, meeting, open_form(desk, meeting), "_accept")
    assert [line for line in lines(history(desk, meeting)) if not line[1]] == [
        ("claire", "", "vérification", "à vérifier", "vérifiée"),
        ("", "", "rencontre", "—", "ajout"),
        ("", "", "visibilité", "brouillon", "publiée"),
    ]


def test_a_change_tells_version_and_reason(desk, reworked):
    shown = history(desk, reworked)
    newest = shown.context["moments"][0]
    assert (newest.who, newest.version) == ("claire", 2)
    assert {change.reason for change in newest.changes if change.field in {"place", "role"}} == {
        "lu dans le communiqué"
    }
    page = shown.content.decode()
    assert "Revenir à cette valeur" in page
    assert 'name="a_la_version" value="1"' in page


def test_what_had_no_user_is_told_with_the_role_that_wrote(desk, reworked):
    Meeting.objects.filter(pk=reworked.pk).update(place="Gandja")

    shown = history(desk, reworked, "?champ=place")

    assert [moment.who for moment in shown.context["moments"]] == ["", "claire"]
    assert f"la machine (rôle {present()} de la base)" in shown.content.decode()
    assert shown.content.decode().count("de la base)") == 1


def test_one_value_comes_back(desk, reworked):
    answer = back(desk, reworked, valeur=token(history(desk, reworked), "lieu"), reason="non")
    assert answer.status_code == 302
    assert (fresh(reworked).place, fresh(reworked).participations.get().role) == ("Astana", "vice-ministre")
    assert Decision.objects.latest("pk").reason == "retour à une valeur antérieure\u00a0: non"


def test_what_was_taken_out_comes_back(desk, reworked):
    back(desk, reworked, valeur=token(history(desk, reworked), "participant"))
    assert [row.name for row in reworked.participations.all()] == ["Orkhan Zeynalli", "Daulet Sarybaï"]


def test_the_whole_comes_back(desk, reworked):
    assert back(desk, reworked, a_la_version="1").status_code == 302
    rows = [(row.name, row.role) for row in reworked.participations.all()]
    assert (fresh(reworked).place, rows) == ("Astana", [pair[:2] for pair in factories.TWO_MINISTERS])
    assert lines(history(desk, reworked))[0][0] == "claire"


def test_a_verified_public_meeting_asks_for_the_cause(desk):
    meeting = factories.meeting(place="Astana", verified=True)
    save(desk, meeting, open_form(desk, meeting), place="Bakou", cause="typo")
    asked = token(history(desk, meeting), "lieu")
    refused = back(desk, meeting, valeur=asked, reason="relue")
    assert (refused.status_code, fresh(meeting).place) == (400, "Bakou")
    assert "Dites pourquoi" in refused.content.decode()
    assert 'value="relue"' in refused.content.decode()
    assert back(desk, meeting, valeur=asked, cause="source").status_code == 302
    assert [change.cause for change in history(desk, meeting, "?champ=place").context["changes"]] == [
        "source corrigée",
        "coquille",
    ]


def test_a_page_that_was_open_meanwhile_is_stale(desk, reworked):
    asked = token(history(desk, reworked), "lieu")
    save(desk, reworked, open_form(desk, reworked), level="head")
    refused = back(desk, reworked, valeur=asked, version=2)
    assert (refused.status_code, fresh(reworked).place) == (409, "Bakou")
    assert "choisissez de nouveau" in refused.content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"valeur": "meeting:999999:place"},
        {"valeur": "user:1:password"},
        {"valeur": "meeting:abc:place"},
        {"valeur": "::"},
        {"a_la_version": "99"},
        {"a_la_version": "abc"},
        {"a_la_version": "2"},
    ],
)
def test_what_is_not_of_this_history_is_refused(desk, reworked, asked):
    assert back(desk, reworked, **asked).status_code == 400
    assert fresh(reworked).version == 2


def test_nothing_of_another_meeting_is_given_back(desk, reworked):
    other = factories.meeting()
    asked = token(history(desk, reworked), "lieu")
    assert back(desk, other, valeur=asked).status_code == 400


@pytest.mark.parametrize(
    "role, may_see, may_go_back",
    [
        ("anonymous", 302, 302),
        ("contributor", 200, 403),
        ("editor", 200, 302),
        ("chief", 200, 302),
        ("administrator", 403, 403),
    ],
)
def test_who_sees_and_who_goes_back(desk, reworked, role, may_see, may_go_back):
    client, asked = roles.enter(role), token(history(desk, reworked), "lieu")
    seen = history(client, reworked)
    assert (seen.status_code, back(client, reworked, valeur=asked).status_code) == (may_see, may_go_back)
    assert ("Revenir à cette valeur" in seen.content.decode()) == (may_go_back == 302 and may_see == 200)
    for page in ("comparer/?first=1&second=2", "page/?jour=2025-03-11"):
        assert client.get(address(reworked, page="history") + page).status_code == may_see


def test_going_back_is_never_a_get(desk, reworked):
    assert desk.get(address(reworked, page="history") + "revenir/").status_code == 405


def cost(client, target):
    client.get(target)  # shows what the saves before it had to say
    with CaptureQueriesContext(connection) as queries:
        assert client.get(target).status_code == 200
    return len(queries)


def change_often(desk, meeting, count):
    for _ in range(count):
        place = f"Ville {fresh(meeting).version}"
        added = {"participations-2-name": f"Nom {place}", "place": place}
        assert save(desk, meeting, open_form(desk, meeting), **added).status_code == 302


@pytest.mark.parametrize(
    "page, expected", [("", 17), ("comparer/?first=1&second=2", 22), ("page/?jour=31/12/2100", 12)]
)
def test_what_a_history_costs_whatever_its_length(desk, page, expected):
    meeting = factories.meeting(themes=["energie"], documents=["Accord"])
    change_often(desk, meeting, 1)
    target = address(meeting, page="history") + page
    few = cost(desk, target)
    change_often(desk, meeting, 2)
    assert (few, cost(desk, target)) == (expected, expected)


def test_two_versions_side_by_side(desk, reworked):
    save(desk, reworked, open_form(desk, reworked), summary="Deux ministres signent un accord.")
    save(desk, reworked, open_form(desk, reworked), summary="Deux ministres paraphent un accord.")
    page = desk.get(address(reworked, page="history") + "comparer/?first=3&second=4").content.decode()
    assert "<td>Deux ministres <del>signent</del> un accord.</td>" in page
    assert "<td>Deux ministres <ins>paraphent</ins> un accord.</td>" in page
    page = desk.get(address(reworked, page="history") + "comparer/?first=1&second=2").content.decode()
    assert "participant «\u00a0Daulet Sarybaï\u00a0»" in page


@pytest.mark.parametrize("query", ["", "?first=1&second=99", "?first=a", "?first=-1&second=2", "?first=2&second=2"])
def test_versions_that_are_not_there_are_no_errors(desk, reworked, query):
    answer = desk.get(address(reworked, page="history") + "comparer/" + query)
    assert (answer.status_code, '<table class="compared">' in answer.content.decode()) == (200, False)


def on(day):
    """`day` days from now, as one types it."""
    return (timezone.localdate() + timedelta(days=day)).strftime("%d/%m/%Y")


def page_on(desk, thing, day):
    return desk.get(address(thing, page="history") + "page/", {"jour": day})


def date_back(days):
    """As if all that happened to the tables so far had happened some days ago."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns WHERE column_name = 'pgh_created_at' "
            "AND table_schema = current_schema()"
        )
        for (table,) in cursor.fetchall():
            cursor.execute(f"UPDATE {table} SET pgh_created_at = pgh_created_at - interval '{days} days'")


def test_the_page_as_it_was_on_a_day(desk):
    meeting = factories.meeting(place="Astana", themes=["energie"], documents=["Accord"])
    date_back(3)
    save(desk, meeting, open_form(desk, meeting), place="Bakou", **{"participations-0-role": "vice-ministre"})
    second = Official.objects.get(name="Daulet Sarybaï")
    save(desk, second, open_form(desk, second), name="D. Sarybaï")
    said = page_on(desk, meeting, on(-1)).context["said"]
    assert dict(said.facts)["Lieu"] == "Astana"
    assert dict(said.lists) == {
        "Participants": [
            "Azerbaïdjan\u00a0: Orkhan Zeynalli, ministre des Affaires étrangères",
            "Kazakhstan\u00a0: Daulet Sarybaï, ministre des Affaires étrangères",
        ],
        "Signé": ["Accord · plan d’action"],
        "Thèmes": ["Energie (abordé)"],
    }
    now = page_on(desk, meeting, on(0)).context["said"]
    assert dict(now.facts)["Lieu"] == "Bakou"
    assert dict(now.lists)["Participants"][1].startswith("Kazakhstan\u00a0: D. Sarybaï")
    assert "ne connaissait pas encore" in page_on(desk, meeting, on(-30)).content.decode()


def test_a_draft_and_a_dispatch_have_such_a_page_too(desk):
    draft = factories.meeting(public=False)
    assert "Les lecteurs ne la voyaient pas" in page_on(desk, draft, on(0)).content.decode()
    article = factories.article("Titre", evoked=["AM"], mentions=[("2024-05-10", "pourparlers")])
    said = page_on(desk, article, on(0)).context["said"]
    assert (said.title, dict(said.lists)) == (
        "Titre",
        {"Rappels": ["pourparlers, 10 mai 2024"], "Évoqués": ["Arménie"]},
    )


@pytest.mark.parametrize("typed", ["", "abc", "2025-03", "31/02/2025"])
def test_a_day_is_a_day(desk, typed):
    answer = page_on(desk, factories.meeting(), typed)
    assert (answer.status_code, "said" in answer.context) == (200, False)


def test_what_editors_keep_up_has_a_way_back_too(desk):
    official = factories.official("Ana Silva")
    save(desk, official, open_form(desk, official), qid="Q1")
    back(desk, official, valeur=token(history(desk, official), "Wikidata"))
    assert fresh(official).qid == ""
    assert Meeting.objects.count() == 0
