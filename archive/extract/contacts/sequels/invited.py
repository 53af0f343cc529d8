"""A meeting told by whoever had asked others to it: "la réunion à laquelle X avait invité Y et Z", "X y avait convié Y
pour des consultations".
"""

from archive.extract.contacts.frames.constituents import medium
from archive.extract.contacts.words.nouns import names_contact
from archive.extract.people.told.person import sides_of
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

NEAR = 6  # tokens between the first guest and the next: "Y, et, pour le Chili, Z"
DONE = ("a", "ont", "est", "sont", "fut", "furent")
PLACED = ("y", "là")
_words = word_sets("company", "invited")


def invited(story, scene):
    """(hosts, guests, start, stop, kind) of a meeting held to which somebody had asked others, or None."""
    at = _asking(scene)
    if at is None or not _is_held(story, scene):
        return None
    host, guests = scene.last_under("", stop=at), _guests(scene, at)
    if not _are_of_many_sides(host, guests) or story.is_known([*host, *guests]):
        return None
    return host, guests, at, at + 1, medium(scene.sentence)


def _are_of_many_sides(host, guests):
    """Whether hosts with names asked guests who all serve others than they and than each other."""
    is_named = bool(host and guests) and all(person.name for person in host) and host[0] not in guests
    return is_named and len(sides_of([*host, *guests])) > len(guests)


def is_in_vain(scene):
    """Whether somebody asked others to a meeting that is told not to have been held, or not yet."""
    return not scene.words.isdisjoint(_words("unreal")) and _asking(scene) is not None


def _asking(scene):
    """Index of "invité" in "la réunion à laquelle X avait invité Y", or None."""
    at = next((k for k in scene.sentence.places_of(_words("asked")) if k not in scene.inside), None)
    helper = clauses.done(scene.sentence, at) if at is not None else None
    if helper is None or helper.passive:
        return None
    return at if _is_to_meeting(scene, helper.at) else None


def _is_to_meeting(scene, helper):
    """Whether "auquel", "à laquelle" or "y" stands before the auxiliary, and a noun of contact in the sentence."""
    before = scene.sentence.lows[:helper]
    is_pointed = before[-1:] and before[-1] in PLACED or not _words("relative").isdisjoint(before)
    return bool(is_pointed) and names_contact(scene.sentence)


def _is_held(story, scene):
    """Whether something is told as done there, and nothing tells that it did not take place or is to come."""
    near = [scene, *story.scenes[-2:-1]] if scene.number else [scene]
    if not scene.words.isdisjoint(_words("unreal")):
        return False
    return any(not other.words.isdisjoint(DONE) for other in near)


def _guests(scene, at):
    """The persons of the list that begins behind token `at`."""
    found, stop = [], None
    for group, persons in scene.pairs():
        if group.start <= at:
            continue
        if group.governor != "" or stop is not None and not _is_listed(scene.sentence, stop, group.start):
            break
        found, stop = [*found, *persons], group.stop
    return [person for person in found if person.name and (person.function or person.parties)]


def _is_listed(sentence, stop, start):
    return start - stop <= NEAR and {"et", ","} & set(sentence.lows[stop:start]) and sentence.low(stop) != "que"
