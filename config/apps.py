from django.apps import AppConfig
from django.core.checks import Tags, register

from config.checks import check_server


class ConfigConfig(AppConfig):
    name = "config"

    def ready(self):
        register(check_server, Tags.database)
