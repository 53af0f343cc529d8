"""What came in when, and what became of each piece: nothing is lost."""

from django.db import models
from django.db.models import F, Q

from archive.models.article import Article
from archive.models.capture import Capture


class Outcome(models.TextChoices):
    NEW = "new", "nouvelle"
    VERSION = "version", "nouvelle version"
    DUPLICATE = "duplicate", "doublon"
    REJECTED = "rejected", "rejetée"
    DEFERRED = "deferred", "différée"


class Batch(models.Model):
    """One run of ingestion. The counts must add up, or the database refuses to close it."""

    origin = models.CharField("voie d’entrée", max_length=40)
    started_at = models.DateTimeField("commencé le", auto_now_add=True)
    finished_at = models.DateTimeField("terminé le", null=True)
    received = models.PositiveIntegerField("reçus", default=0)
    new = models.PositiveIntegerField("nouveaux", default=0)
    versions = models.PositiveIntegerField(default=0)
    duplicates = models.PositiveIntegerField("doublons", default=0)
    rejected = models.PositiveIntegerField("rejetés", default=0)
    deferred = models.PositiveIntegerField("différés", default=0)

    class Meta:
        verbose_name, verbose_name_plural = "lot", "lots"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(finished_at=None)
                | Q(received=F("new") + F("versions") + F("duplicates") + F("rejected") + F("deferred")),
                name="batch_adds_up",
            ),
        ]

    def __str__(self):
        return (
            f"reçus={self.received} nouveaux={self.new} versions={self.versions} "
            f"doublons={self.duplicates} rejetés={self.rejected} différés={self.deferred}"
        )


class Arrival(models.Model):
    """One piece of a batch and what became of it."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="arrivals")
    name = models.CharField("nom", max_length=500)
    capture = models.ForeignKey(Capture, models.PROTECT, null=True, related_name="arrivals")
    article = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="arrivals")
    outcome = models.CharField("issue", max_length=10, choices=Outcome)
    code = models.CharField(max_length=40, blank=True)
    message = models.CharField("message", max_length=500, blank=True)
    given = models.JSONField("dit avec la pièce", default=dict, blank=True)  # {"url", "published", "source"}

    class Meta:
        verbose_name, verbose_name_plural = "arrivée", "arrivées"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(outcome="rejected") | ~Q(message=""), name="arrival_rejected_for_a_reason"
            ),
        ]

    def __str__(self):
        return self.name
