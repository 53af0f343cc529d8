"""manage.py database_roles: one role of PostgreSQL each for the site, the worker and the migrations."""

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.db import ProgrammingError

from config.database.roles import Roles, establish, rights

MAY_NOT = "42501"


class Command(BaseCommand):
    help = (
        "Donne au site, au traitement des dépêches et aux migrations chacun son rôle PostgreSQL, avec les seuls "
        "droits qu’il lui faut. À relancer après chaque migrate : ne refait que ce qui manque."
    )

    def add_arguments(self, parser):
        prefix = settings.DATABASE_ROLES
        parser.add_argument(
            "--prefix", default=prefix, help=f"les rôles sont PREFIX_web, PREFIX_worker, PREFIX_migrations ({prefix})"
        )

    def handle(self, *, prefix, **_options):
        try:
            made = establish(Roles.named(prefix))
        except ProgrammingError as error:
            if getattr(error.__cause__, "sqlstate", "") != MAY_NOT:
                raise
            raise CommandError(
                f"Ce compte PostgreSQL n’en a pas le droit ({error.__cause__.diag.message_primary}). Relancez avec "
                "DATABASE_URL=postgres://postgres@…, un compte qui peut créer des rôles et possède la base.",
                returncode=2,
            ) from error
        for role in made:
            drawn = f", mot de passe affiché cette seule fois : {role.password}" if role.password else ""
            self.stdout.write(f"{role.name} : créé{drawn}")
        self.stdout.write(f"rôles créés={len(made)} tables={len(rights())}")
