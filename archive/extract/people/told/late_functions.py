"""Functions told elsewhere than beside the name: "le président français …" of somebody named before without one."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace

from archive.extract.mentions.marks import token_at
from archive.extract.people.functions.core_roles import core_role
from archive.extract.people.functions.genders import gender_before, in_gender
from archive.extract.people.functions.singular import singular
from archive.extract.people.told.fitting import VAGUE, is_vague
from archive.extract.people.told.person import Person
from archive.extract.words.clauses import NUMBERS

PAIR = 2
NOBODY = frozenset()
BEFORE, BEHIND = 1, 3  # sentences around a contact in which the office of all is told


def give_late_functions(drafts, persons):
    """Let the named persons of `drafts` without a function have the one told of somebody unnamed who must be them.

    A function of no state is nobody's where several wait for one: "la Norvège, qui n'est pas membre de l'Union".
    """
    waiting = dict.fromkeys(p for draft in drafts for p in draft.named if p.function is None)
    met = _met_alone(drafts) if waiting else {}
    for person in waiting:
        fitting = [other for other in persons if _may_be(other, person) and (other.parties or len(waiting) == 1)]
        fitting = [p for p in fitting if met.get(p, NOBODY).isdisjoint(met.get(person, NOBODY))]
        if len({other.function.role for other in fitting}) == 1:
            person.function, person.function_rule = fitting[0].function, "function.text"


def _may_be(other: Person, person):
    """Whether a function told without a name may be that of `person`: of one state, or of none and no mere word."""
    if other.name or other.is_plural or other.function is None or "ministry" in other.keys:
        return False
    if other.parties:
        return person.country is not None and other.country == person.country
    return " " in other.function.role


def _met_alone(drafts):
    """{person: whom he met alone}; who met the same one alone is another: "Le ministre a reçu X. X a ensuite vu Y"."""
    met = defaultdict(set)
    for draft in drafts:
        if len(draft.persons) == PAIR:
            one, other = draft.persons
            met[one].add(other)
            met[other].add(one)
    return met


def share_functions(drafts, scenes):
    """Let those of `drafts` whose state alone is told have the office that a word for several gives them all.

    scenes  contacts.Scene of the body: "les ministres de la Défense de trois pays … . Y ont pris part l'Angolais A et"
    """
    for draft in drafts:
        waiting = [person for person in draft.named if _awaits_office(person)]
        office = _office_told_near(scenes, draft) if waiting else None
        for person in waiting if office else ():
            person.function, person.function_rule = office, "function.counterpart"


def _awaits_office(person):
    """Whether somebody's state is told, but no office, or only that he is a leader."""
    return bool(person.country) and (person.function is None or is_vague(person))


def _office_told_near(scenes, draft):
    """The Function that a word for several gives all of `draft` in its sentence or near it, or None."""
    near = scenes[max(0, draft.sentence - BEFORE) : draft.sentence + BEHIND]
    return next((office for scene in near if (office := _office_of_all(scene, draft))), None)


def _office_of_all(scene, draft):
    """The Function of each of those whom "les trois Premiers ministres" tells of, or None."""
    for group in scene.groups:
        for actor in group.actors:
            if actor.name or not actor.is_plural or actor.form not in ("person", "group"):
                continue
            number = NUMBERS.get(scene.sentence.low(actor.start + 1))
            if number in (None, len(draft.named)) and (office := _office(scene.sentence, actor, draft)):
                return office
    return None


def _office(sentence, actor, draft):
    """The Function of each: as the word for several tells it, or that of a colleague where it is "les ministres"."""
    is_of_each = actor.function is not None and _is_of_each(actor.function, draft)
    one = replace(singular(actor.function), parties=()) if is_of_each else None
    if one and " " in one.role and one.role not in VAGUE:
        return one
    word = f"{one.role}s" if one else sentence.low(actor.stop - 1)
    return _office_of_colleague(draft) if word == "ministres" else None


def _is_of_each(function, draft):
    """Whether nobody else has it: no state is told with it, or only a union that all who are named may belong to."""
    if not function.parties:
        return True
    is_of_union = all(party.country is None for party in function.parties)
    peers = [person for person in draft.named if person not in draft.company]
    return is_of_union and len(peers) > 1 and all(map(_awaits_office, peers))


def _office_of_colleague(draft):
    """The Function of a minister of the contact, as far as his colleagues share it, or None."""
    ministers = (p.function for p in draft.named if "minister" in p.keys and not is_vague(p))
    function = next(ministers, None)
    return function and replace(function, role=core_role(function), parties=())


def agree_counterparts(drafts, sentences):
    """Let the function that a counterpart has of the other side be in its own gender: "son homologue danois, X"."""
    starts = [sentence.start for sentence in sentences]
    counterparts = [p for draft in drafts for p in draft.named if p.function_rule == "function.counterpart"]
    for person in dict.fromkeys(counterparts):
        is_woman = _gender_told(person, sentences, starts)
        if is_woman is not None:
            person.function = replace(person.function, role=in_gender(person.function.role, is_woman=is_woman))


def _gender_told(person, sentences, starts):
    """True of a woman, False of a man, where the words before the name tell it first; else None."""
    places = ((sentences[max(0, bisect_right(starts, at) - 1)], at) for _, at, _ in person.spellings)
    genders = (gender_before(sentence, token_at(sentence, at)) for sentence, at in places)
    return next((gender for gender in genders if gender is not None), None)


def give_counterpart_function(person, other, *, core=True, is_vague=False):
    """Let `person`, "son homologue", have the function of `other`; of several portfolios only the core."""
    is_open = person.function is None or is_vague and other is not person
    if not is_open or other is None or other.function is None:
        return
    function = singular(other.function) if other.function.is_plural else other.function
    person.function = replace(function, role=core_role(function) if core else function.role, parties=())
    person.function_rule = "function.counterpart"
