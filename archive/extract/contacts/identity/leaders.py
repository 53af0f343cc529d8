"""Who led the two sides of talks, told behind them: "La partie turque était conduite par A, celle du Niger par B"."""

from itertools import chain

from archive.extract.contacts.identity.members import led
from archive.extract.people.heads import party_of
from archive.extract.words.clauses import in_opening
from archive.extract.words.lexicon import word_sets

GOVERNORS = ("", "par")
ITS_OWN = {"l'", "etait", "par"}  # "l'était par"
CHIEFS, OFFICE_REACH = frozenset(("chef", "chefs")), 5  # tokens of "chef adjoint de la délégation"
TO = ("à", "a")
BESIDE = frozenset(("par", "avec", "envers", "contre", "vers"))
MEMBERS_REACH = 4  # tokens of "où l'on trouve"
PAIR = 2  # sides, each with its leader
_words = word_sets("company", "leaders")


def leaders(scene, *, is_next=False, side=None, sides=()):
    """The named officials whom `scene` (drafts.Scene) tells to have led a side, each with the state of that side.

    is_next  whether the sentence before told of another leader: "B menait celle de Maurice" then needs no noun
    side     the Party of the delegation told before, which "X conduisait le groupe" is said of, or None
    sides    the Parties of the talks told last, in order: "À la tête des deux délégations se trouvaient A et B"

    An empty list where the sentence says so of nobody, denies it or only announces it.
    """
    _serve_their_own(scene)
    is_fronted = side is not None and is_delegation_led(scene.sentence)
    is_its = is_fronted or side is not None and _is_at_its_head(scene.sentence)
    if not is_its and (not _tells_leaders(scene.words, is_next) or _are_of_offices(scene.sentence)):
        return []
    found = []
    for k, (group, persons) in enumerate(scene.pairs()):
        if _is_of_members(scene.sentence, group.start):
            break
        named = [person for person in persons if person.name and person.function]
        if group.governor in GOVERNORS:
            _serve_in_order(named, sides)
        if group.governor in GOVERNORS:
            found += _leaders_of_group(scene, k, named, side if is_fronted and not k or not group.governor else None)
    return found


def _is_of_members(sentence, i):
    """Whether those from token `i` on only belong to a delegation: "où figure Y", "où l'on trouve Y"."""
    relative = range(max(0, i - MEMBERS_REACH), i)
    return any(sentence.low(k) == "où" and k + 1 < i for k in relative)


def is_delegation_led(sentence):
    """ "Conduite par X, elle est arrivée mardi": of the delegation told before."""
    return sentence.low(0) in _words("led") and sentence.low(1) == "par" and sentence.words.isdisjoint(_words("unreal"))


def _is_at_its_head(sentence):
    """ "À sa tête figurait X": of the delegation told before; and none of "n'était pas à sa tête"."""
    its = [k for k in sentence.where("tete") if sentence.low(k - 1) in ("sa", "leur") and sentence.low(k - 2) in TO]
    return bool(its) and sentence.words.isdisjoint(_words("unreal"))


def _tells_leaders(words, is_next):
    """Whether words of leading and of a side stand in the sentence, and none that denies it."""
    if not words.isdisjoint(_words("unreal")):
        return False
    if words.isdisjoint(_words("led")):  # "Celle du Niger l'était par B"
        return is_next and words >= ITS_OWN and not words.isdisjoint(_words("that"))
    return not words.isdisjoint(_words("sides")) or is_next and not words.isdisjoint(_words("that"))


def _are_of_offices(sentence):
    """Whether nothing but "le chef de l'Etat", "le chef du bureau" tells of leading, and no "chef de la délégation"."""
    if not sentence.words.isdisjoint(_words("led") - CHIEFS):
        return False
    chiefs, sides = sentence.places_of(CHIEFS), _words("sides") | _words("that")
    return bool(chiefs) and all(sides.isdisjoint(sentence.lows[k + 1 : k + OFFICE_REACH]) for k in chiefs)


def _serve_in_order(named, sides):
    """Let two leaders named together serve the two sides: "À la tête des deux délégations se trouvaient A et B"."""
    if len(named) != PAIR or len(sides) != PAIR:
        return
    left = [party for party in sides if all(person.side != party.side for person in named)]
    without = [person for person in named if not person.parties]
    if len(left) == len(without):  # both, or the other of the two
        for person, party in zip(without, left):
            person.parties = (party,)


def _leaders_of_group(scene, k, named, side):
    """Those of `named`, of group `k`, of whom it is known which side they led; one alone is given it."""
    if len(named) != 1:
        return named if all(person.parties for person in named) else []
    party = _side(scene, k) or side
    if party and not named[0].parties and (party.country or not _governs(named[0].function)):
        named[0].parties = (party,)
    return named


def _governs(function):
    """Whether it is an office of states only, which leads nobody of a body: "le ministre X a reçu l'ONG Y"."""
    return function is not None and function.level in ("head", "minister", "ambassador")


def sides_told(drafts):
    """The Parties of the contact told last, of which nobody is named, in order."""
    last = drafts[-1] if drafts else None
    if last is None or last.named:
        return []
    return list(dict.fromkeys([*last.parties, *(p.parties[0] for p in last.persons if p.parties)]))


def _side(scene, k):
    """The Party of the state told last before group `k`, or first behind it, with no other group between; or None.

    Where the leaders are the subjects, each stands before his side: "A menait l'équipe du Niger, B, celle du Mali".
    """
    groups, marks = scene.groups, scene.sentence.marks
    if not scene.words.isdisjoint(_words("leading")) and (party := _party_next(scene, k)):
        return party
    if k and (party := _delegation_party(groups[k - 1].actors[-1])):
        return party
    start, following = groups[k - 1].stop if k else 0, groups[k + 1] if k + 1 < len(groups) else None
    behind = range(groups[k].stop, following.start if following else len(scene.sentence))
    near = chain(reversed(range(start, groups[k].start)), behind)
    states = (marks[i] for i in near if i in marks and marks[i].kind == "state" and not _is_with(scene.sentence, i))
    mark = next((m for m in states if not in_opening(scene.sentence, m.value.start)), None)
    if mark:
        return party_of(mark)
    is_leading = not scene.words.isdisjoint(_words("leading"))
    return following and _party_behind(scene.sentence, following, is_leading=is_leading)


def _is_with(sentence, i):
    """Whether the state at token `i` is only told beside: "soutenu par la Russie", "un geste envers l'Iran"."""
    return not BESIDE.isdisjoint(sentence.lows[max(0, i - 2) : i])


def _party_next(scene, k):
    """The Party of "B, celle du Mali" right behind group `k`, or None."""
    following = scene.groups[k + 1 : k + 2]
    is_next = scene.sentence.low(scene.groups[k].stop) == "," and not scene.groups[k].governor
    return _party_behind(scene.sentence, following[0]) if following and is_next else None


def _party_behind(sentence, group, *, is_leading=False):
    """The Party of the delegation of "B menait celle du Niger", or None. `is_leading`: "B menait l'équipe du Niger"."""
    return _delegation_party(group.actors[0]) if is_leading or sentence.low(group.start) in _words("that") else None


def _delegation_party(actor):
    return actor.parties[0] if actor.form == "delegation" and actor.parties else None


def lead_members(scene, told):
    """Let those named behind the only leader of `told` serve what he does: "X conduisait le groupe, où figurait Y"."""
    here = [person for persons in scene.persons for person in persons if person.name]
    if len(told) == 1 and told[0] in here:
        for person in here[here.index(told[0]) + 1 :]:
            person.beside = person.beside if person.parties else told[0]


def _serve_their_own(scene):
    """Let X serve the state of those he leads: "des parlementaires japonais conduits par X"."""
    for told, leader in led(scene):
        leader.parties = leader.parties or told[0].parties
