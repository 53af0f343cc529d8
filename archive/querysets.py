"""The vocabulary of reading: one condition is one method. Nobody else filters on visibility.

Lists go through the flat rows (`row`), which are written in the same transaction as what they describe.
"""

from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import Count, F, Max, Prefetch, Q


class RowConditions(models.QuerySet):
    """Conditions that meetings and articles share, each on the flat row."""

    def published(self):
        return self.filter(visibility="published")

    def with_parties(self, countries):
        """Those in which every one of `countries` (primary keys) took part."""
        return self.filter(row__country_ids__contains=countries) if countries else self

    def with_any_party(self, countries):
        return self.filter(row__country_ids__overlap=countries) if countries else self

    def with_organizations(self, organizations):
        return self.filter(row__organization_ids__contains=organizations) if organizations else self

    def with_officials(self, officials):
        return self.filter(row__official_ids__contains=officials) if officials else self

    def on_any_theme(self, themes):
        return self.filter(row__theme_ids__overlap=themes) if themes else self

    def from_any_source(self, sources):
        return self.filter(row__source_ids__overlap=sources) if sources else self

    def of_any_kind(self, kinds):
        return self.filter(row__kinds__overlap=kinds) if kinds else self

    def at_any_level(self, levels):
        return self.filter(row__levels__overlap=levels) if levels else self

    def evoking(self, countries):
        return self.filter(row__evoked_ids__overlap=countries) if countries else self

    def between(self, first, last):
        """Those whose interval overlaps [first, last]; either end may be None; undated ones never do."""
        found = self
        if first:
            found = found.filter(row__last__gte=first)
        if last:
            found = found.filter(row__first__lte=last)
        return found

    def verified(self, *, is_verified=True):
        return self.filter(row__verified=is_verified)

    def saying(self, words):
        """Those whose text has `words` (quotes, "or" and "-" as in a web search)."""
        return self.filter(row__search=SearchQuery(words, config="fr", search_type="websearch"))

    def newest_first(self):
        return self.order_by(F("row__day").desc(), "-pk")

    def oldest_first(self):
        return self.order_by("row__day", "pk")

    def latest_added_first(self):
        return self.order_by(F("row__added_at").desc(), "-pk")

    def totals(self):
        """How many, and how many of them verified: {"total", "verified"}."""
        return self.order_by().aggregate(total=Count("pk"), verified=Count("pk", filter=Q(row__verified=True)))

    def last_change(self):
        """When the newest of what is listed was published or changed, or None."""
        return self.order_by().aggregate(at=Max(self.changed_field))["at"]


class MeetingQuerySet(RowConditions):
    changed_field = "changed_at"

    def with_people(self):
        """With what one line of a list shows: no query per meeting."""
        return self.prefetch_related(
            "participations__official", "participations__country", "participations__organization"
        )

    def for_page(self):
        """With all that the page of a meeting shows."""
        return self.with_people().prefetch_related(
            "documents", "theme_uses__tag", "warnings", "reports__article__source"
        )

    def unverified(self):
        return self.filter(review="pending")

    def with_warnings(self):
        return self.filter(warnings__grade__in=["check", "blocking"]).distinct()


class ArticleQuerySet(RowConditions):
    changed_field = "published_at"

    def with_meetings(self, meetings):
        """With the meetings of `meetings` (a queryset) that each tells of, in their order."""
        return self.select_related("source").prefetch_related(Prefetch("meetings", meetings.order_by("order")))


class ParticipationQuerySet(models.QuerySet):
    def public(self):
        return self.filter(meeting__visibility="published")


class SignedDocumentQuerySet(models.QuerySet):
    def published(self):
        return self.filter(meeting__visibility="published")

    def register(self):
        """The register of signed documents, newest first, with what one line shows."""
        return (
            self.published()
            .select_related("meeting")
            .prefetch_related("meeting__participations__country", "meeting__participations__organization")
            .order_by(F("meeting__row__day").desc(), "meeting_id", "order")
        )


class DecisionQuerySet(models.QuerySet):
    def on(self, thing):
        return self.filter(object=thing.uid)

    def record(self, thing, field, *, before, after, by, reason=""):
        return self.create(object=thing.uid, field=field, before=before, after=after, by=by, reason=reason)

    def fields_of(self, things):
        """{uid: set of the fields of it that an editor decided} for each of `things` that has any."""
        decided = {}
        for uid, field in self.filter(object__in=[thing.uid for thing in things]).values_list("object", "field"):
            decided.setdefault(uid, set()).add(field)
        return decided

    def removed_from(self, owner, name):
        """The members that an editor took out of the set `name` of `owner` and did not put back."""
        standing = []
        for before, after in self.on(owner).filter(field=name).values_list("before", "after"):
            if after is None:
                standing.append(before)
            else:
                standing = [member for member in standing if member != after]
        return standing
