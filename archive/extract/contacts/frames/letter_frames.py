"""The frames of letters, calls and credentials: who wrote, called or handed over, and to whom.

Like those of frames.py they give (left, right), two lists of persons, or None.
"""

from archive.extract.contacts.frames.constituents import (
    after,
    behind_noun,
    clefted,
    first_after,
    relative_to,
    subject,
    two_sides,
)
from archive.extract.contacts.frames.credentials import accredited_to, counted_envoys, give_office
from archive.extract.contacts.words.letters import WISHING, letter_words
from archive.extract.contacts.words.nouns import nouns
from archive.extract.people.told.fitting import is_vague
from archive.extract.people.told.late_functions import give_counterpart_function
from archive.extract.people.told.person import sides_of

BEARING = frozenset(
    ("porteur", "porteuse", "porteurs", "porteuses", "muni", "munie", "charge", "chargee", "depositaire")
)
INTENDED = frozenset(("intention", "attention", "adresse"))
RECEIVED = 4  # contacts told before: "le premier", "la seconde" of those received
ORDER = {
    "premier": 0,
    "premiere": 0,
    "second": 1,
    "seconde": 1,
    "deuxieme": 1,
    "troisieme": 2,
    "dernier": -1,
    "derniere": -1,
}
NEAR = 4  # tokens of "à l'intention de S.A. l'" before whom a letter is for
NEXT_TO = 4  # tokens: "par lettre, ce mercredi, le nouveau président"
SENDER_REACH = 8  # tokens: "un message écrit d'amitié et de solidarité du président"
BROUGHT_BY = frozenset(("main", "mains", "entremise", "intermediaire", "truchement"))
CONDOLENCES = ("condoleances", "sympathie", "compassion", "affliction")
CONDOLED_REACH = 4  # sentences
LIKE = frozenset(("semblable", "semblables", "analogue", "analogues", "similaire", "similaires", "identique", "pareil"))
LIKE |= {"pareille", "meme", "memes", "egalement", "aussi", "identiques", "teneur"}


def _condoles(story):
    """Whether the sentences before tell of condolences, so that "ont écrit dans le même sens" is no letter."""
    return any(not scene.words.isdisjoint(CONDOLENCES) for scene in story.scenes[-CONDOLED_REACH:])


def to(story, scene, trigger):
    """ "X a écrit à Y", "X a téléphoné à Y", "X a offert un dîner en l'honneur de Y"."""
    if _is_no_news(story, scene, trigger):
        return None
    left = subject(scene, trigger)
    right = _addressee(scene, trigger) or _clitic(story, scene, trigger, left)
    return (left, right) if left and right else _one_side(story, trigger, left)


def _is_no_news(story, scene, trigger):
    """Whether good wishes go to nobody who was written to, or the letter is one more of condolences told before."""
    if trigger.lemma == WISHING and not (story.last and story.last.kind == "letter"):
        return True
    is_likewise = trigger.lemma == "écrire" and trigger.noun is None or not scene.words.isdisjoint(LIKE)
    return trigger.kind == "letter" and is_likewise and _condoles(story)


def _addressee(scene, trigger):
    """The persons written to, called or received: "à Y", "c'est à Y que", "Y, auquel", "en l'honneur de Y"."""
    right = after(scene, trigger, ("à", "auprès", "avec", "par")) or clefted(scene, trigger, "à")
    right = right or relative_to(scene, trigger) or accredited_to(scene, trigger)
    if not right and "honneur" in scene.sentence.lows[trigger.stop :]:
        return first_after(scene, trigger, ("de",))
    return right


def _clitic(story, scene, trigger, left):
    """[whom "lui" stands for before a verb of seeing or calling], or an empty list."""
    if scene.sentence.low(trigger.verb - 1) not in ("lui", "leur") or trigger.kind not in (None, "phone_call"):
        return []
    told = [*_named_before(scene, trigger, left), *story.last_subject()]
    return [person for person in told if person not in left][:1]


def _one_side(story, trigger, left):
    """The sides where nobody is told on the right: "se sont écrit", or a call to one of the contact told last."""
    if trigger.reflexive and len(left) > 1:
        return left, []
    if left and trigger.noun in ("audience", "audiences"):
        story.receiving = left[0]
    partner = _partner(story, left) if left and trigger.kind == "phone_call" else []
    return (left, partner) if partner else None


def _named_before(scene, trigger, left):
    """[whom "lui" stands for in "a assuré X à Y, qui lui avait téléphoné"]: the free one of another side before it."""
    served = sides_of(left)
    free = scene.under("", stop=trigger.verb)
    alone = [told[0] for told in free if len(told) == 1 and told[0] not in left]
    return [person for person in alone if person.country is None or person.country not in served][:1]


def _partner(story, left):
    """Who a one-sided call is with: the first of the contact told last who is neither a caller nor of his state."""
    served = {person.country for person in left if person.country}
    return [p for p in story.people.told if p not in left and (p.country is None or p.country not in served)][:1]


def received_from(story, scene, trigger):
    """ "X a reçu une lettre de Y", "la visite de Y", "deux appels, de Y et de Z", "les lettres de créance de Y"."""
    left, right = subject(scene, trigger), _from_whom(story, scene, trigger)
    if trigger.kind == "credentials":
        give_office(scene, trigger, right)
    if trigger.kind == "letter" and (bearers := _whose_hands(scene)):
        story.bearers = bearers
    trigger.separate = trigger.noun == "appels"
    is_visit = trigger.noun is not None and trigger.noun.startswith("visite")
    if trigger.kind not in ("phone_call", "credentials", "letter") and not is_visit:
        return None
    return (left, right) if left and right else None


def _from_whom(story, scene, trigger):
    if trigger.kind == "letter":
        return _sender(scene, trigger)
    right = after(scene, trigger, ("de",))
    if right or trigger.kind != "credentials":
        return right
    told = _handed_over(scene, trigger) or _envoys_before(story, scene, trigger)
    return told or counted_envoys(story, scene, trigger)


def _handed_over(scene, trigger):
    """The persons of "les lettres de créance que lui ont remises A, B et C"."""
    if scene.sentence.low(trigger.stop) not in ("que", "qu'"):
        return []
    return [person for persons in scene.under("", start=trigger.stop + 1) for person in persons]


def _envoys_before(story, scene, trigger):
    """Those of "Trois pays ont de nouveaux ambassadeurs. X a reçu leurs lettres de créance", whose names follow."""
    if scene.number == 0 or scene.sentence.low(trigger.start - 1) != "leurs":
        return []
    before = [p for persons in story.scenes[scene.number - 1].persons for p in persons]
    return [person for person in before if person.is_plural and person.function][-1:]


def _sender(scene, trigger):
    """The persons of "un message écrit du président X", "un message de son frère, le roi X"."""
    for group, persons in scene.pairs():
        between = scene.sentence.lows[trigger.stop : group.start]
        if persons and trigger.stop <= group.start < trigger.stop + SENDER_REACH and group.governor == "de":
            return persons if "," not in between[:-1] else []
    return []


def _whose_hands(scene):
    """The persons of "de la main de Z", "par l'entremise de Z": who brought what somebody received."""
    if scene.words.isdisjoint(BROUGHT_BY):
        return []
    of = ((g, p) for g, p in scene.pairs() if g.governor == "de" and p)
    return next((p for g, p in of if not BROUGHT_BY.isdisjoint(scene.sentence.lows[g.start - 2 : g.start])), [])


def handed(story, scene, trigger):
    """ "X a remis à Y un message de Z": the letter is from Z to Y."""
    if _is_told_letter(story, scene, trigger) or _is_no_news(story, scene, trigger):
        return None
    addressed_to = behind_noun(scene, trigger, "à") or _meant_for(scene, trigger)
    sender = behind_noun(scene, trigger, "de") or (behind_noun(scene, trigger, "par") if addressed_to else [])
    receiver = addressed_to or _in_hands(scene) or first_after(scene, trigger, ("à", "chez"))
    receiver = receiver or _him(scene, trigger) or story.last_host()
    sender = [person for person in sender if person not in receiver]
    if not sender and scene.sentence.low(trigger.verb + 1) == "transmis" and _is_leader(subject(scene, trigger)):
        return two_sides(subject(scene, trigger), receiver)
    if not sender and (destined := _destined(scene, trigger)) and _is_leader(subject(scene, trigger)):
        return two_sides(subject(scene, trigger), destined)
    bearers = subject(scene, trigger) or behind_noun(scene, trigger, "par")  # "a été portée à Y par X"
    story.bearers = [person for person in bearers if person not in (*sender, *receiver)]
    _serve_alike(sender, next(iter(story.bearers), None))
    return two_sides(sender, receiver)


def _him(scene, trigger):
    """[the subject of "X s'est entretenu avec Y, qui lui a remis une lettre"], whom "lui" stands for, or []."""
    near = range(max(1, trigger.verb - 1), trigger.verb + 1)
    at = next((k for k in near if scene.sentence.low(k - 1) == "lui" and scene.sentence.low(k - 2) == "qui"), None)
    main = scene.first_under("", stop=at) if at is not None else []
    return main if len(main) == 1 and main[0].name else []


def _destined(scene, trigger):
    """The persons of "X a remis à Y une lettre destinée au président Z"."""
    behind = ((g, p) for g, p in scene.pairs() if p and g.start > trigger.stop and g.governor == "à")
    return next((persons for group, persons in behind if _is_destined(scene.sentence, group.start)), [])


def _is_destined(sentence, i):
    return any(low.startswith(("destine", "adresse")) for low in sentence.lows[max(0, i - 2) : i])


def _is_leader(persons):
    """Whether it is a head of state or of government, who writes for himself."""
    return len(persons) == 1 and persons[0].function is not None and persons[0].function.level == "head"


def _serve_alike(sender, bearer):
    """Let those who sent a message serve, where nothing tells it, what whoever bears it serves."""
    for person in sender:
        person.beside = person.beside or bearer


def _meant_for(scene, trigger):
    """The persons of "un message de X, à l'intention du roi Y"."""
    if INTENDED.isdisjoint(scene.words):
        return []
    behind = ((g, p) for g, p in scene.pairs() if p and g.start > trigger.stop and g.governor == "de")
    return next((persons for group, persons in behind if _is_meant(scene, group)), [])


def _is_meant(scene, group):
    return not INTENDED.isdisjoint(scene.sentence.lows[max(0, group.start - NEAR) : group.start])


def _is_told_letter(story, scene, trigger):
    """Whether "La lettre a été remise à Y par X" speaks of the one told before, whoever sent it."""
    is_definite = scene.sentence.low(trigger.start - 1) in ("la", "le", "l'") and trigger.start == 1
    is_told = is_definite and story.last and story.last.kind == "letter" and story.last.sentence < scene.number
    return is_told and not _sender(scene, trigger)


def _in_hands(scene):
    """The persons of "a mis entre les mains du président X"."""
    if "mains" not in scene.words:
        return []
    behind = (p for g, p in scene.pairs() if "mains" in scene.sentence.lows[g.start - 2 : g.start])
    return next(behind, [])


def in_hands(story, scene, trigger):
    """ "X a remis le rapport en mains propres à Y", "Y a lu la requête de X, qui la lui remettait en mains propres".

    Of a letter the noun tells, whoever bears it.
    """
    if any(hit[1] == "letter" for k in nouns().places(scene.sentence) if (hit := nouns().at(scene.sentence, k))):
        return None
    left = after(scene, trigger, ("par",)) if trigger.passive else subject(scene, trigger)
    right = first_after(scene, trigger, ("à",)) or _clitic(story, scene, trigger, left)
    are_officials = all(person.function or person.parties for person in (*left, *right))
    return two_sides(left, right) if are_officials else None


def told_in(story, scene, trigger):
    """ "Dans un message, X a félicité Y": X wrote to Y, an official of another state."""
    left = scene.first_under("", start=trigger.stop, stop=trigger.subject)
    right = scene.first_under("", "à", start=max(trigger.stop, trigger.subject + 1))
    is_official = all(person.name and person.function for person in right)
    return (left, right) if left and right and is_official and sides_of(left).isdisjoint(sides_of(right)) else None


def borne(story, scene, trigger):
    """ "X, porteur d'un message de Z, a été reçu par Y": from Z to Y."""
    sender = behind_noun(scene, trigger, "de") or _writer(scene, trigger) or _sent_by_the_last(story, scene, trigger)
    bearer = subject(scene, trigger)
    receiver = _host_meant(story, scene, _receiver(scene, trigger, bearer, sender)) or story.last_host()
    receiver = receiver or [person for person in bearer if person not in sender]
    is_first = not trigger.start or scene.sentence.low(0) in BEARING
    came = _bearer_behind(scene, trigger, receiver) if is_first else _bearer_told(story, scene, bearer)
    if came not in receiver:
        _serve_alike(sender, came)
    return (sender, receiver) if sender and receiver else None


def _writer(scene, trigger):
    """The persons of "porteur d'une missive destinée par X à Y"."""
    pairs = ((g, p) for g, p in scene.pairs() if p and g.governor == "par" and g.start > trigger.stop)
    return next((p for g, p in pairs if scene.sentence.low(g.start - 2) in letter_words("addressed")), [])


def _receiver(scene, trigger, bearer, sender):
    """Whom the message is for, or who received or saw its bearer: neither he nor who sent it, read there once more."""
    receiver = behind_noun(scene, trigger, "à") or first_after(scene, trigger, ("par",))
    if not receiver and (trigger.start == 0 or scene.sentence.low(0) in BEARING):
        receiver = first_after(scene, trigger, ("avec",))
    if receiver == bearer:  # "Ce dernier était chargé d'un message …, qu'il a remis à son hôte"
        return []
    return [person for person in receiver if person not in sender]


def _host_meant(story, scene, receiver):
    """`receiver`, or [the host told last] where "son homologue togolais" is one without a name who serves his state.

    He serves that state then, where nothing told it.
    """
    host = story.last_host()
    if not host or len(receiver) != 1 or receiver[0].name or not receiver[0].country:
        return receiver
    if not host[0].parties and host[0].keys & receiver[0].keys:
        host[0].parties = receiver[0].parties
    if host[0].country != receiver[0].country:
        return receiver
    story.people.forget(receiver[0], host[0])
    scene.replace(receiver[0], host[0])
    return host


def _bearer_told(story, scene, bearer):
    """The official who is the subject, or whom "la première" of those received stands for; or None."""
    if bearer:
        return next((person for person in bearer if person.parties), None)
    guests = [person for draft in story.drafts[-RECEIVED:] for person in draft.persons if person is not draft.host]
    guests, place = list(dict.fromkeys(guests)), ORDER.get(scene.sentence.low(1))
    is_told = scene.sentence.low(0) in ("le", "la") and place is not None and place < len(guests)
    return guests[place] if is_told else None


def _bearer_behind(scene, trigger, receiver):
    """The minister of "Porteur d'un message du sultan Z, le ministre omanais Y a été reçu par X", or None."""
    free = scene.first_under("", start=trigger.stop)
    return next((person for person in free if person.parties and person not in receiver), None)


def _sent_by_the_last(story, scene, trigger):
    """ "envoyé spécial du président du Sénégal, porteur d'un message de ce dernier": whom the bearer serves."""
    if not any(scene.sentence.low(k) in ("dernier", "derniere") for k in range(trigger.stop, trigger.stop + 5)):
        return []
    before = [p for g, persons in scene.pairs() for p in persons if g.stop <= trigger.start]
    return [story.people.add_unnamed(before[-1].parties, scene.number)] if before and before[-1].parties else []


def addressed(story, scene, trigger):
    """ "Dans un message adressé à Y, X a …"."""
    receiver = behind_noun(scene, trigger, "à")
    free = scene.under("", start=trigger.stop)
    sender = next((p for p in free if p[0].name), next(iter(free), []))  # "qu'il a adressée à Y, X se dit …"
    sender = sender or story.last_subject()
    for person in receiver if sender else ():
        give_counterpart_function(person, sender[0], is_vague=is_vague(person))
    return two_sides(sender, receiver)


def congratulated(story, scene, trigger):
    """ "X a félicité Y dans un message", "X a félicité par lettre Y", "X a répondu par lettre à Y"."""
    near = range(trigger.start + 1, trigger.stop + NEXT_TO)
    right = next((p for g, p in scene.pairs() if p and g.governor in ("", "à") and g.start in near), [])
    return two_sides(subject(scene, trigger), right)
