"""What an update adds to the flat rows is written for what is already there."""

import pytest
from django.core.management import call_command

from archive.models import ArticleRow, MeetingRow, QueueItem
from tests import factories


@pytest.mark.django_db
def test_rows_that_are_missing_are_written(capsys):
    meeting = factories.meeting()
    for model in (QueueItem, ArticleRow, MeetingRow):
        model.objects.all().delete()
    call_command("refresh_rows")
    assert capsys.readouterr().out == "rencontres=1 dépêches=1\n"
    assert (MeetingRow.objects.get().meeting, QueueItem.objects.get().is_open) == (meeting, True)
