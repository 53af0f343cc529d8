"""What a valid form changes, as review and upkeep take it."""

from archive.admin.naming import save_new
from archive.review import Revision


def revision(thing, form, formsets, *, make=save_new):
    """The Revision that a validated form and its formsets make of `thing`, which is as the database has it.

    The form's own instance already carries what was typed: it tells nothing about what was there before. `make` keeps
    what a row names anew; of what is only proposed, nothing is kept.
    """
    made, new = Revision(changes=_typed(form, type(thing))), {}
    for formset in formsets:
        formset.save(commit=False)
        for row in [*formset.new_objects, *(row for row, _ in formset.changed_objects)]:
            make(row, new)
        for row in [*formset.new_objects, *formset.deleted_objects]:
            setattr(row, formset.fk.name, thing)
        made.added.extend(formset.new_objects)
        made.removed.extend(formset.deleted_objects)
        made.corrected.extend(_corrected(formset, thing))
    return made


def _typed(form, model):
    columns = {column.name for column in model._meta.concrete_fields if column.editable}
    return {name: form.cleaned_data[name] for name in form.changed_data if name in columns}


def _corrected(formset, thing):
    for typed, names in formset.changed_objects:
        row = formset.model.objects.get(pk=typed.pk)
        setattr(row, formset.fk.name, thing)
        yield row, {name: getattr(typed, name) for name in names}
