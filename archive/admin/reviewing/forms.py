"""The meetings of one dossier as forms already filled, all posted together."""

from dataclasses import dataclass, field
from functools import cached_property

from django import forms
from django.forms.models import inlineformset_factory

from archive.admin.beside import attach as attach_form
from archive.admin.beside import said_of
from archive.admin.dates import DateField
from archive.admin.members import LabelledFormSet, ParticipationForm
from archive.admin.naming import PlaceInput
from archive.admin.saving import revision
from archive.admin.versions import VersionedForm
from archive.models import Meeting, MeetingTheme, Participation, SignedDocument, Theme
from archive.wording.dates_fr import date_words

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


# What may be taken from the words of the text: the name of the hidden field that says which.
TAKEN = {"date_edtf": "date_edtf_span", "place": "place_span"}


class Span(forms.RegexField):
    """The offsets, in the clean text, of the words that an editor took a value from: "102-119"."""

    def __init__(self):
        super().__init__(r"\d{1,7}-\d{1,7}", required=False, widget=forms.HiddenInput)

    def has_changed(self, initial, data):
        """The words alone change nothing: their value does."""
        return False


def words_at(span, text_id):
    """The evidence that a `span` of a text is."""
    start, _, end = span.partition("-")
    place = {"text": "clean", "start": int(start), "end": int(end)}
    return place | {"rule": "editor", "confidence": 1.0, "of": text_id}


class MeetingFields(VersionedForm):
    date_edtf = DateField(label="Date", max_length=32, help_text="")
    date_edtf_span, place_span = Span(), Span()
    themes = forms.MultipleChoiceField(label="Thèmes", required=False, widget=forms.CheckboxSelectMultiple)

    class Meta:
        model = Meeting
        fields = ["date_edtf", "kind", "status", "place", "level", "press"]
        widgets = {"place": PlaceInput()}

    def __init__(self, *args, themes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["themes"].choices = [(str(theme.pk), theme.name) for theme in themes]
        if self.instance.pk:
            self.initial["themes"] = [str(use.tag_id) for use in self.instance.theme_uses.all()]

    @cached_property
    def chips(self):
        """[(checkbox, letter)] of the themes."""
        return list(zip(self["themes"], LETTERS))

    @property
    def chosen_chips(self):
        return [(chip, letter) for chip, letter in self.chips if chip.data["selected"]]

    @property
    def other_chips(self):
        return [(chip, letter) for chip, letter in self.chips if not chip.data["selected"]]

    def chip_of(self, theme_id):
        """The id of the checkbox of a theme."""
        return next((chip.id_for_label for chip, _ in self.chips if str(chip.data["value"]) == str(theme_id)), "")

    def words(self, text_id):
        """{field: evidence} of what was taken from the words of a text."""
        spans = {name: self.cleaned_data.get(hidden) for name, hidden in TAKEN.items()}
        return {name: words_at(span, text_id) for name, span in spans.items() if span}

    @property
    def date_in_words(self):
        return date_words(self.instance.date_edtf) if self.instance.date_edtf else ""


class Row(ParticipationForm):
    """A participant; `span` are the words that an editor took the name from."""

    order = None
    span = Span()


class DocumentRow(forms.ModelForm):
    """A document; `span` are the words that an editor took its title from."""

    span = Span()


class KnownRows(LabelledFormSet):
    """The rows that came with the meeting: no query for each."""

    def get_queryset(self):
        if not hasattr(self, "_known"):
            accessor = self.fk.remote_field.get_accessor_name()
            self._known = list(getattr(self.instance, accessor).all()) if self.instance.pk else []
        return self._known


PEOPLE = ["name", "role", "official", "country", "organization"]
People = inlineformset_factory(Meeting, Participation, form=Row, formset=KnownRows, fields=PEOPLE, extra=1)
Documents = inlineformset_factory(
    Meeting, SignedDocument, form=DocumentRow, formset=KnownRows, fields=["kind", "title", "period"], extra=1
)


@dataclass
class Part:
    """One meeting of the dossier with its forms; `number` tells them apart: the meeting's key, or "new"."""

    meeting: Meeting
    form: MeetingFields
    people: object
    documents: object
    opinions: frozenset = frozenset()  # keys, as posted, of the differing opinions on it
    wholes: list = field(default_factory=list)  # (opinion, what it says) of those that no field shows
    chosen: frozenset = frozenset()  # keys, as posted, of the participants to be split off
    into: str = ""  # the key, as posted, of the meeting to be merged with
    asked: object = None  # the Confirmation that waits for a second person
    sought: str = ""  # what was typed to find that meeting

    @property
    def number(self):
        return self.meeting.pk or "new"

    @property
    def formsets(self):
        return [self.people, self.documents]

    def is_valid(self):
        return all([self.form.is_valid(), *(formset.is_valid() for formset in self.formsets)])

    @property
    def version(self):
        return self.form.cleaned_data["version"]

    def revision(self, thing, text_id, **options):
        """The archive.review.Revision that was typed of `thing`, the meeting as the database has it (the form's own
        carries what was typed). `text_id`: of the text that spans refer to.
        """
        made = revision(thing, self.form, self.formsets, **options)
        made.words.update(self.form.words(text_id))
        _stand_on_words(made.added, self.people, text_id, name="name")
        _stand_on_words(made.added, self.documents, text_id, name="title")
        last = max((row.order for row in thing.participations.all()), default=-1) if thing.pk else -1
        for place, row in enumerate((row for row in made.added if isinstance(row, Participation)), last + 1):
            row.order = place
        if "themes" in self.form.changed_data:
            self._set_themes(made, thing)
        return made

    def _set_themes(self, made, thing):
        wanted = {int(key) for key in self.form.cleaned_data["themes"]}
        uses = list(thing.theme_uses.all()) if thing.pk else []
        made.removed.extend(use for use in uses if use.tag_id not in wanted)
        new = wanted - {use.tag_id for use in uses}
        made.added.extend(MeetingTheme(content_object=thing, tag_id=key) for key in sorted(new))


def _stand_on_words(added, formset, text_id, *, name):
    """A participant or document taken from the text has the words as the evidence of its field `name`."""
    spans = {id(form.instance): form.cleaned_data.get("span") for form in formset.extra_forms if form.has_changed()}
    for row in added:
        if span := spans.get(id(row)):
            row.evidence = {name: words_at(span, text_id)}


def parts_of(dossier, *, data=None, new=None):
    """The Part of each meeting of a dossier, bound to `data` where it was posted; `new`: an unsaved one to add."""
    themes = list(Theme.objects.order_by("slug"))
    meetings = [*dossier.meetings, *([new] if new else [])]
    return [_part(dossier, meeting, themes, data) for meeting in meetings]


def _part(dossier, meeting, themes, data):
    opinions = dossier.contested(meeting) if meeting.pk else []
    prefix = f"m{meeting.pk or 'new'}"
    form = MeetingFields(data, instance=meeting, prefix=prefix, themes=themes)
    people = People(data, instance=meeting, prefix=f"{prefix}-p")
    documents = Documents(data, instance=meeting, prefix=f"{prefix}-d")
    part = Part(meeting, form, people, documents, frozenset(str(one.pk) for one in opinions))
    if data:
        part.chosen = frozenset(data.getlist(f"chosen-{part.number}"))
        part.into = data.get(f"into-{part.number}", "").partition(":")[0]
        part.sought = data.get(f"sought-{part.number}", "").strip()
    return part


def attach(dossier, part):
    """Give each field of a part its letter in the text and the differing opinion on it; the part gets the others."""
    shown_by_a_field = set()
    for form in [part.form, *part.people.forms, *part.documents.forms]:
        shown_by_a_field |= attach_form(form, dossier.citations, dossier.proposals)
    for use in part.meeting.theme_uses.all() if part.meeting.pk else ():
        if found := dossier.citations.get((use.uid, "tag")):
            sheet, witness = found
            sheet.lead_to(part.form.chip_of(use.tag_id), witness)
    part.asked = dossier.asked.get(part.meeting.uid)
    contested = dossier.contested(part.meeting) if part.meeting.pk else []
    part.wholes = [(one, said_of(one)) for one in contested if one.pk not in shown_by_a_field]
