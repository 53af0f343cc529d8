"""The functions that officials hold: inside the page of each, and a list of their own."""

from django import forms
from django.contrib import admin
from django.db.models import Q

from archive.admin.dates import DateField
from archive.admin.exchange import Exchanged
from archive.admin.members import MemberInline
from archive.admin.upkept import UpkeepAdmin
from archive.admin.versions import VersionedForm
from archive.exchange import Positions
from archive.wording.dates_fr import date_words
from people.models import OfficialName, Position

DAY = "11 mars 2025, 11/03/2025, mars 2025, 2025"


class DatedForm(forms.ModelForm):
    start_date = DateField(label="Depuis", interval=False, max_length=30, help_text=DAY)
    end_date = DateField(label="Jusqu’à", interval=False, max_length=30, help_text=DAY)


class PositionForm(DatedForm, VersionedForm):
    pass


class PositionInline(MemberInline):
    model = Position
    form = DatedForm
    fields = ["title", "country", "organization", "start_date", "end_date"]
    autocomplete_fields = ["country", "organization"]


@admin.register(Position)
class PositionAdmin(Exchanged, UpkeepAdmin):
    resource_classes = [Positions]
    form = PositionForm
    fields = ["official", "title", ("country", "organization"), ("start_date", "end_date")]
    autocomplete_fields = ["official", "country", "organization"]
    list_display = ["official", "title", "party_shown", "start", "end"]
    list_display_links = ["title"]
    list_select_related = ["official", "country", "organization"]
    list_filter = []

    def holding(self, word):
        named = OfficialName.objects.filter(folded__contains=word).values("official")
        return Q(title__unaccent__icontains=word) | Q(official__in=named)

    @admin.display(description="pays ou organisation")
    def party_shown(self, position):
        return position.party

    @admin.display(description="depuis", ordering="start_date")
    def start(self, position):
        return date_words(position.start_date) if position.start_date else "—"

    @admin.display(description="jusqu’à", ordering="end_date")
    def end(self, position):
        return date_words(position.end_date) if position.end_date else "—"
