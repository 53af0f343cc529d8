"""What the archive tells about parties over time: neighbours of a contact, counts by year, who speaks to whom.

Every function takes and gives published meetings only, and costs the same number of queries for 3 rows as for 30,000.
"""

from dataclasses import dataclass

from django.db.models import Count, F, Max, Min, Q

from archive.models import Meeting, MeetingTheme, Participation, Report, SignedDocument, Theme
from archive.pages import addresses
from people.models import Country, Official, Organization


@dataclass(frozen=True)
class Between:
    """The other contacts of the same parties."""

    parties: list
    totals: dict
    previous: object  # a Meeting or None
    next: object
    list_address: str
    feed_address: str


def of_parties(parties):
    """The published meetings in which all `parties` (countries and organisations) took part."""
    countries, organizations = _sorted_out(parties)
    return (
        Meeting.objects.published()
        .with_parties([country.pk for country in countries])
        .with_organizations([body.pk for body in organizations])
    )


def _sorted_out(parties):
    countries = [party for party in parties if isinstance(party, Country)]
    return countries, [party for party in parties if isinstance(party, Organization)]


def latest(meetings, limit):
    """The newest of `meetings`, with what a line of a list shows."""
    return meetings.with_people().newest_first()[:limit]


def by_date(meetings, limit):
    """The newest of `meetings` that have a date, and apart the newest that have none: at most `limit` of each."""
    rows = meetings.select_related("row")
    return tuple(list(latest(rows.filter(row__first__isnull=undated), limit)) for undated in (False, True))


def between_parties(meeting, parties):
    """What stands before and after `meeting` among the contacts of its `parties`; None for fewer than two."""
    if len(parties) < 2:
        return None
    countries, organizations = _sorted_out(parties)
    same = of_parties(parties)
    narrowing = {"countries": countries, "organizations": organizations}
    return Between(
        parties=parties,
        totals=same.totals(),
        previous=_earlier(same, meeting).newest_first().first(),
        next=_later(same, meeting).oldest_first().first(),
        list_address=addresses.narrowed("meetings", **narrowing),
        feed_address=addresses.narrowed("meetings_feed", **narrowing),
    )


def _earlier(meetings, meeting):
    day = meeting.row.day
    return meetings.filter(Q(row__day__lt=day) | Q(row__day=day, pk__lt=meeting.pk))


def _later(meetings, meeting):
    day = meeting.row.day
    return meetings.filter(Q(row__day__gt=day) | Q(row__day=day, pk__gt=meeting.pk))


@dataclass(frozen=True)
class Counted:
    """Something with the number of contacts that it is in: totals as `labels.total` reads them."""

    thing: object
    totals: dict


def counterpart_countries(country, *, limit):
    """The countries that `country` met most often, each with its totals."""
    rows = Participation.objects.filter(meeting__in=of_parties([country]), country__isnull=False).exclude(
        country=country
    )
    return _most_present(rows, "country", Country, limit)


def countries_of(meetings, *, limit):
    """The countries that took part most often in `meetings`."""
    rows = Participation.objects.filter(meeting__in=meetings, country__isnull=False)
    return _most_present(rows, "country", Country, limit)


def organizations_of(meetings, *, limit):
    """The organisations that took part most often in `meetings`."""
    rows = Participation.objects.filter(meeting__in=meetings, organization__isnull=False)
    return _most_present(rows, "organization", Organization, limit)


def officials_of(meetings, *, limit, **representing):
    """The officials who took part most often in `meetings`, those of one party where `representing` names it."""
    rows = Participation.objects.filter(meeting__in=meetings, official__isnull=False, **representing)
    return _most_present(rows, "official", Official, limit)


def counterparts_of(official, *, limit):
    """The officials who took part most often in the same contacts as `official`."""
    meetings = Meeting.objects.published().with_officials([official.pk])
    rows = Participation.objects.filter(meeting__in=meetings, official__isnull=False).exclude(official=official)
    return _most_present(rows, "official", Official, limit)


def _most_present(participations, name, model, limit):
    counts = participations.values(name).annotate(
        total=Count("meeting", distinct=True),
        verified=Count("meeting", distinct=True, filter=Q(meeting__row__verified=True)),
    )
    return _named(counts.order_by("-total", f"{name}__sort_key")[:limit], name, model)


def themes_of(meetings, *, limit):
    """The themes most often spoken of in `meetings`."""
    uses = MeetingTheme.objects.filter(content_object__in=meetings)
    counts = (
        uses.values("tag")
        .annotate(
            total=Count("content_object"),
            verified=Count("content_object", filter=Q(content_object__row__verified=True)),
        )
        .order_by("-total", "tag__slug")[:limit]
    )
    return _named(counts, "tag", Theme)


def _named(counts, key, model):
    things = model.objects.in_bulk([row[key] for row in counts])
    return [Counted(things[row[key]], {"total": row["total"], "verified": row["verified"]}) for row in counts]


def documents_of(meetings):
    """The register of what was signed at `meetings`, newest first."""
    return SignedDocument.objects.register().filter(meeting__in=meetings)


@dataclass(frozen=True)
class Year:
    year: int
    kinds: dict  # kind: number of contacts
    dispatches: int

    @property
    def total(self):
        return sum(self.kinds.values())


def by_year(meetings):
    """The contacts of each year from the first to the last, by form, with the dispatches held; no undated ones."""
    dated = meetings.exclude(row__first=None).order_by()
    kinds = dated.values_list("row__first__year", "kind").annotate(Count("pk", distinct=True))
    told = Report.objects.filter(meeting__in=dated).values_list("meeting__row__first__year").annotate(Count("pk"))
    dispatches, found = dict(told), {}
    for year, kind, number in kinds:
        found.setdefault(year, {})[kind] = number
    years = range(min(found), max(found) + 1) if found else ()
    return [Year(year, found.get(year, {}), dispatches.get(year, 0)) for year in years]


@dataclass(frozen=True)
class Matrix:
    """Who speaks to whom: `lines` are (official, [number of contacts with each of `columns`])."""

    columns: list
    lines: list


def who_speaks_to_whom(meetings, first, second, *, limit):
    """The officials of two countries against each other, at most `limit` of each, most frequent first."""
    speakers = [one.thing for one in officials_of(meetings, country=first, limit=limit)]
    others = [one.thing for one in officials_of(meetings, country=second, limit=limit)]
    together = Participation.objects.filter(
        meeting__in=meetings,
        official__in=speakers,
        country=first,
        meeting__participations__official__in=others,
        meeting__participations__country=second,
    )
    pairs = together.values_list("official", "meeting__participations__official").annotate(
        Count("meeting", distinct=True)
    )
    numbers = {(speaker, other): number for speaker, other, number in pairs}
    return Matrix(others, [(one, [numbers.get((one.pk, other.pk), 0) for other in others]) for one in speakers])


@dataclass(frozen=True)
class Function:
    """A function as printed, the party served, and the first and the last contact (EDTF, "" where undated)."""

    role: str
    party: object
    first: str
    last: str
    totals: dict


def functions_of(official):
    """The functions under which `official` appears, the latest first."""
    dated = Q(meeting__row__first__isnull=False)
    counts = (
        Participation.objects.public()
        .filter(official=official)
        .order_by()
        .values("role", "country", "organization")
        .annotate(
            first=Min("meeting__date_edtf", filter=dated),
            last=Max("meeting__date_edtf", filter=dated),
            total=Count("meeting", distinct=True),
            verified=Count("meeting", distinct=True, filter=Q(meeting__row__verified=True)),
        )
        .order_by(F("last").desc(nulls_last=True), "role")
    )
    countries = Country.objects.in_bulk([row["country"] for row in counts if row["country"]])
    bodies = Organization.objects.in_bulk([row["organization"] for row in counts if row["organization"]])
    return [
        Function(
            row["role"],
            countries.get(row["country"]) or bodies.get(row["organization"]),
            row["first"] or "",
            row["last"] or "",
            {"total": row["total"], "verified": row["verified"]},
        )
        for row in counts
    ]
