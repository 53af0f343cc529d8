"""Whom somebody's day or visit began or ended with: "Un entretien avec X a refermé sa journée"."""

from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

NEAR = 5  # tokens between the verb and the day: "a refermé jeudi soir sa"
TO = 4  # tokens of "appel téléphonique passé au"
FEW = 4  # contacts told last whose one person in common the day is of
HIS = ("sa", "son", "leur")
GOVERNORS = ("avec", "chez", "par")
_words = word_sets("company", "closing")


def closed(story, scene):
    """([whose day it is], [whom he met], start, stop), or None. `story`: story.Story, with a contact told."""
    if not story.drafts or scene.words.isdisjoint(_words("days")):
        return None
    at = next((k for k in scene.sentence.places_of(_words("verbs")) if k not in scene.inside), None)
    if at is None or not _is_done(scene.sentence, at) or not _is_of_day(scene.sentence, at):
        return None
    met = next(filter(_is_one_official, [*scene.under(*GOVERNORS), *_given(scene, at)]), [])
    whose = [person for person in _whose(story, scene) if person not in met][:1]
    is_new = whose and met and not story.is_known([*whose, *met])
    return (whose, met, at, at + 1) if is_new else None


def _given(scene, stop):
    """The persons of "un appel à Y", "une audience accordée à Y" before token `stop`."""
    behind = [(g.start, p) for g, p in scene.pairs() if g.governor == "à" and p and g.start < stop]
    before = [(scene.sentence.lows[max(0, start - TO) : start], persons) for start, persons in behind]
    return [persons for lows, persons in before if not _words("to").isdisjoint(lows)]


def _is_one_official(persons):
    return len(persons) == 1 and _is_official(persons[0])


def _is_done(sentence, at):
    helper = clauses.done(sentence, at)
    if helper is None:
        return False
    if clauses.is_reported(sentence, at) and sentence.low(at + 1) not in HIS:  # "X, que Y attend, a clos sa journée"
        return False
    return not clauses.is_denied(sentence, helper.at - 2, at)


def _is_of_day(sentence, at):
    """Whether a day or a visit begins the sentence ("La journée s'est terminée"), or is what the verb takes."""
    near = (*sentence.lows[:2], *sentence.lows[at + 1 : at + 1 + NEAR])
    return not _words("days").isdisjoint(near)


def _is_official(person):
    return not person.is_plural and bool(person.function) and bool(person.name or person.parties)


def _whose(story, scene):
    """[the one whom all contacts told last have in common], or of a single one its guest or the subject told."""
    drafts = story.drafts[-FEW:]
    common = [person for person in drafts[-1].named if all(person in draft.persons for draft in drafts)]
    if len(common) == 1:
        return common
    if not _words("of_guest").isdisjoint(scene.words):
        home = story.people.home
        return [p for p in common if p.country and p.country not in home and p is not drafts[-1].host]
    return [story.people.subject] if story.people.subject in common else story.protagonist()
