"""What needs a person: pending meetings and those where the machine has come to differ; worst first, then newest."""

from datetime import timedelta

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from archive.models import (
    Article,
    Batch,
    Doubt,
    Grade,
    Meeting,
    MeetingTheme,
    Participation,
    Proposal,
    QueueItem,
    Review,
    SignedDocument,
)

# (model, its field for the meeting) of what a divergence on a meeting can be about, the meeting itself aside.
MEMBERS = [(Participation, "meeting"), (SignedDocument, "meeting"), (MeetingTheme, "content_object")]


def divergent(meetings):
    """Those of `meetings` on which, or on a member of which, the machine's opinion differs from the editor's."""
    proposals = Proposal.objects.values("object")
    found = Q(uid__in=proposals)
    for model, owner in MEMBERS:
        found |= Q(pk__in=model.objects.filter(uid__in=proposals).values(owner))
    return meetings.filter(found)


def pending(meetings):
    """What a person has to look at: not decided yet, or decided and contested by a later reading."""
    contested = divergent(Meeting.objects.exclude(review=Review.REJECTED)).values("pk")
    return meetings.filter(Q(review=Review.PENDING) | Q(pk__in=contested))


def with_counts(meetings):
    """`meetings`, each with `divergences`: how many opinions of the machine differ."""
    total = _count(Proposal.objects.filter(object=OuterRef("uid")))
    for model, owner in MEMBERS:
        members = model.objects.filter(**{owner: OuterRef(OuterRef("pk"))}).values("uid")
        total += _count(Proposal.objects.filter(object__in=members))
    return meetings.annotate(divergences=total)


def _count(proposals):
    counted = proposals.order_by().values(nothing=Value(1)).annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def worst_first(meetings):
    """Blocking warnings, then what is to check or contested, then the rest; newest first in each."""
    return meetings.annotate(
        weight=Case(
            When(_warned(Grade.BLOCKING), then=2),
            When(_warned(Grade.CHECK) | Q(pk__in=divergent(Meeting.objects.all()).values("pk")), then=1),
            default=0,
        )
    ).order_by("-weight", F("row__day").desc(nulls_last=True), "-pk")


def _warned(grade):
    return Q(Exists(Doubt.objects.filter(meeting=OuterRef("pk"), grade=grade)))


def yesterday(now=None):
    """When yesterday began."""
    return timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=1)


def sizes(*, now=None):
    """How much waits, for the first page of the desk: {"pending", "blocking", "divergent", "new"}."""
    waiting = Meeting.objects.filter(review=Review.PENDING)
    return {
        "pending": QueueItem.objects.waiting(now=now or timezone.now()).count(),
        "blocking": waiting.filter(_warned(Grade.BLOCKING)).count(),
        "divergent": divergent(Meeting.objects.exclude(review=Review.REJECTED)).count(),
        "new": Article.objects.filter(added_at__gte=yesterday(now)).count(),
    }


def last_batches(count=5):
    return Batch.objects.order_by("-pk")[:count]
