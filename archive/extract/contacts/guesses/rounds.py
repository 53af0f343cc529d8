"""Further contacts of an official whom the dispatch tells of, where no construction explains the sentence: a round that
was announced ("trois audiences", "quatre de ses homologues"), or a new official beside a word of meeting.
"""

from dataclasses import dataclass

from archive.extract.contacts.frames.constituents import medium
from archive.extract.contacts.frames.next_guests import is_of_another_time
from archive.extract.contacts.guesses.likely import (
    is_behind,
    is_said,
    never,
    tells_meeting,
    those_who_may_meet,
)
from archive.extract.contacts.guesses.presumed import DONE, is_official
from archive.extract.contacts.sequels.sequel import Sequel, only_reacts
from archive.extract.people.told.fitting import is_spokesman
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

LEAD = 2  # sentences in which a round is announced
REACH = 5  # tokens between "plusieurs" and "entretiens"
HEAD = 1  # tokens before those who begin a sentence
REST = 4  # sentences without anybody new, after which the round is over
IMPERFECT = ("ait", "aient")
GREETED = ("salue", "croise")
NEXT = frozenset(("ensuite", "enfin", "puis"))
GOVERNORS = ("", "à", "avec", "par", "chez", "auprès", "pour")
_words = word_sets("presumed", "round")


@dataclass
class Round:
    """Whose contacts are told one by one, since which sentence, of what kind, and how many are left, if told.

    company is who was there each time: "a reçu trois visiteurs, en présence de Y".
    """

    host: object
    number: int
    kind: str | None
    left: int | None
    company: list


def announce(scene, company=(), *, is_told=False):
    """The Round that one of the first sentences announces, or None.

    company  whom it tells to have been there
    is_told  whether it tells of a contact itself, so that who was there was at that one
    """
    if scene.number >= LEAD or scene.words.isdisjoint(_words("nouns")):
        return None
    at = _several(scene.sentence)
    officials = (person for person in scene.everyone() if person.name and is_official(person))
    hosts = dict.fromkeys(person for person in officials if person not in company)
    if at is None or len(hosts) != 1 or not (_words("coming") | never()).isdisjoint(scene.words):
        return None
    before = scene.sentence.lows[max(0, at - REACH) : at]
    number = next((clauses.NUMBERS[low] for low in before if low in clauses.NUMBERS), None)
    kind = None if _words("calls").isdisjoint(scene.words) else "phone_call"
    return Round(*hosts, scene.number, kind, number, [] if is_told else list(company))


def join_company(told, drafts):
    """Let those who were there at each contact of the Round `told` be of those `drafts` that are of it."""
    for draft in drafts if told is not None and told.company else ():
        if told.host in draft.persons and draft.kind != "letter":
            joined = [person for person in told.company if person not in draft.persons]
            for person in joined:
                person.beside = person.beside or told.host
            draft.persons += joined
            draft.company += joined


def _several(sentence):
    """Index of the word for several contacts or those met: "trois audiences", "ses homologues, séparément"; or None."""
    places = list(sentence.places_of(_words("nouns")))
    if not _words("in_turn").isdisjoint(sentence.words) or clauses.is_told_apart(sentence):
        return places[0]
    several = _words("several") | clauses.NUMBERS.keys()
    return next((k for k in places if not several.isdisjoint(sentence.lows[max(0, k - REACH) : k])), None)


def of_round(story, scene):
    """The Sequel of the round announced with the next official of another side, whatever the words, or None."""
    told = story.round
    if told is None or not _goes_on(told, story, scene):
        return None
    quoted, home = clauses.quoted(scene.sentence), {*story.people.home, told.host.side, None}
    for group, person in _new(story, scene):
        is_next = bool(told.left) and not NEXT.isdisjoint(scene.words)
        if person.side not in home and group.start not in quoted and _tells(scene, group, is_next=is_next):
            told.number, told.left = scene.number, told.left and told.left - 1
            return Sequel([told.host], [person], group.start, group.stop, kind=told.kind)
    return None


def _goes_on(told, story, scene):
    """Whether contacts of the Round are left to tell, and the last was told shortly before."""
    last = max(told.number, story.drafts[-1].sentence if story.drafts else 0)
    return scene.number != told.number and told.left != 0 and scene.number - last <= REST


def _tells(scene, group, *, is_next):
    """Whether those of `group` stand where guests do, and did something that guests do.

    is_next  whether a guest is awaited, and told as the next: "X a ensuite fait part au président de ses craintes"
    """
    before = scene.sentence.lows[max(0, group.start - REACH) : group.start]
    if any(low.startswith(GREETED) for low in before):  # "M. X a aussi salué le président Y"
        return False
    if only_reacts(scene.sentence, group) or not _comes(scene, group, is_next=is_next):
        return False
    return _is_done(scene.sentence, group.stop)


def _comes(scene, group, *, is_next):
    if group.governor == "de":
        return is_behind(scene, group, _words("of_whom"))
    return group.governor in GOVERNORS and (is_next or not is_said(scene.sentence, group.start))


def _new(story, scene):
    """[(group, official)] of those who are in no contact told."""
    officials = [(g, p) for g, persons in scene.pairs() for p in persons if is_official(p) and not is_spokesman(p)]
    return [(g, p) for g, p in officials if (not story.is_known([p]) if p.name else _is_unmet(story, g, p))]


def _is_unmet(story, group, person):
    """Whether an unnamed official who begins the sentence serves a state or body that no contact told has."""
    if group.start > HEAD or person.function is None or not person.parties:
        return False
    served = {p.side for draft in story.drafts for p in draft.persons}
    return person.side not in served


def _is_done(sentence, stop):
    """Whether the sentence tells something of the past, and denies nothing behind token `stop`."""
    is_past = any(low in DONE or low.endswith(IMPERFECT) for low in sentence.lows)
    return is_past and {"ne", "n'"}.isdisjoint(sentence.lows[stop : stop + REACH])


def beside(story, scene):
    """The Sequel of a new official with one told before, both in a sentence with a word of meeting, or None."""
    new = _new(story, scene) if story.drafts else []
    if not new or not may_go_on(scene):
        return None
    here = those_who_may_meet(scene)
    for group, person in new:
        is_theirs = group.governor in ("de", "entre")  # what others did: "a commenté la rencontre entre X et Y"
        if not is_theirs and (group, person) in here and (old := _told_before(story, here, person)):
            return Sequel(old[:1], [person], group.start, group.stop, kind=medium(scene.sentence))
    return None


def _told_before(story, here, person):
    """Those of `here`, in a contact told before, who are of another side than `person`."""
    known = {other for draft in story.drafts for other in draft.persons if other.name}
    return [other for _, other in here if other in known and _is_other_side(other, person.side, story.people.home)]


def _is_other_side(person, side, home):
    """Whether `person` serves another state or body than `side`; who serves none told most likely serves his own."""
    own = person.side
    return own != side if own else side not in home


def may_go_on(scene):
    """Whether the sentence tells of a meeting or a call as done, and not as wished, recalled or only attended."""
    if scene.words.isdisjoint(DONE) or not (tells_meeting(scene.sentence) or medium(scene.sentence)):
        return False
    if not (never() | _words("not_next")).isdisjoint(scene.words):
        return False
    return not clauses.is_recalled(scene.sentence) and not is_of_another_time(scene.sentence, len(scene.sentence))
