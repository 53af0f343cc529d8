"""Whom a pronoun, a word for several ("les deux ministres") or a description ("le visiteur") stands for.

Each takes `people`, the told.people.People told so far, and most of them give a list, which is empty where nobody fits.
"""

from archive.extract.words import clauses

PAIR = 2  # "les deux dirigeants"
LEAD = 2  # sentences in which "ils" stands for the subjects told before any contact
RULING = {  # the keys of the functions of "le souverain", "le locataire de l'Élysée"
    "ruler": frozenset(("monarch",)),
    "tenant": frozenset(("head-of-state", "president", "prime-minister")),
    "holiness": frozenset(("pope",)),
    "minister": frozenset(("minister", "deputy-minister", "foreign-minister", "secretary-of-state")),
}


def several_told(people, actor, at):
    """Those whom "ils", "les deux ministres" or "les visiteurs" stands for, in sentence number `at`."""
    if actor.word == "visitors":
        return _visiting(people)
    told = [person for person in people.told if person.is_identified]
    if not told and actor.form == "pronoun":
        return _subjects(people, at)
    if actor.word == "both":
        return _both_told(people, told, actor)
    return told if len(told) > 1 else list(people.told)


def _visiting(people):
    """Those whom "les visiteurs" stands for: the delegation told last, else whoever came to the contact."""
    if people.host is None and people.guest in people.told:
        return [people.guest]
    return list(people.visitors) or guests(people) or people.told[:1]


def _subjects(people, at):
    """Those whom "ils" stands for before any contact is told."""
    return (list(people.subjects) or _two_last(people)) if at <= LEAD else []


def _two_last(people):
    """The two persons named last, whom "les deux hommes" stands for before any contact is told."""
    named = people.named_so_far()
    return named[-PAIR:] if len(named) > 1 else []


def _both_told(people, told, actor):
    """Those of `told`, of the contact told last, whom "les deux dirigeants" stands for, else the two named last."""
    if alike := _two_of_that_office(people, told, actor):
        return alike
    if len(told) > PAIR:
        told = _peers(told, people.host) or told
    return told if len(told) > 1 else _two_last(people)


def _peers(persons, host):
    """The two of several who serve states, neither of them in somebody's company: "les deux dirigeants"."""
    peers = [p for p in persons if p.country and p.beside is None and not (host and host.body and p is host)]
    return peers if len(peers) == PAIR else []


def _two_of_that_office(people, told, actor):
    """The two whom "les deux chefs de gouvernement" names where somebody of another office is told too."""
    if actor.function is None or all(p.function is None or p.keys & actor.function.keys for p in told):
        return []
    alike = [person for person in told if person.keys & actor.function.keys]
    return alike if len(alike) == PAIR else _two_alike(people, actor)


def _two_alike(people, actor):
    """The two named last whose function "les deux chefs de gouvernement" names, or an empty list."""
    alike = [p for p in people.named_so_far() if p.keys & actor.keys]
    ministers = [p for p in alike if "prime-minister" not in p.keys - actor.keys]  # "les deux ministres" are none
    alike = ministers if len(ministers) == PAIR else alike
    return alike[-PAIR:] if len(alike) >= PAIR else []


def counted(people, scene, actor):
    """Those told last whom "les quatre chefs des délégations étrangères" counts, or an empty list."""
    number = clauses.NUMBERS.get(scene.sentence.low(actor.start + 1))
    if number is None or scene.sentence.low(actor.start) not in ("les", "des", "aux", "ces"):
        return []
    if number == PAIR:
        return _two_alike(people, actor)
    named = [person for person in people.named_in_contact() if _may_hold(person, actor)]
    others = [person for person in named if person.country not in people.home]
    received = [person for person in named if person is not people.host]
    return next((found for found in (named, others, received) if len(found) == number > PAIR), [])


def _may_hold(person, actor):
    """Whether somebody told before may be one of "les trois chefs d'Etat": ministers are none."""
    if actor.function is None or actor.function.level != "head" or person.function is None:
        return True
    return bool(person.keys & actor.function.keys)


def one_told(people, word, at):
    """[whom "il" or "elle" stands for]: the subject of the sentence before, unless the other sex is told of it."""
    if word == "elle" and people.is_delegation_told and people.visitors:
        return list(people.visitors)
    if people.subject is None:
        return _named_before(people, at)
    if people.subject.is_plural:
        return [people.host] if people.host else []
    return _of_sex(people, at, is_woman=word == "elle")


def _of_sex(people, at, *, is_woman):
    """[the subject], or who was named last of the sex that the pronoun tells where the subject is of the other.

    at  number of the sentence: "Avec Y, il a parlé" tells of nobody whom it names itself, if another may be meant
    """
    if people.subject.is_woman in (None, is_woman):
        return [people.subject]
    named = sorted(people.named_so_far(), key=lambda person: person.seen != at)
    others = [p for p in named if p.is_woman is is_woman]
    unsexed = [p for p in named if p.is_woman is None]  # "l'ambassadeur, X"
    return others[-1:] or unsexed[-1:] or [people.subject]


def _named_before(people, at):
    """[the person named last, before sentence number `at`]: "Une journée chargée pour X. Il a …"."""
    person = people.mentioned
    return [person] if person and person.seen < at else []


def described(people, actor):
    """[whom "le visiteur", "le diplomate turc", "ce dernier" stands for], or an empty list."""
    if actor.word == "latter":
        return [people.mentioned] if people.mentioned else []
    if actor.word == "delegation":
        return list(people.visitors) or _of_one_state(people)
    return _of_state(people, actor) or _BY_WORD.get(actor.word, _guest)(people, actor)


def _of_state(people, actor):
    """[who was named last of those who serve the state of a description, "le diplomate turc"], where it tells one.

    "le dirigeant turc" is who rules there, where he is told.
    """
    of_state = [p for p in people.named_so_far() if actor.parties and p.country == actor.parties[0].country]
    rulers = [p for p in of_state if p.function and p.function.level == "head"] if actor.word == "leader" else []
    return rulers[-1:] or of_state[-1:]


def _highness(people, actor):
    """[whom "Son Altesse" stands for]: the first of the contact told last who may serve the dispatch's own state."""
    return [p for p in people.named_in_contact() if p.country is None or p.country in people.home][:1]


def _holders(people, word):
    """Those told by their names whose office is one of "le souverain", "le locataire de l'Élysée"."""
    return [p for p in people.named_so_far() if p.keys & RULING[word]]


def _ruling(people, actor):
    """[whom "le souverain" stands for]: who holds such an office and was named last."""
    return _holders(people, actor.word)[-1:]


def _tenant(people, actor):
    """[whom "le locataire de l'Élysée" stands for]: who received there, whatever his office."""
    return [people.host] if people.host else _ruling(people, actor)


def _minister(people, actor):
    """[whom "le membre du gouvernement" stands for]: the host where he is a minister, else the one named last."""
    ministers = _holders(people, actor.word)
    return [people.host] if people.host in ministers else ministers[-1:]


def _guest(people, actor):
    """[who came to the contact told last]; of somebody whose state is not the one told, no state may be known."""
    if people.told:
        return [p for p in guests(people)[:1] if not (actor.parties and p.country)]
    return [people.traveller] if people.traveller else _foreigner(people)  # only a visit, or not even that, is told


_BY_WORD = {  # {word of a description: whom it stands for}; any other tells of the guest
    "highness": _highness,
    "ruler": _ruling,
    "holiness": _ruling,
    "tenant": _tenant,
    "minister": _minister,
}


def guests(people):
    """Those of the contact told last who are neither its host nor of his state."""
    if people.host is None:
        return _foreign_one(people)
    return [person for person in people.named_in_contact() if _came_to(person, people.host)]


def _came_to(person, host):
    """Whether somebody who was there stood on the other side than `host`."""
    is_with_host = person is host or person.beside is host
    return not is_with_host and (person.country is None or person.country != host.country)


def _of_one_state(people):
    """Those of the contact told last whose state alone has several there, its host's apart: "la délégation"."""
    apart = (None, people.host.country if people.host else None)
    foreign = [p for p in people.named_in_contact() if p.country not in apart]
    same = [p for p in foreign if p.country == foreign[0].country]
    return same if len(same) > 1 and len(foreign) - len(same) < len(same) else []


def _foreigner(people):
    """[the only official named of a state that is not the dispatch's own], whom "la visiteuse" then stands for."""
    foreign = [p for p in people.persons if p.name and p.function and p.country and p.country not in people.home]
    return foreign if len(foreign) == 1 else []


def _foreign_one(people):
    """[the only one of the contact told last who serves another state than the dispatch's own], where one does."""
    named = people.named_in_contact()
    abroad = [person for person in named if not _is_at_home(person, people.home)]
    return abroad if len(abroad) == 1 < len(named) and abroad[0].country else []


def _is_at_home(person, home):
    """Whether somebody serves a state of `home`, or holds an office of which no other state is told."""
    return person.country in home or not person.parties and person.function is not None
