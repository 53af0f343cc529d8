from django.urls import path, register_converter

from archive.pages.addresses import TailConverter
from archive.views import corrections, details, error_reports, feeds, home, lists, pairs
from people.identity import UIDConverter

register_converter(UIDConverter, "uid")
register_converter(TailConverter, "tail")

urlpatterns = [
    path("", home.home, name="home"),
    path("about/", home.about, name="about"),
    path("meetings/", lists.MeetingList.as_view(), name="meetings"),
    path("articles/", lists.ArticleList.as_view(), name="articles"),
    path("officials/", lists.OfficialList.as_view(), name="officials"),
    path("organizations/", lists.OrganizationList.as_view(), name="organizations"),
    path("documents/", lists.DocumentList.as_view(), name="documents"),
    path("countries/", lists.CountryList.as_view(), name="countries"),
    path("themes/", lists.ThemeList.as_view(), name="themes"),
    path("corrections/", corrections.corrections, name="corrections"),
    path("corrections/feed.rss", feeds.corrections, name="corrections_feed"),
    path("meetings/feed.rss", feeds.meetings, name="meetings_feed"),
    path("articles/feed.rss", feeds.articles, name="articles_feed"),
    path("meetings/<uid:uid>/signaler/", error_reports.meeting, name="meeting_error"),
    path("articles/<uid:uid>/signaler/", error_reports.article, name="article_error"),
    path("meetings/<uid:uid>/<tail:slug>", details.meeting, name="meeting"),
    path("articles/<uid:uid>/<tail:slug>", details.article, name="article"),
    path("officials/<uid:uid>/<tail:slug>", details.official, name="official"),
    path("organizations/<uid:uid>/<tail:slug>", details.organization, name="organization"),
    path("documents/<uid:uid>/<tail:slug>", details.document, name="document"),
    path("countries/<slug:code>/", details.country, name="country"),
    path("countries/<slug:first>/<slug:second>/", pairs.country_pair, name="country_pair"),
    path("themes/<slug:slug>/", details.theme, name="theme"),
]
