from django.core.management import BaseCommand

from config.launch.diagnosis import Notice, findings


class Command(BaseCommand):
    help = "Dit ce qui ne va pas dans cette installation, et que faire. Sort avec 1 s’il y a quelque chose à régler."
    requires_system_checks = []

    def handle(self, **_options):
        found = list(findings())
        for finding in found:
            self.stdout.write(f"- {'pour information : ' * isinstance(finding, Notice)}{finding}")
        faults = [finding for finding in found if not isinstance(finding, Notice)]
        self.stdout.write(f"points à régler={len(faults)}")
        if faults:
            raise SystemExit(1)
