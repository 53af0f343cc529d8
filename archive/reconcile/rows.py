"""Holds what was observed against what is stored, row by row and field by field. What an editor decided stays;
the machine's different opinion is kept beside it as a Proposal.
"""

from django.db.models import F

from archive import values
from archive.models import Decision, Proposal
from archive.reconcile.matching import match


def update(row, seen, extraction, *, decided, frozen):
    """Write `seen` into the fields of `row` that are the machine's; propose it for those that are not.

    decided  names of the fields that an editor decided
    frozen   the whole was verified: every field is the editor's

    Returns whether a value changed.
    """
    if "official" in seen.values and seen.values["official"] is None and row.read_as == seen.identity:
        seen.values["official"] = row.official  # the same name, once linked: a namesake's doubt does not unlink it
    theirs = set(seen.values) if frozen else decided
    for field, value in seen.values.items():
        if field in theirs and field != "order":
            _propose(row, field, value, seen.evidence.get(field), extraction)
    ours = {field: value for field, value in seen.values.items() if field not in theirs}
    changed = any(getattr(row, field) != value for field, value in ours.items())
    for field, value in ours.items():
        setattr(row, field, value)
    if seen.identity:
        row.read_as = seen.identity
    if frozen:
        row.save(update_fields=["read_as"])
    else:
        kept = {field: evidence for field, evidence in row.evidence.items() if field in theirs}
        row.evidence, row.extraction = kept | _only(seen.evidence, ours), extraction
        row.save()
    return changed


def touch(thing):
    """The machine changed `thing`: a form that an editor has open is stale, and must not put the old values back."""
    if not getattr(thing, "is_new", False):
        type(thing).objects.filter(pk=thing.pk).update(version=F("version") + 1)
        thing.refresh_from_db(fields=["version"])


def _only(evidence, fields):
    return {field: found for field, found in evidence.items() if field in fields}


def _propose(thing, field, value, evidence, extraction):
    """Keep the machine's value beside the editor's where the two differ; forget an older one where they agree.

    To have found nothing (no place, no press) is no opinion.
    """
    if not value or getattr(thing, field) == value:
        Proposal.everything.of_the_machine().filter(object=thing.uid, field=field).delete()
        return
    propose(thing, field, values.plain(value), evidence or {}, extraction)


def propose(thing, field, value, evidence, extraction):
    """Keep an opinion, unless it is the one that an editor has set aside."""
    if Proposal.everything.filter(object=thing.uid, field=field, value=value, settled=True).exists():
        return
    kept = {"value": value, "evidence": evidence, "extraction": extraction, "settled": False}
    Proposal.everything.update_or_create(object=thing.uid, field=field, by=None, defaults=kept)


def sync(owner, model, observed, extraction, *, frozen, **link):
    """Make the members of one set of `owner` those `observed`, but for what editors decided.

    model   of the members; `link` names its owner, as {"meeting": meeting}
    frozen  the owner was verified: members neither come nor go, the difference is proposed
    """
    stored = list(model.objects.filter(**link))
    decided = Decision.objects.fields_of(stored)
    removed = Decision.objects.removed_from(owner, model.set_name)
    matches = match(stored, _each_once(observed), _member_likeness)
    changed = False
    for row, seen in matches.pairs:
        by_hand = row.extraction_id is None  # an editor added it: all of it is hers
        is_theirs = frozen or by_hand
        changed |= update(row, seen, extraction, decided=decided.get(row.uid, set()), frozen=is_theirs)
    standing = [row.identity for row in stored]  # an editor may have made another member what is now observed
    coming = [seen for seen in matches.new if not (frozen or seen.identity in standing or _is_among(seen, removed))]
    for seen in coming:
        row = model(**link, **seen.values, evidence=seen.evidence, extraction=extraction)
        row.read_as = seen.identity
        row.save()
    going = [row for row in matches.lost if row.extraction_id and row.uid not in decided and not frozen]
    for row in going:
        row.delete()
    if changed or coming or going:
        touch(owner)
    _propose_members(owner, model.set_name, matches, coming, going, extraction)


def _propose_members(owner, set_name, matches, coming, going, extraction):
    """The members that the machine would add or take out, had no editor decided."""
    added = [seen.identity for seen in matches.new if seen not in coming]
    removed = [row.identity for row in matches.lost if row not in going and row.extraction_id]
    if added or removed:
        propose(owner, set_name, {"added": added, "removed": removed}, {}, extraction)
    else:
        Proposal.everything.of_the_machine().filter(object=owner.uid, field=set_name).delete()


def _each_once(observed):
    """Two names of one body are one member."""
    once = {}
    for seen in observed:
        once.setdefault(tuple(sorted(seen.identity.items())), seen)
    return list(once.values())


def _is_among(seen, removed):
    """Whether an editor took this member out, be it under a longer or a shorter form of its name."""
    words = set(seen.identity.get("name", "").split())
    return any(gone == seen.identity or _one_in_the_other(words, set(gone.get("name", "").split())) for gone in removed)


def _one_in_the_other(a, b):
    return len(a & b) >= 2 and (a <= b or b <= a)


def _member_likeness(row, seen):
    """What the last reading knew it by, what it is now, or a name that shares a word ("Sarybaï", "M. Sarybaï")."""
    if row.read_as == seen.identity:
        return 3
    if row.identity == seen.identity:
        return 2
    words = set(row.read_as.get("name", "").split()) & set(seen.identity.get("name", "").split())
    return 1 if words else None
