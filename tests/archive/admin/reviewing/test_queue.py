"""The queue: its order, its filters, its counts, and decisions on whole lots."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from archive import publish, remarks, review, taking
from archive.models import Article, Confirmation, Decision, Doubt, Meeting, QueueItem, Review
from tests import factories, roles
from tests.archive.admin.forms import fields_of
from tests.archive.admin.reviewing.test_screen import QUEUE, screen, verified, waiting

pytestmark = pytest.mark.django_db
LOT = f"{QUEUE}lot/"


def warn(article, grade, code="date-doubtful"):
    Doubt.objects.create(article=article, code=code, grade=grade, message="À voir.")
    publish.refresh(article)


def listed(desk, query=""):
    return [item.article for item in desk.get(QUEUE + query).context["page"].object_list]


def test_the_worst_come_first_then_the_newest(desk):
    (_, plain), (_, check), (_, blocking), (_, newest) = waiting(), waiting(), waiting(), waiting()
    warn(check, "check")
    warn(blocking, "blocking")
    assert listed(desk) == [blocking, check, newest, plain]


def test_an_unsure_value_comes_before_what_is_plain(desk):
    (meeting, unsure), (_, plain) = waiting(), waiting()
    Meeting.objects.filter(pk=meeting.pk).update(evidence={"place": {"confidence": 0.6}})
    publish.refresh(unsure)
    assert listed(desk) == [unsure, plain]


def test_the_queue_is_narrowed(desk):
    (_, one), (_, other) = waiting("AZ", "KZ"), waiting("TR", "GE")
    warn(other, "check", "two-spellings")
    Article.objects.filter(pk=other.pk).update(source=factories.source("APA"), published="2024-05-01")
    publish.refresh(Article.objects.get(pk=other.pk))
    for query in ("?pays=Turquie", "?pays=TR", "?poids=2", "?doute=two-spellings", "?jusque=2024", "?source=2"):
        query = query.replace("source=2", f"source={factories.source('APA').pk}")
        assert (query, listed(desk, query)) == (query, [other])
    assert listed(desk, "?depuis=2025") == [one]


def test_kinds_of_warning_are_chosen_by_their_names_with_their_numbers(desk):
    (_, one), (_, two), (_, done) = waiting(), waiting(), waiting(verified=True)
    warn(one, "check", "two-spellings"), warn(two, "check", "two-spellings"), warn(two, "note", "place-unstated")
    warn(done, "check", "no-date")

    def offered(query=""):
        return [str(words) for _, words in desk.get(QUEUE + query).context["form"].fields["doute"].choices]

    assert offered() == ["tous", "lieu non dit (1)", "nom écrit de deux façons (2)"]
    assert offered("?doute=no-date")[1] == "contact sans date (0)"
    assert "Sélectionnez un choix valide" in desk.get(f"{QUEUE}?doute=x").content.decode()


def test_a_wrong_filter_is_said_and_the_rest_narrows(desk):
    (_, one), _ = waiting("AZ", "KZ"), waiting("TR", "GE")
    answer = desk.get(f"{QUEUE}?pays=AZ&depuis=hier")
    assert [item.article for item in answer.context["page"].object_list] == [one]
    assert "n’est pas une date de l’archive" in answer.content.decode()


def test_the_counts_of_each_state(desk):
    (_, taken), (_, put_off), _ = waiting(), waiting(), waiting()
    taking.take(taken, factories.editor("bea"), now=timezone.now())
    taking.defer(put_off, factories.editor("bea"), until=timezone.now() + timedelta(days=1))
    page = desk.get(QUEUE).context
    assert page["sizes"] == {"waiting": 2, "taken": 1, "put_off": 1}
    assert [item.holder for item in page["page"] if item.article == taken] == ["bea"]
    with time_machine.travel(timezone.now() + taking.KEPT):  # she was called away
        assert [item.holder for item in desk.get(QUEUE).context["page"]] == ["", ""]


def test_what_has_an_open_note_is_told_and_found_decided_or_not(desk):
    (noted, one), (_, other), (decided, third) = waiting(), waiting(), waiting(verified=True)
    factories.note(noted), factories.note(one), factories.note(decided)
    factories.note(other, resolved_by=factories.editor(), resolved_at=timezone.now())
    page = desk.get(QUEUE)
    assert [item.open_notes for item in page.context["page"]] == [0, 2]
    assert ("2 notes" in page.content.decode().replace("\u00a0", " "), page.context["remarked"]["notees"]) == (True, 2)
    assert listed(desk, "?etat=notees") == [third, one]


def test_what_a_reader_reported_is_told_and_found_decided_or_not(desk):
    (plain, _), (decided, one), (_, other) = waiting(), waiting(verified=True), waiting()
    remarks.report_error(decided, message="Le lieu est faux."), remarks.report_error(other, message="Faux.")
    factories.error_report(plain, state="resolved", resolved_by=factories.editor(), resolved_at=timezone.now())
    page = desk.get(QUEUE)
    assert [(item.article, item.open_reports) for item in page.context["page"]][:2] == [(other, 1), (one, 1)]
    assert ("1 signalement" in page.content.decode().replace("\u00a0", " "), page.context["remarked"]) == (
        True,
        {"signalees": 2, "notees": 0},
    )
    assert listed(desk, "?etat=signalees") == [other, one]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_a_constant_number_of_queries(desk, django_assert_num_queries, rows):
    for _ in range(rows):
        waiting()
    desk.get(QUEUE)
    with django_assert_num_queries(17):
        desk.get(QUEUE)


def test_all_that_is_plainly_right_is_accepted_after_a_preview(desk):
    (first, _), (second, _), (doubtful, warned) = waiting(), waiting(), waiting()
    warn(warned, "note")
    preview = desk.get(LOT)
    assert (preview.context["matching"], preview.context["meetings"]) == (3, 2)
    assert not Decision.objects.exists()
    answer = desk.post(LOT, {"sealed": preview.context["sealed"]}, follow=True)
    assert "2 rencontres acceptées sur 2." in answer.content.decode()
    verified = Meeting.objects.filter(review=Review.VERIFIED)
    assert set(verified) == {first, second}
    assert doubtful not in verified


@pytest.mark.parametrize("rows", [3, pytest.param(500, marks=pytest.mark.drill)])
def test_e14_of_many_the_one_that_cannot_be_done_is_named(desk, rows):
    meetings = [waiting(title=f"Rencontre {number}")[0] for number in range(rows)]
    sealed, changed = desk.get(LOT).context["sealed"], meetings[rows // 2]
    review.correct(changed, {"place": "Bakou"}, by=factories.editor("anne"), version=changed.version)
    page = desk.post(LOT, {"sealed": sealed}, follow=True).content.decode()
    failed = re.findall(r'<li class="error">«\u00a0(.*?)\u00a0»\u00a0: (.*?)</li>', page)
    assert f"{rows - 1} rencontres acceptées sur {rows}." in page
    assert [(name, "modifié entre-temps" in why) for name, why in failed] == [(str(changed), True)]
    assert [one.pk for one in Meeting.objects.exclude(review=Review.VERIFIED)] == [changed.pk]


@pytest.mark.parametrize("sealed", ["", "forged", "W1sxLDFdXQ:1:x"])
def test_a_preview_that_is_not_ours_decides_nothing(desk, sealed):
    waiting()
    assert "demandez-en un nouveau" in desk.post(LOT, {"sealed": sealed}, follow=True).content.decode()
    assert not Decision.objects.exists()


def test_a_run_of_dispatches_has_nothing_to_retain(desk):
    (_, one), (_, two), (_, other) = waiting(), waiting(), waiting()
    chosen = [f"{article.pk}:{article.version}" for article in (one, two)]
    answer = desk.post(LOT, {"dismissal": "economy", "chosen": [*chosen, "999:1", "x"]}, follow=True)
    assert "2 dépêches sans rien à retenir sur 4." in answer.content.decode()
    assert set(Article.objects.filter(dismissal="economy")) == {one, two}
    assert fields_of(desk.get(screen(other)), "review")["dismissal"] == "economy"
    assert QueueItem.objects.get(article=other).is_open


def test_of_a_run_what_is_verified_and_public_is_asked_for(desk):
    (pending, one), (seen, two) = waiting(), verified()
    chosen = [f"{article.pk}:{article.version}" for article in (one, two)]
    page = desk.post(LOT, {"dismissal": "economy", "chosen": chosen}, follow=True).content.decode()
    assert ("2 dépêches sans rien à retenir sur 2." in page, "1 rejet demandé" in page) == (True, True)
    assert list(Meeting.objects.filter(review=Review.REJECTED)) == [pending]
    assert Confirmation.objects.get().object == seen.uid


@pytest.mark.parametrize("role", ["anonymous", "contributor", "administrator"])
def test_nobody_decides_on_a_lot_without_the_right(role):
    waiting()
    assert roles.enter(role).post(LOT, {"dismissal": "sport", "chosen": ["1:1"]}).status_code in {302, 403}
    assert not Decision.objects.exists()
