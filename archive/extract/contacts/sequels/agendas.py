"""Contacts told without a verb, as an agenda tells them: "A 11 heures : Y", "Dernier hôte : Y", "La première à Y"."""

from archive.extract.contacts.words.nouns import nouns
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

LONGEST = 90  # tokens of such a sentence
HEAD = 8  # tokens of "Dans le courant de l'après-midi, audience"
NEAR = 3  # tokens of "la première à"
ARTICLES = ("le", "la", "l'")
GOVERNORS = ("à", "avec", "de")
IN_TURN = frozenset(("abord", "puis", "ensuite", "enfin"))
PAIR = 2  # tokens of "d'abord"
_words = word_sets("company", "agenda")


def next_on_agenda(story, scene):
    """([host], those met, start, stop) of such a sentence behind a contact of the host, or None."""
    sentence = scene.sentence
    is_opened = sentence.low(0) in _words("openers") or sentence.low(0) in ARTICLES or _is_in_turn(sentence)
    if ":" not in scene.words and not is_opened:
        return None
    host = story.last_host() or story.protagonist()
    if not host or len(sentence) > LONGEST:
        return None
    found = _counted(scene) or _at_an_hour(scene)
    met = [person for person in found if person.name and person.function and person not in host]
    return (host, met, 0, 1) if met and len(met) == len(found) and _is_verbless(sentence) else None


def _is_verbless(sentence):
    return not any(clauses.is_finite(sentence, k) for k in range(len(sentence)))


def _at_an_hour(scene):
    """Those of "A 11 heures : Y", "Dans l'après-midi, audience à Y", "Second visiteur : Y"; one group alone."""
    told = [(group, persons) for group, persons in scene.pairs() if persons]
    if len(told) != 1 or told[0][0].start > HEAD + NEAR:
        return []
    group, persons = told[0]
    head = scene.sentence.lows[: group.start]
    if ":" in head[-2:] and not group.governor:
        return persons if _is_of_visitor(head) or _is_of_time(head) else []
    if group.governor not in GOVERNORS or not _is_of_time(head):
        return []
    return persons if any(nouns().at(scene.sentence, k) for k in range(len(head))) else []


def _is_of_visitor(head):
    """ "Second visiteur :"."""
    return not _words("visitors").isdisjoint(head) and not _words("ordinals").isdisjoint(head)


def _is_of_time(head):
    """ "A 11 heures :", "Dans l'après-midi, audience"."""
    return bool(head) and head[0] in _words("openers") and not _words("times").isdisjoint(head)


def _counted(scene):
    """Those of "La première à X, la deuxième à Y", "L'un avec X, l'autre avec Y", "La seconde à Y", "D'abord à X"."""
    sentence, found = scene.sentence, []
    if sentence.low(0) not in ARTICLES and not _is_in_turn(sentence):
        return []
    for group, persons in scene.pairs():
        before = sentence.lows[max(0, group.start - NEAR) : group.start]
        if group.governor not in GOVERNORS or (_words("ordinals") | IN_TURN).isdisjoint(before):
            return []
        found += persons[:1]
    is_one = sentence.low(1) in _words("ordinals") and sentence.low(2) in (*GOVERNORS, "au")  # "La seconde à Y"
    return found if len(found) > 1 or is_one else []


def _is_in_turn(sentence):
    return not IN_TURN.isdisjoint(sentence.lows[:PAIR])


def told_by_noun(scene):
    """([X], [Y], start, stop, kind) of "Coup de fil, mardi, de X à Y", "Visite de courtoisie de X chez Y", or None."""
    sentence = scene.sentence
    first = int(sentence.low(0) in ("un", "une"))
    hit = nouns().at(sentence, first)
    if hit is None or hit[1] not in ("phone_call", "courtesy") or not _is_verbless(sentence):
        return None
    told = [(group.governor, persons) for group, persons in scene.pairs() if persons]
    if [governor for governor, _ in told] not in (["de", "à"], ["de", "chez"]):
        return None
    (_, left), (_, right) = told
    is_named = all(person.name and person.function for person in (*left, *right))
    return (left, right, first, hit[0], hit[1] if hit[1] == "phone_call" else None) if is_named else None
