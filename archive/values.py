"""Values of fields as JSON, for decisions and proposals: a related row is {"id", "label"}, the rest is itself."""

from django.db import models


def plain(value):
    """`value` of a field as decisions and proposals keep it."""
    if isinstance(value, models.Model):
        return {"id": value.pk, "label": str(value)}
    return value


def as_row(fields, evidence):
    """A member of a set that is not there yet, as an opinion keeps it."""
    return {"values": {name: plain(value) for name, value in fields.items()}, "evidence": evidence}


def revive(field, stored):
    """The value of `field` (a model field) that `plain` stored. Raises DoesNotExist where the related row is gone."""
    if field.is_relation and stored is not None:
        return field.related_model.objects.get(pk=stored["id"])
    return stored


def shown(stored):
    """What a person reads of a stored value: "Azerbaïdjan", "oui", "—" for nothing."""
    if isinstance(stored, dict):
        return stored.get("label") or ", ".join(str(part) for part in stored.values() if part)
    if isinstance(stored, bool):
        return "oui" if stored else "non"
    return str(stored) if stored not in (None, "") else "—"
