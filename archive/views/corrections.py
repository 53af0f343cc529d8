"""What was corrected, what was withdrawn, and why."""

from django.core.paginator import Paginator
from django.shortcuts import render

from archive.pages import corrections as told
from archive.views.gate import page

PER_PAGE = 25


@page
def corrections(request):
    found = Paginator(told.told(), PER_PAGE).get_page(request.GET.get("page"))
    found.object_list = told.entries(found.object_list)
    return render(request, "archive/corrections.html", {"page": found, "links": _links(found)})


def _links(found):
    last = found.paginator.num_pages
    numbers = {"first": 1, "previous": found.number - 1} if found.has_previous() else {}
    numbers |= {"next": found.number + 1, "last": last} if found.has_next() else {}
    return {name: f"?page={number}" for name, number in numbers.items()}
