"""The feeds as addresses: read only, and not sent again to a reader who has them."""

from django.views.decorators.http import conditional_page, require_safe

from archive.feeds.corrections import CorrectionFeed
from archive.feeds.rss import ArticleFeed, MeetingFeed
from archive.views.patience import within_time


def served(feed):
    return require_safe(conditional_page(within_time(feed)))


meetings, articles = served(MeetingFeed()), served(ArticleFeed())
corrections = served(CorrectionFeed())
