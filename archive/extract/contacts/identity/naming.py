"""Those whom a contact left unnamed and a later word names: "trois ambassadeurs : A, B et C", "Il s'agit de …"."""

import re
from functools import cache

from archive.extract.contacts.drafts import FILL_REACH
from archive.extract.contacts.identity.accredited import give_states
from archive.extract.contacts.identity.bare_names import ENVOYS, give_offices, tells_of_another_time
from archive.extract.contacts.identity.faced import name_faced
from archive.extract.contacts.identity.other_trades import tells_trade
from archive.extract.contacts.identity.sides import give_last_party
from archive.extract.contacts.sequels.sittings import remember_sitting, share_states
from archive.extract.contacts.words.letters import readdress
from archive.extract.people.functions.singular import singular
from archive.extract.people.told.fitting import VAGUE
from archive.extract.people.told.person import sides_of
from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, table

INTRODUCED = ("il s'agit", "il s'agissait", "ce sont", "c'est", "à savoir", "etaient presents", "l'ont suivi")
PERIPHRASES = frozenset(
    ("chef", "cheffe", "patron", "patronne", "responsable", "titulaire", "locataire", "numéro", "représentant")
) | {"représentante"}
MOST = 9  # persons of one state told before; a hostile text must not cost more
SMALL = frozenset(("de", "du", "des", "et", "la", "le", "les", "à", "aux", "au", "pour"))
OPENING = frozenset((",", ";", ":", "et", "mais", "tandis", "que", "»", "puis", "ni"))
FOUND = frozenset(("trouvaient", "figuraient", "etaient", "siegeaient", "trouvent", "figurent"))
HEAD = 1  # tokens before those who begin a sentence
CREDENTIALS_REACH = 4  # sentences in which the envoys of a ceremony are told one by one


def name_left_open(scene, drafts, before=()):
    """Name those whom the contact told last left unnamed: the head of a delegation, the ministers of two states.

    In the contact's own sentence only what stands behind a colon names them, or two bare names at its head.
    before  [drafts.Scene] of the sentence before, or nothing

    Returns those named.
    """
    readdress(scene, drafts)
    remember_sitting(scene, drafts)
    draft = drafts[-1] if drafts else None
    if draft is None or scene.number - draft.sentence > _reach(draft):
        return []
    is_later = scene.number > draft.sentence
    if is_later and clauses.has(scene.sentence, _absence()) is not None:
        _leave_out(scene, draft)
        return []
    give_states(scene, draft)
    give_last_party(scene, draft)
    name_faced(scene, draft)
    give_offices(scene, drafts)
    _name_in_order(scene, draft)
    if not is_later:
        _name_by_those_before(scene, draft, before)
    known = list(draft.persons)
    if not is_later or any(map(_is_several, draft.persons)) or not tells_of_another_time(scene):
        _name_by_groups(scene, draft, 0 if is_later else _colon(scene.sentence))
    return [person for person in draft.persons if person not in known]


def _colon(sentence):
    """Index of the first ":", or behind the sentence where it has none."""
    return next(iter(sentence.where(":")), len(sentence))


def _name_by_groups(scene, draft, start):
    """Let those of the groups from token `start` on be some whom `draft` left unnamed."""
    governors = _governors(scene)
    for group, persons in scene.pairs():
        if group.governor in governors and group.start >= start and group.actors[0].form != "pronoun":
            _take(scene, draft, persons, is_introduced="de" in governors)


def _name_in_order(scene, draft):
    """ "Les ministres de X et de Y se sont vus. A et B …": names without office or state, as many as were unnamed.

    Some may have an office like that in their places: "A, ministre d'Etat et ministre de la Santé, B et C".
    """
    if scene.number != draft.sentence + 1:
        return
    unnamed = unnamed_officials(draft)
    first = _subjects(scene) if _begins(scene) and scene.sentence.low(0) != "«" else []
    first = [person for person in first if person not in draft.persons]
    if not len(first) == len(unnamed) > 1 or not all(map(_may_be_called, first, unnamed)):
        return
    if any(tells_trade(scene.sentence, person) for person in first):
        return
    give_names(draft, unnamed, first)
    draft.sentences.append(scene.number)


def _begins(scene):
    """Whether the subjects begin the sentence, or stand behind "À la tête des trois délégations se trouvaient"."""
    first = scene.groups[0] if scene.groups else None
    if first is None or first.governor:
        return False
    return first.start <= HEAD or scene.sentence.low(first.start - 1) in FOUND and "tete" in scene.words


def _may_be_called(person, other):
    """Whether `person`, of whom no state is told, may be `other`: no office is told, or one like his."""
    if not person.name or person.parties:
        return False
    return person.function is None or bool(person.keys & other.keys or domains(person) & domains(other))


def domains(person):
    """The words of his office that begin with a capital: "Santé"."""
    return {word for word in re.split(r"[ '’]", person.function.role)[1:] if word[:1].isupper()}


def _subjects(scene):
    """Those of "A et B ont salué", and of "A a salué …, B a plaidé … et C a appelé"."""
    first, *others = [persons for group, persons in scene.pairs() if group.governor == ""]
    return first if len(first) > 1 else list(dict.fromkeys(p for persons in (first, *others) for p in persons))


@cache
def _absence():
    return Phrases((form, True) for form in table("company")["absent"]["phrases"])


def _leave_out(scene, draft):
    """ "Retenu ailleurs, X s'était fait remplacer": his state took part, he did not."""
    for person in scene.first_under(""):
        if person in draft.persons and person.name and person.name_at[0] >= scene.sentence.start:
            draft.persons.remove(person)
            draft.parties = [*draft.parties, *person.parties]


def _name_by_those_before(scene, draft, before):
    """ "A avait pris l'avion, B la route : le ministre argentin et son homologue uruguayen se sont vus": in order."""
    start = scene.sentence.index_of(draft.span[0])
    named = _named_before(scene, start) or [pair for other in before for pair in _named_before(other, None)]
    if any(actor.function or actor.parties for actor, _ in named):
        return
    bare = list(dict.fromkeys(person for _, person in named))
    if len(bare) == len(draft.persons) > 1 and _are_open(draft.persons, bare):
        give_names(draft, draft.persons, bare)


def _are_open(persons, bare):
    """Whether somebody of `persons` is not named, and whoever is none of `bare` is told by office and state alone."""
    return not all(p.name for p in persons) and all(p in bare or _is_unnamed(p) for p in persons)


def _named_before(scene, stop):
    """[(Actor, person)] of those whom tokens [:stop] name, empty where a word stands before one: "le chanteur X"."""
    groups = [(g, told) for g, told in scene.pairs() if stop is None or g.stop <= stop]
    if any(told and scene.sentence.low(g.start - 1) not in OPENING for g, told in groups if g.start):
        return []
    pairs = [pair for g, told in groups if len(g.actors) == len(told) for pair in zip(g.actors, told)]
    return [(actor, person) for actor, person in pairs if actor.name]


def unnamed_officials(draft):
    """Those of `draft` who are told by their office and their state alone."""
    return [person for person in draft.persons if _is_unnamed(person)]


def _is_unnamed(person):
    return not person.name and person.function and person.parties


def give_names(draft, unnamed, bare):
    """Let each of `bare` take the office and the state of the one of `unnamed` in the same place."""
    offices = [(other.function, other.parties) for other in unnamed]
    for person, (function, parties) in zip(bare, offices):
        person.function, person.parties = person.function or function, parties
    named = dict(zip(unnamed, bare))
    draft.persons = [named.get(person, person) for person in draft.persons]


def _reach(draft):
    if draft.kind == "credentials":
        return CREDENTIALS_REACH
    return FILL_REACH * (1 + bool(draft.parties))


def _governors(scene):
    head = " ".join(scene.sentence.lows[:3]).replace("' ", "'")
    return ("", "par", "de") if head.startswith(INTRODUCED) else ("", "par")


def _take(scene, draft, persons, *, is_introduced):
    """Add to `draft` those of `persons` whom it left unnamed. `is_introduced`: by "il s'agit de", whatever they are."""
    is_of_several = is_introduced and any(map(_is_several, draft.persons))
    for person in persons:
        is_envoy = awaits_envoys(draft) and _is_unnamed(person) and bool(person.keys & ENVOYS)
        if not (person.name or is_envoy) or person in draft.persons:
            continue
        if is_of_several and person.function is None or _is_awaited(draft, person):
            person.function = person.function or _office_awaited(draft)
            draft.persons.append(person)
            draft.sentences.append(scene.number)


def _office_awaited(draft):
    """The Function of one of the envoys who were only counted, or None where the contact awaits none."""
    return next(singular(p.function) for p in draft.persons if _is_several(p)) if awaits_envoys(draft) else None


def _is_awaited(draft, person):
    """Whether somebody unnamed of the contact may be `person`: same party, or same function in the plural."""
    unnamed = [other for other in draft.persons if not other.name]
    if any(_may_be(other, person, draft) for other in unnamed):
        return True
    return person.side in sides_of(draft.parties) - sides_of(draft.named)


def _may_be(other, person, draft):
    if other.parties:
        return _serves_with(other, person, draft)
    if not _is_several(other):
        return False
    if person.function is not None and singular(other.function).role in VAGUE:  # "trois responsables : A, B et C"
        return True
    return bool(person.keys & other.keys) or draft.kind == "credentials" and _is_envoy(person, draft)


def _serves_with(other, person, draft):
    """Whether both serve one state or body, of which nobody is named yet, or `other` is several officials."""
    if sides_of(other.parties).isdisjoint(sides_of(person.parties)):
        return False
    return person.side not in sides_of(draft.named) or other.is_plural and other.function is not None


def awaits_envoys(draft):
    """Whether the envoys of a ceremony were only counted, so that who is told next is one of them."""
    return draft.kind == "credentials" and any(_is_several(person) for person in draft.persons)


def _is_several(person):
    return person.is_plural and not person.name and person.function is not None


def _is_envoy(person, draft):
    """Whether `person` may be one of those who hand over their credentials: no office, or an envoy's, elsewhere."""
    served = sides_of(p for p in draft.named if not p.keys & ENVOYS and p.function)
    return (person.function is None or bool(person.keys & ENVOYS)) and person.side not in served


def name_periphrases(drafts):
    """Let "le patron du Développement rural", "la cheffe de la diplomatie estonienne" of a later contact be the person
    told before of that office, or the only official told of that state.
    """
    share_states(drafts)
    told = {}  # {(state or body): [named persons of the contacts before]}
    for draft in drafts:
        draft.persons = list(dict.fromkeys(_told_before(person, draft, told) for person in draft.persons))
        for person in draft.named:
            same = told.setdefault(person.side, [])
            if person not in same and len(same) < MOST:
                same.append(person)


def _told_before(person, draft, told):
    """The named person whom `person`, unnamed, stands for, or `person` himself."""
    served = person.side
    if not _is_periphrasis(person):
        return _of_same_office(person, draft, told.get(served, ()))
    meant = _officials(told.get(served, ())) if served is not None else _of_office(person.function, told)
    meant = [other for other in meant if other not in draft.persons]
    return meant[0] if len(meant) == 1 else person


def _of_same_office(person, draft, known):
    """The only one of `known`, officials of his state, whom "le ministre koweïtien" shortens, or `person` himself."""
    if person.name or person.is_plural or person.function is None or person.function.level == "head":
        return person
    begins = f"{person.function.role} "
    meant = [p for p in known if p.function is None or f"{p.function.role} ".startswith(begins)]
    return meant[0] if len(meant) == 1 and meant[0] not in draft.persons and person.parties else person


def _is_periphrasis(person):
    if person.name or person.is_plural or person.function is None or person.function.level == "head":
        return False
    return person.function.role.split(" ")[0] in PERIPHRASES


def _officials(persons):
    return [person for person in persons if person.function and person.function.level != "head"]


def _of_office(function, told):
    """Those whose functions have all words of "patron du Développement rural" but its head."""
    office = {word for word in re.split(r"[ '’]", function.role)[1:] if word not in SMALL}
    known = [person for same in told.values() for person in same if person.function]
    return [person for person in known if office and office <= set(person.function.role.split())]
