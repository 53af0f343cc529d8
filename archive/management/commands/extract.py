"""manage.py extract PATH…: the annotation of dispatches as JSON lines. No database, nothing written."""

import json
from datetime import date

from django.core.management.base import BaseCommand, CommandError

from archive import dating
from archive.ingest.files import BadMetadata, read_files, read_metadata
from archive.management.annotate import annotations


class Command(BaseCommand):
    help = "Lit des dépêches et écrit leur annotation, une ligne JSON par fichier. N’ouvre aucune base, n’écrit rien."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", metavar="CHEMIN", help="un fichier, ou un dossier de fichiers .txt")
        parser.add_argument("--published", default="", help="publication : AAAA-MM-JJ ou AAAA-MM")
        parser.add_argument("--metadata", help='fichier de lignes JSON {"id", "published"}')
        parser.add_argument("--today", default="", help="jour de la lecture, AAAA-MM-JJ (par défaut, aujourd’hui)")
        parser.add_argument("--json", action="store_true", help="une ligne JSON par fichier, au lieu d’un résumé")

    def handle(self, *, paths, published, metadata, today, **options):
        try:
            dating.bounds(published)
            given = read_metadata(metadata) if metadata else {}
            day = date.fromisoformat(today) if today else date.today()
        except (dating.NotADate, BadMetadata) as error:
            raise CommandError(str(error), returncode=2) from error
        except ValueError as error:
            raise CommandError(f"--today : « {today} » n’est pas un jour, écrivez AAAA-MM-JJ.", returncode=2) from error
        show = _line if options["json"] else _summary
        items = read_files(paths, published=published, metadata=given)
        refused = sum(not self._report(outcome, show) for outcome in annotations(items, today=day))
        if refused:
            raise SystemExit(1)

    def _report(self, outcome, show):
        """Write one outcome; whether there was an annotation."""
        if outcome.annotation is None:
            self.stderr.write(f"{outcome.name} : {outcome.message}")
            return False
        self.stdout.write(show(outcome.annotation))
        return True


def _line(annotation):
    return json.dumps(annotation, ensure_ascii=False)


def _summary(annotation):
    told = [
        f"{meeting['date'] or 'sans date'} {meeting['kind']} : {_who(meeting)}" for meeting in annotation["meetings"]
    ]
    return "\n  ".join([f"{annotation['id']} : {len(told)} contact(s)", *told])


def _who(meeting):
    names = [participant["name"] for participant in meeting["participants"]]
    return ", ".join(names or meeting["countries"] + meeting["organizations"])
