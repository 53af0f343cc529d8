"""Contacts told by no word of contact: officials of two sides in one deed ("ont scellé un accord", "chez X").

The weakest of the readings: only in the first sentences, or where the sentence goes on telling what was done.
"""

from functools import cache

from archive.extract import clauses
from archive.extract.contact_nouns import nouns
from archive.extract.drafts import LEAD
from archive.extract.lexicon import folded_set, table

NEAR = 12  # tokens between a subject and its verb: "A et B, réunis lundi à Rome, ont"
VERB_REACH = 4  # tokens between an auxiliary and what tells the deed
FACE = 4  # tokens of "en face de lui" before the partner: "avait en face de lui, lundi à Tokyo, X"
SUBORDINATE = ("que", "qu'", "dont", "où")
PLURAL = ("ont", "sont", "avaient", "etaient")
ATTENDED = frozenset(("assiste", "participe"))
CONTRACTED = ("au", "aux", "du", "des", "d'")


@cache
def _words(key):
    return folded_set(table("presumed")["together"][key])


def told_together(story, scene):
    """(left, right, start, stop) of officials who did something together, the verb at tokens [start:stop], or None."""
    if not scene.words.isdisjoint(_words("ceremony") | _words("unreal")) or _is_press_conference(scene.sentence):
        return None
    return _joint(scene) or _partner(story, scene)


def _is_press_conference(sentence):
    """ "a tenu une conférence de presse avec X"."""
    at = next((k for k, low in enumerate(sentence.lows) if low == "conference"), None)
    return at is not None and sentence.low(at + 2) == "presse" and sentence.low(at - 1) == "une"


def _joint(scene):
    """ "A et B ont procédé à la signature de", "les dossiers qu'ont ouverts A et B": several subjects of two sides."""
    if scene.number >= LEAD or not (scene.words - _both_did(scene)).isdisjoint(_words("apart")):
        return None
    for persons, start, stop in _runs(scene):
        if not _is_of_two_sides(persons):
            continue
        verb = _verb_behind(scene, stop) or _verb_before(scene, start)
        if verb is not None and not clauses.is_reported(scene.sentence, verb - 1):
            return persons[:1], persons[1:], verb, verb + 1
    return None


def _both_did(scene):
    """ "ont assisté à la signature": at what was signed between them, each is there for the other."""
    return ATTENDED if not scene.words.isdisjoint(_words("signing")) else frozenset()


def _runs(scene):
    """(persons, start, stop) of each list of subjects: groups that nothing but a comma or "et" parts."""
    runs = []
    for group, persons in zip(scene.groups, scene.persons):
        if group.governor or not persons:
            continue
        if runs and _is_joined(scene.sentence, runs[-1][2], group.start):
            runs[-1] = ([*runs[-1][0], *persons], runs[-1][1], group.stop)
        else:
            runs.append((list(persons), group.start, group.stop))
    return runs


def _is_joined(sentence, start, stop):
    """Whether nothing but ", depuis Port-Louis, et" stands at tokens [start:stop]."""
    k = start
    while k < stop:
        mark = sentence.marks.get(k)
        if mark and mark.kind in ("city", "state") and sentence.low(k - 1) in ("depuis", "à", "en"):
            k = mark.stop
        elif sentence.low(k) in (",", "et", "depuis", "à", "en"):
            k += 1
        else:
            return False
    return True


def _is_of_two_sides(persons):
    served = {person.country or person.body for person in persons}
    return (
        len(served) > 1
        and any(person.country for person in persons)
        and all(person.name and person.function for person in persons)
    )


def _verb_behind(scene, stop):
    reach = range(stop, min(len(scene.sentence), stop + NEAR))
    at = next((k for k in reach if scene.sentence.low(k) in PLURAL and k not in scene.inside), None)
    return None if at is None or any(g.governor == "" and stop <= g.start < at for g in scene.groups) else at


def _verb_before(scene, start):
    """Index of the auxiliary of "qu'ont abordé lundi à Tokyo A et B", or None."""
    reach = range(start - 1, max(0, start - NEAR), -1)
    at = next((k for k in reach if scene.sentence.low(k) in PLURAL), None)
    return at if at is not None and scene.sentence.low(at - 1) in SUBORDINATE else None


def _partner(story, scene):
    """ "la journée avait commencé chez X", "a fait le tour de l'actualité avec X", "s'est retrouvé face à X"."""
    quoted = clauses.quoted(scene.sentence)
    for group, persons in zip(scene.groups, scene.persons):
        at = _marker(scene, group)
        if at is None or at in quoted or not persons or not all(p.name and (p.function or p.parties) for p in persons):
            continue
        left = _subject(scene, at) or _behind(scene, group) or ([story.people.subject] if story.people.subject else [])
        is_said = clauses.is_reported(scene.sentence, at) or _hangs_on_something_else(scene, at)
        if left and not is_said:
            return left, persons, at, group.start
    return None


def _marker(scene, group):
    """Index of the words before `group` that tell that somebody was with those of it, or None."""
    sentence = scene.sentence
    at = group.start if sentence.low(group.start) in CONTRACTED else group.start - 1
    if group.governor in _words("governors"):
        return at if sentence.low(at) in _words("governors") else None  # "en présence de" is none
    if group.governor == "à":
        return at - 1 if sentence.low(at - 1) == "face" else None
    if group.governor == "de":
        return at - 1 if sentence.low(at - 1) in _words("at_his") else None
    faced = (
        k for k in range(group.start - 1, max(0, group.start - NEAR), -1) if sentence.low(k) in _words("before_him")
    )
    return next((k for k in faced if k - group.start < NEAR and _is_facing(sentence, k)), None)


def _is_facing(sentence, k):
    """ "avait en face de lui", "avait à ses côtés", "avait pour interlocuteur", whose object follows."""
    before = set(sentence.lows[max(0, k - FACE) : k])
    is_own = not before.isdisjoint(("son", "sa", "ses", "leur", "leurs"))
    was = set(sentence.lows[k + 1 : k + FACE])
    if is_own and not was.isdisjoint(("ete", "etait", "fut", "etaient", "furent")):
        return sentence.low(k) not in ("lui", "elle", "eux", "elles")
    return not before.isdisjoint(("avait", "eu", "avaient", "a"))


def _hangs_on_something_else(scene, at):
    """Whether "avec" belongs to a noun ("ses relations avec") or to what is only wished ("travailler avec")."""
    start = max((g.stop for g in scene.groups if g.stop <= at), default=0)
    lows = scene.sentence.lows[start:at]
    if any(nouns().at(scene.sentence, k) for k in range(start, at)):  # what presumed.py reads
        return True
    return not _words("relation").isdisjoint(lows) or any(_is_infinitive(scene.sentence, k) for k in range(start, at))


def _is_infinitive(sentence, k):
    low = sentence.low(k)
    is_ending = low.endswith(("er", "ir", "dre", "ttre")) and not low.endswith(("ier", "oir"))
    return is_ending and not sentence.tokens[k].text[0].isupper() and low not in _words("no_infinitive")


def _subject(scene, stop):
    found = [p for g, p in zip(scene.groups, scene.persons) if g.governor == "" and p and g.stop <= stop]
    return found[-1] if found else []


def _behind(scene, group):
    free = (p for g, p in zip(scene.groups, scene.persons) if g.governor == "" and p and g.start >= group.stop)
    return next(free, [])
