"""Who and what the archive knows: sources, themes, countries, organisations, officials. Written through upkeep."""

from django import forms
from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.text import slugify
from taggit.models import Tag

from archive.admin.exchange import Exchanged
from archive.admin.members import LabelledFormSet
from archive.admin.merging import Merging
from archive.admin.positions import PositionInline
from archive.admin.searching import words_of
from archive.admin.upkept import UpkeepAdmin
from archive.admin.versions import VersionedForm
from archive.exchange import Officials, Organizations, Themes
from archive.models import Source, Theme
from people import names
from people.models import Country, Official, OfficialName, Organization, Position


class SourceList(ChangeList):
    def get_queryset(self, request, exclude_parameters=None):
        return super().get_queryset(request, exclude_parameters).annotate(count=Count("article"))


class OfficialList(ChangeList):
    def get_queryset(self, request, exclude_parameters=None):
        found = super().get_queryset(request, exclude_parameters).prefetch_related("names")
        return found.annotate(count=Count("participations__meeting", distinct=True))


class KeyedForm(VersionedForm):
    """A form of a thing whose `key` the database wants only once: two names may differ and have the same."""

    key_of = staticmethod(names.comparison_key)

    def clean_name(self):
        name = self.cleaned_data["name"]
        key = self.key_of(name)
        if not key:
            raise ValidationError(f"«\u00a0{name}\u00a0» ne contient aucune lettre.")
        taken = self._meta.model.objects.filter(key=key).exclude(pk=self.instance.pk).first()
        if taken:
            raise ValidationError(f"«\u00a0{taken}\u00a0» porte déjà ce nom, aux accents et aux espaces près.")
        return name


class SourceForm(KeyedForm):
    key_of = staticmethod(names.fold)


admin.site.unregister(Tag)  # taggit's own: ours is Theme


@admin.register(Source)
class SourceAdmin(UpkeepAdmin):
    form = SourceForm
    fields = ["name", "aliases", ("nature", "country", "language"), "display_right", "lines_said"]
    readonly_fields = ["lines_said"]
    autocomplete_fields = ["country"]
    list_display = ["name", "nature", "country", "display_right", "dispatches"]
    list_select_related = ["country"]
    list_filter = ["nature", "display_right"]

    def holding(self, word):
        return Q(key__contains=word) | Q(aliases__icontains=word)

    def get_changelist(self, request, **kwargs):
        return SourceList

    @admin.display(description="dépêches")
    def dispatches(self, source):
        return source.count

    @admin.display(description="lignes dites", empty_value="aucune")
    def lines_said(self, source):
        """What editors said of its lines on the review screen, where they may say otherwise too."""
        said = source.lines.select_related("article", "by") if source.pk else []
        rows = [(reverse("review:screen", args=[one.article.uid]), one, one.by) for one in said]
        return format_html_join("", '<div><a href="{}">{}</a>, {}</div>', rows) or None


class ThemeForm(VersionedForm):
    def clean_name(self):
        name = self.cleaned_data["name"]
        if not slugify(name):
            raise ValidationError(f"«\u00a0{name}\u00a0» ne contient aucune lettre latine pour son adresse.")
        return name


@admin.register(Theme)
class ThemeAdmin(Exchanged, UpkeepAdmin):
    resource_classes = [Themes]
    form = ThemeForm
    fields = ["name", "definition", "synonyms", "parent", ("iptc", "eurovoc")]
    autocomplete_fields = ["parent"]
    list_display = ["name", "definition", "parent", "iptc", "eurovoc"]
    list_select_related = ["parent"]
    list_filter = []

    def holding(self, word):
        return Q(name__unaccent__icontains=word) | Q(slug__contains=word) | Q(synonyms__icontains=word)


@admin.register(Country)
class CountryAdmin(UpkeepAdmin):
    fields = ["code", "name", "name_en", "adjectives", "demonyms"]
    readonly_fields = ["code"]
    list_display = ["name", "code", "adjectives_shown"]
    list_filter = []

    def holding(self, word):
        return Q(sort_key__contains=word) | Q(code__iexact=word) | Q(adjectives__icontains=word)

    def has_add_permission(self, request):
        return False

    @admin.display(description="adjectifs")
    def adjectives_shown(self, country):
        return ", ".join(country.adjectives)


@admin.register(Organization)
class OrganizationAdmin(Exchanged, UpkeepAdmin):
    resource_classes = [Organizations]
    form = KeyedForm
    fields = ["name", ("acronym", "kind", "country"), "aliases", "qid"]
    autocomplete_fields = ["country"]
    list_display = ["name", "acronym", "kind", "country"]
    list_select_related = ["country"]
    list_filter = ["kind"]

    def holding(self, word):
        return Q(sort_key__contains=word) | Q(acronym__unaccent__icontains=word) | Q(aliases__icontains=word)


class OfficialNameFormSet(LabelledFormSet):
    def clean(self):
        """Two forms of one name that compare equal are one: the database keeps only one of them."""
        super().clean()
        seen = set()
        for form in self.forms:
            typed = getattr(form, "cleaned_data", {})
            key = names.comparison_key(typed.get("form") or "")
            if not key or typed.get("DELETE"):
                continue
            if key in seen:
                form.add_error("form", "Cette forme est déjà là, aux accents et à l’ordre des mots près.")
            seen.add(key)


class OfficialNameForm(forms.ModelForm):
    def clean_form(self):
        form = self.cleaned_data["form"]
        if not names.comparison_key(form):
            raise ValidationError(f"«\u00a0{form}\u00a0» ne contient aucune lettre.")
        return form


class OfficialNameInline(admin.TabularInline):
    model = OfficialName
    form, formset = OfficialNameForm, OfficialNameFormSet
    template = "admin/archive/members.html"
    fields = ["form", "kind"]
    extra = 1


@admin.register(Official)
class OfficialAdmin(Merging, Exchanged, UpkeepAdmin):
    resource_classes = [Officials]
    fields = ["name", "qid"]
    inlines = [OfficialNameInline, PositionInline]
    history_members = [(OfficialName, "official"), (Position, "official")]
    list_display = ["name", "forms", "meetings", "qid"]
    list_filter = []

    def get_changelist(self, request, **kwargs):
        return OfficialList

    def get_search_results(self, request, queryset, search_term):
        """Among those not merged into another; Django's join would show one with two forms twice."""
        for word in words_of(search_term):
            queryset = queryset.filter(pk__in=OfficialName.objects.filter(folded__contains=word).values("official"))
        return queryset.filter(merged_into=None), False

    @admin.display(description="autres formes")
    def forms(self, official):
        return ", ".join(name.form for name in official.names.all() if name.form != official.name) or "—"

    @admin.display(description="rencontres")
    def meetings(self, official):
        return official.count
