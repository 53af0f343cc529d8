"""What one person asks for and another confirms before readers see it."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class Verb(models.TextChoices):
    WITHDRAW = "withdraw", "retirer"
    REJECT = "reject", "rejeter"
    MERGE = "merge", "fusionner"


class ConfirmationQuerySet(models.QuerySet):
    def open(self):
        """Those that nobody has confirmed or cancelled."""
        return self.filter(confirmed_at=None, cancelled_at=None)

    def closed(self):
        return self.exclude(confirmed_at=None, cancelled_at=None)

    def with_people(self):
        return self.select_related("asked_by", "confirmed_by", "cancelled_by")


@pghistory.track()
class Confirmation(models.Model):
    """That `verb` be done to `object`, asked by one person, confirmed or cancelled by another.

    object  the uid of a Meeting or Article to withdraw, of a Meeting to reject, of an Official to merge
    into    the uid of the Official to merge with; None of all else
    """

    class State(models.TextChoices):
        OPEN = "open", "à confirmer"
        CONFIRMED = "confirmed", "confirmée"
        CANCELLED = "cancelled", "annulée"

    verb = models.CharField("demande", max_length=10, choices=Verb)
    object = models.UUIDField()
    into = models.UUIDField(null=True)
    reason = models.CharField("motif", max_length=300)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="demandée par"
    )
    asked_at = models.DateTimeField("demandée le", default=timezone.now)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="confirmée par"
    )
    confirmed_at = models.DateTimeField("confirmée le", null=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="annulée par"
    )
    cancelled_at = models.DateTimeField("annulée le", null=True)

    objects = ConfirmationQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "demande à confirmer", "demandes à confirmer"
        ordering = ["id"]
        default_permissions = ()  # who may do a thing may ask for it, confirm it and cancel it
        constraints = [
            models.UniqueConstraint(
                fields=["object"],
                condition=Q(confirmed_at=None, cancelled_at=None),
                name="confirmation_asked_once_at_a_time",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="confirmation_has_a_reason"),
            models.CheckConstraint(
                condition=Q(verb="merge", into__isnull=False) | (~Q(verb="merge") & Q(into=None)),
                name="confirmation_merges_into_someone",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at=None, confirmed_by=None)
                | Q(confirmed_at__isnull=False, confirmed_by__isnull=False),
                name="confirmation_confirmed_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at=None, cancelled_by=None)
                | Q(cancelled_at__isnull=False, cancelled_by__isnull=False),
                name="confirmation_cancelled_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at=None) | Q(cancelled_at=None), name="confirmation_ends_one_way"
            ),
            models.CheckConstraint(condition=~Q(into=F("object")), name="confirmation_not_into_itself"),
        ]

    def __str__(self):
        return f"{self.get_verb_display()}\u00a0: {self.reason}"

    @property
    def state(self):
        if self.confirmed_at:
            return self.State.CONFIRMED
        return self.State.CANCELLED if self.cancelled_at else self.State.OPEN

    @property
    def is_confirmed_alone(self):
        """Whether who asked for it confirmed it, where there was nobody else to."""
        return bool(self.confirmed_at) and self.confirmed_by_id == self.asked_by_id
