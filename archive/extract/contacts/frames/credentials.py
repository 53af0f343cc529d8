"""Who handed over credentials: only counted ("les lettres de créance de quatre diplomates"), or of no office told; and
who brought them before the head of state.
"""

from archive.extract.people.heads import Function
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

COUNTED_REACH = 3  # tokens between "de" and the noun: "de quatre nouveaux diplomates"
HANDS_REACH = 14  # tokens: "les a reçues mardi, au palais d'État d'Iavoloha, des mains des"
OBJECT = 3  # tokens of "les nouveaux ambassadeurs"
PRESENTED_REACH = 4  # sentences behind the ceremony
CLITICS = frozenset(("les", "la", "l'"))
_words = word_sets("company", "credentials")


def counted_envoys(story, scene, trigger):
    """[somebody who stands for several envoys of whom only the number is told], or those named in the same sentence."""
    sentence, start = scene.sentence, trigger.stop
    if sentence.low(start) not in ("de", "d'", "des"):
        return []
    at = next((k for k in range(start + 1, start + 2 + COUNTED_REACH) if sentence.low(k) in _words("envoys")), None)
    if at is None:
        return []
    if named := [p for g, told in scene.pairs() if g.start > at for p in told if p.name]:  # behind a colon
        return named if all(person.parties for person in named) else []
    several = story.people.add_unnamed((), scene.number)
    several.is_plural = True
    several.function = _office(sentence, at, "ambassadeurs")
    return [several]


def _office(sentence, at, role):
    envoy = frozenset(("ambassador",))
    return Function(at, at + 1, role, envoy, "ambassador", (), role.endswith("s"), sentence.span(at, at + 1))


def give_office(scene, trigger, envoys):
    """Let those named without an office be ambassadors: "les lettres de créance de X pour l'Inde et de Y (Togo)"."""
    for person in envoys:
        if person.name and person.function is None and person.parties:
            role = "ambassadrice" if person.is_woman else "ambassadeur"
            person.function = _office(scene.sentence, trigger.start, role)


def accredited_to(scene, trigger):
    """The persons of "les lettres de créance qui les accréditent auprès du président X", or an empty list."""
    if trigger.kind != "credentials" or "aupres" not in scene.words:
        return []
    at = next((k for k in scene.sentence.where("aupres") if k >= trigger.stop), None)
    return scene.first_under("de", "auprès", start=at) if at is not None else []


def from_hands(story, scene, trigger):
    """([host], [envoys]) of "il les a reçues des mains des ambassadeurs", the letters told before, or None."""
    sentence = scene.sentence
    if "mains" not in scene.words or trigger.passive or CLITICS.isdisjoint(sentence.lows[max(0, trigger.verb - 2) :]):
        return None
    near = [sentence, *story.sentences[max(0, scene.number - 1) : scene.number]]
    if all(clauses.has(other, clauses.phrases("company", "credentials", "letters")) is None for other in near):
        return None
    at = next((k for k in range(trigger.stop, trigger.stop + HANDS_REACH) if sentence.low(k) == "mains"), None)
    envoys = scene.first_under("de", start=at) if at is not None else []
    hosts = scene.first_under("", stop=trigger.verb)
    if not hosts or not envoys:
        return None
    trigger.kind, trigger.noun = "credentials", "lettres"
    return hosts[:1], envoys


def join_presenter(scene, drafts):
    """Add to a ceremony told just before, or in `scene`, who is told to have presented the envoys to its host.

    scene  drafts.Scene; drafts: all Drafts so far
    """
    if scene.words.isdisjoint(_words("presented")):
        return
    held = [draft for draft in drafts if draft.kind == "credentials" and draft.host]
    if not held or scene.number - held[-1].sentence > PRESENTED_REACH:
        return
    for person in _presenters(scene):
        if person.country in (None, held[-1].host.country) and person not in held[-1].persons:
            person.beside = person.beside or held[-1].host
            held[-1].persons.append(person)


def _presenters(scene):
    """The named officials of "ont été présentés par X" or "X les a présentés"."""
    at = scene.sentence.first_of(_words("presented"))
    helper = clauses.done(scene.sentence, at)
    if helper is None or clauses.is_denied(scene.sentence, helper.at, at):
        return []
    if helper.passive:
        told = scene.first_under("par", start=at)
    else:
        told = scene.first_under("", stop=helper.at) if _presents_envoys(scene.sentence, helper.at, at) else []
    return [person for person in told if person.name and person.function and "ambassador" not in person.keys]


def _presents_envoys(sentence, helper, at):
    """Whether "les a présentés" or "a présenté les nouveaux chefs de mission" stands at tokens [helper:at + 1]."""
    return "les" in sentence.lows[helper - 1 : at] or not _words("missions").isdisjoint(_object(sentence, at))


def _object(sentence, at):
    return sentence.lows[at + 1 : at + 1 + OBJECT]
