"""manage.py score: how well the shipped dispatches are read, measured against their annotations, with floors."""

from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from archive.ingest.files import BadMetadata, read_files, read_metadata
from archive.management.annotate import annotations
from archive.score.figures import check_floors, load_floors, load_golds, score, table

SHIPPED = Path(settings.BASE_DIR) / "demo" / "corpus"  # the floors are those of these texts
READ_ON = date(2026, 1, 1)  # the golds were written by then; the figures must not change with the calendar


class Command(BaseCommand):
    help = "Mesure la lecture de dépêches annotées ; sous les planchers, celles de démonstration font échouer."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--corpus", type=Path, default=SHIPPED, help="dossier")
        parser.add_argument("--errors", metavar="CHAMP", help="liste les erreurs d’un champ, ou de « all »")

    def handle(self, *, corpus, errors, **options):
        try:
            golds = load_golds(corpus)
            given = read_metadata(corpus / "metadata.jsonl")
        except (FileNotFoundError, BadMetadata) as error:
            raise CommandError(str(error), returncode=2) from error
        outcomes = annotations(read_files([corpus], metadata=given), today=READ_ON)
        predictions = {outcome.annotation["id"]: outcome.annotation for outcome in outcomes if outcome.annotation}
        figures, found = score(golds, predictions)
        self.stdout.write(table(figures))
        self._list(found, errors)
        if corpus == SHIPPED and (below := check_floors(figures, load_floors())):
            self.stderr.write("Sous les planchers :\n  " + "\n  ".join(below))
            raise SystemExit(1)

    def _list(self, found, errors):
        for field, notes in found.items() if errors else ():
            if errors in (field, "all"):
                self.stdout.write("\n  ".join([f"\n{field} : {len(notes)}", *notes]))
