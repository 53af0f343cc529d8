from django.contrib.admin import site
from django.urls import path

from archive.admin.reviewing.places import PlacesView
from archive.admin.reviewing.queue import LotView, NextView, QueueView
from archive.admin.reviewing.screen import ScreenView, UndoView

app_name = "review"
urlpatterns = [
    path("", site.admin_view(QueueView.as_view()), name="queue"),
    path("suivante/", site.admin_view(NextView.as_view()), name="next"),
    path("lot/", site.admin_view(LotView.as_view()), name="lot"),
    path("lieux/", site.admin_view(PlacesView.as_view()), name="places"),
    path("annuler/", site.admin_view(UndoView.as_view()), name="undo"),
    path("<uuid:uid>/", site.admin_view(ScreenView.as_view()), name="screen"),
]
