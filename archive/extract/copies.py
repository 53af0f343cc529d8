"""Copies of dataclass instances with some fields changed."""

from dataclasses import fields
from functools import cache
from operator import attrgetter


@cache
def _fields_of(kind):
    """The names of the fields of a dataclass, and what gives the values of them all."""
    names = tuple(field.name for field in fields(kind) if field.init)
    return names, attrgetter(*names)


def replace(instance, **changes):
    """What `dataclasses.replace` gives, without its looking at each field: a reading asks for a dozen copies."""
    kind = type(instance)
    names, values = _fields_of(kind)
    return kind(**dict(zip(names, values(instance)), **changes))
