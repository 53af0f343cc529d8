"""How often readers may write, counted in the database for each network and each thing, and no address kept."""

import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
# What one household, school or office is given as a whole: a neighbour's address is nobody else's.
PREFIX = {4: 24, 6: 48}
COUNTED = """
INSERT INTO archive_quota (key, count, until) VALUES (%s, 1, %s)
ON CONFLICT (key) DO UPDATE SET count = archive_quota.count + 1 RETURNING count
"""
# Somebody else may be at it: neither waits for the other.
FORGOTTEN = """
DELETE FROM archive_quota
WHERE key IN (SELECT key FROM archive_quota WHERE until <= %s FOR UPDATE SKIP LOCKED)
"""


@dataclass(frozen=True)
class Limit:
    """At most `most` times in each stretch of time for one `whom`; `name` tells what is counted."""

    name: str
    whom: str
    most: int
    stretch: timedelta

    def ends(self, now):
        """The end of the stretch that `now` is in: stretches follow one another from the beginning of time."""
        begun = datetime.min.replace(tzinfo=UTC)
        return now + self.stretch - (now - begun) % self.stretch

    def key(self, until):
        """A hash that cannot be traced back to `whom` without the secret key, nor from one stretch to the next."""
        told = "\n".join([self.name, self.whom, until.isoformat()])
        return hmac.digest(settings.SECRET_KEY.encode(), told.encode(), "sha256").hex()


class TooOften(Exception):
    """`until`: when it may be tried again."""

    def __init__(self, until):
        self.until = until
        super().__init__(f"not before {until}")


def network_of(address):
    """The network that an address belongs to: "203.0.113.0/24"; "" for what is no address."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    found = getattr(found, "ipv4_mapped", None) or found
    return str(ip_network((found, PREFIX[found.version]), strict=False))


@transaction.atomic
def spend(limits, *, now=None):
    """Count once more for each of `limits`, or raise TooOften and count for none. Forgets what is over."""
    now = now or timezone.now()
    with connection.cursor() as cursor:
        for limit in limits:
            until = limit.ends(now)
            cursor.execute(COUNTED, [limit.key(until), until])
            if cursor.fetchone()[0] > limit.most:
                raise TooOften(until)
        cursor.execute(FORGOTTEN, [now])
