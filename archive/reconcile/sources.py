"""« Source modifiée »: an editor decided on words of a dispatch that a new version of it no longer has."""

import re
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from archive.models import Decision, Extraction, Participation, Proposal, Review, SignedDocument
from archive.reconcile.likeness import likeness
from archive.reconcile.matching import match
from archive.reconcile.reading import Reading
from archive.reconcile.rows import each_once, is_hers, member_likeness, propose

CHANGED_SOURCE = "changed_source"
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
# The members whose values stand on words of their own, and where a contact tells of them.
MEMBERS = {Participation: "participants", SignedDocument: "documents"}


@dataclass(frozen=True)
class Change:
    """Two readings of two texts of one dispatch: `former` and `present` Extractions."""

    former: Extraction
    present: Extraction
    was: dict  # {primary key of a meeting: what the former one saw of it}
    now: dict  # the same for the present one

    @cached_property
    def words(self):
        return _words(self.present.text.text)

    def says(self, sentence):
        """Whether the present text has the words of `sentence`, in this order."""
        return _words(sentence) in self.words


def change_of_text(article, present, pairs, meetings, directory):
    """The Change that `present` is for an article which another text was read of before, or None.

    pairs  [(meeting, what `present` sees of it)] of those of `meetings` that it sees
    """
    former = article.extraction
    if former is None or former.text.fingerprint == present.text.fingerprint:
        return None
    contacts = Reading(former.annotation, directory).contacts()
    was = {meeting.pk: contact for meeting, contact in match(meetings, contacts, likeness).pairs}
    return Change(former, present, was, {meeting.pk: contact for meeting, contact in pairs})


def flag_changed(meeting, change):
    """Leave a divergence on `meeting` where a decided value stood on a sentence that is gone, and is not read anew.

    One divergence a meeting, with all its sentences; it goes by itself where a later version has them again, and an
    editor settles it like any other.
    """
    if meeting.review == Review.REJECTED or meeting.pk not in change.was:
        return
    evidence = sorted(_unsaid(meeting, change), key=itemgetter("start"))
    stood_on = dict.fromkeys(_sentence(change.former.text.text, one) for one in evidence)
    gone = [sentence for sentence in stood_on if not change.says(sentence)]
    if gone:
        said = " ; ".join(f"« {sentence} »" for sentence in gone)
        label = f"Source modifiée : la dépêche ne dit plus {said}. Ce qui a été décidé reste."
        propose(meeting, CHANGED_SOURCE, {"label": label, "gone": gone}, {}, change.present)
    else:
        _forget_what_came_back(meeting, change)


def _forget_what_came_back(meeting, change):
    kept = Proposal.everything.of_the_machine().filter(object=meeting.uid, field=CHANGED_SOURCE).first()
    if kept and all(map(change.says, kept.value["gone"])):
        kept.delete()


def _unsaid(meeting, change):
    """The former evidence of each decided value of a meeting and its members that the present reading does not give."""
    was, now = change.was[meeting.pk], change.now.get(meeting.pk)
    yield from _differing(meeting, was, now, Decision.objects.fields_of([meeting]), meeting)
    for model, name in MEMBERS.items():
        rows = list(model.objects.filter(meeting=meeting))
        decided = Decision.objects.fields_of(rows)
        before, after = (_by_row(rows, getattr(contact, name) if contact else []) for contact in (was, now))
        for row in rows:
            if row.pk in before:
                yield from _differing(row, before[row.pk], after.get(row.pk), decided, meeting)


def _by_row(rows, observed):
    return {row.pk: seen for row, seen in match(rows, each_once(observed), member_likeness).pairs}


def _differing(row, was, now, decided, meeting):
    theirs = set(was.values) if is_hers(meeting) else decided.get(row.uid, set())
    for field in theirs & set(was.evidence):
        agrees = now and now.values.get(field) == getattr(row, field)
        if not agrees and was.evidence[field]["text"] == "clean":
            yield was.evidence[field]


def _sentence(text, evidence):
    """The sentence of `text` that the evidence stands in."""
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    first = max((end for end in ends if end <= evidence["start"]), default=0)
    last = min((end for end in ends if end >= evidence["end"]), default=len(text))
    return text[first:last].strip()


def _words(text):
    return " ".join(re.findall(r"\w+", text.lower()))
