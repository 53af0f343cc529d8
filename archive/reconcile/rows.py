"""Holds what was observed against what is stored, row by row and field by field. What an editor decided stays;
the machine's different opinion is kept beside it as a Proposal.
"""

from dataclasses import dataclass

from django.db.models import F

from archive import values
from archive.models import Decision, Origin, Proposal, Review
from archive.reconcile.matching import match


def is_hers(meeting):
    """Whether all of it is an editor's: she verified it, or made it."""
    return meeting.review == Review.VERIFIED or meeting.origin == Origin.EDITOR


def is_touched(meeting):
    """Whether an editor decided anything on the meeting or a member of it."""
    return Decision.objects.on_any_of(meeting).standing().exists()


def update(row, seen, extraction, *, decided, frozen):
    """Write `seen` into the fields of `row` that are the machine's; propose it for those that are not.

    decided  names of the fields that an editor decided
    frozen   the whole was verified: every field is the editor's

    Returns whether a value changed.
    """
    keep_link(row, seen)
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


def keep_link(row, seen):
    """The same name, once linked: a namesake's doubt does not unlink it."""
    if "official" in seen.values and seen.values["official"] is None and row.read_as == seen.identity:
        seen.values["official"] = row.official


def is_new(thing):
    """Whether this reading made it: nobody can have decided anything on it."""
    return getattr(thing, "is_new", False)


def touch(thing):
    """The machine changed `thing`: a form that an editor has open is stale, and must not put the old values back."""
    if not is_new(thing):
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
    found = Comparison.of(owner, list(model.objects.filter(**link)), observed, frozen=frozen, set_name=model.set_name)
    changed = False
    for row, seen in found.pairs:
        is_theirs = frozen or is_by_hand(row)
        changed |= update(row, seen, extraction, decided=found.decided(row), frozen=is_theirs)
    model.objects.bulk_create(
        model(**link, **seen.values, evidence=seen.evidence, extraction=extraction, read_as=seen.identity)
        for seen in found.coming
    )
    for row in found.going:
        row.delete()
    if changed or found.coming or found.going:
        touch(owner)
    _propose_members(owner, model.set_name, found, extraction)


def is_by_hand(member):
    """Whether an editor added it: all of it is hers."""
    return member.extraction_id is None


@dataclass
class Comparison:
    """The members of a set against those observed, by what editors decided.

    pairs     [(row, observed)]
    coming    observed that the machine may add        kept_out  those that it may not
    going     rows that it may take out                kept_in   those that it may not
    by_hand   rows that an editor added and that are not observed
    removed   identities of the members that an editor took out
    """

    pairs: list
    coming: list
    kept_out: list
    going: list
    kept_in: list
    by_hand: list
    removed: list
    decisions: dict

    @classmethod
    def of(cls, owner, stored, observed, *, frozen, set_name):
        decisions = Decision.objects.fields_of(stored) if stored else {}
        removed = [] if is_new(owner) else Decision.objects.removed_from(owner, set_name)
        matches = match(stored, each_once(observed), member_likeness)
        standing = [row.identity for row in stored]  # an editor may have made another member what is now observed
        barred = [frozen or seen.identity in standing or _is_among(seen, removed) for seen in matches.new]
        lost = [row for row in matches.lost if not is_by_hand(row)]
        held = [frozen or row.uid in decisions for row in lost]
        return cls(
            pairs=matches.pairs,
            coming=[seen for seen, is_barred in zip(matches.new, barred) if not is_barred],
            kept_out=[seen for seen, is_barred in zip(matches.new, barred) if is_barred],
            going=[row for row, is_held in zip(lost, held) if not is_held],
            kept_in=[row for row, is_held in zip(lost, held) if is_held],
            by_hand=[row for row in matches.lost if is_by_hand(row)],
            removed=removed,
            decisions=decisions,
        )

    def decided(self, row):
        """The names of the fields of `row` that an editor decided."""
        return self.decisions.get(row.uid, set())

    @property
    def difference(self):
        """What the machine would add and take out, had no editor decided: the value of a proposal, None for nothing."""
        added, removed = [seen.identity for seen in self.kept_out], [row.identity for row in self.kept_in]
        return {"added": added, "removed": removed} if added or removed else None


def _propose_members(owner, set_name, found, extraction):
    if found.difference:
        rows = [_as_row(seen, extraction) for seen in found.kept_out]
        propose(owner, set_name, found.difference | {"rows": rows}, {}, extraction)
    elif not is_new(owner):
        Proposal.everything.of_the_machine().filter(object=owner.uid, field=set_name).delete()


def _as_row(seen, extraction):
    """An observed member that an editor may take over, with the words of the text that show it."""
    evidence = {name: place | {"of": extraction.text_id} for name, place in seen.evidence.items()}
    return values.as_row({name: value for name, value in seen.values.items() if name != "order"}, evidence)


def each_once(observed):
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


def member_likeness(row, seen):
    """What the last reading knew it by, what it is now, or a name that shares a word ("Sarybaï", "M. Sarybaï")."""
    if row.read_as == seen.identity:
        return 3
    if row.identity == seen.identity:
        return 2
    words = set(row.read_as.get("name", "").split()) & set(seen.identity.get("name", "").split())
    return 1 if words else None
