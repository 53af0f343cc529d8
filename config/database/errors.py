from django.core.management import CommandError


class ServerError(CommandError):
    """The embedded server cannot be had; the message says why and what to do.

    A CommandError, so that every command prints the sentence instead of a traceback, and exits with 2.
    """

    def __init__(self, message):
        super().__init__(message, returncode=2)
