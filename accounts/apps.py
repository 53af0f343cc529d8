from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_out

from accounts import sessions


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "comptes"

    def ready(self):
        user_logged_out.connect(sessions.end_with_the_one_left)
