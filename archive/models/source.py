"""Who publishes the dispatches."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.text import slugify

from archive.models.vocabulary import DisplayRight, Nature
from people import names
from people.models import Country


@pghistory.track()
class Source(models.Model):
    """An agency, ministry or paper. Its display right is obeyed by page, feed, export and API."""

    version = models.PositiveIntegerField(default=1, editable=False)
    name = models.CharField("nom", max_length=120)
    key = models.CharField(max_length=120, unique=True, editable=False)
    slug = models.SlugField(max_length=120, unique=True, editable=False)
    aliases = ArrayField(models.CharField(max_length=120), default=list, blank=True, verbose_name="autres signatures")
    nature = models.CharField("nature", max_length=20, choices=Nature, default=Nature.UNKNOWN)
    country = models.ForeignKey(Country, models.PROTECT, null=True, blank=True, verbose_name="pays")
    language = models.CharField("langue", max_length=5, default="fr")
    display_right = models.CharField(
        "droit d’affichage", max_length=10, choices=DisplayRight, default=DisplayRight.FULL
    )

    class Meta:
        verbose_name, verbose_name_plural = "source", "sources"
        ordering = ["key"]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.key = names.fold(self.name)
        self.slug = slugify(self.name)
        super().save(*args, **kwargs)
