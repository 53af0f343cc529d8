"""The events that triggers write, one for each change of a tracked row, with the request that caused it."""

from django.contrib.auth import get_user_model


def events_of(model):
    """The event model of a tracked model."""
    return model._meta.get_field("events").related_model


def columns_of(model):
    """The columns of a tracked model that its events keep."""
    kept = {column.attname for column in events_of(model)._meta.concrete_fields}
    return [column for column in model._meta.concrete_fields if column.attname in kept]


def state(model, event):
    """{column: value} of a row of `model` as `event` left it; of a deleted one, as it was."""
    return {column.attname: getattr(event, column.attname) for column in columns_of(model)}


def row_of(model, event):
    """That row, unsaved."""
    return model(**state(model, event))


def user_of(event):
    """The id of the user whose request caused `event`; None for the machine."""
    return event.pgh_context.metadata.get("user") if event.pgh_context else None


def names_of(events):
    """{user id: name} of those who caused `events`; the machine is None: ""."""
    found = {user_of(event) for event in events}
    users = get_user_model().objects.filter(pk__in=found - {None})
    return dict.fromkeys(found, "compte effacé") | {user.pk: user.get_username() for user in users} | {None: ""}


def as_of(thing, version):
    """`thing` as it stood when it had `version` (unsaved), or None where that is not known."""
    event = _until(thing, version, thing.events.filter(version=version)).order_by("-pgh_id").first()
    return event and row_of(type(thing), event)


def members_as_of(thing, model, owner, version):
    """{primary key: unsaved row} of the rows of `model` whose field `owner` was `thing` when it had `version`."""
    events = events_of(model).objects
    # Of a row that was moved to another thing meanwhile, the newest event tells.
    ever = events.filter(**{owner: thing.pk}).values("pgh_obj_id")
    found = _until(thing, version, events.filter(pgh_obj_id__in=ever))
    newest = found.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    theirs = [event for event in newest if getattr(event, f"{owner}_id") == thing.pk]
    return {event.pgh_obj_id: row_of(model, event) for event in theirs if event.pgh_label != "delete"}


def _until(thing, version, events):
    """Those of `events` from before the transaction that took the version after `version`."""
    later = thing.events.filter(version__gt=version).order_by("pgh_id").first()
    return events.filter(pgh_created_at__lt=later.pgh_created_at) if later else events
