"""RSS of what was corrected or withdrawn: the page /corrections/, newest first."""

from html import escape

from django.urls import reverse

from archive.feeds.rss import ITEMS, DatedFeed
from archive.pages import addresses, corrections
from archive.pages.corrections import Withdrawal


class CorrectionFeed(DatedFeed):
    title = "Chancellerie, corrections"
    description = "Ce qui a changé d’une valeur vérifiée et publique, et pourquoi\u00a0; ce qui a été retiré."
    description_template = "feeds/correction.html"

    def link(self):
        return addresses.absolute(reverse("corrections"))

    def feed_url(self):
        return addresses.absolute(reverse("corrections_feed"))

    def items(self):
        return corrections.entries(corrections.told()[:ITEMS])

    def item_title(self, entry):
        if isinstance(entry, Withdrawal):
            return f"{entry.what.capitalize()} retirée"
        return escape(f"{entry.meeting.title}\u00a0: {entry.what}", quote=False)

    def item_link(self, entry):
        return addresses.absolute(entry.address)

    def item_guid(self, entry):
        return f"{addresses.absolute(reverse('corrections'))}#correction-{entry.key}"

    def item_pubdate(self, entry):
        return entry.at
