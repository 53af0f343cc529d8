"""What stands beside a form of the desk: the dispatches with the words that each field stands on, the warnings, what
readers report and editors note, what was decided, and where the machine differs.
"""

from django.utils.html import format_html_join

from archive import values
from archive.desk import confirmations, grading
from archive.desk.sheets import Sheets, rows_of
from archive.models import NEW_MEETING, Article, Decision, Doubt, ErrorReport, Note, Proposal
from archive.reconcile.sources import CHANGED_SOURCE
from archive.wording.decisions import SET_NAMES, told, words


class Beside:
    """All that the page of a meeting or article shows beside its form."""

    def __init__(self, thing):
        self.thing = thing
        self.rows = rows_of(thing)
        self.sheets = Sheets(self._articles())
        self.proposals = list(Proposal.objects.about(thing).select_related("extraction", "by"))
        self._citations = self.sheets.cite(self.rows, self.proposals)
        self.error_reports = [(one, self.sheets.mark(one)) for one in ErrorReport.objects.open().beside(thing)]
        self.notes = list(Note.objects.beside(thing).with_subjects().open_first())
        self.asked = confirmations.asked_of([thing]).get(thing.uid)
        self.warnings = grading.worst_first(self._warnings())

    def _articles(self):
        """Those that tell of a meeting, or the article itself as the only one."""
        if isinstance(self.thing, Article):
            return [self.thing]
        return Article.objects.filter(reports__meeting=self.thing).select_related("text", "source", "capture")

    def _warnings(self):
        if isinstance(self.thing, Article):
            return Doubt.objects.filter(article=self.thing)
        of_dispatch = Doubt.objects.filter(article__reports__meeting=self.thing, meeting=None)
        return [*Doubt.objects.filter(meeting=self.thing), *of_dispatch]

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
        attach(form, self._citations, self.proposals)


def attach(form, citations, proposals):
    """Give each field of a bound or unbound `form` its letter in the text and the differing opinion on it.

    citations  as archive.desk.sheets.Sheets.cite. Returns the keys of those of `proposals` that a field shows.
    """
    uid = getattr(form.instance, "uid", None)
    opinions = {proposal.field: proposal for proposal in proposals if proposal.object == uid}
    for name, shown in form.fields.items():
        if found := citations.get((uid, name)):
            shown.letter, shown.mark, shown.tint = _lead(form[name], *found)
        if proposal := opinions.get(name):
            shown.divergence = proposal
            if found := citations.get(proposal.pk):
                shown.divergence_letter, shown.divergence_mark, shown.divergence_tint = _lead(form[name], *found)
            shown.divergence_words = words(form.instance._meta.get_field(name), proposal.value)
    return {opinions[name].pk for name in form.fields if name in opinions}


def _lead(bound, sheet, witness):
    """The words of a field lead to it: (letter, id of their mark, tint)."""
    sheet.lead_to(bound.id_for_label, witness)
    return witness.letter, sheet.mark(witness), witness.tint


def said_of(proposal):
    """A divergence on a whole set, or on the meeting itself, as a sentence."""
    if proposal.field == "meeting":
        return "La dernière lecture de la dépêche n’y voit plus cette rencontre."
    if proposal.field == CHANGED_SOURCE:
        return proposal.value["label"]
    if proposal.field == NEW_MEETING:
        return f"{proposal.by} propose une rencontre de plus\u00a0: {proposal.value['label']}."
    value = proposal.value if isinstance(proposal.value, dict) else {}
    added = ", ".join(values.shown(member) for member in value.get("added", []))
    removed = ", ".join(values.shown(member) for member in value.get("removed", []))
    said = [f"ajouterait {added}" if added else "", f"retirerait {removed}" if removed else ""]
    verbs = " et ".join(filter(None, said)) or values.shown(proposal.value)
    return f"{SET_NAMES.get(proposal.field, proposal.field).capitalize()}\u00a0: la machine {verbs}."


def grades(warnings):
    """The counts of `warnings` by grade as words with a sign, worst first."""
    shown = format_html_join(" ", '<span class="grade grade-{}">{}\u00a0{}</span>', grading.counts(warnings))
    return shown or "—"
