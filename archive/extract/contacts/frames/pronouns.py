"""Whom "il" and "elle" stand for within one sentence: who it begins with, or who is named only behind them."""

from archive.extract.contacts.frames.constituents import alone_at_head
from archive.extract.words.clauses import is_finite
from archive.extract.words.lexicon import word_sets

HEAD = 4  # tokens of "La première tournée régionale de"
_words = word_sets("presumed", "pronouns")


def meant_alone(scene, people, number):
    """[the person whom "il" stands for in the sentence of `scene`], or an empty list where others must tell.

    people  told.people.People; a name that follows is seen before its turn
    """
    if ahead := _main_ahead(scene):
        return people.see(ahead, number)
    return _whose_journey(scene) or alone_at_head(scene)


def _main_ahead(scene):
    """The Actor H of "Après Rome, où il a vu X, H s'est rendu à Lomé", or None."""
    sentence = scene.sentence
    if sentence.low(0) not in _words("openers") or _words("relatives").isdisjoint(scene.words):
        return None
    places = [k for k, group in enumerate(scene.groups) if group.actors[0].form == "pronoun"]
    if not places or not _is_in_relative(sentence, scene.groups[places[0]].start):
        return None
    return next((g.actors[0] for g in scene.groups[places[0] + 1 :] if _is_main(sentence, g)), None)


def _is_in_relative(sentence, i):
    return sentence.low(i - 1) in _words("relatives")


def _is_main(sentence, group):
    """Whether somebody named stands behind a comma and before his verb."""
    if group.governor or len(group.actors) > 1 or not group.actors[0].name or sentence.low(group.start - 1) != ",":
        return False
    at = group.stop + (sentence.low(group.stop) == ",")
    return is_finite(sentence, at) or sentence.low(at) in ("s'", "se", "y", "n'", "ne")


def _whose_journey(scene):
    """[X] of "La tournée de X l'a mené à Lomé, où il a vu Y", or an empty list."""
    first = scene.groups[0] if scene.groups else None
    if first is None or first.governor != "de" or first.start > HEAD + 1 or not scene.persons:
        return []
    is_journey = not _words("journeys").isdisjoint(scene.sentence.lows[: first.start])
    persons = scene.persons[0] if is_journey else []
    return persons if len(persons) == 1 and persons[0].name else []
