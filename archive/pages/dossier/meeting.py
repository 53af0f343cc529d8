"""The page of a meeting: all that it shows, in its order. Everything is read when the dossier is made."""

from archive.models import WITHOUT_PLACE, Grade
from archive.pages import chronicle, corrections
from archive.pages.dossier import subjects
from archive.pages.dossier.citations import Citations
from archive.pages.dossier.dispatch import dispatch, evidenced_parts, evidenced_rows, telling_of
from archive.pages.dossier.facts import fiche
from archive.pages.dossier.parties import columns
from archive.wording import labels

GRAVEST_FIRST = [Grade.BLOCKING, Grade.CHECK, Grade.NOTE]


class MeetingDossier:
    """What the page of `meeting` (read `for_page`) shows."""

    def __init__(self, meeting):
        self.meeting = meeting
        self.articles = list(telling_of(meeting))
        rows = [*evidenced_rows(meeting), *(row for article in self.articles for row in evidenced_parts(article))]
        citations = Citations(self.articles, rows)
        # Cited in the order of the page, so that letters read a, b, c… from the top.
        self.facts = fiche(meeting, self.articles, citations)
        self.columns = columns(meeting, citations)
        self.signed = subjects.signed(meeting, citations)
        self.themes = subjects.themes(meeting, citations)
        self.evoked_countries = subjects.evoked(self.articles, citations, "country")
        self.evoked_organizations = subjects.evoked(self.articles, citations, "organization")
        self.recalled = subjects.recalled(self.articles, citations)
        self.dispatches = [dispatch(article, citations) for article in self.articles]
        self.corrections = corrections.of_meeting(meeting, evidenced_rows(meeting)[1:])
        self.doubts = doubts(meeting.warnings.all(), *(article.warnings.all() for article in self.articles))
        self.title_is_edited = citations.of(meeting, "title", tint="forme", label="Titre").decided
        self.parties = labels.parties(meeting)
        self.between = chronicle.between_parties(meeting, self.parties)

    @property
    def has_delegations(self):
        """A call or a letter has nobody around a table."""
        return self.meeting.kind not in WITHOUT_PLACE

    @property
    def provenance(self):
        """How many tell of it, and whether all are on one side: "1 source · récit d’une seule partie (Azerbaïdjan)"."""
        if not self.articles:
            return ""
        sources = {article.source or article.agency for article in self.articles}
        words = labels.counted(len(sources), "source")
        sides = {getattr(source, "country", None) for source in sources}
        if len(sides) == 1 and (side := sides.pop()) in self.parties:
            words += f" · récit d’une seule partie ({side})"
        return words


def doubts(*groups):
    """What remains uncertain, gravest first."""
    return sorted((doubt for group in groups for doubt in group), key=lambda one: GRAVEST_FIRST.index(one.grade))
