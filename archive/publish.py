"""Publish, withdraw, restore: the only writers of visibility. One gate for meetings and articles alike."""

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from archive import rows
from archive.models import Article, Decision, Doubt, Grade, Meeting, Review, Visibility


class NotReady(Exception):
    """What stands against publication, in French, one sentence each."""

    def __init__(self, reasons):
        self.reasons = list(reasons)
        super().__init__(" ".join(self.reasons))


def refresh(thing):
    """Write the flat rows of a meeting or an article anew, and of what shows it."""
    meetings, articles = [thing.pk], [thing.pk]
    if isinstance(thing, Meeting):
        articles = list(thing.reports.values_list("article_id", flat=True))
    else:
        meetings = list(thing.reports.values_list("meeting_id", flat=True))
    rows.refresh(meetings, articles)


def obstacles(meeting):
    """Why the machine may not publish this meeting by itself: French sentences, none where it may.

    The setting PUBLICATION decides: "confident" asks for two parties and no blocking warning, "all" for
    nothing, "reviewed" for an editor.
    """
    if settings.PUBLICATION == "all" or meeting.review == Review.VERIFIED:
        return []
    if settings.PUBLICATION == "reviewed":
        return ["La rédaction n’a pas encore vérifié cette rencontre."]
    about_its_text = Q(meeting=None, article__reports__meeting=meeting)
    doubts = Doubt.objects.filter(Q(meeting=meeting) | about_its_text, grade=Grade.BLOCKING)
    blocking = doubts.values_list("message", flat=True).distinct()
    too_few = ["Moins de deux parties sont connues."] if _parties(meeting) < 2 else []
    told = meeting.reports.exists()
    untold = told and not meeting.reports.exclude(article__visibility=Visibility.WITHDRAWN).exists()
    return [*blocking, *too_few, *(["La dépêche qui la rapportait est retirée."] if untold else [])]


def _parties(meeting):
    pairs = meeting.participations.values_list("country_id", "organization_id")
    return len({pair for pair in pairs if any(pair)})


@transaction.atomic
def publish(thing, *, by=None):
    """Make a meeting or an article visible to readers; `by` is None where the machine does it.

    Raises NotReady for a rejected meeting, and for one that the machine may not publish by itself. A
    withdrawn thing is not published but restored.
    """
    if thing.review == Review.REJECTED:
        raise NotReady(["Cette rencontre est rejetée."])
    if thing.visibility == Visibility.WITHDRAWN:
        raise NotReady([f"Cette fiche est retirée : {thing.withdrawn_reason}"])
    if by is None and isinstance(thing, Meeting) and (reasons := obstacles(thing)):
        raise NotReady(reasons)
    _show(thing, by=by)


def _show(thing, *, by):
    before = thing.visibility
    thing.visibility, thing.withdrawn_reason = Visibility.PUBLISHED, ""
    thing.published_at = thing.published_at or timezone.now()
    thing.save(update_fields=["visibility", "withdrawn_reason", "published_at"])
    refresh(thing)
    if by and before != Visibility.PUBLISHED:
        Decision.objects.record(thing, "visibility", before=before, after=thing.visibility, by=by)


@transaction.atomic
def withdraw(thing, *, by=None, reason):
    """Take a published thing from readers, who are told `reason` (French) at its address. Drafts are left alone."""
    if thing.visibility != Visibility.PUBLISHED:
        return
    thing.visibility, thing.withdrawn_reason = Visibility.WITHDRAWN, reason
    thing.save(update_fields=["visibility", "withdrawn_reason"])
    refresh(thing)
    if by:
        Decision.objects.record(thing, "visibility", before="published", after="withdrawn", by=by, reason=reason)
    _follow(thing)


@transaction.atomic
def restore(thing, *, by):
    """Show a withdrawn thing again, at the address it had. Raises NotReady for a rejected meeting."""
    if thing.review == Review.REJECTED:
        raise NotReady(["Cette rencontre est rejetée : acceptez-la pour la montrer de nouveau."])
    _show(thing, by=by)
    _follow(thing)


def _follow(thing):
    """What nobody verified stands on its dispatch: it goes and comes back with it."""
    for meeting in thing.meetings.all() if isinstance(thing, Article) else ():
        publish_by_itself(meeting)


def publish_by_itself(meeting):
    """Show what the machine read, or reads again after it was withdrawn, and withdraw what it has come to doubt,
    unless an editor decided on its visibility or the setting forbids it.
    """
    if meeting.review == Review.REJECTED or Decision.objects.on(meeting).standing().filter(field="visibility").exists():
        return
    reasons = obstacles(meeting)
    if reasons and meeting.visibility == Visibility.PUBLISHED:
        withdraw(meeting, reason=reasons[0][:300])
    elif not reasons and meeting.visibility != Visibility.PUBLISHED:
        _show(meeting, by=None)
