"""A stale form carried over to what the database has now, field by field: what the editor typed stays hers, what she
did not touch takes the value that somebody else gave it meanwhile, and every difference is told.
"""

import re
from dataclasses import dataclass, field

from django import forms

from archive import events, values

ROW = re.compile(r"\d+-.*")  # a field of one row of an inline, after its prefix


@dataclass(frozen=True)
class Difference:
    """One field with two values. kept is what the form holds now: "hers" or "theirs"."""

    what: str
    theirs: str
    hers: str
    kept: str


@dataclass
class Rebased:
    """data: what the form is to hold now; differences: what to show beside it."""

    data: object
    differences: list = field(default_factory=list)


def rebase(thing, read, form_class, formsets, data, *, prefix=""):
    """`data`, posted for `thing` as it stood at version `read`, carried over to `thing` as it is now.

    formsets  {prefix: formset class} of the inlines
    prefix    of the names of the form's own fields
    """
    rebased = Rebased(data.copy())
    rebased.data[f"{prefix}version"] = str(thing.version)
    before = events.as_of(thing, read)
    _merge(rebased, form_class, data, now=thing, before=before, prefixes=(prefix, prefix), what="")
    for prefix, formset in formsets.items():
        _merge_rows(rebased, prefix, formset, data, thing, read)
    return rebased


def _merge(rebased, form_class, data, *, now, before, prefixes, what):
    """Merge the fields of one form; `prefixes` are those it was posted with and gets."""
    old, new = prefixes
    current = form_class(instance=now)
    known = form_class(instance=before) if before else None
    for name, column in current.fields.items():
        if isinstance(column.widget, forms.HiddenInput) or name in SILENT:
            continue
        typed = _read(column, data, old + name)
        theirs = current.get_initial_for_field(column, name)
        is_hers = known is None or column.has_changed(known.get_initial_for_field(column, name), typed)
        if not is_hers:
            typed = column.prepare_value(theirs) if column.has_changed(theirs, typed) else typed
        _write(rebased.data, new + name, column, typed)
        _tell(rebased, what, column, theirs, data, old + name, is_hers=is_hers)


SILENT = {"version", "DELETE", "reason", "cause"}


def _write(data, name, column, value):
    if isinstance(value, list):
        data.setlist(name, value)
    elif value is None or value is False or value == "":
        data.pop(name, None)
        if not isinstance(column.widget, forms.CheckboxInput):
            data[name] = ""
    else:
        data[name] = "on" if value is True else str(value)


def _tell(rebased, what, column, theirs, data, name, *, is_hers):
    typed = _read(column, data, name)
    if column.has_changed(theirs, typed):
        label = f"{what} · {column.label}" if what else column.label
        rebased.differences.append(
            Difference(label, _words(column, theirs), _words(column, typed), "hers" if is_hers else "theirs")
        )


def _words(column, value):
    """A value of a field, initial or typed, as a person reads it."""
    if isinstance(column, forms.ModelChoiceField) and value:
        found = column.queryset.filter(pk=value).first() if str(value).isdigit() else None
        return str(found or value)
    if isinstance(value, list):
        return ", ".join(_words(column, one) for one in value) or "—"
    if getattr(column, "choices", None) and not isinstance(column, forms.ModelChoiceField):
        return str(dict(column.choices).get(value, value) or "—")
    return values.shown(column.prepare_value(value))


def _merge_rows(rebased, prefix, formset, data, thing, read):
    """The rows of one inline, renumbered: those of the database first, then those that only the form has."""
    posted, added = _posted(data, prefix)
    owner = formset.fk.name
    before = events.members_as_of(thing, formset.model, owner, read)
    now = list(formset.model.objects.filter(**{owner: thing}))
    _clear(rebased.data, prefix)
    for place, row in enumerate(now):
        old = posted.pop(row.pk, None)
        _merge_row(rebased, formset, data, row, before.get(row.pk), (old, f"{prefix}-{place}-"))
        rebased.data[f"{prefix}-{place}-id"] = str(row.pk)
        rebased.data[f"{prefix}-{place}-{owner}"] = str(thing.pk)
    gone = [old for key, old in posted.items() if key in before and _is_wanted(formset, data, before[key], old)]
    added = gone + [old for old in added if _is_wanted(formset, data, None, old)]
    for place, old in enumerate(added, len(now)):
        _copy(rebased.data, data, old, f"{prefix}-{place}-", formset)
        rebased.data[f"{prefix}-{place}-{owner}"] = str(thing.pk)
    rebased.data[f"{prefix}-INITIAL_FORMS"] = str(len(now))
    rebased.data[f"{prefix}-TOTAL_FORMS"] = str(len(now) + len(added))
    _tell_rows(rebased, formset, posted, before, now)


def _posted(data, prefix):
    """({primary key: prefix of the row} of the rows that existed, [prefixes of the new ones])."""
    total = data.get(f"{prefix}-TOTAL_FORMS", "0")
    existing, new = {}, []
    for place in range(min(int(total) if total.isdigit() else 0, 1000)):
        key, old = data.get(f"{prefix}-{place}-id", ""), f"{prefix}-{place}-"
        if key.isdigit():
            existing[int(key)] = old
        else:
            new.append(old)
    return existing, new


def _clear(data, prefix):
    for name in [name for name in data if ROW.fullmatch(name.removeprefix(f"{prefix}-"))]:
        del data[name]


def _merge_row(rebased, formset, data, row, before, prefixes):
    old, new = prefixes
    what = f"{formset.model._meta.verbose_name} «\u00a0{row}\u00a0»"
    if old is None:  # somebody added it after the form was read
        for name, column in formset.form.base_fields.items():
            value = formset.form(instance=row).initial.get(name)
            _write(rebased.data, new + name, column, column.prepare_value(value))
        return
    _merge(rebased, formset.form, data, now=row, before=before, prefixes=(old, new), what=what)
    if data.get(f"{old}DELETE"):
        rebased.data[f"{new}DELETE"] = "on"


def _is_wanted(formset, data, before, old):
    """Whether the form changed a row that is gone, or filled a new one: then it is offered (again) as a new one."""
    known = formset.form(instance=before)
    return not data.get(f"{old}DELETE") and any(
        column.has_changed(known.get_initial_for_field(column, name), _read(column, data, old + name))
        for name, column in known.fields.items()
        if name not in SILENT
    )


def _read(column, data, name):
    return column.widget.value_from_datadict(data, {}, name)


def _copy(data, posted, old, new, formset):
    for name, column in formset.form.base_fields.items():
        if (value := _read(column, posted, old + name)) is not None:
            _write(data, new + name, column, value)


def _tell_rows(rebased, formset, gone, before, now):
    name = formset.model._meta.verbose_name
    for key in gone:
        if key in before:
            rebased.differences.append(Difference(f"{name} «\u00a0{before[key]}\u00a0»", "retiré", "présent", "theirs"))
    for row in now:
        if row.pk not in before:
            rebased.differences.append(Difference(f"{name} «\u00a0{row}\u00a0»", "ajouté", "absent", "theirs"))
