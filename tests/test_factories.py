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
