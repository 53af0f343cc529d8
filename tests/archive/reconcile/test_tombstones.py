"""A rejected meeting whose dispatch comes back at another address, touched up, is no new draft."""

import pytest

from archive import pipeline, review
from archive.extract import extract
from archive.models import Article, Meeting, QueueItem, Report, Review
from archive.reconcile.tombstones import alike
from tests import factories
from tests.archive.reconcile import many

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("references")]
ELSEWHERE = "https://exemple.org/elsewhere"
MORE = "Ils ont parlé trois heures. "
OTHERWISE = (
    "Baku, 11 mars 2025, REUTERS\n\nLe 11 mars 2025, le chef de la diplomatie azerbaïdjanaise, Orkhan {host}, s’est "
    "entretenu avec le ministre kazakh des Affaires étrangères, Daulet {guest}, venu pour une visite de deux jours.\n"
)


@pytest.fixture
def rejected(db):
    [article] = many.dispatches(1)
    meeting = many.meeting_of(article)
    review.reject(meeting, by=factories.editor(), version=meeting.version)
    return meeting


def returned(url=ELSEWHERE, **words):
    return many.arrive(0, url=url, **words).article


@pytest.mark.parametrize("words", [{"where": MORE}, {"lead": many.SHIFTED}, {"lead": many.SHIFTED, "where": MORE}])
def test_it_stays_rejected_and_waits_for_nobody(rejected, words):
    article = returned(**words)
    assert list(Meeting.objects.values_list("pk", "review")) == [(rejected.pk, "rejected")]
    assert (Article.objects.count(), list(article.meetings.all())) == (2, [rejected])
    assert not QueueItem.objects.get(article=article).is_open


def test_nor_does_it_come_with_the_next_reading_or_version(rejected):
    article = returned(where=MORE)
    pipeline.reextract(article, engine="other", read=many.otherwise)
    pipeline.reextract(article)
    returned(where="Ils ont parlé quatre heures. ")
    assert (Meeting.objects.count(), Report.objects.count()) == (1, 2)


def test_an_editor_may_accept_it_then_both_tell_of_it(rejected):
    article = returned(where=MORE)
    rejected.refresh_from_db()
    review.accept(rejected, by=factories.editor(), version=rejected.version)
    assert article.meetings.published().get().articles.count() == 2


@pytest.mark.parametrize("day", ["12 mars 2025", "11 mars 2024"])
def test_another_day_is_another_meeting(rejected, day):
    text = many.text(0, where=MORE).replace("11 mars 2025", day)
    piece = many.Received("b.txt", text.encode(), url=ELSEWHERE)
    pipeline.take_in([piece], origin="test")
    assert Meeting.objects.exclude(review=Review.REJECTED).count() == 1


@pytest.mark.parametrize("name", [many.surname(0), many.surname(171)])
def test_other_people_are_another_meeting(rejected, name):
    text = many.text(0, where=MORE).replace(name, "Zhumagulov")
    pipeline.take_in([many.Received("b.txt", text.encode(), url=ELSEWHERE)], origin="test")
    assert Meeting.objects.exclude(review=Review.REJECTED).count() == 1


def test_the_account_of_another_agency_waits_for_its_own_decision(rejected):
    text = OTHERWISE.format(host=many.surname(0), guest=many.surname(171))
    pipeline.take_in([many.Received("b.txt", text.encode())], origin="test")
    assert Meeting.objects.exclude(review=Review.REJECTED).count() == 1


def test_what_was_merged_or_verified_is_no_tombstone(db):
    article = many.dispatches(1)[0]
    meeting = many.meeting_of(article)
    review.accept(meeting, by=factories.editor(), version=meeting.version)
    returned(where=MORE)
    assert Meeting.objects.count() == 2


def test_a_rehearsal_of_an_engine_knows_it(rejected):
    article = returned(where=MORE)
    Report.objects.filter(article=article).delete()
    cases = pipeline.trial(Article.objects.get(pk=article.pk), engine="other", read=extract)
    assert {case.verdict for case in cases if case.field == "meeting"} == {"unchanged"}


TEXT = "Le ministre a reçu hier à Bakou son homologue kazakh, venu parler du transport et de l’énergie."


@pytest.mark.parametrize(
    "other, expected",
    [
        (TEXT, True),
        (TEXT.upper(), True),
        (TEXT.replace("hier", "mardi"), True),
        (f"Un titre.\n\n{TEXT} Ils ont aussi évoqué la culture.", True),
        ("À Bakou, le chef de la diplomatie s’est entretenu avec le ministre kazakh des transports.", False),
        ("", False),
    ],
)
def test_alike(other, expected):
    assert alike(TEXT, other) == alike(other, TEXT) == expected
