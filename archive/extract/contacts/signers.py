"""Those who signed at a contact told before: "Les signatures sont celles de A et de B", "A a signé pour le Kenya"."""

from functools import partial

from archive.extract.contacts.presumed import DONE
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_set

REACH = 3  # sentences behind the contact
SIDES = 2
_words = partial(word_set, "company", "signers")


def join_signers(scene, drafts):
    """Add to the last contact of two sides or more the officials of those sides who are told to have signed there.

    scene  contacts.Scene; drafts: all Drafts so far; nothing is added to a letter or a call
    """
    if scene.words.isdisjoint(_words("signed")) or scene.words.isdisjoint(DONE):
        return
    held = [draft for draft in drafts[-1:] if draft.kind not in ("letter", "phone_call")]
    if not held or not 0 <= scene.number - held[0].sentence <= REACH:
        return
    if not scene.words.isdisjoint(_words("other")) or clauses.is_recalled(scene.sentence):
        return
    served = {p.country for p in (*held[0].persons, *held[0].parties)} - {None}
    if len(served) >= SIDES:
        held[0].persons += [p for p in _signers(scene) if p not in held[0].persons and p.country in served]


def _signers(scene):
    """The named officials who signed: the subject of the verb, or behind "par" and "celles de"."""
    sentence = scene.sentence
    at = next(k for k, low in enumerate(sentence.lows) if low in _words("signed"))
    if clauses.is_denied(sentence, max(0, at - 4), at + 1):
        return []
    quoted = clauses.quoted(sentence)
    near = [(g, p) for g, p in scene.pairs() if g.start not in quoted and _signs(sentence, g, at)]
    return list(dict.fromkeys(p for _, persons in near for p in persons if p.name and p.function))


def _signs(sentence, group, at):
    before = sentence.lows[max(0, group.start - 2) : group.start + 1]
    if sentence.low(at) in _words("nouns"):
        return group.start > at and (group.governor == "de" or not {"celles", "celle"}.isdisjoint(before))
    helper = clauses.auxiliary(sentence, at)
    if helper is None or helper[2]:
        return group.governor == "par" and group.start > at
    return group.governor == "" and group.stop <= at
