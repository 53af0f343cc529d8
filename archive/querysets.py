"""The vocabulary of reading: one condition is one method. Nobody else filters on visibility.

Lists go through the flat rows (`row`), which are written in the same transaction as what they describe.
"""

import hashlib

from django.conf import settings
from django.contrib.postgres.search import SearchRank, SearchVector
from django.db import models
from django.db.models import Case, Count, F, Func, Max, Prefetch, Q, Value, When
from django.utils import timezone

from archive import dating


class RowConditions(models.QuerySet):
    """Conditions that meetings, articles and signed documents share, each on the flat row at `row`."""

    row = "row"

    def where(self, **conditions):
        """Those whose flat row fulfils `conditions`."""
        return self.filter(**{f"{self.row}__{condition}": value for condition, value in conditions.items()})

    def published(self):
        return self.filter(visibility="published")

    def with_parties(self, countries):
        """Those in which every one of `countries` (primary keys) took part."""
        return self.where(country_ids__contains=countries) if countries else self

    def with_any_party(self, countries):
        return self.where(country_ids__overlap=countries) if countries else self

    def with_organizations(self, organizations):
        return self.where(organization_ids__contains=organizations) if organizations else self

    def with_officials(self, officials):
        return self.where(official_ids__contains=officials) if officials else self

    def on_any_theme(self, themes):
        return self.where(theme_ids__overlap=themes) if themes else self

    def from_any_source(self, sources):
        return self.where(source_ids__overlap=sources) if sources else self

    def of_any_kind(self, kinds):
        return self.where(kinds__overlap=kinds) if kinds else self

    def at_any_level(self, levels):
        return self.where(levels__overlap=levels) if levels else self

    def evoking(self, countries):
        return self.where(evoked_ids__overlap=countries) if countries else self

    def between(self, first, last):
        """Those whose interval overlaps [first, last]; either end may be None; undated ones never do."""
        found = self
        if first:
            found = found.where(last__gte=first)
        if last:
            found = found.where(first__lte=last)
        return found

    def verified(self, *, is_verified=True):
        return self.where(verified=is_verified)

    def saying(self, query):
        """Those whose text fulfils `query` (a SearchQuery: see archive.lists.searching)."""
        return self.where(search=query)

    def newest_first(self):
        return self.order_by(F(f"{self.row}__day").desc(), "-pk")

    def oldest_first(self):
        return self.order_by(f"{self.row}__day", "pk")

    def latest_added_first(self):
        return self.order_by(F(f"{self.row}__added_at").desc(), "-pk")

    def most_relevant_first(self, query):
        return self.order_by(SearchRank(F(f"{self.row}__search"), query).desc(), F(f"{self.row}__day").desc(), "-pk")

    def totals(self):
        """How many, and how many of them verified: {"total", "verified"}."""
        is_verified = Q(**{f"{self.row}__verified": True})
        return self.order_by().aggregate(total=Count("pk"), verified=Count("pk", filter=is_verified))

    def last_change(self):
        """When the newest of what is listed was published or changed, or None."""
        return self.order_by().aggregate(at=Max(self.changed_field))["at"]


class DecidedConditions(RowConditions):
    """Conditions on what editors decide. told_with: by what name those are known that tell of it, or it tells of."""

    def touched_by(self, decisions):
        """Those that one of `decisions` is about, or is about a member of one of whose sets."""
        decided = decisions.values("object")
        found = Q(uid__in=decided)
        for name in self.model.SETS:
            relation = self.model._meta.get_field(name)
            members = relation.related_model._base_manager.filter(uid__in=decided)
            found |= Q(pk__in=members.values(relation.field.name))
        return self.filter(found)

    def settled(self, fresh):
        """Without those that one of the `fresh` decisions touches, or touches in what it is told with: what an editor
        takes back at once was never seen outside.
        """
        everything = self.model._base_manager
        others = self.model._meta.get_field(self.told_with).related_model.objects.touched_by(fresh)
        around = everything.filter(**{f"{self.told_with}__in": others})
        itself = self.model.objects.touched_by(fresh)
        return self.exclude(pk__in=itself.values("pk")).exclude(pk__in=around.values("pk"))

    def showing_none_of(self, things):
        """Without those that show any of `things`: {column of the flat row: primary keys}."""
        found = self
        for column, keys in things.items():
            found = found.exclude(**{f"{self.row}__{column}__overlap": sorted(keys)}) if keys else found
        return found


class MeetingQuerySet(DecidedConditions):
    changed_field, told_with = "changed_at", "articles"

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


class ArticleQuerySet(DecidedConditions):
    changed_field, told_with = "published_at", "meetings"

    def with_meetings(self, meetings):
        """With the meetings of `meetings` (a queryset) that each tells of, in their order."""
        return self.select_related("source").prefetch_related(Prefetch("meetings", meetings.order_by("order")))


def taking_part(people, through="participations__meeting"):
    """Those of `people` (countries, organisations, officials; themes with another path) that stand in a published
    meeting, each with its numbers of meetings: `total` and `verified`.
    """
    public = Q(**{f"{through}__visibility": "published"})
    verified = public & Q(**{f"{through}__review": "verified"})
    return people.annotate(
        total=Count(through, filter=public, distinct=True), verified=Count(through, filter=verified, distinct=True)
    ).filter(total__gt=0)


class ParticipationQuerySet(models.QuerySet):
    def public(self):
        return self.filter(meeting__visibility="published")


class SignedDocumentQuerySet(RowConditions):
    row = "meeting__row"

    def saying(self, query):
        """Those whose title fulfils `query`."""
        return self.annotate(words=SearchVector("title", config="fr")).filter(words=query)

    def published(self):
        return self.filter(meeting__visibility="published")

    def with_parties_named(self):
        """With what one line of the register shows."""
        return self.select_related("meeting").prefetch_related(
            "meeting__participations__country", "meeting__participations__organization"
        )

    def register(self):
        """The register of signed documents, newest first, with what one line shows."""
        return self.published().with_parties_named().order_by(F("meeting__row__day").desc(), "meeting_id", "order")


def members_of(thing):
    """The uids of the members of the sets of a meeting or article."""
    return [uid for name in thing.SETS for uid in getattr(thing, name).values_list("uid", flat=True)]


class QueueItemQuerySet(models.QuerySet):
    """What waits for a person. `now` is an argument everywhere: takings and deferrals lapse."""

    def waiting(self, *, now):
        """Those that nobody put off."""
        put_off = Q(article__deferrals__by=None, article__deferrals__until__gt=now)
        return self.filter(is_open=True).exclude(pk__in=self.model.objects.filter(put_off).values("pk"))

    def put_off(self, *, now):
        return self.filter(is_open=True, article__deferrals__by=None, article__deferrals__until__gt=now)

    def free_for(self, editor, *, now):
        """Of those, the ones that no other editor has open and that this one did not pass over."""
        taken = Q(article__taking__until__gt=now) & ~Q(article__taking__by=editor)
        return (
            self.waiting(now=now)
            .exclude(taken)
            .exclude(
                pk__in=self.model.objects.filter(
                    article__deferrals__by=editor, article__deferrals__until__gt=now
                ).values("pk")
            )
        )

    def taken(self, *, now):
        return self.waiting(now=now).filter(article__taking__until__gt=now)

    def in_state(self, name, *, now):
        """Those in the state of that name: "" waiting, "prises" open at somebody's, "remises" put off."""
        return {"prises": self.taken, "remises": self.put_off}.get(name, self.waiting)(now=now)

    def between(self, first, last):
        """Those of the days from `first` to `last`, EDTF days, months or years; either may be ""."""
        found = self
        if first:
            found = found.filter(day__gte=dating.bounds(first)[0])
        if last:
            found = found.filter(day__lte=dating.bounds(last)[1])
        return found

    def worst_first(self):
        return self.order_by(F("weight").desc(), F("day").desc(), F("article_id").desc())

    def with_contacts(self, *, now):
        """With what one line of the queue shows; `holder`: who has it open, or ""."""
        is_open = When(article__taking__until__gt=now, then="article__taking__by__username")
        held = self.annotate(holder=Case(is_open, default=Value("")))
        return held.select_related("article__source").prefetch_related(
            "article__meetings__participations__country",
            "article__meetings__participations__organization",
            "article__warnings",
        )

    def doubt_counts(self):
        """{kind of warning: how many of them have one of it}"""
        kinds = self.order_by().annotate(kind=Func("doubts", function="unnest", output_field=models.CharField()))
        return dict(kinds.values_list("kind").annotate(count=Count("pk")))

    def sizes(self, *, now):
        """{"waiting", "taken", "put_off"}: how many in each state."""
        states = {"waiting": self.waiting, "taken": self.taken, "put_off": self.put_off}
        return {name: state(now=now).count() for name, state in states.items()}


class SourceLineQuerySet(models.QuerySet):
    def among(self, lines):
        """Those said of any of `lines`, tidied, whatever the source."""
        return self.filter(key__in={line_key(line) for line in lines})


def line_key(line):
    return hashlib.sha256(line.encode()).hexdigest()


class DecisionQuerySet(models.QuerySet):
    def standing(self):
        """Those that nobody took back; to take one back is no decision on its field."""
        return self.filter(undoes=None, undone_by=None)

    def fresh(self, *, now=None):
        """Those that may still be taken back before anything leaves to feeds: see the setting FEED_DELAY."""
        return self.filter(at__gt=(now or timezone.now()) - settings.FEED_DELAY)

    def settled(self, *, now=None):
        return self.filter(at__lte=(now or timezone.now()) - settings.FEED_DELAY)

    def on(self, thing):
        return self.filter(object=thing.uid)

    def on_any_of(self, thing):
        """Those on a meeting or article, or on a member of one of its sets."""
        return self.filter(object__in=[thing.uid, *members_of(thing)])

    def record(self, thing, field, *, before, after, by, reason="", cause=""):
        kept = {"before": before, "after": after, "reason": reason, "cause": cause}
        return self.create(object=thing.uid, field=field, by=by, **kept)

    def fields_of(self, things):
        """{uid: set of the fields of it that an editor decided} for each of `things` that has any."""
        decided = {}
        found = self.standing().filter(object__in=[thing.uid for thing in things])
        for uid, field in found.values_list("object", "field"):
            decided.setdefault(uid, set()).add(field)
        return decided

    def removed_from(self, owner, name):
        """The members that an editor took out of the set `name` of `owner` and did not put back."""
        standing = []
        for before, after in self.on(owner).standing().filter(field=name).values_list("before", "after"):
            if after is None:
                standing.append(before)
            else:
                standing = [member for member in standing if member != after]
        return standing


class ProposalQuerySet(models.QuerySet):
    def about(self, thing):
        """Those on a meeting or article, or on a member of one of its sets."""
        return self.filter(object__in=[thing.uid, *members_of(thing)])

    def of_the_machine(self):
        return self.filter(by=None)
