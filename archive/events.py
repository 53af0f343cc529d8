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
