"""The dated diplomatic events that a dispatch merely recalls or announces beside its news."""

import re
from bisect import bisect, bisect_left
from dataclasses import dataclass

from archive.clean.words import one_of
from archive.extract.annotation import Reference
from archive.extract.mentions.passages import Spans, find_mentions
from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import table

TABLE = table("references")
CLAUSE_MARKS = (", ", "; ", ": ", "(", ")")
LONGEST = 400  # characters on either side of a date that are its sentence at most
LABEL = 90  # characters of the name of an event at most
LIMITS = tuple(f" {fold(words)} " for words in TABLE["limits"])  # « d’ici 2032 »: the end of a term, no event
UNTIL = (" jusqu'au ",)
AT = (" a ", " au ", " aux ")
NO_MORE = re.compile(r" (?:plus|pas|jamais) (?:\w+ )?$")  # « ne se sont plus parlé depuis le 2 décembre »
LAST_REACH = 20  # characters
HOST = re.compile(r" (?:qui )?(?:a |avait |ont )?(?:accueil|abrit)")
BESIDE = 15  # characters: « liés depuis 1972 par un traité »
OLDEST = 1800
YEAR = 4  # letters of a date that is no more
OFFICE = "presidence"  # « saluer sa présidence de l’Union en 2020 »: a term, of which a year alone dates no event
LOOKS_BACK = re.compile(r"\b(?:avai(?:t|ent)|s'etai(?:t|ent)) ")
BEFORE_THAT = re.compile(r"\b(?:apres|lorsque|des) qu(?:e [^.;]{1,80} |'(?:il|elle)s? )eu(?:t|rent) ")
# « Elle avait entamé mardi une visite d'État »: that of the news itself.
OWN_VISIT = re.compile(
    r"\bavai(?:t|ent) (?:entame|debute|commence)\b.{0,40}\b(?:visite|sejour|tournee|voyage|deplacement|mission)\b"
)
CLOSE = 25  # characters after the date: « le 12 août à Aktaou »
NEAR = 60  # characters after the date within which its place or its event is named
TRAILING = re.compile(
    r"(?: (?:de|du|des|d['’]|les?|la|l['’]|en|à|aux?|une?|fin|début|depuis|dès|et|mi|ce|cette|sa|son|se|s['’]|y)"
    r"|[ ,;:(«–-])+$"
)


def folded_words(key):
    return one_of(fold(word) for word in TABLE[key]).replace(r"\ ", " ")


def words_from(key):
    """Words that nothing is joined to on their left, by first letter: a search then stops at these letters only."""
    words = [fold(word) for word in TABLE[key]]
    rests = {letter: one_of(word[1:] for word in words if word[0] == letter) for letter in {word[0] for word in words}}
    return "|".join(rf"{letter}(?<![\w-]{letter})(?:{rests[letter]})" for letter in sorted(rests))


NOUNS = re.compile(rf"(?:{words_from('nouns')})[sx]?(?![\w-])")
VERBS = re.compile(rf"(?:{words_from('verbs')})(?!ment)\w{{0,4}}(?!\w)")  # « parlé », not « Parlement »
VERB_NAMES = {fold(stem): name for stem, name in TABLE["verbs"].items()}
# What goes on while two of those who came to it meet: « la conférence des 10 et 11 juillet ».
GATHERINGS = tuple(fold(word) for word in TABLE["gatherings"])
MONEY = tuple(fold(word) for word in TABLE["money"])
# Right before a date: « le prêt accordé le 25 juin », « le sommet tenu dimanche », « la visite, reportée en 2022 ».
GRANTED, OF_THE_EVENT, PUT_OFF = (
    re.compile(rf"(?<!\w)(?P<done>(?:{folded_words(key)})e?s?) (?:ce |le |les |des |en |du |au |au mois de )?$")
    for key in ("granted", "of_the_event", "put_off")
)
SPORT = re.compile(rf"(?<!\w)(?:{words_from('sport')})(?![\w-])")
SPORTING = 4  # different words of sport; an article on anything else has seldom more than two
LASTING = tuple(fold(word) for word in TABLE["lasting"])
LOOKS_BACK_ON = re.compile(rf"(?<![\w'])(?:{folded_words('look_back')}) [^,;:.«»]{{1,80}}$")
HELPERS = (" a ", " ont ", " ete ", " est ", " sont ", " avait ", " avaient ", " fut ", " furent ", " s'est ", "'est ")
NEW_EVENT = re.compile(
    rf"(?:une?|des) (?:\w+ )?(?:{folded_words('nouns')})[sx]?(?![\w-]) [^,;:.«»]{{0,50}}?(?<!\w)(?:"
    r"(?:a|ont) (?:\w+ )?(?:reuni|rassemble|eu lieu)|(?:s'est|se sont) (?:\w+ )?(?:tenu|deroule)e?s?"
    r"|(?:a|ont) (?:\w+ )?ete (?:donne|offert|celebre|tenu|organise)e?s?) "
)
DONE_REACH = 30  # characters before the date
PRONOUNS = (" qui ", " il ", " elle ")  # « qui rencontre ses partenaires »
NO_PLURAL = frozenset(fold(word) for word in TABLE["no_plural"])
TELLS = tuple(fold(stem) for stem in TABLE["tells"])
NOT_EVENTS = re.compile(rf"(?:{words_from('not_events')})s?(?!\w)")
ENDS = re.compile(
    rf"[,;:(«»\n]| (?:{folded_words('ends')})(?!\w)| (?:le |les |du |en |de |au )?[0-9]{{1,4}}(?!\w)"
    r"| s(?:e |')| [a-z]{2,14}r(?:a|ont)(?!\w)"
)


@dataclass(frozen=True)
class Found:
    """One reference and where its date stands in the clean text."""

    reference: Reference
    start: int
    end: int
    rule: str

    def __iter__(self):
        return iter((self.reference, self.start, self.end, self.rule))


class Words:
    """Spans found once and asked for around each date, so that a date costs the same in any sentence."""

    def __init__(self, found, spans=None):
        """`found` in reading order, never overlapping; `spans`: (start, end) of each where they are no matches."""
        self.found = found
        self.spans = spans or [each.span() for each in found]
        self.starts = [start for start, _ in self.spans]

    def first(self, start, end):
        """The first that lies within [start:end], or None."""
        at = bisect_left(self.starts, start)
        return self.found[at] if at < len(self.spans) and self.spans[at][1] <= end else None

    def last(self, start, end):
        at = bisect_left(self.starts, end) - 1
        at -= at >= 0 and self.spans[at][1] > end
        return self.found[at] if at >= 0 and self.starts[at] >= start else None

    def within(self, start, end):
        return self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


class Text:
    """A clean text with the words in it that tell of events."""

    def __init__(self, cleaned, mentions):
        self.printed, self.folded, cities = cleaned.text, mentions.folded, mentions.cities
        self.cities = Words(cities, [(city.start, city.end) for city in cities])
        self.sentences = [(part.start, part.end) for part in mentions.passages]
        self.starts = [start for start, _ in self.sentences]
        self.words = {}  # Words by pattern and sentence

    def words_of(self, pattern, mention):
        """The Words of `pattern` in the sentence of a date, looked for once."""
        number = bisect(self.starts, mention.start) - 1
        if (pattern, number) not in self.words:
            found = pattern.finditer(self.folded, *self.sentences[number])
            is_word = self.is_noun if pattern is NOUNS else bool
            self.words[pattern, number] = Words(list(filter(is_word, found)))
        return self.words[pattern, number]

    def is_noun(self, noun):
        """Whether it is one as printed: « rencontré », which folds to one, is none."""
        if noun[0] in NO_PLURAL or self.folded.endswith(PRONOUNS, 0, noun.start()):
            return False
        return not self.printed.endswith(("é", "és"), 0, noun.end()) or noun[0].startswith(("traite", "communique"))

    def sentence(self, mention):
        """(start, end) of the sentence of a date; of a very long one, what stands around the date."""
        start, end = self.sentences[bisect(self.starts, mention.start) - 1]
        return max(start, mention.start - LONGEST), min(end, mention.end + LONGEST)


def find_references(cleaned, calendar, *, taken=(), days=None, mentions=None):
    """The Found references of a dispatch in reading order; each unpacks to (Reference, start, end, rule).

    calendar  archive.extract.dates.days.Calendar of the same dispatch
    taken     (start, end) spans in the clean text of the dates that belong to its contacts
    days      the Dated of the contacts, where the caller has them: « la veille » may count from another day for them
    mentions  archive.extract.mentions.passages.Mentions of the dispatch, where the caller has them

    A date counts where its sentence names an event, and neither sport, trade figures nor a career; a weekday only
    where it is to come. A day that a contact has taken is not recalled.
    """
    if not cleaned.paragraphs or not calendar.dated:
        return []
    text, taken = Text(cleaned, mentions or find_mentions(cleaned)), Spans(taken)
    met = (dated for mention, dated in calendar.dated if taken.meet(mention.start, mention.end))
    told = Told(met if days is None else days)
    if not told.days and is_of_sport(text.folded):
        return []
    free = free_dates(calendar, taken, end=cleaned.paragraphs[-1].end)  # « AS/CA/ANP/ Juillet 2024 » stands behind
    recalled = ((mention, dated) for mention, dated in free if is_recalled(text, mention, dated, told))
    found = (read_event(text, mention, dated, told) for mention, dated in recalled)
    return without_repeats(filter(None, found))


def free_dates(calendar, taken, *, end):
    """The (mention, Dated) of the dates before `end` that no contact has taken and that have a day."""
    for mention, dated in calendar.dated:
        if mention.start >= end:
            return
        if opens_with_event(mention) and dated.date is None:
            dated = calendar.beside_today(mention)
        if dated.date is not None and not taken.meet(mention.start, mention.end):
            yield mention, dated


def is_of_sport(folded):
    return len(set(SPORT.findall(folded))) >= SPORTING


class Told:
    """The days of the contacts, in EDTF, by their length: days, months and years apart."""

    def __init__(self, dated):
        self.days, dated = {}, list(dated)
        self.spans = {(each.date, each.date_end) for each in dated}
        for day in sorted({each.date for each in dated if each.date}):
            self.days.setdefault(len(day), []).append(day)

    def exactly(self, dated):
        """Whether a contact lasted just so."""
        return (dated.date, dated.date_end) in self.spans

    def within(self, dated):
        """Whether a contact's day is the date of `dated` or lies between its two."""
        days, last = self.days.get(len(dated.date), ()), dated.date_end or dated.date
        at = bisect_left(days, dated.date)
        return at < len(days) and len(days[at]) == len(last) and days[at] <= last


def is_recalled(text, mention, dated, told):
    """Whether a date is one that the dispatch looks back on or forward to, rather than that of its news."""
    if mention.form in ("relative", "weekday") and not is_beside_news(text, mention, told):
        return False
    if mention.is_rough or mention.form == "year" and mention.year < OLDEST:
        return False
    return opens_with_event(mention) or not told.within(dated) or mention.is_range and not told.exactly(dated)


def is_beside_news(text, mention, told):
    is_new = mention.form == "weekday" and told.days and tells_a_new_event(text, mention)
    return is_new or is_of_another_day(text, mention)


def is_of_another_day(text, mention):
    """Whether « mardi », « la veille » is told as to come, or as gone by before the news: « s'étaient vus mardi »."""
    if mention.coming or opens_with_event(mention):
        return True
    if mention.form == "weekday" and (mention.which == "last" or is_of_the_event(text.folded, mention)):
        return True
    return may_be_past(mention) and is_told_as_past(text, mention)


def may_be_past(mention):
    """« mardi », « la veille »"""
    return mention.form == "weekday" and mention.which is None or mention.base == "told" and mention.days < 0


def is_told_as_past(text, mention):
    """Whether its clause looks back on something else than the visit that is the news."""
    start, end = text.sentence(mention)
    clause = clause_around(text.folded, (start, end), mention)
    if OWN_VISIT.search(text.folded, *clause):
        return False
    return bool(LOOKS_BACK.search(text.folded, *clause) or BEFORE_THAT.search(text.folded, mention.end, end))


def tells_a_new_event(text, mention):
    """« Une réception a réuni lundi … »: with its article, none of the contacts told before."""
    start, _ = text.sentence(mention)
    return NEW_EVENT.match(text.folded, start, mention.start) is not None


def done_right_before(pattern, folded, mention):
    return pattern.search(folded, max(0, mention.start - DONE_REACH), mention.start)


def is_of_the_event(folded, mention):
    """« après le sommet tenu dimanche », not « le sommet s'est tenu dimanche », « il a signé dimanche »."""
    found = done_right_before(OF_THE_EVENT, folded, mention)
    if found is None or folded.endswith(HELPERS, 0, found.start()):
        return False
    return LOOKS_BACK_ON.search(folded, max(0, found.start() - LABEL), found.start()) is not None


def opens_with_event(mention):
    """« Au lendemain du sommet, les ministres … »: nothing but the dispatch's own day stands beside it."""
    return mention.base == "beside" and mention.text[0].isupper()


def read_event(text, mention, dated, told):
    """The Found of the event that a noun or a verb beside a date names, or None."""
    sentence = text.sentence(mention)
    if is_of_no_event(text, sentence, mention):
        return None
    noun = event_noun(text, sentence, mention)
    if told.within(dated) and mention.is_range and not (noun and noun[0].startswith(GATHERINGS)):
        return None
    event = noun or event_verb(text, sentence, mention)
    if event is None or noun and not is_dated(noun, mention):
        return None
    label, rule = name_of_event(text, noun, event, mention, sentence)
    place = place_of(text, event, mention, sentence)
    reference = Reference(date=dated.date, label=label, date_end=dated.date_end, place=place)
    return Found(reference, mention.start, mention.end, rule)


def is_of_no_event(text, sentence, mention):
    """Whether the words around a date tell that it is the end of a term, a beginning, or of another matter."""
    is_limit = text.folded.endswith(UNTIL if mention.day else LIMITS, 0, mention.start)
    is_start = mention.weekday is not None and is_since(text, mention)
    return is_limit or is_start or tells_of_other_things(text, sentence, mention)


def is_since(text, mention):
    """Whether « depuis » stands before the date, and not « dès », as in « s'étaient vus dès lundi »."""
    return mention.since and not text.folded.endswith(" des ", 0, mention.start)


def is_dated(noun, mention):
    """Whether a date of that form dates the event: a year alone no term of office, « depuis 2019 » what goes on."""
    if mention.form == "year" and noun[0].startswith(OFFICE) and not mention.coming:
        return False
    return not is_beginning(mention) or goes_on_since(noun, mention)


def is_beginning(mention):
    """« depuis 2019 », « dès juillet »"""
    return mention.since and mention.form in ("year", "month")


def event_verb(text, sentence, mention):
    """The verb near a date that tells of an event of that date, or None."""
    reach = max(sentence[0], mention.start - LABEL), min(sentence[1], mention.end + LABEL)
    verb = text.words_of(VERBS, mention).first(*reach)
    if verb is None or mention.form in ("year", "period") and verb[0].startswith(TELLS):
        return None
    if is_since(text, mention):
        return verb if NO_MORE.search(text.folded, verb.start() - LAST_REACH, verb.start()) else None
    return None if is_beginning(mention) else verb  # « versera dès juillet l'appui promis »


def name_of_event(text, noun, event, mention, sentence):
    """(name, rule) of an event: its noun with what follows, or the noun that its verb stands for."""
    if noun:
        return name_of(text, noun, mention, sentence), "event-noun"
    return VERB_NAMES[next(stem for stem in VERB_NAMES if event[0].startswith(stem))], "event-verb"


def goes_on_since(noun, mention):
    """« liés depuis 1972 par un traité », « les combats que se livrent depuis juin »: more than a bare beginning."""
    is_lasting = mention.form == "month" and noun[0].startswith(LASTING)
    return is_lasting or 0 <= noun.start() - mention.end <= BESIDE


def tells_of_other_things(text, sentence, mention):
    """Whether its clause is of sport, trade or careers, or says that the event was not held on that date."""
    other = text.words_of(NOT_EVENTS, mention).first(*clause_around(text.folded, sentence, mention))
    if other:
        is_granted = other[0].startswith(MONEY) and done_right_before(GRANTED, text.folded, mention)
        return not is_granted or mention.form in ("year", "period")
    return mention.form in ("year", "period") and done_right_before(PUT_OFF, text.folded, mention) is not None


def clause_around(folded, sentence, mention):
    """The words between the commas on either side of the date; behind a date that opens the sentence, the next ones."""
    start = max(folded.rfind(mark, sentence[0], mention.start) for mark in CLAUSE_MARKS)
    opens = not folded[sentence[0] : mention.start].strip(" «") and folded.startswith(", ", mention.end)
    after = mention.end + 1 if opens else mention.end
    ends = [at for mark in CLAUSE_MARKS if (at := folded.find(mark, after, sentence[1])) >= 0]
    return max(start + 1, sentence[0]), min(ends, default=sentence[1])


def event_noun(text, sentence, mention):
    """The noun that the date belongs to: the last before it in its sentence, else the first close behind."""
    nouns = text.words_of(NOUNS, mention)
    before = nouns.last(sentence[0], mention.start)
    return before or nouns.first(mention.end, min(sentence[1], mention.end + NEAR))


def name_of(text, noun, mention, sentence):
    limit = mention.start if noun.start() < mention.start else sentence[1]
    limit = min(limit, noun.start() + LABEL)
    stop = ENDS.search(text.folded, noun.end(), limit)
    label = text.printed[noun.start() : stop.start() if stop else limit]
    return TRAILING.sub("", label.rstrip(" ."))


def place_of(text, event, mention, sentence):
    """The city named between the event and its date, or close behind the date."""
    start = min(event.start(), mention.start)
    end = min(sentence[1], max(event.end(), mention.end) + NEAR)
    within, folded = text.cities.within(start, end), text.folded
    before = [city.usual for city in within if city.start < mention.start and holds(folded, city.start, city.end)]
    after = [
        city.usual
        for city in within
        if mention.end <= city.start <= mention.end + CLOSE and folded.endswith(AT, 0, city.start)
    ]
    return next(iter(after + before), None)


def holds(folded, at, end):
    """« de Washington », « à Bruxelles », « accueilli par Bakou », « Bakou accueillerait »."""
    return folded.endswith((*AT, " de ", " d'", " par "), 0, at) or bool(HOST.match(folded, end))


def without_repeats(found):
    seen, kept = set(), []
    for one in found:
        if one.reference.date not in seen:
            seen.add(one.reference.date)
            kept.append(one)
    return [one for one in kept if not any(names_the_year_of(one, other) for other in kept)]


def names_the_year_of(one, other):
    """« l'an dernier, au sommet du 21 avril 2021 »: both tell of one event."""
    is_beside = 0 < other.start - one.end < NEAR
    return is_beside and len(one.reference.date) == YEAR and other.reference.date.startswith(f"{one.reference.date}-")
