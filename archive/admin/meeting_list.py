"""The list of meetings: what it shows first, how it is narrowed, at a constant number of queries."""

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Exists, OuterRef
from django.utils.html import format_html

from archive.desk import queue
from archive.desk.remarked import with_remarks
from archive.models import Doubt, Grade, Source

PENDING, ALL = "a-traiter", "toutes"


class PendingFilter(admin.SimpleListFilter):
    """What needs a person, where nothing else was asked for; a search or another filter goes through everything."""

    title = "file"
    parameter_name = "file"

    def __init__(self, request, params, model, model_admin):
        self.is_narrowed = any(name not in {"p", "o", "e", "file"} for name in request.GET)
        super().__init__(request, params, model, model_admin)

    def value(self):
        return super().value() or (ALL if self.is_narrowed else PENDING)

    def lookups(self, request, model_admin):
        return [(PENDING, "À traiter"), (ALL, "Toutes")]

    def choices(self, changelist):
        for value, label in self.lookup_choices:
            query = changelist.get_query_string({self.parameter_name: value})
            yield {"selected": self.value() == value, "query_string": query, "display": label}

    def queryset(self, request, queryset):
        return queue.pending(queryset) if self.value() == PENDING else queryset


class GradeFilter(admin.SimpleListFilter):
    title = "gravité des avertissements"
    parameter_name = "gravite"

    def lookups(self, request, model_admin):
        return [*reversed(Grade.choices), ("aucun", "aucun avertissement")]

    def queryset(self, request, queryset):
        warned = Doubt.objects.filter(meeting=OuterRef("pk"))
        if self.value() == "aucun":
            return queryset.filter(~Exists(warned))
        return queryset.filter(Exists(warned.filter(grade=self.value()))) if self.value() else queryset


class DivergenceFilter(admin.SimpleListFilter):
    title = "divergences de la machine"
    parameter_name = "divergences"

    def lookups(self, request, model_admin):
        return [("oui", "avec divergences")]

    def queryset(self, request, queryset):
        return queue.divergent(queryset) if self.value() else queryset


class SourceFilter(admin.SimpleListFilter):
    title = "source"
    parameter_name = "source"

    def lookups(self, request, model_admin):
        return [(str(key), name) for key, name in Source.objects.values_list("pk", "name")]

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        keys = [int(self.value())] if self.value() in {key for key, _ in self.lookup_choices} else []
        return queryset.from_any_source(keys) if keys else queryset.none()


class MeetingList(ChangeList):
    """Unless a column orders it: worst first in the queue, newest first elsewhere. All that a row shows comes along."""

    def get_queryset(self, request, exclude_parameters=None):
        found = super().get_queryset(request, exclude_parameters)
        if not request.GET.get("o"):
            found = self._in_order(found)
        return (
            with_remarks(queue.with_counts(found))
            .with_people()
            .prefetch_related("warnings", "reports__article__source")
        )

    def _in_order(self, meetings):
        asked = next(spec for spec in self.filter_specs if isinstance(spec, PendingFilter))
        return queue.worst_first(meetings) if asked.value() == PENDING else meetings.newest_first()


def versioned_checkbox(desk, meeting):
    """The box that selects a row, with the version that the list shows: an action on a stale one is refused."""
    box = admin.ModelAdmin.action_checkbox(desk, meeting)
    return format_html('{}<input type="hidden" name="version-{}" value="{}">', box, meeting.pk, meeting.version)
