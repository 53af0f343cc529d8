"""The dates written in a text: days, ranges, weekdays, months, years and words such as « hier ».

A date is read as a row of tokens (weekday, number, month, year, word) with nothing but a known link between them.
What a date means, which year it is in, is the matter of archive.extract.dates.days.
"""

import re
from dataclasses import dataclass, replace

from archive.clean.calendar_words import ISO, MONTHS, WEEKDAYS, YEAR
from archive.clean.words import fold, one_of
from archive.extract.dates.future import speaks_of_future
from archive.extract.words.gazetteer import fold as fold_in_place
from archive.extract.words.gazetteer import gazetteer, places_of
from archive.extract.words.lexicon import table

TABLE = table("dates")
AGO = ("il y a ", "voici ", "voilà ")


@dataclass(frozen=True)
class DateMention:
    """One date as printed; what is not printed is None.

    start, end  code points of the text read; text is that slice
    form        "day" (a day of a month), "weekday" (mardi), "relative" (hier), "month", "year", "period" (cette
                année, le mois dernier), "unclear" (24-06-03: printed, but which day is anyone's guess)
    last_*      the end of a range: « du 3 au 5 juin », « lundi et mardi », « de janvier à avril »; None for one day
    days, base  of a relative word: how many days from the dispatch's day ("dispatch"), the day told before ("told")
                or the day printed in the same sentence ("beside")
    months, years  of a period, counted from the dispatch's own
    which       "last" (dernier), "next" (prochain), "this" (ce, courant), "nearer" (of an event: « le sommet de mai »)
    coming      the clause speaks of the future
    since       « depuis » stands before it: a state, not an event
    vague       « un 12 décembre », of no given year
    far         a year that no dispatch can mean (9999)
    """

    start: int
    end: int
    text: str
    form: str
    weekday: int | None = None  # Monday is 0
    day: int | None = None
    month: int | None = None
    year: int | None = None
    last_weekday: int | None = None
    last_day: int | None = None
    last_month: int | None = None
    last_year: int | None = None
    days: int | None = None
    base: str | None = None
    months: int | None = None
    years: int | None = None
    which: str | None = None
    coming: bool = False
    since: bool = False
    vague: bool = False
    far: bool = False
    ambiguous: bool = False  # 02/03/2024: day and month could be exchanged
    age: int | None = None  # days from its last day to that of the dispatch, where both are known

    @property
    def is_range(self):
        return any(value is not None for value in (self.last_weekday, self.last_day, self.last_month, self.last_year))

    @property
    def is_rough(self):
        """« cette année », « il y a deux ans »: of no event's own date."""
        return self.form == "period" and (self.years == 0 or self.text.lower().startswith(AGO))


def words_pattern(words):
    return one_of(words).replace("'", "['’]").replace(r"\ ", r"\s").replace(r"\-", "[- ]")


RELATIVE = {fold(word): entry for entry in TABLE["relative"] for word in entry["words"]}
PERIOD = {fold(word): entry for entry in TABLE["period"] for word in entry["words"]}
AFTER = {fold(word): which for which, words in TABLE["after"].items() for word in words}
BEFORE_MONTH = tuple(" " + fold(word) for word in TABLE["before"]["month"])
# « le sommet de mai », « le référendum du 3 mai »: of an event and without a year, on whichever side is nearer
OF = {"month": (" de", " d"), "day": (" du", " des")}
EVENTS = {
    "month": re.compile(rf"(?<!\w)(?:{one_of(map(fold, TABLE['before']['event_of_month']))})s?(?: \w+){{0,2}} de?$"),
    "day": re.compile(rf"(?<!\w)(?:{one_of(map(fold, TABLE['before']['event_of_day']))})s?(?: \w+){{0,2}} d(?:u|es)$"),
}
EVENT_REACH, BEFORE_REACH = 45, 24  # characters
BEFORE_YEAR = tuple(" " + fold(word) for word in TABLE["before"]["year"])
SINCE = tuple(" " + fold(word) for word in TABLE["before"]["since"])
FROM_THE_FIRST = (" des", " des le")
WEEKEND = (5, 6)
WEEKEND_WORD = "(?:(?<=[Cc]e )week-?end|week-?end(?= (?:dernier|passé|écoulé|prochain)))"

# "deux jours après l'attentat" is counted from that, and from no day told; "après le sommet de lundi" from Monday.
OF_NO_DEED = (
    r"(?!(?<=après|avant)\s(?:l['’]|(?:le|la|les|une?|ce|cet|cette|ces|son|sa|ses|leurs?)\b)"
    rf"(?![^,.;]{{0,40}}\b(?:{one_of(WEEKDAYS)})\b))"
)
IN_FIGURES = re.compile(
    r"(?<![\w.,/])(?:"
    rf"(?P<iso>{ISO})"
    rf"|(?P<numeric>[0-3]?[0-9](?P<mark>[./-])[01]?[0-9](?P=mark)(?:{YEAR}|(?<=[./])[0-9]{{2}}(?![0-9])))"
    r"|(?P<unclear>[0-9]{2}-[0-9]{2}-[0-9]{2}(?![-0-9])|[٠-٩]{1,2} \w{3,10})"
    rf"|(?P<year>{YEAR})"
    r"|(?P<day>[0-9]{1,2}(?:er|ère)?))(?![\w])",
    re.IGNORECASE,
)
IN_WORDS = re.compile(
    rf"(?<![\w.,/])(?:(?P<day>premier(?= (?:{one_of(MONTHS)})\b))"
    rf"|(?P<weekday>{one_of(name for name in WEEKDAYS if len(name) > 3)}|{WEEKEND_WORD})"
    rf"|(?P<period>{words_pattern(word for entry in TABLE['period'] for word in entry['words'])})"
    rf"|(?P<relative>{words_pattern(word for entry in TABLE['relative'] for word in entry['words'])}){OF_NO_DEED}"
    r")(?![\w])"
    rf"|(?<![^\W\d_])(?P<month>{one_of(MONTHS)})\b",
    re.IGNORECASE,
)
# What tells that a token may begin: of "mardi" the word, of "dès le lendemain" two, because many words follow "dès".
BEGINNING = re.compile(r"\w+(?:\W\w+)?")
FIGURES = "0123456789٠١٢٣٤٥٦٧٨٩"


@gazetteer
def _beginnings():
    relative = (word for key in ("period", "relative") for entry in TABLE[key] for word in entry["words"])
    begun = {BEGINNING.match(word)[0] for word in (*WEEKDAYS, *MONTHS, "premier", "week-end", "weekend", *relative)}
    return dict.fromkeys((*begun, *(words.replace("-", " ") for words in begun)), True)


AFTER_WORDS = re.compile(rf",?\s(?:{words_pattern(AFTER)})(?!\w)", re.IGNORECASE)
FAR_YEAR = re.compile(r" ?[0-9]{3,}")
ODD_AFTER_YEAR = re.compile(
    r"(?:[-–/.,]?[0-9]| ?%| (?:dollars|euros|tonnes|personnes|soldats|hommes|millions|km|mètres)\b)"
)
AFTER_OF_YEAR = re.compile(
    r"\s*(?:[.,;:)»–]|$|(?:sur|et|à|entre|par|pour|au|aux|en|dans|avec|qui|dont|ou|relati|concernant|signé)"
    r"| (?:a|[a-zà-ÿ]{3,}(?<![sx]))\b)"
)
BEHIND_DAY = re.compile(
    r"\s*(?:[.,;:()»–—]|$)|\s(?:à|aux?|avec|par|en|dans|chez|les?|la|l['’]|son|sa|ses|leurs?|une?|pour|que|qu['’]|devant"
    r"|lors|et|entre|sous|vers|où|qui|dont)(?!\w)"
)
BETWEEN = {  # what may stand between two tokens of one date
    ("relative", "weekday"): re.compile(r",? \(?(?:le )?"),
    ("relative", "day"): re.compile(r",? \(?(?:le )?"),
    ("weekday", "day"): re.compile(r"(?: (?:matin|soir|après-midi))?,? (?:le )?"),
    ("day", "month"): re.compile(r"(?:(?<=0[1-9])\.|\.(?P<stop>))? (?:du mois de )?"),  # « 01. déc 2022 », « 27. mai »
    ("month", "year"): re.compile(r"\.?,? (?:de l['’]année |de l['’]an )?"),
}
TO = re.compile(r" ?(?:au|à|-|–|jusqu['’]au|jusqu['’]à|et au) ?(?:le )?")
BOTH_DAYS = ("les ", "Les ", "des ", "aux ", "nuits du ")
AND = re.compile(r"(?: et (?:le )?| et du |, (?:le )?)")


@dataclass(slots=True)
class Token:
    kind: str
    start: int
    end: int
    value: object


@dataclass(slots=True)
class Point:
    """One end of a date: the values of its tokens by kind."""

    start: int
    end: int
    values: dict

    def has(self, *kinds):
        return set(self.values) == set(kinds)


def find_dates(text, folded=None):
    """The DateMentions of `text` in reading order, never overlapping.

    text    clean French (archive.clean); any string is accepted. Offsets count code points of this very string.
    folded  what archive.extract.words.gazetteer.fold makes of it, where the caller has it
    A bare number, month or year counts only where the words around make it a date.
    """
    tokens = list(read_tokens(text, fold_in_place(text) if folded is None else folded))
    points = read_points(text, tokens)
    mentions = (mention_of(text, first, last) for first, last in join(text, points))
    return [mention for mention in mentions if mention is not None]


def read_tokens(text, folded):
    figures, end = set(places_of(text, FIGURES)), 0
    starts = (at for at in figures if at - 1 not in figures)
    glued = (at + 1 for at in figures if text[at + 1 : at + 2].isalpha())  # « 3mai »
    for at in sorted({*starts, *glued, *_beginnings.starts(folded)}):
        if at >= end and (found := (IN_FIGURES if text[at].isdigit() else IN_WORDS).match(text, at)):
            end = found.end()
            yield token_of(found)


def token_of(found):
    kind = found.lastgroup if found.lastgroup != "mark" else "numeric"
    return Token(kind, found.start(), found.end(), VALUE[kind](found[kind]))


def numeric(text):
    """The numbers as printed; a year of two figures is one of this century."""
    first, month, last = (int(number) for number in re.split(r"[./-]", text))
    return [first, month, last + 2000 if first < 100 and last < 100 else last]


VALUE = {
    "iso": lambda text: [int(number) for number in re.split("[-/]", text)],
    "numeric": numeric,
    "mark": str,
    "unclear": str,
    "year": int,
    "day": lambda text: 1 if text[0] in "pP" else int(text.rstrip("erèERÈ")),
    "weekday": lambda text: WEEKDAYS.get(text.lower(), WEEKEND),
    "period": lambda text: PERIOD[fold(text)],
    "relative": lambda text: RELATIVE[fold(text)],
    "month": lambda text: MONTHS[text.lower()],
}


def read_points(text, tokens):
    points, at = [], 0
    while at < len(tokens):
        after = at + 1
        while after < len(tokens) and follows(text, tokens[after - 1], tokens[after]):
            after += 1
        row = tokens[at:after]
        points.append(Point(row[0].start, row[-1].end, {token.kind: token.value for token in row}))
        at = after
    return points


def follows(text, one, other):
    between = BETWEEN.get((one.kind, other.kind))
    found = between.fullmatch(text, one.end, other.start) if between is not None else None
    is_new_sentence = found is not None and found.lastgroup == "stop" and text[other.start].isupper()
    return found is not None and not is_new_sentence


def join(text, points):
    """(first point, last point) of each date; both the same where it is no range."""
    spans, at = [], 0
    while at < len(points):
        after = at
        while after + 1 < len(points) and links(text, points[after], points[after + 1]):
            after += 1
        spans.append((points[at], points[after]))
        at = after + 1
    return spans


def links(text, one, other):
    """Whether a word such as « au » or « et » makes a range of two points: « du 3 au 5 juin », « lundi et mardi »."""
    to = TO.fullmatch(text, one.end, other.start)
    either = to or AND.fullmatch(text, one.end, other.start)
    if not either:
        return False
    if "day" in one.values:
        return "day" in other.values and (
            "month" not in one.values or are_both_days(text, one, other, is_to=to is not None)
        )
    if one.has("weekday"):
        return other.has("weekday") and either[0].strip() != ","
    return to is not None and (are_months(one, other) or same_years(text, one, other))


def are_both_days(text, one, other, *, is_to):
    """« les 31 mai et 1er juin », « du 31 mai au 1er juin 2024 »: two days, each with its month."""
    both = is_to or text.endswith(BOTH_DAYS, 0, one.start)
    return both and "month" in other.values and "year" not in one.values


def are_months(one, other):
    return one.has("month") and "day" not in other.values and "month" in other.values


def same_years(text, one, other):
    return one.has("year") and other.has("year") and other.start - one.end > 1 and text.endswith("de ", 0, one.start)


def mention_of(text, first, last):
    """The DateMention from point `first` to point `last`, or None where the words around make it no date."""
    values, kind = last.values, form_of(last.values)
    mention = DateMention(first.start, last.end, "", kind, **fields_of(values))
    if first is not last:
        mention = as_range(mention, first.values)
    mention = with_words_after(text, with_words_before(text, mention))
    if not is_date(text, mention):
        return None
    return replace(mention, text=text[mention.start : mention.end], coming=speaks_of_future(text, mention))


def form_of(values):
    if "iso" in values or "numeric" in values or "day" in values:
        return "day"
    return next(kind for kind in ("month", "year", "weekday", "relative", "period", "unclear") if kind in values)


def fields_of(values):
    fields = {kind: values[kind] for kind in ("weekday", "day", "month", "year") if kind in values}
    if fields.get("weekday") == WEEKEND:
        fields["weekday"], fields["last_weekday"] = WEEKEND
    if "iso" in values:
        fields |= dict(zip(("year", "month", "day"), values["iso"]))
    if "numeric" in values:
        day, month, year = values["numeric"]
        fields |= {"day": day, "month": month, "year": year}
    if "relative" in values:
        fields |= {"days": values["relative"]["days"], "base": values["relative"]["base"]}
    if "period" in values:
        fields |= {key: values["period"].get(key) for key in ("months", "years")}
    return fields


def as_range(mention, first):
    """`mention` as the range that begins with the values `first` and ends where `mention` stood."""
    begun = {kind: first.get(kind, getattr(mention, kind)) for kind in ("day", "month", "year")}
    ended = {f"last_{kind}": getattr(mention, kind) for kind in ("day", "month", "year")}
    last_weekday = mention.last_weekday or mention.weekday  # « de jeudi au week-end prochain »
    return replace(mention, weekday=fields_of(first).get("weekday"), last_weekday=last_weekday, **begun, **ended)


def with_words_before(text, mention):
    before = words_before(text, mention)
    which = which_before(text, mention, before)
    since, vague = is_since(mention, before), before.endswith(" un")
    return replace(mention, which=which, since=since, vague=vague) if which or since or vague else mention


def words_before(text, mention):
    """The folded words right before a date, with a space before the first."""
    return " " + fold(text[max(0, mention.start - BEFORE_REACH) : mention.start])


def which_before(text, mention, before):
    """ "this" behind « ce », "nearer" behind an event, « le sommet de mai », else None."""
    if mention.form in ("weekday", "day") and before.endswith((" ce", " cet")):
        return "this"
    return "nearer" if is_of_event(text, mention, before) else None


def is_of_event(text, mention, before):
    if mention.form not in OF or mention.year is not None or not before.endswith(OF[mention.form]):
        return False
    reach = text[max(0, mention.start - EVENT_REACH) : mention.start]
    return EVENTS[mention.form].search(fold(reach)) is not None


def is_since(mention, before):
    """Whether it is when a state began; not "dès mardi, il a reçu …"."""
    is_first_day = mention.form not in ("month", "year") and before.endswith(FROM_THE_FIRST)
    return before.endswith(SINCE) and not is_first_day


def with_words_after(text, mention):
    mention = replace(mention, ambiguous=True) if is_exchangeable(text, mention) else mention
    if mention.form == "day" and mention.year is None and FAR_YEAR.match(text, mention.end):
        return replace(mention, far=True)
    while found := AFTER_WORDS.match(text, mention.end):
        which = AFTER[fold(found[0])]
        mention = replace(mention, end=found.end(), which=mention.which if which == "day_part" else which)
    return mention


def is_exchangeable(text, mention):
    """Whether day and month are printed so that either could be the other: « 02/03/2024 »."""
    is_slashed = "/" in text[mention.start : mention.end]
    return is_slashed and mention.day != mention.month and (mention.day or 99) <= 12


def is_date(text, mention):
    """Whether the words around leave it a date; a weekday, a word such as « hier » always is one."""
    asked = ASKED.get(mention.form)
    return asked is None or asked(text, mention, words_before(text, mention))


def is_day(text, mention, before):
    if mention.month is not None:
        return True
    if mention.weekday is not None and BEHIND_DAY.match(text, mention.end):  # not « mardi 4 soldats »
        return True
    return mention.which in ("this", "last_month") and before.endswith((" le", " les", " au", " du"))


def is_month(text, mention, before):
    return bool(mention.year or mention.which in ("last", "next", "nearer") or before.endswith(BEFORE_MONTH))


def is_year(text, mention, before):
    if ODD_AFTER_YEAR.match(text, mention.end):
        return False
    return (
        mention.last_year is not None
        or before.endswith(BEFORE_YEAR)
        or before.endswith(" de")
        and bool(AFTER_OF_YEAR.match(text, mention.end))
    )


ASKED = {"day": is_day, "month": is_month, "year": is_year}
