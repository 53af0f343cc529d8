"""Functions told elsewhere than beside the name: "le président français …" of somebody named before without one."""

from bisect import bisect_right
from dataclasses import replace

from archive.extract.mentions.marks import token_at
from archive.extract.people.genders import gender_before, in_gender
from archive.extract.people.told import Person


def give_late_functions(drafts, persons):
    """Let the named persons of `drafts` without a function have the one told of somebody unnamed who must be them."""
    waiting = [p for draft in drafts for p in draft.named if p.function is None]
    for person in dict.fromkeys(waiting):
        fitting = [other for other in persons if _may_be(other, person)]
        if len({other.function.role for other in fitting}) == 1:
            person.function, person.function_rule = fitting[0].function, "function.text"


def _may_be(other: Person, person):
    """Whether a function told without a name may be that of `person`: of one state, or of none and no mere word."""
    if other.name or other.is_plural or other.function is None or "ministry" in other.keys:
        return False
    if other.parties:
        return person.country is not None and other.country == person.country
    return " " in other.function.role


def agree_counterparts(drafts, sentences):
    """Let the function that a counterpart has of the other side be in its own gender: "son homologue danois, X"."""
    starts = [sentence.start for sentence in sentences]
    counterparts = [p for draft in drafts for p in draft.named if p.function_rule == "function.counterpart"]
    for person in dict.fromkeys(counterparts):
        places = [(sentences[max(0, bisect_right(starts, at) - 1)], at) for _, at, _ in person.spellings]
        genders = [gender_before(sentence, token_at(sentence, at)) for sentence, at in places]
        told = next((gender for gender in genders if gender is not None), None)
        if told is not None:
            person.function = replace(person.function, role=in_gender(person.function.role, is_woman=told))
