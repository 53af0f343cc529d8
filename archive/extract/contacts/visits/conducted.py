"""Visits of which the visitor is no subject: "Une visite de deux jours conduira X à Y", "Madrid accueillera X lundi",
"L'arrivée de X à Y est prévue samedi"; and those told by setting out: "gagnera Y", "mettra le cap sur Y".
"""

from dataclasses import dataclass
from functools import cache

from archive.extract.people.heads import Party, party_of
from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, table, word_sets

NOUN_REACH = 12  # tokens between "une visite officielle de deux jours" and "conduira"
HEAD = 3  # tokens before the noun or the host that begins the sentence: "À compter de lundi, une visite"
EVENT_REACH = 24  # tokens between "la visite de X à Y" and "est prévue"
BESIDE = 3  # tokens between "accueillera" and whom: "accueillera samedi"
_words = word_sets("verbs", "conducted")


@dataclass(frozen=True)
class Conducted:
    """A visit told at tokens [start:stop]; the state gone to is looked for behind `stop` where `party` is None."""

    visitors: list
    party: Party | None
    start: int
    stop: int
    is_coming: bool


@cache
def _phrases(key):
    return Phrases((form, True) for form in table("verbs")["conducted"][key])


@cache
def _starts():
    """The folded words without one of which no such visit is told."""
    told = frozenset().union(*map(_words, ("leads", "led", "lead", "expected")))
    return told.union(_phrases("hosts").first_words(), _phrases("sets_out").first_words())


def conducted(scene):
    """The Conducted that the sentence tells, or None."""
    if scene.words.isdisjoint(_starts()):
        return None
    return _led(scene) or _expected(scene) or _hosted(scene) or _sets_out(scene)


def _led(scene):
    """ "Une visite officielle de deux jours conduira la présidente X à Djibouti"."""
    sentence = scene.sentence
    at = sentence.first_of(_words("leads") | _words("led") | _words("lead"))
    if at is None or at in scene.inside or _noun(sentence, at) is None:
        return None
    is_coming = _is_coming(sentence, at)
    if clauses.is_denied(sentence, at - 1, at + HEAD) or not (is_coming or _has_led(sentence, at)):
        return None
    return _told(scene.first_under("", start=at + 1), None, at, is_coming)


def _is_coming(sentence, at):
    """ "conduira", "devrait conduire"."""
    low = sentence.low(at)
    return low in _words("leads") or low in _words("lead") and sentence.low(at - 1) in _words("modal")


def _has_led(sentence, at):
    """ "a conduit"."""
    helper = clauses.auxiliary(sentence, at)
    return helper is not None and helper.tense == "past" and not helper.passive


def _noun(sentence, verb):
    """Index of the noun of travel that is the subject of the verb, at the head of its clause, or None."""
    before = range(verb - 1, max(-1, verb - NOUN_REACH), -1)
    at = next((k for k in before if sentence.low(k) in _words("nouns")), None)
    if at is None or any(sentence.low(k) in (";", ":", "qui", "que", "qu'") for k in range(at, verb)):
        return None
    first = at - 1 - (sentence.low(at - 1) not in clauses.words("words", "determiner"))
    return at if first < 1 or sentence.low(first - 1) == "," else None


def _expected(scene):
    """ "La visite de X à Djibouti est prévue samedi", "La venue de X est annoncée pour lundi"."""
    sentence = scene.sentence
    noun = next((k for k in range(min(HEAD, len(sentence))) if sentence.low(k) in _words("events")), None)
    if noun is None:
        return None
    reach = range(noun + 1, min(len(sentence), noun + EVENT_REACH))
    at = next((k for k in reach if sentence.low(k) in _words("expected") and k not in scene.inside), None)
    if at is None or clauses.is_denied(sentence, noun, at + 1):
        return None
    visitors = scene.first_under("de", start=noun, stop=at)
    return _told(visitors, None, noun, True)


def _hosted(scene):
    """ "Djibouti accueillera samedi la présidente X", "Le Togo s'apprête à recevoir X"."""
    sentence = scene.sentence
    mark = next((sentence.marks[k] for k in sorted(sentence.marks) if k < HEAD), None)
    at = _phrases("hosts").at(sentence, mark.stop) if mark and _is_place(mark) else None
    if at is None:
        return None
    group, visitors = next(((g, p) for g, p in scene.pairs() if g.start >= at[0] and p), (None, []))
    if group is None or group.governor != "" or "," in sentence.lows[at[0] : group.start]:
        return None
    return _told(visitors, _party(mark), mark.stop, True)


def _sets_out(scene):
    """ "X gagnera Djibouti samedi", "X mettra le cap sur Madrid", "X s'apprête à se rendre à Madrid"."""
    sentence = scene.sentence
    at = clauses.has(sentence, _phrases("sets_out"))
    if at is None or at in scene.inside or clauses.is_denied(sentence, at - 1, at + 1):
        return None
    stop = _phrases("sets_out").at(sentence, at)[0]
    places = (k for k in sorted(sentence.marks) if stop <= k < stop + BESIDE and _is_place(sentence.marks[k]))
    mark = next((sentence.marks[k] for k in places), None)
    return _told(scene.last_under("", stop=at), _party(mark) if mark else None, at, True)


def _told(visitors, party, at, is_coming):
    """The Conducted of `visitors`, named or told by office and state, or None."""
    real = [person for person in visitors if person.function and (person.name or person.parties)]
    return Conducted(real, party, at, at + 1, is_coming) if real else None


def _is_place(mark):
    return mark.kind == "city" or mark.is_state_name


def _party(mark):
    """The Party of the state gone to, which a city stands for."""
    city = mark.value
    return Party(city.country, None, city.start, city.end) if mark.kind == "city" else party_of(mark)
