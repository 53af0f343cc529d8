"""One item of the queue opened: a dispatch, its contacts, and every other dispatch about them, at a constant number of
queries.
"""

from datetime import timedelta

from django.db.models import Prefetch, Q
from django.utils import timezone

from archive import dating
from archive.clean import clean
from archive.desk import confirmations, grading
from archive.desk.sheets import Sheets, rows_of
from archive.extract.named import people_named
from archive.models import (
    NEW_MEETING,
    Article,
    Doubt,
    ErrorReport,
    Grade,
    Meeting,
    Note,
    Participation,
    Proposal,
    Report,
    Review,
)
from archive.wording.labels import counted

# Two dispatches rarely date one contact more than this apart.
NEAR = timedelta(days=3)
MOST_ALIKE = 5


class Dossier:
    """What one key decides. `meetings`: those not rejected, in the order of the dispatch."""

    def __init__(self, article):
        self.article = article
        self.meetings = list(_meetings_of(article))
        self.rows = {meeting.pk: rows_of(meeting) for meeting in self.meetings}
        self.sheets = Sheets(self._articles())
        self.doubts = grading.worst_first(Doubt.objects.filter(article__in=[one.article.pk for one in self.sheets]))
        self.proposals = list(Proposal.objects.filter(object__in=self._uids()).select_related("extraction", "by"))
        self.citations = self.sheets.cite([pair for rows in self.rows.values() for pair in rows], self.proposals)
        self.error_reports = [(one, self.sheets.mark(one)) for one in ErrorReport.objects.open().beside(article)]
        self.asked = confirmations.asked_of([article, *self.meetings])
        self.remarks = list(Note.objects.beside(article).with_subjects().open_first())

    def _articles(self):
        """This one first, then every other that tells of its meetings."""
        others = {report.article.pk: report.article for one in self.meetings for report in one.reports.all()}
        return [self.article, *(other for key, other in others.items() if key != self.article.pk)]

    def _uids(self):
        return [self.article.uid, *(row.uid for rows in self.rows.values() for _, row in rows)]

    def contested(self, meeting):
        """The differing opinions on a meeting or a member of it."""
        uids = {row.uid for _, row in self.rows.get(meeting.pk, ())}
        return [proposal for proposal in self.proposals if proposal.object in uids]

    @property
    def meetings_offered(self):
        """The opinions of contributors that the dispatch tells of one more meeting."""
        return [one for one in self.proposals if one.object == self.article.uid and one.field == NEW_MEETING]

    @property
    def asked_of_article(self):
        return self.asked.get(self.article.uid)

    @property
    def serious(self):
        return [doubt for doubt in self.doubts if doubt.grade != Grade.NOTE]

    @property
    def notes(self):
        return [doubt for doubt in self.doubts if doubt.grade == Grade.NOTE]

    @property
    def open_remarks(self):
        """What editors noted on it and nobody has resolved."""
        return [note for note in self.remarks if not note.resolved_at]

    @property
    def standing(self):
        """ "2 notes, rien à vérifier": what the head of the screen says of the doubts, and that a reader has one."""
        said = [f"{count} {words}" for _, count, words in grading.counts(self.doubts)]
        if self.error_reports:
            said.append(counted(len(self.error_reports), "signalement de lecteur", "signalements de lecteurs"))
        return ", ".join([*said, *([] if self.serious or self.error_reports else ["rien à vérifier"])])

    @property
    def place_offered(self):
        """The dateline's city, offered as the place where none is known."""
        return self.article.dateline_place

    def missing_people(self):
        """Whom the dispatch names and no meeting has: archive.extract.named.Named."""
        known = {row.identity.get("name") for one in self.meetings for row in one.participations.all()}
        text, published = self.article.text, self.article.published or None
        named = people_named(clean(text.decoded, text.lines), published=published, today=timezone.localdate())
        offered = [(one, Participation(name=one.name).identity["name"]) for one in named]
        return [one for one, key in offered if key not in known]


def _meetings_of(article):
    told = Report.objects.select_related("article__text", "article__source", "article__capture")
    found = article.meetings.exclude(review=Review.REJECTED).order_by("order", "pk").with_people()
    return found.prefetch_related("documents", "theme_uses__tag", Prefetch("reports", told.order_by("pk")))


def opened(uid):
    """The article of that uid with what its dossier shows, or None."""
    return Article.objects.select_related("text", "source", "capture", "queue_item").filter(uid=uid).first()


def alike(meetings):
    """{primary key: meetings already known that it may be}: of the same states, on the same days or nearly."""
    wanted = {one.pk: (_states(one), dating.bounds(one.date_edtf)) for one in meetings if one.pk}
    wanted = {key: (states, days) for key, (states, days) in wanted.items() if states and days[0]}
    if not wanted:
        return {}
    likely = Q()
    for states, (low, high) in wanted.values():
        likely |= Q(row__country_ids__contains=sorted(states), row__last__gte=low - NEAR, row__first__lte=high + NEAR)
    found = Meeting.objects.filter(likely).exclude(pk__in=wanted).exclude(review=Review.REJECTED)
    known = list(found.with_people().newest_first()[: MOST_ALIKE * len(wanted)])
    return {key: [one for one in known if _may_be(one, *asked)][:MOST_ALIKE] for key, asked in wanted.items()}


def _states(meeting):
    return {row.country_id for row in meeting.participations.all() if row.country_id}


def _may_be(other, states, days):
    low, high = days
    return states <= _states(other) and other.date_min <= high + NEAR and other.date_max >= low - NEAR


def decided_on(decisions):
    """The dispatch that some decisions were about, or None."""
    about = [decision.object for decision in decisions]
    return Article.objects.filter(Q(uid__in=about) | Q(meetings__uid__in=about)).order_by("-pk").first()
