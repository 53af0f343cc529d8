"""Those who were there besides the two sides: "en présence de Y", "accompagné de Y", in the sentence or after it."""

from functools import cache

from archive.extract.lexicon import folded_set, table

PRONOUNS = ("il", "elle", "ils", "elles")
REACH = 4  # sentences after the last contact in which "l'audience s'est déroulée en présence de Y" speaks of it


@cache
def _words(key):
    return folded_set(table("verbs")["attending"][key])


def attend(scene, told, drafts):
    """Add those whom the sentence names as being there too to a contact.

    scene   contacts.Scene
    told    the Drafts of this sentence; with none, those that it looks back on
    drafts  all Drafts so far, this sentence's included
    """
    for at, persons in _attending(scene):
        here = [draft for draft in told if draft.trigger < at] or told[:1]
        here = here[-1:] or _looked_back_on(scene, drafts)
        principal = _principal(scene, at, here)
        for person in persons:
            person.beside = person.beside or principal
        for draft in here:
            draft.persons += [person for person in persons if person not in draft.persons]


def _attending(scene):
    """[(token, persons)] of the groups behind "présence de", "accompagné de", "accompagnée par"."""
    found = []
    for group, persons in zip(scene.groups, scene.persons):
        word, small = (scene.sentence.low(k) for k in (group.start - 2, group.start - 1))
        if scene.sentence.low(group.start) in ("du", "des"):
            word, small = small, "de"
        if small in ("de", "d'", "du", "des", "par") and word in _words("words"):
            found.append((group.start, [person for person in persons if person.name]))
    return found


def _looked_back_on(scene, drafts):
    """The contacts that "Les trois audiences se sont déroulées en présence de X" speaks of."""
    lows = set(scene.sentence.lows)
    is_event = lows & _words("event") or scene.sentence.low(0) in PRONOUNS  # "Elle était accompagnée de Y"
    if not drafts or not is_event or scene.number - drafts[-1].sentence > REACH:
        return []
    held = [draft for draft in drafts if draft.kind != "letter"]
    return held if lows & _words("several") else held[-1:]


def _principal(scene, at, drafts):
    """Whom those named at token `at` belong to: "accompagné de" to the person before, "en présence de" to the host."""
    if any(scene.sentence.low(k) == "presence" for k in range(at - 3, at)):
        return next((draft.host for draft in drafts if draft.host), None)
    before = (p for g, p in zip(scene.groups[::-1], scene.persons[::-1]) if g.stop <= at and p)
    return next(before, [None])[0]
