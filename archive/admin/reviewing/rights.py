"""Whom the review screen is for. Who is logged in at all, the desk asks before."""

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.views.generic import View

MAY_SEE, MAY_DECIDE, MAY_PROPOSE = "archive.view_meeting", "archive.change_meeting", "archive.propose_meeting"


class DeskView(PermissionRequiredMixin, View):
    """A view for those who may decide, unless it says otherwise; others are refused."""

    permission_required = MAY_DECIDE
    raise_exception = True
