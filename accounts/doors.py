"""How allauth behaves here: nobody signs up, and nothing is sent by mail."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter

WRONG = "Compte ou mot de passe inconnu."


class Door(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": WRONG,
        "incorrect_password": "Ce n’est pas votre mot de passe.",
    }

    def is_open_for_signup(self, request):
        return False

    def send_mail(self, template_prefix, email, context):
        """Accounts are made, and their passwords set, by an administrator."""


class SecondDoor(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "Ce code n’est pas le bon, ou il a déjà servi.",
    }

    def get_totp_issuer(self):
        return "Chancellerie"
