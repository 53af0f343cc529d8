"""When something that readers see last changed, from the history that triggers write: nothing escapes it, neither a
bulk edit nor a withdrawal; what only ever was a draft does not count. What an editor decided, and a new name, show in
feeds only some time after: that they do is a change as well.
"""

from django.conf import settings
from django.db import connection
from django.utils import timezone

# The newest event of each table is one step back in its primary key.
NEWEST = "(SELECT pgh_created_at AS at FROM {} ORDER BY pgh_id DESC LIMIT 1)"
EVER_PUBLIC = "e WHERE e.visibility IN ('published', 'withdrawn')"
OF_MEETING = "e JOIN archive_meeting m ON m.id = e.{} AND m.visibility = 'published'"
RENAMED = "e WHERE e.pgh_label = 'update'"
NAMED = ["people_official", "people_organization", "people_country", "archive_theme", "archive_source"]
TABLES = [
    f"archive_meetingevent {EVER_PUBLIC}",
    f"archive_articleevent {EVER_PUBLIC}",
    f"archive_participationevent {OF_MEETING.format('meeting_id')}",
    f"archive_signeddocumentevent {OF_MEETING.format('meeting_id')}",
    f"archive_reportevent {OF_MEETING.format('meeting_id')}",
    f"archive_meetingthemeevent {OF_MEETING.format('content_object_id')}",
    *(f"{table}event {RENAMED}" for table in NAMED),
]
SETTLED = "(SELECT at + %(delay)s FROM archive_decision WHERE at <= %(now)s - %(delay)s ORDER BY at DESC LIMIT 1)"
SETTLED_NAME = (
    "(SELECT pgh_created_at + %(delay)s FROM {}event WHERE pgh_label = 'update' "
    "AND pgh_created_at <= %(now)s - %(delay)s ORDER BY pgh_id DESC LIMIT 1)"
)
MOMENTS = [*(NEWEST.format(table) for table in TABLES), SETTLED, *(SETTLED_NAME.format(table) for table in NAMED)]
LAST = f"SELECT max(at) FROM ({' UNION ALL '.join(MOMENTS)}) newest"


def last_change(*, now=None):
    """The moment of the last change that a reader could notice, or None in an archive that shows nothing."""
    with connection.cursor() as cursor:
        cursor.execute(LAST, {"now": now or timezone.now(), "delay": settings.FEED_DELAY})
        return cursor.fetchone()[0]
