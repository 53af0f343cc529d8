"""« À confirmer »: withdrawals and large merges, asked by one and confirmed or cancelled by another."""

from datetime import timedelta

import pytest
from django.utils import timezone

from archive import confirmation, review
from archive.models import Confirmation, Meeting
from tests import factories, roles
from tests.archive.admin.forms import address, open_form, save

pytestmark = pytest.mark.django_db
LIST = "/admin/archive/confirmation/"
QUERIES = 15


def page(client, target=LIST):
    return client.get(target).content.decode().replace("&nbsp;", " ").replace("\u00a0", " ")


def ask(by, thing=None, reason="Doublon."):
    thing = thing or factories.meeting()
    return confirmation.ask_withdrawal(thing, by=by, version=thing.version, reason=reason)


def post(client, asked, button="confirmer", *, version=None):
    version = Meeting.objects.get(uid=asked.object).version if version is None else version
    return client.post(f"{LIST}{asked.pk}/{button}/", {"version": version, "into_version": ""}, follow=True)


@pytest.mark.parametrize("make", [factories.meeting, factories.article])
def test_the_withdraw_button_asks(chief, make):
    thing = make()
    answer = save(chief, thing, open_form(chief, thing), "_withdraw", reason="Doublon.")
    thing.refresh_from_db()
    asked = Confirmation.objects.get()
    assert (answer.status_code, thing.visibility, thing.version) == (302, "published", 1)
    assert (asked.object, asked.asked_by, asked.reason) == (thing.uid, chief.user, "Doublon.")
    said = "Demande de retrait enregistrée : une autre personne doit la confirmer."
    assert said in page(chief, address(thing))


def test_asked_for_again_the_form_says_by_whom_and_when(chief, chiefs):
    meeting = factories.meeting()
    asked = ask(chiefs("anne").user, meeting)
    refused = save(chief, meeting, open_form(chief, meeting), "_withdraw", reason="Faux.").content.decode()
    when = f"{timezone.localtime(asked.asked_at):%H:%M}"
    assert "Déjà demandé par anne le" in refused and when in refused
    assert Confirmation.objects.count() == 1


def test_the_list_says_who_asked_what_why_and_what_came_of_it(chiefs):
    anne, bea = chiefs("anne"), chiefs("bea")
    asked = ask(anne.user, factories.meeting(title="Contact du 11 mars"))
    waiting = page(bea)
    assert ("Contact du 11 mars" in waiting, "Demandé par anne le" in waiting, "Doublon." in waiting) == (True,) * 3
    answer = post(bea, asked)
    assert "C’est confirmé, et fait." in answer.content.decode()
    assert (Meeting.objects.get().visibility, "confirmé par bea le" in page(anne)) == ("withdrawn", True)


def test_a_cancelled_request_changes_nothing(chiefs):
    anne, bea = chiefs("anne"), chiefs("bea")
    asked = ask(anne.user)
    post(bea, asked, "annuler")
    assert (Meeting.objects.get().visibility, "annulé par bea le" in page(anne)) == ("published", True)
    again = post(anne, asked).content.decode()
    assert "Déjà annulé par bea le" in again


def test_one_s_own_request_is_refused_with_the_name_of_who_may(chiefs):
    anne, bea = chiefs("anne"), chiefs("bea")
    refused = post(anne, ask(anne.user)).content.decode()
    assert f"une autre personne doit confirmer ({bea.user})" in refused
    assert Meeting.objects.get().visibility == "published"


def test_alone_one_confirms_after_a_day_and_it_is_told(chief):
    asked = ask(chief.user)
    Confirmation.objects.update(asked_at=timezone.now() - timedelta(hours=25))
    post(chief, asked)
    assert Meeting.objects.get().visibility == "withdrawn"
    assert "confirmé par elle-même après 24 heures" in page(chief)


@pytest.mark.parametrize("version", ["", "abc", "1"])
def test_what_was_changed_since_the_list_was_shown_stays(chiefs, version):
    anne, bea = chiefs("anne"), chiefs("bea")
    meeting = factories.meeting()
    asked = ask(anne.user, meeting)
    review.correct(meeting, {"place": "Bakou"}, by=anne.user, version=1)
    refused = post(bea, asked, version=version).content.decode()
    assert ("a été modifié entre-temps" in refused, Meeting.objects.get().visibility) == (True, "published")


def test_what_is_no_more_can_only_be_cancelled(chiefs):
    anne, bea = chiefs("anne"), chiefs("bea")
    asked = ask(anne.user)
    Meeting.objects.all().delete()
    assert "ce qui n’existe plus" in page(bea)
    refused = bea.post(f"{LIST}{asked.pk}/confirmer/", {"version": "1"}, follow=True).content.decode()
    assert "annulez la demande" in refused
    bea.post(f"{LIST}{asked.pk}/annuler/")
    assert Confirmation.objects.get().state == "cancelled"


@pytest.mark.parametrize("role", ["contributor", "editor", "administrator"])
def test_the_list_is_the_chief_editors(chief, role):
    nobody, asked = roles.enter(role), ask(chief.user)
    answers = [nobody.get(LIST), *(nobody.post(f"{LIST}{asked.pk}/{name}/") for name in ("confirmer", "annuler"))]
    assert [answer.status_code for answer in answers] == [403] * 3
    assert (Confirmation.objects.open().count(), "À confirmer" in page(nobody, "/admin/")) == (1, False)


def test_nothing_is_done_by_looking(chief):
    asked = ask(chief.user)
    assert [chief.get(f"{LIST}{asked.pk}/{name}/").status_code for name in ("confirmer", "annuler")] == [405, 405]
    assert [chief.post(f"{LIST}{key}/confirmer/").status_code for key in (0, 10**25)] == [404, 404]


def test_the_first_page_counts_what_waits(chief):
    ask(chief.user), ask(chief.user)
    assert f'<a href="{LIST}">À confirmer</a></dt><dd>2</dd>' in page(chief, "/admin/")


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_1_and_3(chief, count, django_assert_num_queries):
    for _ in range(count):
        ask(chief.user), ask(chief.user, factories.article())
        confirmation.cancel(ask(chief.user), by=chief.user)
    with django_assert_num_queries(QUERIES):
        chief.get(LIST)
