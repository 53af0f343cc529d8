"""TRUST C4 and C5: real transactions at once, on the real server, each with a control without the protection."""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.utils import timezone

from archive import pipeline, reconcile
from archive.again import through
from archive.ingest.received import Received
from archive.ingest.store import store
from archive.models import Article, ArticleVersion, Capture, Meeting, Source
from tests import factories
from tests.archive.admin.forms import fields_of, open_form, save
from tests.archive.reconcile import many

pytestmark = pytest.mark.django_db(transaction=True)
EDITED, WORKERS = "Gandja", 8
SECONDS = 30  # after which one thread gives up on another: the test fails, and does not hang


def rounds(small):
    return pytest.mark.parametrize("rounds", [small, pytest.param(200, marks=pytest.mark.drill)])


def at_once(*works):
    """The result of each of `works`, all started at the same moment, each on a connection of its own."""
    together = threading.Barrier(len(works))

    def run(work):
        together.wait(SECONDS)
        try:
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as threads:
        return [done.result() for done in [threads.submit(run, work) for work in works]]


def edit(client, meeting, fields):
    """Save the place; where the machine was first, look at both values and save again. The answers' status codes."""
    answer = save(client, meeting, fields, place=EDITED)
    codes = [answer.status_code]
    while answer.status_code == 409:
        answer = save(client, meeting, fields_of(answer, "meeting_form"), place=EDITED)
        codes.append(answer.status_code)
    return codes


def place(meeting):
    return Meeting.objects.values_list("place", flat=True).get(pk=meeting.pk)


@rounds(4)
def test_c4_an_edit_against_a_reading_stands(editor, rounds):
    many.dispatches(0)
    anne, places, codes = editor("anne"), [], []
    for number in range(rounds):
        article = many.arrive(number).article
        meeting = many.meeting_of(article)
        fields = open_form(anne, meeting)
        _, answers = at_once(
            lambda article=article: pipeline.reextract(article, engine="otherwise", read=many.otherwise),
            lambda meeting=meeting, fields=fields: edit(anne, meeting, fields),
        )
        places.append(place(meeting))
        codes += answers

    assert places == [EDITED] * rounds
    assert set(codes) <= {302, 409}
    assert set(Meeting.objects.values_list("kind", flat=True)) == {"visit"}


def test_c4_control_a_reading_that_locks_nothing_writes_over_the_edit(editor, monkeypatch):
    looked, saved = threading.Event(), threading.Event()

    def look_without_a_lock(article):
        found = list(reconcile.made_of(article))
        looked.set()
        saved.wait(SECONDS)
        return found

    [article] = many.dispatches(1)
    anne, meeting = editor("anne"), many.meeting_of(article)
    fields = open_form(anne, meeting)
    monkeypatch.setattr(reconcile, "_stored", look_without_a_lock)

    def edits():
        looked.wait(SECONDS)
        try:
            return edit(anne, meeting, fields)
        finally:
            saved.set()

    at_once(lambda: pipeline.reextract(article, engine="otherwise", read=many.otherwise), edits)

    assert place(meeting) != EDITED


def crossing(first, second, before_second):
    """Lock two rows, one after the other."""

    @through
    @transaction.atomic
    def write():
        Source.objects.filter(pk=first.pk).update(language=f"x{first.pk % 9}")
        before_second()
        Source.objects.filter(pk=second.pk).update(language=f"y{first.pk % 9}")
        return True

    return write


def test_c4_a_transaction_that_a_deadlock_breaks_off_is_done_again():
    one, two = factories.source("APS"), factories.source("ATOP")
    both_have_one, met = threading.Barrier(2), threading.local()

    def meet_once():
        if not getattr(met, "already", False):
            met.already = True
            both_have_one.wait(SECONDS)

    assert at_once(crossing(one, two, meet_once), crossing(two, one, meet_once)) == [True, True]


def bring(number):
    piece = Received("a.txt", many.text(number).encode(), url=many.address(number))
    return lambda: pipeline.take_in([piece], origin="test").arrivals.get().outcome


def kept():
    return Article.objects.count(), ArticleVersion.objects.count(), Capture.objects.count(), Meeting.objects.count()


@rounds(3)
def test_c5_one_address_by_eight_workers_is_one_dispatch(rounds):
    many.dispatches(0)

    outcomes = [sorted(at_once(*[bring(number)] * WORKERS)) for number in range(rounds)]

    assert outcomes == [["duplicate"] * (WORKERS - 1) + ["new"]] * rounds
    assert kept() == (rounds,) * 4


def test_c5_control_without_one_identity_each_worker_makes_a_dispatch(monkeypatch):
    many.dispatches(0)
    text = pipeline.clean_text(store(Received("a.txt", many.text(0).encode())))
    pipeline.extraction(Article(text=text), today=timezone.localdate())
    nobody_has_it, look = threading.Barrier(WORKERS), pipeline._same

    def look_together(*given):
        found = look(*given)
        nobody_has_it.wait(SECONDS)
        return found

    monkeypatch.setattr(pipeline, "_same", look_together)
    monkeypatch.setattr(pipeline, "identity_of", lambda *_: uuid.uuid4().hex)

    outcomes = at_once(*[bring(0)] * WORKERS)

    assert outcomes == ["new"] * WORKERS
    assert Article.objects.count() == WORKERS
