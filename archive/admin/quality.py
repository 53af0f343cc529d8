"""« Qualité de la lecture »: how editors judged what the machine read, by field and engine."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse

from archive.desk.rates import rates


def quality(request):
    if not request.user.has_perm("archive.view_meeting"):
        raise PermissionDenied
    page = {"title": "Qualité de la lecture", "rates": rates()}
    return TemplateResponse(request, "admin/quality.html", admin.site.each_context(request) | page)
