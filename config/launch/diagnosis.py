"""What is wrong with this installation: sentences that say what to do. Empty when all is well."""

import shutil

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import checks

from config.launch import steps
from people.models import Country

# An embedded server with a small archive takes 80 MB; below this, the next batch may not fit.
LEAST_FREE_BYTES = 500_000_000


def findings():
    """Each finding in French. What needs the database is asked only where the database answers."""
    yield from disk()
    messages = checks.run_checks(databases=["default"])
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
    if not get_user_model().objects.filter(is_staff=True, is_active=True).exists():
        yield "Personne n’a accès au bureau : manage.py createsuperuser"
