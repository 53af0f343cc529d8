"""The first and the last day of what lasted: « ouverts lundi …, clos mercredi », « clos jeudi après deux jours »."""

from dataclasses import replace
from datetime import timedelta

from archive.extract.dates.dated import next_weekday
from archive.extract.dates.printed import TABLE
from archive.extract.words.clauses import NUMBERS

DAYS = ("day", "weekday", "relative", "unclear")
BEGUN, ENDED = tuple(TABLE["span"]["begun"]), tuple(TABLE["span"]["ended"])
SPAN_REACH = 8  # tokens before the first or the last day in which the word that begins or ends it stands
CLOSINGS = frozenset(("cloture", "issue", "terme", "fin"))
LONGEST_SPAN = timedelta(20)
UNTIL_END = (*ENDED, *TABLE["span"]["until"])
ARRIVED = ("arriv", "atterri", "debarqu")
TALKS_REACH = 12  # tokens at the head of a later sentence that names the talks once more
THEY = frozenset(("ils", "elles", "celui-ci", "celle-ci", "ceux-ci", "celles-ci"))
GOES = ("quitt", "regagn", "repart", "separ", "dispers")  # what only persons do: "ils quitteront Lomé jeudi"
THESE = frozenset(("le", "la", "l'", "les", "cette", "cet", "ces", "leur", "leurs"))
OF_OTHERS = frozenset(("entre", "avec", "du", "de", "d'", "des"))  # "les discussions entre experts"
LASTING = frozenset(TABLE["span"]["lasting"])
EVENTS = frozenset(TABLE["events"]["nouns"])
AGAIN = frozenset(TABLE["retold"]["nouns"])
TALKS = EVENTS | AGAIN
DELEGATES = frozenset(("delegues", "negociateurs", "experts", "delegations", "participants", "plenipotentiaires"))
UNTIL, UNTIL_REACH = frozenset(("jusqu'", "jusque")), 3  # tokens of "jusqu'à ce"
EVENT_REACH = 6  # tokens between « en marge de » and the noun of the event
LENGTHS = frozenset(("jours", "journees", "heures"))
HOURS = {"48": 2, "72": 3, "96": 4, "quarante-huit": 2, "soixante-douze": 3}
# "au deuxième jour", "au terme d'une visite de trois jours": the day printed is not the first.
LATER_DAY = frozenset(
    "deuxieme second seconde troisieme quatrieme dernier derniere avant-dernier poursuit terme issue bout apres".split()
)
WITHIN = frozenset(("laquelle", "lesquelles", "lequel", "duquel", "desquels", "desquelles", "lesquels"))


def span_within(sentence, rows, *, ends=ENDED):
    """(first row, last row, Dated) of what `sentence` tells to have lasted, or None.

    rows  those of its dates (mention, dated), in order; the first row is also the last where only one day is printed
    ends  stems of the words before the last day
    """
    days = [row for row in rows if row.mention.form in DAYS and row.dated.first]
    begun = _first_behind(sentence, days, BEGUN)
    others = [row for row in days if row is not begun]
    ended = _first_behind(sentence, others, ends)
    ended = ended or next((row for row in others if _ends_it(sentence, row.mention, begun)), None)
    if begun is None or ended is None:
        return _lasted(sentence, days)
    if not timedelta(0) < ended.dated.first - begun.dated.first <= LONGEST_SPAN:
        return None
    return begun, ended, replace(begun.dated, date_end=ended.dated.date)


def _first_behind(sentence, rows, stems):
    return next((row for row in rows if stands_before(sentence, row.mention, stems)), None)


def stands_before(sentence, mention, stems):
    before = sentence.lows_before(mention.start, SPAN_REACH)
    return any(word.startswith(stems) for word in before) and not _sets_out(sentence, mention, before)


def _sets_out(sentence, mention, before):
    """ "a quitté Lomé lundi pour une visite de trois jours": the day of leaving is the first of what follows."""
    at = sentence.index_of(mention.end)
    is_for = sentence.low(at) == "pour" and sentence.low(at + 1) in ("un", "une", "sa", "son")
    return is_for and any(word.startswith(GOES) for word in before)


def _ends_it(sentence, mention, begun):
    """ "Un texte signé mercredi à Lomé a mis fin à la session, commencée lundi": what is told of that day ends it.

    begun  the row of its first day, or None: "a été adopté mercredi à la clôture d'une session ouverte la veille"
    """
    at = sentence.index_of(mention.end)
    told = sentence.lows[at : at + SPAN_REACH]
    helper = next((k for k, low in enumerate(told) if low in ("a", "ont")), None)
    if helper is not None and any(low.startswith(ENDED) for low in told[helper:]):
        return True
    stop = sentence.index_of(begun.mention.start) if begun else at
    return any(k > at and sentence.low(k + 1) in OF_OTHERS for k in sentence.places_of(CLOSINGS) if k < stop)


def _lasted(sentence, days):
    """ "a pris fin jeudi, après deux jours de travaux": the first day is as many days before as it lasted."""
    length = days_told(sentence) if LENGTHS & sentence.words else None
    ended = _first_behind(sentence, days, ENDED) if length else None
    if not ended or ended.dated.date_end or ended.mention.coming:
        return None
    return ended, ended, as_last_day(ended.dated, sentence)


def as_last_day(dated, sentence):
    """`dated`, the last day of what `sentence` tells to have lasted so many days, as its first and its last day."""
    length = days_told(sentence)
    if not length or dated.first is None or dated.date_end:
        return dated
    return replace(dated, date=(dated.first - timedelta(length - 1)).isoformat(), date_end=dated.date)


def as_first_day(dated, sentence):
    """`dated`, the first day of what `sentence` tells to last so many days, with its last day."""
    length = days_told(sentence) if LENGTHS & sentence.words and LATER_DAY.isdisjoint(sentence.words) else None
    if not length or dated.first is None or dated.date_end:
        return dated
    return replace(dated, date_end=(dated.first + timedelta(length - 1)).isoformat())


def days_told(sentence):
    """How many days something lasted, by "après deux jours de travaux", "une visite de trois jours"; or None."""
    for i in sentence.places_of(LENGTHS):
        count = _days_of(sentence.low(i - 1), sentence.low(i))
        if 1 < count <= LONGEST_SPAN.days and _tells_length(sentence, i):
            return count
    return None


def _tells_length(sentence, i):
    """Whether "jours" at token `i` tells how long talks lasted: "après deux jours", "deux jours de travaux"."""
    is_of_talks = sentence.low(i + 1) == "de" and sentence.low(i + 2) in TALKS
    return is_of_talks or sentence.low(i - 2) in LASTING or sentence.low(i + 1) == "durant"


def _days_of(number, unit):
    """How many days "deux jours", "48 heures" are; 0 for anything else."""
    if unit == "heures":
        return HOURS.get(number, 0)
    return NUMBERS.get(number) or (int(number) if number.isascii() and number.isdigit() else 0)


def tells_part_of(sentence, mention, start):
    """ "a conclu mercredi une visite au cours de laquelle il a été reçu": the day ends all, the contact was within.

    start  where the contact is told, in characters
    """
    at = sentence.index_of(mention.end)
    behind = sentence.lows[at : sentence.index_of(start)]
    return not WITHIN.isdisjoint(behind) and stands_before(sentence, mention, ENDED)


def told_on(sentence, rows, dated, event):
    """`dated` with the other end that a later sentence tells of the same talks: "Ouverte jeudi, la rencontre …",
    "Les discussions se poursuivront jusqu'à vendredi"; or None.

    rows   the dates of `sentence`
    event  (sentence that tells of the talks, whether its day is their last)
    """
    first, is_last = event
    days = [row for row in rows if row.mention.form in DAYS and row.dated.first]
    row = _first_behind(sentence, days, BEGUN if is_last else UNTIL_END) if len(days) == 1 else None
    if row is None or not _names_talks(sentence, first.words, row.mention.start):
        row = days[0] if len(days) == 1 and not is_last and _sit_until(sentence, days[0].mention) else None
    if row is None:
        return None
    begun, last = (row.dated, dated.first) if is_last else (dated, _end_of(row, dated.first))
    if not timedelta(0) < last - begun.first <= LONGEST_SPAN:
        return None
    return replace(begun, date_end=last.isoformat())


def _sit_until(sentence, mention):
    """ "Les délégués examineront jusqu'à vendredi un accord": whether those who sit do so up to that day."""
    at = next((k for k in sentence.places_of(DELEGATES) if k < TALKS_REACH), None)
    if at is None or sentence.low(at - 1) not in THESE:
        return False
    return not UNTIL.isdisjoint(sentence.lows_before(mention.start, UNTIL_REACH))


def _end_of(row, begun):
    """The day that ends what began on the day `begun`: of "s'achève vendredi" the first such day behind it."""
    is_bare = row.mention.form == "weekday" and row.mention.day is None
    return next_weekday(begun, row.mention.weekday) if is_bare else row.dated.first


def _names_talks(sentence, told, day):
    """Whether the head of `sentence` calls them by a word for talks, by one of `told`, or by a pronoun."""
    if sentence.low(0) in THEY:
        return not any(low.startswith(GOES) for low in sentence.lows)
    for k in sentence.places_of(AGAIN | (EVENTS & told) | THEY):
        if k >= TALKS_REACH:
            return False
        if sentence.low(k) in THEY and sentence.starts[k] > day:
            return True
        if sentence.low(k - 1) in THESE and sentence.low(k + 1) not in OF_OTHERS:
            return True
    return False


def event_beside(sentence):
    """The folded noun of the event in whose margin something took place: "en marge du Forum de Doha"; or None."""
    if "marge" not in sentence.words:
        return None
    at = sentence.lows.index("marge")
    return next((low for low in sentence.lows[at + 1 : at + 1 + EVENT_REACH] if low in EVENTS), None)
