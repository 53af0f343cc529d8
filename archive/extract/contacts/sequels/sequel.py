"""Contacts of which a sentence tells one side only, the other being told before: "ce fut ensuite le tour de Y"."""

from dataclasses import dataclass
from functools import cache

from archive.extract.contacts.drafts import last_held, last_letter
from archive.extract.contacts.frames.next_guests import next_guest, next_host
from archive.extract.contacts.sequels.agendas import next_on_agenda, told_by_noun
from archive.extract.contacts.sequels.announced import caller, listed, remember_announced
from archive.extract.contacts.sequels.bearers import bearer
from archive.extract.contacts.sequels.closings import closed
from archive.extract.contacts.sequels.gathered import gathered
from archive.extract.contacts.sequels.invited import invited
from archive.extract.contacts.sequels.letters_in_turn import authors, letters_told
from archive.extract.contacts.sequels.sittings import sat
from archive.extract.contacts.words.nouns import remote_kind
from archive.extract.people.told.fitting import is_spokesman
from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, table, word_sets

TURN = 5  # tokens before "tour" in which "est venu" or "ce fut" stands
ENOUGH = 2  # persons told, so that "chacun" means them
REACH = 6  # sentences after a contact in which another of the same host may be told by half
AUDIENCE_REACH = 6  # tokens at the head of a sentence: "Au cours de l'audience"
SERIES_GOVERNORS = ("", "à", "avec", "auprès")
SERIES_REACH = 12  # tokens: "À la ministre Y, le chef de la diplomatie togolaise a"
VERB_REACH = 4  # tokens between the visitor and the verb: "Y, qui arrivait"
NEAR = 5  # tokens behind the visitor: "n'était pas du nombre"
IMPERFECT = ("ait", "aient")
LETTER_REACH = 4  # tokens: "Cette lettre manuscrite"
NOUN_REACH = 3  # tokens between "un troisième" and "entretien"
EACH = frozenset(("chacun", "chacune"))
PRONOUNS = frozenset(("l'", "les", "lui", "leur"))
OWN = {("dans", "le"), ("dans", "la"), ("dans", "son"), ("dans", "sa"), ("par", "la"), ("par", "le")}
_words = word_sets("company", "sequel")
_reacted = word_sets("presumed", "round")


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
    """The Sequel that the sentence tells, or None. `story`: story.Story; `scene`: one sentence of it."""
    _remember_receiving(story, scene)
    remember_announced(story, scene)
    if told := letters_told(scene):
        story.correspondent, story.correspondent_at = told, scene.number
    if found := listed(story, scene):
        return Sequel(*found, separate=True)
    for reader, kind in ((caller, "phone_call"), (_in_his_own, "letter"), (authors, "letter")):
        if found := reader(story, scene):
            is_known = story.is_known([*found[0], *found[1]])
            return None if is_known else Sequel(*found, separate=reader is authors, kind=kind)
    return _in_one_sentence(story, scene) or _behind_the_last(story, scene)


def _in_one_sentence(story, scene):
    """The Sequel of which the sentence tells both sides, or None."""
    if found := sat(story, scene):
        return Sequel(*found[:4], kind=found[4])
    if found := invited(story, scene):
        return Sequel(*found[:4], kind=found[4])
    if found := told_by_noun(scene):
        return Sequel(*found[:4], kind=found[4])
    if found := gathered(story, scene):
        return Sequel(*found, kind="summit" if len(found[1]) > 1 else None)
    return None


def _behind_the_last(story, scene):
    """The Sequel of which the contact told last tells one side, or None."""
    told = story.last.sentence if story.drafts else story.receiving_at
    if told is None or scene.number - told > REACH:
        return None
    for reader in _readers():
        if found := reader(story, scene):
            kind = _kind_told(story, scene, reader)
            return _told_by_half(*found, separate=reader in (_each, next_on_agenda), kind=kind)
    return None


def _kind_told(story, scene, reader):
    """ "phone_call" of calls received in turn, and where "un appel à Y" closed the day; else None."""
    if reader is _in_series:
        return story.receiving_kind
    return remote_kind(scene.sentence) if reader is closed else None


def _readers():
    """What may tell the other side, in the order asked."""
    return (
        _each,
        _turn,
        _followed,
        next_guest,
        next_host,
        _delivered,
        bearer,
        _handed,
        _audience,
        _another,
        _same,
        closed,
        next_on_agenda,
        _in_series,
    )


def _told_by_half(left, right, start, stop, *, separate, kind):
    """The Sequel of `left` and those of `right` who are others, or None."""
    right = [person for person in right if person not in left]
    return Sequel(left, right, start, stop, separate, kind) if left and right else None


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
    host = story.receiving
    if host is None or story.receiving_at in (None, scene.number):
        return None
    group, persons = _told_first(scene, host)
    if group is None or not _opens(scene.sentence, group) or not _is_one_official(persons):
        return None
    who = persons[0]
    is_visitor = who is not host and _is_from_abroad(story, scene, who) and _is_new(story, who)
    return ([host], [who], group.start, group.stop) if is_visitor and _has_spoken(scene.sentence, group) else None


def _told_first(scene, host):
    """The first group and its persons, or the one behind "à" in "Il a exposé à Y un projet", where "il" is the host."""
    group, persons = next(iter(scene.pairs()), (None, []))
    if group is not None and persons == [host]:
        return next(((g, p) for g, p in scene.pairs() if g.governor == "à"), (group, persons))
    return group, persons


def _opens(sentence, group):
    """Whether the sentence is about `group`: at its head, at most behind "Avec" or ", le lendemain,"."""
    is_put_off = group.governor or sentence.low(group.start - 1) == ","
    is_near = group.start <= (SERIES_REACH if is_put_off else 1)
    return is_near and group.governor in SERIES_GOVERNORS and group.start not in clauses.quoted(sentence)


def _is_one_official(persons):
    return len(persons) == 1 and bool(persons[0].name and persons[0].function) and not is_spokesman(persons[0])


def _is_from_abroad(story, scene, who):
    """Whether `who` serves no known state, or another than who received."""
    return who.side not in (None, story.receiving.country) or _is_caller(story, scene)


def _is_new(story, who):
    return not (story.is_known([who]) or story.drafts and _awaits(story.last, who))


def _has_spoken(sentence, group):
    """Whether a verb of the past stands at `group`: "Y a parlé", "À Y, X a dit", and no "Y n'était pas du nombre"."""
    first, reach = (0, SERIES_REACH) if group.governor else (group.stop, VERB_REACH)
    is_done = any(_is_told_done(sentence, k) for k in range(first, group.stop + reach))
    is_done = is_done and not only_reacts(sentence, group)
    return is_done and {"ne", "n'"}.isdisjoint(sentence.lows[group.stop : group.stop + NEAR])


def only_reacts(sentence, group):
    """ "Le ministre norvégien X a salué une avancée": he speaks of what others did."""
    return not _reacted("reacted").isdisjoint(sentence.lows[group.stop : group.stop + NEAR])


def is_of_series(drafts, sequel):
    """Whether the two of a Sequel were told each in his own contact, or one is awaited there by his office."""
    series, told = [draft for draft in drafts if draft.separate], [*sequel.left, *sequel.right]
    if any(_awaits(draft, person) for draft in series for person in told):
        return True
    return all(any(person in draft.persons for draft in series) for person in told)


def _awaits(draft, who):
    """Whether a contact left somebody unnamed whom `who` may be: "a reçu une délégation de l'UA. X, commissaire …"."""
    unnamed = [person for person in draft.persons if not person.name]
    return any(person.parties and person.side == who.side for person in unnamed)


def _is_told_done(sentence, k):
    """Whether a verb of the past stands at token `k`: "a parlé", "venait", "apportait"."""
    return sentence.low(k) in ("a", "est", "s'est") or sentence.low(k).endswith(IMPERFECT)


def _is_caller(story, scene):
    """Whether the sentence right behind "le premier appel reçu par X" names who called, of whatever state."""
    return story.receiving_kind == "phone_call" and scene.number == story.receiving_at + 1


def _each(story, scene):
    """ "X a accordé une audience à chacun d'eux": to each of those told last, but for his own people."""
    at = scene.sentence.first_of(EACH)
    word = _contact_of_each(scene, at) if at is not None else None
    if word is None:
        return None
    left = _subject(scene, at) or story.last_host()
    met = _of_others(story.people.told, left)
    return (left, met, word, word + 1) if len(met) >= ENOUGH else None


def _contact_of_each(scene, at):
    """Index of the word of contact in "une audience à chacun", "s'est entretenu longuement, chacun …", or None."""
    noun, done = _contact_noun(scene, 0, at), _met(scene, at)
    if done is None and scene.sentence.low(at - 1) not in ("à", "avec"):
        return None
    return done if noun is None else noun


def _of_others(told, left):
    """Those of `told` who serve others than `left`, each once: "l'ambassadeur du Chili" is whoever is named of it."""
    own = {person.country for person in left if person.country}
    met = [p for p in told if p not in left and p.country not in own and p.beside not in left]
    named = {person.country for person in met if person.name}
    return [p for p in met if p.name or p.function and not p.is_plural and p.country not in named]


def _turn(story, scene):
    """ "Est venu ensuite le tour de Y", "Ce fut au tour de Y": the host told last received Y too."""
    at = next(iter(scene.sentence.where("tour")), None)
    if at is None or scene.sentence.low(at - 1) not in ("le", "au"):
        return None
    before = set(scene.sentence.lows[max(0, at - TURN) : at])
    if not before & _words("turn") or before & _words("other_turn"):
        return None
    whose = next((p for g, p in scene.pairs() if g.start > at and g.governor == "de"), None)
    return None if whose is None else (_whose_day(story), whose, at, at + 1)


def _followed(story, scene):
    """ "L'a suivi, une heure plus tard, Y", "À X a succédé Y": received by the host told last too."""
    at = scene.sentence.first_of(_words("followed"))
    host = story.last_host() or _at_home(story) if at is not None else []
    if not host or clauses.auxiliary(scene.sentence, at) is None or not scene.words.isdisjoint(_words("in_office")):
        return None
    follower = _follower(scene, at)
    return (host, follower, at, at + 1) if follower else None


def _follower(scene, at):
    """The persons behind the verb at token `at` of "À X a succédé Y", or the only ones told in "L'a suivi Y"."""
    free = [(g, p) for g, p in scene.pairs() if g.governor == "" and p]
    if scene.sentence.low(0) in ("à", "au", "aux") and scene.groups and scene.groups[0].governor == "à":
        is_behind = all(group.start > at for group, _ in free)
    else:
        is_behind = len(free) == 1 and not PRONOUNS.isdisjoint(scene.sentence.lows[max(0, at - 3) : at])
    return free[0][1] if free and is_behind else []


def _at_home(story):
    """[the only one of the two told last who may serve the dispatch's own state]: who received, no word telling it."""
    met = story.drafts[-1].persons if story.drafts else []
    own = [person for person in met if not person.parties or person.country in story.people.home]
    return own if len(met) == ENOUGH and len(own) == 1 else []


def _in_his_own(story, scene):
    """ "Les dirigeants se sont écrit. Dans le sien, X fait part à Y …": one of the letters that both sides sent."""
    last = story.last
    if last is None or last.kind != "letter" or scene.number - last.sentence > REACH:
        return None
    at = _his_own(scene.sentence)
    if at is None:
        return None
    left = scene.first_under("", start=LETTER_REACH - 1)[:1]
    right = next((p for p in scene.under("", "à") if p[0] not in left and p[0].name), [])[:1]
    return (left, right, at, at + 1) if left and left[0].function and _is_one_official(right) else None


def _his_own(sentence):
    """Index of the word for the letter in "Dans le sien", "Par sa lettre", at the head of a sentence; or None."""
    if tuple(sentence.lows[:2]) not in OWN:
        return None
    sent = _words("letter") | {"sien", "sienne"}
    return next((k for k in range(1, LETTER_REACH) if sentence.low(k) in sent), None)


def _delivered(story, scene):
    """ "Ce message a été remis à X par Y, lors d'une rencontre": who brought the letter told before met X."""
    at, letter = scene.sentence.first_of(_words("delivered")), last_letter(story.drafts)
    if at is None or letter is None or not _is_brought(scene, at):
        return None
    bearer = next((p for p in scene.under("par") if p[0].name), [])
    addressee = letter.persons[:1] if letter.frame == "from" else letter.persons[1:2]
    taker = next((p for p in scene.under("à") if p[0].name), addressee)
    return (taker[:1], bearer[:1], at, at + 1) if bearer and bearer[0] not in letter.persons else None


def _is_brought(scene, at):
    """Whether the participle at token `at` tells that a letter was handed over where two met."""
    if _words("letter").isdisjoint(scene.sentence.lows[:LETTER_REACH]):
        return False
    helper = clauses.done(scene.sentence, at)
    if helper is None or not helper.passive or _contact_noun(scene, 0, len(scene.sentence)) is None:
        return False
    return not clauses.is_denied(scene.sentence, helper.at - 1, at)


def _handed(story, scene):
    """ "X, conseiller, a été reçu au palais", by whom the message told just before was handed to."""
    at, letter = scene.sentence.first_of(_words("was_received")), last_letter(story.drafts)
    helper = clauses.auxiliary(scene.sentence, at) if at is not None and letter else None
    if helper is None or helper.tense != "past" or not helper.passive:
        return None
    bearer = _subject(scene, at)
    return ([letter.persons[1]], bearer, at, at + 1) if bearer and bearer[0] not in letter.persons else None


def _audience(story, scene):
    """ "L'audience a eu pour cadre le palais": of whoever handed over the letter told last to its addressee."""
    letter, bearers = last_letter(story.drafts), story.bearers[:1]
    if letter is None or letter.frame != "hand" or not bearers or _is_taken_by_host(story, letter, bearers):
        return None
    at = _contact_noun(scene, 0, AUDIENCE_REACH)
    if at is None or scene.sentence.low(at - 1) not in ("l'", "la", "cette", "cet", "leur"):
        return None
    addressee = [letter.persons[1]]
    return None if story.is_known([*addressee, *bearers]) else (addressee, bearers, at, at + 1)


def _is_taken_by_host(story, letter, bearers):
    """ "Il lui a remis une lettre adressée au roi": to whoever received him, of whose talks the audience is told."""
    held = last_held(story.drafts)
    is_of_host = held is not None and held.host is not None and bearers[0] in held.persons
    return is_of_host and held.host not in letter.persons and "lui" in story.scenes[letter.sentence].words


def _another(story, scene):
    """ "Au cours d'un troisième entretien, Y a sollicité …": with whom the dispatch tells of."""
    hit = scene.sentence.first_of(_words("ordinal"))
    if hit is None or scene.sentence.low(hit - 1) not in ("un", "une", "d'un", "d'une", "l'"):
        return None
    noun = _contact_noun(scene, hit, hit + NOUN_REACH)
    if noun is None or any(clauses.is_denied(scene.sentence, k, k + 1) for k in range(noun)):
        return None
    told = scene.first_under("")
    return (_whose_day(story), told[:1], noun, noun + 1) if told and not told[0].is_plural else None


def _whose_day(story):
    """[who received last], else [whose contacts the dispatch tells]."""
    return story.last_host() or story.protagonist()


def _same(story, scene):
    """ "Même exercice avec Y": what was told of the one before holds of Y."""
    if scene.sentence.low(0) not in ("meme", "idem"):
        return None
    return _whose_day(story), scene.first_under("avec", "pour"), 0, 1


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
    helper = clauses.done(scene.sentence, at) if at is not None else None
    return at if helper and not clauses.is_denied(scene.sentence, helper.at - 2, stop) else None
