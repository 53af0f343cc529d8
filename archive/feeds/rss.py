"""RSS 2.0 of any list: the filter of the list, the newest published first. A base feed says how, a subclass which."""

import re
from datetime import UTC, datetime
from html import escape

from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.http import http_date

from archive.feeds import changes, renamed
from archive.lists import filters
from archive.models import Decision, DisplayRight, Meeting
from archive.pages import addresses, evidence
from archive.pages.dossier.citations import display_right
from archive.wording import dates_fr, labels, titles
from people import names

ITEMS = 50
# XML 1.0 has no place for these, escaped or not: one of them would make the whole feed unreadable.
NOT_XML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
FAMILY_NAME_FIRST = {"CN", "HK", "KP", "KR", "MO", "TW", "VN"}
REIGN = re.compile(r" [IVX]+(er)?$")
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def readable(words):
    """`words` without what XML cannot hold."""
    return NOT_XML.sub("", words)


class ReadableRss(Rss201rev2Feed):
    """RSS that stays valid whatever the words in it."""

    def __init__(self, title, link, description, **fields):
        super().__init__(readable(title), link, readable(description), **fields)

    def add_item(self, title, link, description, *, categories, **fields):
        categories = [readable(category) for category in categories or ()]
        super().add_item(readable(title), link, readable(description), categories=categories, **fields)

    def latest_post_date(self):
        """The newest of the items; a fixed moment without any, so that an empty feed does not change each second."""
        return super().latest_post_date() if self.items else BEGINNING


class DatedFeed(Feed):
    """A feed that says when what it shows last changed."""

    feed_type = ReadableRss
    language = "fr"
    item_guid_is_permalink = False

    def __call__(self, request, *args, **kwargs):
        response = super().__call__(request, *args, **kwargs)
        response.headers["Last-Modified"] = http_date((changes.last_change() or BEGINNING).timestamp())
        return response


class RecordFeed(DatedFeed):
    """The feed of a list; the object that its methods are given is the filter."""

    def get_object(self, request):
        return self.filter_class(request.GET)

    def get_context_data(self, *, item, obj, **kwargs):
        return {"item": item, "filter": obj}

    def title(self, asked):
        narrowed = asked.sentence()
        return f"Chancellerie, {self.noun}\u00a0: {narrowed}" if narrowed else f"Chancellerie, {self.noun}"

    def description(self, asked):
        wrong = [f"{field.label}\u00a0: {error}" for field in asked.form for error in field.errors]
        return " ".join([self.about, *wrong])

    def link(self, asked):
        return addresses.absolute(reverse(self.list_name) + asked.feed_query)

    def feed_url(self, asked):
        return addresses.absolute(reverse(f"{self.list_name}_feed") + asked.feed_query)

    def items(self, asked):
        settled = asked.matching().settled(Decision.objects.fresh()).showing_none_of(renamed.lately())
        return self.told(settled.latest_added_first())[:ITEMS]

    def item_link(self, item):
        return addresses.absolute(item.get_absolute_url())

    def item_guid(self, item):
        return item.uid.urn

    def item_pubdate(self, item):
        return item.published_at

    def item_categories(self, item):
        return [use.tag.name for use in item.theme_uses.all()]


class MeetingFeed(RecordFeed):
    filter_class = filters.MeetingFilter
    list_name, noun = "meetings", "rencontres"
    about = "Qui a rencontré qui, quand, où et pour dire quoi, d’après les dépêches diplomatiques de langue française."
    description_template = "feeds/meeting.html"

    def told(self, meetings):
        return meetings.with_people().prefetch_related("documents", "theme_uses__tag")

    def item_title(self, meeting):
        return escape(feed_title(meeting), quote=False)

    def item_updateddate(self, meeting):
        return meeting.changed_at


class ArticleFeed(RecordFeed):
    filter_class = filters.ArticleFilter
    list_name, noun = "articles", "dépêches"
    about = "Les dépêches diplomatiques de langue française telles que l’archive les garde."
    description_template = "feeds/article.html"

    def told(self, articles):
        told = articles.with_meetings(Meeting.objects.published())
        return told.select_related("text", "row").prefetch_related("theme_uses__tag")

    def get_context_data(self, *, item, **kwargs):
        return {**super().get_context_data(item=item, **kwargs), "excerpt": excerpt(item)}

    def item_title(self, article):
        return escape(article.title, quote=False)


def feed_title(meeting):
    """The title of a feed entry, of a meeting read with_people()."""
    day = dates_fr.date_words(meeting.date_edtf) if meeting.date_edtf else ""
    parties = [short_name(party) for party in labels.parties(meeting)]
    return titles.entry_title(meeting.kind, _surnames(meeting), parties, day, status=meeting.status)


def excerpt(article):
    """The first paragraphs, where the source lets a text be shown at all; a feed never carries the whole."""
    if display_right(article) == DisplayRight.LINK:
        return ""
    text = article.text.text
    return text[: evidence.excerpt_length(text)]


def short_name(party):
    return getattr(party, "acronym", "") or party.name


def _surnames(meeting):
    """[(surname, party)] of the named participants; full names where two of them share a surname."""
    rows = [row for row in meeting.participations.all() if row.name or row.official]
    full = [row.official.name if row.official else row.name for row in rows]
    short = [_surname(name, row.country) for name, row in zip(full, rows)]
    shown = full if len(set(short)) < len(set(full)) else short
    return [(name, str(labels.party_of(row) or "")) for name, row in zip(shown, rows)]


def _surname(name, country):
    """What a headline calls somebody: the full name of a monarch, and where the family name comes first."""
    is_whole = REIGN.search(name) or (country and country.code in FAMILY_NAME_FIRST)
    return name if is_whole else names.surname(name)
