"""The frames of the nouns of contact: for each, who stands on which side in a sentence.

Like those of the verbs (frames.py) they give (left, right), two lists of persons, or None.
"""

from archive.extract.contacts.drafts import LEAD
from archive.extract.contacts.frames.constituents import (
    after,
    behind_noun,
    chair,
    first_after,
    main_subject,
    one_against,
    subject,
    two_sides,
)
from archive.extract.contacts.frames.limits import goes_on
from archive.extract.contacts.frames.named_states import states_between
from archive.extract.contacts.frames.next_guests import is_of_another_time
from archive.extract.contacts.words.nouns import gathers, names_contact, noun_kind
from archive.extract.contacts.words.spoken_of import is_spoken_of
from archive.extract.people.actors.bracketed import listed_states
from archive.extract.people.heads import party_of
from archive.extract.people.told.person import sides_of
from archive.extract.words.clauses import is_told_apart

PAIR = 2
MEANWHILE = ("alors", "tandis", "pendant")
GRANTED = ("accorde", "donne", "reserve", "offert", "consenti")
TIMED = ("apres", "avant", "depuis", "veille", "lendemain")
TALKED = (  # what states may do together: "Rabat et Madrid se sont parlé"
    *("parler", "se parler", "dialoguer", "négocier", "se réunir", "rencontrer", "se concerter", "se consulter"),
    *("conférer", "reprendre langue", "renouer", "prendre langue", "retrouver", "s'entretenir", "se téléphoner"),
)
BETWEEN_STATES = frozenset((",", "et", "le", "la", "l'", "les"))
SOME = ("des", "un", "une")
LOOSE = frozenset(("echange", "echanges", "contact", "contacts"))  # of trade, of letters
PLANNED = frozenset(
    (
        "tenue",
        "organisation",
        "relance",
        "preparation",
        "preparatifs",
        "projet",
        "principe",
        "reprise",
        "date",
        "convocation",
    )
) | {
    "evoque",
    "evoquee",
    "demande",
    "souhaite",
    "prepare",
    "propose",
    "annonce",
    "prevu",
    "prevue",
    "programme",
    "reporte",
    "annule",
}


def granted(story, scene, trigger):
    """ "une audience a été accordée par X à Y"; "X a plaidé …, au cours d'une audience accordée à Y"."""
    left, right = behind_noun(scene, trigger, "par"), _all_behind(scene, trigger, "à")
    left = left or main_subject(scene, trigger) or story.last_host()
    return (left, right) if left and right else None


def _all_behind(scene, trigger, governor):
    """All persons under `governor` behind the noun: "au ministre X et à la ministre Y"."""
    pairs = scene.pairs()
    return [p for g, persons in pairs if g.start >= trigger.stop and g.governor == governor for p in persons]


def in_relative(story, scene, trigger):
    """ "les deux entretiens que X a eus avec Y", "l'audience que lui a accordée X"."""
    start = trigger.stop + 1
    left = scene.first_under("", start=start, stop=trigger.subject) or scene.first_under("", start=start)
    if trigger.needs == "have":
        return _with_in_relative(scene, trigger, left)
    right = behind_noun(scene, trigger, "à") or main_subject(scene, trigger) or story.protagonist()
    if left and right and left[0] is right[0]:  # "a promis à Y …, lors de l'audience qu'il lui a accordée"
        right = _told_before(scene, trigger, left[0])
    return two_sides(left, right)


def _told_before(scene, trigger, other):
    """The persons of the last group before the noun that does not begin with `other`."""
    before = [p for g, p in scene.pairs() if g.stop <= trigger.start and p]
    return next((persons for persons in reversed(before) if persons[0] is not other), [])


def _with_in_relative(scene, trigger, left):
    found = scene.under("avec", "entre", start=trigger.subject + 1)
    found = found if is_told_apart(scene.sentence) else found[:1]  # "l'une avec X, l'autre avec Y"
    right = [person for persons in found for person in persons]
    return (left, right) if left and right else None


def event(story, scene, trigger):
    """ "Un entretien a réuni X et Y", "L'entretien de X avec Y", "Les entretiens entre le Togo et le Ghana".

    "La réunion des ministres du Togo et du Ghana s'est achevée": theirs, as they serve several states.
    """
    if story.drafts and _is_meanwhile(scene.sentence, trigger.start):
        return None
    if brings := _brought(story, scene, trigger):
        return brings
    right, whose = after(scene, trigger, ("entre", "avec")), _of_noun(scene, trigger)
    left = whose or _owner(story, scene, trigger) or _whose_day(story, scene, trigger)
    if sides := one_against(left, right):
        return sides
    if right or len(states_between(scene, trigger)) >= PAIR:
        return [], right
    return ([], whose) if trigger.noun not in LOOSE and _are_of_states(whose) else None


def _is_meanwhile(sentence, stop):
    """ "…, alors que se poursuivent à Doha les pourparlers entre X et Y": what others did behind the news."""
    near = range(1, min(stop, len(sentence)))
    return any(sentence.low(k) in ("que", "qu'") and sentence.low(k - 1) in MEANWHILE for k in near)


def _are_of_states(persons):
    """Whether officials of several states are told, and not their ministries alone."""
    are_officials = all(person.function and "ministry" not in person.keys for person in persons)
    return are_officials and len(sides_of(persons) - {None}) >= PAIR


def _of_noun(scene, trigger):
    """The persons of "l'entretien du ministre X avec"."""
    pairs = scene.pairs()
    return next((p for g, p in pairs if 0 <= g.start - trigger.stop < 2 and g.governor == "de" and p), [])


def _owner(story, scene, trigger):
    """[whom "ses entretiens avec" speaks of]: who took what is told, or the subject told last."""
    if scene.sentence.low(trigger.start - 1) not in ("son", "sa", "ses"):
        return []
    is_taken = not scene.first_under("", stop=trigger.start)  # "Le message a été reçu par X, lors de son entretien"
    return is_taken and scene.last_under("par", stop=trigger.start) or story.last_subject()


def _whose_day(story, scene, trigger):
    """[whose visit or contacts are told] before "Des entretiens ont eu lieu avec Y", or an empty list."""
    is_new = trigger.start == 1 and scene.sentence.low(0) in SOME
    is_his = is_new and bool(scene.groups) and scene.groups[0].governor == "avec"
    return is_his and (story.protagonist() or story.last_subject()) or []


def _brought(story, scene, trigger):
    """ "un entretien a réuni X et Y", "une visioconférence qui l'a réuni à Y", "l'a mis en présence de Y"."""
    at = gathers(scene.sentence, trigger)
    if at is None:
        return None
    governors = ("", "à", "avec", "de") if scene.sentence.low(at + 2) in ("presence", "face") else ("", "à", "avec")
    stop = _end_of_told(scene.sentence, at)
    right = [person for persons in scene.under(*governors, start=at + 1, stop=stop) for person in persons]
    if not any(scene.sentence.low(k) in ("l'", "les") for k in (at - 2, at - 3) if k > trigger.start):
        return (chair(scene, trigger), right) if len(right) > 1 else None
    return two_sides(subject(scene, trigger) or story.last_subject(), right)


def _end_of_told(sentence, at):
    """Index where something else is told behind token `at`: ", a annoncé X"; or None."""
    return next((k for k in sentence.where(",") if k > at and goes_on(sentence, k + 1)), None)


def begun(story, scene, trigger):
    """ "La journée de X a commencé par un entretien avec Y", "X avait débuté sa visite par une audience chez Y"."""
    right = first_after(scene, trigger, ("avec", "chez", "auprès", "entre")) or _granted_to(scene, trigger)
    left = [person for person in subject(scene, trigger) if person not in right]  # "que celui-ci a réclamé" is his
    left = left or scene.first_under("de", stop=trigger.verb) or scene.first_under("pour", stop=trigger.start)
    left = left or story.protagonist()
    left = [person for person in left if person not in right]
    return (left[:1], right) if left and right else None


def _granted_to(scene, trigger):
    """Those of "une audience accordée à Y", or an empty list."""
    is_granted = scene.sentence.low(trigger.stop).startswith(GRANTED)
    return first_after(scene, trigger, ("à",)) if is_granted else []


def visit_of(story, scene, trigger):
    """ "la visite d'une délégation conduite par X" to the host told before; one "en juillet 2023" is no news."""
    if scene.number > 0 and is_of_another_time(scene.sentence, len(scene.sentence)):
        return None
    told_of = is_spoken_of(scene.sentence, trigger.start) or scene.sentence.low(trigger.start - 2) in TIMED
    if story.drafts and told_of:
        return None
    return one_against(story.last_host(), after(scene, trigger, ("de",)))


def aside(story, scene, trigger):
    """ "Lors d'un entretien avec Y, X a souligné …", "remis par X lors d'un entretien": the subject may come after."""
    if trigger.needs == "handed":
        return two_sides(scene.first_under("à"), scene.first_under(""))
    right, left = first_after(scene, trigger, ("avec",)), subject(scene, trigger)
    left = left or scene.last_under("par", stop=trigger.start)
    if scene.sentence.low(trigger.start - 1) in ("l'", "la", "le"):
        left = story.protagonist()
        right = right if story.drafts and not story.is_known(right) else []
    left = left or scene.first_under("", start=trigger.stop)
    if not right:
        left, right = _sides_aside(story, trigger, left)
    return (left, []) if len(left) > 1 and not right else two_sides(left, right)


def _sides_aside(story, trigger, left):
    """The sides where "avec Y" is not told: "Lors d'une autre audience, Y a …", "Dans un entretien, X lui a …"."""
    if trigger.needs == "another":
        return story.protagonist(), left
    return left, _clitic(story, left) if trigger.needs == "clitic" else []


def _clitic(story, left):
    """[whom "lui" stands for]: the subject of the sentence before, of another side."""
    who = story.people.subject
    if who is None or not left or who in left or who.is_plural:
        return []
    return [] if who.country is not None and who.country == left[0].country else [who]


def took_part(story, scene, trigger):
    """ "Y ont pris part A, B et C", where no contact is told yet but the sentence before names a meeting."""
    before = story.sentences[scene.number - 1] if scene.number else None
    if story.drafts or before is None or not names_contact(before):
        return None
    trigger.kind = noun_kind(before)
    persons = subject(scene, trigger)
    return (persons, []) if len(persons) > 1 else None


def presided(story, scene, trigger):
    return subject(scene, trigger), after(scene, trigger, ("", "par", "avec", "de"))


def chaired(story, scene, trigger):
    """ "Y a pris part à une réunion que présidait X", "une séance a été présidée par A et par B": of two states."""
    left, right = subject(scene, trigger), after(scene, trigger, ("", "par", "avec"))
    served = sides_of([*left, *right])
    return (left, right) if len(served) > 1 and (left or len(right) > 1) else None


def _is_only_planned(scene, trigger):
    """ "Le Togo et le Ghana ont évoqué la tenue de la session": what they spoke of, and have not held."""
    between = scene.sentence.lows[trigger.verb : trigger.start]
    return not PLANNED.isdisjoint(between)


def states_in_talks(story, scene, trigger):
    """Somebody of each state of "La Pologne et la Belgique ont tenu des consultations"; an empty list elsewhere."""
    is_of_states = trigger.kind in ("negotiation", "summit") or trigger.lemma in TALKED and trigger.tense == "past"
    if not is_of_states or scene.number >= LEAD or _is_only_planned(scene, trigger):
        return []
    verb = trigger.verb - (scene.sentence.low(trigger.verb - 1) in ("se", "s'"))
    found = _states_in_bracket(scene.sentence, verb) or _states_before(scene.sentence, verb)
    return [story.people.add_unnamed((party_of(mark),), scene.number) for mark in found]


def _states_in_bracket(sentence, verb):
    """The Marks of "Le Groupe de Visegrad (Pologne, Hongrie, …)" right before the verb, or an empty list."""
    marks, stop = listed_states(sentence, 0)
    return marks if stop == verb else []


def _states_before(sentence, verb):
    """The Marks of the states that alone stand before the verb, at its clause's beginning; an empty list elsewhere.

    A body beside a state is a side too: "Le Bénin et l'Union européenne ont tenu …".
    """
    marks = ((k, mark) for k, mark in sentence.marks.items() if mark.kind in ("state", "body"))
    starts, at, run = {mark.stop - 1: (k, mark) for k, mark in marks}, verb - 1, []
    while at >= 0 and (at in starts or sentence.lows[at] in BETWEEN_STATES):
        first, mark = starts.get(at, (at, None))
        run.append(mark)
        at = first - 1
    found = [mark for mark in run if mark and (mark.kind == "body" or mark.is_state_name)]
    is_of_states = any(mark.kind == "state" for mark in found)
    return found[::-1] if is_of_states and _ends_before(sentence, at) else []


def _ends_before(sentence, at):
    """Whether token `at` is of what stands before a clause, or none at all."""
    return at < 0 or sentence.lows[at] in (":", "que", "qu'") or sentence.lows[at + 1] == ","
