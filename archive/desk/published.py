"""What the public page said on a given day: the thing as the archive knew it at the end of it, read from the events."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone

from archive.events import events_of, row_of
from archive.models import (
    ArticleTheme,
    Evoked,
    Meeting,
    MeetingTheme,
    Mention,
    Participation,
    SignedDocument,
    Source,
    Strength,
    Theme,
    Visibility,
)
from archive.wording import labels
from archive.wording.dates_fr import date_words
from people.models import Country, Official, Organization


@dataclass(frozen=True)
class Said:
    """visibility: whether readers saw it, in words; facts: [(label, value)]; lists: [(label, [line])]."""

    is_public: bool
    visibility: str
    title: str
    summary: str
    facts: list
    lists: list


def page_on(thing, day):
    """What the page of a meeting or article said at the end of `day`; None where the archive did not know it yet."""
    then = Then(day)
    row = then.rows(type(thing), pk=thing.pk)
    if not row:
        return None
    return _meeting(row[0], then) if isinstance(thing, Meeting) else _article(row[0], then)


class Then:
    """Rows as they stood at the end of a day, one query a table."""

    def __init__(self, day):
        midnight = datetime.combine(day + timedelta(days=1), time.min)
        self.end = timezone.make_aware(midnight)

    def rows(self, model, **owner):
        """Those of `model` that were there, by a field for their owner or by `pk`, in the order of their page."""
        name, key = owner.popitem()
        events = events_of(model).objects
        ever = [key] if name == "pk" else events.filter(**{name: key}).values("pgh_obj_id")
        found = [row for row in self._newest(model, ever) if name == "pk" or getattr(row, f"{name}_id") == key]
        return sorted(found, key=lambda row: (getattr(row, "order", 0), row.pk))

    def named(self, model, keys):
        """{primary key: row} of those of `keys` that were there."""
        wanted = set(keys) - {None}
        return {row.pk: row for row in self._newest(model, wanted)} if wanted else {}

    def _newest(self, model, keys):
        events = events_of(model).objects.filter(pgh_obj_id__in=keys, pgh_created_at__lt=self.end)
        newest = events.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
        return [row_of(model, event) for event in newest if event.pgh_label != "delete"]


def _visibility(row):
    words = str(Visibility(row.visibility).label)
    return f"{words}\u00a0: {row.withdrawn_reason}" if row.withdrawn_reason else words


def _said(row, facts, lists):
    kept = [(label, value) for label, value in facts if value]
    shown = [(label, lines) for label, lines in lists if lines]
    is_public = row.visibility == Visibility.PUBLISHED
    return Said(is_public, _visibility(row), row.title, getattr(row, "summary", ""), kept, shown)


def _meeting(meeting, then):
    people = then.rows(Participation, meeting=meeting.pk)
    parties = Parties(people, then)
    documents = then.rows(SignedDocument, meeting=meeting.pk)
    facts = [
        ("Parties", ", ".join(dict.fromkeys(filter(None, map(parties.name, people))))),
        ("Date", date_words(meeting.date_edtf, weekday=True) if meeting.date_edtf else "non précisée"),
        ("Forme", labels.kind(meeting)),
        ("Statut", meeting.get_status_display()),
        ("Niveau", meeting.get_level_display()),
        ("Lieu", meeting.place),
        ("Presse", "point de presse ou déclarations" if meeting.press else ""),
        ("Vérification", meeting.get_review_display()),
    ]
    lists = [
        ("Participants", [parties.line(row) for row in people]),
        ("Signé", [" · ".join(filter(None, [row.title, row.kind, row.period])) for row in documents]),
        ("Thèmes", _themes(then.rows(MeetingTheme, content_object=meeting.pk), then)),
    ]
    return _said(meeting, facts, lists)


def _article(article, then):
    evoked = then.rows(Evoked, article=article.pk)
    parties = Parties(evoked, then)
    source = then.named(Source, [article.source_id]).get(article.source_id)
    facts = [
        ("Source", source.name if source else ""),
        ("Signature", article.agency),
        ("Datée de", " ".join(filter(None, [article.dateline_place, _day(article.dateline_date)]))),
        ("Publication", _day(article.published)),
        ("Adresse", article.url),
    ]
    recalled = then.rows(Mention, article=article.pk)
    lists = [
        ("Rappels", [", ".join(filter(None, [row.label, _day(row.date_edtf), row.place])) for row in recalled]),
        ("Évoqués", [parties.name(row) for row in evoked]),
        ("Thèmes", _themes(then.rows(ArticleTheme, content_object=article.pk), then)),
    ]
    return _said(article, facts, lists)


def _day(edtf):
    return date_words(edtf) if edtf else ""


def _themes(uses, then):
    """The main ones first, as on the page."""
    known = then.named(Theme, [use.tag_id for use in uses])
    order = list(Strength.values)
    named = [use for use in uses if use.tag_id in known]
    lines = [(order.index(use.strength), known[use.tag_id].name, use.get_strength_display()) for use in named]
    return [f"{name} ({strength})" for _, name, strength in sorted(lines)]


class Parties:
    """The names that countries, organisations and officials had then."""

    def __init__(self, rows, then):
        self.countries = then.named(Country, [row.country_id for row in rows])
        self.organizations = then.named(Organization, [row.organization_id for row in rows])
        self.officials = then.named(Official, [getattr(row, "official_id", None) for row in rows])

    def name(self, row):
        party = self.countries.get(row.country_id) or self.organizations.get(row.organization_id)
        return party.name if party else ""

    def line(self, row):
        """ "Azerbaïdjan : Orkhan Zeynalli, ministre des Affaires étrangères" """
        official = self.officials.get(row.official_id)
        person = ", ".join(filter(None, [official.name if official else row.name, row.role]))
        return "\u00a0: ".join(filter(None, [self.name(row), person]))
