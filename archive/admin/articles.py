"""Dispatches in the desk: their list, and the form beside the text."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.db.models import Count
from django.http import HttpResponseRedirect
from django.urls import path, reverse

from archive import lots
from archive.admin import verbs
from archive.admin.beside import grades
from archive.admin.dates import DateField
from archive.admin.intake import DepositView, PasteView
from archive.admin.lists import Lately, NeverDeleted, StrictList
from archive.admin.members import ArticleThemeInline, EvokedInline, MentionInline
from archive.admin.pages import DecidedAdmin, DecidedForm
from archive.admin.searching import PicksByName, TextSearch
from archive.admin.signs import visibility_sign
from archive.desk import remarked
from archive.models import Article, ArticleTheme, Evoked, Extraction, Mention
from archive.wording import labels
from archive.wording.dates_fr import date_words

TOO_MANY = (
    f"Rien n’a été relu\u00a0: {lots.MOST_READ} dépêches au plus à la fois. Pour davantage, demandez la commande "
    "«\u00a0reextract\u00a0» à qui tient le serveur."
)


class ArticleForm(DecidedForm):
    url = forms.CharField(label="Adresse", required=False, max_length=2000)
    dateline_date = DateField(label="Datée du", interval=False, max_length=10)
    published = DateField(label="Publication", interval=False, max_length=10)


class DispatchList(ChangeList):
    """With what a row shows of other tables, and without the texts and bytes that it does not show."""

    def get_queryset(self, request, exclude_parameters=None):
        found = super().get_queryset(request, exclude_parameters).annotate(told_count=Count("reports"))
        return remarked.with_remarks(found.select_related(None).select_related("source").prefetch_related("warnings"))


@admin.register(Article)
class ArticleAdmin(NeverDeleted, TextSearch, PicksByName, StrictList, DecidedAdmin):
    form = ArticleForm
    fields = ["title", ("source", "agency"), "url", ("dateline_place", "dateline_date", "published")]
    autocomplete_fields = ["source"]
    inlines = [MentionInline, EvokedInline, ArticleThemeInline]
    history_members = [(Mention, "article"), (Evoked, "article"), (ArticleTheme, "content_object")]
    list_display = ["day", "title", "source", "told", "warned", "said", "state", "added"]
    list_display_links = ["title"]
    list_filter = ["visibility", Lately, "source"]
    date_hierarchy = "added_at"
    show_full_result_count = False
    actions = ["read_again"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("source", "text", "capture")

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("coller/", wrap(PasteView.as_view(desk=self)), name="archive_article_paste"),
            path("deposer/", wrap(DepositView.as_view(desk=self)), name="archive_article_deposit"),
            *super().get_urls(),
        ]

    def add_view(self, request, form_url="", extra_context=None):
        """A dispatch is never typed into fields: its text is pasted, kept as it came, and read."""
        return HttpResponseRedirect(reverse("admin:archive_article_paste"))

    def get_changelist(self, request, **kwargs):
        return DispatchList

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            context["meetings"] = obj.meetings.order_by("order")
            context["readings"] = Extraction.objects.filter(text__capture__versions__article=obj).distinct()
        return super().render_change_form(request, context, add, change, form_url, obj)

    @admin.action(description="Relire la sélection", permissions=["change"])
    def read_again(self, request, queryset):
        """What is said of a line of a source reaches its earlier dispatches so, and a new word of the tables too."""
        if queryset.count() > lots.MOST_READ:
            messages.error(request, TOO_MANY)
            return
        outcome = lots.read_again(queryset)
        done = labels.counted(outcome.decided, "dépêche relue", "dépêches relues")
        messages.info(request, f"{done} sur {len(queryset)}\u00a0: ce qui était décidé est resté.")
        verbs.tell_rest(request, outcome)

    @admin.display(description="publication", ordering="row__day")
    def day(self, article):
        date = article.published or article.dateline_date
        return date_words(date) if date else "—"

    @admin.display(description="rencontres")
    def told(self, article):
        return article.told_count or "—"

    @admin.display(description="avertissements")
    def warned(self, article):
        return grades(article.warnings.all())

    @admin.display(description="signalements, notes")
    def said(self, article):
        return remarked.words(article)

    @admin.display(description="état", ordering="visibility")
    def state(self, article):
        return visibility_sign(article)

    @admin.display(description="entrée", ordering="added_at")
    def added(self, article):
        return f"{article.added_at:%d/%m/%Y}"
