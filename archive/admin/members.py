"""The rows inside the forms of meetings and articles: participants, documents, themes, mentions, evoked."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet

from archive.admin.dates import DateField
from archive.admin.naming import NameField
from archive.admin.searching import PicksByName
from archive.models import ArticleTheme, Evoked, MeetingTheme, Mention, Participation, SignedDocument


class LabelledFormSet(BaseInlineFormSet):
    """A cell of a table has no label of its own: it is told to those who do not see the head of its column."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = "Ôter"
        for field in form.fields.values():
            widget = getattr(field.widget, "widget", field.widget)  # a choice of related rows is wrapped
            widget.attrs["aria-label"] = str(field.label)


class MemberInline(PicksByName, admin.TabularInline):
    """One empty row is always there: adding a member works without JavaScript."""

    template = "admin/archive/members.html"
    formset = LabelledFormSet
    extra = 1
    view_on_site = False  # its address is not there: archive.desk.site


class ParticipationForm(forms.ModelForm):
    order = forms.IntegerField(label="rang", required=False, min_value=0, max_value=999)
    official = NameField(Participation, "official")
    country = NameField(Participation, "country")
    organization = NameField(Participation, "organization")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("official", "country", "organization"):
            self.initial[name] = getattr(self.instance, name)
        if self.instance.pk is None:
            self.initial["order"] = None

    def clean(self):
        """Leave an empty rank as it was; of a new row, it is the last."""
        if "order" in self.fields and self.cleaned_data.get("order") is None and self.instance.pk:
            self.cleaned_data["order"] = self.initial["order"]
        someone = ("name", "official", "country", "organization")
        if not any(self.cleaned_data.get(name) for name in someone) and not set(someone) & set(self.errors):
            raise ValidationError("Nommez quelqu’un, ou choisissez le pays ou l’organisation représentés.")
        return super().clean()


class ParticipationInline(MemberInline):
    model = Participation
    form = ParticipationForm
    fields = ["order", "name", "role", "official", "country", "organization"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("official", "country", "organization")

    def get_min_num(self, request, obj=None, **kwargs):
        """A meeting made by hand has a participant; of one that is there, an editor may take out the last."""
        return 0 if obj else 1


class SignedDocumentInline(MemberInline):
    model = SignedDocument
    fields = ["kind", "title", "period"]


class MeetingThemeInline(MemberInline):
    model = MeetingTheme
    fields = ["tag", "strength"]
    autocomplete_fields = ["tag"]


class ArticleThemeInline(MeetingThemeInline):
    model = ArticleTheme


class MentionForm(forms.ModelForm):
    date_edtf = DateField(label="Date", max_length=32)


class MentionInline(MemberInline):
    model = Mention
    form = MentionForm
    fields = ["date_edtf", "place", "label", "meeting"]
    autocomplete_fields = ["meeting"]


class EvokedForm(forms.ModelForm):
    def clean(self):
        given = [self.cleaned_data.get(name) for name in ("country", "organization")]
        if len([one for one in given if one]) != 1 and not self.errors:
            raise ValidationError("Choisissez un pays ou une organisation, l’un des deux.")
        return super().clean()


class EvokedInline(MemberInline):
    model = Evoked
    form = EvokedForm
    fields = ["country", "organization"]
    autocomplete_fields = ["country", "organization"]
