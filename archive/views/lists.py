"""The lists: a filter, its counts, one page of its queryset."""

from django.core.paginator import Paginator
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView

from archive.lists import directory, facets, filters
from archive.views.patience import within_time
from archive.wording import labels
from people.models import OrganizationKind


class CountedPaginator(Paginator):
    """A paginator that is told how many there are: the facets have counted them already."""

    def __init__(self, things, per_page, count):
        super().__init__(things, per_page)
        self.count = count


def links_between_pages(asked, page):
    """{"first", "previous", "next", "last"}: the queries of the other pages, those that there are."""
    last = page.paginator.num_pages
    back = {"first": 1, "previous": page.number - 1} if page.has_previous() else {}
    on = {"next": page.number + 1, "last": last} if page.has_next() else {}
    return {name: asked.query_of_page(number) for name, number in {**back, **on}.items()}


@method_decorator(within_time, name="dispatch")
class FilteredList(TemplateView):
    """One page of what a filter lets through; a wrong page number is named, and the nearest page shown."""

    per_page = 25
    filter_class = None
    title = ""

    def get_context_data(self, **kwargs):
        asked = self.filter_class(self.request.GET)
        listed = self.listed(asked)
        links = links_between_pages(asked, listed["page"])
        return super().get_context_data(**kwargs, **listed, filter=asked, links=links, title=self.title)

    def page_of(self, asked, paginator):
        number = asked.number
        if number > paginator.num_pages:
            last = f"La page {number} n’existe pas\u00a0: voici la dernière."
            asked.form.add_error("page", last)
        return paginator.page(min(number, paginator.num_pages))


class RecordList(FilteredList):
    """Meetings, dispatches or documents with the facets beside them.

    noun  of `labels.total`; feed: the name of the feed of the same filter, where there is one
    """

    noun = "contact"
    feed = ""

    def listed(self, asked):
        counts = facets.counted(asked)
        totals = facets.totals(counts)
        page = self.page_of(asked, CountedPaginator(self.rows(asked.qs), self.per_page, totals["total"]))
        page.object_list = [self.marked(asked, each) for each in page.object_list]
        return {
            "page": page,
            "facets": facets.facets(asked, counts),
            "total": labels.total(totals, self.noun),
            "feed": self.feed,
        }

    def marked(self, asked, thing):
        """`thing`, saying whether its date only may be in the period asked for."""
        thing.is_possible = asked.is_possible(self.date_of(thing))
        return thing


class MeetingList(RecordList):
    template_name = "archive/meeting_list.html"
    filter_class = filters.MeetingFilter
    title, feed = "Rencontres", "meetings_feed"

    def rows(self, found):
        return found.with_people()

    def date_of(self, meeting):
        return meeting.date_edtf


class ArticleList(RecordList):
    template_name = "archive/article_list.html"
    filter_class = filters.ArticleFilter
    title, noun, feed = "Dépêches", "dépêche", "articles_feed"

    def rows(self, found):
        return found.select_related("source", "row")

    def date_of(self, article):
        return article.published or article.dateline_date


class DocumentList(RecordList):
    template_name = "archive/document_list.html"
    filter_class = filters.DocumentFilter
    title, noun = "Documents signés", "texte signé"

    def rows(self, found):
        return found.with_parties_named()

    def date_of(self, document):
        return document.meeting.date_edtf


class Directory(FilteredList):
    """An alphabetical list. counted_as: the noun of what it lists, in the singular and the plural."""

    template_name = "archive/directory_list.html"

    def listed(self, asked):
        page = self.page_of(asked, Paginator(asked.qs, self.per_page))
        page.object_list = [self.described(each) for each in page.object_list]
        return {"page": page, "total": labels.counted(page.paginator.count, *self.counted_as), **self.beside(asked)}

    def beside(self, asked):
        return {}

    def described(self, thing):
        thing.counts = labels.total({"total": thing.total, "verified": thing.verified})
        thing.detail = self.detail(thing)
        return thing


class DirectoryByCountry(Directory):
    def beside(self, asked):
        countries = facets.facet(asked, "country", "Pays", asked.by_country())
        return {"facets": [countries] if countries.values else []}


class OfficialList(DirectoryByCountry):
    filter_class = directory.OfficialFilter
    title, counted_as = "Responsables", ("responsable", "responsables")

    def detail(self, official):
        return ", ".join(filter(None, [official.function, official.represented]))


class OrganizationList(DirectoryByCountry):
    filter_class = directory.OrganizationFilter
    title, counted_as = "Organisations", ("organisation", "organisations")

    def detail(self, organization):
        kind = "" if organization.kind == OrganizationKind.OTHER else organization.get_kind_display()
        country = organization.country.name if organization.country else ""
        return ", ".join(filter(None, [kind, country]))


class CountryList(Directory):
    filter_class = directory.CountryFilter
    title, counted_as, per_page = "Pays", ("pays", "pays"), 100

    def detail(self, country):
        return ""


class ThemeList(Directory):
    filter_class = directory.ThemeFilter
    title, counted_as, per_page = "Thèmes", ("thème", "thèmes"), 100

    def detail(self, theme):
        return theme.definition
