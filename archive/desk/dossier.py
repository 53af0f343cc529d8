"""One item of the queue opened: a dispatch, its contacts, and every other dispatch about them, at a constant number of
queries.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

from django.db.models import Prefetch, Q
from django.utils import timezone

from archive import dating
from archive.clean import clean
from archive.extract.named import people_named
from archive.models import (
    Article,
    Doubt,
    ErrorReport,
    Extraction,
    Grade,
    Meeting,
    Note,
    Participation,
    Proposal,
    Report,
    Review,
)
from archive.pages.evidence import Lettering, paragraphs

# The tint of a mark, by the field whose words it marks; documents and themes have their own, whatever the field.
TINTS = {
    **dict.fromkeys(["name", "role", "official", "country", "organization"], "qui"),
    **dict.fromkeys(["date_edtf", "dateline_date", "published"], "quand"),
    **dict.fromkeys(["place", "dateline_place"], "ou"),
}
SET_TINTS = {"documents": "document", "theme_uses": "theme"}
GRADES = {"blocking": 0, "check": 1, "note": 2}
# Two dispatches rarely date one contact more than this apart.
NEAR = timedelta(days=3)
MOST_ALIKE = 5


@dataclass
class Sheet:
    """The text of one article with the words that fields stand on."""

    article: Article
    lettering: Lettering
    furniture: frozenset
    targets: dict = field(default_factory=dict)  # letter → ids of the form fields that stand on those words

    @property
    def paragraphs(self):
        """[[(text, tint, [letter, …], ids of fields)]], one list a paragraph."""
        marked = paragraphs(self.article.text.text, self.lettering.on("clean"))
        return [[self._shown(piece) for piece in one.pieces] for one in marked]

    @property
    def starts(self):
        """The offset of each paragraph in the clean text."""
        return [line.start() for line in re.finditer(r"[^\n]+", self.article.text.text)]

    def _shown(self, piece):
        letters = [witness.letter for witness in piece.closing]
        targets = [target for letter in letters for target in self.targets.get(letter, ())]
        return piece.text, piece.tint, letters, " ".join(targets)

    @property
    def received(self):
        """The lines as they came: (line, whether it is furniture)."""
        lines = self.article.text.decoded.splitlines()
        return [(line, line.strip() in self.furniture) for line in lines if line.strip()]


class Dossier:
    """What one key decides. `meetings`: those not rejected, in the order of the dispatch."""

    def __init__(self, article):
        self.article = article
        self.meetings = list(_meetings_of(article))
        self.sheets = self._sheets()
        self.doubts = self._doubts()
        self.proposals = list(Proposal.objects.filter(object__in=self._uids()).select_related("extraction", "by"))
        self.letters = self._cite()
        self.error_reports = [(one, self._mark(one)) for one in ErrorReport.objects.open().beside(article)]
        self.remarks = list(Note.objects.beside(article).with_subjects().open_first())

    def _sheets(self):
        others = {report.article.pk: report.article for one in self.meetings for report in one.reports.all()}
        articles = [self.article, *(other for key, other in others.items() if key != self.article.pk)]
        readings = Extraction.objects.filter(text__in=[one.text_id for one in articles]).order_by("pk")
        self._text_of, furniture = {}, {}
        for pk, text_id, lines in readings.values_list("pk", "text_id", "annotation__boilerplate"):
            self._text_of[pk] = text_id
            furniture[text_id] = frozenset(line.strip() for line in lines or [])
        return [self._sheet(one, furniture.get(one.text_id, frozenset())) for one in articles]

    @staticmethod
    def _sheet(article, furniture):
        text = article.text
        lettering = Lettering({"clean": text.text, "decoded": text.decoded}, len(text.text))
        return Sheet(article, lettering, furniture)

    def _doubts(self):
        found = Doubt.objects.filter(article__in=[sheet.article.pk for sheet in self.sheets])
        return sorted(found, key=lambda doubt: (GRADES[doubt.grade], doubt.pk))

    def rows_of(self, meeting):
        return [
            ("", meeting),
            *((name, row) for name in meeting.SETS for row in getattr(meeting, name).all()),
        ]

    def _uids(self):
        return [self.article.uid, *(row.uid for one in self.meetings for _, row in self.rows_of(one))]

    def _cite(self):
        """{(uid, field): (sheet, letter, tint)} of every field that stands on words of one of the texts."""
        sheets = {sheet.article.text_id: sheet for sheet in self.sheets}
        cited = {}
        for meeting in self.meetings:
            for set_name, row in self.rows_of(meeting):
                for name, evidence in row.evidence.items():
                    sheet = sheets.get(evidence.get("of") or self._text_of.get(row.extraction_id))
                    tint = SET_TINTS.get(set_name) or TINTS.get(name, "forme")
                    if sheet and (citation := sheet.lettering.cite(evidence, tint=tint, label=name)):
                        cited[row.uid, name] = sheet, citation.witness.letter, citation.witness.tint
        return cited

    def _mark(self, report):
        """The id of the mark of the words that a reader reports; "" where they stand in none of the texts."""
        sheet = next((one for one in self.sheets if one.article.text_id == report.text_id), None)
        place = {"text": "clean", "start": report.start, "end": report.end}
        citation = sheet and sheet.lettering.cite(place, tint="signale", label="Signalement")
        return f"mot-{sheet.article.pk}-{citation.witness.letter}" if citation else ""

    def contested(self, meeting):
        """The differing opinions on a meeting or a member of it."""
        uids = {row.uid for _, row in self.rows_of(meeting)}
        return [proposal for proposal in self.proposals if proposal.object in uids]

    @property
    def serious(self):
        return [doubt for doubt in self.doubts if doubt.grade != Grade.NOTE]

    @property
    def notes(self):
        return [doubt for doubt in self.doubts if doubt.grade == Grade.NOTE]

    @property
    def standing(self):
        """ "2 notes, rien à vérifier": what the head of the screen says of the doubts."""
        counts = Counter(doubt.grade for doubt in self.doubts)
        words = {"blocking": ("bloquant", "bloquants"), "check": ("à vérifier",) * 2, "note": ("note", "notes")}
        said = [f"{counts[grade]} {words[grade][counts[grade] > 1]}" for grade in GRADES if counts[grade]]
        return ", ".join([*said, *([] if counts["blocking"] or counts["check"] else ["rien à vérifier"])])

    @property
    def place_offered(self):
        """The dateline's city, offered as the place where none is known."""
        return self.article.dateline_place

    def missing_people(self):
        """Whom the dispatch names and no meeting has: archive.extract.named.Named."""
        known = {row.identity.get("name") for one in self.meetings for row in one.participations.all()}
        text, published = self.article.text, self.article.published or None
        named = people_named(clean(text.decoded), published=published, today=timezone.localdate())
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
