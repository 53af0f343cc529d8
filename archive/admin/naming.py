"""Choosing a thing by its name: typed in full or in part, accents and case ignored, completed by static/names.js, and
made anew where the name begins with "+". One text field, with or without JavaScript.
"""

import re

from django import forms
from django.contrib.admin import site
from django.core.exceptions import ValidationError
from django.urls import reverse

from people import names
from people.models import Country, Official, Organization, make

NUMBERED = re.compile(r"(.*) \(n°\s*(\d{1,9})\)")
MOST_NAMED = 5
# What may be made anew where nobody bears the name.
MAKERS = {Official, Organization}
NOUNS = {Official: "responsable", Organization: "organisation", Country: "pays"}


class NameInput(forms.TextInput):
    """A text field that completes from the desk's own look-up of the field it stands for."""

    def __init__(self, model, field_name, related):
        self.address = reverse_lazy_autocomplete(model, field_name)
        attrs = {"class": "names", "autocomplete": "off", "data-creates": "yes" if related in MAKERS else "no"}
        super().__init__(attrs)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-names"] = self.address()
        return context


class PlaceInput(forms.TextInput):
    """A text field that completes from the places that the archive knows, and takes any other."""

    def __init__(self):
        super().__init__({"class": "names vTextField", "autocomplete": "off", "data-label": "Endroits connus"})

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-names"] = reverse("review:places")
        return context


def reverse_lazy_autocomplete(model, field_name):
    """The address of Django's own completion of a field, known once the URLs are."""

    def address():
        meta = model._meta
        query = f"app_label={meta.app_label}&model_name={meta.model_name}&field_name={field_name}"
        return f"{reverse('admin:autocomplete')}?{query}"

    return address


class NameField(forms.ModelChoiceField):
    """The one thing that bears the typed name. "+ Ana Silva" is a new one, unsaved: `save_new` keeps it."""

    def __init__(self, model, field_name):
        column = model._meta.get_field(field_name)
        related = column.remote_field.model
        widget = NameInput(model, field_name, related)
        label = column.verbose_name.capitalize()
        super().__init__(related._default_manager.all(), required=False, label=label, widget=widget)

    def prepare_value(self, value):
        if isinstance(value, int):  # a primary key, where the form was not given the thing itself
            value = self.queryset.filter(pk=value).first()
        return str(value) if value else ""

    def has_changed(self, initial, data):
        return self.prepare_value(initial) != (data if isinstance(data, str) else self.prepare_value(data)).strip()

    def to_python(self, value):
        typed = " ".join((value or "").split())
        if not typed:
            return None
        model = self.queryset.model
        if typed.startswith("+") and model in MAKERS:
            return _new(model, typed.lstrip("+ "))
        found = bearing(model, typed)
        if len(found) == 1:
            return found[0]
        raise ValidationError(_ambiguous(found) if found else _unknown(model, typed))


def bearing(model, typed):
    """The things of `model` that `typed` names: by number, exactly, by code or acronym, else the only one found."""
    if numbered := NUMBERED.fullmatch(typed):
        return list(model._default_manager.filter(pk=int(numbered[2])))
    desk = site.get_model_admin(model)
    found = list(desk.get_search_results(None, desk.model._default_manager.all(), typed)[0][:50])
    exact = [thing for thing in found if names.fold(typed) in _forms(thing)]
    return exact or found[: MOST_NAMED + 1]


def _forms(thing):
    return {names.fold(form) for form in (str(thing), thing.name, getattr(thing, "acronym", ""), _code(thing)) if form}


def _code(thing):
    return getattr(thing, "code", "")


def _unknown(model, typed):
    offer = f" Pour l’ajouter, écrivez «\u00a0+ {typed}\u00a0»." if model in MAKERS else ""
    return f"Aucun {NOUNS[model]} connu sous le nom «\u00a0{typed}\u00a0».{offer}".replace("Aucun org", "Aucune org")


def _ambiguous(found):
    named = ", ".join(f"{thing} (n°\u00a0{thing.pk})" for thing in found[:MOST_NAMED])
    return f"Plusieurs portent ce nom\u00a0: {named}. Écrivez le nom avec son numéro."


def _new(model, name):
    if not names.comparison_key(name):
        raise ValidationError(f"«\u00a0{name}\u00a0» ne contient aucune lettre.")
    return model(name=name[:200])


def save_new(row, made):
    """Keep what `row` names anew ("+ …"); `made` remembers it, so that two rows that name it share one."""
    for column in row._meta.concrete_fields:
        thing = getattr(row, column.name) if column.is_relation and column.related_model in MAKERS else None
        if thing is not None and thing.pk is None:
            key = type(thing), names.comparison_key(thing.name)
            made[key] = made.get(key) or make(type(thing), thing.name)
            setattr(row, column.name, made[key])
