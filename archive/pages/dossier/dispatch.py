"""A dispatch as a page shows it: as much of its text as the source allows, with the marks of its evidence."""

from dataclasses import dataclass

from django.db.models import Prefetch

from archive.models import Article, Doubt, Meeting
from archive.pages.dossier.citations import Standing, display_right
from archive.wording import dates_fr


@dataclass(frozen=True)
class Dispatch:
    article: object
    right: str  # full, excerpt or link
    agency: Standing
    dateline: str  # "de Bakou, 11 mars": the day as printed, the year may be deduced
    dateline_standing: Standing
    paragraphs: list
    outside: list  # witnesses in what came with the text
    earlier: list  # witnesses in an earlier version of it


def articles_for_page():
    """Dispatches with all that a page shows of them."""
    return Article.objects.select_related("source__country", "text", "capture", "row").prefetch_related(
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
    """`article` as the page shows it; to be made last, when all that stands on its text is cited."""
    agency = citations.of(article, "agency", tint="forme", label="Signature")
    place = citations.of(article, "dateline_place", tint="ou", label="Datée de")
    day = citations.of(article, "dateline_date", tint="quand", label="Datée du")
    return Dispatch(
        article=article,
        right=display_right(article),
        agency=agency,
        dateline=_dateline(article, day),
        dateline_standing=Standing(place.citations + day.citations, place.decided or day.decided),
        paragraphs=citations.text(article),
        outside=citations.outside(article),
        earlier=citations.earlier(article),
    )


def _dateline(article, day):
    """Where and when the dispatch is dated; the day as printed where the page may show it."""
    printed = day.quote.lower() or (article.dateline_date and dates_fr.date_words(article.dateline_date))
    return ", ".join(filter(None, [article.dateline_place and f"de {article.dateline_place}", printed]))
