"""A dispatch as a page shows it: as much of its text as the source allows, with the marks of its evidence."""

from dataclasses import dataclass

from django.db.models import Prefetch

from archive.dossier.citations import display_right
from archive.models import Article, Doubt, Meeting


@dataclass(frozen=True)
class Dispatch:
    article: object
    right: str  # full, excerpt or link
    paragraphs: list
    outside: list  # witnesses in what came with the text


def articles_for_page():
    """Dispatches with all that a page shows of them."""
    return Article.objects.select_related("source__country", "text", "capture").prefetch_related(
        Prefetch("warnings", Doubt.objects.filter(meeting=None)),
        Prefetch("mentions__meeting", Meeting.objects.published()),
        "evoked__country",
        "evoked__organization",
    )


def telling_of(meeting):
    """The published dispatches that tell of `meeting`, in the order they came."""
    return articles_for_page().published().filter(reports__meeting=meeting).order_by("reports__id")


def evidenced_rows(meeting):
    """All that stands on evidence in a meeting read `for_page`."""
    return [meeting, *meeting.participations.all(), *meeting.documents.all(), *meeting.theme_uses.all()]


def evidenced_parts(article):
    """The same of an article read with `articles_for_page`."""
    return [article, *article.mentions.all(), *article.evoked.all()]


def dispatch(article, citations):
    return Dispatch(article, display_right(article), citations.text(article), citations.outside(article))
