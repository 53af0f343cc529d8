"""What a sentence most likely tells where no construction of the verbs and nouns of contact explains it: the readings
of rounds.py, presumed.py and likely.py, then whoever else the same sentence tells to have met.
"""

from archive.extract.contacts.frames.constituents import medium
from archive.extract.contacts.frames.host_frames import is_at_airport
from archive.extract.contacts.guesses.likely import is_said, likely, never, those_who_may_meet
from archive.extract.contacts.guesses.presumed import is_official, presume
from archive.extract.contacts.guesses.rounds import beside, may_go_on, of_round
from archive.extract.contacts.sequels.invited import is_in_vain
from archive.extract.contacts.sequels.sequel import Sequel
from archive.extract.contacts.words.nouns import names_contact
from archive.extract.people.told.person import sides_of
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

TURN = 7  # tokens between ", puis, mercredi à Rome," and whoever came next
SIDES = 2
PARTNERS = ("", "à", "avec", "par", "chez", "auprès", "devant")
_words = word_sets("presumed", "further")
_planned = word_sets("presumed", "planned")
BEING = ("est", "sont", "etait", "etaient")
WILL = 4  # tokens of "Elle y aura"
AGENDA_REACH = 3  # tokens of "À son agenda"
APPEAL = 5  # tokens of "a lancé mardi un nouvel"
LAUNCHED = frozenset(("lance", "lancait", "lancent", "lancant", "adresse", "reitere", "renouvele", "repete"))
OFF = ["aura", "pas", "lieu"]
FUTURE = ("ra", "ront")
WELCOMED = frozenset(("accueilli", "accueillie", "accueillis", "accueillies", "accueillait", "accueillaient"))


def guess(story, scene):
    """The Sequel of the contact that the sentence most likely tells, or None. `story`: story.Story."""
    if found := of_round(story, scene):
        return found
    if is_in_vain(scene) or _is_mere_welcome(scene) or _is_appeal(scene.sentence) or _is_to_come(scene):
        return None
    found = presume(story, scene) or likely(story, scene)
    if found is None:
        return beside(story, scene) or _elsewhere(story, scene)
    if found.kind != "letter" and not found.separate:
        _go_on(story, scene, found)
    return found


def _is_mere_welcome(scene):
    """Whether somebody is only met off his plane, and no talks are named."""
    is_welcome = not scene.words.isdisjoint(WELCOMED) and is_at_airport(scene)
    return is_welcome and not names_contact(scene.sentence)


def _is_to_come(scene):
    """ "Mercredi, c'est Y qu'il rencontrera", "Un entretien est prévu avec Y"."""
    return _is_planned(scene) or _will_be(scene) or _is_promised(scene.sentence) or _is_off(scene.sentence)


def _is_off(sentence):
    """ "La rencontre qui devait réunir X et Y n'aura pas lieu"."""
    return any(sentence.lows[k - 1 : k + 2] == OFF for k in sentence.where("pas") if k)


def _will_be(scene):
    """ "Elle aura des entretiens avec Y": the subject's verb is in the future, and none tells what was done."""
    lows = scene.sentence.lows
    at = next((k for k in range(1, min(WILL, len(lows))) if lows[k] in _planned("will")), None)
    return at is not None and all(clauses.tense_of(scene.sentence, k) != "past" for k in range(len(lows)))


def _is_planned(scene):
    """Whether talks, and nobody, are "prévus" or "au programme"."""
    lows, planned = scene.sentence.lows, _planned("coming")
    at = next((k for k, low in enumerate(lows) if low in planned and lows[k - 1] in BEING), None)
    if at is None:
        return lows[0] in ("au", "à") and not _planned("agenda").isdisjoint(lows[1:AGENDA_REACH])
    return not scene.under("", stop=at)


def _is_promised(sentence):
    if "c'" not in sentence.words:
        return False
    behind = (k + 2 for word in ("que", "qu'") for k in sentence.where(word))
    return any(sentence.low(k).endswith(FUTURE) and not sentence.is_capital(k) for k in behind)


def _is_appeal(sentence):
    """ "a lancé un appel à X en faveur de la paix": nobody called him."""
    return any(not LAUNCHED.isdisjoint(sentence.lows[max(0, k - APPEAL) : k]) for k in sentence.where("appel"))


def _go_on(story, scene, found):
    """Add to `found` whoever else the sentence tells to have met, and whether each was met by himself."""
    if len(found.right) > 1 and clauses.is_told_apart(scene.sentence):
        found.separate = True
    elif turn := _next_in_turn(scene, found):
        found.right, found.separate = [*found.right, *turn], True
    elif not story.drafts:
        found.right = [*found.right, *_others_there(scene, [*found.left, *found.right])]


def _next_in_turn(scene, found):
    """Those met next in the same sentence: "d'abord avec A, ensuite avec B", "le premier avec A, le second avec B"."""
    if len(found.right) != 1 or scene.words.isdisjoint(_words("next")):
        return []
    first = next((k for k, persons in enumerate(scene.persons) if found.right[0] in persons), len(scene.groups))
    quoted, turn, met = clauses.quoted(scene.sentence), [], [*found.left, *found.right]
    for group, persons in list(scene.pairs())[first + 1 :]:
        new = [person for person in persons if is_official(person) and person not in met]
        if new and group.start not in quoted and _is_next(scene.sentence, group):
            turn += new
    return turn


def _is_next(sentence, group):
    """Whether "ensuite", "le second" … stands before who is no speaker but a partner in talks."""
    between = sentence.lows[max(0, group.start - TURN) : group.start]
    is_partner = group.governor in PARTNERS and not _words("next").isdisjoint(between)
    return is_partner and not is_said(sentence, group.start)


def _others_there(scene, met):
    """The named officials besides `met` whom the sentence tells where those stand who meet: "Autour de X, A et B"."""
    if not scene.words.isdisjoint(_words("apart")):
        return []
    told = dict.fromkeys(person for _, person in those_who_may_meet(scene) if person.name and person.function)
    return [person for person in told if person not in met and not person.function.role.startswith("porte-parole")]


def _elsewhere(story, scene):
    """The Sequel of two officials not told before: "De leur côté, A et B ont tenu une séance de travail"; or None."""
    if not story.drafts or scene.words.isdisjoint(_words("elsewhere")):
        return None
    is_letter = _tells_letter(scene.words)
    if not (is_letter and scene.words.isdisjoint(never()) or may_go_on(scene)):
        return None
    met = [(group, person) for group, person in those_who_may_meet(scene) if _may_have_met(group, person)]
    persons = list(dict.fromkeys(person for _, person in met))
    if not _are_two_others(story, persons):
        return None
    at, kind = met[-1][0], "letter" if is_letter else None
    return Sequel(persons[:1], persons[1:], at.start, at.stop, kind=medium(scene.sentence) or kind)


def _may_have_met(group, person):
    return person.name and is_official(person) and group.governor != "de"


def _tells_letter(words):
    return not (words.isdisjoint(_words("written")) or words.isdisjoint(_words("letters")))


def _are_two_others(story, persons):
    """Whether `persons` are two of two sides, one of them the dispatch's own, and neither told to have met before."""
    sides = sides_of(persons)
    if len(persons) != SIDES or len(sides) != SIDES or not sides & {*story.people.home, None}:
        return False
    return not any(story.is_known([person]) for person in persons)
