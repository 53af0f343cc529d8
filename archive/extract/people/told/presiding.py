"""Whom "le président" alone stands for, who presides over no state, and "le président de la République"."""

PRESIDENT = ("président", "présidente")


def presides_alone(person, actor, persons):
    """Whether "le président" is `person`, who presides over a body or a chamber, where nobody told rules a state.

    person   told.person.Person who received in the contact told last; actor: the actors.persons.Actor without a name
    persons  all told so far
    """
    if actor.parties or actor.function.role not in PRESIDENT or not (person.name and person.function):
        return False
    rules = any(other.name and "head-of-state" in other.keys for other in persons if other is not person)
    return not rules and person.function.role.startswith(PRESIDENT)


def rules_here(person, actor, host):
    """Whether "le chef de l'Etat" is rather `person`: told without a state, or who received in the contact told last.

    actor  the actors.persons.Actor without a name; host: the told.person.Person who received, or None
    """
    is_told_bare = not person.parties or person is host
    return "head-of-state" in actor.function.keys and not actor.parties and is_told_bare
