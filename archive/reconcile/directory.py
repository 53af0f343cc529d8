"""Finds the countries, organisations, themes, sources and officials that a reading names, or makes them."""

import itertools

from django.db import connection
from django.db.models import Q

from archive.models import Participation, Source, Theme
from people import names
from people.models import Country, Official, Organization, register


class Directory:
    """Look-ups for one reading; each answer is kept, so that a name costs one query."""

    def __init__(self):
        self._countries = {country.code: country for country in Country.objects.all()}
        self._themes = {theme.slug: theme for theme in Theme.objects.all()}
        self._organizations, self._officials = {}, {}

    def register(self, name):
        return register(name)

    def country(self, code):
        return self._countries.get(code)

    def theme(self, slug):
        return self._themes.get(slug)

    def organization(self, name):
        """The organisation that bears `name`, its acronym or an alias; a new one where nobody does; None for none."""
        if not name:
            return None
        if name not in self._organizations:
            self._organizations[name] = _organization(name[:200]) or self.found(name[:200])
        return self._organizations[name]

    def found(self, name):
        """A new organisation; another process may make the same one at this moment."""
        key = names.comparison_key(name)
        return Organization.objects.get_or_create(key=key, defaults={"name": name})[0]

    def official(self, name, country, organization):
        """The one official who bears `name` and can have represented this party; None where it is ambiguous."""
        if name not in self._officials:
            self._officials[name] = self._official(name[:200], country, organization)
        return self._officials[name]

    def _official(self, name, country, organization):
        """Whoever bears a name and represented another state may be somebody else: not for a reading to settle."""
        if len(names.fold(name).split()) < 2:
            return None
        with connection.cursor() as cursor:  # two readings at once must not register one person twice
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [names.comparison_key(name)])
        bearers = list(Official.objects.named(name)[:2])
        if not bearers:
            return self.register(name)
        if len(bearers) > 1 or _serves_another(bearers[0], country, organization):
            return None
        return bearers[0]


class Onlooker(Directory):
    """A Directory that makes nothing: whom nobody knows is an unsaved row, with a key of its own."""

    def __init__(self):
        super().__init__()
        self._keys = itertools.count(-1, -1)

    def register(self, name):
        return Official(pk=next(self._keys), name=name)

    def found(self, name):
        return Organization(pk=next(self._keys), name=name)


def _organization(name):
    key = names.comparison_key(name)
    likely = Organization.objects.filter(Q(key=key) | Q(acronym__iexact=name) | Q(aliases__icontains=name))
    return _bearing(name, likely, lambda body: (body.name, body.acronym, *body.aliases))


def _bearing(name, likely, forms):
    """The first of `likely` one of whose `forms` is `name` but for accents and capitals."""
    return next((thing for thing in likely if names.fold(name) in map(names.fold, forms(thing))), None)


def _serves_another(official, country, organization):
    parties = set(Participation.objects.filter(official=official).values_list("country_id", "organization_id"))
    same = (country and country.pk, organization and organization.pk)
    return bool(parties) and same not in parties


def source_named(name):
    """The source that signs as `name`; a new one of unknown nature where none is known; None for an empty name."""
    if not name:
        return None
    return known_source(name) or Source.objects.get_or_create(key=names.fold(name), defaults={"name": name})[0]


def known_source(name):
    """The source that signs as `name`, or None."""
    if not name:
        return None
    likely = Source.objects.filter(Q(key=names.fold(name)) | Q(aliases__icontains=name))
    return _bearing(name, likely, lambda source: (source.name, *source.aliases))
