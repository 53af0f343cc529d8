"""Who publishes the dispatches, and which lines of theirs editors have told from furniture."""

import hashlib
from itertools import count

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.text import slugify

from archive.models.vocabulary import DisplayRight, Nature
from archive.querysets import SourceLineQuerySet, line_key
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


@pghistory.track()
class SourceLine(models.Model):
    """What an editor said of one printed line of a source: text, or furniture. It holds for the dispatch that she said
    it of (`article`) and for the later ones of that source; earlier ones follow when they are read anew.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="lines", verbose_name="source")
    key = models.CharField(max_length=64, editable=False)  # SHA-256 of `line`
    line = models.TextField("ligne")  # tidied: archive.clean.printed
    is_text = models.BooleanField("fait partie du texte")
    article = models.ForeignKey("archive.Article", models.PROTECT, related_name="+", verbose_name="dit sur")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="par")
    at = models.DateTimeField("le", auto_now=True)

    objects = SourceLineQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "ligne d’une source", "lignes des sources"
        ordering = ["id"]
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["source", "key"], name="source_line_once")]
        indexes = [models.Index(fields=["key"], name="source_line_of_any")]

    def __str__(self):
        return f"«\u00a0{self.line[:120]}\u00a0»\u00a0: {'texte' if self.is_text else 'habillage'}"

    def save(self, *args, **kwargs):
        self.key = line_key(self.line)
        super().save(*args, **kwargs)
