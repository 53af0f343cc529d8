"""What stands beside a form of the desk: the dispatches with the words that each field stands on, the warnings, what
readers report and editors note, what was decided, and where the machine differs.
"""

from dataclasses import dataclass, field

from django.utils.html import format_html_join

from archive import values
from archive.models import Article, Decision, Doubt, ErrorReport, Extraction, Meeting, Note, Proposal
from archive.pages.evidence import Lettering, paragraphs
from archive.reconcile.sources import CHANGED_SOURCE
from archive.wording.decisions import SET_NAMES, told, words

# The tint of a mark, by the field whose words it marks; documents and themes have their own, whatever the field.
TINTS = {
    **dict.fromkeys(["name", "role", "official", "country", "organization"], "qui"),
    **dict.fromkeys(["date_edtf", "dateline_date", "published"], "quand"),
    **dict.fromkeys(["place", "dateline_place"], "ou"),
}
SET_TINTS = {"documents": "document", "theme_uses": "theme"}
GRADES = {"blocking": 0, "check": 1, "note": 2}


@dataclass
class Dispatch:
    """One article beside a form: its text cut into marked paragraphs, and its furniture."""

    article: Article
    lettering: Lettering
    furniture: frozenset
    targets: dict = field(default_factory=dict)  # letter → id of the first form field that stands on those words

    @property
    def paragraphs(self):
        """[[(text, tint, [(id of the mark, letter, id of its field)])]], one list a paragraph."""
        marked = paragraphs(self.article.text.text, self.lettering.on("clean"))
        return [[(piece.text, piece.tint, self._letters(piece)) for piece in one.pieces] for one in marked]

    def _letters(self, piece):
        return [(self.mark(one), one.letter, self.targets.get(one.letter, "")) for one in piece.closing]

    def mark(self, witness):
        return f"mot-{self.article.pk}-{witness.letter}"

    @property
    def received(self):
        """The lines as they came: (line, whether it is furniture)."""
        return [(line, line.strip() in self.furniture) for line in self.article.text.decoded.splitlines()]


def dispatches_of(thing):
    """The Dispatches that tell of a meeting, or the article itself as the only one."""
    articles = [thing]
    if isinstance(thing, Meeting):
        articles = Article.objects.filter(reports__meeting=thing).select_related("text", "source", "capture")
    return [_dispatch(article) for article in articles]


def _dispatch(article):
    layers = {"clean": article.text.text, "decoded": article.text.decoded}
    reading = Extraction.objects.filter(text=article.text).order_by("-pk").first()
    furniture = reading.annotation.get("boilerplate", []) if reading else []
    return Dispatch(article, Lettering(layers, len(article.text.text)), frozenset(line.strip() for line in furniture))


def rows_of(thing):
    """[(set name or "", row)] of a meeting or article and the members of its sets."""
    members = [(name, row) for name in thing.SETS for row in getattr(thing, name).all()]
    return [("", thing), *members]


class Beside:
    """All that the page of a meeting or article shows beside its form."""

    def __init__(self, thing):
        self.thing = thing
        self.rows = rows_of(thing)
        self.dispatches = dispatches_of(thing)
        self._citations = self._cite()
        self.error_reports = [(one, self._mark(one)) for one in ErrorReport.objects.open().beside(thing)]
        self.notes = list(Note.objects.beside(thing).with_subjects().open_first())
        self.warnings = sorted(self._warnings(), key=lambda doubt: GRADES[doubt.grade])
        self.proposals = list(Proposal.objects.about(thing).select_related("extraction"))

    def _warnings(self):
        if isinstance(self.thing, Article):
            return Doubt.objects.filter(article=self.thing)
        of_dispatch = Doubt.objects.filter(article__reports__meeting=self.thing, meeting=None)
        return [*Doubt.objects.filter(meeting=self.thing), *of_dispatch]

    def _cite(self):
        """{(uid, field): (dispatch, witness)} of every field that stands on words of one of the dispatches."""
        texts = {dispatch.article.text_id: dispatch for dispatch in self.dispatches}
        readings = dict(
            Extraction.objects.filter(pk__in={row.extraction_id for _, row in self.rows}).values_list("pk", "text_id")
        )
        cited = {}
        for set_name, row in self.rows:
            dispatch = texts.get(readings.get(row.extraction_id))
            for name, evidence in row.evidence.items() if dispatch else ():
                tint = SET_TINTS.get(set_name) or TINTS.get(name, "forme")
                if citation := dispatch.lettering.cite(evidence, tint=tint, label=name):
                    cited[row.uid, name] = dispatch, citation.witness
        return cited

    def _mark(self, report):
        """The id of the mark of the words that a reader reports; "" where they stand in none of the texts shown."""
        dispatch = next((one for one in self.dispatches if one.article.text_id == report.text_id), None)
        place = {"text": "clean", "start": report.start, "end": report.end}
        citation = dispatch and dispatch.lettering.cite(place, tint="signale", label="Signalement")
        if not citation:
            return ""
        if citation.first:
            dispatch.targets[citation.witness.letter] = f"signalement-{report.pk}"
        return dispatch.mark(citation.witness)

    @property
    def decisions(self):
        """What humans decided on the thing and its members, newest first, with words for field and values."""
        rows = {row.uid: row for _, row in self.rows}
        made = Decision.objects.filter(object__in=rows).select_related("by").order_by("-pk")
        return [(one, *told(one, rows[one.object], is_member=one.object != self.thing.uid)) for one in made]

    @property
    def divergences(self):
        """The proposals that no field of the form shows: (proposal, what it says)."""
        return [(proposal, said_of(proposal)) for proposal in self.proposals if not self._is_field(proposal)]

    def _is_field(self, proposal):
        row = next(row for _, row in self.rows if row.uid == proposal.object)
        return proposal.field in {column.name for column in row._meta.concrete_fields if column.editable}

    def attach(self, form):
        """Give each field of a bound or unbound `form` its letter in the text and the machine's differing opinion."""
        uid = getattr(form.instance, "uid", None)
        opinions = {proposal.field: proposal for proposal in self.proposals if proposal.object == uid}
        for name, shown in form.fields.items():
            if found := self._citations.get((uid, name)):
                dispatch, witness = found
                shown.letter, shown.mark = witness.letter, dispatch.mark(witness)
                shown.tint = witness.tint
                dispatch.targets.setdefault(witness.letter, form[name].id_for_label)
            if proposal := opinions.get(name):
                column = form.instance._meta.get_field(name)
                shown.divergence = proposal
                shown.divergence_words = words(column, proposal.value)


def said_of(proposal):
    """A divergence on a whole set, or on the meeting itself, as a sentence."""
    if proposal.field == "meeting":
        return "La dernière lecture de la dépêche n’y voit plus cette rencontre."
    if proposal.field == CHANGED_SOURCE:
        return proposal.value["label"]
    value = proposal.value if isinstance(proposal.value, dict) else {}
    added = ", ".join(values.shown(member) for member in value.get("added", []))
    removed = ", ".join(values.shown(member) for member in value.get("removed", []))
    said = [f"ajouterait {added}" if added else "", f"retirerait {removed}" if removed else ""]
    verbs = " et ".join(filter(None, said)) or values.shown(proposal.value)
    return f"{SET_NAMES.get(proposal.field, proposal.field).capitalize()}\u00a0: la machine {verbs}."


def grades(warnings):
    """The counts of `warnings` by grade as words with a sign, worst first."""
    counts = {grade: sum(doubt.grade == grade for doubt in warnings) for grade in GRADES}
    words = {"blocking": ("bloquant", "bloquants"), "check": ("à vérifier",) * 2, "note": ("note", "notes")}
    return (
        format_html_join(
            " ",
            '<span class="grade grade-{}">{}\u00a0{}</span>',
            ((grade, count, words[grade][count > 1]) for grade, count in counts.items() if count),
        )
        or "—"
    )
