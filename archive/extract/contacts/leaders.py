"""Who led the two sides of talks, told behind them: "La partie turque était conduite par A, celle du Niger par B"."""

from archive.extract.people.heads import Party
from archive.extract.words.lexicon import word_sets

GOVERNORS = ("", "par")
PAIR = 2  # sides, each with its leader
_words = word_sets("company", "leaders")


def leaders(scene, *, is_next=False, side=None, sides=()):
    """The named officials whom `scene` (contacts.Scene) tells to have led a side, each with the state of that side.

    is_next  whether the sentence before told of another leader: "B menait celle de Maurice" then needs no noun
    side     the Party of the delegation told before, which "X conduisait le groupe" is said of, or None
    sides    the Parties of the talks told last, in order: "À la tête des deux délégations se trouvaient A et B"

    An empty list where the sentence says so of nobody, denies it or only announces it.
    """
    words = scene.words
    _serve_their_own(scene)
    if words.isdisjoint(_words("led")) or not words.isdisjoint(_words("unreal")):
        return []
    if words.isdisjoint(_words("sides")) and not (is_next and not words.isdisjoint(_words("that"))):
        return []
    found = []
    for k, (group, persons) in enumerate(scene.pairs()):
        named = [person for person in persons if person.name and person.function]
        if group.governor == "" and len(named) == len(sides) == PAIR and not any(p.parties for p in named):
            for person, party in zip(named, sides):
                person.parties = (party,)
        if group.governor not in GOVERNORS or len(named) != 1:
            found += named if group.governor in GOVERNORS and all(person.parties for person in named) else []
            continue
        party = _side(scene, k) or (side if not group.governor else None)
        if party and not named[0].parties:
            named[0].parties = (party,)
        found += named
    return found


def sides_told(drafts):
    """The Parties of the contact told last, of which nobody is named, in order."""
    last = drafts[-1] if drafts else None
    if last is None or last.named:
        return []
    return list(dict.fromkeys([*last.parties, *(p.parties[0] for p in last.persons if p.parties)]))


def _side(scene, k):
    """The Party of the state told last before group `k`, or first behind it, with no other group between; or None."""
    groups, marks = scene.groups, scene.sentence.marks
    if k and (party := _delegation_party(groups[k - 1].actors[-1])):
        return party
    before = range(groups[k - 1].stop if k else 0, groups[k].start)
    behind = range(groups[k].stop, groups[k + 1].start if k + 1 < len(groups) else len(scene.sentence))
    for reach in (reversed(before), behind):
        mark = next((marks[i] for i in reach if i in marks and marks[i].kind == "state"), None)
        if mark is not None:
            return Party(mark.value.codes[0], None, mark.value.start, mark.value.end)
    is_theirs = k + 1 < len(groups) and scene.sentence.low(groups[k + 1].start) in _words("that")
    return _delegation_party(groups[k + 1].actors[0]) if is_theirs else None  # "B menait celle du Niger"


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
    if scene.words.isdisjoint(_words("their")):
        return
    pairs = list(scene.pairs())
    for (_, led), (group, persons) in zip(pairs, pairs[1:]):
        is_leader = group.governor == "par" and scene.sentence.low(group.start - 2) in _words("their")
        for person in persons[:1] if is_leader and led and led[0].parties else ():
            if person.name and person.name_at[1] <= scene.sentence.start:  # "le président de leur groupe", no head told
                continue
            person.parties = person.parties or led[0].parties
