"""The frames of the nouns of contact and of letters: for each, who stands on which side in a sentence.

Like those of the verbs (frames.py) they give (left, right), two lists of persons, or None.
"""

from archive.extract.contacts.constituents import after, behind_noun, first_after, main_subject, states_between, subject
from archive.extract.contacts.credentials import counted_envoys, give_office
from archive.extract.contacts.drafts import LEAD
from archive.extract.contacts.next_guests import is_of_another_time
from archive.extract.contacts.nouns import gathers, names_contact, noun_kind
from archive.extract.people.fitting import is_vague
from archive.extract.people.heads import party_of
from archive.extract.people.told import give_counterpart_function
from archive.extract.words.clauses import is_told_apart

BEARING = frozenset(
    ("porteur", "porteuse", "porteurs", "porteuses", "muni", "munie", "charge", "chargee", "depositaire")
)
BETWEEN_STATES = frozenset((",", "et", "le", "la", "l'", "les"))
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


def received_from(story, scene, trigger):
    left, right = subject(scene, trigger), after(scene, trigger, ("de",))
    if trigger.kind == "letter":
        right = _sender(scene, trigger)
    if trigger.kind == "credentials":
        right = right or _handed_over(scene, trigger) or _envoys_before(story, scene, trigger)
        right = right or counted_envoys(story, scene, trigger)
        give_office(scene, trigger, right)
    is_visit = trigger.noun is not None and trigger.noun.startswith("visite")
    trigger.separate = trigger.noun == "appels"  # "a reçu deux appels, de X et de Y"
    if trigger.kind not in ("phone_call", "credentials", "letter") and not is_visit:
        return None
    return (left, right) if left and right else None


def _handed_over(scene, trigger):
    """The persons of "les lettres de créance que lui ont remises A, B et C"."""
    if scene.sentence.low(trigger.stop) not in ("que", "qu'"):
        return []
    free = scene.pairs()
    return [p for g, persons in free if g.start > trigger.stop and g.governor == "" for p in persons]


def _envoys_before(story, scene, trigger):
    """Those of "Trois pays ont de nouveaux ambassadeurs. X a reçu leurs lettres de créance", whose names follow."""
    if scene.number == 0 or scene.sentence.low(trigger.start - 1) != "leurs":
        return []
    before = [p for persons in story.scenes[scene.number - 1].persons for p in persons]
    return [person for person in before if person.is_plural and person.function][-1:]


def _sender(scene, trigger):
    """The persons of "un message écrit du président X"."""
    for group, persons in scene.pairs():
        between = scene.sentence.lows[trigger.stop : group.start]
        if persons and trigger.stop <= group.start < trigger.stop + SENDER_REACH and group.governor == "de":
            return persons if "," not in between else []
    return []


def handed(story, scene, trigger):
    """ "X a remis à Y un message de Z": the letter is from Z to Y."""
    addressed_to = behind_noun(scene, trigger, "à") or _meant_for(scene, trigger)
    if _is_told_letter(story, scene, trigger):
        return None
    sender = behind_noun(scene, trigger, "de") or (behind_noun(scene, trigger, "par") if addressed_to else [])
    receiver = addressed_to or _in_hands(scene) or first_after(scene, trigger, ("à", "chez")) or story.last_host()
    sender = [person for person in sender if person not in receiver]
    story.bearers = [person for person in subject(scene, trigger) if person not in (*sender, *receiver)]
    for person in sender if story.bearers else ():
        person.beside = person.beside or story.bearers[0]  # who bears his message most likely serves what he serves
    return (sender, receiver) if sender and receiver and sender[0] is not receiver[0] else None


def _meant_for(scene, trigger):
    """The persons of "un message de X, à l'intention du roi Y"."""
    if INTENDED.isdisjoint(scene.words):
        return []
    behind = (
        p for g, p in scene.pairs() if p and g.start > trigger.stop and g.governor == "de" and _is_meant(scene, g)
    )
    return next(behind, [])


def _is_meant(scene, group):
    return not INTENDED.isdisjoint(scene.sentence.lows[max(0, group.start - NEAR) : group.start])


def _is_told_letter(story, scene, trigger):
    """Whether "La lettre a été remise à Y par X" speaks of the one told before, whoever sent it."""
    is_definite = scene.sentence.low(trigger.start - 1) in ("la", "le", "l'") and trigger.start == 1
    is_told = bool(story.drafts) and story.drafts[-1].kind == "letter" and story.drafts[-1].sentence < scene.number
    return is_definite and is_told and not _sender(scene, trigger)


def _in_hands(scene):
    """The persons of "a mis entre les mains du président X"."""
    if "mains" not in scene.words:
        return []
    behind = (p for g, p in scene.pairs() if "mains" in scene.sentence.lows[g.start - 2 : g.start])
    return next(behind, [])


def told_in(story, scene, trigger):
    """ "Dans un message, X a félicité Y": X wrote to Y, an official of another state."""
    pairs = [(g, p) for g, p in scene.pairs() if p and g.start >= trigger.stop]
    left = next((p for g, p in pairs if g.governor == "" and g.stop <= trigger.subject), [])
    right = next((p for g, p in pairs if g.governor in ("", "à") and g.start > trigger.subject), [])
    is_official = all(person.name and person.function for person in right)
    served = {person.country or person.body for person in left}
    is_abroad = served.isdisjoint(person.country or person.body for person in right)
    return (left, right) if left and right and is_official and is_abroad else None


def borne(story, scene, trigger):
    """ "X, porteur d'un message de Z, a été reçu par Y": from Z to Y."""
    sender = behind_noun(scene, trigger, "de") or _sent_by_the_last(story, scene, trigger)
    receiver = behind_noun(scene, trigger, "à") or first_after(scene, trigger, ("par",))
    bearer = subject(scene, trigger)
    if receiver == bearer:  # "Ce dernier était chargé d'un message …, qu'il a remis à son hôte"
        receiver = []
    receiver = [person for person in receiver if person not in sender]  # "le chef de l'Etat" may be read as either
    receiver = _host_meant(story, receiver) or story.last_host() or [p for p in bearer if p not in sender]
    is_first = not trigger.start or scene.sentence.low(0) in BEARING
    came = _bearer_behind(scene, trigger, receiver) if is_first else _bearer_told(story, scene, bearer)
    for person in sender if came not in receiver else ():
        person.beside = person.beside or came  # who bears his message most likely serves what he serves
    return (sender, receiver) if sender and receiver else None


def _host_meant(story, receiver):
    """`receiver`, or [the host told last] where "son homologue togolais" is one without a name who serves his state."""
    host = story.last_host()
    is_his = host and len(receiver) == 1 and not receiver[0].name and receiver[0].country == host[0].country
    return host if is_his and host[0].country else receiver


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
    sender = sender or [story.people.subject] if story.people.subject else sender
    for person in receiver if sender else ():
        give_counterpart_function(person, sender[0], is_vague=is_vague(person))
    return (sender, receiver) if sender and receiver and sender[0] is not receiver[0] else None


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
    free = [(g, p) for g, p in scene.pairs() if g.governor == "" and p and g.start > trigger.stop]
    left = next((p for g, p in free if g.stop <= trigger.subject), [])
    left = left or next((p for _, p in free), [])
    if trigger.needs == "have":
        return _with_in_relative(scene, trigger, left)
    right = behind_noun(scene, trigger, "à") or main_subject(scene, trigger) or story.protagonist()
    if left and right and left[0] is right[0]:  # "a promis à Y …, lors de l'audience qu'il lui a accordée"
        before = [p for g, p in scene.pairs() if g.stop <= trigger.start and p]
        right = next((p for p in reversed(before) if p[0] is not left[0]), [])
    return (left, right) if left and right and left[0] is not right[0] else None


def _with_in_relative(scene, trigger, left):
    found = scene.under("avec", "entre", start=trigger.subject + 1)
    found = found if is_told_apart(scene.sentence) else found[:1]  # "l'une avec X, l'autre avec Y"
    right = [person for persons in found for person in persons]
    return (left, right) if left and right else None


def event(story, scene, trigger):
    if brings := _brought(story, scene, trigger):
        return brings
    right = after(scene, trigger, ("entre", "avec"))
    left = _of_noun(scene, trigger) or _owner(story, scene, trigger)
    if right and left and left[0] not in right:
        return left, right
    if not right and len(states_between(scene, trigger)) < 2:
        return None
    if not right and not states_between(scene, trigger):
        return None
    return [], right


def _of_noun(scene, trigger):
    """The persons of "l'entretien du ministre X avec"."""
    pairs = scene.pairs()
    return next((p for g, p in pairs if 0 <= g.start - trigger.stop < 2 and g.governor == "de" and p), [])


def _owner(story, scene, trigger):
    """[whom "ses entretiens avec" speaks of]: the subject told last."""
    is_own = scene.sentence.low(trigger.start - 1) in ("son", "sa", "ses")
    return [story.people.subject] if is_own and story.people.subject else []


def _brought(story, scene, trigger):
    """ "un entretien a réuni X et Y", "une visioconférence qui l'a réuni à Y", "l'a mis en présence de Y"."""
    at = gathers(scene.sentence, trigger)
    if at is None:
        return None
    governors = ("", "à", "avec", "de") if scene.sentence.low(at + 2) in ("presence", "face") else ("", "à", "avec")
    right = [p for g, ps in scene.pairs() if g.start > at and g.governor in governors for p in ps]
    if not any(scene.sentence.low(k) in ("l'", "les") for k in (at - 2, at - 3) if k > trigger.start):
        return ([], right) if len(right) > 1 else None
    left = subject(scene, trigger) or ([story.people.subject] if story.people.subject else [])
    return (left, right) if left and right and left[0] is not right[0] else None


def begun(story, scene, trigger):
    """ "La journée de X a commencé par un entretien avec Y", "X avait débuté sa visite par une audience chez Y"."""
    right = first_after(scene, trigger, ("avec", "chez", "auprès", "entre"))
    owners = scene.under("de", stop=trigger.verb)
    left = [person for person in subject(scene, trigger) if person not in right]  # "que celui-ci a réclamé" is his
    left = left or next(iter(owners), []) or story.protagonist()
    left = [person for person in left if person not in right]
    return (left[:1], right) if left and right else None


def visit_of(story, scene, trigger):
    """ "la visite d'une délégation conduite par X" to the host told before; one "en juillet 2023" is no news."""
    if scene.number > 0 and is_of_another_time(scene.sentence, len(scene.sentence)):
        return None
    right = after(scene, trigger, ("de",))
    hosts = story.last_host()
    return (hosts, right) if hosts and right and hosts[0] not in right else None


def aside(story, scene, trigger):
    """ "Lors d'un entretien avec Y, X a souligné …": the subject may come after."""
    right = first_after(scene, trigger, ("avec",))
    left = subject(scene, trigger)
    if scene.sentence.low(trigger.start - 1) in ("l'", "la", "le"):
        left = story.protagonist()
        right = right if story.drafts and not story.is_known(right) else []
    if not left:
        left = scene.first_under("", start=trigger.stop)
    if not right and trigger.needs == "another":
        left, right = story.protagonist(), left
    if not right and trigger.needs == "clitic":
        right = _clitic(story, left)
    if not right and len(left) > 1:
        return left, []
    return (left, right) if left and right and left[0] is not right[0] else None


def _clitic(story, left):
    """[whom "lui" stands for]: the subject of the sentence before, of another side."""
    who = story.people.subject
    if who is None or not left or who in left or who.is_plural:
        return []
    return [] if who.country is not None and who.country == left[0].country else [who]


def congratulated(story, scene, trigger):
    """ "X a félicité Y dans un message", "X a félicité par lettre Y", "X a répondu par lettre à Y"."""
    behind = [(g, p) for g, p in scene.pairs() if g.governor in ("", "à") and p and g.start > trigger.start]
    right = next((p for g, p in behind if g.start - trigger.stop < NEXT_TO), [])
    left = subject(scene, trigger)
    return (left, right) if left and right and left[0] is not right[0] else None


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
    served = {person.country or person.body for person in (*left, *right)}
    return (left, right) if len(served) > 1 and (left or len(right) > 1) else None


def _is_only_planned(scene, trigger):
    """ "Le Togo et le Ghana ont évoqué la tenue de la session": what they spoke of, and have not held."""
    between = scene.sentence.lows[trigger.verb : trigger.start]
    return not PLANNED.isdisjoint(between)


def states_in_talks(story, scene, trigger):
    """Somebody of each state of "La Pologne et la Belgique ont tenu des consultations"; an empty list elsewhere."""
    sentence, at, found = scene.sentence, trigger.verb - 1, []
    if trigger.kind != "negotiation" or scene.number >= LEAD or _is_only_planned(scene, trigger):
        return []
    marks = ((k, mark) for k, mark in sentence.marks.items() if mark.kind == "state")
    starts = {mark.stop - 1: (k, mark) for k, mark in marks}
    while at >= 0 and (at in starts or sentence.lows[at] in BETWEEN_STATES):
        first, mark = starts.get(at, (at, None))
        found += [mark] if mark and mark.value.form == "name" else []
        at = first - 1
    is_all = at < 0 or sentence.lows[at] in (":", "que", "qu'") or sentence.lows[at + 1] == ","
    return [story.people.add_unnamed((party_of(mark),), scene.number) for mark in reversed(found)] if is_all else []
