"""What the database itself keeps of readers' reports and editors' notes."""

import pytest
from django.db import IntegrityError
from django.utils import timezone

from archive.models import ErrorReport, Note
from tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.mark.parametrize(
    "wrong",
    [
        {"article": True},
        {"start": 3, "end": 7},
        {"state": "resolved", "resolved_at": NOW, "contact": "ana@example.org"},
        {"state": "resolved"},
        {"resolved_at": NOW},
    ],
)
def test_a_report_that_makes_no_sense_is_refused(wrong):
    fields = wrong | ({"article": factories.article()} if "article" in wrong else {})
    with pytest.raises(IntegrityError):
        ErrorReport.objects.create(meeting=factories.meeting(), message="Faux.", **fields)


def test_a_note_is_resolved_by_somebody():
    with pytest.raises(IntegrityError):
        Note.objects.create(meeting=factories.meeting(), by=factories.editor(), text="À voir.", resolved_at=NOW)


def test_the_history_of_a_report_never_holds_the_address():
    factories.error_report(contact="ana@example.org")
    event = ErrorReport.pgh_event_model.objects.get()
    assert (event.message, hasattr(event, "contact")) == ("Le lieu est faux.", False)


def test_what_is_seen_beside_a_thing_is_said_of_it_or_of_what_hangs_on_it():
    meeting, other = factories.meeting(), factories.meeting()
    article = meeting.articles.get()
    on_meeting, on_article = factories.error_report(meeting), factories.error_report(article)
    factories.error_report(other)
    for thing in (meeting, article):
        assert set(ErrorReport.objects.beside(thing)) == {on_meeting, on_article}
    assert list(ErrorReport.objects.on(meeting)) == [on_meeting]


def test_what_is_closed_is_open_no_more():
    closed = factories.error_report(state="resolved", resolved_at=NOW)
    kept = factories.error_report()
    factories.note(resolved_at=NOW, resolved_by=factories.editor())
    note = factories.note()
    assert (list(ErrorReport.objects.open()), list(Note.objects.open())) == ([kept], [note])
    assert closed in ErrorReport.objects.all()
