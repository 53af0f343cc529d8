"""Whom an office without a name stands for: "le ministre", "le chef de l'Etat azerbaïdjanais".

`people` is the told.people.People told so far, `at` the number of the sentence in which `actor` is read.
"""

import re
from dataclasses import replace

from archive.extract.people.functions.genders import in_gender
from archive.extract.people.told.fitting import fits, is_bare, likeness, served
from archive.extract.people.told.presiding import presides_alone, rules_here
from archive.extract.people.told.stand_ins import PAIR, guests

UNNAMED_REACH = 2  # sentences within which a function without a name is given one
PAPAL = re.compile(r" [IVX]+$")
SHORT = ("ministre", "chef de la diplomatie", "cheffe de la diplomatie", "président", "présidente")
MET = ("par", "avec")  # before whom somebody else met


def holder(people, actor, at, governor, *, is_woman=None):
    """The person told before whom the office of `actor`, who has no name, stands for, or None; he then has it.

    governor  the preposition before the office: "X a été reçue par le ministre" tells of two
    is_woman  what article and office tell of it, or None
    """
    if meant := [p for p in reversed(people.persons) if _is_meant(people, p, actor)]:
        known = max(meant, key=lambda person: (_is_of_sex(person, is_woman), *_likeness(people, person, actor)))
        _refine(known, actor)
        return known
    return _messenger(people, actor) or _without_function(people, actor, at, governor)


def _messenger(people, actor):
    """The first who came to the contact told last: "L'émissaire lui a remis un message"; None of any other office."""
    if "envoy" not in actor.keys or actor.parties:
        return None
    return next(iter(guests(people)), None)


def _is_meant(people, person, actor):
    if person is people.host and presides_alone(person, actor, people.persons):
        return True
    if not _may_hold(person, actor):
        return False
    if person.parties or not actor.parties:
        return True
    return _is_likely(people, actor.parties[0], actor.keys) or _is_left(people, person, actor)


def _may_hold(person, actor):
    """Whether the office may be that of `person`, as far as it and what is served are told of both."""
    if person.keys.isdisjoint(actor.keys) or person.is_plural:
        return False
    is_of_body = any(party.body for party in actor.parties)
    if "head-of-state" in actor.keys and not is_of_body and person.served and not person.country:
        return False  # "le chef de l'Etat", who presides over no commission
    return fits(person, actor.function, actor.parties)


def _is_likely(people, party, keys):
    """Whether somebody of no printed state serves `party`: it is told of most, and nobody else could be meant."""
    stateless = [p for p in people.persons if p.name and not p.parties and (not p.function or p.keys & keys)]
    return party.country in people.home and len(stateless) == 1


def _is_left(people, person, actor):
    """Whether "le Premier ministre luxembourgeois" is the one of no told state: of the two who met, or the only one of
    such an office, "le ministre luxembourgeois".
    """
    state = actor.parties[0].country
    others = [other for other in people.told if other is not person]
    if person in people.told and len(others) == 1 and person.function.role == actor.function.role:
        return others[0].country not in (None, state)
    if people.is_home_told:  # whose own minister he is
        return False
    named = [other for other in people.persons if other.name]
    stateless = [other for other in named if not other.parties and other.function and other.keys & actor.keys]
    is_served = any(other.country == state for other in named)
    return bool(state) and actor.function.role in SHORT and stateless == [person] and not is_served


def _is_of_sex(person, is_woman):
    """Whether nothing tells that he is no man, or she no woman."""
    return is_woman is None or person.is_woman in (None, is_woman)


def _likeness(people, person, actor):
    """How well the office told fits that of `person`: by its words, by the state served, by where he was told."""
    is_own = _is_own(person, actor, people.home)
    return *likeness(person.function, actor.function), is_own, rules_here(person, actor, people.host)


def _is_own(person, actor, home):
    """Whether he is told to serve the state that is named, or else none but those told of most."""
    return bool(person.parties) if actor.parties else not person.parties or person.country in home


def _refine(person, actor):
    """ "le chef de la diplomatie" is later called by his office: the office is the function."""
    told, now = person.function, actor.function
    person.parties = person.parties or actor.parties
    if now.role in (in_gender(told.role, is_woman=True), in_gender(told.role, is_woman=False)):
        person.function = replace(told, role=now.role)  # "trois ambassadeurs", one of them later "l'ambassadrice"
    is_periphrasis = "foreign-minister" in told.keys and "diplomatie" in told.role
    if is_periphrasis and "foreign-minister" in now.keys and "diplomatie" not in now.role:
        person.function = now
        person.function_rule = "function.later"


def _without_function(people, actor, at, governor):
    """The person told just before by his name alone, who then has the office, or None."""
    known = _only_bare(people, actor, at, governor) if actor.form == "person" else None
    if known is not None:
        known.function, known.parties = actor.function, known.parties or actor.parties
    return known


def _only_bare(people, actor, at, governor):
    """The only person told just before by his name alone: "X est reparti … . Le ministre a dit …"."""
    if left := _bare_of_pair(people, actor):
        return left
    national = _national(people, served(actor.parties))
    if len(national) == 1 and national[0] in people.told:
        return national[0]  # "l'Indonésien X … . L'ambassadeur d'Indonésie"
    if pope := _pope(people, actor):
        return pope
    heading = people.heading
    if heading and at == 1 and is_bare(heading) and governor == "" and fits(heading, None, actor.parties):
        return heading
    near = _bare_before(people, actor, at)
    if len(near) != 1 or not fits(near[0], None, actor.parties):
        return None
    return near[0] if _is_told_now(people, near[0], actor, at, governor) else None


def _bare_of_pair(people, actor):
    """Who alone of the two who met is told by his name, where "le ministre dominicain" is not of the other's state."""
    bare = [person for person in people.told if is_bare(person)]
    others = [person for person in people.told if not is_bare(person)]
    if len(bare) != 1 or len(others) != 1 or len(actor.parties) != 1 or bare[0].parties:
        return None
    state = actor.parties[0].country
    return bare[0] if state and others[0].country not in (None, state) else None


def _pope(people, actor):
    """Who is named like one, "Léon XIV", where "le pape" is told; or None."""
    if "pope" not in actor.keys:
        return None
    return next((p for p in people.persons if is_bare(p) and PAPAL.search(p.name)), None)


def _national(people, sides):
    """Those told by name and by one of the states or bodies `sides`, but by no office."""
    return [p for p in people.persons if p.name and p.function is None and served(p.parties) & sides]


def _is_told_now(people, person, actor, at, governor):
    """Whether it is `person` that the sentence or the contact told last is about, so that the office is his."""
    if person is people.subject or person in people.told:
        return True
    if governor in MET or person.seen != at:
        return False
    return _is_that_of_home(people, person, actor) or "head-of-state" in actor.keys


def _is_that_of_home(people, person, actor):
    """Whether "le ministre togolais" is `person`, whom his own sentence names and nothing governs."""
    return person is people.named_free and bool(actor.parties) and actor.parties[0].country in people.home


def _bare_before(people, actor, at):
    """Those told just before by their names alone whom the office may be of: of two who met the host, or the guest
    where it is of another state than the dispatch's own; else the subject.
    """
    near = _bare_near(people, actor, at)
    if _are_both_told(people, near) and people.home and len(actor.parties) == 1:
        return _of_side(people, near, actor.parties[0].country)
    is_of_subject = people.subject in near and people.subject is not people.host
    return [people.subject] if is_of_subject else near


def _of_side(people, persons, state):
    """[who received or was told first] of the two of a contact where `state` is the dispatch's own, or [the other]."""
    first, is_home = people.host or people.told[0], state in people.home
    return [person for person in persons if (person is first) is is_home]


def _bare_near(people, actor, at):
    """Those told by their names alone in the sentence before, or in the contact told, where none has the office."""
    told = () if any(p.keys & actor.keys for p in people.told) else people.told
    bare = (p for p in people.persons if is_bare(p) and at - p.seen <= (UNNAMED_REACH if p in told else 1))
    return [p for p in bare if fits(p, None, actor.parties)]


def _are_both_told(people, persons):
    """Whether `persons` are the two of the contact told last, and nobody else was there."""
    return len(persons) == PAIR and set(persons) == set(people.told)
