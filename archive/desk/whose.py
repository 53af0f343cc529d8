"""Who somebody is whom a dispatch names and an editor may add, as the form offers it.

The rule is that of a reading (archive.reconcile.directory): the one who bears the name, unless he represented another
party; whom nobody knows is new; whatever is ambiguous is left to the editor.
"""

from django.db.models import F

from archive.models import Participation
from people import names
from people.models import Official


def offered(named):
    """[(Named, what its field for the official says: a name, "+ name" for a new one, "" where that is unsure)], at
    most two queries.
    """
    bearers = _bearers({names.comparison_key(one.name) for one in named}) if named else {}
    parties = _parties([official.pk for found in bearers.values() for official in found]) if bearers else {}
    return [(one, _said(one, bearers.get(names.comparison_key(one.name), []), parties)) for one in named]


def _bearers(keys):
    found = {}
    for official in Official.objects.current().filter(names__key__in=keys).annotate(key=F("names__key")).distinct():
        found.setdefault(official.key, []).append(official)
    return found


def _parties(officials):
    """{primary key of an official: the codes of states and names of organisations that he represented}"""
    stood = Participation.objects.filter(official__in=officials).order_by()
    found = {}
    for key, *party in stood.values_list("official", "country__code", "organization__name").distinct():
        found.setdefault(key, set()).update(filter(None, party))
    return found


def _said(one, bearers, parties):
    if len(names.fold(one.name).split()) < 2 or len(bearers) > 1:
        return ""
    if not bearers:
        return f"+ {one.name}"
    stood = parties.get(bearers[0].pk, set())
    return bearers[0].name if not stood or {one.country, one.organization} & stood else ""
