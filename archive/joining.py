"""One contact or two: split a meeting, merge two into one, attach a dispatch's meeting to one already known.

Each is one transaction; versions are those the editor's form was read at, and `cause` is asked for where readers see
a verified meeting change, as in archive.review.
"""

from django.db import transaction

from archive import publish, review
from archive.models import (
    Decision,
    Doubt,
    ErrorReport,
    Meeting,
    MeetingTheme,
    Mention,
    Note,
    Origin,
    Proposal,
    Report,
    Review,
    Visibility,
)
from archive.review import claim, due_cause, settle, stands_verified

COPIED = "kind date_edtf date_min date_max date_source year_source other_years status level place press".split()


class NotSo(Exception):
    """The meetings cannot be split or merged so; the message is French and says why."""


@transaction.atomic
def split(meeting, people, *, by, version, cause=""):
    """Move `people` (participations of `meeting`) into a second meeting of the same day, place and dispatches.

    Both are the editor's from now on, and verified. Returns the new one. Raises NotSo where nobody would be left,
    Stale and CauseNeeded.
    """
    if not people or len(people) >= meeting.participations.count():
        raise NotSo("Choisissez les participants de la seconde rencontre : il doit en rester dans la première.")
    claim(meeting, version)
    cause = due_cause(meeting, cause)
    note = f"Scindée de « {meeting.title} »"[:300]
    copied = {name: getattr(meeting, name) for name in COPIED}
    second = Meeting.objects.create(title=meeting.title, origin=Origin.EDITOR, source_note=note, **copied)
    for row in people:
        _part(row, meeting, second, by=by, cause=cause)
    Report.objects.bulk_create(
        Report(article=report.article, meeting=second, kind=report.kind) for report in meeting.reports.all()
    )
    for use in meeting.theme_uses.all():
        MeetingTheme.objects.create(content_object=second, tag=use.tag, strength=use.strength)
    Decision.objects.record(second, "origin", before=None, after=Origin.EDITOR, by=by, reason=note)
    settle(meeting)
    settle(second)
    review.accept(second, by=by, version=second.version)
    return second


def _part(row, first, second, *, by, cause):
    gone = row.read_as or row.identity
    Decision.objects.record(first, row.set_name, before=gone, after=None, by=by, reason="scindée", cause=cause)
    row.meeting, row.extraction = second, None
    row.save(update_fields=["meeting", "extraction"])
    Decision.objects.record(second, row.set_name, before=None, after=row.identity, by=by, reason="scindée")


@transaction.atomic
def merge(meeting, into, *, by, versions, cause=""):
    """`meeting` was `into` all along: its dispatches now report that one, and its address leads there.

    versions  of `meeting` and of `into`, as read. What `into` says stays; participants, documents and themes that
    only `meeting` has are added to it, and what readers and editors said of `meeting` is said of it from now on.

    Raises NotSo for a merge into itself, into one that is no more, or that would hide what readers see; Stale and
    CauseNeeded.
    """
    _refuse_merge(meeting, into)
    claim(meeting, versions[0])
    claim(into, versions[1])
    told = [due_cause(one, cause) for one in (meeting, into)]
    _move_reports(meeting, into)
    _move_members(meeting, into, by=by, cause=told[1])
    for model in (Mention, Doubt, ErrorReport, Note):
        model.objects.filter(meeting=meeting).update(meeting=into)
    _end(meeting, into, by=by)
    Decision.objects.record(into, "merged", before=None, after=str(meeting.uid), by=by, cause=max(told))
    settle(into)
    if into.review == Review.PENDING:
        review.accept(into, by=by, version=into.version)


def _refuse_merge(meeting, into):
    if meeting.pk == into.pk or into.review == Review.REJECTED:
        raise NotSo("Choisissez une autre rencontre, qui ne soit pas rejetée.")
    is_shown = into.visibility == Visibility.PUBLISHED
    is_to_be = into.visibility == Visibility.DRAFT and into.review == Review.PENDING  # accepted as they are merged
    if stands_verified(meeting) and not (is_shown or is_to_be):
        raise NotSo("Les lecteurs ne verraient plus cette rencontre vérifiée\u00a0: l’autre n’est pas publique.")


def _move_reports(meeting, into):
    known = set(into.reports.values_list("article_id", flat=True))
    for report in meeting.reports.all():
        if report.article_id in known:
            report.delete()
        else:
            report.meeting = into
            report.save(update_fields=["meeting"])


def _move_members(meeting, into, **why):
    for name in into.SETS:
        present = [row.identity for row in getattr(into, name).all()]
        for row in getattr(meeting, name).all():
            if row.identity in present:
                continue
            setattr(row, "content_object" if name == "theme_uses" else "meeting", into)
            row.save()
            Decision.objects.record(into, row.set_name, before=None, after=row.identity, reason="fusionnée", **why)


def _end(meeting, into, *, by):
    reason = f"Fusionnée avec « {into.title} »."[:300]
    Proposal.objects.about(meeting).update(settled=True)
    Decision.objects.record(meeting, "review", before=meeting.review, after=Review.REJECTED, by=by, reason=reason)
    publish.withdraw(meeting, by=by, reason=reason)
    meeting.review, meeting.verified_by, meeting.verified_at, meeting.merged_into = Review.REJECTED, None, None, into
    meeting.save(update_fields=["review", "verified_by", "verified_at", "merged_into", "changed_at"])
    publish.refresh(meeting)
