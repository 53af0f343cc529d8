"""The frames of the words of contact: for each, who stands on which side in a sentence.

A frame gives (left, right), two lists of persons, or None where the sentence does not fill it.
"""

from functools import cache

from archive.extract.clauses import has, is_finite
from archive.extract.contact_nouns import gathers
from archive.extract.heads import Party
from archive.extract.lexicon import Phrases, table

BOUNDARY = frozenset((";", "que", "qu'", "qui", "dont", "où", "lorsque"))
AT_HEAD = 2  # tokens: "Avec l'Egyptien X, …"
STATES_REACH = 20  # tokens after a noun of contact in which "entre le Cameroun et le Sénégal" counts
SENDER_REACH = 8  # tokens: "un message écrit d'amitié et de solidarité du président"
AIRPORT = frozenset(("aeroport", "passerelle", "tarmac", "avion", "gare", "descente", "port"))


def _limit(scene, trigger):
    """Index of the token before which the partners of `trigger` stand."""
    inside = scene.inside
    for k in range(trigger.stop, len(scene.sentence)):
        if scene.sentence.low(k) in BOUNDARY and k not in inside and scene.sentence.low(k - 1) != "ainsi":
            return k
    return len(scene.sentence)


def _groups_after(scene, trigger, governors):
    """The persons of each group that `governors` govern and that stands behind the verb of `trigger`."""
    start, limit = min(trigger.verb, trigger.start), _limit(scene, trigger)
    pairs = zip(scene.groups, scene.persons)
    return [
        persons for group, persons in pairs if start < group.start < limit and group.governor in governors and persons
    ]


def _after(scene, trigger, governors):
    found = [person for persons in _groups_after(scene, trigger, governors) for person in persons]
    return found or _titled_after(scene, trigger, governors)


def _first_after(scene, trigger, governors):
    return next(iter(_groups_after(scene, trigger, governors)), []) or _titled_after(scene, trigger, governors)


def _titled_after(scene, trigger, governors):
    """ "avec le commandant de la Force, le général X": the person behind the comma, whose title no table has."""
    sentence, limit = scene.sentence, _limit(scene, trigger)
    at = next((k for k in range(trigger.stop, limit) if sentence.low(k) in governors and k not in scene.inside), None)
    if at is None:
        return []
    pairs = zip(scene.groups, scene.persons)
    group, persons = next(((g, p) for g, p in pairs if at < g.start < limit and p), (None, []))
    is_apposed = group is not None and group.governor == "" and sentence.low(group.start - 1) == ","
    return persons if is_apposed and all(not is_finite(sentence, k) for k in range(at, group.start)) else []


def _subject(scene, trigger):
    """The persons of the last group before the verb that nothing governs."""
    end, found = trigger.verb if trigger.subject is None else trigger.subject, []
    for group, persons in zip(scene.groups, scene.persons):
        if group.stop <= end and group.governor == "":
            found = persons
    return found


def _apposed(story, scene, trigger):
    """ "Y, reçu mardi par X, a …"; "Y, reçu en audience, …" by whoever gives audiences."""
    pairs = zip(scene.groups, scene.persons)
    left = next((p for g, p in pairs if g.stop == trigger.start - 1 and p), [])
    right = _first_after(scene, trigger, ("par",)) or story.last_host()
    return (left, right) if left and right and left[0] not in right else None


def _before(scene, trigger, governor):
    """The persons of "Avec Y, il a fait le point": the partner at the head of the sentence."""
    first = scene.groups[0] if scene.groups else None
    is_first = first is not None and first.governor == governor and first.start < AT_HEAD and first.stop <= trigger.verb
    return scene.persons[0] if is_first else []


def _clitic(scene, trigger):
    """ "Son ministre … , où Y l'a reçu": [the subject of the sentence], whom "l'" stands for."""
    if scene.sentence.low(trigger.verb - 1) not in ("l'", "les"):
        return []
    free = (p for g, p in zip(scene.groups, scene.persons) if g.governor == "" and p and g.stop < trigger.verb)
    return next(free, [])[:1]


def _with(story, scene, trigger):
    left, right = _subject(scene, trigger), _after(scene, trigger, ("avec", "entre"))
    if trigger.needs == "medium" and not medium(scene.sentence):
        return None
    right = right or _before(scene, trigger, "avec")
    if left and right and trigger.needs != "lead":
        return left, right
    if len(right) > 1:
        return right, []
    return (left, []) if len(left) > 1 and _is_mutual(scene, trigger) else None


def _is_mutual(scene, trigger):
    """Whether a plural subject alone tells that its members met each other."""
    if trigger.needs == "lead":
        return scene.number == 0
    return trigger.needs in (None, "plural") or trigger.reflexive or scene.number == 0 or bool(medium(scene.sentence))


def _object(story, scene, trigger):
    left = _subject(scene, trigger)
    if trigger.needs == "medium" and not medium(scene.sentence):
        return None
    if trigger.reflexive and not trigger.passive:
        right = _after(scene, trigger, ("avec",))
        return (left, right) if right or len(left) > 1 else None
    right = _after(scene, trigger, ("par",)) if trigger.passive else _first_after(scene, trigger, ("",))
    if trigger.needs == "official" and not all(person.function or person.is_plural for person in right):
        return None
    return (left, right) if left and right else None


def _host(story, scene, trigger):
    if trigger.lemma == "accueillir" and any(token.low in AIRPORT for token in scene.sentence.tokens):
        return None
    left = _subject(scene, trigger)
    right = _after(scene, trigger, ("par", "chez")) if trigger.passive else _first_after(scene, trigger, ("",))
    right = right or _clitic(scene, trigger)
    return (left, right) if left and right and right[0] is not left[0] else None


def _gather(story, scene, trigger):
    """ "X a réuni Y et Z": whoever brings together takes part."""
    left, right = _subject(scene, trigger), _after(scene, trigger, ("", "avec", "entre"))
    return (left, right) if left and len(right) > 1 and all(person.function for person in right) else None


def _guest(story, scene, trigger):
    """ "Y a été l'hôte de X", "Y a été introduit auprès de X"."""
    left, right = _subject(scene, trigger), _behind_noun(scene, trigger, "de")
    return (left, right) if left and right and left[0] is not right[0] else None


def _to(story, scene, trigger):
    left, right = _subject(scene, trigger), _after(scene, trigger, ("à", "auprès", "avec", "par"))
    if left and right:
        return left, right
    if left and trigger.noun in ("audience", "audiences"):
        story.receiving = left[0]
    partner = _partner(story, left) if trigger.kind == "phone_call" else []
    return (left, partner) if left and partner else None


def _partner(story, left):
    """Who a one-sided call is with: the first of the contact told last who is neither a caller nor of his state."""
    served = {person.country for person in left if person.country}
    return [p for p in story.people.told if p not in left and (p.country is None or p.country not in served)][:1]


def _from(story, scene, trigger):
    left, right = _subject(scene, trigger), _after(scene, trigger, ("de",))
    if trigger.kind == "letter":
        right = _sender(scene, trigger)
    if trigger.kind not in ("phone_call", "credentials", "letter"):
        return None
    return (left, right) if left and right else None


def _sender(scene, trigger):
    """The persons of "un message écrit du président X"."""
    near = zip(scene.groups, scene.persons)
    found = (p for g, p in near if trigger.stop <= g.start < trigger.stop + SENDER_REACH and g.governor == "de" and p)
    return next(found, [])


def _hand(story, scene, trigger):
    """ "X a remis à Y un message de Z": the letter is from Z to Y."""
    sender = _behind_noun(scene, trigger, "de")
    receiver = _first_after(scene, trigger, ("à", "chez")) or story.last_host()
    return (sender, receiver) if sender and receiver and sender[0] is not receiver[0] else None


def _bearer(story, scene, trigger):
    """ "X, porteur d'un message de Z, a été reçu par Y": from Z to Y."""
    sender = _behind_noun(scene, trigger, "de") or _sent_by_the_last(story, scene, trigger)
    receiver = _behind_noun(scene, trigger, "à") or _first_after(scene, trigger, ("par",))
    receiver = receiver or story.last_host() or _subject(scene, trigger)
    receiver = [person for person in receiver if person not in sender]
    return (sender, receiver) if sender and receiver else None


def _sent_by_the_last(story, scene, trigger):
    """ "envoyé spécial du président du Sénégal, porteur d'un message de ce dernier": whom the bearer serves."""
    if not any(scene.sentence.low(k) in ("dernier", "derniere") for k in range(trigger.stop, trigger.stop + 5)):
        return []
    before = [p for g, persons in zip(scene.groups, scene.persons) for p in persons if g.stop <= trigger.start]
    return [story.people.add_unnamed(before[-1].parties, scene.number)] if before and before[-1].parties else []


def _behind_noun(scene, trigger, governor):
    """The first persons under `governor` behind the noun of `trigger`."""
    pairs = zip(scene.groups, scene.persons)
    return next((p for g, p in pairs if g.start >= trigger.stop and g.governor == governor and p), [])


def _addressed(story, scene, trigger):
    """ "Dans un message adressé à Y, X a …"."""
    receiver = _behind_noun(scene, trigger, "à")
    sender = next(
        (p for g, p in zip(scene.groups, scene.persons) if g.start > trigger.stop and g.governor == "" and p), []
    )
    sender = sender or [story.people.subject] if story.people.subject else sender
    return (sender, receiver) if sender and receiver and sender[0] is not receiver[0] else None


def _received(story, scene, trigger):
    """ "Le premier à être reçu est X": by whoever gives audiences."""
    left, right = story.last_host(), _first_after(scene, trigger, ("",))
    return (left, right) if left and right and left[0] not in right else None


def _granted(story, scene, trigger):
    """ "une audience a été accordée par X à Y"; "X a plaidé …, au cours d'une audience accordée à Y"."""
    left, right = _behind_noun(scene, trigger, "par"), _behind_noun(scene, trigger, "à")
    left = left or _main_subject(scene, trigger)
    return (left, right) if left and right else None


def _main_subject(scene, trigger):
    """[the person whom the sentence began with], where it stands before the trigger, or an empty list."""
    free = (p for g, p in zip(scene.groups, scene.persons) if g.governor == "" and p and g.stop <= trigger.start)
    return next(free, [])[:1]


def _then(story, scene, trigger):
    """ "X a rencontré Y avant d'être reçu par Z"."""
    left = _main_subject(scene, trigger)
    governor = {"passive": "par", "object": "", "with": "avec"}[trigger.needs]
    right = _first_after(scene, trigger, (governor,))
    return (left, right) if left and right and left[0] not in right else None


def _leave(story, scene, trigger):
    left, right = _subject(scene, trigger), _after(scene, trigger, ("de", "à", "auprès", "avec"))
    if not right:
        right = story.last_host()
    return (left, right) if left and right and left[0] is not right[0] else None


def pairs_between(scene, trigger):
    """Each "entre A et B" of an event told several times: "entre A et B, et entre C et D"."""
    pairs = _groups_after(scene, trigger, ("entre",)) if trigger.frame == "event" else []
    return [pair for pair in pairs if len(pair) > 1]


def listed_parties(scene, before):
    """The states of "Chine, France et Maroc : les ambassadeurs de ces pays …", or of such a sentence before."""
    colon = next((k for k in range(min(len(scene.sentence), STATES_REACH)) if scene.sentence.low(k) == ":"), None)
    if colon is not None:
        return _listed(scene.sentence, colon)
    return _listed(before.sentence, len(before.sentence)) if before is not None else []


def _listed(sentence, stop):
    """The parties of tokens [:stop] where they hold nothing but states, capitals, commas and "et"."""
    parties, k = [], 0
    while k < stop:
        mark = sentence.marks.get(k)
        if mark and mark.kind in ("state", "city"):
            code = mark.value.country if mark.kind == "city" else mark.value.codes[0]
            parties.append(Party(code, None, mark.value.start, mark.value.end))
            k = mark.stop
        elif sentence.low(k) in (",", "et", ".", "la", "le", "l'", "les"):
            k += 1
        else:
            return []
    return parties


def _relative(story, scene, trigger):
    """ "les deux entretiens que X a eus avec Y", "l'audience que lui a accordée X"."""
    free = [(g, p) for g, p in zip(scene.groups, scene.persons) if g.governor == "" and p and g.start > trigger.stop]
    left = next((p for g, p in free if g.stop <= trigger.subject), [])
    if trigger.needs == "have":
        return _with_in_relative(scene, trigger, left)
    left = left or next((p for _, p in free), [])
    right = _behind_noun(scene, trigger, "à") or _main_subject(scene, trigger) or story.protagonist()
    return (left, right) if left and right and left[0] is not right[0] else None


def _with_in_relative(scene, trigger, left):
    pairs = zip(scene.groups, scene.persons)
    right = next((p for g, p in pairs if g.start > trigger.subject and g.governor in ("avec", "entre") and p), [])
    return (left, right) if left and right else None


def _event(story, scene, trigger):
    right = _after(scene, trigger, ("entre", "avec"))
    if brings := _brought(story, scene, trigger):
        return brings
    if not right and not states_between(scene, trigger):
        return None
    return [], right


def _brought(story, scene, trigger):
    """ "un entretien a réuni X et Y", "une visioconférence qui l'a réuni à Y", "l'a mis en présence de Y"."""
    at = gathers(scene.sentence, trigger)
    if at is None:
        return None
    governors = ("", "à", "avec", "de") if scene.sentence.low(at + 2) in ("presence", "face") else ("", "à", "avec")
    right = [p for g, ps in zip(scene.groups, scene.persons) if g.start > at and g.governor in governors for p in ps]
    if not any(scene.sentence.low(k) in ("l'", "les") for k in (at - 2, at - 3) if k > trigger.start):
        return ([], right) if len(right) > 1 else None
    left = _subject(scene, trigger) or ([story.people.subject] if story.people.subject else [])
    return (left, right) if left and right and left[0] is not right[0] else None


def _visit_of(story, scene, trigger):
    """ "la visite d'une délégation conduite par X" to the host told before."""
    right = _after(scene, trigger, ("de",))
    hosts = story.last_host()
    return (hosts, right) if hosts and right and hosts[0] not in right else None


def _aside(story, scene, trigger):
    """ "Lors d'un entretien avec Y, X a souligné …": the subject may come after."""
    right = _first_after(scene, trigger, ("avec",))
    left = _subject(scene, trigger)
    if scene.sentence.low(trigger.start - 1) in ("l'", "la", "le"):
        left = story.protagonist()
        right = right if story.drafts and not story.is_known(right) else []
    if not left:
        left = next(
            (p for g, p in zip(scene.groups, scene.persons) if g.start > trigger.stop and g.governor == "" and p), []
        )
    return (left, right) if left and right and left[0] is not right[0] else None


def _preside(story, scene, trigger):
    return _subject(scene, trigger), _after(scene, trigger, ("", "par", "avec", "de"))


def _participial(story, scene, trigger):
    left = _first_after(scene, trigger, ("",))
    right = _after(scene, trigger, ("par",) if trigger.lemma != "se réunir" else ("avec",))
    return (left, right) if left and (right or len(left) > 1) else None


FRAMES = {
    "with": _with,
    "object": _object,
    "host": _host,
    "gather": _gather,
    "guest": _guest,
    "to": _to,
    "from": _from,
    "leave": _leave,
    "granted": _granted,
    "received": _received,
    "then": _then,
    "hand": _hand,
    "bearer": _bearer,
    "addressed": _addressed,
    "event": _event,
    "relative": _relative,
    "visit-of": _visit_of,
    "aside": _aside,
    "preside": _preside,
    "participial": _participial,
    "apposed": _apposed,
}


@cache
def _medium(key):
    return Phrases((form, key) for form in table("verbs")["medium"][key])


def medium(sentence):
    """ "phone_call" or "video_call" where the sentence names the medium, else None."""
    if has(sentence, _medium("video")) is not None:
        return "video_call"
    return "phone_call" if has(sentence, _medium("phone")) is not None else None


def states_between(scene, trigger):
    """The parties of "entre le Cameroun et le Sénégal" or "commission tuniso-marocaine" after a noun of contact."""
    if trigger.noun is None:
        return []
    parties, between = [], False
    for k in range(trigger.stop, min(_limit(scene, trigger), trigger.stop + STATES_REACH)):
        between |= scene.sentence.low(k) == "entre"
        mark = scene.sentence.marks.get(k)
        if mark and k not in scene.inside:
            parties += _parties_of(mark, between)
    return parties


def _parties_of(mark, between):
    value = mark.value
    if mark.kind == "state" and (value.form == "compound" or between):
        return [Party(code, None, value.start, value.end) for code in value.codes]
    return [Party(None, value.name, value.start, value.end)] if mark.kind == "body" and between else []
