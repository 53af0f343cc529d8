from django.conf import settings
from django.core.checks import Tags
from django.core.management import BaseCommand, CommandError
from django.db import OperationalError

from config.database.cluster import explain
from config.launch import serving, steps


class Command(BaseCommand):
    help = "Met tout en place et ouvre l’archive sur http://127.0.0.1:$PORT (8000 sans PORT)."
    # Asked once the database is there.
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--port", default="", help="Port d’écoute (par défaut : PORT, sinon 8000)")

    def handle(self, *, port, **_options):
        port = serving.free_port(port or settings.PORT)
        asked_to_end = serving.ends_with_ctrl_c()
        try:
            server = self.prepare()
            told = serving.environment(port, var=settings.VAR_DIR, server=server)
            serving.serve(told, server=server, asked_to_end=asked_to_end)
        except KeyboardInterrupt:
            self.say("\nArrêt.")
        except OperationalError as error:
            raise CommandError(f"La base de données fait défaut. {explain(str(error))}", returncode=2) from error

    def prepare(self):
        server = steps.open_database(self.say)
        self.check(tags=[Tags.database], databases=["default"])
        steps.apply_migrations(self.say)
        steps.load_reference(self.say)
        steps.load_corpus(self.say, var=settings.VAR_DIR)
        steps.create_editor(self.say)
        return server

    def say(self, text):
        self.stdout.write(text)
        self.stdout.flush()
