from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/revue/", include("archive.admin.reviewing.urls")),
    path("admin/", admin.site.urls),
    path("accounts/", include("accounts.urls")),
    path("", include("archive.urls")),
]
