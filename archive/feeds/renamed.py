"""Who and what bears another name than it bore before the delay (the setting FEED_DELAY), or was merged or parted
since: what shows it waits as long as what an editor decides of it. A name that is the former one again waits for
nothing.
"""

from django.conf import settings
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.utils import timezone

from archive.events import events_of
from archive.models import Decision, Source, Theme
from people.models import Country, Official, Organization

# {column of the flat rows: (whose keys it holds, what feeds show of them)}
SHOWN = {
    "official_ids": (Official, ["name"]),
    "organization_ids": (Organization, ["name", "acronym"]),
    "country_ids": (Country, ["name"]),
    "theme_ids": (Theme, ["name"]),
    "source_ids": (Source, ["name", "display_right"]),
}


def lately(*, now=None):
    """{column of the flat rows: primary keys}, in two queries."""
    since = (now or timezone.now()) - settings.FEED_DELAY
    officials, *others = (_renamed(column, *shown, since=since) for column, shown in SHOWN.items())
    found = {column: set() for column in SHOWN}
    for column, key in officials.union(*others):
        found[column].add(key)
    found["official_ids"] |= _merged(now)
    return found


def _renamed(column, model, fields, *, since):
    before = events_of(model).objects.filter(pgh_created_at__lte=since).order_by("-pgh_id")
    # Events come in the order of their keys: the newest are few steps back, the whole table is never looked through.
    later = events_of(model).objects.filter(pgh_label="update", pgh_id__gt=Subquery(before.values("pgh_id")[:1]))
    former = before.filter(pgh_obj_id=OuterRef("pk"))
    differs = Q(*[~Q(**{name: F(f"former_{name}")}) for name in fields], _connector=Q.OR)
    were = {f"former_{name}": Subquery(former.values(name)[:1]) for name in fields}
    touched = model.objects.filter(pk__in=later.values("pgh_obj_id")).annotate(**were)
    known = touched.filter(differs, **{f"former_{fields[0]}__isnull": False})
    return known.order_by().values_list(Value(column), "pk")


def _merged(now):
    """Both of each pair: the meetings of the one became those of the other."""
    decided = Decision.objects.fresh(now=now).filter(field="merged_into")
    return {one["id"] for pair in decided.values_list("before", "after") for one in pair if one}
