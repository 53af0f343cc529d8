"""What no view should have to think of."""

from django.http import HttpResponseBadRequest


def refuse_null_characters(get_response):
    """PostgreSQL text has no NUL: refuse it in an admin address before a look-up turns it into an error 500.

    The public filters name the field themselves and go on with the rest.
    """

    def middleware(request):
        if "\0" in request.path or (request.path.startswith("/admin/") and "%00" in request.META["QUERY_STRING"]):
            return HttpResponseBadRequest("L’adresse contient un caractère nul (%00) : retirez-le et réessayez.")
        return get_response(request)

    return middleware
