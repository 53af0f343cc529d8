"""The editors' admin site: Django's, with our words and a first page that says what waits."""

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.decorators import method_decorator

from archive.desk.dashboard import first_page


class Desk(AdminSite):
    site_header = "Chancellerie, rédaction"
    site_title = "Rédaction de Chancellerie"
    index_title = "Aujourd’hui"
    enable_nav_sidebar = False

    def index(self, request, extra_context=None):
        today = first_page(request.user) if request.user.has_perm("archive.view_meeting") else {}
        return super().index(request, (extra_context or {}) | today)

    def app_index(self, request, app_label, extra_context=None):
        """The rooms of the desk are not cut by application: all of them are on the first page."""
        return HttpResponseRedirect(reverse("admin:index"))

    def get_urls(self):
        """Without the address that shows any row of any table « on the site »: pages link to it directly."""
        return [entry for entry in super().get_urls() if getattr(entry, "name", "") != "view_on_site"]

    @method_decorator(secure_admin_login)
    def login(self, request, extra_context=None):
        """Everybody comes in by the one door that asks for the second factor; who is in already goes to her desk."""
        return HttpResponseRedirect(reverse("admin:index"))
