from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError

from accounts import sessions


class Command(BaseCommand):
    help = "Retire le second facteur d’un compte (téléphone perdu) et ferme ses sessions\u00a0; il en refera un."

    def add_arguments(self, parser):
        parser.add_argument("username", metavar="COMPTE")

    def handle(self, *, username, **_options):
        user = get_user_model().objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"Il n’y a pas de compte «\u00a0{username}\u00a0».")
        Authenticator.objects.filter(user=user).delete()
        sessions.end_all(user)
        self.stdout.write(f"Le compte {username} n’a plus de second facteur, et ses sessions sont fermées.")
