"""What a human decided, and where the machine or a contributor has come to differ."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from archive.models.capture import Extraction, frozen
from archive.models.vocabulary import Cause
from archive.querysets import DecisionQuerySet, ProposalQuerySet


class PresentContext(models.Func):
    """The id under which the history files all that the present request does; NULL outside of one."""

    template = "NULLIF(current_setting('pghistory.context_id', true), '')::uuid"
    output_field = models.UUIDField()


class Decision(models.Model):
    """One human decision on one field of one object; the newest on a field that was not taken back is what holds.

    object   the uid of a Meeting, Article, Participation, SignedDocument, Mention, Evoked or theme use
    field    its field; of a set ("participants", "documents", "themes"…) `before` is the member that was
             removed and `after` the one that was added, each by what identifies it to a reading
    cause    why a value changed that was verified and public; "" for all else
    context  the id of the request in the history: decisions of one gesture share it
    undoes   the decision that this one takes back; neither of the two holds
    """

    object = models.UUIDField(db_index=True)
    field = models.CharField(max_length=60)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="decisions")
    at = models.DateTimeField(auto_now_add=True)
    reason = models.CharField(max_length=300, blank=True)
    cause = models.CharField("cause de la correction", max_length=10, choices=Cause, blank=True)
    context = models.UUIDField(null=True, db_default=PresentContext(), db_index=True)
    undoes = models.OneToOneField("self", models.PROTECT, null=True, related_name="undone_by")

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "décision", "décisions"
        ordering = ["id"]
        indexes = [
            models.Index(fields=["object", "field", "-id"], name="decision_newest"),
            models.Index(fields=["at"], name="decision_lately"),
            models.Index(fields=["-id"], condition=~models.Q(cause=""), name="decision_corrections"),
        ]
        triggers = [
            pgtrigger.Protect(name="decision_is_final", operation=pgtrigger.Update | pgtrigger.Delete),
            # As the transaction ends: a lock taken with the first decision would be held while others are waited for.
            pgtrigger.Trigger(
                name="decision_is_chained",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                timing=pgtrigger.Deferred,
                func="PERFORM archive_chain(NEW); RETURN NULL;",
            ),
        ]

    def __str__(self):
        return f"{self.field} : {self.before} → {self.after}"


class Link(models.Model):
    """The place of a decision in the chain that shows whether one was altered: see archive/chain.py.

    Written by a trigger as the transaction ends; `hash` is of the decision and of `previous`, the hash before it.
    """

    decision = models.OneToOneField(Decision, models.PROTECT, related_name="+")
    previous = models.CharField(max_length=64, unique=True, blank=True)  # "" of the first; a fork is refused
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name, verbose_name_plural = "maillon", "maillons"
        ordering = ["id"]
        default_permissions = ()
        triggers = [frozen("link_is_final")]

    def __str__(self):
        return f"{self.decision_id} : {self.hash[:12]}"


class StandingProposals(models.Manager.from_queryset(ProposalQuerySet)):
    """Those that an editor has not set aside."""

    def get_queryset(self):
        return super().get_queryset().filter(settled=False)


# The field of an opinion on an article that another meeting is told in it: its value is that meeting.
NEW_MEETING = "new_meeting"


@pghistory.track()
class Proposal(models.Model):
    """A different opinion on what stands: the machine's (`extraction`) on what a human decided, made only where it
    differs, or a contributor's (`by`).

    One that an editor set aside is kept as settled, so that the same opinion does not come back.
    """

    object = models.UUIDField(db_index=True)
    field = models.CharField(max_length=60)
    value = models.JSONField(null=True)
    evidence = models.JSONField(default=dict)
    extraction = models.ForeignKey(Extraction, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="proposals")
    at = models.DateTimeField(auto_now_add=True)
    settled = models.BooleanField(default=False)

    objects = StandingProposals()
    everything = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "divergence", "divergences"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["object", "field"], condition=models.Q(by=None), name="proposal_latest_of_the_machine"
            ),
            models.UniqueConstraint(fields=["object", "field", "by"], name="proposal_latest_of_each"),
            models.CheckConstraint(
                condition=models.Q(extraction=None) ^ models.Q(by=None), name="proposal_of_the_machine_or_of_someone"
            ),
        ]

    def __str__(self):
        return f"{self.field} : {self.value}"
