from django.core.management import BaseCommand

from config.launch.diagnosis import findings


class Command(BaseCommand):
    help = "Dit ce qui ne va pas dans cette installation, et que faire. Sort avec 1 s’il y a quelque chose."
    requires_system_checks = []

    def handle(self, **_options):
        found = list(findings())
        for finding in found:
            self.stdout.write(f"- {finding}")
        self.stdout.write(f"points à régler={len(found)}")
        if found:
            raise SystemExit(1)
