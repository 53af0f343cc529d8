"""manage.py score: how well the shipped dispatches are read, measured against their annotations, with floors."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from archive.extract.confidence import confidence_table
from archive.ingest.files import BadMetadata, read_files, read_metadata
from archive.management.annotate import annotations
from archive.score.figures import check_floors, load_floors, load_golds, score, table
from archive.score.measured import measured_table
from archive.score.trust import by_rule, calibration_table, judge_all, silent_errors, warning_burden

SHIPPED = Path(settings.BASE_DIR) / "demo" / "corpus"  # the floors are those of these texts
READ_ON = date(2026, 1, 1)  # the golds were written by then; the figures must not change with the calendar
FAMILIAR = 0.25  # what a value of these texts weighs in the table of confidences: the rules were written on them


class Texts(NamedTuple):
    """The dispatches of one folder: {id: annotation as a dict}, as people and as the reader gave them."""

    folder: Path
    golds: dict
    predictions: dict

    def weighed(self):
        weight = FAMILIAR if self.folder == SHIPPED else 1
        return [(value, weight) for value in judge_all(self.golds, self.predictions)]


def _read(folder):
    try:
        golds = load_golds(folder)
        given = read_metadata(folder / "metadata.jsonl")
    except (FileNotFoundError, BadMetadata) as error:
        raise CommandError(str(error), returncode=2) from error
    outcomes = annotations(read_files([folder], metadata=given), today=READ_ON)
    return Texts(folder, golds, {o.annotation["id"]: o.annotation for o in outcomes if o.annotation})


class Command(BaseCommand):
    help = "Mesure la lecture de dépêches annotées ; sous les planchers, celles de démonstration font échouer."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--corpus", type=Path, nargs="+", default=[SHIPPED], help="dossiers")
        errors = "liste les erreurs d’un champ, de « all », ou les fautes sans avertissement de « silent »"
        parser.add_argument("--errors", metavar="CHAMP", help=errors)
        parser.add_argument("--rules", action="store_true", help="ce que vaut chaque règle : valeurs, part de justes")
        parser.add_argument("--confidence", action="store_true", help="la table confidence.toml que ces textes donnent")

    def handle(self, *, corpus, errors, rules, confidence, **options):
        texts = [_read(folder.resolve()) for folder in corpus]
        if confidence:
            self.stdout.write(measured_table([row for text in texts for row in text.weighed()], confidence_table()))
            return
        golds = {ident: gold for text in texts for ident, gold in text.golds.items()}
        predictions = {ident: given for text in texts for ident, given in text.predictions.items()}
        figures, found = score(golds, predictions)
        values = judge_all(golds, predictions)
        self.stdout.write(f"{table(figures)}\n\n{calibration_table(values)}")
        self.stdout.write(f"contact dispatches with a warning to look at: {warning_burden(golds, predictions):.3f}")
        self._list(found | {"silent": silent_errors(values)}, errors)
        if rules:
            self.stdout.write(
                "\n".join(f"{rule:30}{n:5}  right {right:.3f}" for rule, (n, right) in by_rule(values).items())
            )
        if [text.folder for text in texts] == [SHIPPED] and (below := check_floors(figures, load_floors())):
            self.stderr.write("Sous les planchers :\n  " + "\n  ".join(below))
            raise SystemExit(1)

    def _list(self, found, errors):
        for field, notes in found.items() if errors else ():
            if errors in (field, "all"):
                self.stdout.write("\n  ".join([f"\n{field} : {len(notes)}", *notes]))
