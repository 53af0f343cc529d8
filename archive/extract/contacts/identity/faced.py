"""Those who led the talks that a sentence before told of states alone: "X dirigeait les discussions face à Y"."""

from archive.extract.people.told.person import sides_of

LEADING = ("dirig", "mena", "mene", "condui", "represent", "negoci", "presid", "emmen")
FACE = frozenset(("face",))
TO = frozenset(("à", "au", "aux"))
REACH = 3  # tokens from "face" to whom X faced


def name_faced(scene, draft):
    """Add X and Y to `draft`, told before `scene`, where each serves a side of it of which nobody is named yet."""
    at = _facing(scene.sentence)
    if at is None:
        return
    other = next((persons for group, persons in scene.pairs() if at < group.start <= at + REACH), [])
    before = [persons for group, persons in scene.pairs() if group.stop <= at and group.governor == "" and persons]
    faced = [person for person in (*(before[0][:1] if before else ()), *other) if person.name]
    left_open = draft.sides - {person.side for person in draft.named if person not in faced}
    if len(faced) > 1 and None not in (sides := sides_of(faced)) and sides <= left_open:
        draft.persons += [person for person in faced if person not in draft.persons]
        draft.sentences.append(scene.number)


def _facing(sentence):
    """Index of "face" of "dirigeait les discussions face à", or None."""
    at = next((k for k in sentence.places_of(FACE) if sentence.low(k + 1) in TO), None)
    leads = at is not None and any(low.startswith(LEADING) for low in sentence.lows[:at])
    return at if leads else None
