"""One dispatch as the archive keeps it, and what it merely recalls or evokes."""

import uuid

import pghistory
from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from taggit.managers import TaggableManager

from archive import identities
from archive.models.capture import Capture, CleanText, Evidenced, Member
from archive.models.source import Source
from archive.models.theme import ArticleTheme
from archive.models.vocabulary import Dismissal, Review, Visibility
from archive.querysets import ArticleQuerySet
from people.models import Country, Organization


class TitleSource(models.TextChoices):
    SOURCE = "source", "titre de la dépêche"
    ARCHIVE = "archive", "titre établi par l’archive"
    EDITOR = "editor", "titre établi par la rédaction"


@pghistory.track()
class Article(Evidenced):
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    identity = models.CharField(max_length=64, unique=True, editable=False)  # SHA-256 of its address, else of its words
    family = models.UUIDField(default=uuid.uuid4, editable=False, db_index=True)  # shared by near-duplicates
    title = models.CharField("titre", max_length=500)
    title_source = models.CharField("origine du titre", max_length=10, choices=TitleSource, editable=False)
    agency = models.CharField("signature", max_length=120, blank=True)
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, verbose_name="source")
    url = models.TextField("adresse", blank=True)
    dateline_place = models.CharField("datée de", max_length=120, blank=True)
    dateline_date = models.CharField("datée du", max_length=10, blank=True)  # EDTF
    published = models.CharField("publication", max_length=10, blank=True)  # EDTF: a day, a month or ""
    added_at = models.DateTimeField("entrée le", auto_now_add=True)
    capture = models.ForeignKey(Capture, models.PROTECT, editable=False, related_name="articles")
    text = models.ForeignKey(CleanText, models.PROTECT, editable=False, related_name="articles")
    review = models.CharField("vérification", max_length=10, choices=Review, default=Review.PENDING, editable=False)
    # What an editor said of a dispatch that has nothing for the register.
    dismissal = models.CharField("rien à retenir", max_length=12, choices=Dismissal, blank=True, editable=False)
    visibility = models.CharField(
        "visibilité", max_length=10, choices=Visibility, default=Visibility.DRAFT, editable=False
    )
    published_at = models.DateTimeField("mise en ligne le", null=True, blank=True, editable=False)
    withdrawn_reason = models.CharField("motif du retrait", max_length=300, blank=True, editable=False)
    themes = TaggableManager("thèmes", through=ArticleTheme, blank=True)

    objects = ArticleQuerySet.as_manager()
    SETS = ("mentions", "evoked", "theme_uses")

    class Meta:
        verbose_name, verbose_name_plural = "dépêche", "dépêches"
        ordering = ["-id"]
        permissions = [("withdraw_article", "peut retirer et rétablir une dépêche")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(title=""), name="article_has_a_title"),
            models.CheckConstraint(
                condition=models.Q(published__regex=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"), name="article_published_is_edtf"
            ),
            models.CheckConstraint(
                condition=~models.Q(visibility="withdrawn") | ~models.Q(withdrawn_reason=""),
                name="article_withdrawn_for_a_reason",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def slug(self):
        return slugify(self.title)[:60].strip("-")

    def get_absolute_url(self):
        return reverse("article", kwargs={"uid": self.uid, "slug": self.slug})


class ArticleVersion(models.Model):
    """The captures that an article had, oldest first: what was said at its address, and when."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="versions")
    capture = models.ForeignKey(Capture, models.PROTECT, related_name="versions")
    seen_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["article", "capture"], name="article_version_once")]


@pghistory.track()
class Mention(Member):
    """A dated event that a dispatch merely recalls or announces, until it is linked to a meeting of the archive."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="mentions")
    order = models.PositiveSmallIntegerField(default=0, editable=False)
    date_edtf = models.CharField("date (EDTF)", max_length=32, blank=True)
    place = models.CharField("lieu", max_length=120, blank=True)
    label = models.CharField("événement", max_length=300)
    meeting = models.ForeignKey(
        "archive.Meeting", models.SET_NULL, null=True, blank=True, related_name="mentions", verbose_name="rencontre"
    )

    set_name = "mentions"

    class Meta:
        verbose_name, verbose_name_plural = "rappel", "rappels"
        ordering = ["order", "id"]

    def __str__(self):
        return self.label

    @property
    def owner(self):
        return self.article

    @property
    def identity(self):
        return identities.mention(self.date_edtf, self.label)


@pghistory.track()
class Evoked(Member):
    """A country or organisation that the dispatch talks about without its taking part."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="evoked")
    country = models.ForeignKey(Country, models.PROTECT, null=True, blank=True, verbose_name="pays")
    organization = models.ForeignKey(Organization, models.PROTECT, null=True, blank=True, verbose_name="organisation")

    set_name = "evoked"

    class Meta:
        verbose_name, verbose_name_plural = "évoqué", "évoqués"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(country=None) ^ models.Q(organization=None), name="evoked_is_one_of_two"
            ),
            models.UniqueConstraint(fields=["article", "country"], name="evoked_country_once"),
            models.UniqueConstraint(fields=["article", "organization"], name="evoked_organization_once"),
        ]

    def __str__(self):
        return str(self.country or self.organization)

    @property
    def owner(self):
        return self.article

    @property
    def identity(self):
        return identities.evoked(self.country and self.country.code, self.organization and self.organization.name)
