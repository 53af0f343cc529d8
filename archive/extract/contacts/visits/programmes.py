"""Whom a visitor to come is to meet: "Il aura un tête-à-tête avec le chef de l'État, X", "Il sera reçu par X"."""

from functools import cache
from itertools import islice

from archive.extract.contacts.words.nouns import names_contact
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

REACH = 5  # sentences behind the visit that tell its programme
MEDIAL = 8  # tokens between the verb and whom it takes: "rencontrera jeudi matin, au palais,"
HEAD = 4  # tokens: "De son côté, X recevra"
PAIR = 2
MOST = 4  # verbs of one sentence
AIRPORT = frozenset(("aeroport", "passerelle", "tarmac", "descente", "avion", "gare", "port"))
CLITICS = frozenset(("lui", "elle", "le", "la", "les", "l'", "eux"))
_words = word_sets("verbs", "programme")


@cache
def _told_of_it():
    return frozenset().union(*map(_words, ("meets", "received", "meeting", "holds")))


def hosts_to_come(scene, visit):
    """The named officials of the state visited whom the sentence tells that the visitor of `visit` will meet.

    scene  drafts.Scene; visit: the Draft of a visit announced
    """
    state = visit.parties[0].country
    officials = [person for person in _to_be_met(scene, visit) if person.name and person.function]
    hosts = [p for p in officials if p not in visit.persons and (p.country == state or not p.parties)]
    for person in hosts:
        person.parties = person.parties or tuple(visit.parties[:1])
    return hosts


def _to_be_met(scene, visit):
    """The persons whom verbs of the sentence join with the visitor, each once; nobody at an airport."""
    if not 0 <= scene.number - visit.sentence <= REACH or not AIRPORT.isdisjoint(scene.words):
        return ()
    told = (persons for at in _verbs(scene) for group, persons in scene.pairs() if _is_met(scene, group, persons, at))
    return dict.fromkeys(person for persons in told for person in persons)


def _verbs(scene):
    """The first indexes of what tells a contact to come: "rencontrera", "doit rencontrer", "aura un entretien"."""
    sentence = scene.sentence
    if scene.words.isdisjoint(_told_of_it()) or "si" in scene.words:
        return []
    quoted = clauses.quoted(sentence)
    places = (k for k, low in enumerate(sentence.lows) if low in _told_of_it() and k not in quoted)
    return list(islice((k for k in places if k not in scene.inside and _is_to_come(sentence, k)), MOST))


def _is_to_come(sentence, k):
    low = sentence.lows[k]
    if clauses.is_denied(sentence, k - 2, k + 2):
        return False
    if low in _words("meets"):
        return True
    if low in _words("received"):
        return any(before in ("sera", "seront") for before in sentence.lows[max(0, k - HEAD) : k])
    if low in _words("meeting"):
        return any(before in _words("must") for before in sentence.lows[max(0, k - HEAD) : k])
    return names_contact(sentence)


def _is_met(scene, group, persons, at):
    """Whether those of `group` stand where those do whom the verb at token `at` joins with the visitor."""
    if group.governor == "avec":
        return True
    if group.governor == "par":
        return scene.sentence.low(at) in _words("received") and group.start > at
    if group.governor != "":
        return False
    is_met = _meets_him if group.stop <= at else _is_object
    return is_met(scene.sentence, group, persons, at)


def _meets_him(sentence, group, persons, at):
    """ "X le recevra", "X et Y s'entretiendront"."""
    is_with_him = not CLITICS.isdisjoint(sentence.lows[max(0, at - 2) : at + HEAD])
    return group.start <= HEAD and (is_with_him or len(persons) == PAIR)


def _is_object(sentence, group, persons, at):
    """ "rencontrera jeudi X"; of "tiendront une réunion X et Y" two."""
    if group.start - at > MEDIAL or any(clauses.is_finite(sentence, k) for k in range(at + 1, group.start)):
        return False
    return sentence.low(at) not in _words("holds") or len(persons) == PAIR
