"""Goes back to what a thing said before: one value, a member that was taken out, or a whole version with its members.

Going back is a revision like any other: it claims a version, is decided by somebody, and stands in the history.
"""

from django.db import transaction

from archive import publish, review, upkeep
from archive.events import as_of, columns_of, events_of, members_as_of, row_of
from archive.models import Article, Decision, Meeting
from archive.review import Revision

# What the archive writes by itself; it follows from other fields unless an editor wrote it.
COMPOSED = {"title", "summary"}
# What goes with the values of a version without being one: where they come from, and their order.
COMING_ALONG = {
    *"evidence extraction_id date_source year_source other_years date_min date_max title_source order".split()
}


class CannotRevert(Exception):
    """Why one cannot go back to that, in French; nothing was written."""


def revert_field(row, field, event, *, by, version, owner=None, reason="", cause=""):
    """Give `field` of `row` the value that `event`, one of its own, left in it.

    row    a thing that has versions, or a member of `owner`; `version` is that of the whole, as for review.revise
    """
    value = _value(row, field, event)
    if getattr(row, field) == value:
        raise CannotRevert("Ce champ a déjà cette valeur.")
    thing, change = owner or getattr(row, "owner", row), {field: value}
    revision = Revision(changes=change) if thing is row else Revision(corrected=[(row, change)])
    _write(thing, revision, by=by, version=version, reason=_because("une valeur antérieure", reason), cause=cause)


def put_back(event, *, owner, by, version, reason="", cause=""):
    """Bring back the member of `owner` that `event` took out of its set, with the keys it had."""
    row = row_of(event.pgh_tracked_model, event)
    if event.pgh_label != "delete" or type(row).objects.filter(pk=row.pk).exists():
        raise CannotRevert("Cet élément est toujours là.")
    revision = Revision(added=[_of(row, owner)])
    _write(owner, revision, by=by, version=version, reason=_because("ce qui avait été retiré", reason), cause=cause)


@transaction.atomic
def revert(thing, to_version, *, by, version, reason="", cause="", members=None):
    """Make `thing` and the members of its sets say what they said at `to_version`.

    members  [(model, its field for the thing)]; those of the SETS of a meeting or article, where it is None

    Whether it is verified, and public, stays as it is: these are decided for themselves. Raises CannotRevert,
    review.Stale, and review.CauseNeeded.
    """
    former = as_of(thing, to_version)
    if former is None or to_version >= version:
        raise CannotRevert(f"La version {to_version} n’est pas une version antérieure de cette fiche.")
    members = _members(thing) if members is None else members
    why = {"by": by, "reason": _because(f"la version {to_version}", reason), "cause": cause}
    kept = [(model, owner, members_as_of(thing, model, owner, to_version)) for model, owner in members]
    _write(thing, _difference(thing, former, kept), version=version, **why)
    _say_as_then(thing, former, why)
    _bring_along(thing, former)
    for model, _, rows in kept:
        for row in model.objects.filter(pk__in=rows):
            _bring_along(row, rows[row.pk])
    if isinstance(thing, (Meeting, Article)):
        publish.refresh(thing)


def _members(thing):
    """[(model, its field for the thing)] of the sets of a meeting or article."""
    sets = [thing._meta.get_field(name) for name in getattr(thing, "SETS", ())]
    return [(one.related_model, one.field.name) for one in sets]


def _difference(thing, former, kept):
    """The Revision that makes `thing` and its members those of `former` and `kept`."""
    revision = Revision(changes=_changes(thing, former))
    for name in _left_to_the_archive(thing):
        revision.changes.pop(name, None)
    for model, owner, rows in kept:
        present = {row.pk: _of(row, thing) for row in model.objects.filter(**{owner: thing})}
        revision.removed.extend(row for key, row in present.items() if key not in rows)
        revision.added.extend(_of(row, thing) for key, row in rows.items() if key not in present)
        pairs = [(row, _changes(row, rows[key], but=owner)) for key, row in present.items() if key in rows]
        revision.corrected.extend((row, changes) for row, changes in pairs if changes)
    return revision


def _changes(row, former, but=""):
    """{field: value} of what an editor may change and is not as in `former`."""
    own = [column for column in columns_of(type(row)) if column.editable and not column.primary_key]
    differing = [column for column in own if getattr(row, column.attname) != getattr(former, column.attname)]
    return {column.name: _related(column, former) for column in differing if column.name != but}


def _left_to_the_archive(thing):
    """What it composes of the other fields as long as no editor has written it."""
    if not isinstance(thing, Meeting):
        return set()
    return COMPOSED - Decision.objects.fields_of([thing]).get(thing.uid, set())


def _say_as_then(thing, former, why):
    """A title that the archive composes otherwise today is from now on the one it had."""
    names = sorted(COMPOSED) if isinstance(thing, Meeting) else []
    said = {name: getattr(former, name) for name in names if getattr(former, name) != getattr(thing, name)}
    if said:
        review.correct(thing, said, version=thing.version, **why)


def _bring_along(row, former):
    if names := COMING_ALONG & {column.attname for column in columns_of(type(row))}:
        type(row).objects.filter(pk=row.pk).update(**{name: getattr(former, name) for name in names})


def _write(thing, revision, *, version, **why):
    if isinstance(thing, (Meeting, Article)):
        review.revise(thing, revision, version=version, **why)
    else:
        upkeep.revise(thing, revision, version=version)


def _value(row, field, event):
    column = next((one for one in columns_of(type(row)) if one.name == field and one.editable), None)
    if column is None or event.pgh_obj_id != row.pk or not isinstance(event, events_of(type(row))):
        raise CannotRevert("Cette valeur ne se reprend pas\u00a0: elle n’est pas de ce champ, ou se décide autrement.")
    return _related(column, event)


def _related(column, event):
    value = getattr(event, column.attname)
    if not column.is_relation or value is None:
        return value
    found = column.related_model._base_manager.filter(pk=value).first()
    if found is None:
        raise CannotRevert(f"{column.verbose_name}\u00a0: ce qui était là n’existe plus.")
    return found


def _of(row, owner):
    """`row`, whose owner is this very object: what is written to the one shows on the other."""
    for column in row._meta.concrete_fields:
        if column.is_relation and column.related_model is type(owner) and getattr(row, column.attname) == owner.pk:
            setattr(row, column.name, owner)
    return row


def _because(what, reason):
    return "\u00a0: ".join(filter(None, [f"retour à {what}", reason]))[:300]
