"""Whom "le président" alone stands for, who presides over no state."""

PRESIDENT = ("président", "présidente")


def presides_alone(person, actor, persons):
    """Whether "le président" is `person`, who presides over a body or a chamber, where nobody told rules a state.

    person   people.person.Person who received in the contact told last; actor: the people.persons.Actor without a name
    persons  all told so far
    """
    if actor.parties or actor.function.role not in PRESIDENT or not (person.name and person.function):
        return False
    rules = any(other.name and "head-of-state" in other.keys for other in persons if other is not person)
    return not rules and person.function.role.startswith(PRESIDENT)
