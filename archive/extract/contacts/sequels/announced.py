"""Several visitors or callers announced together ("Trois visiteurs se sont relayés chez X", "Deux appels sont parvenus
à X") whom the sentences behind tell one by one, and callers told by their call alone ("un appel de Y").
"""

from functools import cache

from archive.extract.words import clauses
from archive.extract.words.lexicon import table, word_sets

NEAR = 4  # tokens between "dans" and "le bureau du président"
HEAD = 4  # tokens: "Le second émanait de", "Un troisième appel"
INTRODUCED = (("il", "s'", "agit"), ("il", "s'", "agissait"))
_words = word_sets("company", "announced")


@cache
def _spoken():
    """The verbs, by their infinitives, of what is told at each of several calls."""
    return frozenset(table("company")["announced"]["spoken"])


def remember_announced(story, scene):
    """Keep whoever is told to have received several visitors or calls, whom the next sentences name."""
    if _is_call(scene):
        host, kind = _called(scene), "phone_call"
    elif not (scene.words.isdisjoint(_words("visitors")) or scene.words.isdisjoint(_words("came"))):
        host, kind = _visited(scene, next(iter(scene.sentence.where(":")), None)), None
    else:
        return
    if host is not None and not clauses.is_denied(scene.sentence, 0, len(scene.sentence)):
        story.receiving, story.receiving_at, story.receiving_kind = host, scene.number, kind


def _is_call(scene):
    if scene.words.isdisjoint(_words("calls")):
        return False
    return not scene.words.isdisjoint(_words("got")) or _is_round_of_calls(scene)


def _is_round_of_calls(scene):
    """ "X a eu trois communications téléphoniques avec des responsables": with several, none of whom it names."""
    at = scene.sentence.first_of(_words("rounds"))
    helper = clauses.auxiliary(scene.sentence, at) if at is not None else None
    named = [person for _, persons in _pairs(scene) for person in persons if person.name or person.parties]
    return helper is not None and helper[1] == "past" and len(named) == 1 and _is_several(scene.sentence, at)


def _is_several(sentence, at):
    """Whether calls in the plural stand near behind token `at`."""
    behind = sentence.lows[at + 1 : at + 1 + NEAR]
    return any(low in _words("calls") and low.endswith("s") for low in behind)


def kind_in_round(story, trigger, persons):
    """ "phone_call" of what is told of somebody whose calls were announced, where its own words tell no kind."""
    is_his = story.receiving_at is not None and story.receiving in persons and trigger.frame in ("with", "object")
    return story.receiving_kind if is_his and trigger.kind is None and trigger.lemma in _spoken() else None


def listed(story, scene):
    """(host, guests, start, stop) of "Trois diplomates se sont relayés chez X : A, B et C", whose guests a list tells,
    behind a colon or in the next sentence ("Il s'agit de A et de B"); or None.
    """
    start = _start_of_list(story, scene)
    if start is None:
        return None
    guests = [p for g, told in scene.pairs() for p in told if g.start > start and p.name and p.function]
    return ([story.receiving], guests, start, start + 1) if len(guests) > 1 else None


def _start_of_list(story, scene):
    """Index of the token behind which the visitors are listed whom somebody received in turn, or None."""
    if story.receiving_at == scene.number:
        colon = next(iter(scene.sentence.where(":")), None)
        return colon if colon is not None and _visited(scene, colon) is story.receiving else None
    is_introduced = tuple(scene.sentence.lows[:3]) in INTRODUCED
    return 0 if is_introduced and story.receiving_at == scene.number - 1 else None


def _visited(scene, stop=None):
    """Who alone is named where visitors came in turn: "dans le bureau du président X", "chez X", "la porte de X".

    stop  the token behind which a list of the visitors begins
    """
    pairs = [(g, told[0]) for g, told in _pairs(scene) if stop is None or g.start < stop]
    named = [(g, person) for g, person in pairs if person.name and person.function]
    if len(named) != 1:
        return None
    group, person = named[0]
    before = frozenset(scene.sentence.lows[max(0, group.start - NEAR) : group.start + 1])
    return person if group.governor == "chez" or not before.isdisjoint(_words("at_his")) else None


def _called(scene):
    """Whom a call reached: "reçu par X", "parvenu au président X", or who "a reçu deux appels"."""
    alone = ((group, persons[0]) for group, persons in _pairs(scene) if len(persons) == 1 and persons[0].name)
    return next((person for group, person in alone if _is_reached(scene.sentence, group)), None)


def _is_reached(sentence, group):
    if group.governor == "":  # "Après les frappes, X a multiplié les appels"
        return group.start <= 1 or clauses.is_finite(sentence, group.stop + (sentence.low(group.stop) == ","))
    before = sentence.lows[max(0, group.start - NEAR) : group.start]
    return group.governor in ("par", "à") and not _words("got").isdisjoint(before)


def _pairs(scene):
    return [(group, persons) for group, persons in scene.pairs() if persons]


def caller(story, scene):
    """(host, [caller], start, stop) of a call told by its author: "Un second appel, celui de l'émir Y", or None."""
    if story.receiving is None or story.receiving_kind != "phone_call":
        return None
    if not _is_call_told(scene) or clauses.is_denied(scene.sentence, 0, len(scene.sentence)):
        return None
    for group, persons in _pairs(scene):
        if group.governor == "de" and len(persons) == 1 and _may_call(persons[0], story.receiving):
            return [story.receiving], persons[:1], group.start, group.stop
    return None


def _may_call(who, host):
    """Whether a named official may have called the host: he is not told to serve the same state."""
    if not who.name or not who.function or who is host:
        return False
    return who.country is None or who.country != host.country


def _is_call_told(scene):
    """ "Le second émanait de Y", "un appel, celui de Y", "un appel est venu, de la part de Y"."""
    is_next = not _words("order").isdisjoint(scene.sentence.lows[:HEAD])
    return is_next or not (scene.words.isdisjoint(_words("calls")) or scene.words.isdisjoint(_words("of_whom")))
