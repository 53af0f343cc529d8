"""Those who signed at a contact told before: "Les signatures sont celles de A et de B", "A a signé pour le Kenya"."""

from archive.extract.contacts.guesses.presumed import DONE
from archive.extract.contacts.identity.lists import run_back, run_on
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

REACH = 8  # sentences behind the contact
SIDES = 2
CELLES = frozenset(("celles", "celle"))
_words = word_sets("company", "signers")


def join_signers(scene, drafts):
    """Add to the last contact of two sides or more the officials of those sides who are told to have signed there.

    scene  drafts.Scene; drafts: all Drafts so far; nothing is added to a letter or a call
    """
    if not _tells_signing(scene) or scene.words.isdisjoint(DONE) and not _is_nominal(scene):
        return
    last = drafts[-1] if drafts else None
    if last is None or last.kind in ("letter", "phone_call") or not 0 <= scene.number - last.sentence <= REACH:
        return
    signers = _signers(scene)
    served = {p.country for p in (*last.persons, *last.parties)} - {None}
    served |= _serve_other_side(last, signers, served)
    if len(served) >= SIDES:
        _join(last, signers, served)


def _join(draft, signers, served):
    """Add to `draft` the signers of the states `served`, and those of no printed state who signed for one of them."""
    beside = _other_side(draft, signers, served)
    for person in signers:
        person.beside = person.beside or (None if person.parties else beside)
    joined = [p for p in signers if p.country in served or not p.parties and beside]
    draft.persons += [p for p in joined if p not in draft.persons]


def is_signing(scene):
    """Whether the sentence tells that something was signed there: "a été signé en présence de X"."""
    return _tells_signing(scene) and not scene.words.isdisjoint(DONE)


def _tells_signing(scene):
    """Whether words of signing stand in the sentence, and none that tells of another time or place."""
    if scene.words.isdisjoint(_words("signed")) or not scene.words.isdisjoint(_words("other")):
        return False
    return not clauses.is_recalled(scene.sentence)


def _other_side(draft, signers, served):
    """Whom of two sides those signed for whose state is not printed, beside others of one: "par le ministre X et"."""
    stated = {person.country for person in signers if person.parties}
    if len(served) != SIDES or len(stated) != 1:
        return None
    return next((p for p in draft.persons if p.country in served - stated), None)


def _serve_other_side(draft, signers, served):
    """{the state of those who signed for the side whose state nothing tells}, whom its only person then stands by."""
    open_ones = [person for person in draft.named if not person.parties]
    others = [person for person in signers if person.country and person.country not in served]
    if len(open_ones) != 1 or len(served) != 1 or len({person.country for person in others}) != 1:
        return set()
    open_ones[0].beside = open_ones[0].beside or others[0]
    return {others[0].country}


def _is_nominal(scene):
    """ "À la clé, un procès-verbal signé par A et B": told without a verb."""
    return any(scene.sentence.low(k - 1) in _words("signed") for k in scene.sentence.where("par"))


def _signers(scene):
    """The named officials who signed: the subject of the verb, or behind "par" and "celles de"."""
    sentence = scene.sentence
    at = next(k for k, low in enumerate(sentence.lows) if low in _words("signed"))
    if clauses.is_denied(sentence, max(0, at - 4), at + 1):
        return []
    quoted = clauses.quoted(sentence)
    named = [(g, p) for g, p in scene.pairs() if g.start not in quoted and any(person.name for person in p)]
    near = _listed(sentence, named, [_signs(sentence, g, at) for g, _ in named])
    return list(dict.fromkeys(p for _, persons in near for p in persons if p.name and p.function))


def _listed(sentence, named, signs):
    """Those of the pairs `named` that sign, and those of one list with them: "par X, pour le Togo, et Y"."""
    if True not in signs:
        return []
    first, last = signs.index(True), len(signs) - signs[::-1].index(True)
    if named[first][0].governor:
        return run_on(sentence, named[first:], named[first][0].start)
    return run_back(sentence, [pair for pair in named[:last] if pair[0].governor == ""])


def _signs(sentence, group, at):
    """Whether the word of signing at token `at` has `group` for those who signed."""
    if sentence.low(at) in _words("nouns") and sentence.texts[at][-1] not in "éÉ":
        return group.start > at and _is_of(sentence, group)
    helper = clauses.auxiliary(sentence, at)
    if helper is None or helper.passive:
        return group.governor == "par" and group.start > at
    return group.governor == "" and group.stop <= at


def _is_of(sentence, group):
    """Whether "la signature de X", "celles de X", "par X" stands there."""
    before = sentence.lows[max(0, group.start - 2) : group.start + 1]
    return group.governor in ("de", "par") or not CELLES.isdisjoint(before)
