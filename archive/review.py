"""What editors decide: accept, revise, correct, reject, add, remove. Each is one transaction with its history and
decisions.

Every function takes `by` (the user) and `version` (the one the editor's form was read at); where the object was
changed since, nothing is written and Stale is raised. The compare-and-set is the database's.
"""

from dataclasses import dataclass, field

from django.db import models, transaction
from django.utils import timezone

from archive import dating, publish, rows, values
from archive.models import (
    Article,
    Cause,
    DateSource,
    Decision,
    Dismissal,
    Meeting,
    Origin,
    Proposal,
    Report,
    Review,
    TitleSource,
    Visibility,
)
from archive.wording.compose import compose

# The columns that follow from an edited one.
FOLLOWING = {
    Meeting: "date_min date_max date_source year_source other_years changed_at".split(),
    Article: ["title_source"],
}
# What may change of a verified, public meeting or a member of it without a word to readers: they never see it.
UNSEEN = {Meeting: {"order", "read_as"}}
NO_MEETING = "Ce n’est pas une rencontre."


class Stale(Exception):
    """Somebody changed the object after it was read. `current` is what stands in the database now."""

    def __init__(self, current):
        self.current = current
        super().__init__(f"« {current} » a été modifié entre-temps : rien n’a été enregistré.")


class CauseNeeded(Exception):
    """What changes was verified and readers see it: they have to be told why (a Cause)."""

    def __init__(self):
        super().__init__("Dites pourquoi\u00a0: cette valeur est vérifiée et publique, les lecteurs sauront la cause.")


def claim(thing, version):
    """Take the next version of `thing` for this transaction, or raise Stale where `version` is not the latest."""
    latest = type(thing).objects.filter(pk=thing.pk, version=version)
    if not latest.update(version=models.F("version") + 1):
        raise Stale(type(thing).objects.get(pk=thing.pk))
    thing.version = version + 1


@transaction.atomic
def accept(meeting, *, by, version):
    """Everything on `meeting` is right as it stands: it is verified, and public.

    One that was withdrawn because it was rejected, or by the machine, is public again; one that an editor withdrew
    for another reason stays so. Divergences are settled by it: the editor saw them and keeps what stands.
    """
    claim(meeting, version)
    Proposal.objects.about(meeting).update(settled=True)
    _verify(meeting, by=by)
    if meeting.visibility == Visibility.DRAFT:
        publish.publish(meeting, by=by)
    elif meeting.visibility == Visibility.WITHDRAWN and not _withdrawn_for_itself(meeting):
        publish.restore(meeting, by=by)
    publish.refresh(meeting)


def _withdrawn_for_itself(meeting):
    """Whether an editor withdrew it, other than by rejecting it."""
    decided = Decision.objects.on(meeting).standing().order_by("-id")
    hidden = decided.filter(field="visibility", after=Visibility.WITHDRAWN).first()
    verdict = decided.filter(field="review", pk__lt=hidden.pk).first() if hidden else None
    return bool(hidden) and not (verdict and verdict.after == Review.REJECTED)


def _verify(meeting, *, by):
    Decision.objects.record(meeting, "review", before=meeting.review, after=Review.VERIFIED, by=by)
    meeting.review, meeting.verified_by, meeting.verified_at = Review.VERIFIED, by, timezone.now()
    meeting.save(update_fields=["review", "verified_by", "verified_at", "changed_at"])


@transaction.atomic
def reject(meeting, *, by, version, reason=NO_MEETING):
    """`meeting` is none: it leaves the public pages and no later reading brings it back.

    What is verified and public is rejected by two: whoever acts for an editor calls archive.confirmation.reject.
    """
    claim(meeting, version)
    Decision.objects.record(meeting, "review", before=meeting.review, after=Review.REJECTED, by=by, reason=reason)
    publish.withdraw(meeting, by=by, reason=reason)
    meeting.review, meeting.verified_by, meeting.verified_at = Review.REJECTED, None, None
    meeting.save(update_fields=["review", "verified_by", "verified_at", "changed_at"])
    publish.refresh(meeting)


@transaction.atomic
def close(article, *, by, version, dismissal=""):
    """All of a dispatch was looked at: it waits for nobody. `dismissal` says why it has nothing for the register:
    then what the machine took for a contact in it is rejected, but for what editors verified.
    """
    claim(article, version)
    for meeting in article.meetings.unverified() if dismissal else ():
        reject(meeting, by=by, version=meeting.version, reason=nothing_to_retain(dismissal))
    for name, after in (("review", Review.VERIFIED), ("dismissal", dismissal)):
        if (before := getattr(article, name)) != after:
            Decision.objects.record(article, name, before=before, after=after, by=by)
            setattr(article, name, after)
    article.save(update_fields=["review", "dismissal"])
    publish.refresh(article)


def nothing_to_retain(dismissal):
    return f"Rien à retenir : {Dismissal(dismissal).label}"


@dataclass(frozen=True)
class Revision:
    """What one form changes of a meeting or article and of the members of its sets; false where nothing.

    changes    {field: value} of the thing itself
    words      {field: evidence} of those of `changes` that an editor took from the words of a text, which it names
    corrected  [(member, {field: value})]
    added      unsaved members
    removed    members
    """

    changes: dict = field(default_factory=dict)
    corrected: list = field(default_factory=list)
    added: list = field(default_factory=list)
    removed: list = field(default_factory=list)
    words: dict = field(default_factory=dict)

    def __bool__(self):
        return any([self.changes, self.corrected, self.added, self.removed])


@transaction.atomic
def revise(thing, revision, *, by, version, reason="", cause=""):
    """Write a whole Revision of a meeting or article; each value is the editor's from now on.

    cause  a Cause, kept where what changes was verified and public; there it is asked for

    Fields that already have the value are left alone. Returns the names of the thing's own fields that changed.
    Raises Stale, CauseNeeded, and dating.NotADate for an impossible `date_edtf`.
    """
    claim(thing, version)
    told = due_cause(thing, cause) if _is_seen(thing, revision) else ""
    why = {"by": by, "reason": reason, "cause": told}
    changed = _set_fields(thing, revision.changes, words=revision.words, **why)
    for row in revision.removed:
        _take_out(row, **why)
    for row, changes in revision.corrected:
        _set_fields(row, changes, **why)
    for row in revision.added:
        _put_in(row, **why)
    settle(thing)
    return changed


def correct(thing, changes, *, by, version, reason="", cause="", words=None):
    """Set the fields of a meeting or article that `changes` ({name: value}) names. See `Revision` and `revise`."""
    revision = Revision(changes=changes, words=words or {})
    return revise(thing, revision, by=by, version=version, reason=reason, cause=cause)


def correct_member(row, changes, *, by, version, reason="", cause=""):
    """The same for a member of a set (a participant, a document…); `version` is its owner's."""
    revise(row.owner, Revision(corrected=[(row, changes)]), by=by, version=version, reason=reason, cause=cause)


def add_member(row, *, by, version, reason="", cause=""):
    """Save the new, unsaved member `row` of its owner's set; no reading takes it out."""
    revise(row.owner, Revision(added=[row]), by=by, version=version, reason=reason, cause=cause)


def remove_member(row, *, by, version, reason="", cause=""):
    """Take `row` out of its owner's set; no later reading puts it back."""
    revise(row.owner, Revision(removed=[row]), by=by, version=version, reason=reason, cause=cause)


def stands_verified(thing):
    """Whether `thing` is a meeting, verified, and public now: readers have to be told why a value of it changes, and
    one person alone does not take it from them (archive.confirmation).
    """
    if not isinstance(thing, Meeting):
        return False
    return Meeting.objects.published().filter(pk=thing.pk, review=Review.VERIFIED).exists()


def due_cause(thing, cause):
    """`cause` where readers have to be told why `thing` changes, else "". Raises CauseNeeded where it is missing."""
    if not stands_verified(thing):
        return ""
    if cause not in Cause.values:
        raise CauseNeeded
    return cause


def _is_seen(thing, revision):
    """Whether `revision` changes anything that the public page shows."""
    corrected = [(thing, revision.changes), *revision.corrected]
    return any([*(_seen(row, changes) for row, changes in corrected), revision.added, revision.removed])


def _seen(row, changes):
    return set(_differing(row, changes)) - UNSEEN.get(type(row), {"read_as"})


def _differing(row, changes):
    return [name for name, value in changes.items() if getattr(row, name) != value]


def _put_in(row, **why):
    row.save()
    Decision.objects.record(row.owner, row.set_name, before=None, after=row.identity, **why)


def _take_out(row, **why):
    owner, gone = row.owner, row.read_as or row.identity  # as a later reading would name it
    row.delete()
    Proposal.everything.filter(object=row.uid).delete()
    Decision.objects.record(owner, row.set_name, before=gone, after=None, **why)


@transaction.atomic
@rows.refreshed_once()
def create_meeting(meeting, participations, *, by, members=(), articles=()):
    """Save a meeting that an editor made by hand, with its own source; it is verified, and public.

    meeting         unsaved, with kind, date, place and source_note; a title or summary it has is the editor's
    participations  unsaved, at least one
    members         unsaved documents and theme uses, of this very meeting
    articles        those that tell of it
    """
    meeting.origin = Origin.EDITOR
    _date(meeting)
    written = [name for name in ("title", "summary") if getattr(meeting, name)]
    meeting.title = meeting.title or meeting.get_kind_display()  # settle composes it from the participants
    meeting.save()
    for name in written:
        Decision.objects.record(meeting, name, before="", after=getattr(meeting, name), by=by)
    for order, row in enumerate(participations):
        row.meeting, row.order = meeting, order
        row.save()
    for row in members:
        row.save()
    Report.objects.bulk_create(Report(article=article, meeting=meeting) for article in articles)
    Decision.objects.record(meeting, "origin", before=None, after=Origin.EDITOR, by=by)
    settle(meeting)
    accept(meeting, by=by, version=meeting.version)


def _set_fields(thing, changes, *, words=None, **why):
    """Write those of `changes` that differ, each with its decision and the `words` it was taken from. Returns their
    names.
    """
    changed = _differing(thing, changes)
    for name in changed:
        before, after = values.plain(getattr(thing, name)), values.plain(changes[name])
        Decision.objects.record(thing, name, before=before, after=after, **why)
        setattr(thing, name, changes[name])
        thing.evidence.pop(name, None)
        if words and name in words:
            thing.evidence[name] = words[name]
    if "date_edtf" in changed and isinstance(thing, Meeting):
        _date(thing)
    if "title" in changed and isinstance(thing, Article):
        thing.title_source = TitleSource.EDITOR
    Proposal.everything.filter(object=thing.uid, field__in=changed).delete()
    # Only what changed: another column may have changed in the database since `thing` was read.
    thing.save(update_fields=[*changed, "evidence", *FOLLOWING.get(type(thing), [])])
    return changed


def _date(meeting):
    """An editor's date: its bounds follow, and nothing in it is inferred."""
    meeting.date_min, meeting.date_max = dating.bounds(meeting.date_edtf)
    meeting.date_source = DateSource.EDITOR if meeting.date_edtf else ""
    meeting.year_source, meeting.other_years = "", []


def settle(owner):
    """What follows from a change: title and summary, unless the editor wrote them, and the rows of the lists."""
    if isinstance(owner, Meeting):
        compose(owner)
    publish.refresh(owner)
