"""What the archive keeps. capture.py: what came in; article.py and meeting.py: what it says; decision.py: what
editors decided; confirmation.py: what takes two of them; rows.py: what lists read; queue.py: what waits for a person,
and who has it; remarks.py: what readers report and editors note.
"""

from archive.models.article import Article, ArticleVersion, Evoked, Mention, TitleSource
from archive.models.batch import Arrival, Batch, Outcome
from archive.models.capture import Capture, CleanText, Doubt, Extraction
from archive.models.confirmation import Confirmation, Verb
from archive.models.decision import NEW_MEETING, Decision, Link, Proposal
from archive.models.meeting import Meeting, Origin, Participation, Report, ReportKind, SignedDocument
from archive.models.queue import Deferral, QueueItem, Taking, Weight
from archive.models.remarks import ErrorReport, Note, Quota, State
from archive.models.rows import ArticleRow, MeetingRow
from archive.models.source import Source, SourceLine
from archive.models.theme import ArticleTheme, MeetingTheme, Theme
from archive.models.vocabulary import (
    WITHOUT_PLACE,
    Cause,
    DateSource,
    Dismissal,
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
    "NEW_MEETING",
    "WITHOUT_PLACE",
    "Arrival",
    "Article",
    "ArticleRow",
    "ArticleTheme",
    "ArticleVersion",
    "Batch",
    "Capture",
    "Cause",
    "CleanText",
    "Confirmation",
    "DateSource",
    "Decision",
    "Deferral",
    "Dismissal",
    "DisplayRight",
    "Doubt",
    "ErrorReport",
    "Evoked",
    "Extraction",
    "Grade",
    "Kind",
    "Level",
    "Link",
    "Meeting",
    "MeetingRow",
    "MeetingTheme",
    "Mention",
    "Nature",
    "Note",
    "Origin",
    "Outcome",
    "Participation",
    "Proposal",
    "QueueItem",
    "Quota",
    "Report",
    "ReportKind",
    "Review",
    "SignedDocument",
    "Source",
    "SourceLine",
    "State",
    "Status",
    "Strength",
    "Taking",
    "Theme",
    "TitleSource",
    "Verb",
    "Visibility",
    "Weight",
    "YearSource",
]
