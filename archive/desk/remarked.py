"""How many open notes and reports stand on each row of a list."""

from django.db.models import Count, IntegerField, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from archive.models import ErrorReport, Note
from archive.wording import labels


def with_remarks(things):
    """`things` (meetings or articles), each with `open_notes` and `open_reports`."""
    name = things.model._meta.model_name
    return things.annotate(open_notes=_open(Note, name), open_reports=_open(ErrorReport, name))


def _open(model, name):
    found = model.objects.open().filter(**{name: OuterRef("pk")}).order_by()
    counted = found.values(nothing=Value(1)).annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def words(thing):
    """ "1 signalement, 2 notes", or "—" """
    reports = labels.counted(thing.open_reports, "signalement") if thing.open_reports else ""
    notes = labels.counted(thing.open_notes, "note") if thing.open_notes else ""
    return ", ".join(filter(None, [reports, notes])) or "—"
