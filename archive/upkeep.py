"""What editors keep up: sources, themes, countries, organisations, officials. A new name reaches all that shows it."""

from django.db import transaction
from django.db.models import F

from archive import review, rows
from archive.models import Meeting, Source, Theme
from archive.wording.compose import compose
from people import names
from people.models import Country, NameKind, Official, OfficialName, Organization, Position

# Where a meeting shows the name: its participants, or the summary that the archive composes.
SHOWN_BY = {
    Country: "participations__country",
    Official: "participations__official",
    Organization: "participations__organization",
    Theme: "theme_uses__tag",
}


@transaction.atomic
def add(thing, forms=()):
    """Save a new thing; `forms` are unsaved names of an official, who is also known by the usual one."""
    thing.save()
    for row in forms:
        row.save()
    if isinstance(thing, Official):
        _known_by(thing, thing.name, NameKind.PREFERRED)
    if isinstance(thing, Position):
        _outdate_form_of(thing.official)


@transaction.atomic
def revise(thing, revision, *, version):
    """Write a review.Revision of one of these things (its members are the names and functions of an official).

    Raises review.Stale where the thing was changed after `version`.
    """
    review.claim(thing, version)
    former = thing.name if "name" in revision.changes else ""
    before = thing.official if isinstance(thing, Position) else None
    _write_members(revision)
    _set(thing, revision.changes)
    if former and thing.name != former:
        _rename(thing, former)
    if isinstance(thing, Position):
        _outdate_form_of(before, thing.official)


def _write_members(revision):
    for row in revision.removed:
        row.delete()
    for row, changes in revision.corrected:
        if isinstance(row, Position):  # it has a version of its own: tables show it without its official
            review.claim(row, row.version)
        _set(row, changes)
    for row in revision.added:
        row.save()


def _outdate_form_of(*officials):
    """Their forms show their functions too: one that was read before is stale from now on."""
    Official.objects.filter(pk__in={official.pk for official in officials}).update(version=F("version") + 1)


def _set(row, changes):
    for name, value in changes.items():
        setattr(row, name, value)
    row.save()


def _rename(thing, former):
    """The former name keeps finding the thing in what is read; meetings say the new one."""
    if isinstance(thing, Official):
        _known_by(thing, former, NameKind.VARIANT)
        _known_by(thing, thing.name, NameKind.PREFERRED)
    if isinstance(thing, (Organization, Source)) and former not in thing.aliases:
        thing.aliases = [*thing.aliases, former]
        thing.save(update_fields=["aliases"])
    if path := SHOWN_BY.get(type(thing)):
        _say_anew(Meeting.objects.filter(**{path: thing}).distinct())


def _known_by(official, name, kind):
    OfficialName.objects.get_or_create(
        official=official, key=names.comparison_key(name), defaults={"form": name, "kind": kind}
    )


def _say_anew(meetings):
    """Titles, summaries and rows of `meetings`; a form that shows the former title is stale from now on."""
    for meeting in meetings:
        said = meeting.title, meeting.summary
        compose(meeting)
        if (meeting.title, meeting.summary) != said:
            Meeting.objects.filter(pk=meeting.pk).update(version=F("version") + 1)
    found = [meeting.pk for meeting in meetings]
    rows.refresh_meetings(found)
    rows.refresh_articles(Meeting.articles.through.objects.filter(meeting__in=found).values_list("article", flat=True))
