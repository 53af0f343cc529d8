"""The frames of the words of contact: for each, who stands on which side in a sentence.

A frame gives (left, right), two lists of persons, or None where the sentence does not fill it.
"""

from archive.extract.contacts.frames.constituents import (
    after,
    at_head,
    behind_noun,
    chair,
    clefted,
    first_after,
    groups_after,
    main_subject,
    medium,
    one_against,
    relative_to,
    subject,
    two_sides,
)
from archive.extract.contacts.frames.host_frames import (
    again,
    antecedent,
    apposed,
    came,
    host,
    is_at_airport,
    object_,
    summoned,
)
from archive.extract.contacts.frames.items import behind_colon, items
from archive.extract.contacts.frames.letter_frames import (
    addressed,
    borne,
    congratulated,
    handed,
    in_hands,
    received_from,
    to,
    told_in,
)
from archive.extract.contacts.frames.limits import limit_of
from archive.extract.contacts.frames.named_states import state_behind
from archive.extract.contacts.frames.noun_frames import (
    aside,
    begun,
    chaired,
    event,
    granted,
    in_relative,
    presided,
    states_in_talks,
    took_part,
    visit_of,
)
from archive.extract.contacts.words.letters import WISHING
from archive.extract.contacts.words.nouns import nouns
from archive.extract.people.heads import party_of
from archive.extract.people.told.person import sides_of
from archive.extract.words.clauses import has, phrases

TOPICAL = ("évoquer", "aborder", "examiner", "traiter", "discuter", "débattre", "parler")
MEANS = ("par", "en", "via")  # "a discuté par visioconférence avec Y"
PAIR = 2
IN_THEIR_LETTERS = ["dans", "leurs"]
EACH = ("chacun", "chacune")
ATTENDED = frozenset(("part", "participe", "participaient", "assiste", "assistaient"))
POINTING = frozenset(("la", "l'", "cette", "cet", "ces", "aux", "leurs"))


def _with(story, scene, trigger):
    """ "X s'est entretenu avec Y", "X et Y se sont entretenus"."""
    if _is_no_meeting(story, scene, trigger):
        return None
    if trigger.kind == "letter" and scene.sentence.lows[:2] == IN_THEIR_LETTERS:
        return _both_writers(scene)
    left, right = subject(scene, trigger), _partners(scene, trigger)
    if _are_wished_again(story, trigger, [*left, *right]):
        return None
    right = right or _state_met(story, scene, trigger)
    if not left and (states := states_in_talks(story, scene, trigger)):
        return (states, right) if right or len(states) > 1 else None
    if trigger.passive and (agents := after(scene, trigger, ("par",))):  # "ont été passées en revue par X et Y"
        left, right = [], agents
    return _met_together(scene, trigger, left, right)


def _both_writers(scene):
    """ "Dans leurs lettres, le président A et le roi B constatent": those who wrote to each other, or None."""
    writers = scene.first_under("")
    return (writers, []) if len(writers) == len(sides_of(writers) - {None}) == PAIR else None


def _is_no_meeting(story, scene, trigger):
    """Whether "avec" belongs to another noun, or the meeting is that told before."""
    if trigger.lemma in TOPICAL and _is_of_noun(scene, trigger):
        return True
    return bool(story.drafts) and _is_attended(scene, trigger)


def _are_wished_again(story, trigger, persons):
    """Whether good wishes are exchanged at the contact told before."""
    return trigger.lemma == WISHING and bool(persons) and story.is_known(persons)


def _met_together(scene, trigger, left, right):
    """Both sides, else those of the one told who met each other, or None."""
    if left and right and (trigger.needs != "lead" or all(person.name for person in right)):
        return left, right
    if len(right) > 1:
        return right, []
    is_mutual = len(left) > 1 and _is_mutual(scene, trigger)
    return summoned(scene, trigger, left) or ((left, []) if is_mutual else None)


def _state_met(story, scene, trigger):
    """[somebody of the state of "le ministère a tenu des consultations politiques avec la Lettonie"]."""
    if trigger.kind != "negotiation":
        return []
    mark = state_behind(scene, trigger, "avec")
    return [story.people.add_unnamed((party_of(mark),), scene.number)] if mark else []


def _is_attended(scene, trigger):
    """ "Ont pris part à la rencontre X et Y": at that told before, which company.py reads."""
    before = scene.sentence.lows[: trigger.start]
    return trigger.noun is not None and before[-1] in POINTING and not ATTENDED.isdisjoint(before)


def _partners(scene, trigger):
    """Whom somebody met: "avec Y", "auprès de Y", "autour de Y", at the head of the sentence too."""
    found = after(scene, trigger, ("avec", "entre"))
    if found and ";" in scene.words:  # "avec A ; ensuite avec B": one contact each
        items(scene, trigger, "avec", limit_of(scene, trigger))
    if not found and "aupres" in scene.sentence.lows[trigger.stop : trigger.stop + 3]:
        found = first_after(scene, trigger, ("de", "auprès"))
    found = found or _listed(scene, trigger) or at_head(scene, trigger, "avec") or clefted(scene, trigger, "avec")
    return found or relative_to(scene, trigger) or _around(scene, trigger)


def _listed(scene, trigger):
    """The persons of "a enchaîné les entretiens : A, à neuf heures ; B, à dix heures"."""
    is_listed = ":" in scene.words and trigger.noun is not None
    return behind_colon(scene, trigger, limit_of(scene, trigger)) if is_listed else []


def _is_of_noun(scene, trigger):
    """ "a évoqué une rencontre avec X", "les entretiens entre X et Y": "avec" belongs to the noun."""
    sentence = scene.sentence
    behind = (k for word in ("avec", "entre") for k in sentence.where(word) if k >= trigger.stop)
    at = min(behind, default=trigger.stop)
    named = (k for k in nouns().places(sentence) if trigger.stop <= k < at and sentence.low(k - 1) not in MEANS)
    return any(nouns().at(sentence, k) for k in named)


def _is_mutual(scene, trigger):
    """Whether a plural subject alone tells that its members met each other."""
    if _are_teams(scene, trigger):
        return True
    if trigger.needs == "lead":
        return scene.number == 0
    return trigger.needs in (None, "plural") or trigger.reflexive or scene.number == 0 or bool(medium(scene.sentence))


def _are_teams(scene, trigger):
    """Whether "l'équipe conduite par A et celle du ministre B" is the subject: who leads each."""
    before = (group for group in scene.groups if group.stop <= trigger.start and group.governor == "")
    return any(group.actors[0].form == "delegation" and len(group.actors) > PAIR for group in before)


def _call_on(story, scene, trigger):
    """ "Y s'est rendue chez X", "auprès de X", "Y s'est rendue chez A, chez B, puis chez C": one contact each."""
    left = subject(scene, trigger)
    visited = groups_after(scene, trigger, ("chez", "auprès")) or _stood_by(scene, trigger)
    right = [person for persons in visited for person in persons]
    trigger.separate = trigger.separate or len(visited) > 1
    return two_sides(left, right)


def _stood_by(scene, trigger):
    """The persons of each group of "auprès du président X" behind the verb."""
    if "aupres" not in scene.words:
        return []
    behind = [(g, p) for g, p in scene.pairs() if p and g.governor == "de" and g.start > trigger.stop]
    return [p for g, p in behind if "aupres" in scene.sentence.lows[g.start - 2 : g.start]]


def _gather(story, scene, trigger):
    """ "X a réuni Y et Z": whoever brings together takes part."""
    left, right = subject(scene, trigger) or chair(scene, trigger), after(scene, trigger, ("", "avec", "entre"))
    sides = sides_of(right)
    is_enough = len(right) > 1 and (left or len(sides) > 1)  # "La cérémonie a réuni A et B"
    return (left, right) if is_enough and all(person.function for person in right) else None


def _guest(story, scene, trigger):
    """ "Y a été l'hôte de X", "Y a été introduit auprès de X"."""
    if trigger.lemma == "introduire" and not trigger.passive:  # "le protocole a introduit Y auprès de X"
        return None
    if _stays_as_guest(story, scene, trigger):
        return None
    return two_sides(subject(scene, trigger), behind_noun(scene, trigger, "de"))


def _stays_as_guest(story, scene, trigger):
    """Whether he "est l'invité" of whoever bade him come to where he stays: nothing tells that he was received yet."""
    sentence = scene.sentence
    is_now = sentence.low(trigger.verb) in ("est", "sont") and trigger.lemma != "introduire"
    if not is_now or _is_dated(sentence, trigger):
        return False
    is_told = story.visit is not None or has(sentence, phrases("verbs", "visit", "phrase")) is not None
    return is_told or sentence.low(trigger.verb - 1) == "y"


def _is_dated(sentence, trigger):
    """Whether a day stands behind the verb: "est l'hôte jeudi du président"."""
    return any(k > trigger.verb and mark.kind == "date" for k, mark in sentence.marks.items())


def _received(story, scene, trigger):
    """ "Le premier à être reçu est X": by whoever gives audiences."""
    return one_against(story.last_host(), first_after(scene, trigger, ("",)))


def _then(story, scene, trigger):
    """ "X a rencontré Y avant d'être reçu par Z", "… avant de s'entretenir avec chacun d'eux"."""
    left = main_subject(scene, trigger)
    governor = {"passive": "par", "object": "", "with": "avec"}[trigger.needs]
    right = first_after(scene, trigger, (governor,))
    if not right and scene.sentence.low(trigger.stop + (governor != "")) in EACH:
        right, trigger.separate = [person for person in story.people.told if person not in left], True
    return one_against(left, right)


def _leave(story, scene, trigger):
    """ "Y a pris congé de X", else of the host told last."""
    left, right = subject(scene, trigger), after(scene, trigger, ("de", "à", "auprès", "avec"))
    return two_sides(left, right or story.last_host())


def _participial(story, scene, trigger):
    """ "Reçue par X, Y a …", "Réunis autour de X, A et B ont …"."""
    if trigger.lemma == "accueillir" and is_at_airport(scene):
        return None
    left = first_after(scene, trigger, ("",))
    if trigger.lemma == "se réunir":
        return _gathered_around(scene, trigger, left)
    return _in_list(left, after(scene, trigger, ("par",)))


def _gathered_around(scene, trigger, left):
    right, around = after(scene, trigger, ("avec",)), _around(scene, trigger)
    right = right or [person for person in around if person not in left]
    return _in_list(left, right, is_one_list=bool(around))


def _in_list(left, right, *, is_one_list=False):
    """The sides; without a left one the first of the list met the others: "Reçus par X, A et B", "autour de X, A et B".

    is_one_list  whether the right side is one list, however short
    """
    if not left and (is_one_list or len(right) > PAIR):
        left, right = right[1:], right[:1]
    return (left, right) if left and (right or len(left) > 1) else None


def _around(scene, trigger):
    """ "Réunis lundi autour du Premier ministre X et de son homologue Y, A et B ont …"."""
    at = next((k for k in scene.sentence.where("autour") if k >= trigger.stop), None)
    if at is None:
        return []
    found, stop = [], at
    for group, persons in scene.pairs():
        is_next = group.start > at and group.governor == "de" and persons
        if is_next and (not found or {"et", ","} & set(scene.sentence.lows[stop : group.start])):
            found, stop = [*found, *persons], group.stop
        elif found:
            break
    return found


FRAMES = {
    "with": _with,
    "object": object_,
    "host": host,
    "again": again,
    "gather": _gather,
    "call-on": _call_on,
    "antecedent": antecedent,
    "guest": _guest,
    "to": to,
    "from": received_from,
    "leave": _leave,
    "granted": granted,
    "received": _received,
    "then": _then,
    "hand": handed,
    "in-hands": in_hands,
    "told-in": told_in,
    "bearer": borne,
    "addressed": addressed,
    "congratulated": congratulated,
    "event": event,
    "relative": in_relative,
    "visit-of": visit_of,
    "aside": aside,
    "begun": begun,
    "preside": presided,
    "chaired": chaired,
    "took-part": took_part,
    "participial": _participial,
    "apposed": apposed,
    "came": came,
}
