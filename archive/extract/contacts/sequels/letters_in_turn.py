"""Letters announced together and told one by one: "Deux messages sont parvenus à X. L'un vient de Y, l'autre de Z"."""

from archive.extract.words.lexicon import word_sets

REACH = 4  # sentences behind those letters
NEAR = 5  # tokens: "parvenus mercredi au", "reçu mercredi deux"
HEAD = 4  # tokens: "Le troisième message"
CLAUSE = 8  # tokens: "L'un porte la signature du"
GOVERNORS = ("de", "par", "à")
_words = word_sets("company", "letters_in_turn")
_not_letter = word_sets("verbs", "letter", "not_letter")


def letters_told(scene):
    """Who alone is named in a sentence that tells of several letters come to him, or sent by him; or None."""
    at = scene.sentence.first_of(_words("letters"))
    if at is None or _words("verbs").isdisjoint(scene.words) or not _not_letter().isdisjoint(scene.words):
        return None
    told = [(group, persons[0]) for group, persons in scene.pairs() if persons and persons[0].function]
    if (
        len(told) != 1
        or not told[0][1].name
        or _words("several").isdisjoint(scene.sentence.lows[max(0, at - NEAR) : at])
    ):
        return None
    return told[0][1] if told[0][0].governor in ("", "par", "à") else None


def authors(story, scene):
    """(who got or sent the letters told before, [those at the other end], start, stop), or None."""
    if story.correspondent is None or not 0 < scene.number - story.correspondent_at <= REACH:
        return None
    found = []
    for at in _turns(scene.sentence):
        following = (pair for pair in scene.pairs() if at < pair[0].start <= at + CLAUSE)
        group, persons = next(following, (None, []))
        if persons and group.governor in GOVERNORS and _is_other(persons[0], story.correspondent):
            found.append((group, persons[0]))
    if not found:
        return None
    return [story.correspondent], [person for _, person in found], found[0][0].start, found[-1][0].stop


def _turns(sentence):
    """The indexes of "l'un", "le premier", of the head of a sentence, and of those behind it: "l'autre", "celle"."""
    places = list(sentence.places_of(_words("turns")))
    return places if places and places[0] < HEAD else []


def _is_other(person, correspondent):
    is_official = person.name and person.function and person is not correspondent
    return is_official and (person.country is None or person.country != correspondent.country)
