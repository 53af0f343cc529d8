"""Decisions on many dispatches at once: each is decided on its own, and each that fails is named."""

from datetime import timedelta

from archive import review
from archive.models import Article, Meeting, Review, Weight
from archive.publish import NotReady

# More than an editor looks through in one preview.
MOST = 500
# How old a preview may be that is acted upon.
KEPT = timedelta(hours=1)


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
    """Accept the meetings `asked` ([(primary key, version that was shown)]). Returns (how many, why not the others)."""
    meetings = Meeting.objects.in_bulk([key for key, _ in asked])
    pairs = [(meetings.get(key), version) for key, version in asked]
    return _each(pairs, lambda meeting, version: review.accept(meeting, by=by, version=version))


def dismiss(asked, *, dismissal, by):
    """There is nothing to retain in the dispatches `asked` ([(primary key, version shown)]). Returns as `accept`."""
    articles = Article.objects.in_bulk([key for key, _ in asked])
    pairs = [(articles.get(key), version) for key, version in asked]
    return _each(pairs, lambda article, version: review.close(article, by=by, version=version, dismissal=dismissal))


def _each(pairs, decide):
    failures = []
    for thing, version in pairs:
        if failure := _refusal(thing, version, decide):
            failures.append(failure)
    return len(pairs) - len(failures), failures


def _refusal(thing, version, decide):
    """Why one could not be decided, or ""."""
    if thing is None:
        return "Une fiche n’existe plus : rien n’y a été fait."
    try:
        decide(thing, version)
    except (review.Stale, NotReady) as failure:
        return f"« {thing} » : {failure}"
    return ""
