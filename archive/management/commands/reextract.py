"""manage.py reextract: reads dispatches again with the present engine or another; what editors decided stays."""

import json

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from archive import pipeline
from archive.dating import NotADate
from archive.engines import UnknownEngine, reader_of
from archive.extract import ENGINE
from archive.management import selection
from archive.management.progress import Progress
from archive.management.trials import Tally
from archive.models import Article, Proposal


class Command(BaseCommand):
    help = (
        "Relit des dépêches avec le moteur présent ou un autre. Les décisions de la rédaction restent ; ce qui "
        "diffère est proposé. Avec --dry-run, dit champ par champ ce qui changerait et n’écrit rien."
    )

    def add_arguments(self, parser):
        parser.add_argument("--engine", default=ENGINE, metavar="MOTEUR", help=f"par défaut le présent, {ENGINE}")
        parser.add_argument("--dry-run", action="store_true", help="compare seulement, et n’écrit rien")
        examples = "avec --dry-run, les N premiers cas de chaque sorte"
        parser.add_argument("--examples", type=int, default=0, metavar="N", help=examples)
        parser.add_argument("--json", action="store_true", help="le bilan en JSON, pour comparer deux essais")
        selection.add_arguments(parser)

    def handle(self, *, engine, dry_run, **options):
        self.json = options["json"]
        try:
            read = reader_of(engine)
            found = list(selection.selected(options, engine=engine).values_list("pk", flat=True))
        except (UnknownEngine, selection.NothingSelected, NotADate) as error:
            raise CommandError(str(error), returncode=2) from error
        work = self._try if dry_run else self._read_again
        if work(found, engine=engine, read=read, examples=options["examples"]):
            raise SystemExit(1)

    def _read_again(self, found, *, engine, read, **_):
        """Read them again; how many could not be."""
        given = {"engine": engine, "read": read}
        done = self._each(found, "dépêches relues", lambda article: pipeline.reextract(article, **given))
        counts = {
            "relues": len(found),
            "nouvelles_lectures": sum(done),
            "divergences": Proposal.objects.of_the_machine().count(),
            "échecs": len(found) - len(done),
        }
        self._end(counts, counts | {"engine": engine})
        return counts["échecs"]

    def _try(self, found, *, engine, read, examples):
        """Compare only; how many could not be read."""
        tally, given = Tally(examples=examples), {"engine": engine, "read": read}
        done = self._each(found, "dépêches comparées", lambda article: tally.add(pipeline.trial(article, **given)))
        counts = {"essai": engine, "comparées": len(found), "échecs": len(found) - len(done)}
        if not self.json:
            self.stdout.write("\n".join([tally.table(), "", *tally.listed()]))
        self._end(counts | tally.totals(), counts | tally.as_dict())
        return counts["échecs"]

    def _each(self, found, what, work):
        """What `work` gives for each article (primary keys) that it could be done for; the others are named."""
        progress, results = Progress(self.stderr, len(found), what), []
        for done, key in enumerate(found, 1):
            article = Article.objects.select_related("capture", "text", "extraction__text").get(pk=key)
            try:
                results.append(work(article))
            except pipeline.FAULTS as failure:
                self._fail(article, failure)
            progress(done)
        return results

    def _fail(self, article, failure):
        if not connection.is_usable():
            raise CommandError(f"La base ne répond plus ({type(failure).__name__}) : reprenez plus tard.", returncode=2)
        self.stderr.write(f"{article} ({article.uid}) : {pipeline.said(failure)}")

    def _end(self, counts, told):
        """The last line."""
        line = " ".join(f"{name}={count}" for name, count in counts.items())
        self.stdout.write(json.dumps(told, ensure_ascii=False) if self.json else line)
