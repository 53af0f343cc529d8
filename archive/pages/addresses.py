"""How the addresses of the site are made: identifiers, decoration, and lists narrowed to something."""

from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse

from people.identity import shorten


class TailConverter:
    """The decorative end of an address, with its slash: "une-rencontre/", or nothing for a title without letters."""

    regex = "(?:[^/]+/)?"

    def to_python(self, value):
        return value.rstrip("/")

    def to_url(self, value):
        return f"{value}/" if value else ""


def absolute(path):
    """`path` as an address that holds outside this site."""
    return settings.SITE_URL.rstrip("/") + path


def narrowed(name, *, countries=(), organizations=(), officials=(), themes=(), evoked=()):
    """The address of the list or feed `name`, narrowed to what all these took part in (themes: any of them)."""
    query = [
        *(("country", one.code) for one in countries),
        *(("organization", shorten(one.uid)) for one in organizations),
        *(("official", shorten(one.uid)) for one in officials),
        *(("theme", one.slug) for one in themes),
        *(("evoked", one.code) for one in evoked),
    ]
    return f"{reverse(name)}?{urlencode(query)}" if query else reverse(name)


def pair(one, other):
    """The address of two countries, their codes in order."""
    return reverse("country_pair", args=sorted([one.code, other.code]))
