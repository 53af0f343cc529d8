"""manage.py verify_audit: recomputes the chain of decisions and names the first that was altered."""

from django.core.management import BaseCommand
from django.db import transaction

from archive import chain

SAID = {
    "gap": "un maillon manque avant celui de cette décision, ou a été remplacé",
    "gone": "elle a été supprimée",
    "altered": "elle a été modifiée après coup",
    "unchained": "elle est entrée sans passer par la chaîne",
}


class Command(BaseCommand):
    help = (
        "Recalcule la chaîne des décisions et nomme la première qui a été altérée. Sort avec 1 s’il y en a une. "
        "Notez ailleurs la dernière empreinte : --noted dira si elle est toujours dans la chaîne."
    )

    def add_arguments(self, parser):
        parser.add_argument("--noted", metavar="EMPREINTE", help="celle qu’une vérification antérieure a affichée")

    @transaction.atomic
    def handle(self, *, noted=None, **_options):
        found = list(self._findings(noted))
        for finding in found:
            self.stdout.write(f"- {finding}")
        count, last = chain.head()
        self.stdout.write(f"maillons={count} ruptures={len(found)} empreinte={last}")
        if found:
            raise SystemExit(1)

    def _findings(self, noted):
        if broken := chain.first_break():
            yield f"Décision n° {broken.decision} : {SAID[broken.finding]}."
        if noted and not chain.holds(noted):
            yield "L’empreinte notée n’est plus dans la chaîne : sa fin a été coupée, ou elle a été refaite."
