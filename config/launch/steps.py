"""From an empty machine to an archive with an editor. Each step says what it does, and does it only where needed."""

import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.core.management.commands import migrate
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from archive.models import Capture
from config.database.base import DatabaseWrapper

CORPUS = settings.BASE_DIR / "demo" / "corpus"
EDITOR = "redaction"
ROLES = ["Rédaction en chef", "Administration"]
# Without letters and digits that are taken for one another.
READABLE = "abcdefghjkmnpqrstuvwxyz23456789"


def open_database(say):
    """Start the embedded server, or reach the other one. Returns the embedded one, None with DATABASE_URL."""
    default = connections["default"]
    embedded = isinstance(default, DatabaseWrapper)
    say("Base de données : démarrage…" if embedded else "Base de données : connexion…")
    server = default.start_server() if embedded else None
    major, minor = divmod(default.pg_version, 10000)
    say(f"Base de données : PostgreSQL {major}.{minor}" + (f", données sous {server.folder}" if server else ""))
    return server


def unapplied():
    """The migrations that the database lacks."""
    executor = MigrationExecutor(connection)
    return executor.migration_plan(executor.loader.graph.leaf_nodes())


class Migration(migrate.Command):
    """Django's `migrate`, saying in French what it has done."""

    def migration_progress_callback(self, action, migration=None, fake=False):
        if action == "apply_success":
            self.stdout.write(f"  {migration}")


def apply_migrations(say):
    if count := len(unapplied()):
        say(f"Migrations : {count} à appliquer…")
        call_command(Migration(), interactive=False, verbosity=0)
    say("Migrations : à jour")


def load_reference(say):
    say("Référentiels : pays, organisations, thèmes…")
    call_command("load_reference")


def load_corpus(say, *, var):
    """Ingest the demonstration corpus into an empty archive; take up again an ingest that was cut short."""
    unfinished = var / "corpus.pending"
    if Capture.objects.exists() and not unfinished.exists():
        say("Corpus de démonstration : l’archive n’est pas vide, rien à charger")
        return
    say("Corpus de démonstration : lecture des dépêches…")
    var.mkdir(parents=True, exist_ok=True)
    unfinished.touch()
    try:
        call_command("ingest", str(CORPUS), metadata=str(CORPUS / "metadata.jsonl"))
    except SystemExit:
        say("Corpus de démonstration : les dépêches nommées ci-dessus ont été refusées")
    unfinished.unlink()


def create_editor(say):
    """An account that is alone at the desk and so may all, unless somebody has access to the desk already."""
    users = get_user_model().objects
    if staff := users.filter(is_staff=True, is_active=True).first():
        say(f"Compte de la rédaction : {staff} (mot de passe oublié : manage.py changepassword {staff})")
        return
    password = "-".join("".join(secrets.choice(READABLE) for _ in range(5)) for _ in range(4))
    users.create_user(EDITOR, password=password, is_staff=True).groups.set(Group.objects.filter(name__in=ROLES))
    say(f"Compte de la rédaction : {EDITOR}, mot de passe {password} (notez-le, il n’est dit qu’une fois)")
