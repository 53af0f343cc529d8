"""One contact or two: split a meeting, merge two into one, attach a dispatch's meeting to one already known.

Each is one transaction; versions are those the editor's form was read at, as in archive.review.
"""

from django.db import transaction

from archive import publish, review
from archive.models import Decision, Doubt, Meeting, MeetingTheme, Mention, Origin, Proposal, Report, Review
from archive.review import claim, settle

COPIED = "kind date_edtf date_min date_max date_source year_source other_years status level place press".split()


class NotSo(Exception):
    """The meetings cannot be split or merged so; the message is French and says why."""


@transaction.atomic
def split(meeting, people, *, by, version):
    """Move `people` (participations of `meeting`) into a second meeting of the same day, place and dispatches.

    Both are the editor's from now on, and verified. Returns the new one. Raises NotSo where nobody would be left.
    """
    if not people or len(people) >= meeting.participations.count():
        raise NotSo("Choisissez les participants de la seconde rencontre : il doit en rester dans la première.")
    claim(meeting, version)
    note = f"Scindée de « {meeting.title} »"[:300]
    copied = {name: getattr(meeting, name) for name in COPIED}
    second = Meeting.objects.create(title=meeting.title, origin=Origin.EDITOR, source_note=note, **copied)
    for row in people:
        _part(row, meeting, second, by=by)
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


def _part(row, first, second, *, by):
    gone = row.read_as or row.identity
    Decision.objects.record(first, row.set_name, before=gone, after=None, by=by, reason="scindée")
    row.meeting, row.extraction = second, None
    row.save(update_fields=["meeting", "extraction"])
    Decision.objects.record(second, row.set_name, before=None, after=row.identity, by=by, reason="scindée")


@transaction.atomic
def merge(meeting, into, *, by, versions):
    """`meeting` was `into` all along: its dispatches now report that one, and its address leads there.

    versions  of `meeting` and of `into`, as read. What `into` says stays; participants, documents and themes that
    only `meeting` has are added to it. Raises NotSo for a merge into itself or into one that is no more.
    """
    if meeting.pk == into.pk or into.review == Review.REJECTED:
        raise NotSo("Choisissez une autre rencontre, qui ne soit pas rejetée.")
    claim(meeting, versions[0])
    claim(into, versions[1])
    _move_reports(meeting, into)
    _move_members(meeting, into, by=by)
    Mention.objects.filter(meeting=meeting).update(meeting=into)
    Doubt.objects.filter(meeting=meeting).update(meeting=into)
    _end(meeting, into, by=by)
    Decision.objects.record(into, "merged", before=None, after=str(meeting.uid), by=by)
    settle(into)
    if into.review == Review.PENDING:
        review.accept(into, by=by, version=into.version)


def _move_reports(meeting, into):
    known = set(into.reports.values_list("article_id", flat=True))
    for report in meeting.reports.all():
        if report.article_id in known:
            report.delete()
        else:
            report.meeting = into
            report.save(update_fields=["meeting"])


def _move_members(meeting, into, *, by):
    for name in into.SETS:
        present = [row.identity for row in getattr(into, name).all()]
        for row in getattr(meeting, name).all():
            if row.identity in present:
                continue
            setattr(row, "content_object" if name == "theme_uses" else "meeting", into)
            row.save()
            Decision.objects.record(into, row.set_name, before=None, after=row.identity, by=by, reason="fusionnée")


def _end(meeting, into, *, by):
    reason = f"Fusionnée avec « {into.title} »."[:300]
    Proposal.objects.about(meeting).update(settled=True)
    Decision.objects.record(meeting, "review", before=meeting.review, after=Review.REJECTED, by=by, reason=reason)
    publish.withdraw(meeting, by=by, reason=reason)
    meeting.review, meeting.verified_by, meeting.verified_at, meeting.merged_into = Review.REJECTED, None, None, into
    meeting.save(update_fields=["review", "verified_by", "verified_at", "merged_into", "changed_at"])
    publish.refresh(meeting)
