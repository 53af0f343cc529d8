"""Who spoke at a meeting of several told before: "En ouverture, le secrétaire général X a dressé le bilan"."""

from functools import cache

from archive.extract.contacts.drafts import Company
from archive.extract.words.lexicon import Phrases, table

REACH = 3  # sentences behind the meeting
SEVERAL = 3  # sides
VERB_REACH = 3  # tokens: "le ministre X, lui, a"
NOT = frozenset(("ne", "n'"))


@cache
def _phrases():
    return Phrases((form, True) for form in table("company")["opening"]["phrases"])


def opening(scene, drafts):
    """[Company] of who spoke at the head of a meeting of three sides or more told just before, or an empty list."""
    hit = _phrases().at(scene.sentence, 0)
    last = drafts[-1] if hit and drafts else None
    if last is None or not _is_of_several(last) or not last.is_near(scene, REACH):
        return []
    group, named = _speakers(scene, hit[0])
    return [Company(group.start, named, "attended", [])] if named and _has_spoken(scene.sentence, group) else []


def _speakers(scene, start):
    """(group, the named officials of it) of the first from token `start` on that nothing governs, or (None, [])."""
    free = ((g, persons) for g, persons in scene.pairs() if g.governor == "" and persons and g.start >= start)
    group, persons = next(free, (None, []))
    return group, [person for person in persons if person.name and (person.function or person.parties)]


def _is_of_several(draft):
    return draft.kind != "letter" and len(draft.sides) >= SEVERAL


def _has_spoken(sentence, group):
    """Whether "a" or "ont" stands behind `group`, and no "n'a"."""
    behind = sentence.lows[group.stop : group.stop + VERB_REACH]
    return NOT.isdisjoint(behind) and ("a" in behind or "ont" in behind)
