"""The table of the functions that officials hold."""

from archive.exchange import lookups
from archive.exchange.columns import Column, Day, Related, country, organization
from archive.exchange.resource import Table
from people.models import Position


class Positions(Table):
    title = "fonctions"
    required = ["responsable", "fonction"]

    official = Related("responsable", "official", lookups.official)
    position = Column("fonction", "title")
    country = country()
    organization = organization()
    start_date = Day("depuis", "start_date", interval=False)
    end_date = Day("jusqu’à", "end_date", interval=False)

    class Meta(Table.Meta):
        model = Position

    def get_queryset(self):
        found = Position.objects.select_related("official", "country", "organization")
        return found.order_by("official__sort_key", "start_date", "pk")
