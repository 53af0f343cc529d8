"""The table of organisations."""

from django.core.exceptions import ValidationError

from archive.exchange.cells import NBSP, quoted
from archive.exchange.columns import Choice, Column, Words, country
from archive.exchange.resource import Table
from people import names
from people.identity import shorten
from people.models import Organization, OrganizationKind


class Organizations(Table):
    title = "organisations"
    required = ["nom"]

    name = Column("nom", "name")
    acronym = Column("sigle", "acronym")
    aliases = Words("autres noms", "aliases")
    kind = Choice("nature", "kind", OrganizationKind)
    country = country()
    qid = Column("wikidata", "qid")

    class Meta(Table.Meta):
        model = Organization

    def get_queryset(self):
        return Organization.objects.select_related("country").order_by("sort_key", "pk")

    def likeness(self, row):
        return names.comparison_key(row.get("nom") or "")

    def check(self, draft, plan, row):
        """Two names may differ and compare equal: the database keeps only one of them."""
        key = names.comparison_key(draft.name)
        if not key:
            raise ValidationError({"nom": f"{quoted(draft.name)} ne contient aucune lettre."})
        if known := Organization.objects.filter(key=key).exclude(pk=draft.pk).first():
            raise ValidationError(
                {
                    "nom": f"{quoted(known.name)} porte déjà ce nom, aux accents et à l’ordre des mots près, uid "
                    f"{shorten(known.uid)}{NBSP}: écrivez cet uid et sa version."
                }
            )
