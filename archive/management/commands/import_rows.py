"""manage.py import_rows KIND FILE --by USER: takes a table in, as the page of the desk does, however long it is."""

from itertools import count
from pathlib import Path

import pghistory
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from archive.exchange import TABLES
from archive.exchange.files import Unreadable, read
from archive.management.progress import Progress


class Command(BaseCommand):
    help = "Importe une table (CSV, XLSX, JSON) ; chaque ligne refusée est nommée, les autres entrent."

    def add_arguments(self, parser):
        parser.add_argument("kind", choices=TABLES, metavar="GENRE", help=", ".join(TABLES))
        parser.add_argument("file", type=Path, metavar="FICHIER")
        parser.add_argument("--by", required=True, metavar="COMPTE", help="qui en décide, dans l’historique")
        parser.add_argument("--dry-run", action="store_true", help="dit ce qui serait fait, et n’écrit rien")

    def handle(self, *, kind, file, by, dry_run, **options):
        table, user = TABLES[kind](), self._user(by, TABLES[kind])
        try:
            dataset = read(file.read_bytes())
        except (OSError, Unreadable) as error:
            raise CommandError(f"{file} : {error}", returncode=2) from error
        progress, done = Progress(self.stderr, len(dataset), "lignes"), count(1)
        asked = {"dry_run": dry_run, "user": user, "file_name": file.name}
        with pghistory.context(user=user.pk, command="import_rows"):
            outcome = table.import_data(dataset, progress=lambda _taken: progress(next(done)), **asked)
        self._report(outcome)

    def _user(self, name, table):
        """The account; one that may not import in the desk may not here."""
        user = get_user_model().objects.filter(username=name, is_active=True).first()
        if user is None:
            raise CommandError(f"« {name} » : aucun compte actif de ce nom.", returncode=2)
        if not all(user.has_perm(code) for code in table.rights()):
            raise CommandError(f"« {name} » n’a pas le droit d’importer cette table.", returncode=2)
        return user

    def _report(self, outcome):
        for error in outcome.base_errors:
            raise CommandError(str(error.error), returncode=2)
        for row in outcome.refused:
            for sentence in row.said:
                self.stdout.write(sentence)
        self.stdout.write(outcome.counts)
        if outcome.refused:
            raise SystemExit(1)
