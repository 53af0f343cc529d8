"""What is talked about: a controlled list of themes, set on articles and meetings through taggit."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from taggit.models import ItemBase, TagBase

from archive import identities
from archive.models.capture import Member
from archive.models.vocabulary import Strength


@pghistory.track()
class Theme(TagBase):
    id = models.SmallAutoField(primary_key=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, verbose_name="thème plus large")
    definition = models.CharField("ce qu’il couvre", max_length=300, blank=True)
    synonyms = ArrayField(models.CharField(max_length=80), default=list, blank=True, verbose_name="synonymes")
    iptc = models.CharField("IPTC Media Topic", max_length=20, blank=True)
    eurovoc = models.CharField("EuroVoc", max_length=20, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "thème", "thèmes"
        ordering = ["slug"]

    def slugify(self, tag, i=None):
        """Without accents: taggit keeps them, and addresses have none."""
        return f"{slugify(tag)}-{i}" if i else slugify(tag)

    def get_absolute_url(self):
        return reverse("theme", args=[self.slug])


class ThemeUse(ItemBase, Member):
    """A theme on an article or a meeting, with its strength and the words that show it."""

    tag = models.ForeignKey(Theme, models.PROTECT, related_name="%(class)s_items", verbose_name="thème")
    strength = models.CharField("place", max_length=10, choices=Strength, default=Strength.DISCUSSED)

    set_name = "theme_uses"

    class Meta:
        abstract = True

    def __str__(self):
        return str(self.tag)

    @property
    def owner(self):
        return self.content_object

    @property
    def identity(self):
        return identities.theme(self.tag.slug)


@pghistory.track()
class ArticleTheme(ThemeUse):
    content_object = models.ForeignKey("archive.Article", models.CASCADE, related_name="theme_uses")

    class Meta:
        verbose_name, verbose_name_plural = "thème", "thèmes"
        constraints = [models.UniqueConstraint(fields=["content_object", "tag"], name="article_theme_once")]


@pghistory.track()
class MeetingTheme(ThemeUse):
    content_object = models.ForeignKey("archive.Meeting", models.CASCADE, related_name="theme_uses")

    class Meta:
        verbose_name, verbose_name_plural = "thème", "thèmes"
        constraints = [models.UniqueConstraint(fields=["content_object", "tag"], name="meeting_theme_once")]
