"""One thing, one page."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render

from archive.models import Article, Meeting, SignedDocument, Theme
from archive.pages import addresses, chronicle
from archive.pages.dossier.article import ArticleDossier
from archive.pages.dossier.citations import Citations
from archive.pages.dossier.dispatch import articles_for_page, telling_of
from archive.pages.dossier.meeting import MeetingDossier
from archive.views.gate import Moved, at_home, page, shown
from people.models import Country, Official, Organization

LATEST = 10
MOST = 10


@page
def meeting(request, uid, slug):
    found = shown(Meeting.objects.select_related("row").for_page(), uid)
    at_home(request, found)
    return render(request, "archive/meeting.html", {"meeting": found, "dossier": MeetingDossier(found)})


@page
def article(request, uid, slug):
    found = shown(articles_for_page().prefetch_related("theme_uses__tag"), uid)
    at_home(request, found)
    return render(request, "archive/article.html", {"article": found, "dossier": ArticleDossier(found)})


@page
def document(request, uid, slug):
    found = get_object_or_404(SignedDocument.objects.select_related("extraction"), uid=uid)
    meeting = shown(Meeting.objects.for_page(), found.meeting.uid)
    at_home(request, found)
    articles = list(telling_of(meeting))
    standing = Citations(articles, [found]).of(found, "title", "kind", tint="document", label="Signé")
    context = {"document": found, "meeting": meeting, "standing": standing, "articles": articles}
    return render(request, "archive/document.html", context)


@page
def official(request, uid, slug):
    found = get_object_or_404(Official.objects.select_related("merged_into"), uid=uid)
    if found.merged_into:
        raise Moved(found.merged_into.get_absolute_url())
    at_home(request, found)
    context = {
        "official": found,
        "positions": found.positions.select_related("country", "organization"),
        "functions": chronicle.functions_of(found),
        "forms": found.names.exclude(form=found.name).order_by("form"),
        "counterparts": chronicle.counterparts_of(found, limit=MOST),
        **_contacts(Meeting.objects.published().with_officials([found.pk]), officials=[found]),
    }
    return render(request, "archive/official.html", _known(context, context["totals"]))


@page
def organization(request, uid, slug):
    found = get_object_or_404(Organization.objects.select_related("country"), uid=uid)
    at_home(request, found)
    meetings = chronicle.of_parties([found])
    context = {
        "organization": found,
        "officials": chronicle.officials_of(meetings, organization=found, limit=MOST),
        "countries": chronicle.countries_of(meetings, limit=MOST),
        "evoking": Article.objects.published().filter(evoked__organization=found).totals(),
        **_contacts(meetings, organizations=[found]),
    }
    return render(request, "archive/organization.html", _known(context, context["totals"], context["evoking"]))


@page
def country(request, code):
    found = get_object_or_404(Country, code=code.upper())
    at_home(request, found)
    meetings = chronicle.of_parties([found])
    context = {
        "country": found,
        "counterparts": [
            (one, addresses.pair(found, one.thing)) for one in chronicle.counterpart_countries(found, limit=MOST)
        ],
        "organizations": chronicle.organizations_of(meetings, limit=MOST),
        "officials": chronicle.officials_of(meetings, country=found, limit=MOST),
        "themes": chronicle.themes_of(meetings, limit=MOST),
        "evoking": Article.objects.published().evoking([found.pk]).totals(),
        "evoking_address": addresses.narrowed("articles", evoked=[found]),
        **_contacts(meetings, countries=[found]),
    }
    return render(request, "archive/country.html", context)


@page
def theme(request, slug):
    found = get_object_or_404(Theme.objects.select_related("parent"), slug=slug)
    meetings = Meeting.objects.published().on_any_theme([found.pk])
    context = {
        "theme": found,
        "countries": chronicle.countries_of(meetings, limit=MOST),
        "officials": chronicle.officials_of(meetings, limit=MOST),
        "dispatches": Article.objects.published().on_any_theme([found.pk]).totals(),
        "dispatches_address": addresses.narrowed("articles", themes=[found]),
        **_contacts(meetings, themes=[found]),
    }
    return render(request, "archive/theme.html", context)


def _contacts(meetings, **narrowing):
    """The totals of `meetings`, the latest of them, and where to read and follow them all."""
    return {
        "totals": meetings.totals(),
        "latest": chronicle.latest(meetings, LATEST),
        "list_address": addresses.narrowed("meetings", **narrowing),
        "feed_address": addresses.narrowed("meetings_feed", **narrowing),
    }


def _known(context, *totals):
    """`context`, unless nothing public tells of its subject: then the page does not exist."""
    if not any(one["total"] for one in totals):
        raise Http404
    return context
