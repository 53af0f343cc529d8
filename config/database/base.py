"""Django's PostgreSQL engine on the embedded server: ENGINE = "config.database"."""

import atexit
from functools import lru_cache

from django.db.backends.postgresql import base
from django.db.backends.postgresql.client import DatabaseClient

from config.database.cluster import binaries
from config.database.server import PORT, Server


@lru_cache
def server_in(folder):
    """This process's hold on the server in `folder`, released when the process ends."""
    server = Server(folder)
    atexit.register(server.release)
    return server


class EmbeddedClient(DatabaseClient):
    """`manage.py dbshell` with the psql that came with the server."""

    @classmethod
    def settings_to_cmd_args_env(cls, settings_dict, parameters):
        (_psql, *arguments), environment = super().settings_to_cmd_args_env(settings_dict, parameters)
        return [str(binaries() / "psql"), *arguments], environment

    def runshell(self, parameters):
        self.connection.start_server()
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    client_class = EmbeddedClient

    def start_server(self):
        """The server, started if need be. Raises ServerError, which says what to do."""
        server = server_in(self.settings_dict["FOLDER"])
        self.settings_dict.update(HOST=str(server.start()), PORT=PORT)
        return server

    def get_connection_params(self):
        self.start_server()
        return super().get_connection_params()
