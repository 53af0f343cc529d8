"""What the tests of the grammar share: sentences with their marks, and contacts in short."""

import datetime

from archive.extract.mentions.bodies import find_bodies
from archive.extract.mentions.geography import find_cities, find_states
from archive.extract.mentions.marks import set_marks
from archive.extract.reading import extract, read
from archive.extract.words.gazetteer import fold
from archive.extract.words.tokens import sentences
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2025, 6, 30)


def marked(text):
    """The sentences of `text` with states, cities and bodies set on their tokens."""
    folded, found = fold(text), sentences(text, 0, len(text), 0)
    for kind, find in (("body", find_bodies), ("state", find_states), ("city", find_cities)):
        set_marks(found, kind, find(text, folded))
    return found


def told(*paragraphs, title=None):
    """[(kind, [who])] of the contacts of a small dispatch; unnamed parties are left out."""
    reading = read(dispatch(*paragraphs, title=title), published="2025-06", today=TODAY)
    return [(kind, [person.name for person in draft.named]) for kind, draft in zip(reading.kinds, reading.drafts)]


def parties_told(*paragraphs, title=None):
    """[[(who, country or body)]] of the contacts of a small dispatch."""
    reading = read(dispatch(*paragraphs, title=title), published="2025-06", today=TODAY)
    return [[(person.name, person.country or person.body) for person in draft.named] for draft in reading.drafts]


def roles_told(*paragraphs, title=None):
    """[[(who, office or None)]] of the contacts of a small dispatch."""
    reading = read(dispatch(*paragraphs, title=title), published="2025-06", today=TODAY)
    return [[(person.name, person.function and person.function.role) for person in d.named] for d in reading.drafts]


def contacts_told(*paragraphs, title=None):
    """The annotation.Contacts of a small dispatch."""
    return extract(dispatch(*paragraphs, title=title), published="2025-06", today=TODAY).meetings
