from datetime import UTC, datetime, timedelta

import pytest

from archive.desk.silence import fallen_silent
from archive.models import Article
from tests import factories

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def gave(source, *days_ago):
    """Let a dispatch of `source` come in on each of these days."""
    for days in days_ago:
        made = factories.article(from_source=source)
        Article.objects.filter(pk=made.pk).update(added_at=NOW - timedelta(days=days))


def silent(now=NOW):
    return [(str(one.source), one.words) for one in fallen_silent(now=now)]


def test_a_daily_source_is_missed_on_the_fourth_day():
    gave("AZERTAC", 4, 5, 6, 7, 8, 9, 9)
    said = "rien depuis le 18 novembre 2026 (4 jours)\u00a0; d’ordinaire chaque jour"
    assert silent() == [("AZERTAC", said)]
    assert silent(NOW - timedelta(days=1)) == []


def test_a_weekend_is_no_silence_and_does_not_change_what_is_usual():
    gave("Bakhtar", 3, 4, 5, 6, 7, 10, 11, 12)
    assert silent() == []


def test_a_weekly_source_is_missed_after_three_weeks():
    gave("Hebdo", *range(22, 60, 7))
    assert silent() == [("Hebdo", "rien depuis le 31 octobre 2026 (22 jours)\u00a0; d’ordinaire tous les 7\u00a0jours")]


@pytest.mark.parametrize("days", [[40], [40] * 9, [40, 41, 42, 43], range(370, 380)])
def test_who_never_gave_regularly_or_long_ago_is_not_missed(days):
    gave("Rare", *days)
    assert silent() == []


def test_the_most_unusual_silence_comes_first_at_one_query(django_assert_num_queries):
    gave("Hebdo", *range(22, 60, 7))
    gave("Jour", *range(20, 27))
    gave(None, *range(20, 27))
    with django_assert_num_queries(1):
        assert [name for name, _ in silent()] == ["Jour", "Hebdo"]
