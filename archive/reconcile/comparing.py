"""What another reading would make of a dispatch, field by field, by the rules of `reconcile`; nothing is written."""

from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from archive import values
from archive.models import Decision, Origin, Proposal, Review
from archive.querysets import members_of
from archive.reconcile import made_of, themes_of, unread
from archive.reconcile.directory import Onlooker
from archive.reconcile.likeness import likeness
from archive.reconcile.matching import match
from archive.reconcile.reading import Reading
from archive.reconcile.rows import (
    Comparison,
    each_once,
    is_by_hand,
    is_hers,
    is_touched,
    keep_link,
    member_likeness,
)
from archive.reconcile.tombstones import bury


class Verdict(StrEnum):
    """What becomes of one value.

    unchanged  the same effective value. To find nothing where an editor decided is no opinion, and an opinion that
               she has set aside is none either
    improved   a value on which nobody decided is read where there was none (a member and a meeting as well); or an
               editor decided, and the other reading agrees with her where the present one does not
    changed    another value, on which nobody decided
    divergent  it differs from what an editor decided or verified: hers stays, and a Proposal waits beside it
    lost       there was a value on which nobody decided, and there would be none (a member and a meeting as well)
    """

    UNCHANGED = "unchanged"
    IMPROVED = "improved"
    CHANGED = "changed"
    DIVERGENT = "divergent"
    LOST = "lost"


@dataclass(frozen=True)
class Case:
    """One value of one dispatch. field: "date_edtf", "participations.role", "participations" (a member itself)…"""

    field: str
    verdict: Verdict
    dispatch: str
    before: str = ""
    after: str = ""


def compare(article, present, other):
    """The Cases of `article`, were it read by the extraction `other` (which may be unsaved) and not by `present`."""
    return list(_Comparing(article, present, other).cases())


OWN_FIELDS = {
    "meeting": ("kind", "date_edtf", "status", "level", "place", "press"),
    "article": ("title", "agency", "dateline_place", "dateline_date"),
    "participations": ("name", "role", "country", "organization", "official"),
    "documents": ("kind", "title", "period"),
    "mentions": ("date_edtf", "place", "label"),
    "evoked": (),
    "theme_uses": ("strength",),
}
# What a reading tells of each set.
OF_ARTICLE = {"mentions": Reading.mentions, "evoked": Reading.evoked, "theme_uses": Reading.themes}
OF_MEETING = {"participations": attrgetter("participants"), "documents": attrgetter("documents")}


class _Comparing:
    def __init__(self, article, present, other):
        directory = Onlooker()  # one for both, so that what neither knows is the same thing
        self.article = article
        self.was, self.now = (Reading(found.annotation, directory) for found in (present, other))
        self.texts = {self.was: present.text.text, self.now: other.text.text}
        self.meetings = list(made_of(article))
        self.settled = self._settled()

    def _settled(self):
        """{(uid, field): value} of the opinions that an editor has set aside."""
        uids = [uid for thing in (self.article, *self.meetings) for uid in (thing.uid, *members_of(thing))]
        kept = Proposal.everything.of_the_machine().filter(object__in=uids, settled=True)
        return {(uid, field): value for uid, field, value in kept.values_list("object", "field", "value")}

    def cases(self):
        yield from self._article()
        before, after = self.was.contacts(), self.now.contacts()
        known = {meeting.pk: contact for meeting, contact in match(self.meetings, before, likeness).pairs}
        matches = match(self.meetings, after, likeness)
        bury(matches, self.article, self.texts[self.now])
        for meeting, contact in matches.pairs:
            yield from self._meeting(meeting, known.get(meeting.pk), contact)
        for contact in matches.new:
            yield self._case("meeting", Verdict.IMPROVED, "", _in_words(contact))
        for meeting in unread(matches):
            yield self._gone(meeting, was_read=meeting.pk in known)

    def _article(self):
        was, seen = self.was.article_fields(), self.now.article_fields()
        decided = Decision.objects.fields_of([self.article]).get(self.article.uid, set())
        if not seen.values["title"]:
            del seen.values["title"]
        yield from self._fields("article", self.article, was, seen, decided)
        for name, members in OF_ARTICLE.items():
            before, after = list(members(self.was)), list(members(self.now))
            yield from self._members(self.article, name, before, after, frozen=False)

    def _meeting(self, meeting, was, contact):
        yield self._case("meeting", Verdict.UNCHANGED, meeting, meeting)
        if meeting.review == Review.REJECTED:
            return
        frozen = is_hers(meeting)
        decided = set(contact.values) if frozen else Decision.objects.fields_of([meeting]).get(meeting.uid, set())
        yield from self._fields("meeting", meeting, was, contact, decided)
        for name, members in OF_MEETING.items():
            before = members(was) if was else []
            yield from self._members(meeting, name, before, members(contact), frozen=frozen)
        before = self._themes(self.was, was) if was else []
        yield from self._members(meeting, "theme_uses", before, self._themes(self.now, contact), frozen=frozen)

    def _themes(self, reading, contact):
        is_alone = len(reading.annotation["meetings"]) == 1
        text = self.texts[reading]
        return themes_of(list(reading.themes()), contact.spans, text, is_alone=is_alone)

    def _gone(self, meeting, *, was_read):
        """A meeting that the other reading does not see. To see none is to agree with who rejected it."""
        if not was_read or meeting.origin == Origin.EDITOR:
            return self._case("meeting", Verdict.UNCHANGED, meeting, meeting)
        if meeting.review == Review.REJECTED:
            return self._case("meeting", Verdict.IMPROVED, meeting, "")
        is_decided = meeting.review == Review.VERIFIED or is_touched(meeting)
        return self._case("meeting", Verdict.DIVERGENT if is_decided else Verdict.LOST, meeting, "")

    def _fields(self, prefix, row, was, seen, decided):
        """The Cases of the own fields of a row; `was` is what the present reading sees of it, or None."""
        keep_link(row, seen)
        for name in OWN_FIELDS[prefix]:
            if name in seen.values:
                before, after = getattr(row, name), seen.values[name]
                read = was.values.get(name) if was else None
                verdict = _on_hers(before, read, after) if name in decided else _on_ours(before, after)
                if verdict == Verdict.DIVERGENT and self._is_set_aside(row, name, values.plain(after)):
                    verdict = Verdict.UNCHANGED
                field = name if prefix == "meeting" else f"{prefix}.{name}"
                yield self._case(field, verdict, values.plain(before), values.plain(after))

    def _is_set_aside(self, row, field, value):
        missing = object()
        return self.settled.get((row.uid, field), missing) == value

    def _members(self, owner, name, was, seen, *, frozen):
        stored = list(getattr(owner, name).all())
        found = Comparison.of(owner, stored, seen, frozen=frozen, set_name=name)
        known = {row.pk: observed for row, observed in match(stored, each_once(was), member_likeness).pairs}
        for row, observed in found.pairs:
            decided = set(observed.values) if frozen or is_by_hand(row) else found.decided(row)
            agrees = is_by_hand(row) and row.pk not in known
            yield self._case(name, Verdict.IMPROVED if agrees else Verdict.UNCHANGED, row, row)
            yield from self._fields(name, row, known.get(row.pk), observed, decided)
        yield from self._coming_and_going(owner, name, found)
        yield from self._taken_out(name, found.removed, was, seen)

    def _coming_and_going(self, owner, name, found):
        is_settled = self._is_set_aside(owner, name, found.difference)
        differing = Verdict.UNCHANGED if is_settled else Verdict.DIVERGENT
        yield from (self._case(name, Verdict.IMPROVED, "", _named(seen)) for seen in found.coming)
        yield from (self._case(name, differing, "", _named(seen)) for seen in found.kept_out)
        yield from (self._case(name, Verdict.LOST, row, "") for row in found.going)
        yield from (self._case(name, differing, row, "") for row in found.kept_in)
        yield from (self._case(name, Verdict.UNCHANGED, row, row) for row in found.by_hand)

    def _taken_out(self, name, removed, was, seen):
        """Members that an editor took out, which the present reading sees and the other one no longer does."""
        read = [observed.identity for observed in seen]
        agreed = [gone for gone in was if gone.identity in removed and gone.identity not in read]
        yield from (self._case(name, Verdict.IMPROVED, _named(gone), "") for gone in agreed)

    def _case(self, field, verdict, before, after):
        return Case(field, verdict, str(self.article), *(_words(value) for value in (before, after)))


def _on_ours(before, after):
    if after == before:
        return Verdict.UNCHANGED
    if not after:
        return Verdict.LOST
    return Verdict.CHANGED if before else Verdict.IMPROVED


def _on_hers(before, read, after):
    """On a value that an editor decided or verified; `read` is that of the present reading."""
    if not after:
        return Verdict.UNCHANGED
    if after != before:
        return Verdict.DIVERGENT
    return Verdict.UNCHANGED if read == before else Verdict.IMPROVED


def _words(value):
    return "" if value in (None, "") else values.shown(value)


def _in_words(contact):
    """What a contact that the archive does not have yet is listed as."""
    who = ", ".join(_named(seen) for seen in contact.participants)
    return f"{contact.values['kind']} {contact.values['date_edtf']} : {who}"


def _named(member):
    """What a member that is observed, of whatever set, is listed as."""
    names = ("name", "title", "label", "tag", "country", "organization")
    return next(str(member.values[name]) for name in names if member.values.get(name))
