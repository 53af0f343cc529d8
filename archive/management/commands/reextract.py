"""manage.py reextract: reads dispatches again with the present engine; what editors decided stays."""

from django.core.management.base import BaseCommand
from django.db import DatabaseError

from archive import pipeline
from archive.extract import ENGINE
from archive.models import Article, Extraction, Proposal


class Command(BaseCommand):
    help = (
        "Relit les dépêches avec le moteur présent. Les décisions de la rédaction restent ; ce qui diffère est proposé."
    )

    def add_arguments(self, parser):
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("--all", action="store_true", help="toutes les dépêches")
        which.add_argument("--outdated", action="store_true", help="celles que le moteur présent n’a pas lues")

    def handle(self, *, outdated, **options):
        articles = Article.objects.order_by("pk")
        if outdated:
            present = Extraction.objects.filter(engine=ENGINE).values("pk")
            articles = articles.exclude(extraction__in=present)
        read = changed = failed = 0
        for article in articles.iterator():
            try:
                changed += pipeline.reextract(article)
            except (DatabaseError, ValueError) as failure:
                failed += 1
                self.stderr.write(f"{article} : {pipeline.said(failure)}")
            read += 1
            if self.stderr.isatty():
                self.stderr.write(f"\r{read} dépêches relues", ending="")
        divergences = Proposal.objects.count()
        self.stdout.write(f"relues={read} nouvelles_lectures={changed} divergences={divergences} échecs={failed}")
        if failed:
            raise SystemExit(1)
