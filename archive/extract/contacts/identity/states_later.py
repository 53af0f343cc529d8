"""The states of those who met and are named without: "Les présidents A et B … . Le Kényan …, le dirigeant turc …".

Sex, office and who else stands in the sentence tell whose state it is; else they are told in one order, somebody of the
place first. That is likely and no more: those who get a state so are returned.
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import permutations
from operator import itemgetter

from archive.extract.people.actors.described import is_woman
from archive.extract.people.functions.singular import singular
from archive.extract.people.heads import Function, Party, party_of
from archive.extract.people.told.fitting import VAGUE

REACH = 10  # sentences behind a contact
MOST_NAMED = 24  # persons of one state; a hostile text must not cost more
MOST = 4  # persons; of more nothing is guessed
SEXES = {"le": False, "au": False, "du": False, "la": True, "l'": None}  # whether a woman is told of behind the article
NO_NAME = ("person", "described", "counterpart")
RULE = "party.context+contested"


@dataclass
class _Told:
    """Somebody told by his state, and perhaps his office: "le président kényan", "la Kényane"."""

    party: Party
    function: Function | None = None
    is_woman: bool | None = None
    others: set = field(default_factory=set)  # the persons whom the same sentences name

    def is_like(self, keys):
        return self.function is None or not keys or bool(self.function.keys & keys)


def give_states_told_later(drafts, scenes, home):
    """Let the named persons of `drafts` without a state serve those of whom later sentences tell without a name.

    home  the states that somebody of the place of the dispatch may serve
    Returns {person: rule of the evidence}.
    """
    given, known = {}, None
    for number, draft in enumerate(drafts):
        end = scenes[draft.sentence].sentence.end
        if len(draft.named) > 1 and not all(p.parties and p.parties[0].start < end for p in draft.named):
            known = _named_by_state(scenes) if known is None else known
            following = drafts[number + 1 : number + 1 + REACH]
            others = (d.sentence for d in following if not set(d.persons) & set(draft.persons))
            stop = min(next(others, len(scenes)), draft.sentence + 1 + REACH)
            given |= _give(draft, scenes[draft.sentence + 1 : stop], known, home)
    return given


def _named_by_state(scenes):
    """{state: those who are named and serve it}, the first of each."""
    found = {}
    for scene in scenes:
        for person in (person for person in scene.everyone() if person.name and person.country):
            same = found.setdefault(person.country, [])
            if len(same) < MOST_NAMED and person not in same:
                same.append(person)
    return found


def _give(draft, near, known, home):
    """Let those of `draft` who wait for a state have that of somebody told in the scenes `near`. Returns as above."""
    waiting = [p for p in draft.named if not p.parties or _is_told_without_name(p, near)]
    told = _of_nobody_else(_told_in(near), waiting, draft, known)
    if not 1 < len(told) == len(waiting) <= MOST:
        return {}
    if any(one.party.country in home for one in told):  # who is of the place was well told from who is not
        waiting, served = [p for p in waiting if not p.parties], {p.country for p in waiting}
        told = [one for one in told if one.party.country not in served]
    start = near[0].sentence.start
    order = _likeliest(told, draft, waiting, home, start)
    for person, one in zip(waiting, order):
        person.parties = (one.party,)
        if one.function is not None and _is_open(person, start):
            person.function, person.function_rule = one.function, "function.text"
    return dict.fromkeys(waiting[: len(order)], RULE)


def _likeliest(told, draft, waiting, home, start):
    """The first order of `told` in which each may be who waits in his place, or an empty tuple."""
    orders = _orders(told, draft, waiting, home) if len(told) == len(waiting) else ()
    return next((order for order in orders if _fit(waiting, order, start)), ())


def _is_told_without_name(person, near):
    """Whether his state stands in a later sentence that does not name him: only guessed to be his."""
    start = person.parties[0].start
    scene = next((scene for scene in near if scene.sentence.start <= start < scene.sentence.end), None)
    return scene is not None and not _is_named_in(person, scene)


def _is_named_in(person, scene):
    at = bisect_left(person.spellings, scene.sentence.start, key=itemgetter(1))
    return at < len(person.spellings) and person.spellings[at][1] < scene.sentence.end


def _told_in(scenes):
    """[_Told] of those told without a name by their states, each state once, in order."""
    found = {}
    for scene in scenes:
        named = {person for persons in scene.persons for person in persons if _is_named_in(person, scene)}
        here = [*_by_office(scene), *_by_nation(scene)]
        for one in map(itemgetter(1), sorted(here, key=itemgetter(0))):
            known = found.setdefault(one.party.country, one)
            known.function, known.is_woman = known.function or one.function, known.is_woman or one.is_woman
            known.others |= named
    return list(found.values())


def _by_office(scene):
    """(token, _Told) of each "président kényan", "responsable kényan", "son homologue kényan"."""
    for group in scene.groups:
        for actor in group.actors:
            if actor.form in NO_NAME and not actor.name and len(actor.parties) == 1 and actor.parties[0].country:
                function = singular(actor.function) if actor.function else None
                function = None if function and function.role in VAGUE else function
                yield group.start, _Told(actor.parties[0], function, is_woman(scene.sentence, actor))


def _by_nation(scene):
    """(token, _Told) of each "le Kényan", "la Turque"."""
    sentence = scene.sentence
    for k, mark in sentence.marks.items():
        is_free = mark.kind == "state" and mark.value.form == "demonym" and k not in scene.inside
        if is_free and sentence.low(k - 1) in SEXES:
            yield k, _Told(party_of(mark), None, SEXES[sentence.low(k - 1)])


def _of_nobody_else(told, waiting, draft, known):
    """Those of `told` who are nobody else of the contact, and nobody who is named with that state and office."""
    taken = {person.country for person in draft.persons if person not in waiting}
    return [one for one in told if one.party.country not in taken and not _is_known(one, waiting, known)]


def _is_known(one, waiting, known):
    """Whether somebody named, of `known` by his state and none of `waiting`, is of that state and a like office."""
    return any(one.is_like(p.keys) for p in known.get(one.party.country, ()) if p not in waiting)


def _orders(told, draft, waiting, home):
    """The orders of `told` in which they may be those of `waiting`, the likeliest first."""
    host = waiting.index(draft.host) if draft.host in waiting else 0
    at_home = [one for one in told if one.party.country in home]
    if len(at_home) != 1:
        return permutations(told)
    others = [one for one in told if one not in at_home]
    return [(*order[:host], *at_home, *order[host:]) for order in permutations(others)]


def _is_open(person, start):
    """Whether nothing before `start` in the text tells what he is."""
    return person.function is None or person.function.printed[0] >= start


def _fit(persons, order, start):
    return all(_may_be(person, one, is_open=_is_open(person, start)) for person, one in zip(persons, order))


def _may_be(person, one, *, is_open):
    if person in one.others or not is_open and not one.is_like(person.keys):
        return False
    return is_open or None in (person.is_woman, one.is_woman) or person.is_woman is one.is_woman
