"""Forms that ask for a code of the second factor. A wrong code counts like a wrong password."""

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms
from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth.signals import user_login_failed
from django.core.cache import cache
from django.core.exceptions import ValidationError

# Longer than a code is right, the steps before and after its own included.
CODE_SECONDS = 120


class Counted:
    """For a form with `user` and a field `code`: after too many wrong ones even the right one is refused, and one
    code opens one session only.
    """

    def clean_code(self):
        credentials = {"username": self.user.get_username()}
        if not AxesProxyHandler.is_allowed(context.request, credentials):
            context.request.axes_locked_out = True
            raise get_adapter().validation_error("incorrect_code")
        try:
            return self._once(super().clean_code())
        except ValidationError:
            user_login_failed.send(sender=type(self), credentials=credentials, request=context.request)
            raise

    def _once(self, code):
        if not cache.add(f"code/{self.user.pk}/{code}", True, CODE_SECONDS):
            raise get_adapter().validation_error("incorrect_code")
        return code


class AuthenticateForm(Counted, forms.AuthenticateForm):
    """After the password."""


class ReauthenticateForm(Counted, forms.ReauthenticateForm):
    """Before the second factor is changed."""
