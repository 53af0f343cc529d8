"""The dated diplomatic events that a dispatch merely recalls or announces beside its news."""

import re
import tomllib
from bisect import bisect
from dataclasses import dataclass
from pathlib import Path

from archive.clean.calendar_words import one_of
from archive.extract.annotation import Reference
from archive.extract.gazetteer import fold
from archive.extract.geography import find_cities
from archive.extract.passages import passages

TABLE = tomllib.loads((Path(__file__).parent / "data" / "references.toml").read_text("utf-8"))
BY_NOUN, BY_VERB = 0.8, 0.6  # confidence
CLAUSE_MARKS = (", ", "; ", ": ", "(", ")")
LABEL = 90  # characters of the name of an event at most
AT = (" a ", " au ", " aux ")
HOST = re.compile(r" (?:qui )?(?:a |avait |ont )?(?:accueil|abrit)")
CLOSE = 25  # characters after the date: « le 12 août à Aktaou »
NEAR = 60  # characters after the date within which its place or its event is named
TRAILING = re.compile(
    r"(?: (?:de|du|des|d['’]|les?|la|l['’]|en|à|aux?|une?|fin|début|depuis|dès|et|mi|ce|cette|sa|son|se|s['’]|y)"
    r"|[ ,;:(«–-])+$"
)


def folded_words(key):
    return one_of(fold(word) for word in TABLE[key]).replace(r"\ ", " ")


NOUNS = re.compile(rf"(?<![\w-])(?:{folded_words('nouns')})[sx]?(?![\w-])")
VERBS = re.compile(rf"(?<![\w-])(?:{folded_words('verbs')})\w{{0,4}}(?!\w)")
VERB_NAMES = {fold(stem): name for stem, name in TABLE["verbs"].items()}
NOT_EVENTS = re.compile(rf"(?<![\w-])(?:{folded_words('not_events')})s?(?!\w)")
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
    confidence: float

    def __iter__(self):
        return iter((self.reference, self.start, self.end, self.rule, self.confidence))


def find_references(cleaned, calendar, *, taken=()):
    """The Found references of a dispatch in reading order; each unpacks to (Reference, start, end, rule, confidence).

    calendar  archive.extract.days.Calendar of the same dispatch
    taken     (start, end) spans in the clean text of the dates that belong to its contacts

    A date counts where its sentence names an event, and neither sport, trade figures nor a career; a weekday only
    where it is to come. A day that a contact has taken is not recalled.
    """
    if not cleaned.paragraphs:
        return []
    folded = fold(cleaned.text)
    spans = [(part.start, part.end) for part in passages(cleaned)]
    starts = [start for start, _ in spans]
    told = [dated for mention, dated in calendar.dated if overlaps(mention, taken)]
    found = []
    for mention, dated in calendar.dated:
        if overlaps(mention, taken) or not is_recalled(mention, dated, told, calendar):
            continue
        sentence = spans[bisect(starts, mention.start) - 1]
        if reference := read_event(cleaned.text, folded, sentence, mention, dated):
            found.append(reference)
    return without_repeats(found)


def overlaps(mention, spans):
    return any(start < mention.end and mention.start < end for start, end in spans)


def is_recalled(mention, dated, told, calendar):
    if dated.date is None or mention.form == "relative":
        return False
    if mention.form == "weekday" and not mention.coming:
        return False
    if mention.form == "period" and mention.years == 0:
        return False
    return not any(covers(dated, contact) for contact in told)


def covers(dated, contact):
    """Whether a contact's day is this date or lies within it."""
    last = dated.date_end or dated.date
    return len(contact.date or "") == len(last) and dated.date <= contact.date <= last


def read_event(text, folded, sentence, mention, dated):
    start, end = clause_around(folded, sentence, mention)
    if NOT_EVENTS.search(folded, start, end):
        return None
    noun = event_noun(text, folded, sentence, mention)
    reach = max(sentence[0], mention.start - LABEL), min(sentence[1], mention.end + LABEL)
    verb = None if noun else VERBS.search(folded, *reach)
    if not noun and (not verb or mention.since):
        return None
    if mention.since and mention.form == "year" and noun.start() < mention.start:
        return None
    label = (
        name_of(text, folded, noun, mention, sentence)
        if noun
        else VERB_NAMES[next(stem for stem in VERB_NAMES if verb[0].startswith(stem))]
    )
    place = place_of(text, folded, noun or verb, mention, sentence)
    reference = Reference(date=dated.date, label=label, date_end=dated.date_end, place=place)
    rule, confidence = ("event-noun", BY_NOUN) if noun else ("event-verb", BY_VERB)
    return Found(reference, mention.start, mention.end, rule, confidence)


def clause_around(folded, sentence, mention):
    """The words between the commas on either side of the date."""
    start = max(folded.rfind(mark, sentence[0], mention.start) for mark in CLAUSE_MARKS)
    ends = [at for mark in CLAUSE_MARKS if (at := folded.find(mark, mention.end, sentence[1])) >= 0]
    return max(start + 1, sentence[0]), min(ends, default=sentence[1])


def event_noun(text, folded, sentence, mention):
    """The noun that the date belongs to: the last before it in its sentence, else the first close behind."""
    before = nouns(text, folded, sentence[0], mention.start)
    behind = nouns(text, folded, mention.end, min(sentence[1], mention.end + NEAR))
    return next(iter(before[::-1] + behind), None)


def nouns(text, folded, start, end):
    """The nouns of events in text[start:end]; « rencontré », which folds to one, is none."""
    found = NOUNS.finditer(folded, start, end)
    return [noun for noun in found if not text.endswith(("é", "és"), 0, noun.end()) or noun[0].startswith("traite")]


def name_of(text, folded, noun, mention, sentence):
    limit = mention.start if noun.start() < mention.start else sentence[1]
    limit = min(limit, noun.start() + LABEL)
    stop = ENDS.search(folded, noun.end(), limit)
    label = text[noun.start() : stop.start() if stop else limit]
    return TRAILING.sub("", label.rstrip(" ."))


def place_of(text, folded, event, mention, sentence):
    """The city named between the event and its date, or close behind the date."""
    start = min(event.start(), mention.start)
    end = min(sentence[1], max(event.end(), mention.end) + NEAR)
    within = [
        (start + city.start, start + city.end, city.usual) for city in find_cities(text[start:end], folded[start:end])
    ]
    before = [usual for at, last, usual in within if at < mention.start and holds(folded, at, last)]
    after = [
        usual for at, _, usual in within if mention.end <= at <= mention.end + CLOSE and folded.endswith(AT, 0, at)
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
    return kept
