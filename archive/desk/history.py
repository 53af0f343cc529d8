"""How a row became what it is: read from the events that triggers write and from what editors decided."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from django.db import models

from archive import values
from archive.events import events_of, names_of, user_of
from archive.models import Cause, Decision

# Columns that say nothing to a person: keys, order, and what follows from another column.
SILENT = {
    *"id uid version order evidence extraction read_as key sort_key folded slug identity family capture text".split(),
    *"changed_at added_at date_min date_max other_years verified_at verified_by published_at content_object".split(),
}
# Written once the rest of a new row is there: nobody ever saw it otherwise.
COMPOSED = {"title", "summary"}


@dataclass(frozen=True)
class Change:
    """One line of a history. who: "" for the machine; role: of PostgreSQL; before and after as a person reads them."""

    at: datetime
    who: str
    role: str
    what: str  # the row, "" for the thing itself
    label: str
    before: str
    after: str
    reason: str = ""
    cause: str = ""
    field: str = ""
    set_name: str = ""  # of a member, the set that it is in
    back: str = ""  # names the former value for admin.history; "" where one cannot go back to it


@dataclass(frozen=True)
class Moment:
    """The changes of one transaction. version: what the thing had after it, None where it did not change."""

    at: datetime
    who: str
    role: str
    version: int
    changes: list


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
    return sorted(Told(account).changes(), key=lambda change: change.at, reverse=True)


def moments(account, changes):
    """`changes` of an account, newest first, by transaction."""
    versions = defaultdict(int)
    for at, version in account.thing.events.values_list("pgh_created_at", "version"):
        versions[at] = max(version, versions[at])
    groups = groupby(changes, key=attrgetter("at", "who", "role"))
    return [Moment(*told, versions.get(told[0]), list(group)) for told, group in groups]


def fields_of(account):
    """[(name, label)] of what a history can be narrowed to: fields of the thing, sets, fields of their members."""
    own = [(column.name, str(column.verbose_name)) for column in told_columns(type(account.thing))]
    for model, owner in account.members:
        own.append((_set_name(model, owner), str(model._meta.verbose_name_plural)))
        own += [
            (column.name, f"{model._meta.verbose_name} · {column.verbose_name}")
            for column in told_columns(model)
            if column.name != owner
        ]
    return list(dict(reversed(own)).items())[::-1]


def narrowed(changes, name):
    """Those of `changes` that are about the field or set `name`."""
    return [change for change in changes if name in (change.field, change.set_name)]


def told_columns(model):
    return [column for column in model._meta.concrete_fields if column.name not in SILENT]


def _set_name(model, owner):
    return model._meta.get_field(owner).remote_field.get_accessor_name()


class Told:
    """Reads the events of an account with what they name: a constant number of queries, whatever their number."""

    def __init__(self, account):
        self.thing = account.thing
        self.sets = [("", type(self.thing), "")]
        self.sets += [(_set_name(model, owner), model, owner) for model, owner in account.members]
        self.events = {model: self._read(model, owner) for _, model, owner in self.sets}
        everything = [event for found in self.events.values() for event in found]
        self.names = names_of(everything)
        self.decisions = _decisions({event.uid for event in everything if hasattr(event, "uid")})
        self.shown = Shown(self.events)

    def _read(self, model, owner):
        """Those of the thing itself, or of the rows that ever were members of it."""
        events = events_of(model).objects
        ever = events.filter(**{owner: self.thing.pk}).values("pgh_obj_id") if owner else [self.thing.pk]
        return list(events.filter(pgh_obj_id__in=ever).select_related("pgh_context").order_by("pgh_id"))

    def changes(self):
        for set_name, model, owner in self.sets:
            newest = {event.pgh_obj_id: event for event in self.events[model]}
            former, first = {}, {event.pgh_obj_id: event for event in reversed(self.events[model])}
            for event in self.events[model]:
                before, former[event.pgh_obj_id] = former.get(event.pgh_obj_id), event
                key = event.pgh_obj_id
                line = Line(model, before, event, first[key], newest[key], set_name, owner)
                yield from self._tell(line)

    def _tell(self, line):
        was, is_now = line.is_there(line.before, self.thing), line.is_there(line.event, self.thing)
        if was and is_now:
            yield from (self._field(line, column) for column in line.differing())
        elif was:
            yield self._whole(line, "retrait", "—", back=line.back_to_member())
        elif is_now:
            yield self._whole(line, "—", "ajout")

    def _field(self, line, column):
        before, after = (self.shown.value(column, event) for event in (line.before, line.event))
        why = self._why(line.event.pgh_context_id, getattr(line.event, "uid", None), column.name)
        back = line.back_to(column)
        return self._change(line, str(column.verbose_name), before, after, **why, field=column.name, back=back)

    def _whole(self, line, before, after, *, back=""):
        why = self._why(line.event.pgh_context_id, getattr(self.thing, "uid", None), line.set_name)
        return self._change(line, str(line.model._meta.verbose_name), before, after, **why, back=back)

    def _change(self, line, label, before, after, **rest):
        who = self.names[user_of(line.event)]
        what = self.shown.row(line.model, line.event, line.owner) if line.set_name else ""
        by = line.event.pgh_created_at, who, line.event.pgh_role
        return Change(*by, what, label, before, after, set_name=line.set_name, **rest)

    def _why(self, context, uid, name):
        decision = self.decisions.get((context, uid, name)) if context else None
        return (
            {"reason": decision.reason, "cause": Cause(decision.cause).label if decision.cause else ""}
            if decision
            else {}
        )


@dataclass(frozen=True)
class Line:
    """One event of one row, after the one before it; `first` and `newest` are the ends of the history of that row."""

    model: type
    before: object
    event: object
    first: object
    newest: object
    set_name: str
    owner: str

    def is_there(self, event, thing):
        """Whether after `event` the row was there, and was the thing's."""
        if event is None or event.pgh_label == "delete":
            return False
        return not self.owner or getattr(event, f"{self.owner}_id") == thing.pk

    def differing(self):
        unsaid = COMPOSED if self._is_making() else set()
        columns = [column for column in told_columns(self.model) if column.name not in {self.owner, *unsaid}]
        return [column for column in columns if self._differs(column, self.event)]

    def _is_making(self):
        """Whether the event belongs to the very gesture that made the row."""
        made, event = self.first, self.event
        return made.pgh_label == "insert" and (made.pgh_created_at, made.pgh_context_id) == (
            event.pgh_created_at,
            event.pgh_context_id,
        )

    def _differs(self, column, other):
        return getattr(self.before, column.attname) != getattr(other, column.attname)

    def back_to(self, column):
        is_gone = self.newest.pgh_label == "delete"
        if is_gone or not column.editable or not self._differs(column, self.newest):
            return ""
        return f"{self.model._meta.model_name}:{self.before.pgh_id}:{column.name}"

    def back_to_member(self):
        is_gone = self.event.pgh_label == "delete" and self.newest.pgh_id == self.event.pgh_id
        return f"{self.model._meta.model_name}:{self.event.pgh_id}:" if is_gone else ""


class Shown:
    """Values of events as a person reads them; the rows that they refer to are read at once, one query a table."""

    def __init__(self, events):
        keys = defaultdict(set)
        for model, found in events.items():
            for column in told_columns(model):
                if column.is_relation:
                    keys[column.related_model] |= {getattr(event, column.attname) for event in found} - {None}
        self._labels = {model: self._read(model, wanted) for model, wanted in keys.items()}

    def _read(self, model, keys):
        return {row.pk: str(row) for row in model._base_manager.filter(pk__in=keys)} if keys else {}

    def value(self, column, event):
        value = getattr(event, column.attname)
        if column.is_relation and value is not None:
            return self._labels[column.related_model].get(value, f"n° {value}, effacé")
        return values.shown(dict(column.flatchoices).get(value, value) if column.choices else value)

    def row(self, model, event, owner=""):
        told = (self.value(column, event) for column in told_columns(model) if column.name != owner)
        return next((words for words in told if words != "—"), "")


def _decisions(uids):
    """{(context, object, field): decision} of those that say why."""
    said = Decision.objects.filter(object__in=uids, context__isnull=False).exclude(reason="", cause="")
    return {(one.context, one.object, one.field): one for one in said}
