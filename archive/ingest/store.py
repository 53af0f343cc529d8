"""Keeps bytes as they came."""

import hashlib

from django.utils import timezone

from archive.models import Capture


def store(received):
    """The Capture of these bytes: a new one, or the one that already holds the same bytes."""
    digest = hashlib.sha256(received.raw).hexdigest()
    capture, _ = Capture.objects.get_or_create(
        sha256=digest,
        defaults={
            "raw": received.raw,
            "size": len(received.raw),
            "media_type": received.media_type,
            "name": received.name.replace("\0", "\ufffd")[:255],
            "url": received.url,
            "fetched_at": timezone.now(),
        },
    )
    return capture
