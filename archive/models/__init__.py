"""What the archive keeps. capture.py: what came in; article.py and meeting.py: what it says; decision.py: what
editors decided; rows.py: what lists read.
"""

from archive.models.article import Article, ArticleVersion, Evoked, Mention, TitleSource
from archive.models.batch import Arrival, Batch, Outcome
from archive.models.capture import Capture, CleanText, Doubt, Extraction
from archive.models.decision import Decision, Proposal
from archive.models.meeting import Meeting, Origin, Participation, Report, ReportKind, SignedDocument
from archive.models.rows import ArticleRow, MeetingRow
from archive.models.source import Source
from archive.models.theme import ArticleTheme, MeetingTheme, Theme
from archive.models.vocabulary import (
    WITHOUT_PLACE,
    DateSource,
    DisplayRight,
    Grade,
    Kind,
    Level,
    Nature,
    Review,
    Status,
    Strength,
    Visibility,
    YearSource,
)

__all__ = [
    "WITHOUT_PLACE",
    "Arrival",
    "Article",
    "ArticleRow",
    "ArticleTheme",
    "ArticleVersion",
    "Batch",
    "Capture",
    "CleanText",
    "DateSource",
    "Decision",
    "DisplayRight",
    "Doubt",
    "Evoked",
    "Extraction",
    "Grade",
    "Kind",
    "Level",
    "Meeting",
    "MeetingRow",
    "MeetingTheme",
    "Mention",
    "Nature",
    "Origin",
    "Outcome",
    "Participation",
    "Proposal",
    "Report",
    "ReportKind",
    "Review",
    "SignedDocument",
    "Source",
    "Status",
    "Strength",
    "Theme",
    "TitleSource",
    "Visibility",
    "YearSource",
]
