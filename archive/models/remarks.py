"""What people say of a meeting or a dispatch: readers report errors, editors leave one another notes."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from archive.models.article import Article
from archive.models.capture import CleanText
from archive.models.meeting import Meeting


class RemarkQuerySet(models.QuerySet):
    def on(self, thing):
        """Those on this very meeting or article."""
        return self.filter(**{thing._meta.model_name: thing})

    def beside(self, thing):
        """Those that the editor of a meeting or article has to see: its own, those on the dispatches that tell of a
        meeting, those on the meetings of a dispatch.
        """
        other = {"meeting": "article__reports__meeting", "article": "meeting__reports__article"}
        near = self.model.objects.filter(**{other[thing._meta.model_name]: thing})
        return self.filter(Q(**{thing._meta.model_name: thing}) | Q(pk__in=near.values("pk")))

    def with_subjects(self):
        """With all that a line of a list says."""
        return self.select_related("meeting", "article")


class Remark(models.Model):
    """Said of a meeting or of an article, of one of the two."""

    meeting = models.ForeignKey(
        Meeting, models.CASCADE, null=True, blank=True, related_name="%(class)ss", verbose_name="rencontre"
    )
    article = models.ForeignKey(
        Article, models.CASCADE, null=True, blank=True, related_name="%(class)ss", verbose_name="dépêche"
    )
    at = models.DateTimeField("reçu le", default=timezone.now, editable=False)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+", verbose_name="clos par"
    )
    resolved_at = models.DateTimeField("clos le", null=True, editable=False)

    class Meta:
        abstract = True

    @property
    def subject(self):
        """The meeting or article that it is about."""
        return self.meeting or self.article


class State(models.TextChoices):
    OPEN = "open", "ouvert"
    RESOLVED = "resolved", "résolu"
    SPAM = "spam", "sans objet"


class ErrorReportQuerySet(RemarkQuerySet):
    def open(self):
        return self.filter(state=State.OPEN)


@pghistory.track(exclude=["contact"])  # an address that is erased is erased everywhere
class ErrorReport(Remark):
    """An error that a reader reports. start and end: where `words` stand in the clean text `text`; null where they
    were not found there, as `text` is. contact: where the reader wants an answer, erased with the end of the matter.
    """

    text = models.ForeignKey(CleanText, models.PROTECT, null=True, editable=False, related_name="+")
    start = models.PositiveIntegerField(null=True, editable=False)
    end = models.PositiveIntegerField(null=True, editable=False)
    words = models.CharField("mots en cause", max_length=500, blank=True)
    message = models.TextField("ce qui est faux", max_length=2000)
    contact = models.EmailField("adresse pour la réponse", blank=True)
    state = models.CharField("état", max_length=10, choices=State, default=State.OPEN, editable=False)
    answer = models.TextField("réponse", max_length=2000, blank=True)

    objects = ErrorReportQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "signalement", "signalements"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(meeting__isnull=True) ^ Q(article__isnull=True), name="error_report_is_of_one_thing"
            ),
            models.CheckConstraint(
                condition=Q(text=None, start=None, end=None)
                | Q(text__isnull=False, start__isnull=False, end__isnull=False, start__lt=F("end")),
                name="error_report_span_is_whole",
            ),
            models.CheckConstraint(condition=Q(state="open") | Q(contact=""), name="error_report_forgets_the_reader"),
            models.CheckConstraint(
                condition=Q(state="open", resolved_at=None) | (~Q(state="open") & Q(resolved_at__isnull=False)),
                name="error_report_closed_at_some_time",
            ),
        ]
        indexes = [models.Index(fields=["-id"], condition=Q(state="open"), name="error_report_open")]

    def __str__(self):
        return f"«\u00a0{self.words}\u00a0»" if self.words else self.message[:60]


class NoteQuerySet(RemarkQuerySet):
    def open(self):
        return self.filter(resolved_at=None)

    def with_subjects(self):
        return super().with_subjects().select_related("by", "resolved_by")

    def open_first(self):
        """The newest first, after them those that are resolved."""
        return self.order_by(F("resolved_at").desc(nulls_first=True), "-pk")


@pghistory.track()
class Note(Remark):
    """What one editor tells the others about a meeting or a dispatch."""

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="notes", verbose_name="par"
    )
    text = models.TextField("note", max_length=2000)

    objects = NoteQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "note", "notes"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(meeting__isnull=True) ^ Q(article__isnull=True), name="note_is_on_one_thing"
            ),
            models.CheckConstraint(
                condition=Q(resolved_at=None) ^ Q(resolved_by__isnull=False), name="note_resolved_by_someone"
            ),
        ]
        indexes = [models.Index(fields=["-id"], condition=Q(resolved_at=None), name="note_open")]

    def __str__(self):
        return self.text[:60]


class Quota(models.Model):
    """How often something was done in one stretch of time. `key` is a keyed hash that names nobody: archive.quota."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    until = models.DateTimeField(db_index=True)
