"""TRUST C2: by whatever way she writes who read before somebody else wrote, she writes over nobody."""

import pytest
from django.contrib.admin import site

from archive import publish, review
from archive.exchange import TABLES
from archive.models import Meeting
from tests import factories
from tests.archive.admin.forms import open_form, save
from tests.archive.admin.reviewing.test_screen import opened, press
from tests.archive.admin.test_exchange import ADDRESSES, confirm, rehearse, text
from tests.archive.admin.test_history import back, history, token
from tests.archive.exchange.tables import exported, rows_of, typed

# Versions are told apart by the time of the transactions.
pytestmark = pytest.mark.django_db(transaction=True)
LIST = "/admin/archive/meeting/"


def by_form(client, meeting):
    read = open_form(client, meeting)
    return lambda: save(client, meeting, read, place="Almaty").status_code == 302


def by_inline(client, meeting):
    read = open_form(client, meeting)
    return lambda: save(client, meeting, read, **{"participations-0-role": "consule"}).status_code == 302


def by_screen(client, meeting):
    article = meeting.articles.get()
    read = opened(client, article)
    return lambda: press(client, article, "save", fields=read | {f"m{meeting.pk}-place": "Almaty"}).status_code == 302


def by_action(client, meeting):
    read = {"_selected_action": [meeting.pk], f"version-{meeting.pk}": meeting.version}
    said = "1 rencontre acceptée sur 1."
    return lambda: said in text(client.post(LIST, read | {"action": "accept_selected"}, follow=True))


def by_lot(client, meeting):
    publish.refresh(meeting)
    read = client.get("/admin/revue/lot/").context["sealed"]
    said = "1 rencontre acceptée sur 1."
    return lambda: said in text(client.post("/admin/revue/lot/", {"sealed": read}, follow=True))


def by_revert(client, meeting):
    asked = token(history(client, meeting), "niveau")
    return lambda: back(client, meeting, valeur=asked, version=meeting.version).status_code == 302


def by_import(client, meeting):
    row = next(row for row in rows_of(exported(TABLES["meetings"])) if row["lieu"] == "Chouchi")
    seen = rehearse(client, typed(row | {"lieu": "Almaty"}), ADDRESSES["meetings"])
    return lambda: "0 modifiée" not in text(confirm(client, seen, ADDRESSES["meetings"]))


WAYS = [by_form, by_inline, by_screen, by_action, by_lot, by_revert, by_import]


def made():
    meeting = factories.meeting(place="Chouchi")
    review.correct(meeting, {"level": "head"}, by=factories.editor(), version=meeting.version)
    return meeting


@pytest.mark.parametrize("rounds", [1, pytest.param(25, marks=pytest.mark.drill)])
@pytest.mark.parametrize("way", WAYS)
def test_c2_the_second_is_refused_and_nothing_is_lost(editor, way, rounds):
    """The control comes last: alone, each way leads in."""
    anne, bea = editor("anne"), editor("bea")
    for _ in range(rounds):
        meeting = made()
        hers, write = open_form(anne, meeting), way(bea, meeting)
        assert save(anne, meeting, hers, place="Bakou").status_code == 302
        is_in, kept = write(), Meeting.objects.get(pk=meeting.pk)
        roles = set(kept.participations.values_list("role", flat=True))
        assert (is_in, kept.place, kept.level, kept.review, kept.version) == (False, "Bakou", "head", "pending", 3)
        assert roles == {factories.MINISTER}
        review.reject(kept, by=bea.user, version=kept.version)  # out of the way of the next round
    assert way(bea, made())()


def test_c2_no_list_is_edited_in_place():
    assert [model for model, desk in site._registry.items() if desk.list_editable] == []
