"""What came in and what was read from it, in the desk: to be looked at, never altered."""

import io
import json
import re

from django.contrib import admin
from django.db.models import Prefetch
from django.http import FileResponse, Http404
from django.urls import path, reverse
from django.utils.html import format_html

from archive.admin.lists import ReadOnly, StrictList
from archive.models import Arrival, Article, Batch, Capture, CleanText, Extraction, Meeting


class FrozenAdmin(ReadOnly, StrictList):
    show_full_result_count = False
    actions = None


@admin.register(Capture)
class CaptureAdmin(FrozenAdmin):
    list_display = ["name_or_url", "size", "media_type", "fetched_at", "digest"]
    fields = ["name", "url", "media_type", "size", "sha256", "fetched_at", "download"]
    readonly_fields = ["download"]
    search_fields = ["name", "url", "sha256"]
    date_hierarchy = "fetched_at"

    def get_queryset(self, request):
        return super().get_queryset(request).defer("raw")

    def get_urls(self):
        download = self.admin_site.admin_view(self.download_view)
        return [path("<int:pk>/octets/", download, name="archive_capture_download"), *super().get_urls()]

    @admin.display(description="capture")
    def name_or_url(self, capture):
        return capture.name or capture.url or "texte collé"

    @admin.display(description="SHA-256")
    def digest(self, capture):
        return capture.sha256[:12]

    @admin.display(description="octets reçus")
    def download(self, capture):
        address = reverse("admin:archive_capture_download", args=[capture.pk])
        return format_html('<a href="{}" download>Télécharger tels que reçus</a>', address)

    def download_view(self, request, pk):
        """The bytes as they came, as a file of plain text: a browser neither shows nor guesses at them."""
        capture = Capture.objects.filter(pk=pk).first() if pk < 2**63 else None
        if capture is None or not self.has_view_permission(request, capture):
            raise Http404
        name = re.sub(r"[^\w.-]+", "_", capture.name or capture.sha256[:12])[:100] or "capture"
        response = FileResponse(io.BytesIO(bytes(capture.raw)), as_attachment=True, filename=f"{name}.txt")
        response["Content-Type"] = "text/plain"
        response["X-Content-Type-Options"] = "nosniff"
        return response


@admin.register(CleanText)
class CleanTextAdmin(FrozenAdmin):
    list_display = ["capture", "cleaner", "encoding"]
    list_select_related = ["capture"]
    fields = ["capture", "cleaner", "encoding", "encoding_reason", "text"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("capture__raw")


@admin.register(Extraction)
class ExtractionAdmin(FrozenAdmin):
    list_display = ["__str__", "engine", "published", "today", "made_at"]
    list_select_related = ["text__capture"]
    list_filter = ["engine"]
    fields = ["text", "engine", "published", "today", "made_at", "annotation_shown"]
    readonly_fields = ["annotation_shown"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("text__text", "text__decoded", "text__capture__raw")

    @admin.display(description="annotation")
    def annotation_shown(self, extraction):
        return format_html("<pre>{}</pre>", json.dumps(extraction.annotation, ensure_ascii=False, indent=1))


@admin.register(Batch)
class BatchAdmin(FrozenAdmin):
    change_form_template = "admin/archive/batch.html"
    list_display = [
        "number",
        "origin",
        "started_at",
        "received",
        "new",
        "versions",
        "duplicates",
        "rejected",
        "deferred",
    ]
    list_filter = ["origin"]
    fields = ["origin", "started_at", "finished_at"]

    @admin.display(description="lot", ordering="pk")
    def number(self, batch):
        return f"Lot {batch.pk}"

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        meetings = Meeting.objects.order_by("order").prefetch_related("warnings")
        articles = Article.objects.prefetch_related(Prefetch("meetings", meetings))
        context["arrivals"] = obj.arrivals.prefetch_related(Prefetch("article", articles)).defer("capture__raw")
        context["title"] = f"Lot {obj.pk}\u00a0: {obj.origin}"
        context["subtitle"] = None
        return super().render_change_form(request, context, add, change, form_url, obj)


@admin.register(Arrival)
class ArrivalAdmin(FrozenAdmin):
    list_display = ["name", "batch_number", "outcome", "message", "article"]
    list_select_related = ["batch", "article"]
    list_filter = ["outcome"]
    fields = ["batch", "name", "outcome", "code", "message", "article", "capture"]
    search_fields = ["name", "message"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("capture__raw")

    @admin.display(description="lot", ordering="batch")
    def batch_number(self, arrival):
        return f"Lot {arrival.batch_id}"
