"""What a human decided, and where the machine has come to differ."""

import pgtrigger
from django.conf import settings
from django.db import models

from archive.models.capture import Extraction
from archive.querysets import DecisionQuerySet, ProposalQuerySet


class Decision(models.Model):
    """One human decision on one field of one object; the newest on a field is what holds.

    object  the uid of a Meeting, Article, Participation, SignedDocument, Mention, Evoked or theme use
    field   its field; of a set ("participants", "documents", "themes"…) `before` is the member that was
            removed and `after` the one that was added, each by what identifies it to a reading
    """

    object = models.UUIDField(db_index=True)
    field = models.CharField(max_length=60)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="decisions")
    at = models.DateTimeField(auto_now_add=True)
    reason = models.CharField(max_length=300, blank=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "décision", "décisions"
        ordering = ["id"]
        indexes = [models.Index(fields=["object", "field", "-id"], name="decision_newest")]
        triggers = [pgtrigger.Protect(name="decision_is_final", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"{self.field} : {self.before} → {self.after}"


class StandingProposals(models.Manager.from_queryset(ProposalQuerySet)):
    """Those that an editor has not set aside."""

    def get_queryset(self):
        return super().get_queryset().filter(settled=False)


class Proposal(models.Model):
    """The machine's different opinion on what a human decided, made only where it differs.

    One that an editor set aside is kept as settled, so that the same opinion does not come back.
    """

    object = models.UUIDField(db_index=True)
    field = models.CharField(max_length=60)
    value = models.JSONField(null=True)
    evidence = models.JSONField(default=dict)
    extraction = models.ForeignKey(Extraction, models.PROTECT, related_name="+")
    settled = models.BooleanField(default=False)

    objects = StandingProposals()
    everything = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "divergence", "divergences"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["object", "field"], name="proposal_latest_only")]

    def __str__(self):
        return f"{self.field} : {self.value}"
