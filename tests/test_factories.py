import pytest

from archive.models import Article, ArticleRow, Meeting, MeetingRow
from tests import factories

pytestmark = pytest.mark.django_db


def test_meeting_and_its_dispatch_have_their_rows():
    made = factories.meeting(themes=["energie"], verified=True)
    row = MeetingRow.objects.get(meeting=made)
    codes = [factories.country("AZ").pk, factories.country("KZ").pk]
    assert (row.country_ids, row.verified, row.theme_ids) == (sorted(codes), True, [factories.theme("energie").pk])
    assert ArticleRow.objects.get().country_ids == sorted(codes)


def test_meeting_not_public_is_published_nowhere():
    factories.meeting(public=False)
    assert not Meeting.objects.published().exists()
    assert not Article.objects.published().exists()


def test_bounds_of_a_date():
    dates = ["2024-06", "2024-05-10/2024-05-11", "XXXX-07-22", ""]
    assert [[str(day) for day in factories.bounds(date)] for date in dates] == [
        ["2024-06-01", "2024-06-30"],
        ["2024-05-10", "2024-05-11"],
        ["None", "None"],
        ["None", "None"],
    ]
