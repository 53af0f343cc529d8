"""« À confirmer »: what one asked for and another confirms or cancels."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST, require_safe

from archive import again, confirmation
from archive.admin.lists import ReadOnly
from archive.admin.versions import posted_version
from archive.confirmation import Refused
from archive.desk import confirmations
from archive.models import Confirmation
from archive.review import Stale
from archive.upkeep import NotSo


@admin.register(Confirmation)
class ConfirmationAdmin(ReadOnly, admin.ModelAdmin):
    def has_view_permission(self, request, obj=None):
        return confirmation.is_for(request.user, None)

    def get_urls(self):
        """A list and two buttons: these rows have no form."""
        wrap = self.admin_site.admin_view
        return [
            path("", wrap(self.list_view), name="archive_confirmation_changelist"),
            path("<int:pk>/confirmer/", wrap(self.confirm_view), name="archive_confirmation_confirm"),
            path("<int:pk>/annuler/", wrap(self.cancel_view), name="archive_confirmation_cancel"),
        ]

    @method_decorator(require_safe)
    def list_view(self, request):
        self._refuse_others(request)
        context = {
            **self.admin_site.each_context(request),
            "title": "À confirmer",
            "waiting": confirmations.waiting(),
            "closed": confirmations.closed(),
        }
        return TemplateResponse(request, "admin/archive/confirmations.html", context)

    @method_decorator(require_POST)
    def confirm_view(self, request, pk):
        versions = [posted_version(request), posted_version(request, "into_version")]
        return self._decide(request, pk, "C’est confirmé, et fait.", confirmation.confirm, versions=versions)

    @method_decorator(require_POST)
    def cancel_view(self, request, pk):
        return self._decide(request, pk, "La demande est annulée\u00a0: rien n’a changé.", confirmation.cancel)

    def _refuse_others(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied

    def _decide(self, request, pk, done, decide, **seen):
        self._refuse_others(request)

        def decide_as_it_is():
            decide(get_object_or_404(Confirmation, pk=pk), by=request.user, **seen)

        try:
            again.patiently(decide_as_it_is)()
        except (Refused, NotSo, Stale, again.Busy) as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, done)
        return HttpResponseRedirect(reverse("admin:archive_confirmation_changelist"))
