"""Decisions on many dispatches at once: each is decided on its own, and each that fails is named."""

import logging
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

from archive import again, confirmation, pipeline, review
from archive.clean import Undecodable
from archive.models import Article, Meeting, Review, Weight
from archive.publish import NotReady

logger = logging.getLogger(__name__)
# More than an editor looks through in one preview.
MOST = 500
# A reading takes a tenth of a second, and somebody waits for all of them.
MOST_READ = 50
# How old a preview may be that is acted upon.
KEPT = timedelta(hours=1)


@dataclass
class Outcome:
    """What became of many: how many were decided, for how many rejections a second person is asked, and why not the
    others, each named.
    """

    decided: int = 0
    waiting: int = 0
    failures: list = field(default_factory=list)


def without_doubt(items):
    """Those of `items` (QueueItems) that nothing speaks against: contacts, no warning of any grade, no unsure value,
    no differing opinion. At most MOST, the newest first, each with its article.
    """
    plain = items.filter(weight=Weight.PLAIN, doubts=[], article__reports__meeting__review=Review.PENDING)
    return list(plain.distinct().worst_first().select_related("article")[:MOST])


def pending_of(articles):
    """{primary key of an article: its meetings that wait}, in one query."""
    found = {}
    told = Meeting.objects.unverified().filter(reports__article__in=articles).distinct()
    for meeting in told.prefetch_related("reports"):
        for report in meeting.reports.all():
            found.setdefault(report.article_id, []).append(meeting)
    return found


def accept(asked, *, by):
    """Accept the meetings `asked` ([(primary key, version that was shown)]). Returns the Outcome."""
    return _each(Meeting, asked, partial(review.accept, by=by))


def reject(asked, *, by):
    """Reject the meetings `asked`, as `accept`. Those that readers see as verified wait, and count as decided too."""
    return _each(Meeting, asked, partial(confirmation.reject, by=by))


def dismiss(asked, *, dismissal, by):
    """There is nothing to retain in the dispatches `asked` ([(primary key, version shown)]). Returns the Outcome."""
    return _each(Article, asked, partial(confirmation.dismiss, by=by, dismissal=dismissal))


def read_again(articles):
    """Read `articles` anew, with what editors said of the lines of their sources; what was decided stays. Returns the
    Outcome.
    """
    return _each(Article, [(article.pk, article.version) for article in articles], _read)


def _read(article, *, version):
    try:
        pipeline.reextract(article)
    except Undecodable:  # a ValueError that says itself what is wrong
        raise
    except pipeline.READER_FAULTS as failure:
        logger.exception("%s could not be read again", article.uid)
        raise Undecided(f"«\u00a0{article}\u00a0»\u00a0: {pipeline.said(failure)}") from failure


def _each(model, asked, decide):
    outcome = Outcome()
    for key, version in asked:
        try:
            outcome.waiting += len(_decide(model, key, version, decide))
            outcome.decided += 1
        except Undecided as failure:
            outcome.failures.append(str(failure))
    return outcome


class Undecided(Exception):
    """Why one was not decided, in French."""


def _decide(model, key, version, decide):
    """What is asked of a second person."""
    try:
        return again.patiently(_read_and_decide)(model, key, version, decide) or []
    except model.DoesNotExist as failure:
        raise Undecided("Une fiche n’existe plus\u00a0: rien n’y a été fait.") from failure
    except (review.Stale, NotReady, confirmation.Refused, again.Busy, Undecodable) as failure:
        raise Undecided(f"«\u00a0{model.objects.get(pk=key)}\u00a0»\u00a0: {failure}") from failure


def _read_and_decide(model, key, version, decide):
    return decide(model.objects.get(pk=key), version=version)
