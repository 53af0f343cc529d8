"""What somebody serves by the sentence that tells of him: what it speaks of, or what those beside him serve."""

from archive.extract.people.heads import Party, party_of, words
from archive.extract.people.parties.served import LATTER, seats
from archive.extract.people.parties.unlisted import unlisted_body
from archive.extract.words.tokens import word_key

OF_STATES = frozenset(("minister", "ambassador", "parliament"))
POSSESSIVE = frozenset(("son", "sa", "leur"))
AT_SEAT = frozenset(("à", "au"))
SEATS = frozenset(("siege", "locaux", "bureaux", "quartier-general"))
MET_BY = ("avec", "chez", "auprès")
BARE = 3  # words of "secrétaire générale adjointe"
OPENERS = frozenset(("–", "-", "—", "--", "---", "que", "qu'", "«", ":", ")", "]", "["))


def serve_by_sentence(scenes, apart=frozenset()):
    """Let those without a party serve what the sentence that names them tells, of each of `scenes`.

    apart  {frozenset of two}: those who met each other alone, and so are of two sides
    """
    for before, scene in zip([None, *scenes], scenes):
        _owned(scene, before)
        _of_the_latter(scene, before)
        _at_seat(scene)
        _among(scene, apart)
        _of_delegation(scene)
        _met_together(scene)


def serve_at_seat(host, sentence):
    """Let `host`, who received "à la Maison-Blanche", serve the state whose seat that is, if none is told."""
    if host is None or host.parties or not host.name or AT_SEAT.isdisjoint(sentence.words):
        return
    for k in sentence.places_of(AT_SEAT):
        at = k + 1 + (sentence.low(k + 1) in ("la", "l'"))
        if found := seats().at(sentence, at):
            host.parties = (Party(found[1], None, *sentence.span(at, found[0])),)


def _met_together(scene):
    """ "avec la présidente X, le ministre Y et le maire Z": in one list, in several offices, they are of a side."""
    for first, *others in (persons for group, persons in scene.pairs() if group.governor in MET_BY and persons):
        offices = {person.function.role for person in (first, *others) if person.function}
        if len(offices) <= len(others) or first.body:
            continue
        for person in others:
            person.beside = person.beside or (None if person.parties else first)


def _owned(scene, before):
    """ "L'OIF aidera le Bénin, a promis son représentant, X": he serves the state or body that is spoken of.

    before  the Scene before: "Le Japon a ouvert le bal. Lundi, son ambassadeur, X, …"
    """
    firsts = _first_of_groups(scene)
    owned = [(actor, person) for actor, person in firsts if _is_owned(scene.sentence, actor, person)]
    if not owned:
        return
    if subject := _first_subject(scene.sentence):
        _serve_subject(*subject, owned)
    elif before and firsts[0] in owned:  # nobody else is told before "son ambassadeur", whose he would be
        _serve_opening(before, owned)


def _of_the_latter(scene, before):
    """ "… à la Commission de l'Union africaine. Le vice-président de celle-ci, X, …": he serves it."""
    if before is None or scene.words.isdisjoint(LATTER):
        return
    bodies = [mark for _, mark in sorted(before.sentence.marks.items()) if mark.kind == "body"]
    for actor, person in _first_of_groups(scene) if bodies else ():
        told = scene.sentence.lows[actor.function.start : actor.function.stop] if actor.function else ()
        if not (person.parties or LATTER.isdisjoint(told)):
            person.parties = (party_of(bodies[-1]),)


def _at_seat(scene):
    """ "Au siège de la BAD, à Abidjan, la vice-présidente X a reçu Y": she serves the bank."""
    at = scene.sentence.first_of(SEATS)
    party = _body_at(scene.sentence, _past_of(scene.sentence, at + 1)) if at is not None else None
    for actor, person in _first_of_groups(scene) if party else ():
        if person.function and not person.parties and _may_serve_body(person.function) and actor.form == "person":
            person.parties = (party,)


def _of_delegation(scene):
    """ "Le ministre X faisait partie de la délégation tchadienne": he serves what it is of."""
    for group, _ in scene.pairs():
        actor, before = group.actors[0], scene.sentence.lows[max(0, group.start - 2) : group.start]
        if actor.form == "delegation" and actor.parties and "partie" in before:
            subjects = next((p for g, p in scene.pairs() if g.governor == "" and g.stop <= group.start), [])
            for person in subjects:
                person.parties = person.parties or actor.parties[:1]


def _past_of(sentence, i):
    """Index past "de la", "du" at token `i`."""
    while sentence.low(i) in ("de", "la", "l'", "du", "des"):
        i += 1
    return i


def _body_at(sentence, i):
    """The Party of the body named at token `i`, whether a table names it or not; or None."""
    mark = sentence.marks.get(i)
    if mark is not None:
        return party_of(mark) if mark.kind == "body" else None
    found = unlisted_body(sentence, i)
    return Party(None, found[1], *sentence.span(i, found[0])) if found else None


def _may_serve_body(function):
    """Whether it is an office of bodies, told without what it is of: "directrice générale"."""
    is_bare = len(function.role.split(" ")) <= BARE
    return is_bare and not function.keys.isdisjoint(words("of_bodies") | words("of_acronyms"))


def _first_of_groups(scene):
    """[(actor, person)] of those told first in each group of the sentence."""
    return [(group.actors[0], persons[0]) for group, persons in scene.pairs() if persons]


def _serve_subject(start, mark, owned):
    """Let those of `owned` who are told behind token `start` serve the state or body marked there."""
    for actor, person in owned:
        if start < actor.start:
            person.parties = (party_of(mark),)


def _serve_opening(before, owned):
    """Let the ambassadors of `owned` serve the state that the sentence before begins with."""
    mark = _opening_state(before)
    for _, person in owned if mark else ():
        if "ambassador" in person.keys:
            person.parties = (party_of(mark),)


def _first_subject(sentence):
    """(token, Mark) of the first state or body that something is said of, or None."""
    return next(((i, mark) for i, mark in sorted(sentence.marks.items()) if _is_subject(sentence, i, mark)), None)


def _opening_state(scene):
    """The Mark of the state that a sentence begins with, or None."""
    sentence = scene.sentence
    opening = ((i, sentence.marks[i]) for i in (0, 1) if i in sentence.marks)
    return next((mark for i, mark in opening if _is_subject(sentence, i, mark)), None)


def _is_owned(sentence, actor, person):
    is_open = person.function is not None and not person.parties
    return actor.form == "person" and is_open and sentence.low(actor.start) in POSSESSIVE


def _is_subject(sentence, i, mark):
    """Whether the state or body marked at token `i` opens the sentence, or what is said in it."""
    if mark.kind not in ("state", "body") or mark.kind == "state" and mark.value.form != "name":
        return False
    i -= sentence.low(i - 1) in words("words", "article", "grammar")
    return i == 0 or sentence.low(i - 1) in OPENERS


def _among(scene, apart):
    """ "le cardinal X, secrétaire d'Etat du Saint-Siège, et Mgr Y, secrétaire …": Y serves what X serves."""
    for group, persons in scene.pairs():
        for one, other in zip(persons, persons[1:]) if group.governor != "entre" else ():
            if not other.parties and not _is_bare_in(group, other) and frozenset((one, other)) not in apart:
                _serve_with(one, other, group)


def _serve_with(one, other, group):
    """Let `other`, who is named behind `one` in `group`, serve what he serves, where his office allows it."""
    if group.actors[0].form not in ("person", "counterpart"):  # "les deux souverains" are of two states
        return
    is_beside_counterpart = one.function_rule == "function.counterpart" and other.function and not one.parties
    if is_beside_counterpart or "monarch" in one.keys & other.keys:  # the king and the queen
        other.beside = other.beside or one
    if _may_serve_with(one, other):
        other.parties = (_shared(one.parties[0], other.function),)


def _is_bare_in(group, person):
    """Whether the group names somebody by the name alone: "X et Y s'étaient vus en mai" tells nothing of either."""
    bare = [actor.name for actor in group.actors if actor.name and actor.function is None]
    return any(name in bare for name, *_ in person.spellings)


def _may_serve_with(one, other):
    """Whether the office of `other` may serve what `one` serves: no ambassador is of a body."""
    if not one.parties or other.function is None:
        return False
    return bool(one.country) or not _is_of_state(other.function)


def _shared(party, function):
    """The Party of who stands beside somebody of `party`: "le président de la République" is of the state alone."""
    is_head = function.level == "head" and " " in function.role and party.country is not None
    return party._replace(body=None) if is_head else party


def _is_of_state(function):
    """Whether the office is one of states only: it serves no body that somebody beside it serves."""
    named = {word_key(word) for word in function.role.split(" ")}
    return function.level in OF_STATES or not named.isdisjoint(words("state_institution", "services"))
