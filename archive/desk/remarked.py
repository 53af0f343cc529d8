"""How many open notes and reports stand on each row of a list."""

from django.db.models import Count, IntegerField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from archive.models import ErrorReport, Note, Report
from archive.wording import labels


def with_remarks(things):
    """`things` (meetings or articles), each with `open_notes` and `open_reports`."""
    name = things.model._meta.model_name
    return things.annotate(open_notes=_open(Note, name), open_reports=_open(ErrorReport, name))


def on_dispatches(items):
    """`items` (QueueItems), each with `open_notes` and `open_reports`: on it, or on a meeting that it tells of."""
    here = Q(article=OuterRef("pk")) | Q(meeting__reports__article=OuterRef("pk"))
    notes, reports = (_count(model.objects.open().filter(here)) for model in (Note, ErrorReport))
    return items.annotate(open_notes=notes, open_reports=reports)


def having(model, items):
    """Those of `items` (QueueItems) that have an open one of `model`: Note or ErrorReport."""
    found = model.objects.open()
    told = Report.objects.filter(meeting__in=found.filter(article=None).values("meeting"))
    on_dispatch = found.filter(meeting=None).values("article")
    return items.filter(Q(article__in=on_dispatch) | Q(article__in=told.values("article")))


def _open(model, name):
    return _count(model.objects.open().filter(**{name: OuterRef("pk")}))


def _count(found):
    counted = found.order_by().values(nothing=Value(1)).annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def words(thing):
    """ "1 signalement, 2 notes", or "—" """
    reports = labels.counted(thing.open_reports, "signalement") if thing.open_reports else ""
    notes = labels.counted(thing.open_notes, "note") if thing.open_notes else ""
    return ", ".join(filter(None, [reports, notes])) or "—"
