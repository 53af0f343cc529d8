"""Every change of an editable row leaves an event, whatever wrote it."""

import pytest
from django.db import connection
from django.utils import timezone

from archive.models import Meeting, MeetingTheme, Participation
from archive.models.meeting import Report
from people.models import Official
from tests import factories

pytestmark = pytest.mark.django_db


def labels(model, pk):
    events = model.pgh_event_model.objects.filter(pgh_obj_id=pk)
    return list(events.order_by("pgh_id").values_list("pgh_label", flat=True))


@pytest.mark.parametrize(
    "write",
    [
        lambda meeting: Meeting.objects.filter(pk=meeting.pk).update(place="Gandja"),
        lambda meeting: Meeting.objects.bulk_update([meeting_at(meeting, "Gandja")], ["place"]),
        lambda meeting: connection.cursor().execute("UPDATE archive_meeting SET place = 'Gandja'"),
        lambda meeting: meeting_at(meeting, "Gandja").save(),
    ],
)
def test_every_way_of_writing_is_kept(write):
    meeting = factories.meeting()

    write(meeting)

    assert labels(Meeting, meeting.pk) == ["insert", "update"]
    last = Meeting.pgh_event_model.objects.filter(pgh_obj_id=meeting.pk).latest("pgh_id")
    assert (last.place, last.pgh_created_at <= timezone.now()) == ("Gandja", True)


def meeting_at(meeting, place):
    meeting.place = place
    return meeting


def test_members_themes_and_deletions_are_kept():
    meeting = factories.meeting(themes=["energie"])
    row, use = meeting.participations.first(), meeting.theme_uses.get()
    pks = row.pk, use.pk

    row.delete()
    use.delete()

    assert labels(Participation, pks[0]) == ["insert", "delete"]
    assert labels(MeetingTheme, pks[1]) == ["insert", "delete"]


def test_reports_and_officials_are_kept():
    meeting = factories.meeting()

    assert labels(Report, meeting.reports.get().pk) == ["insert"]
    assert labels(Official, Official.objects.first().pk) == ["insert"]
