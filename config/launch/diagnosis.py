"""What is wrong with this installation: sentences that say what to do. Empty when all is well."""

import shutil
from dataclasses import astuple

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import checks

from config.database.roles import Roles, absent, differences, present
from config.launch import steps
from people.models import Country

# An embedded server with a small archive takes 80 MB; below this, the next batch may not fit.
LEAST_FREE_BYTES = 500_000_000
NAMED_TABLES = 5
ONE_ROLE = (
    "Le site pourrait modifier l’histoire et les décisions si ses protections étaient levées : "
    "manage.py database_roles (docs/operators.md)"
)


class Notice(str):
    """A finding that is good to know and no fault."""


def findings():
    """Each finding in French. What needs the database is asked only where the database answers."""
    yield from disk()
    messages = [message for message in checks.run_checks(databases=["default"]) if not message.is_silenced()]
    yield from (f"{message.msg} {message.hint or ''}".strip() for message in messages)
    if not any(message.is_serious() for message in messages):
        yield from database()


def disk():
    folder = next(place for place in (settings.VAR_DIR, *settings.VAR_DIR.parents) if place.exists())
    if shutil.disk_usage(folder).free < LEAST_FREE_BYTES:
        yield f"Il reste moins de 500 Mo sur le disque de {folder} : libérez de la place."


def database():
    if missing := steps.unapplied():
        yield f"{len(missing)} migrations ne sont pas appliquées : manage.py migrate"
        return
    if not Country.objects.exists():
        yield "Les pays, organisations et thèmes manquent : manage.py load_reference"
    if present() != Roles.named(settings.DATABASE_ROLES).worker and not staff().exists():
        yield "Personne n’a accès au bureau : manage.py createsuperuser"
    yield from rights()


def staff():
    return get_user_model().objects.filter(is_staff=True, is_active=True)


def rights():
    """What the roles of PostgreSQL lack. One for all is no fault of an archive on one machine."""
    roles = Roles.named(settings.DATABASE_ROLES)
    if absent(roles):
        yield (str if settings.PRODUCTION else Notice)(
            f"Tout passe par un seul rôle PostgreSQL, {present()}. {ONE_ROLE}"
        )
        return
    if wrong := differences(roles):
        named = ", ".join(wrong[:NAMED_TABLES]) + ("…" if len(wrong) > NAMED_TABLES else "")
        yield f"Les droits des rôles PostgreSQL ne sont plus les bons ({named}) : manage.py database_roles"
    if present() not in astuple(roles):
        yield Notice(f"DATABASE_URL est celui de {present()} et non d’un des rôles {', '.join(astuple(roles))}.")
