"""What a sentence most likely tells where no construction of the verbs and nouns of contact explains it: the readings
of rounds.py, presumed.py and likely.py, then whoever else the same sentence tells to have met.
"""

from archive.extract.contacts.constituents import medium
from archive.extract.contacts.invited import is_in_vain
from archive.extract.contacts.likely import is_said, likely, may_meet, never
from archive.extract.contacts.presumed import is_official, presume
from archive.extract.contacts.rounds import beside, may_go_on, of_round
from archive.extract.contacts.sequels import Sequel
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

TURN = 7  # tokens between ", puis, mercredi à Rome," and whoever came next
SIDES = 2
PARTNERS = ("", "à", "avec", "par", "chez", "auprès", "devant")
_words = word_sets("presumed", "further")


def guess(story, scene):
    """The Sequel of the contact that the sentence most likely tells, or None. `story`: contacts.Story."""
    if found := of_round(story, scene):
        return found
    if is_in_vain(scene):
        return None
    found = presume(story, scene) or likely(story, scene)
    if found is None:
        return beside(story, scene) or _elsewhere(story, scene)
    if found.kind == "letter" or found.separate:
        return found
    if len(found.right) > 1 and clauses.is_told_apart(scene.sentence):
        found.separate = True
        return found
    if turn := _next_in_turn(scene, found):
        found.right, found.separate = [*found.right, *turn], True
    elif not story.drafts:
        found.right = [*found.right, *_others_there(scene, [*found.left, *found.right])]
    return found


def _next_in_turn(scene, found):
    """Those met next in the same sentence: "d'abord avec A, ensuite avec B", "le premier avec A, le second avec B"."""
    if len(found.right) != 1 or scene.words.isdisjoint(_words("next")):
        return []
    quoted, turn, is_past = clauses.quoted(scene.sentence), [], False
    for group, persons in scene.pairs():
        between = scene.sentence.lows[max(0, group.start - TURN) : group.start]
        new = [p for p in persons if is_official(p) and p not in found.left and p not in found.right]
        is_next = is_past and group.governor in PARTNERS and not _words("next").isdisjoint(between)
        if is_next and new and group.start not in quoted and not is_said(scene.sentence, group.start):
            turn += new
        is_past = is_past or found.right[0] in persons
    return turn


def _others_there(scene, met):
    """The named officials besides `met` whom the sentence tells where those stand who meet: "Autour de X, A et B"."""
    if not scene.words.isdisjoint(_words("apart")):
        return []
    quoted = clauses.quoted(scene.sentence)
    pairs = [(g, p) for g, p in scene.pairs() if g.start not in quoted and may_meet(scene, g)]
    told = dict.fromkeys(p for _, persons in pairs for p in persons if p.name and p.function)
    return [person for person in told if person not in met and not person.function.role.startswith("porte-parole")]


def _elsewhere(story, scene):
    """The Sequel of two officials not told before: "De leur côté, A et B ont tenu une séance de travail"; or None."""
    is_further = bool(story.drafts) and not scene.words.isdisjoint(_words("elsewhere"))
    is_letter = not scene.words.isdisjoint(_words("written")) and not scene.words.isdisjoint(_words("letters"))
    if not is_further or not (is_letter and scene.words.isdisjoint(never()) or may_go_on(scene)):
        return None
    quoted = clauses.quoted(scene.sentence)
    here = [(g, p) for g, persons in scene.pairs() for p in persons if g.start not in quoted and may_meet(scene, g)]
    met = [(g, p) for g, p in here if p.name and is_official(p) and g.governor != "de"]
    persons = list(dict.fromkeys(p for _, p in met))
    if len(persons) != SIDES or any(story.is_known([person]) for person in persons):
        return None
    sides = {person.country or person.body for person in persons}
    if len(sides) != SIDES or not sides & {*story.people.home, None}:
        return None
    at = met[-1][0]
    return Sequel(
        persons[:1], persons[1:], at.start, at.stop, kind=medium(scene.sentence) or ("letter" if is_letter else None)
    )
