from django.contrib import admin
from django.urls import include, path

from archive.admin.quality import quality

urlpatterns = [
    path("admin/revue/", include("archive.admin.reviewing.urls")),
    path("admin/qualite/", admin.site.admin_view(quality), name="quality"),
    path("admin/", admin.site.urls),
    path("accounts/", include("accounts.urls")),
    path("", include("archive.urls")),
]
