"""manage.py refresh_rows: writes anew the flat rows that lists, search and the desk's queue read."""

from django.core.management.base import BaseCommand

from archive import rows
from archive.models import Article, Meeting

SLICE = 500
ROWS = [
    (Meeting, [rows.refresh_meetings]),
    (Article, [rows.refresh_articles, rows.refresh_queue]),
]


class Command(BaseCommand):
    help = "Réécrit les lignes que lisent les listes, la recherche et la file : après une mise à jour qui en ajoute."

    def handle(self, **options):
        counts = [self._refresh(model, writers) for model, writers in ROWS]
        self.stdout.write("rencontres={} dépêches={}".format(*counts))

    def _refresh(self, model, writers):
        keys, done = list(model.objects.order_by("pk").values_list("pk", flat=True)), 0
        for start in range(0, len(keys), SLICE):
            some = keys[start : start + SLICE]
            for write in writers:
                write(some)
            done += len(some)
            if self.stderr.isatty():
                self.stderr.write(f"\r{model._meta.verbose_name_plural} : {done} sur {len(keys)}", ending="")
        return done
