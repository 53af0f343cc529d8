"""One contact: who represented whom, when, where, in what form, about what, and what was signed."""

import uuid

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from taggit.managers import TaggableManager

from archive import identities
from archive.models.article import Article
from archive.models.capture import Evidenced, Member
from archive.models.theme import MeetingTheme
from archive.models.vocabulary import DateSource, Kind, Level, Review, Status, Visibility, YearSource
from archive.querysets import MeetingQuerySet, ParticipationQuerySet, SignedDocumentQuerySet
from people.models import Country, Official, Organization


class Origin(models.TextChoices):
    MACHINE = "machine", "lecture automatique"
    EDITOR = "editor", "saisie par la rédaction"


# The years a date of the archive may have: PostgreSQL keeps more than Python can read back.
FIRST_DAY, LAST_DAY = "1800-01-01", "2200-12-31"


@pghistory.track()
class Meeting(Evidenced):
    """A contact between at least two parties. Its parties are those of its participations."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.MACHINE, editable=False)
    order = models.PositiveSmallIntegerField(default=0, editable=False)  # among the contacts of its dispatch
    kind = models.CharField("forme", max_length=20, choices=Kind)
    date_edtf = models.CharField("date (EDTF)", max_length=32, blank=True)
    date_min = models.DateField(null=True, blank=True, editable=False)
    date_max = models.DateField(null=True, blank=True, editable=False)
    date_source = models.CharField("origine de la date", max_length=10, choices=DateSource, blank=True, editable=False)
    year_source = models.CharField("origine de l’année", max_length=10, choices=YearSource, blank=True, editable=False)
    other_years = ArrayField(models.SmallIntegerField(), default=list, blank=True, editable=False)
    status = models.CharField("statut", max_length=10, choices=Status, default=Status.HELD)
    level = models.CharField("niveau", max_length=15, choices=Level, blank=True)
    place = models.CharField("lieu", max_length=120, blank=True)
    press = models.BooleanField("point de presse ou déclarations", default=False)
    # What the latest reading took it for: {"people", "parties", "day"}; it finds the meeting again after corrections.
    read_as = models.JSONField(default=dict, blank=True, editable=False)
    title = models.CharField("titre", max_length=300)
    summary = models.CharField("résumé", max_length=600, blank=True)
    source_note = models.CharField("source de la saisie", max_length=300, blank=True)
    source_url = models.URLField("adresse de la source", max_length=500, blank=True)
    review = models.CharField("vérification", max_length=10, choices=Review, default=Review.PENDING, editable=False)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    verified_at = models.DateTimeField("vérifiée le", null=True, blank=True, editable=False)
    visibility = models.CharField(
        "visibilité", max_length=10, choices=Visibility, default=Visibility.DRAFT, editable=False
    )
    published_at = models.DateTimeField("publiée le", null=True, blank=True, editable=False)
    withdrawn_reason = models.CharField("motif du retrait", max_length=300, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        verbose_name="fusionnée avec",
    )
    added_at = models.DateTimeField("entrée le", auto_now_add=True)
    changed_at = models.DateTimeField("modifiée le", auto_now=True)
    articles = models.ManyToManyField(Article, through="Report", related_name="meetings")
    themes = TaggableManager("thèmes", through=MeetingTheme, blank=True)

    objects = MeetingQuerySet.as_manager()
    SETS = ("participations", "documents", "theme_uses")

    class Meta:
        verbose_name, verbose_name_plural = "rencontre", "rencontres"
        ordering = ["-id"]
        # Each contact that is new to a dispatch is looked for among those that editors rejected.
        indexes = [models.Index(fields=["date_min"], condition=models.Q(review="rejected"), name="meeting_rejected")]
        permissions = [
            ("propose_meeting", "peut proposer des corrections"),
            ("withdraw_meeting", "peut retirer et rétablir une rencontre"),
        ]
        constraints = [
            models.CheckConstraint(condition=~models.Q(title=""), name="meeting_has_a_title"),
            models.CheckConstraint(
                condition=models.Q(date_min=None, date_max=None) | models.Q(date_min__lte=models.F("date_max")),
                name="meeting_dates_in_order",
            ),
            models.CheckConstraint(
                condition=models.Q(date_min=None)
                | models.Q(date_min__gte=FIRST_DAY, date_max__lte=LAST_DAY, date_max__isnull=False),
                name="meeting_dates_readable",
            ),
            models.CheckConstraint(
                condition=~models.Q(review="verified") | models.Q(verified_at__isnull=False, verified_by__isnull=False),
                name="meeting_verified_by_someone",
            ),
            models.CheckConstraint(
                condition=~models.Q(review="rejected") | ~models.Q(visibility="published"),
                name="meeting_rejected_is_not_public",
            ),
            models.CheckConstraint(
                condition=~models.Q(visibility="withdrawn") | ~models.Q(withdrawn_reason=""),
                name="meeting_withdrawn_for_a_reason",
            ),
            models.CheckConstraint(
                condition=~models.Q(visibility="published") | models.Q(published_at__isnull=False),
                name="meeting_published_at_some_time",
            ),
            models.CheckConstraint(
                condition=~models.Q(origin="editor") | ~models.Q(source_note=""), name="meeting_by_hand_has_a_source"
            ),
            models.CheckConstraint(
                condition=models.Q(merged_into=None) | models.Q(review="rejected"), name="meeting_merged_is_no_more"
            ),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="meeting_not_merged_into_itself"
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_verified(self):
        return self.review == Review.VERIFIED

    @property
    def slug(self):
        return slugify(self.title)[:60].strip("-")

    def get_absolute_url(self):
        return reverse("meeting", kwargs={"uid": self.uid, "slug": self.slug})


class ReportKind(models.TextChoices):
    REPORTS = "reports", "rapporte"
    ANNOUNCES = "announces", "annonce"


@pghistory.track()
class Report(models.Model):
    """That an article tells of a meeting."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="reports", verbose_name="dépêche")
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="reports", verbose_name="rencontre")
    kind = models.CharField("nature", max_length=10, choices=ReportKind, default=ReportKind.REPORTS)

    class Meta:
        verbose_name, verbose_name_plural = "récit", "récits"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["article", "meeting"], name="report_once")]


@pghistory.track()
class Participation(Member):
    """One who took part, or one party represented by nobody named."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="participations")
    order = models.PositiveSmallIntegerField("rang", default=0)
    name = models.CharField("nom imprimé", max_length=200, blank=True)
    role = models.CharField("fonction", max_length=300, blank=True)
    official = models.ForeignKey(
        Official, models.PROTECT, null=True, blank=True, related_name="participations", verbose_name="responsable"
    )
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="participations", verbose_name="pays représenté"
    )
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name="organisation représentée",
    )

    objects = ParticipationQuerySet.as_manager()
    set_name = "participations"

    class Meta:
        verbose_name, verbose_name_plural = "participant", "participants"
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(name="")
                | models.Q(official__isnull=False)
                | models.Q(country__isnull=False)
                | models.Q(organization__isnull=False),
                name="participation_is_of_someone",
            ),
        ]

    def __str__(self):
        return self.name or str(self.official or self.country or self.organization)

    @property
    def owner(self):
        return self.meeting

    @property
    def party(self):
        """The country or organisation represented, the organisation first: an EU envoy is no member state's."""
        return self.organization if self.organization and not self.country else self.country

    @property
    def identity(self):
        return identities.participant(
            self.name, self.country and self.country.code, self.organization and self.organization.name
        )


@pghistory.track()
class SignedDocument(Member):
    """A text signed or adopted at a meeting: a line of the register."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="documents")
    order = models.PositiveSmallIntegerField(default=0, editable=False)
    kind = models.CharField("nature", max_length=80)
    title = models.CharField("intitulé", max_length=400)
    period = models.CharField("période", max_length=40, blank=True)

    objects = SignedDocumentQuerySet.as_manager()
    set_name = "documents"

    class Meta:
        verbose_name, verbose_name_plural = "document signé", "documents signés"
        ordering = ["order", "id"]
        constraints = [models.CheckConstraint(condition=~models.Q(title=""), name="document_has_a_title")]

    def __str__(self):
        return self.title

    @property
    def owner(self):
        return self.meeting

    @property
    def identity(self):
        return identities.document(self.title)

    @property
    def slug(self):
        return slugify(self.title)[:60].strip("-")

    def get_absolute_url(self):
        return reverse("document", kwargs={"uid": self.uid, "slug": self.slug})
