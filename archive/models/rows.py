"""The flat rows that public lists, facets and search read, written with what they describe (archive.rows)."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F

from archive.models.article import Article
from archive.models.meeting import Meeting


def ids(field=models.IntegerField):
    return ArrayField(field(), default=list)


class Row(models.Model):
    """`day` orders lists (the first possible day, else that of publication; without either, meetings come last and
    articles on the day they came in); `first` and `last` bound the date and are null where it is unknown.
    """

    day = models.DateField()
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    added_at = models.DateTimeField()
    country_ids = ids(models.SmallIntegerField)
    organization_ids = ids()
    official_ids = ids()
    theme_ids = ids(models.SmallIntegerField)
    source_ids = ids()
    evoked_ids = ids(models.SmallIntegerField)
    kinds = ArrayField(models.CharField(max_length=20), default=list)
    levels = ArrayField(models.CharField(max_length=15), default=list)
    verified = models.BooleanField()
    search = SearchVectorField()

    class Meta:
        abstract = True


class MeetingRow(Row):
    meeting = models.OneToOneField(Meeting, models.CASCADE, primary_key=True, related_name="row")

    class Meta:
        indexes = [
            models.Index(F("day").desc(), F("meeting_id").desc(), name="meeting_row_by_day"),
            models.Index(F("added_at").desc(), F("meeting_id").desc(), name="meeting_row_by_arrival"),
            GinIndex(
                fields=["country_ids", "theme_ids", "official_ids", "organization_ids"],
                name="meeting_row_sets",
                fastupdate=False,
            ),
            GinIndex(fields=["search"], name="meeting_row_words", fastupdate=False),
        ]


class ArticleRow(Row):
    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="row")

    class Meta:
        indexes = [
            models.Index(F("day").desc(), F("article_id").desc(), name="article_row_by_day"),
            models.Index(F("added_at").desc(), F("article_id").desc(), name="article_row_by_arrival"),
            GinIndex(
                fields=["country_ids", "theme_ids", "official_ids", "organization_ids"],
                name="article_row_sets",
                fastupdate=False,
            ),
            GinIndex(fields=["search"], name="article_row_words", fastupdate=False),
        ]
