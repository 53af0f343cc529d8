"""How a row became what it is: read from the events that triggers write and from what editors decided."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db import models

from archive import values
from archive.events import events_of, names_of, user_of
from archive.models import Decision

# Columns that say nothing to a person: keys, order, and what follows from another column.
SILENT = {
    *"id uid version order evidence extraction read_as key sort_key folded slug identity family capture text".split(),
    *"changed_at added_at date_min date_max other_years verified_at published_at content_object".split(),
}
# One request writes its decisions and its events within this time of one another.
SAME_MOMENT = 30


@dataclass
class Change:
    """One line of a history. who: "" for the machine; before and after as a person reads them."""

    at: datetime
    who: str
    what: str  # the row, "" for the thing itself
    label: str
    before: str
    after: str
    reason: str = ""


@dataclass
class Account:
    """What is needed to tell the history of `thing`: its own events and those of the members of its sets."""

    thing: models.Model
    members: list = field(default_factory=list)  # [(model, name of its field for the thing)]


def last_change(thing):
    """(who, when) of the newest event of `thing`; who is "" for the machine."""
    event = thing.events.select_related("pgh_context").order_by("-pgh_id").first()
    return (names_of([event])[user_of(event)], event.pgh_created_at) if event else ("", None)


def timeline(account):
    """Every Change of a thing and its members, newest first: what humans decided, and what else the rows show."""
    changes = [change for row_changes in _all_changes(account) for change in row_changes]
    return sorted(changes, key=lambda change: change.at, reverse=True)


def _all_changes(account):
    events = {type(account.thing): list(account.thing.events.select_related("pgh_context").order_by("pgh_id"))}
    for model, owner in account.members:
        found = events_of(model).objects.filter(**{owner: account.thing.pk})
        events[model] = list(found.select_related("pgh_context").order_by("pgh_obj_id", "pgh_id"))
    names = names_of([event for found in events.values() for event in found])
    reasons = _reasons([event.uid for found in events.values() for event in found if hasattr(event, "uid")])
    shown = Shown()
    for model, found in events.items():
        whole = model is not type(account.thing)
        yield from _row_changes(model, found, names, reasons, shown, whole=whole)


def _row_changes(model, events, names, reasons, shown, *, whole):
    before = {}
    for event in events:
        former, before[event.pgh_obj_id] = before.get(event.pgh_obj_id), event
        who = names[user_of(event)]
        what = shown.row(model, event) if whole else ""
        if former is None or event.pgh_label == "delete":
            said = ("—", "ajout") if former is None else ("retrait", "—")
            yield [Change(event.pgh_created_at, who, what, model._meta.verbose_name, *said)]
            continue
        yield [
            Change(
                event.pgh_created_at,
                who,
                what,
                column.verbose_name,
                shown.value(column, former),
                shown.value(column, event),
                _reason(reasons, event, column.name),
            )
            for column in _told(model)
            if getattr(former, column.attname) != getattr(event, column.attname)
        ]


def _told(model):
    return [column for column in model._meta.concrete_fields if column.name not in SILENT]


class Shown:
    """Values of events as a person reads them; a related row costs one query, once."""

    def __init__(self):
        self._labels = {}

    def value(self, column, event):
        value = getattr(event, column.attname)
        if column.is_relation and value is not None:
            return self._related(column.related_model, value)
        return values.shown(dict(column.flatchoices).get(value, value) if column.choices else value)

    def _related(self, model, key):
        if (model, key) not in self._labels:
            self._labels[model, key] = str(model.objects.filter(pk=key).first() or f"n° {key}, effacé")
        return self._labels[model, key]

    def row(self, model, event):
        told = (self.value(column, event) for column in _told(model) if column.name not in {"meeting", "article"})
        return next((words for words in told if words != "—"), "")


def _reasons(uids):
    reasons = {}
    for decision in Decision.objects.filter(object__in=set(uids)).exclude(reason=""):
        reasons.setdefault((decision.object, decision.field), []).append(decision)
    return reasons


def _reason(reasons, event, field):
    for decision in reasons.get((getattr(event, "uid", None), field), []):
        if abs((decision.at - event.pgh_created_at).total_seconds()) < SAME_MOMENT:
            return decision.reason
    return ""
