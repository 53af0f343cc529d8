import os

from django.core.management.commands import check


class Command(check.Command):
    """Django's `check`, which also asks the server that DATABASE_URL names what it lacks.

    Without DATABASE_URL it looks at the database only on demand (--database default): the embedded server would have
    to be started for it, and has everything.
    """

    def handle(self, *app_labels, **options):
        if os.environ.get("DATABASE_URL") and options["databases"] is None:
            options["databases"] = ["default"]
        super().handle(*app_labels, **options)
