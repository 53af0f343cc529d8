"""Who handed over credentials: only counted ("les lettres de créance de quatre diplomates"), or of no office told."""

from archive.extract.people.heads import Function
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

COUNTED_REACH = 3  # tokens between "de" and the noun: "de quatre nouveaux diplomates"
HANDS_REACH = 14  # tokens: "les a reçues mardi, au palais d'État d'Iavoloha, des mains des"
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
