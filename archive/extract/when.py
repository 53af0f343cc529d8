"""The day of each contact: a date in its own sentence, else of the sentences told around it, else what stands in."""

from bisect import bisect_left
from dataclasses import dataclass

from archive.extract.days import Dated

BEFORE = 40  # sentences before a contact among which its day is looked for
DAYS = ("day", "weekday", "relative", "unclear")
RELATIVE_REACH = 7  # tokens between "qui s'était tenue à Tunis" and its day
LOOKS_BACK = ("avait", "avaient", "etait", "etaient")
COMING = (*DAYS, "month", "period")
NOT_OWN = ("du", "de", "d'", "des")  # "l'accord du 10 novembre": the day of the accord


@dataclass(frozen=True)
class DatedContact:
    dated: Dated
    start: int | None = None
    end: int | None = None
    rule: str = "date.stand-in"
    confidence: float = 0.6


def date_contacts(drafts, sentences, calendar, *, series=None):
    """A DatedContact for each of `drafts`, in order; a later one without a day takes that of the one before.

    series  the draft that announced talks told one by one, whose day is theirs, or None
    """
    rows = Days(calendar)
    base = _own(series, sentences, rows) if series else None
    found = []
    for draft in drafts:
        own = _own(draft, sentences, rows)
        if own is None and base is None:
            own = _around(draft, sentences, rows, is_first=not found)
        before = found[-1] if found else base
        found.append(own or (_same_as(before) if before else _stand_in(calendar)))
    return _from_others(found)


def _from_others(found):
    """A message without a day of its own has that of the meeting at which it was handed over."""
    told = next((row for row in found if row.start is not None), None)
    return [row if row.start is not None or told is None else _same_as(told) for row in found]


def own_date(draft, sentences, days):
    """The DatedContact of the day printed in the draft's own sentence, or None. `days`: the Days of the dispatch."""
    return _own(draft, sentences, days)


class Days:
    """The dates of a dispatch, found by their sentence."""

    def __init__(self, calendar):
        self._rows = [_Row(mention, dated) for mention, dated in calendar.dated]
        self._starts = [row.mention.start for row in self._rows]

    def within(self, sentence):
        """The rows of the dates that begin in `sentence`."""
        return self._rows[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]


@dataclass(frozen=True)
class _Row:
    mention: object
    dated: Dated


def _same_as(before):
    return DatedContact(before.dated, before.start, before.end, "date.same-as-before", min(before.confidence, 0.75))


def _stand_in(calendar):
    return DatedContact(calendar.stand_in())


def _own(draft, sentences, rows):
    sentence = sentences[draft.sentence]
    best = _nearest(_days_in(sentence, rows, draft), draft.span)
    if best:
        return _dated(best, "date.sentence", 0.93)
    for number in draft.sentences[1:]:
        best = _nearest(_days_in(sentences[number], rows, draft), (sentences[number].start, sentences[number].start))
        if best:
            return _dated(best, "date.told-again", 0.8)
    return None


def _around(draft, sentences, rows, *, is_first):
    """The day of the sentence before it, in the lead or the same paragraph."""
    for number in range(draft.sentence - 1, max(-1, draft.sentence - 1 - BEFORE), -1):
        if not is_first and sentences[number].paragraph != sentences[draft.sentence].paragraph:
            return None
        best = _nearest(_days_in(sentences[number], rows, draft), draft.span)
        if best:
            return _dated(best, "date.sentence-before", 0.8)
    return None


def _dated(row, rule, confidence):
    return DatedContact(row.dated, row.mention.start, row.mention.end, rule, confidence)


def _days_in(sentence, rows, draft):
    """The days printed in `sentence` that may be the draft's own; of a visit to come also a month or a coming day."""
    is_coming = draft.status == "announced"
    return [
        row
        for row in rows.within(sentence)
        if row.mention.form in (COMING if is_coming else DAYS)
        and not (row.mention.since or row.mention.vague or row.mention.coming and not is_coming)
        and not _belongs_to_noun(sentence, row.mention)
        and not _is_recalled(sentence, row.mention)
    ]


def _belongs_to_noun(sentence, mention):
    """ "leur entretien du 2 octobre" dates the noun; "en date du", "la journée du" and ranges do not."""
    before = [token.low for token in sentence.tokens if token.start < mention.start][-2:]
    if mention.is_range or not before or before[-1] not in NOT_OWN:
        return False
    return before[0] not in ("date", "journee", "matinee", "soiree", "soir", "jour")


def _is_recalled(sentence, mention):
    """ "…, qui s'était tenue le 11 septembre": the day of something that a relative clause recalls."""
    before = [token.low for token in sentence.tokens if token.start < mention.start][-RELATIVE_REACH:]
    return any(one in ("qui", "que", "qu'") and two in LOOKS_BACK for one, two in _with_next(before))


def _with_next(words):
    kept = [word for word in words if word not in ("s'", "y", "n'", "se", "lui")]
    return zip(kept, kept[1:])


def _nearest(rows, span):
    return min(
        rows, key=lambda row: min(abs(row.mention.start - span[0]), abs(span[0] - row.mention.end)), default=None
    )
