"""manage.py score: how well the shipped dispatches are read, measured against their annotations, with floors."""

from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from archive.ingest.files import BadMetadata, read_files, read_metadata
from archive.management.annotate import annotations
from archive.score.figures import check_floors, load_floors, load_golds, score, table
from archive.score.trust import by_rule, calibration_table, judge_all, silent_errors, warning_burden

SHIPPED = Path(settings.BASE_DIR) / "demo" / "corpus"  # the floors are those of these texts
READ_ON = date(2026, 1, 1)  # the golds were written by then; the figures must not change with the calendar


class Command(BaseCommand):
    help = "Mesure la lecture de dépêches annotées ; sous les planchers, celles de démonstration font échouer."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--corpus", type=Path, default=SHIPPED, help="dossier")
        errors = "liste les erreurs d’un champ, de « all », ou les fautes sans avertissement de « silent »"
        parser.add_argument("--errors", metavar="CHAMP", help=errors)
        parser.add_argument("--rules", action="store_true", help="ce que vaut chaque règle : valeurs, part de justes")

    def handle(self, *, corpus, errors, rules, **options):
        try:
            golds = load_golds(corpus)
            given = read_metadata(corpus / "metadata.jsonl")
        except (FileNotFoundError, BadMetadata) as error:
            raise CommandError(str(error), returncode=2) from error
        outcomes = annotations(read_files([corpus], metadata=given), today=READ_ON)
        predictions = {outcome.annotation["id"]: outcome.annotation for outcome in outcomes if outcome.annotation}
        figures, found = score(golds, predictions)
        values = judge_all(golds, predictions)
        self.stdout.write(f"{table(figures)}\n\n{calibration_table(values)}")
        self.stdout.write(f"contact dispatches with a warning to look at: {warning_burden(golds, predictions):.3f}")
        self._list(found | {"silent": silent_errors(values)}, errors)
        if rules:
            self.stdout.write(
                "\n".join(f"{rule:30}{n:5}  right {right:.3f}" for rule, (n, right) in by_rule(values).items())
            )
        if corpus == SHIPPED and (below := check_floors(figures, load_floors())):
            self.stderr.write("Sous les planchers :\n  " + "\n  ".join(below))
            raise SystemExit(1)

    def _list(self, found, errors):
        for field, notes in found.items() if errors else ():
            if errors in (field, "all"):
                self.stdout.write("\n  ".join([f"\n{field} : {len(notes)}", *notes]))
