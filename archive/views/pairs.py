"""Two countries: everything that passed between them."""

from django.shortcuts import get_object_or_404, render

from archive.pages import addresses, chronicle
from archive.pages.year_chart import YearChart
from archive.views.gate import Moved, page
from people.models import Country

CHRONOLOGY = 100  # lines; the rest is in the list
MOST = 6


@page
def country_pair(request, first, second):
    one, other = (get_object_or_404(Country, code=code.upper()) for code in (first, second))
    if one == other:
        raise Moved(one.get_absolute_url())
    if request.path != addresses.pair(one, other):
        raise Moved(addresses.pair(one, other))
    return render(request, "archive/country_pair.html", _context(one, other))


def _context(one, other):
    meetings = chronicle.of_parties([one, other])
    years, totals = chronicle.by_year(meetings), meetings.totals()
    dated, undated = chronicle.by_date(meetings, CHRONOLOGY)
    return {
        "countries": [one, other],
        "totals": totals,
        "since": years[0].year if years else None,
        "documents": chronicle.documents_of(meetings)[:MOST],
        "signed_total": chronicle.documents_of(meetings).count(),
        "chart": YearChart(years),
        "matrix": chronicle.who_speaks_to_whom(meetings, one, other, limit=MOST),
        "themes": chronicle.themes_of(meetings, limit=2 * MOST),
        "dated": dated,
        "undated": undated,
        "is_cut": len(dated) + len(undated) < totals["total"],
        "list_address": addresses.narrowed("meetings", countries=[one, other]),
        "feed_address": addresses.narrowed("meetings_feed", countries=[one, other]),
    }
