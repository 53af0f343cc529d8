"""A meeting told only by a word for those named before: "ont estimé les quatre dirigeants, réunis à Rome"."""

from archive.extract.people.told.person import sides_of
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

NEAR = 4  # tokens between "les quatre dirigeants" and "réunis"
AHEAD = 12  # tokens of "Réunis mardi au palais, les quatre dirigeants"
BEFORE = 3  # sentences that name them
PAIR = 2
_words = word_sets("company", "gathered")


def gathered(story, scene):
    """(first, others, start, stop) of those named before who are told to have been together here, or None.

    Nothing is given where a contact was told already, or where their number is another than the one printed.
    """
    if story.drafts or scene.number == 0 or scene.words.isdisjoint(_words("together")):
        return None
    at = scene.sentence.first_of(_words("together"))
    noun = _those_meant(scene.sentence, at)
    if noun is None or clauses.is_denied(scene.sentence, 0, at) or not _is_done(scene.sentence):
        return None
    named = _named(story.scenes[max(0, scene.number - BEFORE) : scene.number])
    if len(sides_of(named)) < PAIR or not _are_all(scene.sentence, noun, len(named)):
        return None
    return named[:1], named[1:], at, at + 1


def _those_meant(sentence, at):
    """Index of the noun before "réunis" at token `at`, or behind it where it begins the sentence; or None."""
    reach = range(at - 1, max(0, at - NEAR), -1) if at else range(1, AHEAD)
    return next((k for k in reach if sentence.low(k) in _words("those")), None)


def _are_all(sentence, noun, many):
    """Whether "les dirigeants" or, with the number of them, "les quatre dirigeants" ends at token `noun`."""
    number = clauses.NUMBERS.get(sentence.low(noun - 1))
    return number in (None, many) and sentence.low(noun - 1 - (number is not None)) in ("les", "ces", "leurs")


def _is_done(sentence):
    return any(sentence.low(k) in ("ont", "avaient") for k in range(len(sentence)))


def _named(scenes):
    """The named officials of `scenes`, each once."""
    told = (person for scene in scenes for persons in scene.persons for person in persons)
    return [person for person in dict.fromkeys(told) if person.name and person.function]
