"""Takes back what one gesture of an editor did: one request, whose events and decisions share the id of its context.

What the gesture inserted goes, what it deleted comes back as it was, what it changed gets the columns it had; each of
its decisions gets one that takes it back, so that the field is again what it was: the machine's, where no other holds.
What a command or an import without a request did has no context and is not taken back so.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, OuterRef, ProtectedError, Q, Subquery
from django.utils import timezone
from django.utils.formats import date_format

from archive import review, rows
from archive.events import events_of, names_of, row_of, state, user_of
from archive.models import (
    Article,
    ArticleTheme,
    Decision,
    Doubt,
    ErrorReport,
    Evoked,
    Meeting,
    MeetingTheme,
    Mention,
    Note,
    Participation,
    Proposal,
    Report,
    Review,
    SignedDocument,
    SourceLine,
    Visibility,
)
from archive.pipeline import reextract
from people.models import Official, OfficialName, Organization

OWNERS = [Article, Meeting]
MEMBERS = [Participation, SignedDocument, MeetingTheme, ArticleTheme, Mention, Evoked, Report, Proposal, SourceLine]
# By what a member says whose it is: the primary key of a meeting, of an article.
OF_MEETING = {Participation: "meeting_id", SignedDocument: "meeting_id", MeetingTheme: "content_object_id"}
OF_ARTICLE = {Mention: "article_id", Evoked: "article_id", ArticleTheme: "content_object_id"}
# These go up, never back: an open form is stale, and a reader's browser asks again.
GOING_UP = {"version", "changed_at"}
# An editor who comes back the next morning looks at what she did before she takes it back.
RECENT = timedelta(days=1)


class CannotUndo(Exception):
    """Why a gesture is not taken back, in French; nothing was written."""


@dataclass(frozen=True)
class Touch:
    """What a gesture made of one row: its events before and after, None where there was, or is, no such row."""

    model: type
    key: int
    before: object
    after: object

    @property
    def row(self):
        return row_of(self.model, self.after or self.before)

    def lost(self):
        """{column: value} of what the gesture changed, as it was before."""
        former, present = state(self.model, self.before), state(self.model, self.after)
        changed = {name: value for name, value in former.items() if value != present[name]}
        return {name: value for name, value in changed.items() if name not in GOING_UP}


def last(by, *, now=None):
    """The context of the newest gesture of `by` that decided something and was not taken back; None without one.

    Of the last day only. Whether somebody has built on it since, `undo` tells.
    """
    since = (now or timezone.now()) - RECENT
    made = Decision.objects.standing().filter(by=by, context__isnull=False, at__gt=since)
    return made.order_by("-pk").values_list("context", flat=True).first()


@transaction.atomic
def undo(context, *, by, now=None):
    """Take back all that the gesture `context` (UUID) did to meetings, articles, their members, reports and proposals.

    Returns the decisions taken back. Raises CannotUndo, and writes nothing, where anything that it touched was changed
    since by another gesture that still holds, or by the machine; and where readers would no longer see what is verified
    and was there long enough to leave to feeds (the setting FEED_DELAY), which takes two. Officials and organisations
    that it made stay where anything else refers to them.
    """
    touches = _touches(context)
    owners = _lock(touches)
    decisions = list(Decision.objects.filter(context=context).order_by("pk"))
    _refuse_what_is_none(decisions, touches)
    _refuse_what_changed(context, touches, by)
    _refuse_hiding(decisions, touches, now or timezone.now())
    for owner in owners:
        review.claim(owner, owner.version)
    _write(touches, context)
    for decision in decisions:
        _take_back(decision, by=by)
    _forget_unused(context)
    _refresh(touches)
    _read_again(touches)
    return decisions


def _touches(context):
    return [touch for model in [*OWNERS, *MEMBERS] for touch in _touches_of(model, context)]


def _touches_of(model, context):
    events = events_of(model).objects
    made = {}
    for event in events.filter(pgh_context=context).order_by("pgh_id"):
        made.setdefault(event.pgh_obj_id, []).append(event)
    first = events.filter(pgh_obj_id=OuterRef("pgh_obj_id"), pgh_context=context).order_by("pgh_id").values("pgh_id")
    earlier = events.filter(pgh_obj_id__in=made, pgh_id__lt=Subquery(first[:1]))
    former = {event.pgh_obj_id: event for event in earlier.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")}
    touches = [_touch(model, key, former.get(key), group) for key, group in made.items()]
    return [touch for touch in touches if touch.before or touch.after]


def _touch(model, key, former, events):
    after = None if events[-1].pgh_label == "delete" else events[-1]
    if events[0].pgh_label == "insert":
        return Touch(model, key, None, after)
    if events[0].pgh_label == "update" and former is None:
        raise CannotUndo("L’archive ne sait plus ce qu’était cette fiche avant ce geste\u00a0: corrigez-la à la main.")
    return Touch(model, key, events[0] if events[0].pgh_label == "delete" else former, after)


def _lock(touches):
    """The meetings and articles that the gesture changed: nobody writes them until this is done."""
    keys = {model: [one.key for one in touches if one.model is model and one.before and one.after] for model in OWNERS}
    return [
        row for model in OWNERS for row in model.objects.filter(pk__in=keys[model]).order_by("pk").select_for_update()
    ]


def _refuse_what_is_none(decisions, touches):
    if any(decision.undoes_id for decision in decisions):
        raise CannotUndo("C’est déjà une annulation\u00a0: refaites le geste lui-même.")
    if Decision.objects.filter(undoes__in=decisions).exists():
        raise CannotUndo("Ce geste est déjà annulé.")
    if any(decision.field == "merged_into" for decision in decisions):
        raise CannotUndo("Une fusion de responsables se défait sur la fiche du premier, par «\u00a0Séparer\u00a0».")
    if any(touch.model is Article and not touch.before for touch in touches):
        raise CannotUndo("Ce geste a fait entrer une dépêche\u00a0: ce qui est reçu est gardé. Retirez-la plutôt.")
    proposed = any(touch.model is Proposal and touch.after and touch.after.by_id for touch in touches)
    if not decisions and not proposed:
        raise CannotUndo("Ce geste n’a rien décidé au bureau\u00a0: il n’y a rien à annuler.")


def _refuse_what_changed(context, touches, by):
    later = [event for model in [*OWNERS, *MEMBERS] for event in _later(model, context, touches)]
    settled = _taken_back({event.pgh_context_id for event in later})
    standing = [event for event in later if event.pgh_context_id not in settled]
    if standing:
        newest = max(standing, key=lambda event: event.pgh_created_at)
        raise CannotUndo(_changed_since(newest, by))
    for touch in touches:
        if touch.model is Proposal and touch.before and not touch.after:
            _refuse_newer_opinion(touch)


def _refuse_hiding(decisions, touches, now):
    if not decisions or decisions[0].at > now - settings.FEED_DELAY:
        return
    shown = [touch.key for touch in touches if touch.model is Meeting and not (touch.before and _is_public(touch))]
    hidden = Meeting.objects.published().filter(pk__in=shown, review=Review.VERIFIED).first()
    if hidden:
        raise CannotUndo(
            f"Rien n’a été annulé\u00a0: les lecteurs ne verraient plus «\u00a0{hidden}\u00a0», vérifiée et publique. "
            "Rejetez-la, ou demandez son retrait\u00a0: une autre personne le confirmera."
        )


def _is_public(touch):
    return touch.before.visibility == Visibility.PUBLISHED


def _later(model, context, touches):
    """The events on the rows that the gesture touched, after it, with their requests."""
    keys = [touch.key for touch in touches if touch.model is model]
    events = events_of(model).objects
    own = events.filter(pgh_obj_id=OuterRef("pgh_obj_id"), pgh_context=context).order_by("-pgh_id").values("pgh_id")
    found = events.filter(pgh_obj_id__in=keys, pgh_id__gt=Subquery(own[:1])).select_related("pgh_context")
    return found if keys else []


def _taken_back(contexts):
    """Those of `contexts` that were taken back since, or took another back: together they changed nothing."""
    paired = Q(undoes__isnull=False) | Q(undone_by__isnull=False)
    return set(Decision.objects.filter(paired, context__in=contexts - {None}).values_list("context", flat=True))


def _changed_since(event, by):
    model, user = event.pgh_tracked_model, user_of(event)
    who = "vous-même" if user == by.pk else names_of([event])[user] or "la machine"
    what = f"{model._meta.verbose_name} «\u00a0{row_of(model, event)}\u00a0»"
    return (
        f"Rien n’a été annulé\u00a0: {what} a changé depuis, par {who} ({_moment(event.pgh_created_at)}). "
        "L’historique permet de revenir à une valeur ou à une version."
    )


def _moment(when):
    return date_format(timezone.localtime(when), "j F Y à H:i")


def _refuse_newer_opinion(touch):
    """A divergence that the gesture settled cannot come back where a newer one has taken its place."""
    gone = touch.before
    newer = Proposal.everything.filter(object=gone.object, field=gone.field, by=gone.by_id).first()
    if newer:
        who = newer.by or "la machine"
        raise CannotUndo(f"Rien n’a été annulé\u00a0: {who} propose autre chose depuis ({_moment(newer.at)}).")


def _write(touches, context):
    """Members that came go first and meetings that came go last: in between nothing points to what is not there."""
    for model in MEMBERS:
        model._base_manager.filter(pk__in=_came(model, touches)).delete()
    for touch in touches:  # meetings and articles before what is theirs: see _touches
        _restore(touch)
    _rehang_doubts(touches)
    _rehang_remarks(context)
    made = _came(Meeting, touches)
    _refuse_what_is_leant_on(made)
    Meeting.objects.filter(pk__in=made).delete()


def _came(model, touches):
    return [touch.key for touch in touches if touch.model is model and not touch.before]


def _restore(touch):
    if touch.before and not touch.after:
        row_of(touch.model, touch.before).save_base(raw=True, force_insert=True)  # raw: stamps are what they were
    elif touch.before and (columns := touch.lost()):
        if touch.model is Meeting:
            columns["changed_at"] = timezone.now()
        touch.model._base_manager.filter(pk=touch.key).update(**columns)


def _rehang_doubts(touches):
    """A warning stands on a meeting of which its dispatch tells: what a merge moved goes back, a split's stay."""
    meetings = [touch.key for touch in touches if touch.model is Meeting]
    for doubt in Doubt.objects.filter(meeting__in=meetings).exclude(meeting__reports__article=F("article")):
        told = Report.objects.filter(article=doubt.article_id, meeting__in=meetings).values_list(
            "meeting_id", flat=True
        )
        doubt.meeting_id = told[0] if len(told) == 1 else None
        doubt.save(update_fields=["meeting"])


def _rehang_remarks(context):
    """What was said of a meeting that a merge ended goes back to it, whatever became of it since."""
    moved = [touch for model in (ErrorReport, Note) for touch in _touches_of(model, context)]
    for touch in moved:
        if touch.before and touch.after and touch.before.meeting_id != touch.after.meeting_id:
            there = touch.model.objects.filter(pk=touch.key, meeting=touch.after.meeting_id)
            there.update(meeting=touch.before.meeting_id)


def _refuse_what_is_leant_on(meetings):
    """What others wrote about a meeting would go with it."""
    leaning = [model.objects.filter(meeting__in=meetings).exists() for model in (Mention, Note, ErrorReport)]
    if any(leaning) or Meeting.objects.filter(merged_into__in=meetings).exists():
        raise CannotUndo(
            "Rien n’a été annulé\u00a0: une note, un signalement, un rappel ou une fusion se rapporte depuis à la "
            "rencontre que ce geste a créée. Rejetez-la plutôt."
        )


def _take_back(decision, *, by):
    said = {"object": decision.object, "field": decision.field, "before": decision.after, "after": decision.before}
    Decision.objects.create(**said, by=by, reason="annulation", undoes=decision)


def _forget_unused(context):
    """Officials and organisations made in the gesture that nothing else refers to."""
    for model in (Official, Organization):
        events = events_of(model).objects
        made = events.filter(pgh_context=context, pgh_label="insert").values("pgh_obj_id")
        changed = events.filter(pgh_obj_id__in=made).exclude(pgh_context=context).values("pgh_obj_id")
        for thing in model.objects.filter(pk__in=made).exclude(pk__in=changed):
            _forget(thing)


def _forget(thing):
    try:
        with transaction.atomic():
            OfficialName.objects.filter(official=thing.pk if isinstance(thing, Official) else None).delete()
            thing.delete()
    except ProtectedError:
        return


def _refresh(touches):
    """The flat rows of every meeting and article concerned, before the gesture or after it."""
    meetings, articles = _concerned(touches)
    told = Report.objects.filter(Q(meeting__in=meetings) | Q(article__in=articles))
    for meeting, article in told.values_list("meeting_id", "article_id"):
        meetings.add(meeting)
        articles.add(article)
    rows.refresh(meetings, articles)


def _concerned(touches):
    """(primary keys of meetings, of articles) that the gesture touched, or a member or report of which it touched."""
    meetings = {one.key for one in touches if one.model is Meeting}
    articles = {one.key for one in touches if one.model is Article}
    for touch in touches:
        for event in filter(None, [touch.before, touch.after]):
            if name := {**OF_MEETING, Report: "meeting_id"}.get(touch.model):
                meetings.add(getattr(event, name))
            if name := {**OF_ARTICLE, Report: "article_id"}.get(touch.model):
                articles.add(getattr(event, name))
    uids = [touch.row.object for touch in touches if touch.model is Proposal]
    meetings |= set(Meeting.objects.filter(uid__in=uids).values_list("pk", flat=True))
    for model, name in OF_MEETING.items():
        meetings |= set(model.objects.filter(uid__in=uids).values_list(name, flat=True))
    return meetings, articles


def _read_again(touches):
    """The dispatches of which a line was said to be text, or furniture: their warnings are those of another text."""
    said_on = {touch.row.article_id for touch in touches if touch.model is SourceLine}
    for article in Article.objects.filter(pk__in=said_on).order_by("pk"):
        reextract(article)
