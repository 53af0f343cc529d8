"""The places that an editor may mean: those of the archive's meetings, and the cities that reading knows."""

from functools import cache

from django.db.models import Count

from archive.extract.mentions.geography import city_names
from archive.models import Meeting, Visibility
from people import names

SHOWN = (Visibility.PUBLISHED, Visibility.DRAFT)
MOST = 8  # static/names.js shows no more
LONGEST = 120  # a place of a meeting has no more characters


def known(typed):
    """At most MOST names, in one query: each word of `typed` begins a word of them, or of another spelling of them,
    accents and case ignored; those that begin so first, then those where more meetings took place.
    """
    wanted = names.fold(typed).split()
    if not wanted:
        return []
    forms = _forms()
    found = [name for name, spellings in forms.items() if _begin(wanted, " ".join(spellings))]
    return sorted(found, key=lambda name: not _starts(forms[name], " ".join(wanted)))[:MOST]


def _forms():
    """{name: its spellings, folded}: the places of meetings, the usual ones first, then the cities of the tables. A
    city that is spelt in several ways is there once, as most meetings have it.
    """
    meetings = Meeting.objects.filter(visibility__in=SHOWN).exclude(place="").order_by()
    counted = meetings.values_list("place").annotate(count=Count("pk")).order_by("-count", "place")
    cities, found = _cities(), {}
    for place in [*(place for place, _ in counted), *(usual for usual, _ in cities.values())]:
        usual, spellings = cities.get(names.fold(place), (place, (names.fold(place),)))
        found.setdefault(usual, (place, spellings))
    return dict(found.values())


@cache
def _cities():
    """{each spelling, folded: (the usual name, all of its spellings folded)} of the cities of the tables."""
    cities = [(spellings[0], tuple(map(names.fold, spellings))) for spellings in city_names()]
    return {spelling: city for city in cities for spelling in city[1]}


def _begin(wanted, words):
    return all(f" {word}" in f" {words}" for word in wanted)


def _starts(spellings, typed):
    return any(spelling.startswith(typed) for spelling in spellings)
