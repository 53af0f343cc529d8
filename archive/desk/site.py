"""The editors' admin site: Django's, with our words and a first page that says what waits."""

from django.contrib.admin import AdminSite

from archive.desk import queue


class Desk(AdminSite):
    site_header = "Chancellerie, rédaction"
    site_title = "Rédaction de Chancellerie"
    index_title = "Aujourd’hui"
    enable_nav_sidebar = False

    def index(self, request, extra_context=None):
        """The first page, with the sizes of the queue and what came in last."""
        today = {"sizes": queue.sizes(), "batches": queue.last_batches()}
        return super().index(request, (extra_context or {}) | today)
