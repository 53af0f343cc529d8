"""The table of themes. A theme is known by its slug, which its addresses hold and which never changes."""

from django.core.exceptions import ValidationError
from django.utils.text import slugify

from archive.exchange import lookups
from archive.exchange.cells import NBSP, quoted
from archive.exchange.columns import Column, Related, Words
from archive.exchange.resource import UID, Table
from archive.models import Theme
from people import names


class Themes(Table):
    title = "thèmes"
    required = ["nom"]

    uid = Column(UID, "slug")
    name = Column("nom", "name")
    definition = Column("définition", "definition")
    synonyms = Words("synonymes", "synonyms")
    parent = Related("thème plus large", "parent", lookups.theme)
    iptc = Column("iptc", "iptc")
    eurovoc = Column("eurovoc", "eurovoc")

    composed = ["slug"]

    class Meta(Table.Meta):
        model = Theme

    def get_queryset(self):
        return Theme.objects.select_related("parent").order_by("slug")

    def key_of(self, text):
        return text if "\0" not in text else None

    def likeness(self, row):
        return names.fold(row.get("nom") or "")

    def check(self, draft, plan, row):
        if not slugify(draft.name):
            raise ValidationError({"nom": f"{quoted(draft.name)} ne contient aucune lettre latine pour son adresse."})
        if draft.pk and draft.parent_id == draft.pk:
            raise ValidationError({"thème plus large": f"un thème n’est pas plus large que lui-même{NBSP}: videz-la."})
