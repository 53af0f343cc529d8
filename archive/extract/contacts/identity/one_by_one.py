"""Names told each in a sentence of its own, of those whom a contact told by their offices and states alone: "X a réuni
ses collègues turc et grec. A, ministre des Transports, a promis un tunnel. B, pour sa part, a parlé de trains".
"""

from archive.extract.contacts.identity.naming import domains, give_names, unnamed_officials
from archive.extract.contacts.identity.other_trades import tells_trade
from archive.extract.contacts.identity.sides import names_side

REACH = 3  # sentences behind the contact
HEAD = 1  # tokens before whoever begins a sentence
PAIR = 2
TURNS, TURN_REACH = frozenset(("part", "cote", "tour", "elle", "lui")), 4  # tokens of "Pour sa part,"
JOINTS = frozenset((",", ";", "et", "que", "puis"))
ANY_MINISTER = frozenset(("minister",))


def name_one_by_one(scene, drafts, scenes):
    """Let those who speak one after the other behind the contact told last be its unnamed officials, in order.

    scene   drafts.Scene; scenes: all so far, `scene` the last
    Only where as many are named as were left unnamed; a side told beside a name ("du côté turc") comes first.
    """
    draft = drafts[-1] if drafts else None
    if draft is None or not 0 < scene.number - draft.sentence <= REACH:
        return
    unnamed = unnamed_officials(draft)
    if len(unnamed) < PAIR:
        return
    told = [(other, p) for other in scenes[draft.sentence + 1 :] for p in _speakers(other, draft)]
    named = [person for _, person in told]
    if len(named) == len(unnamed) and _are_like(named, unnamed):
        give_names(draft, _in_order(told, unnamed), named)
        draft.sentences.append(scene.number)


def _speakers(scene, draft):
    """The new persons without a state who are subjects of the sentence, the first of them at its head."""
    groups = [(g, p) for g, p in scene.pairs() if g.governor == "" and p]
    if not groups or not _is_at_head(scene.sentence, groups[0][0].start) or scene.sentence.low(0) == "«":
        return []
    first, *others = groups
    persons = [p for g, told in (first, *_joined(scene.sentence, others)) for p in told]
    return [person for person in dict.fromkeys(persons) if _is_new(scene, person) and person not in draft.persons]


def _is_at_head(sentence, start):
    """Whether nothing stands before token `start`, or "Pour sa part,", "De son côté,"."""
    is_next = sentence.low(start - 1) == "," and start <= TURN_REACH and not TURNS.isdisjoint(sentence.lows[:start])
    return start <= HEAD or is_next


def _joined(sentence, groups):
    """Those of `groups` that may be subjects of a clause of their own: ", B, de quotas", "et B a parlé"."""
    return [pair for pair in groups if sentence.low(pair[0].start - 1) in JOINTS]


def _is_new(scene, person):
    is_told_here = person.name and person.name_at[0] >= scene.sentence.start
    return is_told_here and not person.parties and not tells_trade(scene.sentence, person)


def _are_like(named, unnamed):
    """Whether nobody of `named` is told with an office, or all with offices like those told, one with the same."""
    if all(person.function is None for person in named):
        return True
    pairs = list(zip(named, unnamed))
    if not all(person.function and person.keys & other.keys for person, other in pairs):
        return False
    return any(person.keys & other.keys - ANY_MINISTER or domains(person) & domains(other) for person, other in pairs)


def _in_order(told, unnamed):
    """`unnamed` in the order of `told`: whose side the sentence names, in his place, the others as they were told."""
    of_side = [_of_side(scene, unnamed) for scene, _ in told]
    if len(set(of_side) - {None}) < sum(other is not None for other in of_side):
        return unnamed
    others = iter(other for other in unnamed if other not in of_side)
    return [other or next(others) for other in of_side]


def _of_side(scene, unnamed):
    """The only one of `unnamed` whose side the sentence names, or None."""
    meant = [person for person in unnamed if names_side(scene, person.country)]
    return meant[0] if len(meant) == 1 else None
