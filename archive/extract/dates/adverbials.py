"""The words of one day read as one word: « dans la matinée du mardi 4 mars » stands in its sentence as « mardi » would.

What tells of a contact is looked for within so many words of one another; how long the day between them is told makes
no difference.
"""

from archive.clean.calendar_words import NAMES
from archive.extract.words.tokens import Sentence

FORMS = ("day", "weekday", "relative")
COUNTED = ("told", "beside", "visit")  # bases of the days that count from another: « la veille » stays as it is
HOURS = frozenset("journee matinee soiree nuit apres-midi matin soir midi mi-journee aube aurore".split())
PARTS = HOURS | frozenset("fin debut milieu cours courant date creux".split())
LINKS = frozenset("de du d' la le l' ce cette en dans à au durant pendant".split())
OPENING = frozenset("dans en au à durant pendant le la".split())
BEHIND = frozenset("en dans au à vers".split())
CALLED = [names[0] for names in NAMES["weekdays"]]
ANY = "mardi"  # for a day whose weekday is not printed
SEVERAL = 2  # words, of which one is made
RELATIVES = frozenset(("qui", "que", "qu'", "dont", "où", "et", "puis"))
HANGING = frozenset(("que", "qu'", "du", "de", "d'", "des", "entre", "avec"))
MOST = 7  # words of « au cours de la journée de »


def with_short_days(sentence):
    """`sentence`, its dates marked, with each of its days as one word. Its marks are to be set anew."""
    spans = [_span(sentence, k, mark) for k, mark in sorted(sentence.marks.items()) if mark.kind == "date"]
    spans = [span for span in spans if span]
    if not spans:
        return sentence
    columns, at = ([], [], [], []), 0
    for start, stop, word in spans:
        if start >= at:
            _add(columns, sentence, at, start)
            _add_day(columns, sentence, start, stop, word)
            at = stop
    _add(columns, sentence, at, len(sentence))
    return Sentence(*columns, sentence.paragraph)


def _add(columns, sentence, start, stop):
    for column, own in zip(columns, (sentence.texts, sentence.lows, sentence.starts, sentence.ends)):
        column += own[start:stop]


def _add_day(columns, sentence, start, stop, word):
    text = word.capitalize() if start == 0 else word
    for column, one in zip(columns, (text, word, sentence.starts[start], sentence.ends[stop - 1])):
        column.append(one)


def _span(sentence, k, mark):
    """(start, stop, its word) of the tokens that tell the day marked at token `k`; None where it is one already."""
    mention = mark.value
    is_one = mention.form in FORMS and mention.base not in COUNTED
    if not is_one or mention.is_range or mention.since or mention.vague:
        return None
    start = _first(sentence, k)
    if start is None:
        return None
    stop = _past(sentence, mark.stop)
    if _is_put_in(sentence, start, stop):
        start, stop = start - 1, stop + 1
    if stop - start < SEVERAL:
        return None
    return start, stop, ANY if mention.weekday is None else CALLED[mention.weekday]


def _is_put_in(sentence, start, stop):
    """Whether commas part the day from what hangs together: « qui, mardi, a reçu », « l'audience, mardi, que »."""
    is_between = sentence.low(start - 1) == "," and sentence.low(stop) == ","
    return is_between and (sentence.low(start - 2) in RELATIVES or sentence.low(stop + 1) in HANGING)


def _first(sentence, k):
    """The first token of « le 4 mars », « dans la matinée de mardi », « tôt mardi »; None of « l'accord du 4 »."""
    low = sentence.low(k - 1)
    if low in ("le", "ce"):
        return k - 1 - (low == "ce" and sentence.low(k - 2) == "en")
    if low in ("tot", "tard"):
        return k - 1
    if low in HOURS:
        return _opening(sentence, k) or k
    if low in ("de", "du", "d'", "des"):
        return _opening(sentence, k)
    return k


def _opening(sentence, k):
    """The first token of the words for a part of the day before token `k`, or None where there are none."""
    is_part = False
    for i in range(k - 1, max(-1, k - 1 - MOST), -1):
        low = sentence.low(i)
        if low not in LINKS and low not in PARTS:
            return None
        is_part = is_part or low in PARTS
        if is_part and low in OPENING and sentence.low(i - 1) not in LINKS and sentence.low(i - 1) not in PARTS:
            return i
    return None


def _past(sentence, stop):
    """The token behind « mardi en fin d'après-midi », « mardi 4 mars, dans la soirée »."""
    first = stop + (sentence.low(stop) == ",")
    if sentence.low(first) not in BEHIND:
        return stop
    for i in range(first + 1, first + 1 + MOST):
        if sentence.low(i) in HOURS and sentence.low(i + 1) not in ("de", "d'", "du"):
            return i + 1
        if sentence.low(i) not in LINKS and sentence.low(i) not in PARTS:
            break
    return stop
