"""Contacts of which a sentence tells one side only, the other being told before: "ce fut ensuite le tour de Y"."""

from dataclasses import dataclass
from functools import cache

from archive.extract.contacts.announced import caller, listed, remember_announced
from archive.extract.contacts.bearers import bearer
from archive.extract.contacts.closings import closed
from archive.extract.contacts.gathered import gathered
from archive.extract.contacts.invited import invited
from archive.extract.contacts.next_guests import next_guest
from archive.extract.contacts.sittings import sat
from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, table, word_sets

TURN = 5  # tokens before "tour" in which "est venu" or "ce fut" stands
ENOUGH = 2  # persons told, so that "chacun" means them
REACH = 6  # sentences after a contact in which another of the same host may be told by half
AUDIENCE_REACH = 6  # tokens at the head of a sentence: "Au cours de l'audience"
SERIES_GOVERNORS = ("", "à", "avec", "auprès")
SERIES_REACH = 12  # tokens: "À la ministre Y, le chef de la diplomatie togolaise a"
NEAR = 5  # tokens behind the visitor: "n'était pas du nombre"
IMPERFECT = ("ait", "aient")
LETTER_REACH = 4  # tokens: "Cette lettre manuscrite"
NOUN_REACH = 3  # tokens between "un troisième" and "entretien"
EACH = frozenset(("chacun", "chacune"))
OWN = {("dans", "le"), ("dans", "la"), ("dans", "son"), ("dans", "sa"), ("par", "la"), ("par", "le")}
_words = word_sets("company", "sequel")


@dataclass(slots=True)
class Sequel:
    """`left` met `right`, each of them apart where `separate`; told at tokens [start:stop]."""

    left: list
    right: list
    start: int
    stop: int
    separate: bool = False
    kind: str | None = None
    is_joined: bool = False  # the sentence before tells one of the sides


def find_sequel(story, scene):
    """The Sequel that the sentence tells, or None. `story`: contacts.Story; `scene`: one sentence of it."""
    _remember_receiving(story, scene)
    remember_announced(story, scene)
    if found := listed(story, scene):
        return Sequel(*found, separate=True)
    for reader, kind in ((caller, "phone_call"), (_in_his_own, "letter")):
        if found := reader(story, scene):
            return None if story.is_known([*found[0], *found[1]]) else Sequel(*found, kind=kind)
    if found := sat(story, scene):
        return Sequel(*found, kind="negotiation")
    if found := invited(story, scene):
        return Sequel(*found[:4], kind=found[4])
    if found := gathered(story, scene):
        return Sequel(*found, kind="summit" if len(found[1]) > 1 else None)
    return _behind_the_last(story, scene)


def _behind_the_last(story, scene):
    """The Sequel of which the contact told last tells one side, or None."""
    told = story.drafts[-1].sentence if story.drafts else story.receiving_at
    if told is None or scene.number - told > REACH:
        return None
    for reader in (
        _each,
        _turn,
        _followed,
        next_guest,
        _delivered,
        bearer,
        _handed,
        _audience,
        _another,
        _same,
        closed,
        _in_series,
    ):
        if found := reader(story, scene):
            left, right, start, stop = found
            right = [person for person in right if person not in left]
            kind = story.receiving_kind if reader is _in_series else None
            return Sequel(left, right, start, stop, reader is _each, kind) if left and right else None
    return None


def _remember_receiving(story, scene):
    """ "X les a reçus l'un après l'autre": whose visitors are told in the next sentences."""
    if scene.words.isdisjoint(_words("received")) or clauses.has(scene.sentence, _apart()) is None:
        return
    subject = _subject(scene, len(scene.sentence)) or scene.first_under("à")  # "a permis à X de voir"
    if subject and subject[0].name:
        story.receiving, story.receiving_at = subject[0], scene.number


@cache
def _apart():
    return Phrases((form, True) for form in table("company")["sequel"]["apart"])


def _in_series(story, scene):
    """ "Le premier arrivait de Djeddah. Y, président …, a fait le point …": of whom somebody received one by one."""
    if story.receiving is None or story.receiving_at is None or scene.number == story.receiving_at:
        return None
    first = next(iter(scene.pairs()), (None, []))
    group, persons = first
    if group is not None and persons == [story.receiving]:  # "Il a exposé à Y un projet"
        group, persons = next(((g, p) for g, p in scene.pairs() if g.governor == "à"), first)
    is_opened = group is not None and (group.governor or scene.sentence.low(group.start - 1) == ",")
    is_first = group is not None and group.start <= (SERIES_REACH if is_opened else 1)
    is_first = is_first and group.start not in clauses.quoted(scene.sentence)
    if not is_first or group.governor not in SERIES_GOVERNORS or len(persons) != 1 or not persons[0].name:
        return None
    who, host = persons[0], story.receiving
    reach = range(0 if group.governor else group.stop, group.stop + (SERIES_REACH if group.governor else 4))
    is_done = any(_is_told_done(scene.sentence, k) for k in reach)
    is_done = is_done and {"ne", "n'"}.isdisjoint(scene.sentence.lows[group.stop : group.stop + NEAR])
    is_abroad = (who.country or who.body) not in (None, host.country) or _is_caller(story, scene)
    is_new = not (story.is_known([who]) or story.drafts and _awaits(story.drafts[-1], who))
    if not is_done or who is host or not is_abroad or not who.function or not is_new:
        return None
    return [host], [who], group.start, group.stop


def _awaits(draft, who):
    """Whether a contact left somebody unnamed whom `who` may be: "a reçu une délégation de l'UA. X, commissaire …"."""
    unnamed = [person for person in draft.persons if not person.name]
    return any(person.parties and (person.country or person.body) == (who.country or who.body) for person in unnamed)


def _is_told_done(sentence, k):
    """Whether a verb of the past stands at token `k`: "a parlé", "venait", "apportait"."""
    return sentence.low(k) in ("a", "est", "s'est") or sentence.low(k).endswith(IMPERFECT)


def _is_caller(story, scene):
    """Whether the sentence right behind "le premier appel reçu par X" names who called, of whatever state."""
    return story.receiving_kind == "phone_call" and scene.number == story.receiving_at + 1


def _each(story, scene):
    """ "X a accordé une audience à chacun d'eux": to each of those told last, but for his own people."""
    at = scene.sentence.first_of(EACH)
    if at is None:
        return None
    noun, done = _contact_noun(scene, 0, at), _met(scene, at)
    if noun is None and done is None or done is None and scene.sentence.low(at - 1) not in ("à", "avec"):
        return None
    noun = done if noun is None else noun
    left = _subject(scene, at) or story.last_host()
    own = {person.country for person in left if person.country}
    met = [p for p in story.people.told if p not in left and p.country not in own and p.beside not in left]
    named = {person.country for person in met if person.name}  # who stand also for "l'ambassadeur du Chili" before
    met = [p for p in met if p.name or p.function and not p.is_plural and p.country not in named]
    return (left, met, noun, noun + 1) if len(met) >= ENOUGH else None


def _turn(story, scene):
    """ "Est venu ensuite le tour de Y", "Ce fut au tour de Y": the host told last received Y too."""
    at = next(iter(scene.sentence.where("tour")), None)
    if at is None or scene.sentence.low(at - 1) not in ("le", "au"):
        return None
    before = set(scene.sentence.lows[max(0, at - TURN) : at])
    group = next((k for k, g in enumerate(scene.groups) if g.start > at and g.governor == "de"), None)
    if group is None or not before & _words("turn") or before & _words("other_turn"):
        return None
    return story.last_host() or story.protagonist(), scene.persons[group], at, at + 1


def _followed(story, scene):
    """ "L'a suivi, une heure plus tard, Y", "À X a succédé Y": received by the host told last too."""
    at = scene.sentence.first_of(_words("followed"))
    host = story.last_host() or _at_home(story) if at is not None else []
    if not host or clauses.auxiliary(scene.sentence, at) is None or not scene.words.isdisjoint(_words("in_office")):
        return None
    free = [(g, p) for g, p in scene.pairs() if g.governor == "" and p]
    if scene.sentence.low(0) in ("à", "au", "aux") and scene.groups and scene.groups[0].governor == "à":
        behind = [p for g, p in free if g.start > at]
        return (host, behind[0], at, at + 1) if behind and len(free) == len(behind) else None
    if not {"l'", "les", "lui", "leur"} & set(scene.sentence.lows[max(0, at - 3) : at]):
        return None
    return (host, free[0][1], at, at + 1) if len(free) == 1 else None


def _at_home(story):
    """[the only one of the two told last who may serve the dispatch's own state]: who received, no word telling it."""
    met = story.drafts[-1].persons if story.drafts else []
    own = [person for person in met if not person.parties or person.country in story.people.home]
    return own if len(met) == ENOUGH and len(own) == 1 else []


def _in_his_own(story, scene):
    """ "Les dirigeants se sont écrit. Dans le sien, X fait part à Y …": one of the letters that both sides sent."""
    last = story.drafts[-1] if story.drafts else None
    if last is None or last.kind != "letter" or tuple(scene.sentence.lows[:2]) not in OWN:
        return None
    sent = _words("letter") | {"sien", "sienne"}
    at = next((k for k in range(1, LETTER_REACH) if scene.sentence.low(k) in sent), None)
    left = scene.first_under("", start=LETTER_REACH - 1)[:1]
    right = next((p for p in scene.under("", "à") if p[0] not in left and p[0].name), [])
    is_official = all(person.function for person in (*left, *right[:1]))
    is_near = scene.number - last.sentence <= REACH
    return (left, right[:1], at, at + 1) if at and left and right and is_official and is_near else None


def _delivered(story, scene):
    """ "Ce message a été remis à X par Y, lors d'une rencontre": who brought the letter told before met X."""
    last = story.drafts[-1] if story.drafts else None
    at = scene.sentence.first_of(_words("delivered"))
    is_letter = last is not None and last.kind == "letter" and len(last.persons) >= ENOUGH
    if at is None or not is_letter or _words("letter").isdisjoint(scene.sentence.lows[:LETTER_REACH]):
        return None
    helper = clauses.auxiliary(scene.sentence, at)
    if helper is None or helper[1] not in ("past", "pluperfect") or not helper[2]:
        return None
    if _contact_noun(scene, 0, len(scene.sentence)) is None:
        return None
    if clauses.is_denied(scene.sentence, helper[0] - 1, at):
        return None
    bearer = next((p for p in scene.under("par") if p[0].name), [])
    addressee = last.persons[:1] if last.frame == "from" else last.persons[1:2]
    taker = next((p for p in scene.under("à") if p[0].name), addressee)
    return (taker[:1], bearer[:1], at, at + 1) if bearer and bearer[0] not in last.persons else None


def _handed(story, scene):
    """ "X, conseiller, a été reçu au palais", by whom the message told just before was handed to."""
    last = story.drafts[-1] if story.drafts else None
    at = scene.sentence.first_of(_words("was_received"))
    if at is None or last is None or last.kind != "letter" or len(last.persons) < ENOUGH:
        return None
    helper = clauses.auxiliary(scene.sentence, at)
    bearer = _subject(scene, at)
    if helper is None or helper[1] != "past" or not helper[2] or not bearer or bearer[0] in last.persons:
        return None
    return [last.persons[1]], bearer, at, at + 1


def _audience(story, scene):
    """ "L'audience a eu pour cadre le palais": of whoever handed over the letter told last to its addressee."""
    last = story.drafts[-1] if story.drafts else None
    is_handed = last is not None and last.kind == "letter" and last.frame == "hand" and len(last.persons) >= ENOUGH
    at = _contact_noun(scene, 0, AUDIENCE_REACH) if is_handed and story.bearers else None
    if at is None or scene.sentence.low(at - 1) not in ("l'", "la", "cette", "cet", "leur"):
        return None
    if story.is_known([last.persons[1], *story.bearers[:1]]):
        return None
    return [last.persons[1]], story.bearers[:1], at, at + 1


def _another(story, scene):
    """ "Au cours d'un troisième entretien, Y a sollicité …": with whom the dispatch tells of."""
    hit = scene.sentence.first_of(_words("ordinal"))
    noun = _contact_noun(scene, hit, hit + NOUN_REACH) if hit is not None else None
    if noun is None or scene.sentence.low(hit - 1) not in ("un", "une", "d'un", "d'une", "l'"):
        return None
    told = scene.first_under("")
    left = story.last_host() or story.protagonist()
    if not told or told[0].is_plural or any(clauses.is_denied(scene.sentence, k, k + 1) for k in range(noun)):
        return None
    return left, told[:1], noun, noun + 1


def _same(story, scene):
    """ "Même exercice avec Y": what was told of the one before holds of Y."""
    if scene.sentence.low(0) not in ("meme", "idem"):
        return None
    right = scene.first_under("avec", "pour")
    return story.last_host() or story.protagonist(), right, 0, 1


def _subject(scene, stop):
    """The persons of the last group before token `stop` that nothing governs."""
    found = scene.under("", stop=stop)
    return found[-1][:1] if found else []


def _contact_noun(scene, start, stop):
    """Index of a noun of contact in tokens [start:stop], or None."""
    reach = range(start, min(stop + 1, len(scene.sentence)))
    nouns = (k for k in reach if scene.sentence.low(k) in _words("noun"))
    return next((k for k in nouns if scene.sentence.texts[k][-1] not in "éÉ"), None)


def _met(scene, stop):
    """Index of "s'est entretenu", "a conféré" … done in tokens [:stop], or None."""
    at = next((k for k in range(stop) if scene.sentence.low(k) in _words("met")), None)
    helper = clauses.auxiliary(scene.sentence, at) if at is not None else None
    is_done = helper and helper[1] in ("past", "pluperfect")  # what only looks back is never read as a sequel
    return at if is_done and not clauses.is_denied(scene.sentence, helper[0] - 2, stop) else None
