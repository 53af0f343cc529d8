"""Contacts told by no word of contact: officials of two sides in one deed ("ont scellé un accord", "chez X").

The weakest of the readings: only in the first sentences, or where the sentence goes on telling what was done.
"""

from archive.extract.contacts.drafts import LEAD
from archive.extract.contacts.guesses.partners import partner_of
from archive.extract.contacts.words.nouns import nouns
from archive.extract.people.told.person import sides_of
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

SCENERY = 2  # sentences before the news that only set the scene: "Quatre ministres autour d'une table."
NEAR = 12  # tokens between a subject and its verb: "A et B, réunis lundi à Rome, ont"
AGREED_REACH = 4  # tokens of "devrait être" before "signé par"
SUBORDINATE = ("que", "qu'", "dont", "où")
SAID = (",", "»")  # behind what was said: "…, ont estimé A et B"
PLURAL = ("ont", "sont", "avaient", "etaient", "faisaient", "trouvaient", "furent")
ATTENDED = frozenset(("assiste", "participe"))
_words = word_sets("presumed", "together")


def told_together(story, scene):
    """(left, right, start, stop) of officials who did something together, the verb at tokens [start:stop], or None."""
    if _is_press_conference(scene.sentence):
        return None
    joint, partner = _joint(story, scene) or _between(story, scene), partner_of(story, scene)
    joint, partner = (found if found and _is_real(scene, *found[2:]) else None for found in (joint, partner))
    if joint and partner:  # "Face à X ont pris place A, B et C"
        return partner[1], [*joint[0], *joint[1]], *joint[2:]
    return joint or partner or _agreed_by(story, scene)


def _is_real(scene, start, stop):
    """Whether nothing in the clause of the deed at tokens [start:stop] denies it, wishes it or makes a show of it."""
    stops = [group.stop for group in scene.groups if group.start >= start]
    told = clauses.clause_words(scene.sentence, start, max([stop, *stops[:1]]))
    return told.isdisjoint(_words("unreal")) and told.isdisjoint(_words("ceremony"))


def _is_press_conference(sentence):
    """ "a tenu une conférence de presse avec X"."""
    at = next(iter(sentence.where("conference")), None)
    return at is not None and sentence.low(at + 2) == "presse" and sentence.low(at - 1) == "une"


def is_lead(story, scene):
    """Whether the sentence may tell the news: one of the first, or behind a scene that tells of nobody."""
    if scene.number < LEAD or scene.number >= LEAD + SCENERY:
        return scene.number < LEAD
    before = (p for other in story.scenes[: scene.number] for persons in other.persons for p in persons)
    return not any(person.name for person in before)


def _joint(story, scene):
    """ "A et B ont procédé à la signature de", "les dossiers qu'ont ouverts A et B": several subjects of two sides."""
    if not is_lead(story, scene):
        return None
    for persons, start, stop in _runs(scene):
        if not _is_of_two_sides(persons):
            continue
        verb = _verb_behind(scene, stop) or _verb_before(scene, start)
        if verb is not None and _is_joint_deed(scene, verb, stop):
            return persons[:1], persons[1:], verb, verb + 1
    return None


def _is_joint_deed(scene, verb, stop):
    """Whether what the verb at token `verb` tells of several is theirs, done together and not only said of them."""
    sentence = scene.sentence
    if clauses.is_undergone(sentence, verb):
        return False
    told = clauses.clause_words(sentence, verb, max(verb + 1, stop)) - _both_did(scene)
    is_inverted = sentence.low(verb - 1) == "," and stop > verb  # what was said stands before ", ont estimé A et B"
    return told.isdisjoint(_words("apart")) and (is_inverted or not clauses.is_reported(sentence, verb - 1))


def _both_did(scene):
    """ "ont assisté à la signature": at what was signed between them, each is there for the other."""
    return ATTENDED if not scene.words.isdisjoint(_words("signing")) else frozenset()


def _runs(scene):
    """(persons, start, stop) of each list of subjects: groups that nothing but a comma or "et" parts."""
    runs = []
    for group, persons in scene.pairs():
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
    served = sides_of(persons)
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
    """Index of the auxiliary of "qu'ont abordé lundi A et B", "Dans le salon se faisaient face A et B", or None."""
    at = next((k for k in range(start - 1, max(0, start - NEAR), -1) if scene.sentence.low(k) in PLURAL), None)
    is_first = not any(g.governor == "" and g.stop <= start for g in scene.groups)
    return at if at is not None and (is_first or scene.sentence.low(at - 1) in (*SUBORDINATE, *SAID)) else None


def _between(story, scene):
    """ "Il a été question du port entre A et B", "Entre A et B, le téléphone a sonné"."""
    if not is_lead(story, scene) or not scene.words.isdisjoint(_words("apart")):
        return None
    for group, persons in scene.pairs():
        if group.governor == "entre" and _is_of_two_sides(persons) and not _is_bound(scene.sentence, group.start):
            return persons[:1], persons[1:], group.start, group.start + 1
    return None


def _agreed_by(story, scene):
    """ "aux termes d'une convention signée lundi par A et B", "un calendrier arrêté par A et B"."""
    if not is_lead(story, scene) or scene.words.isdisjoint(_words("agreed")):
        return None
    for group, persons in scene.pairs():
        if group.governor not in ("par", "entre") or not _is_of_two_sides(persons):
            continue
        at = _agreed(scene.sentence, group.start)
        if at is not None and _words("unreal").isdisjoint(scene.sentence.lows[max(0, at - AGREED_REACH) : group.stop]):
            return persons[:1], persons[1:], at, at + 1
    return None


def _agreed(sentence, start):
    """Index of "signée" right before "lundi à Rome par" at token `start`, where it was done, or None."""
    reach = range(start - 1, max(-1, start - NEAR), -1)
    at = next((k for k in reach if sentence.low(k) in _words("agreed")), None)
    if at is None or clauses.is_denied(sentence, at - 3, at) or clauses.is_reported(sentence, at):
        return None
    helper = clauses.auxiliary(sentence, at)
    return at if helper is None or helper[1] in ("past", "pluperfect") else None


def _is_bound(sentence, start):
    """Whether "entre" belongs to a noun ("les liens entre"; one of contact is read elsewhere), or to what is said."""
    before = range(max(0, start - NEAR), start)
    if any(sentence.low(k) in _words("relation") or nouns().at(sentence, k) for k in before):
        return True
    return clauses.is_reported(sentence, start)
