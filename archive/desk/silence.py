"""Sources that have fallen silent: those that gave regularly, and have given nothing for much longer than usual.

What counts is the days on which a dispatch of a source came in, not those on which it was published: a source read
years late is not silent. The usual gap is the median one, which neither weekends nor one long holiday move.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from archive.models import Source
from archive.wording import dates_fr, labels

# A source that stopped longer ago is no news: the first page would name it for ever.
LOOKED_BACK = timedelta(days=365)
# Days with dispatches from which a usual gap can be told: a single deposit of many files is one day.
REGULAR = 5
TIMES_THE_USUAL = 3
AT_LEAST = 3  # days: a daily source may rest from Friday to Monday
FALLEN_SILENT = """
SELECT source.*, told.last, told.usual
FROM archive_source source
JOIN (
    SELECT source_id, max(day) AS last, count(*) AS days, percentile_disc(0.5) WITHIN GROUP (ORDER BY gap) AS usual
    FROM (
        SELECT source_id, day, day - lag(day) OVER (PARTITION BY source_id ORDER BY day) AS gap
        FROM (
            SELECT DISTINCT source_id, (added_at AT TIME ZONE %(zone)s)::date AS day
            FROM archive_article WHERE source_id IS NOT NULL AND added_at > %(since)s AND added_at <= %(now)s
        ) days
    ) gaps
    GROUP BY source_id
) told ON told.source_id = source.id
WHERE told.days >= %(regular)s AND %(today)s - told.last > greatest(%(least)s, %(times)s * told.usual)
ORDER BY (%(today)s - told.last)::float / told.usual DESC, source.key
"""


@dataclass(frozen=True)
class Silence:
    """last: the day its last dispatch came in; days: since then; usual: days from one dispatch to the next."""

    source: Source
    last: object
    days: int
    usual: int

    @property
    def words(self):
        """ "rien depuis le 12 novembre 2026 (10 jours) ; d’ordinaire chaque jour" """
        usual = "chaque jour" if self.usual == 1 else f"tous les {self.usual}\u00a0jours"
        last = dates_fr.day_words(self.last)
        return f"rien depuis le {last} ({labels.counted(self.days, 'jour')})\u00a0; d’ordinaire {usual}"


def fallen_silent(*, now=None):
    """A Silence for each source that has fallen silent, the most unusual first. One query."""
    now = now or timezone.now()
    today = timezone.localtime(now).date()
    asked = {
        "zone": settings.TIME_ZONE,
        "since": now - LOOKED_BACK,
        "now": now,
        "today": today,
        "regular": REGULAR,
        "least": AT_LEAST,
        "times": TIMES_THE_USUAL,
    }
    found = Source.objects.raw(FALLEN_SILENT, asked)
    return [Silence(source, source.last, (today - source.last).days, source.usual) for source in found]
