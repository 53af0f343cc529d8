"""Who spoke at a meeting of several told before: "En ouverture, le secrétaire général X a dressé le bilan"."""

from functools import cache

from archive.extract.contacts.drafts import Company
from archive.extract.words.lexicon import Phrases, table

REACH = 3  # sentences behind the meeting
SEVERAL = 3  # sides
NOT = frozenset(("ne", "n'"))


@cache
def _phrases():
    return Phrases((form, True) for form in table("company")["opening"]["phrases"])


def opening(scene, drafts):
    """[Company] of who spoke at the head of a meeting of three sides or more told just before, or an empty list."""
    hit = _phrases().at(scene.sentence, 0)
    last = drafts[-1] if hit and drafts else None
    if last is None or last.kind == "letter" or not 0 < scene.number - last.sentence <= REACH:
        return []
    sides = {p.country or p.body for p in (*last.persons, *last.parties)}
    pairs = scene.pairs()
    group, persons = next(((g, p) for g, p in pairs if g.governor == "" and p and g.start >= hit[0]), (None, []))
    named = [person for person in persons if person.name and (person.function or person.parties)]
    is_done = group is not None and any(
        scene.sentence.low(k) in ("a", "ont") for k in range(group.stop, group.stop + 3)
    )
    if len(sides) < SEVERAL or not is_done or not NOT.isdisjoint(scene.sentence.lows[group.stop : group.stop + 3]):
        return []
    return [Company(group.start, named, "attended", [])] if named else []
