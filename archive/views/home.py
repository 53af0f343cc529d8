"""The front page: today's edition; and what the archive is."""

from django.shortcuts import render
from django.utils import timezone

from archive.pages import edition
from archive.views.gate import page


@page
def home(request):
    return render(request, "archive/home.html", {"edition": edition.Edition(timezone.localdate())})


@page
def about(request):
    return render(request, "archive/about.html")
