"""What templates say with: dates, counts, forms, parties, and the places of the site."""

from django import template
from django.urls import reverse
from django.utils import timezone

from archive.pages import addresses
from archive.wording import dates_fr, labels

register = template.Library()

register.filter("date_words", dates_fr.date_words)
register.filter("when_words", dates_fr.when_words)
register.filter("day_words", dates_fr.day_words)
register.filter("total", labels.total)
register.filter("total_since", labels.total_since)
register.filter("number", labels.number)
register.filter("kind_words", labels.kind)
register.filter("parties", labels.parties)
register.filter("absolute", addresses.absolute)


@register.filter
def full_date(edtf):
    """With the weekday, where one day is known."""
    return dates_fr.date_words(edtf, weekday=True)


@register.filter
def full_day(day):
    return dates_fr.day_words(day, weekday=True)


@register.filter
def local_day(moment):
    """The day of a moment, as clocks here have it."""
    return dates_fr.day_words(timezone.localtime(moment).date())


@register.filter
def counted(value, words):
    """`{{ 3|counted:"texte signé,textes signés" }}`"""
    return labels.counted(value, *words.split(","))


@register.filter
def is_web_address(address):
    """Whether a stored address may become a link: what came in with a dispatch may be "javascript:"."""
    return address.startswith(("https://", "http://"))


@register.filter
def desk_address(thing):
    """The form of a meeting, article or official in the editors' desk."""
    return reverse(f"admin:{thing._meta.app_label}_{thing._meta.model_name}_change", args=[thing.pk])


@register.filter
def address_of_pair(parties):
    """The page of two countries, where the parties are two countries; else ""."""
    if len(parties) == 2 and all(hasattr(party, "code") for party in parties):
        return addresses.pair(*parties)
    return ""


@register.inclusion_tag("_section.html", takes_context=True)
def section(context, name, label):
    """A line of the navigation; the one that the reader is in says so."""
    address, request = reverse(name), context.get("request")
    here = request.path if request else ""
    return {"address": address, "label": label, "current": _current(address, here)}


def _current(address, here):
    if here == address:
        return "page"
    return "true" if here.startswith(address) else ""
