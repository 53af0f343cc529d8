"""manage.py load_reference: countries, organisations, themes and sources, from the language data of the reader."""

from django.core.management.base import BaseCommand
from django.db import transaction

from archive import reference


class Command(BaseCommand):
    help = "Charge les pays, les organisations, les thèmes et les sources. Ce que la rédaction a modifié reste."

    @transaction.atomic
    def handle(self, **options):
        for name, load in reference.TABLES.items():
            added = load()
            self.stdout.write(f"{name} : {added} ajoutés" if added else f"{name} : rien à ajouter")
