"""The frames of the verbs of receiving and of seeing: "X a reçu Y", "Y, reçu par X", "X, que Y a rencontré".

Like those of frames.py they give (left, right), two lists of persons, or None.
"""

from archive.extract.contacts.frames.calls import is_called_up
from archive.extract.contacts.frames.constituents import (
    after,
    behind_noun,
    clefted,
    clitic,
    clitic_before,
    first_after,
    is_office_given,
    medium,
    objects,
    one_against,
    several_unnamed,
    subject,
    two_sides,
)
from archive.extract.contacts.frames.credentials import from_hands
from archive.extract.words import clauses

PAIR = 2
SEVERAL = 3  # persons of a side that may hold somebody of the other: "les deux ont été reçus par X"
MUTUAL = ("se réunir", "retrouver", "se rassembler", "se concerter", "se consulter", "rencontrer", "s'attabler")
SUMMONING = frozenset(
    ("invitation", "initiative", "presidence", "copresidence", "houlette", "egide", "autour", "convocation", "conduite")
)
AIRPORT = frozenset(("aeroport", "passerelle", "tarmac", "avion", "gare", "descente", "port"))
OPENINGS = frozenset(("où", "lorsqu'", "lorsque", "quand"))
PRONOUNS = frozenset(("il", "elle", "ils", "elles"))
NEAR = 4  # tokens of "autour de l'émir"


def object_(story, scene, trigger):
    """ "X a rencontré Y", "X et Y se sont vus"."""
    left = subject(scene, trigger)
    if trigger.needs == "medium" and not (medium(scene.sentence) or is_called_up(scene, trigger)):
        return None
    if trigger.reflexive and not trigger.passive:
        return _each_other(scene, trigger, left)
    right = _other_side(scene, trigger) or _taken_up(story, scene, trigger, left)
    if not (left and right and _are_met(scene, trigger, right)):
        return None
    return (right, left) if trigger.lemma == "entretenir" else (left, right)  # "Y l'a entretenu de la pêche"


def _each_other(scene, trigger, left):
    """ "X s'est concerté avec Y", "X et Y se sont vus", "les ministres se sont réunis autour de X"."""
    right = after(scene, trigger, ("avec",)) or (_around(scene, trigger) if not _are_unnamed_groups(left) else [])
    return (left, right) if right or len(left) > 1 else summoned(scene, trigger, left)


def _around(scene, trigger):
    """The official of "A et B se sont retrouvés autour de l'émir, X", or an empty list."""
    at = next((k for k in scene.sentence.where("autour") if k >= trigger.stop), None)
    near = range(at + 1, at + NEAR) if at is not None else ()
    told = next((p for g, p in scene.pairs() if g.start in near and g.governor == "de"), [])
    return [person for person in told if person.name and person.function]


def _are_met(scene, trigger, right):
    """Whether those seen are met, not watched, and are officials where the verb asks for some."""
    if trigger.lemma == "voir" and _is_watched(scene, right):
        return False
    return _are_officials(trigger, right)


def _are_officials(trigger, persons):
    return trigger.needs != "official" or all(person.function or person.is_plural for person in persons)


def _other_side(scene, trigger):
    """Whom the verb takes: those behind "par" in the passive, else those that nothing governs."""
    if trigger.passive:
        right = after(scene, trigger, ("par",)) or after(scene, trigger, ("chez",))
    else:
        right = objects(scene, trigger) or several_unnamed(scene, trigger)
    return right or clefted(scene, trigger, "par" if trigger.passive else "")


def is_at_airport(scene):
    """Whether somebody is only met off his plane."""
    return not scene.words.isdisjoint(AIRPORT)


def _is_watched(scene, right):
    """ "a vu X remporter la médaille": no meeting."""
    ends = [g.stop for g, persons in scene.pairs() if persons and persons[0] in right]
    return any(scene.sentence.low(k).endswith(("er", "ir", "re")) for k in ends)


def host(story, scene, trigger):
    """ "X a reçu Y", "Y a été reçu par X"."""
    if trigger.lemma == "accueillir" and is_at_airport(scene) or is_office_given(scene, trigger):
        return None
    if told := from_hands(story, scene, trigger):
        return told
    left = _receiving_again(story, scene, trigger, subject(scene, trigger))
    right = _other_side(scene, trigger) or _taken_up(story, scene, trigger, left)
    left = _without(left, right)
    right = _without(right, left) if _are_officials(trigger, right) else []
    if left and not right and scene.sentence.low(trigger.verb - 1) == "les":
        story.receiving = left[0]  # told one by one: "les a reçus l'un après l'autre"
    return two_sides(_host_or_guest(story, scene, trigger, left, right), right)


def again(story, scene, trigger):
    """ "X a été reçu par Y. Lundi, à Rome, il l'avait été par Z": received again, where he was before."""
    last = story.last
    if last is None or last.host is None or scene.number - last.sentence > 1:
        return None
    received = [person for person in last.persons if person is not last.host]
    return two_sides([p for p in subject(scene, trigger) if p in received], after(scene, trigger, ("par",)))


def _without(side, other):
    """`side` without those of the other one, where it may hold some: "elle a reçu les deux hommes"."""
    return side if len(side) < SEVERAL else [person for person in side if person not in other]


def _host_or_guest(story, scene, trigger, left, right):
    """`left`, or whom a clause stands for that has no subject of its own: "Recevant Y, il …", "où elle a été reçue"."""
    if not right:
        return left
    if trigger.passive and not left:  # "À Rome, où elle a été reçue par X, la ministre Y a plaidé"
        left = _told_behind(scene, trigger)
    if trigger.subject is not None and (not left or left[0] is right[0]):
        return story.last_host() or story.protagonist()
    return left


def _told_behind(scene, trigger):
    """Whom "elle" stands for in a clause that "où" or "lorsque" opens: the subject told behind it."""
    before = scene.sentence.lows[: trigger.verb]
    if OPENINGS.isdisjoint(before) or PRONOUNS.isdisjoint(before):
        return []
    return scene.first_under("", start=trigger.stop)


def _receiving_again(story, scene, trigger, left):
    """[the host told last] where "elle" who receives would be one whom she received: "Elle a reçu enfin Y"."""
    pronoun = scene.sentence.low(trigger.verb - 1)
    if pronoun not in ("il", "elle") or trigger.passive:
        return left
    last, told = story.last_host(), story.people.told
    if not last or not left or left == last or left[0] not in told or last[0] not in told:
        return left
    is_same = last[0].is_woman in (None, pronoun == "elle")
    return last if is_same and last[0].country != left[0].country else left


def _taken_up(story, scene, trigger, left):
    """Whom "l'" or "les" stands for: "X a remis à Y, qu'il …", "Y est arrivé. Le président, qui l'a reçu, …"."""
    found = clitic(scene, trigger)
    word = clitic_before(scene.sentence, trigger.verb)
    if word == "les" and not trigger.passive:
        return _several_taken_up(story, scene, trigger, left) or found
    if found and found[0] not in left or not left or word not in ("l'", "la", "le") or trigger.passive:
        return found
    told = [
        *story.last_subject(),
        *scene.first_under("à", start=trigger.stop)[:1],
        *_mentioned_before(story, scene, trigger),
    ]
    return [p for p in told if _is_of_other_side(p, left[0]) and _may_be_taken_up(p, scene, trigger)][:1]


def _several_taken_up(story, scene, trigger, left):
    """Those of one side whom "les" stands for: "A et B ont rencontré X. Y, qui les a reçus mardi, …"."""
    last, subject = story.last, story.last_subject()
    is_next = last is not None and subject and left and last.sentence == scene.number - 1
    is_done = trigger.tense in ("past", "pluperfect") and scene.sentence.low(trigger.start).endswith("s")
    if not is_next or not is_done:
        return []
    side = [person for person in last.persons if person.side == subject[0].side]
    is_other = subject[0] in side and left[0] not in last.persons and left[0].side != subject[0].side
    are_named = all if clauses.is_told_apart(scene.sentence) else any  # else told one by one in the next sentences
    return side if is_other and len(side) > 1 and are_named(person.name for person in side) else []


def _mentioned_before(story, scene, trigger):
    """[who was named last in the sentence before], whom "l'" of "Il l'avait rejointe" may stand for by the sex told."""
    person = story.people.mentioned
    if person is None or person.seen != scene.number - 1 or trigger.tense not in ("past", "pluperfect"):
        return []
    is_woman = scene.sentence.low(trigger.start).endswith("e")
    return [person] if person.is_woman in (None, is_woman) else []


def _is_of_other_side(person, one):
    return person is not one and person.side != one.side


def _may_be_taken_up(person, scene, trigger):
    return person.served or trigger.tense == "past" and person.name and person.seen == scene.number - 1


def antecedent(story, scene, trigger):
    """ "la ministre X, qu'il a reçue mardi"."""
    told = [(g, p) for g, p in scene.pairs() if p]
    right = next((p for g, p in told if g.stop in (trigger.verb, trigger.verb - 1)), [])
    right = right or next((p for g, p in reversed(told) if g.stop < trigger.verb), [])
    left = scene.last_under("", start=trigger.verb, stop=trigger.subject)
    left = left or scene.first_under("", start=trigger.start)  # "il", told later
    if not left and _is_one_of_them(scene, trigger, right):
        left, right = right[:1], right[1:]
    return two_sides(left, right)


def _is_one_of_them(scene, trigger, told):
    """ "a réuni X et Y, qu'il recevait": whether "il" can be but the first of two of two sides."""
    is_his = scene.sentence.low(trigger.verb + 1) in ("il", "elle")
    return is_his and len(told) == PAIR and len({person.side for person in told}) == PAIR


def apposed(story, scene, trigger):
    """ "Y, reçu mardi par X, a …"; "Y, reçu en audience, …" by whoever gives audiences."""
    group, left = next(((g, p) for g, p in scene.pairs() if g.stop == trigger.start - 1 and p), (None, []))
    is_of_one = not scene.sentence.low(trigger.start).endswith("s")
    are_several = len(left) > 1 or any(person.is_plural for person in left)
    if is_of_one and are_several and group.governor == "de":  # "le sommet des trois ministres, convoqué à Rome"
        return None
    right = first_after(scene, trigger, ("par",))
    if not right and left and group.governor:  # "Devant la ministre, reçue à Lomé, le président a …"
        right = scene.first_under("")
    if not right and "audience" in scene.sentence.lows[trigger.stop :]:
        right = story.last_host() or story.last_subject()
    return one_against(left, right)


def came(story, scene, trigger):
    """ "Le président X a indiqué à la ministre Y, venue le saluer, que …"; without X, the host told last."""
    left = next((p for g, p in scene.pairs() if g.stop == trigger.verb - 1 and p), [])
    free = next((p for p in scene.under("") if p != left), [])
    return one_against(left, free or behind_noun(scene, trigger, "de") or story.last_host())


def summoned(scene, trigger, left):
    """ "Les ministres du groupe se sont réunis à l'invitation de X et de Y": those named of whom nobody else is."""
    is_meeting = trigger.lemma in MUTUAL and trigger.reflexive
    if not is_meeting or scene.words.isdisjoint(SUMMONING) or not _are_unnamed_groups(left):
        return None
    named = scene.under("de", "par", start=scene.sentence.first_of(SUMMONING))
    hosts = [p for persons in named for p in persons if p.name and (p.function or p.parties)]
    return (left, hosts) if hosts else None


def _are_unnamed_groups(persons):
    return bool(persons) and all(person.is_plural and not person.name for person in persons)
