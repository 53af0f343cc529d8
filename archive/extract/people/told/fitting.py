"""How what is told now of somebody fits what was told before: his office, whom he serves, a shorter word for both."""

from archive.extract.people.functions.genders import in_gender

OF_STATE = ("de la République", "de la Transition", "élu", "par intérim")  # what follows "président"
VAGUE = ("dirigeant", "dirigeante", "leader", "responsable", "haut responsable", "numéro un")
LED = tuple(f"{head} {of} délégation" for head in ("chef", "cheffe") for of in ("de", "de la")) + (
    "chef des délégations",
)
ENVOYS = frozenset(("ambassador", "representative", "envoy"))


def fits(person, function, parties):
    """Whether what is told now contradicts nothing that is known of `person`."""
    is_same = not function or not person.function or function.keys & person.function.keys
    if not is_same and not (parties and _may_be_both(person, function)):
        return False
    if not person.name and function and person.function and _are_two_of_one_cabinet(person.function, function):
        return False
    if not parties or not person.parties:
        return True
    return served(parties) & served(person.parties) != set()


def _are_two_of_one_cabinet(function, other):
    """Whether one is a Prime Minister, whom "le ministre" may shorten, the other a minister of his own portfolio."""
    first, second = sorted((function, other), key=lambda each: "prime-minister" in each.keys)
    is_prime = "prime-minister" in second.keys - first.keys
    return is_prime and first.role.startswith(("ministre de", "ministre du", "ministre d'", "ministre d’"))


def _may_be_both(person, function):
    """Whether another office may be told of one person: an ambassador is a representative, too."""
    if function.keys & ENVOYS and person.keys & ENVOYS:
        return True
    if person.name:
        return False
    return function.role in VAGUE or _only_leads(person.function)  # "Le responsable turc X": whatever he was told to be


def _only_leads(function):
    """Whether somebody is told to lead those who came, whatever his office: "les chefs de délégation du Japon et"."""
    return function.role.startswith(LED)


def served(parties):
    """The codes of states and names of bodies of `parties`."""
    return {p.side for p in parties}


def is_vague(person):
    """Whether he is only told to be one of "les dirigeants de X, de Y et de Z", which no office is."""
    return person.function is not None and person.function.role in VAGUE


def is_hers(told, printed):
    """Whether `printed` is the feminine of `told`: "des ambassadeurs de Norvège … . L'ambassadrice de Norvège, X"."""
    return told.role != printed.role == in_gender(told.role, is_woman=True)


def is_bare(person):
    """Whether somebody is told by his name alone, so that an office may yet be his."""
    return bool(person.name) and person.function is None and not person.is_plural


def is_open(person):
    """Whether somebody told by his office may yet be given a name."""
    return person.function is not None and not person.name and not person.is_plural


def is_better(function, person, *, is_unnamed=False):
    """Whether `function`, told with his name, takes the place of that of `person`: "ambassadrice" of a mere envoy.

    is_unnamed  whether he was told by that office alone, "les ministres chargés de l'eau", whose full one comes later
    """
    if person.function is None:
        return True
    if is_unnamed and (_is_own_portfolio(function, person.function) or _only_leads(person.function)):
        return True
    is_envoy = "ambassador" in function.keys - person.keys and bool(person.keys & ENVOYS)
    return is_envoy or is_hers(person.function, function)


def _is_own_portfolio(function, other):
    """Whether a minister's office told with the name says more than `other`, told before without it."""
    if function.role == "pape":  # "le Saint-Père"
        return True
    are_ministers = function.level == other.level == "minister"
    return are_ministers and " " in function.role and function.role not in other.role


def likeness(known, function):
    """How well a function told before fits one told now: the same words best, then who presides over a state.

    "Le ministre" is a minister before he is the Prime Minister, who is no other minister.
    """
    is_head = "head-of-state" in function.keys and known.level == "head"
    rest = known.role.partition(" ")[2]
    is_of_state = is_head and (not rest or rest.startswith(OF_STATE))
    is_as_prime = ("prime-minister" in known.keys) is ("prime-minister" in function.keys)
    return known.role == function.role, is_of_state or not is_head, is_as_prime


def shortened(persons, function):
    """Those of `persons` whose office "le ministre" shortens: a minister of Defence, and no Prime Minister."""
    return [p for p in persons if function and f"{p.function.role} ".startswith(f"{function.role} ")]


def is_spokesman(person):
    """Whether somebody only speaks for others, and meets nobody for them."""
    return bool(person.function) and person.function.role.startswith("porte-parole")
