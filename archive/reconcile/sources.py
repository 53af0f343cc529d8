"""« Source modifiée »: an editor decided on words of a dispatch that a new version of it no longer has."""

import re
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from archive.models import CleanText, Decision, Extraction, Participation, Proposal, Review, SignedDocument
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
    if meeting.review == Review.REJECTED:
        return
    kept = Proposal.everything.of_the_machine().filter(object=meeting.uid, field=CHANGED_SOURCE).first()
    stood_on = [*(kept.value["gone"] if kept else []), *_unsaid(meeting, change)]
    gone = [sentence for sentence in dict.fromkeys(stood_on) if not change.says(sentence)]
    if gone:
        said = " ; ".join(f"« {sentence} »" for sentence in gone)
        label = f"Source modifiée : la dépêche ne dit plus {said}. Ce qui a été décidé reste."
        propose(meeting, CHANGED_SOURCE, {"label": label, "gone": gone}, {}, change.present)
    elif kept:
        kept.delete()


def _unsaid(meeting, change):
    """The sentences that each decided value of a meeting and its members stood on and that the present reading does not
    give: those of the words that an editor chose, else those of the former reading.
    """
    stood_on = [place for sight in _sights(meeting, change) for place in _stood_on(sight, meeting, change)]
    texts = CleanText.objects.in_bulk({place["of"] for place in stood_on})
    stood_on.sort(key=itemgetter("of", "start"))
    return [_sentence(texts[place["of"]].text, place) for place in stood_on]


def _sights(meeting, change):
    """[(row, what the former reading saw of it, what the present one does, the fields that an editor decided)] of a
    meeting and its members; what was not seen is None.
    """
    was, now = change.was.get(meeting.pk), change.now.get(meeting.pk)
    yield meeting, was, now, Decision.objects.fields_of([meeting])
    for model, name in MEMBERS.items():
        rows = list(model.objects.filter(meeting=meeting))
        decided = Decision.objects.fields_of(rows)
        before, after = (_by_row(rows, getattr(contact, name) if contact else []) for contact in (was, now))
        yield from ((row, before.get(row.pk), after.get(row.pk), decided) for row in rows)


def _stood_on(sight, meeting, change):
    """The evidence, each with the text that it is `of`, of those decided values of a row that are not read anew."""
    row, was, now, decided = sight
    chosen = {field: place for field, place in row.evidence.items() if "of" in place}
    theirs = set(was.values if was else ()) if is_hers(meeting) else decided.get(row.uid, set())
    read = {field: was.evidence[field] for field in theirs & set(was.evidence)} if was else {}
    former = {field: place | {"of": change.former.text_id} for field, place in read.items()}
    for field, place in (former | chosen).items():
        agrees = now and now.values.get(field) == getattr(row, field)
        if not agrees and place["text"] == "clean":
            yield place


def _by_row(rows, observed):
    return {row.pk: seen for row, seen in match(rows, each_once(observed), member_likeness).pairs}


def _sentence(text, evidence):
    """The sentence of `text` that the evidence stands in."""
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    first = max((end for end in ends if end <= evidence["start"]), default=0)
    last = min((end for end in ends if end >= evidence["end"]), default=len(text))
    return text[first:last].strip()


def _words(text):
    return " ".join(re.findall(r"\w+", text.lower()))
