"""The filters of the alphabetical lists: who and what stands in published meetings, each with its numbers of them."""

from functools import reduce
from operator import or_

from django.db.models import Count, F, OuterRef, Q, Subquery

from archive.lists import parameters
from archive.lists.filters import AnyOf, Condition, ListFilter
from archive.lists.vocabularies import COUNTRIES
from archive.models import Participation, Theme
from archive.querysets import taking_part
from people import names
from people.models import Country, Official, Organization


class Named(Condition):
    """Words of a name, whatever their accents and order, each of them found by one of `lookups`."""

    field_class = parameters.NameField

    def __init__(self, *, lookups, **kwargs):
        super().__init__(condition="", **kwargs)
        self.lookups = lookups

    def filter(self, qs, value):
        for word in names.fold(value.picks[0].key).split() if value.picks else []:
            qs = qs.filter(self.holding(word))
        return qs

    def holding(self, word):
        return reduce(or_, (Q(**{lookup: word}) for lookup in self.lookups))


class NamedOfficial(Condition):
    """Words of any recorded form of the name."""

    field_class = parameters.NameField

    def filter(self, qs, value):
        return qs.filter(pk__in=Official.objects.matching(value.picks[0].key).values("pk")) if value.picks else qs


class Representing(AnyOf):
    """Those who represented one of the countries in a published meeting."""

    def filter(self, qs, value):
        represented = Participation.objects.public().filter(country__in=[pick.key for pick in value.picks])
        return qs.filter(pk__in=represented.values("official")) if value.picks else qs


class InCountry(AnyOf):
    def filter(self, qs, value):
        return qs.filter(country__in=[pick.key for pick in value.picks]) if value.picks else qs


def counted_by_country(rows, counted):
    numbers = rows.exclude(country=None).order_by().values_list("country__code", "country__name")
    numbers = numbers.annotate(number=Count(counted, distinct=True)).order_by("-number", "country__sort_key")
    return {code: (name, number) for code, name, number in numbers}


class DirectoryFilter(ListFilter):
    def ordered(self, found):
        return found.order_by("sort_key", "pk")


class OfficialFilter(DirectoryFilter):
    q = NamedOfficial(label="Nom", condition="")
    country = Representing(label="Pays représenté", vocabulary=COUNTRIES, condition="")

    def __init__(self, data):
        super().__init__(data, taking_part(Official.objects.current()))

    def by_country(self):
        """{code: (name, how many of those listed represented it)}, most frequent first, whatever country is chosen."""
        found = Participation.objects.public().filter(official__in=self.matching(ignoring=["country"]).values("pk"))
        return counted_by_country(found, "official")

    def ordered(self, found):
        """Each with the function and the country of the latest published meeting."""
        latest = (
            Participation.objects.public()
            .filter(official=OuterRef("pk"))
            .order_by(F("meeting__date_min").desc(nulls_last=True), "-pk")
        )
        return (
            super()
            .ordered(found)
            .annotate(
                function=Subquery(latest.values("role")[:1]), represented=Subquery(latest.values("country__name")[:1])
            )
        )


class OrganizationFilter(DirectoryFilter):
    q = Named(label="Nom ou sigle", lookups=["sort_key__contains", "acronym__icontains"])
    country = InCountry(label="Pays", vocabulary=COUNTRIES, condition="")

    def __init__(self, data):
        super().__init__(data, taking_part(Organization.objects.select_related("country")))

    def by_country(self):
        """{code: (name, how many of those listed are of it)}, most frequent first, whatever country is chosen."""
        found = Organization.objects.filter(pk__in=self.matching(ignoring=["country"]).values("pk"))
        return counted_by_country(found, "pk")


class CountryFilter(DirectoryFilter):
    q = Named(label="Nom", lookups=["sort_key__contains"])

    def __init__(self, data):
        super().__init__(data, taking_part(Country.objects.all()))


class ThemeFilter(ListFilter):
    q = Named(label="Nom", lookups=["slug__contains", "name__unaccent__icontains"])

    def __init__(self, data):
        super().__init__(data, taking_part(Theme.objects.all(), through="meetingtheme_items__content_object"))

    def ordered(self, found):
        return found.order_by("slug")
