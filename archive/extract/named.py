"""Everybody whom a dispatch names, taking part or not: what an editor is offered as a participant that is missing."""

from dataclasses import dataclass

from archive.extract.reading import read


@dataclass(frozen=True)
class Named:
    """One person; offsets are those of the printed name in the clean text. country is ISO 3166-1 alpha-2."""

    name: str
    role: str
    country: str | None
    organization: str | None
    start: int
    end: int


def people_named(cleaned, *, published=None, today):
    """The Named of a cleaned dispatch, in reading order, each once. Arguments as for `extract`."""
    story = read(cleaned, published=published, today=today).story
    found = {person.name: _named(person) for person in story.people.persons if person.name and person.name_at}
    return sorted(found.values(), key=lambda one: one.start)


def _named(person):
    role = person.function.role if person.function else None
    return Named(person.name, role or "", person.country, person.body, *person.name_at)
