"""The page of a dispatch: its text with the marks of all that was read in it."""

from dataclasses import dataclass

from archive.models import Meeting
from archive.pages.dossier import subjects
from archive.pages.dossier.citations import Citations
from archive.pages.dossier.dispatch import dispatch, evidenced_parts, evidenced_rows
from archive.pages.dossier.facts import fiche
from archive.pages.dossier.meeting import doubts
from archive.pages.dossier.parties import columns


@dataclass(frozen=True)
class Told:
    """A meeting as the dispatch tells it."""

    meeting: object
    facts: list
    columns: list
    signed: list


class ArticleDossier:
    """What the page of `article` (read with `articles_for_page`, themes included) shows."""

    def __init__(self, article):
        self.article = article
        meetings = list(Meeting.objects.published().for_page().filter(reports__article=article).order_by("order"))
        rows = [
            *evidenced_parts(article),
            *article.theme_uses.all(),
            *(row for one in meetings for row in evidenced_rows(one)),
        ]
        citations = Citations([article], rows)
        self.meetings = [self._told(meeting, citations) for meeting in meetings]
        self.themes = subjects.themes(article, citations)
        self.evoked_countries = subjects.evoked([article], citations, "country")
        self.evoked_organizations = subjects.evoked([article], citations, "organization")
        self.recalled = subjects.recalled([article], citations)
        self.dispatch = dispatch(article, citations)
        self.doubts = doubts(article.warnings.all(), *(meeting.warnings.all() for meeting in meetings))

    def _told(self, meeting, citations):
        return Told(
            meeting,
            fiche(meeting, [self.article], citations),
            columns(meeting, citations),
            subjects.signed(meeting, citations),
        )
