"""What is said of meetings and dispatches: readers report errors, editors note and close. Each is one transaction."""

import re

from django.db import transaction
from django.utils import timezone

from archive import quota, rows
from archive.models import ErrorReport, Meeting, Note, State

# A reader with a pile of errors sends five in an hour; a machine gun is stopped well before an editor drowns.
PER_HOUR, PER_DAY, PER_THING = 5, 20, 20
BETWEEN = r"\s+"
ALIKE = str.maketrans({"’": "'", "ʼ": "'"})


class AlreadyClosed(Exception):
    """Somebody closed it before: nothing is written."""


def locate(words, texts):
    """(text, start, end) where `words` first stand in one of `texts` (CleanText), spaces, line ends, capitals and the
    shape of apostrophes aside; None where they stand in none.
    """
    parts = [re.escape(part) for part in words.translate(ALIKE).split()]
    if not parts:
        return None
    sought = re.compile(BETWEEN.join(parts), re.IGNORECASE)
    found = ((text, sought.search(text.text.translate(ALIKE))) for text in texts)
    return next(((text, *match.span()) for text, match in found if match), None)


def span_of(words, texts, *, place=None):
    """The span of `words` in one of `texts`: the `place` (primary key of a text, start, end) that a reader selected,
    where it says these very words; else where they are found, see `locate`.
    """
    if place:
        key, start, end = place
        text = next((text for text in texts if text.pk == key), None)
        if text and words.split() and text.text[start:end].split() == words.split():
            return text, start, end
    return locate(words, texts)


@transaction.atomic
def report_error(thing, *, message, words="", span=None, contact="", address="", is_trapped=False, now=None):
    """Keep what a reader says is wrong with `thing`, a meeting or article. Raises quota.TooOften.

    span        (text, start, end) of `words`, see `locate`
    address     where it is sent from: counted, never kept
    is_trapped  whether a field was filled in that no person sees: then no editor has to look at it
    """
    now = now or timezone.now()
    quota.spend(_limits(thing, address), now=now)
    text, start, end = span or (None, None, None)
    closed = {"state": State.SPAM, "resolved_at": now} if is_trapped else {"contact": contact}
    made = ErrorReport.objects.create(
        **_about(thing), at=now, text=text, start=start, end=end, words=words, message=message, **closed
    )
    rows.refresh_queue(_dispatches(thing))
    return made


def _limits(thing, address):
    network = quota.network_of(address)
    return [
        quota.Limit("signalements", network, PER_HOUR, quota.HOUR),
        quota.Limit("signalements du jour", network, PER_DAY, quota.DAY),
        quota.Limit("signalements d’une fiche", str(thing.uid), PER_THING, quota.DAY),
    ]


@transaction.atomic
def close_report(report, *, state, by, answer="", now=None):
    """`report` is resolved or needs nothing done (`state`); the reader's address is erased. Raises AlreadyClosed."""
    closed = {"state": state, "resolved_by": by, "resolved_at": now or timezone.now(), "answer": answer, "contact": ""}
    if not ErrorReport.objects.open().filter(pk=report.pk).update(**closed):
        raise AlreadyClosed
    rows.refresh_queue(_dispatches(report.subject))


def write_note(thing, *, by, text):
    """Tell the other editors `text` about a meeting or article."""
    return Note.objects.create(**_about(thing), by=by, text=text)


def resolve_note(note, *, by, now=None):
    """What `note` asks for is done. Raises AlreadyClosed."""
    if not Note.objects.open().filter(pk=note.pk).update(resolved_by=by, resolved_at=now or timezone.now()):
        raise AlreadyClosed


def _about(thing):
    return {thing._meta.model_name: thing}


def _dispatches(thing):
    """The primary keys of the dispatches that the queue shows `thing` with."""
    return list(thing.reports.values_list("article", flat=True)) if isinstance(thing, Meeting) else [thing.pk]
