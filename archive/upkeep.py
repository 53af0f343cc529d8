"""What editors keep up: sources, themes, countries, organisations, officials. A new name reaches all that shows it.

Two officials who are one are merged, and parted again where they were not.
"""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from archive import review, rows
from archive.events import events_of, row_of
from archive.models import Decision, Meeting, Participation, Proposal, Source, Theme
from archive.values import plain
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


class NotSo(Exception):
    """The officials cannot be merged or parted so; the message is French and says why."""


@transaction.atomic
def add(thing, forms=()):
    """Save a new thing; `forms` are unsaved names of an official, who is also known by the usual one."""
    thing.save()
    for row in [*forms, *_usual_form(thing, forms)]:
        row.save()
    if isinstance(thing, Position):
        _outdate_form_of(thing.official)


def _usual_form(thing, forms):
    """The usual name of an official as a form, unsaved; none where `forms` have it, or `thing` is something else."""
    told = [names.comparison_key(row.form) for row in forms if isinstance(row, OfficialName)]
    if not isinstance(thing, Official) or names.comparison_key(thing.name) in told:
        return []
    return [OfficialName(official=thing, form=thing.name, kind=NameKind.PREFERRED)]


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
    outdated = [meeting.pk for meeting in meetings if _composed(meeting)]
    Meeting.objects.filter(pk__in=outdated).update(version=F("version") + 1)
    _refresh([meeting.pk for meeting in meetings])


def _composed(meeting):
    """Compose title and summary; whether they say something else than before."""
    said = meeting.title, meeting.summary
    compose(meeting)
    return (meeting.title, meeting.summary) != said


def _refresh(meeting_ids):
    """Write anew the flat rows of these meetings (primary keys) and of the articles that tell of them."""
    rows.refresh_meetings(meeting_ids)
    told = Meeting.articles.through.objects.filter(meeting__in=meeting_ids)
    rows.refresh_articles(told.values_list("article", flat=True))


@transaction.atomic
def merge(official, into, *, by, versions, reason=""):
    """`official` was `into` all along: names, functions and participations are from now on those of `into`.

    versions  of `official` and of `into`, as read

    The address of `official` leads to `into`, which bears its names: a later reading finds nobody else. Open forms of
    the meetings that showed it are stale. Raises NotSo and review.Stale.
    """
    refuse_merge(official, into)
    _claim_both(official, into, versions)
    meetings = _meetings_of(official.participations.all())
    _move_names(official, into)
    _move_positions(official, into)
    _point(official.participations.all(), into, by=by)
    _move_opinions(official, into)
    official.merged.update(merged_into=into)
    official.merged_into = into
    official.save(update_fields=["merged_into"])
    Decision.objects.record(official, "merged_into", before=plain(official), after=plain(into), by=by, reason=reason)
    _outdate(meetings)


def refuse_merge(official, into):
    """Raise NotSo where the two are one already, or one of them is merged."""
    if official.pk == into.pk or official.merged_into_id or into.merged_into_id:
        raise NotSo("Choisissez un autre responsable, qui ne soit pas déjà fusionné.")


def _claim_both(official, into, versions):
    """In the order of their keys: two merges at once must not wait for one another."""
    for thing, version in sorted(zip((official, into), versions, strict=True), key=lambda pair: pair[0].pk):
        review.claim(thing, version)


def _meetings_of(participations):
    return sorted(set(participations.values_list("meeting_id", flat=True)))


def _move_names(official, into):
    _known_by(official, official.name, NameKind.PREFERRED)
    official.names.filter(key__in=into.names.values("key")).delete()
    official.names.filter(kind=NameKind.PREFERRED).update(official=into, kind=NameKind.VARIANT)
    official.names.update(official=into)


def _move_positions(official, into):
    """But for a function that `into` is already known to hold since the same date."""
    held = {_held(position) for position in into.positions.all()}
    twice = [position.pk for position in official.positions.all() if _held(position) in held]
    official.positions.filter(pk__in=twice).delete()
    official.positions.update(official=into, version=F("version") + 1)


def _held(position):
    return position.title, position.country_id, position.organization_id, position.start_date


def _point(participations, official, *, by):
    """They are those of `official`; where an editor had decided whose, the newest decision says so too."""
    decided = Decision.objects.standing().filter(field="official").values("object")
    for row in participations.filter(uid__in=decided).select_related("official"):
        Decision.objects.record(row, "official", before=plain(row.official), after=plain(official), by=by)
    participations.update(official=official)


def _move_opinions(official, into):
    """Opinions that name `official` name `into`; those that say what stands by now are no divergences."""
    Proposal.everything.filter(field="official", value__id=official.pk).update(value=plain(into))
    for opinion in Proposal.everything.filter(value__rows__contains=[{"values": {"official": {"id": official.pk}}}]):
        for row in opinion.value["rows"]:
            if (row["values"].get("official") or {}).get("id") == official.pk:
                row["values"]["official"] = plain(into)
        opinion.save(update_fields=["value"])
    theirs = Participation.objects.filter(official__in=[official, into]).values("uid")
    Proposal.objects.filter(field="official", value__id=into.pk, object__in=theirs).update(settled=True)


def _outdate(meeting_ids):
    """Titles, summaries and rows of these meetings (primary keys); every open form of them is stale from now on."""
    meetings = Meeting.objects.filter(pk__in=meeting_ids)
    meetings.update(version=F("version") + 1, changed_at=timezone.now())
    for meeting in meetings:
        compose(meeting)
    _refresh(meeting_ids)


@transaction.atomic
def part(official, *, by, version):
    """Take back the merge of `official`: what went to the other with it comes back, but for what was changed since.

    Raises NotSo for one who is not merged, and review.Stale.
    """
    into = official.merged_into
    if into is None:
        raise NotSo(f"«\u00a0{official}\u00a0» n’est fusionné avec personne.")
    _claim_both(official, into, (version, into.version))
    at = _merged_at(official)
    _take_names_back(official, into, at)
    _take_positions_back(official, into, at)
    theirs = Participation.objects.filter(pk__in=_moved(Participation, official, at), official=into)
    back = Participation.objects.filter(pk__in=list(theirs.values_list("pk", flat=True)))
    meetings = _meetings_of(back)
    _point(back, official, by=by)
    into.merged.filter(pk__in=_moved(Official, official, at, name="merged_into")).update(merged_into=official)
    _end_merge(official, into, by=by)
    _outdate(meetings)


def _end_merge(official, into, *, by):
    official.merged_into = None
    official.save(update_fields=["merged_into"])
    merged = Decision.objects.on(official).standing().filter(field="merged_into").last()
    said = {"object": official.uid, "field": "merged_into", "before": plain(into), "after": plain(official)}
    Decision.objects.create(**said, by=by, reason="séparation", undoes=merged)


def _merged_at(official):
    """When the transaction began that merged it: all its events say so."""
    before = official.events.filter(merged_into=None).latest("pgh_id")
    return official.events.filter(pgh_id__gt=before.pgh_id).earliest("pgh_id").pgh_created_at


def _moved(model, official, at, *, name="official"):
    """{primary key: event} of the rows of `model` that the merge at `at` took from `official`, as they were before."""
    events = events_of(model).objects.filter(pgh_created_at__lte=at)
    then = events.filter(pgh_created_at=at).values("pgh_obj_id")
    former = events.filter(**{name: official.pk}, pgh_obj_id__in=then).order_by("pgh_obj_id", "-pgh_id")
    return {event.pgh_obj_id: event for event in former.distinct("pgh_obj_id")}


def _take_names_back(official, into, at):
    for key, event in _moved(OfficialName, official, at).items():
        into.names.filter(pk=key).update(official=official, kind=event.kind)
        _make_again(OfficialName, event)


def _take_positions_back(official, into, at):
    moved = _moved(Position, official, at)
    into.positions.filter(pk__in=moved).update(official=official, version=F("version") + 1)
    for event in moved.values():
        _make_again(Position, event)


def _make_again(model, event):
    """The row that the merge left out because the other had its like."""
    if event.pgh_label == "delete":
        row_of(model, event).save_base(raw=True, force_insert=True)
