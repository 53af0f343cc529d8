"""The day of each contact: a date in its own sentence, else of the sentences told around it, else what stands in."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import timedelta

from archive.extract.dates.ago import LATE, is_old
from archive.extract.dates.days import Dated
from archive.extract.dates.printed import TABLE
from archive.extract.dates.returned import day_there, returned_from
from archive.extract.dates.spans import (
    ARRIVED,
    DAYS,
    ENDED,
    as_first_day,
    as_last_day,
    event_beside,
    span_within,
    stands_before,
    tells_part_of,
    told_on,
)
from archive.extract.dates.taken_up import is_held, is_its_day, is_of_its_noun
from archive.extract.dates.whose import (
    DATED,
    is_day_of_telling,
    is_of_another,
    is_reported,
    is_said_there,
    may_date,
)

BEFORE = 40  # sentences before a contact among which its day is looked for
COUNTED = ("told", "visit")  # the bases of words that count from another contact's day
COUNTING = ("beside", "told")
COUNTED_FROM = ("de", "du", "des", "d'", "le", "la", "les", "l'", "son", "sa", "leur", "ce", "cet", "cette")
REMOTE = ("phone_call", "video_call", "letter")
LASTING_KINDS = ("negotiation", "summit", "visit")
SITTING = frozenset(("commission", "session", "comite"))  # which sit for days, whatever their talks are called
PAIR = 2  # states; where more of them meet, that may last days
UNTIL = tuple(TABLE["span"]["until"])
YEAR = 366  # days; what the lead of a dispatch tells of before is no news, however late it comes
RETOLD_REACH = 3  # sentences behind a contact without a day in which « L’audience, mardi, … » is looked for
LEAVING = ("regagner", "quitter", "repartir", "rentrer", "envoler", "depart")
LEAVING_REACH = 5  # tokens of "Avant de regagner", "En fin de journée"
OPENING = ("en", "dans", "plus", "peu")
PARTS_OF_DAY = frozenset(("journee", "matinee", "soiree", "soir", "matin", "apres-midi", "tard"))
LETTER_REACH = 3  # sentences after a letter in which "datée du" is looked for


@dataclass(frozen=True)
class DatedContact:
    dated: Dated
    start: int | None = None
    end: int | None = None
    rule: str = "date.stand-in"
    is_alone: bool = True  # no other day of the sentence could be the contact's


def date_contacts(drafts, sentences, calendar, *, series=None):
    """A DatedContact for each of `drafts`, in order; a later one without a day takes that of the one before.

    series  the draft that announced talks told one by one, whose day is theirs, or None
    """
    rows = Days(calendar)
    base = _own(series, sentences, rows) if series else None
    found = []
    for draft in drafts:
        before = found[-1] if found else base
        own = _own(draft, sentences, rows, before=before)
        own = (
            own
            or _of_return(draft, sentences, rows)
            or _told_around(draft, sentences, rows, before=before, is_of_series=base is not None)
        )
        found.append(own or (_same_as(before, sentences[draft.sentence]) if before else _stand_in(calendar)))
    return _from_others(drafts, found)


def _told_around(draft, sentences, rows, *, before, is_of_series):
    """The day of the sentences before, and for the first contact also of those behind it, or None."""
    around = None if is_of_series else _around(draft, sentences, rows, before=before)
    if around or before:
        return around
    return _retold(draft, sentences, rows) or _of_event(draft, sentences, rows)


def _of_return(draft, sentences, rows):
    """The days of « De retour du sommet tenu du 2 au 4 … Il y a vu Y », or None."""
    back = returned_from(sentences, draft.sentence)
    row = back and day_there(back, rows.within(back))
    return row and _dated(row, "date.span")


def _from_others(drafts, found):
    """A message without a day of its own has that of the meeting at which it was handed over."""
    told = next((row for row in found if row.start is not None), None)
    is_open = [row.start is None and told is not None and draft.kind == "letter" for draft, row in zip(drafts, found)]
    return [_same_as(told) if is_one else row for is_one, row in zip(is_open, found)]


def own_date(draft, sentences, days):
    """The DatedContact of the day printed in the draft's own sentence, or None. `days`: the Days of the dispatch."""
    return _own(draft, sentences, days)


class Days:
    """The dates of a dispatch, found by their sentence."""

    def __init__(self, calendar):
        self.calendar = calendar
        self._rows = [_Row(mention, dated) for mention, dated in calendar.dated]
        self._starts = [row.mention.start for row in self._rows]

    def within(self, sentence):
        """The rows of the dates that begin in `sentence`."""
        return self._rows[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]


@dataclass(frozen=True)
class _Row:
    mention: object
    dated: Dated


def _same_as(before, sentence=None):
    """The day of the contact told before, the last of several where `sentence` tells of leaving."""
    dated = before.dated
    if sentence is not None and dated.date_end and _tells_leaving(sentence):
        dated = replace(dated, date=dated.date_end, date_end=None)
    return DatedContact(dated, before.start, before.end, "date.same-as-before")


def _tells_leaving(sentence):
    """ "Avant de regagner son pays, X a été reçu", "En fin de journée, X a été reçu": on the day of the news."""
    head = sentence.lows[1:LEAVING_REACH]
    if sentence.low(0) == "avant":
        return any(low.startswith(LEAVING) for low in head)
    return sentence.low(0) in OPENING and not PARTS_OF_DAY.isdisjoint(head)


def _stand_in(calendar):
    return DatedContact(calendar.stand_in())


def _own(draft, sentences, rows, *, before=None):
    sentence = sentences[draft.sentence]
    if told := _told_by_words(draft, sentences, rows):
        return told
    days = _days_in(sentence, rows, draft)
    whole = next((row for row in days if tells_part_of(sentence, row.mention, draft.span[0])), None)
    days = [row for row in days if row is not whole]
    if best := _best(days, sentence, draft):
        if stands_before(sentence, best.mention, ARRIVED) and (again := _retold(draft, sentences, rows)):
            return again  # "Arrivé lundi, X a rencontré Y. Leur entretien de mardi …"
        best = _lasting(_recounted(best, draft, sentences, rows, before), draft, sentence, rows.calendar)
        best = _told_on(best, draft, sentences, rows)
        return replace(_dated(best, "date.sentence"), is_alone=len(days) == 1)
    if again := _told_again(draft, sentences, rows):
        return again
    return whole and (_retold(draft, sentences, rows) or _within(sentence, whole))


def _told_by_words(draft, sentences, rows):
    """The day or days that words around several dates tell, rather than the nearest of them; or None."""
    return (
        _span(draft, sentences[draft.sentence], rows)
        or _letter_day(draft, sentences, rows)
        or _counted_from(sentences[draft.sentence], rows, draft)
    )


def _counted_from(sentence, rows, draft):
    """ "Au lendemain de l'arrêt que la Cour a rendu lundi, X a appelé Y": the day beside it and one; or None."""
    found = rows.within(sentence)
    for row, other in zip(found, found[1:]):
        if _is_counted_from(row, other, sentence, draft):
            days = row.mention.days if row.mention.base == "told" else -row.mention.days
            day = (other.dated.first + timedelta(days)).isoformat()
            dated = replace(other.dated, date=day, date_end=None)
            return _dated(replace(other, dated=dated), "date.sentence")
    return None


def _is_counted_from(row, other, sentence, draft):
    """Whether words such as "au lendemain" count from the day `other`, and a comma parts both from the contact."""
    if row.mention.base not in COUNTING or other.mention.form not in DAYS or other.dated.first is None:
        return False
    at, end = sentence.index_of(row.mention.end), sentence.index_of(other.mention.start)
    is_counted = sentence.low(at) in COUNTED_FROM and "," not in sentence.lows[at:end]
    return is_counted and "," in sentence.lows[end : sentence.index_of(draft.span[0])]


def _lasting(row, draft, sentence, calendar):
    """`row` with the last day of a visit or a session that lasts: "pour une visite de trois jours", "jusqu'à jeudi"."""
    if draft.kind not in LASTING_KINDS or row.dated.date_end:
        return row
    if draft.kind == "visit" and stands_before(sentence, row.mention, UNTIL):
        return _until(row, calendar.stand_in())
    if stands_before(sentence, row.mention, ENDED):
        return row
    return replace(row, dated=as_first_day(row.dated, sentence))


def _told_on(row, draft, sentences, rows):
    """`row` with the first or the last day that one of the next sentences tells of a session or of talks of several."""
    if row.dated.date_end or row.dated.first is None or draft.kind in (*REMOTE, "visit") or not _may_last(draft):
        return row
    sentence = sentences[draft.sentence]
    event = sentence, stands_before(sentence, row.mention, ENDED)
    for later in sentences[draft.sentence + 1 : draft.sentence + 1 + RETOLD_REACH]:
        if dated := told_on(later, rows.within(later), row.dated, event):
            return replace(row, dated=dated)
    return row


def _until(row, begun):
    """`row` as the last day of what began with the dispatch, where it is later; `begun`: the Dated of the dispatch."""
    is_later = begun.first and row.dated.first and begun.first < row.dated.first
    return replace(row, dated=replace(begun, date_end=row.dated.date)) if is_later else row


def _told_again(draft, sentences, rows):
    for number in draft.sentences[1:]:
        again = [row for row in _days_in(sentences[number], rows, draft) if _may_be_told_again(row, sentences[number])]
        best = _nearest(again, (sentences[number].start, sentences[number].start))
        if best:
            return _dated(best, "date.told-again")
    return None


def _within(sentence, row):
    """The days of a visit of which one, its last, is printed: the contact's own is not known."""
    return _dated(replace(row, dated=as_last_day(row.dated, sentence)), "date.span")


def _retold(draft, sentences, rows):
    """The day of « L’audience, mardi, … », « Reçu lundi à … », « C’était mardi » in one of the next, or None."""
    for sentence in sentences[draft.sentence + 1 : draft.sentence + 1 + RETOLD_REACH]:
        for row in rows.within(sentence):
            if _may_be_retold(row, sentence, draft) and is_its_day(sentence, row.mention):
                return _dated(row, "date.told-again")
    return None


def _may_be_retold(row, sentence, draft):
    if row.dated.date is None or not may_date(row, draft):
        return False
    if is_of_another(sentence, row.mention, draft) and not is_of_its_noun(sentence, row.mention):
        return False
    return _may_be_told_again(row, sentence) or row.mention.base == "told" and is_held(sentence)


def _of_event(draft, sentences, rows):
    """The days of « Le Forum, ouvert samedi, a pris fin dimanche » for a contact in its margin, or None."""
    event = event_beside(sentences[draft.sentence])
    for sentence in sentences if event else ():
        if event not in sentence.words:
            continue
        lasted = span_within(sentence, rows.within(sentence))
        if lasted:
            return DatedContact(lasted[2], lasted[0].mention.start, lasted[0].mention.end, "date.span")
    return None


def _may_be_told_again(row, sentence):
    """Whether a day printed behind a contact may be its own: not the last of a visit, "s'achève demain"."""
    return row.mention.base not in COUNTED and not stands_before(sentence, row.mention, ENDED)


def _best(found, sentence, draft):
    """The nearest day: never one that a verb of telling takes, and one near such a verb where there is no other."""
    if not is_said_there(sentence, draft):
        found = [row for row in found if not is_day_of_telling(sentence, row.mention, draft)]
    own = [row for row in found if not is_reported(sentence, row.mention, draft.span)]
    return _nearest(own or found, draft.day_at or draft.span)


def _recounted(row, draft, sentences, rows, before):
    """« La veille » at the head of a paragraph counts from the contact told before, not from any day in between."""
    if row.mention.base not in COUNTED or before is None or before.dated.first is None:
        return row
    if before.start == row.mention.start:  # "La veille, X a rencontré Y, puis Z": one day for both
        return replace(row, dated=before.dated)
    if any(_is_countable(other.mention) for other in _earlier_in_paragraph(row, draft, sentences, rows)):
        return row
    dated = rows.calendar.resolve(row.mention, told=before.dated.first)
    return replace(row, dated=dated)


def _is_countable(mention):
    return mention.form in DAYS and mention.base not in COUNTED and not mention.since


def _earlier_in_paragraph(row, draft, sentences, rows):
    paragraph = sentences[draft.sentence].paragraph
    for number in range(draft.sentence, max(-1, draft.sentence - BEFORE), -1):
        if sentences[number].paragraph != paragraph:
            return
        yield from (other for other in rows.within(sentences[number]) if other.mention.start < row.mention.start)


def _span(draft, sentence, rows):
    """The first and the last day of « ouverts mercredi …, les travaux ont pris fin vendredi », or None."""
    ends = (*ENDED, *UNTIL) if draft.kind in LASTING_KINDS else ENDED
    found = None if draft.kind in REMOTE else span_within(sentence, rows.within(sentence), ends=ends)
    if found is None or found[0] is found[1] and not (_may_last(draft) or SITTING & sentence.words):
        return None
    begun, _, dated = found
    return DatedContact(dated, begun.mention.start, begun.mention.end, "date.span")


def _may_last(draft):
    """Whether it may have lasted days: a session, a visit, or three states and more that met."""
    return draft.kind in LASTING_KINDS or len({person.country for person in draft.persons} - {None}) > PAIR


def _letter_day(draft, sentences, rows):
    """The day that a letter bears: « la lettre, datée de lundi », in its own sentence or one of the next."""
    if draft.kind != "letter":
        return None
    for sentence in sentences[draft.sentence : draft.sentence + 1 + LETTER_REACH]:
        for row in rows.within(sentence):
            before = sentence.lows_before(row.mention.start, 2)
            if before and before[0] in DATED and row.dated.date:
                return _dated(row, "date.letter")
    return None


def _around(draft, sentences, rows, *, before):
    """The day of the sentence before it, in the lead or the same paragraph."""
    for number in range(draft.sentence - 1, max(-1, draft.sentence - 1 - BEFORE), -1):
        if before is not None and sentences[number].paragraph != sentences[draft.sentence].paragraph:
            return None
        if before is not None and _stands_in(before, sentences[number]):
            return _same_as(before)
        if lasted := _span(draft, sentences[number], rows):
            return replace(lasted, rule="date.sentence-before")
        days = _days_in(sentences[number], rows, draft)
        days = [row for row in days if not is_old(row.mention, YEAR if number == 0 else LATE)]
        if best := _best(days, sentences[number], draft):
            return _dated(best, "date.sentence-before")
    return None


def _stands_in(dated, sentence):
    """Whether the day of a contact stands in `sentence`, which may tell other days: "en visite du 27 au 30"."""
    return dated.start is not None and sentence.start <= dated.start < sentence.end


def _dated(row, rule):
    return DatedContact(row.dated, row.mention.start, row.mention.end, rule)


def _days_in(sentence, rows, draft):
    """The days printed in `sentence` that may be the draft's own."""
    found = (row for row in rows.within(sentence) if may_date(row, draft))
    found = (row for row in found if row.dated.date or row.mention.base != "visit")  # "au premier jour de sa visite"
    return [row for row in found if not is_of_another(sentence, row.mention, draft)]


def _nearest(rows, span):
    return min(
        rows, key=lambda row: min(abs(row.mention.start - span[0]), abs(span[0] - row.mention.end)), default=None
    )
