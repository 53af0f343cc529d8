"""What waits for a second person, and what lately came of it, each with the things it is about."""

from dataclasses import dataclass

from archive.confirmation import things_of
from archive.models import Confirmation

LATELY = 20


@dataclass(frozen=True)
class Asked:
    """One request. thing, into: what it is about, None where that is no more, or where it is no merge."""

    asked: Confirmation
    thing: object
    into: object


def asked_of(things):
    """{uid: the open Confirmation} of those of `things` of which one is asked for, in one query."""
    found = Confirmation.objects.open().with_people().filter(object__in=[thing.uid for thing in things])
    return {one.object: one for one in found}


def waiting():
    """Those that are open, the oldest first."""
    return _with_things(Confirmation.objects.open().with_people())


def closed():
    """The last that were confirmed or cancelled, the newest first."""
    return _with_things(Confirmation.objects.closed().with_people().order_by("-pk")[:LATELY])


def _with_things(found):
    asked = list(found)
    things = things_of(asked)
    return [Asked(one, things.get(one.object), things.get(one.into)) for one in asked]
