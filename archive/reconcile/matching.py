"""Which stored row is which observed one, pure: one to one, best first, nothing matched away."""

from dataclasses import dataclass


@dataclass
class Matches:
    pairs: list  # (stored, observed)
    new: list  # observed that nothing stored is
    lost: list  # stored that nothing observed is


def match(stored, observed, likeness):
    """Pair `stored` with `observed`, likest first. `likeness(stored, observed)` is a comparable, None for "another"."""
    scored = []
    for i, row in enumerate(stored):
        for j, seen in enumerate(observed):
            if (likely := likeness(row, seen)) is not None:
                scored.append((likely, -abs(i - j), i, j))
    scored.sort(reverse=True)
    rows, sights, pairs = set(range(len(stored))), set(range(len(observed))), []
    for _, _, i, j in scored:
        if i in rows and j in sights:
            rows.remove(i)
            sights.remove(j)
            pairs.append((stored[i], observed[j]))
    return Matches(pairs, [observed[j] for j in sorted(sights)], [stored[i] for i in sorted(rows)])


@dataclass(frozen=True)
class Signature:
    """What a contact is told by: the people, the parties, the day."""

    people: frozenset
    parties: frozenset
    day: str


def contact_likeness(a, b):
    """People first, then parties, then the day; None where the two can hardly be one contact.

    Two audiences of one host share the host, his party and the day: each side having a party, or a person, that
    the other lacks tells them apart, unless two people or all the parties are the same.
    """
    people, parties, same_day = len(a.people & b.people), len(a.parties & b.parties), a.day == b.day
    if people < 2:
        if _differ(a.parties, b.parties) or (_differ(a.people, b.people) and a.parties != b.parties):
            return None
        if not people and (parties < 2 or not same_day):
            return None
    return people, parties, same_day


def agree(a, b):
    """Whether neither has a person, nor a party, where the other has another one."""
    return not _differ(a.people, b.people) and not _differ(a.parties, b.parties)


def _differ(a, b):
    """Each has something that the other lacks."""
    return bool(a - b) and bool(b - a)
