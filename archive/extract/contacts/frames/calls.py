"""Whether "a appelé Y" tells of a telephone call, and not of an appeal ("à la retenue") or an office given."""

from functools import cache

from archive.extract.contacts.frames.constituents import subject
from archive.extract.words.lexicon import Phrases, table

NEAR = 3  # tokens behind whom is called
INSERTED = 8  # tokens of "à quelques jours du vote,"
APPEAL = ("à", "au", "aux", "comme")


@cache
def _circumstances():
    return Phrases((form, True) for form in table("verbs")["called_when"]["phrases"])


def is_called_up(scene, trigger):
    """ "a appelé hier son homologue X, pour lui …", and not "a appelé X à la retenue", "appelé X au gouvernement"."""
    group, persons = next(((g, p) for g, p in scene.pairs() if g.start >= trigger.stop and p), (None, []))
    if group is None or group.governor != ("par" if trigger.passive else "") or not all(map(_is_official, persons)):
        return False
    if trigger.passive and not _is_by_telephone(scene, trigger, persons):
        return False
    return "pas" not in scene.sentence.lows[group.stop :] and not _is_appeal(scene.sentence, group.stop)


def _is_official(person):
    return person.name and person.function


def _is_by_telephone(scene, trigger, persons):
    """Whether who "a été appelé par Y" is of another side, and called to nothing."""
    return scene.sentence.low(trigger.stop) not in APPEAL and _is_of_another_side(scene, trigger, persons)


def _is_appeal(sentence, start):
    """Whether what stands at token `start` tells to what somebody was called, and not when: "à la veille du vote"."""
    for k in range(start, start + NEAR):
        if sentence.low(k) == "excellence":
            return True
        if sentence.low(k) in APPEAL:
            return not _is_circumstance(sentence, k) or _is_appeal_behind(sentence, k)
    return False


def _is_circumstance(sentence, k):
    """Whether "à" at token `k` tells a day, a place or an occasion."""
    if k in sentence.marks or k + 1 in sentence.marks:
        return True
    return bool(_circumstances().at(sentence, k)) or sentence.low(k + 1)[:1].isdigit()


def _is_appeal_behind(sentence, k):
    """ "à quelques jours du vote, à la retenue": behind the comma that ends what tells when."""
    comma = next((i for i in range(k, k + INSERTED) if sentence.low(i) == ","), None)
    return comma is not None and sentence.low(comma + 1) in APPEAL and not _is_circumstance(sentence, comma + 1)


def _is_of_another_side(scene, trigger, callers):
    """Whether who was called serves another state: his own calls a minister to the government."""
    served = {person.side for person in subject(scene, trigger)}
    return None not in served and served.isdisjoint(person.side for person in callers)
