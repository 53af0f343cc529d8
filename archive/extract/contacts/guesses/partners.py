"""With whom somebody was, told by no word of contact: "chez X", "face à X", "avait en face de lui X", "devant X"."""

from archive.extract.contacts.frames.constituents import subject_before
from archive.extract.contacts.words.nouns import nouns
from archive.extract.people.told.person import sides_of
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

NEAR = 12  # tokens of "avait en face de lui, lundi à Tokyo," before the partner
FACE = 4  # tokens between "avait" and "lui"
BEHIND = 2  # tokens of ", venu" behind the partner
NOUN_REACH = 4  # tokens of "lors d'une longue audience"
CONTRACTED = ("au", "aux", "du", "des", "d'")
DURING = frozenset(("lors", "cours", "occasion"))
_words = word_sets("presumed", "together")


def partner_of(story, scene):
    """(left, right, start, stop) of somebody and whom he was with, told at tokens [start:stop], or None."""
    quoted = clauses.quoted(scene.sentence)
    for group, persons in scene.pairs():
        at = _marker(scene, group)
        if at is None or at in quoted or not _are_known(persons) or _is_said(scene, at):
            continue
        here = subject_before(scene, at), _behind(scene, group)
        may_be = (*here, _told(story), story.protagonist(), _of_whom(scene, at))
        if left := next((side for side in may_be if _is_other_side(side, persons)), None):
            return left, persons, at, group.start
    return None


def _is_other_side(side, persons):
    served = sides_of(side) - {None}
    return bool(side) and not served & sides_of(persons)


def _are_known(persons):
    return bool(persons) and all(p.name and (p.function or p.parties) for p in persons)


def _told(story):
    return [story.people.subject] if story.people.subject else []


def _marker(scene, group):
    """Index of the words before `group` that tell that somebody was with those of it, or None."""
    sentence, governor = scene.sentence, group.governor
    at = group.start if sentence.low(group.start) in CONTRACTED else group.start - 1
    if governor in _words("governors"):
        return at if sentence.low(at) in _words("governors") else None  # "en présence de" is none
    if governor == "par":  # "a commencé sa visite par X"
        return at if not scene.words.isdisjoint(_words("begun")) else None
    if governor in ("à", "de"):
        return at - 1 if _is_with(scene, group, sentence.low(at - 1)) else None
    if governor:
        return _faced(sentence, group.start)
    return at if _awaits(sentence, group, at) else _faced(sentence, group.start)


def _awaits(sentence, group, at):
    """Whether it is "où l'attendait X" or "où X l'attendait"."""
    is_turned = sentence.low(at) in _words("awaited")
    return is_turned or sentence.low(at) == "où" and sentence.low(group.stop + 1) in _words("awaited")


def _is_with(scene, group, before):
    """Whether "au domicile de X", "face à X" or "à X, venu le voir" tells it. `before`: the word before "de" or "à"."""
    if group.governor == "de":
        return before in _words("at_his")
    return before == "face" or _is_guest(scene, group) or _is_during(scene.sentence)


def _is_guest(scene, group):
    """ "a promis à Y, venu à son cabinet", "à Y, en visite à Lomé"."""
    behind = scene.sentence.lows[group.stop : group.stop + BEHIND + 1]
    return behind[:1] == [","] and not _words("come").isdisjoint(behind)


def _is_during(sentence):
    """ "a exposé à Y … lors d'une audience"."""
    for k in sentence.places_of(DURING):
        if sentence.low(k + 1) == "d'":
            return any(nouns().at(sentence, j) for j in range(k + 2, min(k + 2 + NOUN_REACH, len(sentence))))
    return False


def _faced(sentence, start):
    """Index of "lui" in "avait en face de lui, lundi, X", "avait pour interlocuteur X", or None."""
    before = range(start - 1, max(0, start - NEAR), -1)
    return next((k for k in before if sentence.low(k) in _words("before_him") and _is_facing(sentence, k)), None)


def _is_facing(sentence, k):
    before, was = sentence.lows[max(0, k - FACE) : k], sentence.lows[k + 1 : k + FACE]
    is_own = not {"son", "sa", "ses", "leur", "leurs"}.isdisjoint(before)
    if is_own and not {"ete", "etait", "fut", "etaient", "furent"}.isdisjoint(
        was
    ):  # "sa première interlocutrice fut X"
        return sentence.low(k) not in ("lui", "elle", "eux", "elles")
    return not {"avait", "eu", "avaient", "a"}.isdisjoint(before)


def _is_said(scene, at):
    """Whether it is said, or "avec" belongs to a noun ("ses liens avec") or to what is wished ("travailler avec")."""
    if clauses.is_reported(scene.sentence, at):
        return True
    start = max((g.stop for g in scene.groups if g.stop <= at), default=0)
    if any(nouns().at(scene.sentence, k) for k in range(start, at)):  # what presumed.py reads
        return scene.sentence.low(at) in _words("governors") and scene.sentence.low(at) != "chez"
    lows = scene.sentence.lows[start:at]
    is_bound = scene.sentence.low(at) in _words("governors") and not _words("relation").isdisjoint(lows)
    is_bound = is_bound or "avoir" in lows  # "a indiqué en avoir parlé mardi avec"
    return is_bound or any(_is_infinitive(scene.sentence, k) for k in range(start, at))


def _is_infinitive(sentence, k):
    low = sentence.low(k)
    is_ending = low.endswith(("er", "ir", "dre", "ttre")) and not low.endswith(("ier", "oir"))
    return is_ending and not sentence.texts[k][0].isupper() and low not in _words("no_infinitive")


def _behind(scene, group):
    free = scene.under("", start=group.stop)
    if scene.sentence.low(0) == "autour" and not scene.words.isdisjoint(
        _words("around")
    ):  # "Autour de X, on trouvait A, B, ainsi que C"
        return [person for persons in free for person in persons]
    return next(iter(free), [])


def _of_whom(scene, stop):
    """The persons of "La journée de X a commencé chez"."""
    return scene.first_under("de", stop=stop)
