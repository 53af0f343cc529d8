"""What a table asks of the database for many rows at once: thousands of rows, each asked about alone, take minutes."""

from functools import reduce
from itertools import islice
from operator import and_

from django.core.exceptions import ValidationError
from django.db.models import CheckConstraint

AT_ONCE = 500  # rows of a file whose things are read together; meetings come with their members


class Ahead:
    """The things that rows name by their uids, read AT_ONCE in the order of the file.

    Each is given once: a row that is tried again has to see what the database has by then.
    """

    def __init__(self, queryset, field, keys):
        self.queryset, self.field = queryset, field
        self.waiting, self.read = dict.fromkeys(keys), {}

    def take(self, key):
        """The thing of that key, or None."""
        if key in self.waiting:
            self._read_on()
        return self.read.pop(key, None) or self.queryset.filter(**{self.field: key}).first()

    def _read_on(self):
        keys = list(islice(self.waiting, AT_ONCE))
        for key in keys:
            del self.waiting[key]
        found = self.queryset.filter(**{f"{self.field}__in": keys})
        self.read |= {getattr(thing, self.field): thing for thing in found}


def refuse_broken(draft):
    """Raise ValidationError where `draft` breaks constraints of its model, naming each.

    Django asks the database about each: all checks together are one question, and nearly always answered yes.
    """
    constraints = draft._meta.constraints
    checks = [one.condition for one in constraints if isinstance(one, CheckConstraint)]
    others = [one for one in constraints if not isinstance(one, CheckConstraint)]
    try:
        if checks:
            CheckConstraint(condition=reduce(and_, checks), name="all").validate(type(draft), draft)
        for one in others:
            one.validate(type(draft), draft)
    except ValidationError:
        draft.validate_constraints()
