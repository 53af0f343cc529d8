"""Meetings in the desk: the list of what needs a person, and the form beside the dispatch."""

from django import forms
from django.contrib import admin, messages
from django.db import transaction

from archive import lots, review
from archive.admin import saving, verbs
from archive.admin.beside import grades
from archive.admin.dates import DateField
from archive.admin.exchange import Exchanged
from archive.admin.lists import Lately, NeverDeleted, StrictList
from archive.admin.meeting_list import (
    DivergenceFilter,
    GradeFilter,
    MeetingList,
    PendingFilter,
    SourceFilter,
    versioned_checkbox,
)
from archive.admin.members import MeetingThemeInline, ParticipationInline, SignedDocumentInline
from archive.admin.naming import PlaceInput
from archive.admin.pages import DecidedAdmin, DecidedForm
from archive.admin.searching import TextSearch
from archive.admin.signs import sign
from archive.desk import remarked
from archive.exchange import Meetings
from archive.models import Meeting, MeetingTheme, Origin, Participation, SignedDocument
from archive.wording import labels
from archive.wording.dates_fr import date_words

WHAT = ("date_edtf", "kind", "status")
WHERE = ("place", "level", "press")
BY_HAND = ("Source de la saisie", {"fields": ["source_note", "source_url"]})


class MeetingForm(DecidedForm):
    date_edtf = DateField(label="Date", max_length=32)

    source_url = forms.URLField(label="Adresse de la source", required=False, max_length=500, assume_scheme="https")

    class Meta:
        widgets = {"summary": forms.Textarea(attrs={"rows": 2}), "place": PlaceInput()}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "source_note" in self.fields:
            self.fields["source_note"].required = True
        if self.instance.pk is None:
            self.fields["title"].required = False
            self.fields["title"].help_text = "Laissé vide, il est composé des participants."


@admin.register(Meeting)
class MeetingAdmin(Exchanged, NeverDeleted, TextSearch, StrictList, DecidedAdmin):
    form = MeetingForm
    resource_classes = [Meetings]
    inlines = [ParticipationInline, SignedDocumentInline, MeetingThemeInline]
    history_members = [(Participation, "meeting"), (SignedDocument, "meeting"), (MeetingTheme, "content_object")]
    list_display = ["day", "who", "title_shown", "kind", "state", "warned", "differing", "said", "sources", "added"]
    list_display_links = ["title_shown"]
    list_filter = [
        PendingFilter,
        GradeFilter,
        DivergenceFilter,
        "review",
        "visibility",
        Lately,
        "kind",
        "level",
        SourceFilter,
    ]
    date_hierarchy = "date_min"
    show_full_result_count = False
    actions = ["accept_selected", "reject_selected"]
    action_checkbox = versioned_checkbox

    def get_changelist(self, request, **kwargs):
        return MeetingList

    def get_fieldsets(self, request, obj=None):
        words = (None, {"fields": [WHAT, WHERE, "title", "summary"]})
        return [words, BY_HAND] if obj is None or obj.origin == Origin.EDITOR else [words]

    @admin.display(description="date", ordering="row__day")
    def day(self, meeting):
        return date_words(meeting.date_edtf) if meeting.date_edtf else "—"

    @admin.display(description="parties")
    def who(self, meeting):
        return " – ".join(getattr(party, "acronym", "") or party.name for party in labels.parties(meeting)) or "—"

    @admin.display(description="titre", ordering="title")
    def title_shown(self, meeting):
        return meeting.title

    @admin.display(description="état", ordering="review")
    def state(self, meeting):
        return sign(meeting)

    @admin.display(description="avertissements")
    def warned(self, meeting):
        return grades(meeting.warnings.all())

    @admin.display(description="divergences")
    def differing(self, meeting):
        return meeting.divergences or "—"

    @admin.display(description="signalements, notes")
    def said(self, meeting):
        return remarked.words(meeting)

    @admin.display(description="source")
    def sources(self, meeting):
        if meeting.origin == Origin.EDITOR:
            return "rédaction"
        found = {str(report.article.source or "—") for report in meeting.reports.all()}
        return ", ".join(sorted(found))

    @admin.display(description="entrée", ordering="added_at")
    def added(self, meeting):
        return f"{meeting.added_at:%d/%m/%Y}"

    @transaction.atomic
    def create(self, request, form, formsets):
        meeting = form.save(commit=False)
        made = saving.revision(meeting, form, formsets)
        people = [row for row in made.added if isinstance(row, Participation)]
        others = [row for row in made.added if not isinstance(row, Participation)]
        people.sort(key=lambda row: (row.order is None, row.order))
        review.create_meeting(meeting, people, by=request.user, members=others)

    def arrange(self, thing, revision):
        """A participant added without a rank is the last one."""
        ranks = [row.order for row in thing.participations.all()]
        for row in revision.added:
            if isinstance(row, Participation) and row.order is None:
                row.order = max(ranks, default=-1) + 1
                ranks.append(row.order)

    @admin.action(description="Accepter la sélection", permissions=["change"])
    def accept_selected(self, request, queryset):
        outcome = lots.accept(self._shown(request, queryset), by=request.user)
        self._tell(request, queryset, outcome, outcome.decided, ("rencontre acceptée", "rencontres acceptées"))

    @admin.action(description="Rejeter la sélection", permissions=["change"])
    def reject_selected(self, request, queryset):
        outcome = lots.reject(self._shown(request, queryset), by=request.user)
        rejected = outcome.decided - outcome.waiting
        self._tell(request, queryset, outcome, rejected, ("rencontre rejetée", "rencontres rejetées"))

    def _shown(self, request, queryset):
        """[(primary key, version that the list showed)]"""
        return [(meeting.pk, shown_version(request, meeting)) for meeting in queryset]

    def _tell(self, request, queryset, outcome, done, words):
        """How many were done, what waits for somebody else, and the names of what failed."""
        messages.info(request, f"{labels.counted(done, *words)} sur {len(queryset)}.")
        verbs.tell_rest(request, outcome)


def shown_version(request, meeting):
    """The version of `meeting` that the list showed; 0, which is always stale, where it showed none."""
    version = request.POST.get(f"version-{meeting.pk}", "")
    return int(version) if version.isascii() and version.isdigit() and len(version) < 10 else 0
