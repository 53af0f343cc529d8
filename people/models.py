"""Countries, organisations, officials. Terms are Popolo's where it has one."""

import uuid

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Coalesce, Left, Length
from django.urls import reverse
from django.utils.text import slugify

from people import names


@pghistory.track()
class Country(models.Model):
    """A state. Its key is small because every flat row carries arrays of it."""

    id = models.SmallAutoField(primary_key=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    code = models.CharField("code ISO 3166-1", max_length=2, unique=True)
    name = models.CharField("nom", max_length=100)
    name_en = models.CharField("nom anglais", max_length=100)
    sort_key = models.CharField(max_length=100, editable=False, db_index=True)
    adjectives = ArrayField(models.CharField(max_length=60), default=list, blank=True, verbose_name="adjectifs")
    demonyms = ArrayField(models.CharField(max_length=60), default=list, blank=True, verbose_name="gentilés")

    class Meta:
        verbose_name, verbose_name_plural = "pays", "pays"
        ordering = ["sort_key"]
        constraints = [
            models.CheckConstraint(condition=models.Q(code__regex=r"^[A-Z]{2}$"), name="country_code_is_alpha_2"),
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.sort_key = names.fold(self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("country", args=[self.code])


class OrganizationKind(models.TextChoices):
    INTERGOVERNMENTAL = "intergovernmental", "organisation intergouvernementale"
    MINISTRY = "ministry", "ministère"
    AGENCY = "agency", "agence ou institution"
    PARLIAMENT = "parliament", "parlement"
    PARTY = "party", "parti"
    COMPANY = "company", "entreprise"
    ASSOCIATION = "association", "association"
    OTHER = "other", "autre"


@pghistory.track()
class Organization(models.Model):
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    name = models.CharField("nom", max_length=200)
    key = models.CharField(max_length=200, unique=True, editable=False)
    sort_key = models.CharField(max_length=200, editable=False, db_index=True)
    acronym = models.CharField("sigle", max_length=30, blank=True)
    aliases = ArrayField(models.CharField(max_length=200), default=list, blank=True, verbose_name="autres noms")
    kind = models.CharField("nature", max_length=20, choices=OrganizationKind, default=OrganizationKind.OTHER)
    country = models.ForeignKey(Country, models.PROTECT, null=True, blank=True, verbose_name="pays")
    qid = models.CharField("Wikidata", max_length=20, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "organisation", "organisations"
        ordering = ["sort_key"]

    def __str__(self):
        return f"{self.name} ({self.acronym})" if self.acronym else self.name

    def save(self, *args, **kwargs):
        self.key = names.comparison_key(self.name)
        self.sort_key = names.fold(self.name)
        super().save(*args, **kwargs)

    @property
    def slug(self):
        return slugify(self.acronym or self.name)

    def get_absolute_url(self):
        return reverse("organization", kwargs={"uid": self.uid, "slug": self.slug})


class OfficialQuerySet(models.QuerySet):
    def current(self):
        """Those that were not merged into another."""
        return self.filter(merged_into=None)

    def named(self, name):
        """Those who bear `name` in any recorded form, whatever its accents and the order of its words."""
        return self.current().filter(names__key=names.comparison_key(name)).distinct()

    def matching(self, words):
        """Those whose recorded forms contain each of `words`, accents ignored: for look-ups while typing."""
        found = self.current()
        for word in names.fold(words).split():
            found = found.filter(names__folded__contains=word)
        return found.distinct()


@pghistory.track()
class Official(models.Model):
    """A person who holds or held a public function (Popolo: Person)."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    name = models.CharField("nom usuel", max_length=200)
    sort_key = models.CharField(max_length=200, editable=False, db_index=True)
    qid = models.CharField("Wikidata", max_length=20, blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        verbose_name="fusionné avec",
    )

    objects = OfficialQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "responsable", "responsables"
        ordering = ["sort_key"]
        permissions = [("merge_official", "peut fusionner des responsables")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="official_has_a_name"),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="official_not_merged_into_itself"
            ),
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.sort_key = names.sort_key(self.name)
        super().save(*args, **kwargs)

    @property
    def slug(self):
        return slugify(self.name)

    @property
    def surname(self):
        return names.surname(self.name)

    def get_absolute_url(self):
        return reverse("official", kwargs={"uid": self.uid, "slug": self.slug})


class NameKind(models.TextChoices):
    PREFERRED = "preferred", "nom usuel"
    VARIANT = "variant", "variante"
    TRANSLITERATION = "transliteration", "translittération"


@pghistory.track()
class OfficialName(models.Model):
    """One form of an official's name. Two officials may share a form: ambiguity is data."""

    official = models.ForeignKey(Official, models.CASCADE, related_name="names", verbose_name="responsable")
    form = models.CharField("forme", max_length=200)
    key = models.CharField(max_length=200, editable=False, db_index=True)
    folded = models.CharField(max_length=200, editable=False)
    kind = models.CharField("nature", max_length=20, choices=NameKind, default=NameKind.VARIANT)

    class Meta:
        verbose_name, verbose_name_plural = "forme du nom", "formes du nom"
        constraints = [
            models.UniqueConstraint(fields=["official", "key"], name="official_name_once"),
            models.CheckConstraint(condition=~models.Q(key=""), name="official_name_has_letters"),
        ]
        indexes = [GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name="official_name_trigrams")]

    def __str__(self):
        return self.form

    def save(self, *args, **kwargs):
        self.key = names.comparison_key(self.form)
        self.folded = names.fold(self.form)
        super().save(*args, **kwargs)


# A day, a month or a year of EDTF; which days the calendar has is looked at where a date is typed.
DAY_MONTH_OR_YEAR = r"^(1[89]\d\d|2[01]\d\d|2200)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
NOT_A_DAY = "{} n’est pas une date\u00a0: écrivez AAAA-MM-JJ, AAAA-MM ou AAAA."


@pghistory.track()
class Position(models.Model):
    """A function that an official holds or held (Popolo: a Membership with its Post), and for whom.

    country, organization  of whom it is the function; a minister may have both, the state and the ministry
    start_date, end_date   EDTF, each a day, a month, a year, or "" where it is not known or not over
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    official = models.ForeignKey(Official, models.PROTECT, related_name="positions", verbose_name="responsable")
    title = models.CharField("fonction", max_length=300)
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="positions", verbose_name="pays"
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="positions", verbose_name="organisation"
    )
    start_date = models.CharField("depuis", max_length=10, blank=True)
    end_date = models.CharField("jusqu’à", max_length=10, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "fonction", "fonctions"
        ordering = ["-start_date", "id"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(title=""), name="position_has_a_title"),
            models.CheckConstraint(
                condition=models.Q(start_date="") | models.Q(start_date__regex=DAY_MONTH_OR_YEAR),
                name="position_start_is_a_date",
                violation_error_message=NOT_A_DAY.format("Le début"),
            ),
            models.CheckConstraint(
                condition=models.Q(end_date="") | models.Q(end_date__regex=DAY_MONTH_OR_YEAR),
                name="position_end_is_a_date",
                violation_error_message=NOT_A_DAY.format("La fin"),
            ),
            models.CheckConstraint(  # as precisely as the end is known: from March 2024 until 2024 is in order
                condition=models.Q(start_date="")
                | models.Q(end_date="")
                | models.Q(end_date__gte=Left("start_date", Length("end_date"))),
                name="position_period_in_order",
                violation_error_message="La fin précède le début.",
            ),
            models.UniqueConstraint(  # nobody is 0: of two without a country one is a copy as well
                "official",
                "title",
                "start_date",
                Coalesce("country_id", 0, output_field=models.BigIntegerField()),
                Coalesce("organization_id", 0, output_field=models.BigIntegerField()),
                name="position_once",
                violation_error_message="Cette fonction est déjà là, depuis la même date.",
            ),
        ]

    def __str__(self):
        return f"{self.official}, {self.title}"

    @property
    def party(self):
        return self.country or self.organization


def register(name):
    """A new official known by `name` as printed."""
    official = Official.objects.create(name=name)
    OfficialName.objects.create(official=official, form=name, kind=NameKind.PREFERRED)
    return official


def make(model, name):
    """An official, or an organisation, known by `name`; an organisation of that name already known is that one."""
    if model is Official:
        return register(name)
    return Organization.objects.get_or_create(key=names.comparison_key(name), defaults={"name": name})[0]
