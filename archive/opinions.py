"""Differing opinions on what stands: the machine's, or a contributor's. An editor takes one over or sets it aside.

An opinion on a set holds {"added": [identity], "removed": [identity], "rows": [{"values", "evidence"} of each added]}.
"""

from django.db import transaction

from archive import publish, values
from archive.models import NEW_MEETING, Decision, Meeting, Participation, Proposal
from archive.review import Revision, claim, correct, correct_member, create_meeting, revise
from archive.wording.dates_fr import date_words
from people.models import make

# What one says of a meeting that is not there yet, its members aside.
OF_A_MEETING = "kind date_edtf status place level press".split()


@transaction.atomic
def propose(thing, revision, *, by):
    """Keep a Revision of a meeting or article as the opinion of `by`, beside what stands: readers see nothing of it.

    Her earlier opinion on the same field or set gives way. Returns on how many fields and sets she differs.
    """
    told = [(thing.uid, name, values.plain(value)) for name, value in revision.changes.items()]
    for row, changes in revision.corrected:
        told += [(row.uid, name, values.plain(value)) for name, value in changes.items()]
    told += [(thing.uid, name, value) for name, value in _sets(revision).items()]
    for uid, field, value in told:
        words = revision.words.get(field, {}) if uid == thing.uid else {}
        kept = {"value": value, "settled": False, "evidence": words, "extraction": None}
        Proposal.everything.update_or_create(object=uid, field=field, by=by, defaults=kept)
    publish.refresh(thing)
    return len(told)


@transaction.atomic
def propose_meeting(article, meeting, revision, *, by):
    """`by` sees one more meeting in the dispatch: unsaved, with the members that `revision` adds. Her earlier opinion
    of that kind gives way. Returns 1, as she differs on one thing.
    """
    rows = [values.as_row(_editable(row), row.evidence) | {"set": row.set_name} for row in revision.added]
    people = [str(row) for row in revision.added if isinstance(row, Participation)]
    value = {
        "label": ", ".join(filter(None, [date_words(meeting.date_edtf), meeting.place, *people])),
        "values": {name: getattr(meeting, name) for name in OF_A_MEETING},
        "evidence": revision.words,
        "rows": rows,
    }
    kept = {"value": value, "settled": False, "evidence": {}, "extraction": None}
    Proposal.everything.update_or_create(object=article.uid, field=NEW_MEETING, by=by, defaults=kept)
    publish.refresh(article)
    return 1


def set_aside_meetings(article):
    """An editor looked at all of a dispatch: it tells of no other meeting than she left there."""
    Proposal.objects.filter(object=article.uid, field=NEW_MEETING).update(settled=True)
    publish.refresh(article)


def _sets(revision):
    """{set name: the opinion on it}."""
    found = {}
    for row in revision.added:
        opinion = found.setdefault(row.set_name, {"added": [], "removed": [], "rows": []})
        opinion["added"].append(row.identity)
        opinion["rows"].append(values.as_row(_editable(row), row.evidence))
    for row in revision.removed:
        opinion = found.setdefault(row.set_name, {"added": [], "removed": [], "rows": []})
        opinion["removed"].append(row.identity)
    return found


def _editable(row):
    names = [column.name for column in row._meta.concrete_fields if column.editable]
    return {name: getattr(row, name) for name in names if name not in {"id", "meeting", "article", "content_object"}}


@transaction.atomic
def take_over(proposal, thing, *, by, version, reason="", cause=""):
    """The differing opinion is right: `thing`, which it is about, takes its value. See `review.revise`."""
    if proposal.field == NEW_MEETING:
        return _make_meeting(proposal, thing, by=by, version=version)
    reason = reason or _reason(proposal, "reprise")
    why = {"by": by, "version": version, "reason": reason, "cause": cause}
    if proposal.field in getattr(thing, "SETS", ()):
        revise(thing, _members(proposal, thing), **why)
        Proposal.everything.filter(pk=proposal.pk).delete()
        return
    changes = {proposal.field: _revive(thing._meta.get_field(proposal.field), proposal.value)}
    if hasattr(thing, "owner"):
        correct_member(thing, changes, **why)
    else:  # the words that a contributor took it from name their text; the machine's are those of its reading
        correct(thing, changes, words={proposal.field: proposal.evidence} if proposal.by else {}, **why)


def _make_meeting(proposal, article, *, by, version):
    """The meeting that a contributor saw in the dispatch is there, verified and public."""
    claim(article, version)
    kept = proposal.value
    note = f"D’après la dépêche «\u00a0{article}\u00a0»"[:300]
    meeting = Meeting(**kept["values"], evidence=kept["evidence"], source_note=note)
    made = [_row(_model_of(row["set"]), meeting, row, order=0) for row in kept["rows"]]
    people = [row for row in made if isinstance(row, Participation)]
    others = [row for row in made if not isinstance(row, Participation)]
    create_meeting(meeting, people, by=by, members=others, articles=[article])
    Proposal.everything.filter(pk=proposal.pk).delete()
    publish.refresh(article)


def _model_of(set_name):
    return Meeting._meta.get_field(set_name).related_model


def _reason(proposal, verb):
    return f"proposition de {proposal.by} {verb}" if proposal.by else f"lecture du moteur {verb}"


def _members(proposal, owner):
    """The Revision that an opinion on a set makes of its owner."""
    stored = list(getattr(owner, proposal.field).all())
    gone = [
        row for row in stored if row.identity in proposal.value["removed"] or row.read_as in proposal.value["removed"]
    ]
    last = max((row.order for row in stored if isinstance(row, Participation)), default=-1)
    model = getattr(owner, proposal.field).model
    new = [_row(model, owner, row, order=last + n) for n, row in enumerate(proposal.value.get("rows", []), 1)]
    return Revision(added=new, removed=gone)


def _row(model, owner, kept, *, order):
    link = "content_object" if hasattr(model, "content_object") else owner._meta.model_name
    fields = {name: _revive(model._meta.get_field(name), value) for name, value in kept["values"].items()}
    row = model(**{**fields, link: owner}, evidence=kept["evidence"])
    if isinstance(row, Participation):
        row.order = order
    return row


def _revive(column, stored):
    """A stored value as `column` takes it; what a contributor named anew ("+ Ana Silva") is made now."""
    if column.is_relation and stored is not None and stored["id"] is None:
        return make(column.related_model, stored["label"])
    return values.revive(column, stored)


@transaction.atomic
def keep(proposal, thing, *, by, version):
    """What stands on `thing` is right against the differing opinion, which is set aside."""
    claim(getattr(thing, "owner", thing), version)
    if proposal.field in {column.name for column in thing._meta.concrete_fields}:
        name, before = proposal.field, values.plain(getattr(thing, proposal.field))
        after = before
    else:  # a decision on a set names a member: what is settled here is the divergence itself
        name, before, after = "divergence", {"field": proposal.field, "value": proposal.value}, None
    reason = _reason(proposal, "écartée")
    Decision.objects.record(thing, name, before=before, after=after, by=by, reason=reason)
    proposal.settled = True
    proposal.save(update_fields=["settled"])
    publish.refresh(getattr(thing, "owner", thing))
