"""The second factor: no desk without one, where the installation requires it."""

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse

FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
# Leaving is always allowed.
FREE = {"admin:logout"}
ASKED = "Cette installation demande un second facteur à la rédaction\u00a0: ajoutez-en un pour ouvrir le bureau."


class RequireSecondFactor:
    """Sends whoever has no second factor from any page of the desk to where one is made."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not settings.SECOND_FACTOR_REQUIRED or not _is_of_the_desk(request):
            return None
        if not request.user.is_authenticated or is_mfa_enabled(request.user, FACTORS):
            return None
        messages.warning(request, ASKED)
        return HttpResponseRedirect(reverse("mfa_index"))


def _is_of_the_desk(request):
    return request.path.startswith(reverse("admin:index")) and request.resolver_match.view_name not in FREE
