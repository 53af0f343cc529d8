"""What the tables of all kinds share: which row is about what, what it changes, and why one is refused.

A row is written by review or upkeep, each in a transaction of its own, or refused for itself; the others go on.
"""

import copy
from dataclasses import dataclass, field

from django.contrib.auth import get_permission_codename
from django.core.exceptions import ValidationError
from django.db import DatabaseError
from import_export.instance_loaders import BaseInstanceLoader
from import_export.resources import Resource

from archive import again, upkeep
from archive.exchange import asking, lookups
from archive.exchange.cells import NBSP, accepted, escaped, quoted
from archive.exchange.columns import Column
from archive.exchange.files import MOST_ROWS, PLACE
from archive.exchange.results import Outcome, Taken
from archive.publish import NotReady
from archive.review import Revision, Stale
from people import names
from people.identity import shorten

UID, VERSION = "uid", "version"
REFUSED_BY_THE_DATABASE = (
    f"la base a refusé cette ligne (quelqu’un écrivait-il en même temps ?){NBSP}: importez-la de nouveau."
)


class Uid(Column):
    def word(self, value):
        return shorten(value)


@dataclass
class Plan:
    """What a row would do. thing: as the database has it, or new; texts: {column: (before, after)}."""

    thing: object
    is_new: bool
    revision: Revision = field(default_factory=Revision)
    texts: dict = field(default_factory=dict)


class Table(Resource):
    """The rows of one kind. A subclass declares its columns, what makes a new row the same as another, and who writes.

    title     what the table holds, in French
    required  columns that a new row fills
    notes     columns of a file that say something of the change, not of the thing: they are never exported
    composed  fields that the archive fills where a new row leaves them empty
    most_rows  of a file in the browser, where somebody waits: half a minute at worst
    """

    title = ""
    most_rows = MOST_ROWS
    required, notes, composed = (), (), ()

    uid = Uid(UID, "uid")
    version = Column(VERSION, "version")

    class Meta:
        import_id_fields = []
        instance_loader_class = BaseInstanceLoader
        use_transactions = False

    @classmethod
    def get_result_class(cls):
        return Outcome

    @classmethod
    def get_row_result_class(cls):
        return Taken

    @classmethod
    def get_display_name(cls):
        return cls.title

    @classmethod
    def rights(cls):
        """The permissions that somebody needs to take this table in."""
        meta = cls._meta.model._meta
        return [f"{meta.app_label}.{get_permission_codename(right, meta)}" for right in ("add", "change")]

    def init_instance(self, row=None):
        return self._meta.model()

    def export_field(self, field, instance, **kwargs):
        return escaped(field.shown(instance))

    # What comes in

    def import_data(self, dataset, dry_run=False, **kwargs):
        self.seen = {}
        if wrong := self._wrong_headers(dataset.headers[:-1]):
            outcome = Outcome()
            outcome.append_base_error(self.get_error_result_class()(ValueError(wrong)))
            return outcome
        dataset.headers = [self._named(name) for name in dataset.headers]
        self.ahead = asking.Ahead(self.get_queryset(), self.fields[UID].attribute, self._keys_in(dataset))
        # Told that it is dry, the library would put a savepoint around each row: a third of the time, for no write.
        return super().import_data(dataset, is_rehearsed=dry_run, **kwargs)

    def _keys_in(self, dataset):
        written = dataset[UID] if UID in dataset.headers else []
        return filter(None, (self.key_of(text.strip()) for text in written if text))

    def import_row(self, row, instance_loader, **kwargs):
        taken, place = Taken(), row.pop(PLACE)
        taken.line = place.line
        try:
            if place.problem:
                raise ValidationError(place.problem)
            again.patiently(self._take)(row, taken, **kwargs)
        except ValidationError as refusal:
            taken.refuse(refusal)
        except again.Busy:
            taken.refuse(ValidationError(REFUSED_BY_THE_DATABASE))
        if progress := kwargs.get("progress"):
            progress(taken)
        return taken

    def _take(self, row, taken, *, is_rehearsed, user, file_name="", **_):
        thing = self._found(row)
        self._only_once(row, thing, taken.line)
        plan = self._planned(row, thing)
        taken.name = self.named(plan)
        taken.changes = [(column, before, after) for column, (before, after) in plan.texts.items()]
        if not plan.is_new and not plan.revision:
            taken.import_type = Taken.IMPORT_TYPE_SKIP
            return
        if not plan.is_new:
            self._fresh(row, plan)
        self._valid(plan, row)
        if not is_rehearsed:
            self._write(row, plan, by=user, reason=f"import de {file_name}"[:300])
        taken.import_type = Taken.IMPORT_TYPE_NEW if plan.is_new else Taken.IMPORT_TYPE_UPDATE

    def _wrong_headers(self, headers):
        """Why no row can be read under these names of columns, or ""."""
        known = [*self.get_export_headers(), *self.notes]
        named = [self._named(name) for name in headers]
        if unknown := [name for name in named if name not in known]:
            told = ", ".join(quoted(name) for name in unknown[:5])
            return f"Colonnes inconnues{NBSP}: {told}. Celles de cette table{NBSP}: {', '.join(known)}."
        if twice := [name for name in named if named.count(name) > 1]:
            return f"La colonne «{NBSP}{twice[0]}{NBSP}» est là deux fois{NBSP}: n’en gardez qu’une."
        if UID in named and VERSION not in named:
            return f"La colonne «{NBSP}version{NBSP}» manque{NBSP}: elle dit sur quel état vous avez travaillé."
        return ""

    def _named(self, header):
        """The name of the column that `header` names, accents and case ignored; else itself."""
        known = {names.fold(name): name for name in [*self.get_export_headers(), *self.notes]}
        return header if header == PLACE else known.get(names.fold(header), header)

    # Which thing a row is about

    def _found(self, row):
        """The thing that the row names by its uid, None for a new one."""
        text = (row.get(UID) or "").strip()
        if not text:
            return None
        thing = self.of_uid(text)
        if thing is None:
            raise ValidationError({UID: f"{quoted(text)}{NBSP}: inconnu. Laissez l’uid vide pour ajouter une ligne."})
        return thing

    def of_uid(self, text):
        key = self.key_of(text)
        return key and self.ahead.take(key)

    def key_of(self, text):
        """What the column `uid` writes so, None where it is nothing of the kind."""
        return lookups.uid_of(text)

    def _only_once(self, row, thing, line):
        key = (thing.pk,) if thing else self.likeness(row)
        if self.seen.get(key, line) != line:
            raise ValidationError(f"cette ligne répète la {self.seen[key]}{NBSP}: n’en gardez qu’une.")
        self.seen[key] = line

    def likeness(self, row):
        """What two new rows of one file must not share."""
        told = {name: names.fold(cell) for name, cell in row.items() if cell and name not in self.notes}
        return tuple(sorted((name, text) for name, text in told.items() if text))

    # What a row changes

    def _planned(self, row, thing):
        """The Plan of a row. Raises ValidationError naming every column that is wrong."""
        plan = Plan(thing or self.init_instance(row), is_new=thing is None)
        wrong = {}
        for column in self.get_export_fields():
            try:
                self._plan_cell(plan, column, row.get(column.column_name))
            except ValueError as error:
                wrong[column.column_name] = str(error)
        for name in self.required if plan.is_new else ():
            if not (row.get(name) or "").strip():
                wrong[name] = "cette colonne est vide, et une nouvelle ligne en a besoin."
        if wrong:
            raise ValidationError(wrong)
        return plan

    def _plan_cell(self, plan, column, cell):
        if cell is None:
            return
        if column.column_name in (UID, VERSION):
            accepted(cell)
            return
        before = "" if plan.is_new else column.shown(plan.thing)
        if cell.strip() == escaped(before).strip() or (plan.is_new and not cell.strip()):
            return
        text = accepted(cell)
        if column.is_told:
            raise ValueError(f"cette colonne se lit et ne s’importe pas{NBSP}: décidez-en dans le bureau.")
        if text == before:
            return
        column.plan(plan.thing, text, plan.revision)
        plan.texts[column.column_name] = (before, text)

    def _fresh(self, row, plan):
        """Refuse a row that was exported before the thing was changed."""
        if (row.get(VERSION) or "").strip() != str(plan.thing.version):
            raise self._stale(row, plan.texts, plan.thing)

    def _stale(self, row, texts, present):
        version = (row.get(VERSION) or "").strip()
        told = f"exportée à la version {version[:10]}" if version else "sans version"
        both = " ".join(
            f"{column}{NBSP}: votre fichier {quoted(after)}, l’archive {quoted(before)}."
            for column, (before, after) in texts.items()
        )
        return ValidationError(
            {
                VERSION: f"cette ligne est {told}, l’archive en est à la {present.version}. {both} "
                "Exportez de nouveau, et reportez-y ce qui doit changer."
            }
        )

    def _valid(self, plan, row):
        """Refuse what no form would take."""
        draft = copy.copy(plan.thing)
        for name, value in plan.revision.changes.items():
            setattr(draft, name, value)
        self.check(draft, plan, row)
        unchanged = (
            set() if plan.is_new else {column.name for column in draft._meta.fields} - set(plan.revision.changes)
        )
        try:
            draft.clean_fields(exclude=unchanged | set(self.composed))
            draft.validate_unique(exclude={UID})  # it is the thing's own, or was drawn for it
            asking.refuse_broken(draft)
        except ValidationError as error:
            raise ValidationError(self._by_column(error)) from error

    def _by_column(self, error):
        named = {column.attribute: column.column_name for column in self.get_export_fields()}
        return {named.get(name, name): messages for name, messages in error.message_dict.items()}

    def check(self, draft, plan, row):
        """What else a subclass refuses of `draft`, the thing as it would be. Raises ValidationError."""

    def named(self, plan):
        """What the row is about, for a person."""
        return str(plan.thing) if not plan.is_new else next((after for _, after in plan.texts.values()), "")

    # Writing

    def _write(self, row, plan, *, by, reason):
        try:
            if plan.is_new:
                self.create(plan, by=by)
            else:
                self.revise(plan, row, by=by, reason=reason)
        except Stale as stale:
            raise self._stale(row, self._texts_now(plan, stale.current), stale.current) from stale
        except NotReady as refusal:
            raise ValidationError(str(refusal)) from refusal
        except DatabaseError as error:
            if again.is_broken_off(error):
                raise
            raise ValidationError(REFUSED_BY_THE_DATABASE) from error

    def _texts_now(self, plan, present):
        shown = {column.column_name: column.shown(present) for column in self.get_export_fields()}
        return {name: (shown[name], after) for name, (_, after) in plan.texts.items()}

    def create(self, plan, *, by):
        for name, value in plan.revision.changes.items():
            setattr(plan.thing, name, value)
        upkeep.add(plan.thing, plan.revision.added)

    def revise(self, plan, row, *, by, reason):
        upkeep.revise(plan.thing, plan.revision, version=plan.thing.version)
