"""The flat rows say what lists, facets and search need."""

from datetime import date

import pytest
from django.db import connection

from archive import publish, review, rows
from archive.lists.searching import understand
from archive.models import Article, Meeting
from tests import factories

pytestmark = pytest.mark.django_db


def found(words, model=Meeting):
    return model.objects.saying(understand(words)).count()


def test_a_meeting_row_has_its_sets_and_its_days():
    meeting = factories.meeting("AZ", "Union européenne", date="2024-06", themes=["energie"], level="minister")

    row = meeting.row
    assert (row.day, row.first, row.last) == (date(2024, 6, 1), date(2024, 6, 1), date(2024, 6, 30))
    assert (row.country_ids, row.organization_ids) == (
        [factories.country("AZ").pk],
        [factories.organization("Union européenne").pk],
    )
    assert (row.theme_ids, row.levels, row.kinds) == ([factories.theme("energie").pk], ["minister"], ["meeting"])


def test_an_undated_meeting_is_ordered_by_its_publication():
    row = factories.meeting(date="").row

    assert (row.day, row.first, row.last) == (date(2025, 3, 11), None, None)


def test_a_meeting_row_tells_nothing_of_an_article_that_is_not_public():
    draft = factories.article(public=False, text="Le mot secret.", evoked=["AM"], from_source="Trend")

    row = factories.meeting(articles=[draft]).row

    assert (row.source_ids, row.evoked_ids, found("secret")) == ([], [], 0)


def test_a_meeting_of_unknown_day_and_publication_comes_last():
    factories.meeting(date="", title="Sans date", articles=[factories.article(published="")])
    factories.meeting(date="1995", title="Ancienne")

    assert [str(meeting) for meeting in Meeting.objects.newest_first()] == ["Ancienne", "Sans date"]


@pytest.mark.parametrize(
    ("published", "first", "last"),
    [
        ("2025-03-11", date(2025, 3, 11), date(2025, 3, 11)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_an_article_row_spans_its_publication(published, first, last):
    row = factories.article(published=published).row

    assert (row.day, row.first, row.last) == (first, first, last)


@pytest.mark.parametrize(
    "words",
    ["énergie", "energie", "Energies", "l'énergie", "l’énergie", '"sécurité énergétique"', "azerbaidjan", "Sarybai"],
)
def test_search_folds_accents_elision_and_endings(words):
    factories.meeting(
        articles=[factories.article(text="Les ministres ont parlé de l’énergie et de sécurité énergétique.")]
    )

    assert found(words) == 1


@pytest.mark.parametrize("words", ["charbon", "énergie -sécurité"])
def test_search_does_not_find_what_is_not_said(words):
    factories.meeting(articles=[factories.article(text="Les ministres ont parlé d’énergie et de sécurité.")])

    assert found(words) == 0


def test_accented_stop_words_are_not_indexed():
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_tsvector('fr', 'elle est été à l’été même qu’eux')::text")
        assert cursor.fetchone()[0] == ""


def test_an_article_is_found_by_its_text():
    factories.article(text="Le pétrole de la mer Caspienne.")

    assert (found("caspienne", Article), found("atlantique", Article)) == (1, 0)


@pytest.mark.parametrize(
    ("meetings", "verified"),
    [
        ([], False),
        ([{}], False),
        ([{"verified": True}], True),
        ([{"verified": True}, {}], False),
        ([{"verified": True}, {"verified": True}, {"public": False}], True),
        ([{"public": False}], False),
    ],
)
def test_an_article_is_verified_when_all_its_public_meetings_are(meetings, verified):
    article = factories.article()
    for fields in meetings:
        factories.meeting(articles=[article], **fields)

    assert Article.objects.select_related("row").get().row.verified is verified
    assert Article.objects.published().totals() == {"total": 1, "verified": int(verified)}


def test_an_article_is_verified_with_its_meeting_until_that_is_withdrawn():
    meeting = factories.meeting()
    review.accept(meeting, by=factories.editor(), version=1)
    accepted = Article.objects.published().totals()
    publish.withdraw(meeting, by=factories.editor(), reason="Décision de justice.")

    assert (accepted["verified"], Article.objects.published().totals()["verified"]) == (1, 0)


def test_what_is_asked_for_many_times_is_written_once_at_the_end(django_assert_num_queries):
    one, other = factories.meeting(), factories.meeting()
    Meeting.objects.update(place="Villa Médicis")

    with django_assert_num_queries(1), rows.refreshed_once():
        rows.refresh([one.pk], [])
        with rows.refreshed_once():
            rows.refresh([one.pk, other.pk], [])

    assert found("médicis") == 2


def test_after_an_error_rows_are_written_when_they_are_asked_for():
    meeting = factories.meeting()
    Meeting.objects.update(place="Villa Médicis")
    with pytest.raises(publish.NotReady), rows.refreshed_once():
        rows.refresh([meeting.pk], [])
        raise publish.NotReady([])
    assert found("médicis") == 0
    rows.refresh([meeting.pk], [])
    assert found("médicis") == 1
