"""manage.py ingest PATH…: takes dispatches in and says what became of each."""

from django.core.management.base import BaseCommand, CommandError

from archive import dating, pipeline
from archive.ingest.files import BadMetadata, read_files, read_metadata
from archive.models import Outcome


class Command(BaseCommand):
    help = "Fait entrer des dépêches (fichiers ou dossiers de .txt) et dit ce que chacune est devenue."

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="*", metavar="CHEMIN", help="un fichier, ou un dossier de fichiers .txt")
        parser.add_argument("--deferred", action="store_true", help="reprend les pièces gardées comme différées")
        parser.add_argument("--source", default="", help="nom de la source, si elle n’est pas imprimée")
        parser.add_argument("--published", default="", help="publication : AAAA-MM-JJ ou AAAA-MM")
        parser.add_argument("--metadata", help='fichier de lignes JSON {"id", "published", "url", "source"}')

    def handle(self, *, paths, deferred=False, source, published, metadata, **options):
        if bool(paths) == deferred:
            raise CommandError("Dites quels fichiers faire entrer, ou --deferred, et non les deux.", returncode=2)
        try:
            dating.bounds(published)
            given = read_metadata(metadata) if metadata else {}
        except (dating.NotADate, BadMetadata) as error:
            raise CommandError(str(error), returncode=2) from error
        items = read_files(paths, published=published, metadata=given, source=source)
        if deferred:
            items = pipeline.deferred()
        origin = "reprise" if deferred else "fichiers"
        batch = pipeline.take_in(items, origin=origin, progress=self._progress)
        self._report(batch)
        if batch.rejected or batch.deferred:
            raise SystemExit(1)

    def _progress(self, done):
        if self.stderr.isatty():
            self.stderr.write(f"\r{done} dépêches lues", ending="")
            self.stderr.flush()

    def _report(self, batch):
        if self.stderr.isatty():
            self.stderr.write("")
        for arrival in batch.arrivals.exclude(outcome=Outcome.NEW):
            reason = f" : {arrival.message}" if arrival.message else ""
            self.stdout.write(f"{arrival.name} : {arrival.get_outcome_display()}{reason}")
        self.stdout.write(str(batch))
