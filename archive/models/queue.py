"""What waits for a person, and who has it: the flat rows that the desk's queue reads (archive.rows writes them)."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from archive.models.article import Article
from archive.querysets import QueueItemQuerySet


class Weight(models.IntegerChoices):
    """How much a dispatch is in need of a person, the most last."""

    PLAIN = 0, "rien de douteux"
    UNSURE = 1, "une valeur peu sûre"
    CHECK = 2, "à vérifier"
    BLOCKING = 3, "bloquant"


class QueueItem(models.Model):
    """One dispatch with all its contacts: what an editor decides at once.

    is_open    a contact of it is not decided yet, or contested; or it has none and nobody has said so
    weight     its worst warning or divergence; else whether a value of it is unsure
    doubts     the codes of its warnings
    day        orders what weighs the same: the first day of publication or dateline, else the day it came in
    """

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="queue_item")
    is_open = models.BooleanField()
    weight = models.PositiveSmallIntegerField(choices=Weight)
    confidence = models.FloatField(null=True)  # the least of its values; null where there is none
    day = models.DateField()
    country_ids = ArrayField(models.SmallIntegerField(), default=list)
    doubts = ArrayField(models.CharField(max_length=40), default=list)

    objects = QueueItemQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                F("weight").desc(),
                F("day").desc(),
                F("article_id").desc(),
                condition=Q(is_open=True),
                name="queue_order",
            ),
        ]


class Taking(models.Model):
    """An editor has a dispatch open: until then, "next" gives it to nobody else."""

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="taking")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    until = models.DateTimeField()


class Deferral(models.Model):
    """A dispatch put off until some moment: for everybody (`by` is null), or passed over by one editor."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="deferrals")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    until = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article"], condition=Q(by=None), name="deferral_once_for_everybody"),
            models.UniqueConstraint(fields=["article", "by"], name="deferral_once_for_each"),
        ]
