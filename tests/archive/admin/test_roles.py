"""Who may do what with a meeting: the buttons that are shown, and what posting them does."""

import pytest

from archive.admin.exchange import SignedStorage
from archive.models import Meeting, Source, Theme
from people.identity import shorten
from tests import factories, roles
from tests.archive.admin.forms import address, fields_of, open_form, save
from tests.archive.exchange.tables import typed

pytestmark = pytest.mark.django_db
STAFF = [*roles.GROUPS, "superuser"]
BUTTONS = ["_accept", "_save", "_publish", "_withdraw", "_restore", "_reject"]
WAITS = {"public": False}
STANDS = {"verified": True}
GONE = {"public": False, "visibility": "withdrawn", "withdrawn_reason": "erreur"}


def shown(client, meeting):
    page = client.get(address(meeting)).content.decode()
    return [button for button in BUTTONS if f'name="{button}"' in page]


@pytest.mark.parametrize(
    ("role", "state", "expected"),
    [
        ("contributor", WAITS, []),
        ("contributor", STANDS, []),
        ("editor", WAITS, ["_accept", "_save", "_publish", "_reject"]),
        ("editor", STANDS, ["_save", "_reject"]),
        ("editor", GONE, ["_accept", "_save", "_reject"]),
        ("chief", STANDS, ["_save", "_withdraw", "_reject"]),
        ("chief", GONE, ["_accept", "_save", "_restore", "_reject"]),
        ("superuser", STANDS, ["_save", "_withdraw", "_reject"]),
    ],
)
def test_the_buttons_that_are_shown(role, state, expected):
    assert shown(roles.enter(role), factories.meeting(**state)) == expected


def press(client, meeting, button, fields):
    meeting.refresh_from_db()
    typed = {**fields, "version": meeting.version, "reason": "parce que", "cause": "other"}
    return save(client, meeting, typed, button).status_code


@pytest.mark.parametrize(
    ("button", "state", "may"),
    [
        ("_save", STANDS, {"editor", "chief", "superuser"}),
        ("_accept", WAITS, {"editor", "chief", "superuser"}),
        ("_reject", STANDS, {"editor", "chief", "superuser"}),
        ("_publish", WAITS, {"editor", "chief", "superuser"}),
        ("_withdraw", STANDS, {"chief", "superuser"}),
        ("_restore", GONE, {"chief", "superuser"}),
    ],
)
def test_the_buttons_that_are_posted(button, state, may):
    """Whatever the page shows; and what is refused writes nothing, the words that came with it included."""
    factories.country("AZ"), factories.country("KZ")
    for role in STAFF:
        meeting = factories.meeting(place="Astana", **state)
        fields = open_form(roles.enter("superuser"), meeting) | {"place": "Bakou"}
        answer = press(roles.enter(role), meeting, button, fields)
        meeting.refresh_from_db()
        assert (role, answer, meeting.place) == ((role, 302, "Bakou") if role in may else (role, 403, "Astana"))


@pytest.mark.parametrize("role", ["contributor", pytest.param("chief", id="control")])
def test_w21_a_contributor_publishes_nothing_by_any_way(role):
    client, meeting = roles.enter(role), factories.meeting(public=False)
    chosen = {"_selected_action": [meeting.pk], f"version-{meeting.pk}": meeting.version}
    fields = open_form(roles.enter("superuser"), meeting)
    client.post(address(meeting), {**fields, "_publish": "1"})
    client.post(address(meeting), {**fields, "_accept": "1"})
    client.post(address(meeting), {**fields, "visibility": "published", "_save": "1"})
    client.post(address(meeting), {**fields, "participations-0-role": "roi", "_save": "1"})
    client.post("/admin/archive/meeting/", {**chosen, "action": "accept_selected"})
    client.post("/admin/archive/meeting/", {"form-0-id": meeting.pk, "form-0-visibility": "published", "_save": "1"})
    client.post("/admin/archive/article/coller/", {"text": "Une dépêche."})
    client.post(address(meeting, page="history") + "revenir/", {"version": meeting.version, "a_la_version": "1"})
    table = SignedStorage()
    table.save(typed({"uid": shorten(meeting.uid), "version": "1", "lieu": "Bakou"}))
    client.post("/admin/archive/meeting/process_import/", {"import_file_name": table.name, "resource": "0"})
    screen = f"/admin/revue/{meeting.articles.get().uid}/"
    client.post(screen, {**fields_of(roles.enter("superuser").get(screen), "review"), "do": "accept"})
    kept = Meeting.objects.get(pk=meeting.pk)
    is_as_it_was = (kept.visibility, kept.review, kept.version) == ("draft", "pending", 1)
    assert is_as_it_was == (role == "contributor")


EXTRA = {
    "is_superuser": "on",
    "groups": "1",
    "status": "cancelled",
    "review": "verified",
    "visibility": "published",
    "published_at": "2020-01-01",
    "verified_by": "1",
    "author": "1",
    "id": "999",
    "uid": "00000000-0000-0000-0000-000000000000",
    "origin": "editor",
    "added_at": "2020-01-01",
}


def test_w20_fields_that_a_form_does_not_show_are_not_taken(desk):
    meeting = factories.meeting(public=False)
    before = Meeting.objects.values().get()
    fields = {**EXTRA, **open_form(desk, meeting), "place": "Bakou"}
    assert save(desk, meeting, fields).status_code == 302
    after = Meeting.objects.values().get()
    changed = {name for name, value in after.items() if value != before[name]}
    assert changed == {"place", "version", "changed_at"}
    desk.user.refresh_from_db()
    assert not desk.user.is_superuser


@pytest.mark.parametrize(("model", "make"), [(Theme, factories.theme), (Source, factories.source)])
def test_themes_and_sources_are_the_chief_editors(desk, chief, model, make):
    thing = make()
    fields = open_form(chief, thing)
    assert save(desk, thing, fields).status_code == 403
    assert desk.get(address(model(), page="add")).status_code == 403
    assert save(chief, thing, fields).status_code == 302
    assert chief.get(address(model(), page="add")).status_code == 200
