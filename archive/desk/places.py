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
    """At most MOST names, in one query: each word of `typed` begins a word of them, accents and case ignored; those
    that begin so first, then those where more meetings took place.
    """
    wanted = names.fold(typed).split()
    if not wanted:
        return []
    forms = _forms()
    found = [name for name, words in forms.items() if _begin(wanted, words)]
    return sorted(found, key=lambda name: not forms[name].startswith(" ".join(wanted)))[:MOST]


def _forms():
    """{name: its forms, folded}: the places of meetings, the usual ones first, then the cities of the tables."""
    meetings = Meeting.objects.filter(visibility__in=SHOWN).exclude(place="").order_by()
    counted = meetings.values_list("place").annotate(count=Count("pk")).order_by("-count", "place")
    return {place: names.fold(place) for place, _ in counted} | _cities()


@cache
def _cities():
    return {name: names.fold(forms) for name, forms in city_names()}


def _begin(wanted, words):
    return all(f" {word}" in f" {words}" for word in wanted)
