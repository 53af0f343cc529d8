"""Who publishes the dispatches."""

import hashlib
from itertools import count

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.text import slugify

from archive.models.vocabulary import DisplayRight, Nature
from people import names
from people.models import Country

LONGEST = 110  # characters of a slug before the number that tells it from another


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
        self.slug = self.slug or self._free_slug()
        super().save(*args, **kwargs)

    def _free_slug(self):
        """Of the first name, for good: addresses of lists and feeds hold it. A name without a Latin letter has none."""
        slug = slugify(self.name)[:LONGEST] or f"source-{hashlib.sha256(self.key.encode()).hexdigest()[:8]}"
        taken = set(Source.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
        return next(each for number in count(1) if (each := f"{slug}-{number}" if number > 1 else slug) not in taken)
