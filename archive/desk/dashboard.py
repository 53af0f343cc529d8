"""The first page of the desk: what waits, what came in, who has fallen silent, what one decided last."""

from django.utils import timezone

from archive.desk import queue
from archive.desk.decided import last_decided
from archive.desk.silence import fallen_silent
from archive.models import Confirmation, ErrorReport, Meeting, Note

LINES = 5


def first_page(user, *, now=None):
    """What the first page shows `user`, at a constant number of queries."""
    now = now or timezone.now()
    return {
        "sizes": queue.sizes(now=now) | _new(now),
        "batches": queue.last_batches(),
        "silent": fallen_silent(now=now),
        "decided": last_decided(user),
        "error_reports": _waiting(ErrorReport),
        "notes": _waiting(Note),
        "to_confirm": Confirmation.objects.open().count(),
    }


def _new(now):
    """What came since yesterday: {"new_meetings", "new_reports"}."""
    since = queue.yesterday(now)
    return {
        "new_meetings": Meeting.objects.filter(added_at__gte=since).count(),
        "new_reports": ErrorReport.objects.open().filter(at__gte=since).count(),
    }


def _waiting(model):
    """How many are open, and the newest of them."""
    waiting = model.objects.open()
    return {"count": waiting.count(), "newest": list(waiting.with_subjects()[:LINES])}
