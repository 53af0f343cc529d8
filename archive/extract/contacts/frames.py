"""The frames of the words of contact: for each, who stands on which side in a sentence.

A frame gives (left, right), two lists of persons, or None where the sentence does not fill it.
"""

from archive.extract.contacts.calls import is_called_up
from archive.extract.contacts.constituents import (
    after,
    at_head,
    behind_noun,
    clefted,
    clitic,
    clitic_before,
    first_after,
    groups_after,
    is_office_given,
    main_subject,
    medium,
    objects,
    relative_to,
    several_unnamed,
    state_behind,
    subject,
)
from archive.extract.contacts.credentials import accredited_to, from_hands
from archive.extract.contacts.letters import WISHING
from archive.extract.contacts.noun_frames import (
    addressed,
    aside,
    begun,
    borne,
    chaired,
    congratulated,
    event,
    granted,
    handed,
    in_relative,
    presided,
    received_from,
    states_in_talks,
    told_in,
    took_part,
    visit_of,
)
from archive.extract.contacts.nouns import nouns
from archive.extract.people.heads import party_of

TOPICAL = ("évoquer", "aborder", "examiner", "traiter", "discuter", "débattre", "parler")
MEANS = ("par", "en", "via")  # "a discuté par visioconférence avec Y"
PAIR = 2
EACH = ("chacun", "chacune")
MUTUAL = ("se réunir", "retrouver", "se rassembler", "se concerter", "se consulter", "rencontrer", "s'attabler")
SUMMONING = frozenset(
    ("invitation", "initiative", "presidence", "copresidence", "houlette", "egide", "autour", "convocation", "conduite")
)
ATTENDED = frozenset(("part", "participe", "participaient", "assiste", "assistaient"))
POINTING = frozenset(("la", "l'", "cette", "cet", "ces", "aux", "leurs"))
LIKE = frozenset(("semblable", "semblables", "analogue", "analogues", "similaire", "similaires", "identique", "pareil"))
LIKE |= {"pareille", "meme", "memes", "egalement", "aussi", "identiques", "teneur"}
NEAR = 4  # sentences
AIRPORT = frozenset(("aeroport", "passerelle", "tarmac", "avion", "gare", "descente", "port"))


def _apposed(story, scene, trigger):
    """ "Y, reçu mardi par X, a …"; "Y, reçu en audience, …" by whoever gives audiences."""
    pairs = scene.pairs()
    group, left = next(((g, p) for g, p in pairs if g.stop == trigger.start - 1 and p), (None, []))
    right = first_after(scene, trigger, ("par",))
    if not right and left and group.governor:  # "Devant la ministre, reçue à Lomé, le président a …"
        right = scene.first_under("")
    if not right and "audience" in scene.sentence.lows[trigger.stop :]:
        right = story.last_host() or ([story.people.subject] if story.people.subject else [])
    return (left, right) if left and right and left[0] not in right else None


def _came(story, scene, trigger):
    """ "Le président X a indiqué à la ministre Y, venue le saluer, que …"; without X, the host told last."""
    left = next((p for g, p in scene.pairs() if g.stop == trigger.verb - 1 and p), [])
    free = next((p for p in scene.under("") if p != left), [])
    right = free or behind_noun(scene, trigger, "de") or story.last_host()
    return (left, right) if left and right and left[0] not in right else None


def _with(story, scene, trigger):
    if trigger.lemma in TOPICAL and _is_of_noun(scene, trigger):
        return None
    if story.drafts and _is_attended(scene, trigger):
        return None
    left, right = subject(scene, trigger), _partners(scene, trigger) or _around(scene, trigger)
    if trigger.lemma == WISHING and (left or right) and story.is_known([*left, *right]):  # at the contact told before
        return None
    right = right or _state_met(story, scene, trigger)
    if not left and (states := states_in_talks(story, scene, trigger)):
        return (states, right) if right or len(states) > 1 else None
    if trigger.passive and (agents := after(scene, trigger, ("par",))):  # "ont été passées en revue par X et Y"
        left, right = [], agents
    if left and right and (trigger.needs != "lead" or all(person.name for person in right)):
        return left, right
    if len(right) > 1:
        return right, []
    if summoned := _summoned(scene, trigger, left):
        return summoned
    return (left, []) if len(left) > 1 and _is_mutual(scene, trigger) else None


def _state_met(story, scene, trigger):
    """[somebody of the state of "le ministère a tenu des consultations politiques avec la Lettonie"]."""
    if trigger.kind != "negotiation":
        return []
    mark = state_behind(scene, trigger, "avec")
    return [story.people.add_unnamed((party_of(mark),), scene.number)] if mark else []


def _summoned(scene, trigger, left):
    """ "Les ministres du groupe se sont réunis à l'invitation de X et de Y": those named of whom nobody else is."""
    is_meeting = trigger.lemma in MUTUAL and trigger.reflexive
    if not is_meeting or scene.words.isdisjoint(SUMMONING) or any(person.name for person in left):
        return None
    if not left or not all(person.is_plural for person in left):
        return None
    at = next(k for k, low in enumerate(scene.sentence.lows) if low in SUMMONING)
    named = scene.under("de", "par", start=at)
    hosts = [p for persons in named for p in persons if p.name and (p.function or p.parties)]
    return (left, hosts) if hosts else None


def _is_attended(scene, trigger):
    """ "Ont pris part à la rencontre X et Y": at that told before, which company.py reads."""
    before = scene.sentence.lows[: trigger.start]
    return trigger.noun is not None and before[-1] in POINTING and not ATTENDED.isdisjoint(before)


def _partners(scene, trigger):
    found = after(scene, trigger, ("avec", "entre"))
    if not found and "aupres" in scene.sentence.lows[trigger.stop : trigger.stop + 3]:
        found = first_after(scene, trigger, ("de", "auprès"))
    found = found or at_head(scene, trigger, "avec") or clefted(scene, trigger, "avec")
    return found or relative_to(scene, trigger)


def _is_of_noun(scene, trigger):
    """ "a évoqué une rencontre avec X", "les entretiens entre X et Y": "avec" belongs to the noun."""
    sentence = scene.sentence
    behind = (k for word in ("avec", "entre") for k in sentence.where(word) if k >= trigger.stop)
    at = min(behind, default=trigger.stop)
    named = (k for k in nouns().places(sentence) if trigger.stop <= k < at and sentence.low(k - 1) not in MEANS)
    return any(nouns().at(sentence, k) for k in named)


def _is_mutual(scene, trigger):
    """Whether a plural subject alone tells that its members met each other."""
    if trigger.needs == "lead":
        return scene.number == 0
    return trigger.needs in (None, "plural") or trigger.reflexive or scene.number == 0 or bool(medium(scene.sentence))


def _object(story, scene, trigger):
    left = subject(scene, trigger)
    if trigger.needs == "medium" and not medium(scene.sentence) and not is_called_up(scene, trigger):
        return None
    if trigger.reflexive and not trigger.passive:
        right = after(scene, trigger, ("avec",))
        return (left, right) if right or len(left) > 1 else _summoned(scene, trigger, left)
    right = _other_side(scene, trigger) or _taken_up(story, scene, trigger, left)
    if trigger.lemma == "voir" and _is_watched(scene, right):
        return None
    if trigger.needs == "official" and not all(person.function or person.is_plural for person in right):
        return None
    return (left, right) if left and right else None


def _other_side(scene, trigger):
    """Whom the verb takes: those behind "par" in the passive, else those that nothing governs."""
    if trigger.passive:
        right = after(scene, trigger, ("par",)) or after(scene, trigger, ("chez",))
    else:
        right = objects(scene, trigger) or several_unnamed(scene, trigger)
    return right or clefted(scene, trigger, "par" if trigger.passive else "")


def _is_at_airport(scene):
    return not AIRPORT.isdisjoint(scene.sentence.lows)


def _is_watched(scene, right):
    """ "a vu X remporter la médaille": no meeting."""
    ends = [g.stop for g, persons in scene.pairs() if persons and persons[0] in right]
    return any(scene.sentence.low(k).endswith(("er", "ir", "re")) for k in ends)


def _host(story, scene, trigger):
    if trigger.lemma == "accueillir" and _is_at_airport(scene) or is_office_given(scene, trigger):
        return None
    if told := from_hands(story, scene, trigger):
        return told
    left = _receiving_again(story, scene, trigger, subject(scene, trigger))
    right = _other_side(scene, trigger) or _taken_up(story, scene, trigger, left)
    left = [person for person in left if len(left) < 3 or person not in right]  # "les deux ont été reçus par X"
    right = [person for person in right if len(right) < 3 or person not in left]  # "elle a reçu les deux hommes"
    if left and not right and scene.sentence.low(trigger.verb - 1) == "les":
        story.receiving = left[0]  # told one by one: "les a reçus l'un après l'autre"
    if trigger.passive and right and not left:  # "À Rome, où elle a été reçue par X, la ministre Y a plaidé"
        left = _told_behind(scene, trigger)
    if trigger.subject is not None and right and (not left or left[0] is right[0]):  # "Recevant X, il …"
        left = story.last_host() or story.protagonist()
    return (left, right) if left and right and right[0] is not left[0] else None


def _told_behind(scene, trigger):
    """Whom "elle" stands for in a clause that "où" or "lorsque" opens: the subject told behind it."""
    before = scene.sentence.lows[: trigger.verb]
    if {"où", "lorsqu'", "lorsque", "quand"}.isdisjoint(before) or {"il", "elle", "ils", "elles"}.isdisjoint(before):
        return []
    return scene.first_under("", start=trigger.stop)


def _receiving_again(story, scene, trigger, left):
    """[the host told last] where "elle" who receives would be one whom she received: "Elle a reçu enfin Y"."""
    host, told = story.last_host(), story.people.told
    is_pronoun = scene.sentence.low(trigger.verb - 1) in ("il", "elle") and not trigger.passive
    if not is_pronoun or not host or left == host or not left or left[0] not in told or host[0] not in told:
        return left
    same = host[0].is_woman in (None, scene.sentence.low(trigger.verb - 1) == "elle")
    return host if same and host[0].country != left[0].country else left


def _taken_up(story, scene, trigger, left):
    """Whom "l'" or "les" stands for: "X a remis à Y, qu'il …", "Y est arrivé. Le président, qui l'a reçu, …"."""
    found = clitic(scene, trigger)
    word = clitic_before(scene.sentence, trigger.verb)
    if found and found[0] not in left or not left or word not in ("l'", "la", "le") or trigger.passive:
        return found
    told = [story.people.subject] if story.people.subject else []
    served = left[0].country or left[0].body
    told += scene.first_under("à", start=trigger.stop)[:1]
    others = [p for p in told if p is not left[0] and (p.country or p.body) != served]
    return [p for p in others if p.served or trigger.tense == "past" and p.name and p.seen == scene.number - 1][:1]


def _call_on(story, scene, trigger):
    """ "Y s'est rendue chez X", "Y s'est rendue chez A, chez B, puis chez C": one contact each."""
    left = subject(scene, trigger)
    visited = groups_after(scene, trigger, ("chez", "auprès"))
    right = [person for persons in visited for person in persons]
    trigger.separate = trigger.separate or len(visited) > 1
    return (left, right) if left and right and left[0] is not right[0] else None


def _antecedent(story, scene, trigger):
    """ "la ministre X, qu'il a reçue mardi"."""
    pairs = list(scene.pairs())
    right = next((p for g, p in pairs if g.stop in (trigger.verb, trigger.verb - 1) and p), [])
    right = right or next((p for g, p in reversed(pairs) if g.stop < trigger.verb and p), [])
    left = scene.last_under("", start=trigger.verb, stop=trigger.subject)
    left = left or scene.first_under("", start=trigger.start)  # "il", told later
    return (left, right) if left and right and left[0] is not right[0] else None


def _gather(story, scene, trigger):
    """ "X a réuni Y et Z": whoever brings together takes part."""
    left, right = subject(scene, trigger), after(scene, trigger, ("", "avec", "entre"))
    sides = {person.country or person.body for person in right}
    is_enough = len(right) > 1 and (left or len(sides) > 1)  # "La cérémonie a réuni A et B"
    return (left, right) if is_enough and all(person.function for person in right) else None


def _guest(story, scene, trigger):
    """ "Y a été l'hôte de X", "Y a été introduit auprès de X"."""
    left, right = subject(scene, trigger), behind_noun(scene, trigger, "de")
    return (left, right) if left and right and left[0] is not right[0] else None


def _condoles(story):
    """Whether the sentences before tell of condolences, so that "ont écrit dans le même sens" is no letter."""
    return any(
        not scene.words.isdisjoint(("condoleances", "sympathie", "compassion", "affliction"))
        for scene in story.scenes[-NEAR:]
    )


def _to(story, scene, trigger):
    if trigger.lemma == WISHING and not (story.drafts and story.drafts[-1].kind == "letter"):
        return None
    is_likewise = trigger.lemma == "écrire" and trigger.noun is None or not scene.words.isdisjoint(LIKE)
    if trigger.kind == "letter" and is_likewise and _condoles(story):
        return None
    left, right = subject(scene, trigger), after(scene, trigger, ("à", "auprès", "avec", "par"))
    right = right or clefted(scene, trigger, "à") or relative_to(scene, trigger) or accredited_to(scene, trigger)
    if not right and "honneur" in scene.sentence.lows[trigger.stop :]:  # "a offert un dîner en l'honneur de Y"
        right = first_after(scene, trigger, ("de",))
    if not right and scene.sentence.low(trigger.verb - 1) in ("lui", "leur") and trigger.kind in (None, "phone_call"):
        told = [*_named_before(scene, trigger, left), *([story.people.subject] if story.people.subject else [])]
        right = [person for person in told if person not in left][:1]
    if left and right:
        return left, right
    if trigger.reflexive and len(left) > 1:  # "se sont écrit"
        return left, []
    if left and trigger.noun in ("audience", "audiences"):
        story.receiving = left[0]
    partner = _partner(story, left) if trigger.kind == "phone_call" else []
    return (left, partner) if left and partner else None


def _named_before(scene, trigger, left):
    """[whom "lui" stands for in "a assuré X à Y, qui lui avait téléphoné"]: the free one of another side before it."""
    served = {person.country or person.body for person in left}
    free = scene.under("", stop=trigger.verb)
    alone = [told[0] for told in free if len(told) == 1 and told[0] not in left]
    return [person for person in alone if person.country is None or person.country not in served][:1]


def _partner(story, left):
    """Who a one-sided call is with: the first of the contact told last who is neither a caller nor of his state."""
    served = {person.country for person in left if person.country}
    return [p for p in story.people.told if p not in left and (p.country is None or p.country not in served)][:1]


def _received(story, scene, trigger):
    """ "Le premier à être reçu est X": by whoever gives audiences."""
    left, right = story.last_host(), first_after(scene, trigger, ("",))
    return (left, right) if left and right and left[0] not in right else None


def _then(story, scene, trigger):
    """ "X a rencontré Y avant d'être reçu par Z", "… avant de s'entretenir avec chacun d'eux"."""
    left = main_subject(scene, trigger)
    governor = {"passive": "par", "object": "", "with": "avec"}[trigger.needs]
    right = first_after(scene, trigger, (governor,))
    if not right and scene.sentence.low(trigger.stop + (governor != "")) in EACH:
        right, trigger.separate = [person for person in story.people.told if person not in left], True
    return (left, right) if left and right and left[0] not in right else None


def _leave(story, scene, trigger):
    left, right = subject(scene, trigger), after(scene, trigger, ("de", "à", "auprès", "avec"))
    if not right:
        right = story.last_host()
    return (left, right) if left and right and left[0] is not right[0] else None


def _participial(story, scene, trigger):
    if trigger.lemma == "accueillir" and _is_at_airport(scene):
        return None
    left = first_after(scene, trigger, ("",))
    right = after(scene, trigger, ("par",) if trigger.lemma != "se réunir" else ("avec",))
    around = _around(scene, trigger) if trigger.lemma == "se réunir" else []
    right = right or [person for person in around if person not in left]
    if not left and (around or len(right) > PAIR):  # "autour de X, A et B", "Reçus par X, A et B": read as one list
        left, right = right[1:], right[:1]
    return (left, right) if left and (right or len(left) > 1) else None


def _around(scene, trigger):
    """ "Réunis lundi autour du Premier ministre X et de son homologue Y, A et B ont …"."""
    at = next((k for k in scene.sentence.where("autour") if k >= trigger.stop), None)
    found, stop = [], at
    for group, persons in scene.pairs():
        is_next = at is not None and group.start > at and group.governor == "de" and persons
        if is_next and (not found or {"et", ","} & set(scene.sentence.lows[stop : group.start])):
            found, stop = [*found, *persons], group.stop
        elif found:
            break
    return found


FRAMES = {
    "with": _with,
    "object": _object,
    "host": _host,
    "gather": _gather,
    "call-on": _call_on,
    "antecedent": _antecedent,
    "guest": _guest,
    "to": _to,
    "from": received_from,
    "leave": _leave,
    "granted": granted,
    "received": _received,
    "then": _then,
    "hand": handed,
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
    "apposed": _apposed,
    "came": _came,
}
