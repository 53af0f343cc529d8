"""What the lists of the desk share: which parameters they take, and rows that nobody may alter."""

from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.utils.text import capfirst

from archive.desk.queue import yesterday

# Django's own: search, order, page, all, error, pop-ups, counts beside the filters.
OWN_PARAMETERS = {"q", "o", "p", "all", "e", "_popup", "_to_field", "_facets", "_changelist_filters"}


class StrictList(admin.ModelAdmin):
    """A list that takes the parameters of its filters and no other: Django's would look up any field in any way."""

    list_per_page = 50
    empty_value_display = "—"
    list_max_show_all = 0
    show_facets = admin.ShowFacets.NEVER

    def changelist_view(self, request, extra_context=None):
        self.forget_unknown_parameters(request)
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, title | (extra_context or {}))

    def get_changelist_instance(self, request):
        try:
            return super().get_changelist_instance(request)
        except (ValueError, OverflowError) as error:  # Django's own for a year beyond the calendar
            raise IncorrectLookupParameters(error) from error

    def forget_unknown_parameters(self, request):
        known = self._parameters(request)
        if unknown := [name for name in request.GET if name not in known]:
            request.GET = request.GET.copy()
            for name in unknown:
                del request.GET[name]
            said = ", ".join(name[:60] for name in unknown[:5])
            messages.warning(
                request, f"Cette liste ne connaît pas le paramètre «\u00a0{said}\u00a0»\u00a0: il est ignoré."
            )

    def lookup_allowed(self, lookup, value, request):
        return lookup in self._parameters(request)

    def get_view_on_site_url(self, obj=None):
        return obj.get_absolute_url() if hasattr(obj, "get_absolute_url") else None

    def _parameters(self, request):
        names = set(OWN_PARAMETERS)
        for entry in self.get_list_filter(request):
            names |= {f"{entry}__exact", f"{entry}__isnull"} if isinstance(entry, str) else {entry.parameter_name}
        if self.date_hierarchy:
            names |= {f"{self.date_hierarchy}__{part}" for part in ("year", "month", "day")}
        return names


class Lately(admin.SimpleListFilter):
    """What came in since yesterday, as the first page counts it."""

    title, parameter_name = "entrée", "entree"

    def lookups(self, request, model_admin):
        return [("hier", "depuis hier")]

    def queryset(self, request, queryset):
        return queryset.filter(added_at__gte=yesterday()) if self.value() == "hier" else queryset


class ReadOnly:
    """For a ModelAdmin or an inline: rows that nobody may add, alter or delete by hand."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class NeverDeleted:
    """For a ModelAdmin: nothing is lost, so nothing is deleted; the things have other ways to leave readers' sight."""

    def has_delete_permission(self, request, obj=None):
        return False

    def get_actions(self, request):
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions
