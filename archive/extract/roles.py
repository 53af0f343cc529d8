"""Functions told elsewhere than beside the name: "le président français …" of somebody named before without one."""

from archive.extract.people import Person


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
