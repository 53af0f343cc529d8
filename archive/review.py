"""What editors decide: accept, correct, reject, add, remove. Each is one transaction with its history and decisions.

Every function takes `by` (the user) and `version` (the one the editor's form was read at); where the object was
changed since, nothing is written and Stale is raised. The compare-and-set is the database's.
"""

from django.db import models, transaction
from django.utils import timezone

from archive import dating, publish, values, wording
from archive.models import DateSource, Decision, Meeting, Origin, Proposal, Report, Review, Visibility


class Stale(Exception):
    """Somebody changed the object after it was read. `current` is what stands in the database now."""

    def __init__(self, current):
        self.current = current
        super().__init__(f"« {current} » a été modifié entre-temps : rien n’a été enregistré.")


def claim(thing, version):
    """Take the next version of `thing` for this transaction, or raise Stale where `version` is not the latest."""
    latest = type(thing).objects.filter(pk=thing.pk, version=version)
    if not latest.update(version=models.F("version") + 1):
        raise Stale(type(thing).objects.get(pk=thing.pk))
    thing.version = version + 1


@transaction.atomic
def accept(meeting, *, by, version):
    """Everything on `meeting` is right as it stands: it is verified, and public."""
    claim(meeting, version)
    _verify(meeting, by=by)
    if meeting.visibility == Visibility.DRAFT:
        publish.publish(meeting, by=by)
    publish.refresh(meeting)


def _verify(meeting, *, by):
    Decision.objects.record(meeting, "review", before=meeting.review, after=Review.VERIFIED, by=by)
    meeting.review, meeting.verified_by, meeting.verified_at = Review.VERIFIED, by, timezone.now()
    meeting.save(update_fields=["review", "verified_by", "verified_at", "changed_at"])


@transaction.atomic
def reject(meeting, *, by, version, reason="Ce n’est pas une rencontre."):
    """`meeting` is none: it leaves the public pages and no later reading brings it back."""
    claim(meeting, version)
    Decision.objects.record(meeting, "review", before=meeting.review, after=Review.REJECTED, by=by, reason=reason)
    publish.withdraw(meeting, by=by, reason=reason)
    meeting.review, meeting.verified_by, meeting.verified_at = Review.REJECTED, None, None
    meeting.save(update_fields=["review", "verified_by", "verified_at", "changed_at"])
    publish.refresh(meeting)


@transaction.atomic
def correct(thing, changes, *, by, version, reason=""):
    """Set the fields of a meeting or article that `changes` ({name: value}) names; each is the editor's from now on.

    Fields that already have the value are left alone. Returns the names that changed. Raises Stale, and
    dating.NotADate for an impossible `date_edtf`.
    """
    claim(thing, version)
    changed = _set_fields(thing, changes, by=by, reason=reason)
    _settle(thing)
    return changed


@transaction.atomic
def correct_member(row, changes, *, by, version, reason=""):
    """The same for a member of a set (a participant, a document…); `version` is its owner's."""
    claim(row.owner, version)
    changed = _set_fields(row, changes, by=by, reason=reason)
    _settle(row.owner)
    return changed


@transaction.atomic
def add_member(row, *, by, version, reason=""):
    """Save the new, unsaved member `row` of its owner's set; no reading takes it out."""
    claim(row.owner, version)
    row.save()
    Decision.objects.record(row.owner, row.set_name, before=None, after=row.identity, by=by, reason=reason)
    _settle(row.owner)


@transaction.atomic
def remove_member(row, *, by, version, reason=""):
    """Take `row` out of its owner's set; no later reading puts it back."""
    claim(row.owner, version)
    owner, gone, uid = row.owner, row.read_as or row.identity, row.uid
    row.delete()
    Proposal.objects.filter(object=uid).delete()
    Decision.objects.record(owner, row.set_name, before=gone, after=None, by=by, reason=reason)
    _settle(owner)


@transaction.atomic
def create_meeting(meeting, participations, *, by, articles=()):
    """Save a meeting that an editor made by hand, with its own source; it is verified, and public.

    meeting         unsaved, with kind, date, place and source_note
    participations  unsaved, at least one
    articles        those that tell of it
    """
    meeting.origin = Origin.EDITOR
    _date(meeting)
    meeting.title = meeting.title or meeting.get_kind_display()  # _settle composes it from the participants
    meeting.save()
    for order, row in enumerate(participations):
        row.meeting, row.order = meeting, order
        row.save()
    Report.objects.bulk_create(Report(article=article, meeting=meeting) for article in articles)
    Decision.objects.record(meeting, "origin", before=None, after=Origin.EDITOR, by=by)
    _settle(meeting)
    accept(meeting, by=by, version=meeting.version)


@transaction.atomic
def take_over(proposal, thing, *, by, version):
    """The machine's differing opinion is right: `thing`, which it is about, takes its value."""
    field = thing._meta.get_field(proposal.field)
    value = values.revive(field, proposal.value)
    change = correct_member if hasattr(thing, "owner") else correct
    return change(thing, {proposal.field: value}, by=by, version=version, reason="lecture du moteur reprise")


def _set_fields(thing, changes, *, by, reason):
    """Write those of `changes` that differ, each with its decision. Returns their names."""
    changed = [name for name, value in changes.items() if getattr(thing, name) != value]
    for name in changed:
        before, after = values.plain(getattr(thing, name)), values.plain(changes[name])
        Decision.objects.record(thing, name, before=before, after=after, by=by, reason=reason)
        setattr(thing, name, changes[name])
        thing.evidence.pop(name, None)
    if "date_edtf" in changed and isinstance(thing, Meeting):
        _date(thing)
    Proposal.objects.filter(object=thing.uid, field__in=changed).delete()
    thing.save()
    return changed


def _date(meeting):
    """An editor's date: its bounds follow, and nothing in it is inferred."""
    meeting.date_min, meeting.date_max = dating.bounds(meeting.date_edtf)
    meeting.date_source = DateSource.EDITOR if meeting.date_edtf else ""
    meeting.year_source, meeting.other_years = "", []


def _settle(owner):
    """What follows from a change: title and summary, unless the editor wrote them, and the rows of the lists."""
    if isinstance(owner, Meeting):
        wording.compose(owner)
    publish.refresh(owner)
