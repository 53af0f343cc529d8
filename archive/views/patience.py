"""What a reader gets when the database takes too long."""

from functools import wraps

from django.db import OperationalError
from django.shortcuts import render
from psycopg.errors import QueryCanceled

SECONDS_TO_WAIT = 60


def within_time(view):
    """A page that the database gave up on, because it took too long, says so instead of failing."""

    @wraps(view)
    def answered(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except OperationalError as error:
            if not isinstance(error.__cause__, QueryCanceled):
                raise
            answer = render(request, "503.html", status=503)
            answer.headers["Retry-After"] = SECONDS_TO_WAIT
            return answer

    return answered
