"""Finding things by what editors type: accents, case and the order of words do not matter."""

from django.contrib.admin.widgets import AutocompleteSelect
from django.contrib.postgres.search import SearchQuery
from django.db.models import Q
from django.utils.html import format_html

from people import names

# Enough for the longest name; what is pasted by mistake must not cost a scan per word.
LONGEST, MOST_WORDS = 200, 8


def words_of(term):
    return names.fold(term[:LONGEST]).split()[:MOST_WORDS]


class FoldedSearch:
    """For a ModelAdmin: every typed word must be found, by `holding(word)`, a condition on the model."""

    search_fields = ["pk"]  # Django shows a search box, and completes, only where there is one

    def holding(self, word):
        raise NotImplementedError

    def get_search_results(self, request, queryset, search_term):
        for word in words_of(search_term):
            queryset = queryset.filter(self.holding(word))
        return queryset, False


class TextSearch(FoldedSearch):
    """The same for what has a flat row: in the title, or a word of the text that begins so."""

    def holding(self, word):
        begins = SearchQuery(f"{word}:*", config="fr", search_type="raw")
        return Q(title__unaccent__icontains=word) | Q(row__search=begins)


class NameOrPick(AutocompleteSelect):
    """A choice completed while typing; without JavaScript, a name typed in full or in part."""

    def render(self, name, value, attrs=None, renderer=None):
        picked = super().render(name, value, attrs, renderer)
        return format_html(
            '{}<noscript><input name="{}-typed" aria-label="{}" placeholder="autre nom" size="14"></noscript>',
            picked,
            name,
            f"{self.field.verbose_name}, nom tapé",
        )

    def value_from_datadict(self, data, files, name):
        typed = data.get(f"{name}-typed", "").strip()
        return self._named(typed) if typed else super().value_from_datadict(data, files, name)

    def _named(self, typed):
        """The key of the one thing that is named so, else what was typed, which the field refuses."""
        model = self.field.remote_field.model
        desk = self.admin_site.get_model_admin(model)
        found, _ = desk.get_search_results(None, model.objects.all(), typed)
        exact = [thing for thing in found[:50] if names.fold(str(thing)) == names.fold(typed)]
        found = exact or list(found[:2])
        return str(found[0].pk) if len(found) == 1 else typed


class PicksByName:
    """For a ModelAdmin or an inline: its autocomplete fields work without JavaScript too, in little space."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = NameOrPick(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        for right in ("can_delete_related", "can_view_related", "can_change_related"):
            if field and hasattr(field.widget, right):
                setattr(field.widget, right, False)
        return field
