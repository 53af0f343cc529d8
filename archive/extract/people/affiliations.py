"""The state of a person whose function names none: that of those he stands among, of the dispatch's city, or the one
that the dispatch speaks of and nobody else serves.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property

from archive.extract.mentions.bodies import full_name
from archive.extract.mentions.geography import CityMention, find_cities, find_states
from archive.extract.people.heads import Party, party_of, words
from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import table
from archive.extract.words.tokens import word_key

WITHIN_STATE = tuple(f"{fold(noun)} " for noun in [*table("regions")["nouns"], "parti"])
DOMAIN = re.compile(r"\.[a-z]{2,4}$")
NAME = 1.5  # what the name of a state weighs against its adjective, which qualifies somebody else as often as not
OFTEN = 3  # what a state must weigh for somebody more to serve it unsaid
UNSERVED = 2  # what a state gains that nobody else of the dispatch serves
NEAR = 2  # what a state gains that is told in the sentence of the contact or just before
OWN = 3  # what the state of the agency gains for an office without state, that of the place for a host
GOVERNING = frozenset(("head", "minister", "parliament"))
OF_STATES = frozenset(("minister", "ambassador", "parliament"))
POSSESSIVE = frozenset(("son", "sa", "leur"))
OPENERS = frozenset(("–", "-", "—", "--", "---", "que", "qu'", "«", ":", ")", "]", "["))
AGENCY = 3  # what the state of a national agency weighs: it tells of its own ministers without naming it
CLEAR = 3  # what a state must weigh more than the next; with less, half of those given were wrong on texts never read
BOTH_SIDES = 2  # states or bodies of a contact, beyond which somebody of untold state came with one of them
DATELINE = 2.5  # what the dateline's city weighs against one mention of a state


def home_states(weights):
    """The states that a dispatch speaks of most, from the weights of `state_weights`."""
    most = max(weights.values(), default=0)
    return frozenset(code for code, weight in weights.items() if weight == most)


def affiliate(drafts, scenes, printed, weights):
    """Give a party to every named person of `drafts` who has none, where one can be told.

    Returns {person: rule of the evidence}: "party.beside" of those he stands among, "party.context" of the dispatch,
    "party.context+contested" where another state is nearly as likely or no function tells what he is.

    printed  what names a state in the text: StateMentions, CityMentions and the Home of the agency
    """
    home = next((mention.codes[0] for mention in printed if isinstance(mention, Home)), None)
    printed = [mention for mention in printed if mention.start is not None]
    for before, scene in zip([None, *scenes], scenes):
        _owned(scene, before)
        _among(scene)
    served = {person.country for scene in scenes for persons in scene.persons for person in persons}
    text, given = _Around(scenes, printed, home, weights, served, _facing(drafts)), {}

    for draft in drafts:
        for person in sorted(draft.persons, key=lambda p: (p is not draft.host, p.beside in draft.persons)):
            if person.parties and not _is_within_state(person.served):
                continue
            if rule := _serve_beside(person) or _serve_likeliest(person, draft, text):
                given[person] = rule
    return given


def _serve_beside(person):
    """Let `person` serve what he serves beside whom he stands, and return the rule of it; None where none is told."""
    if person.beside is None or not person.beside.parties:
        return None
    person.parties = (_served_beside(person),)
    return "party.beside"


def _serve_likeliest(person, draft, text):
    """Let `person`, where he is named, serve the likeliest state, and return the rule of it; None where none is."""
    code, is_clear = text.likeliest(draft, person) if person.name else (None, False)
    if code is None:
        return None
    person.parties = (_within(person, _party(code, text.printed)),)
    return "party.context" if is_clear and person.function else "party.context+contested"


def _facing(drafts):
    """{person: the states of those whom "ses homologues colombien et chilien" tells to be his counterparts}.

    Of two rulers who met, each has the other's: he serves it in no later contact either.
    """
    found = {}
    for draft in drafts:
        if len(draft.persons) == BOTH_SIDES and draft.kind != "visit" and all(map(_is_ruler, draft.persons)):
            for person, other in (draft.persons, draft.persons[::-1]):
                found.setdefault(person, set()).update({other.country} - {None})
        states = {p.country for p in draft.persons if p.function_rule == "function.counterpart" and p.country}
        for person in draft.persons if states else ():
            if person.function_rule != "function.counterpart":
                found.setdefault(person, set()).update(states)
    return found


def _is_ruler(person):
    return person.function is not None and person.function.level == "head"


@dataclass
class _Around:
    """What is told around a contact of the states that its persons may serve."""

    scenes: list
    printed: list
    home: str | None  # the state of the agency
    weights: dict
    served: set  # the states that somebody of the dispatch is told to serve
    facing: dict  # of `_facing`

    @cached_property
    def named(self):
        """The states that the text names, or whose cities it names."""
        return _told_of(self.printed)

    @cached_property
    def first(self):
        """{state: where the text names it first}."""
        told = sorted(self.printed, key=lambda mention: -mention.start)
        return {code: mention.start for mention in told for code in _codes(mention)}

    def near(self, draft, person):
        """The weights as they are for `person` of `draft`: states told in its sentence or just before count more."""
        here, last = self.scenes[draft.sentence].sentence.start, self.scenes[draft.sentence].sentence.end
        first = self.scenes[max(0, draft.sentence - 1)].sentence.start
        around = [mention for mention in self.printed if first <= mention.start < last]
        told = _told_of(mention for mention in around if hasattr(mention, "codes"))
        own = {self.home} if person.function is not None and person.function.level in GOVERNING else set()
        if person is draft.host:
            own |= {city.country for city in around if isinstance(city, CityMention) and city.start >= here}
        return {code: weight + NEAR * (code in told) + OWN * (code in own) for code, weight in self.weights.items()}

    def likeliest(self, draft, person):
        """(the state told of most that nobody else of the contact serves or None, whether none comes near).

        Of two told of as much it is that of others who attended, else the one told first, as the persons go:
        "Togo-Bénin : A et B ont signé".
        """
        theirs = _countries(draft.company) if person in draft.company else ()
        left = sorted(
            self._left(draft, person), key=lambda pair: (-pair[0], pair[1] not in theirs, self.first[pair[1]])
        )
        (most, code), *others = left or [(0, None)]
        return code, most - max(others, default=(0,))[0] >= CLEAR

    def _left(self, draft, person):
        """[(weight, state)] of those that `person` may serve."""
        facing, taken = self.facing.get(person, ()), self._taken(draft, person)
        near = {code: n for code, n in self.near(draft, person).items() if code in self.named and code not in facing}
        of_sides = [(weight, code) for code, weight in near.items() if code in taken]
        if person in draft.company and len(taken) >= BOTH_SIDES:  # who attended came with one of both sides
            return of_sides
        free = {code: weight for code, weight in near.items() if code not in taken}
        left = _unserved(free, self.served - _countries(draft.persons) if draft.kind == "visit" else self.served)
        is_with_one = len(taken) + any(other.body for other in draft.persons) >= BOTH_SIDES  # he came with one of them
        return of_sides if not left and is_with_one else left

    def _taken(self, draft, person):
        """The states that others of the contact serve, and `person` for that reason does not."""
        if draft.kind == "visit":  # who travels together comes from one state, and goes to another
            return _countries(draft.parties)
        taken = {other.country for other in draft.persons if other is not person and other.country}
        is_written = draft.kind == "letter"  # of two states
        if is_written or self.home in _countries(p for p in draft.persons if p not in draft.company):
            return taken
        return taken - {self.home}  # his ambassador may be there as well


def _unserved(weights, served):
    """[(weight, state)] of `weights` that nobody serves, or that is told of so often that one more may serve it."""
    return [
        (weight + UNSERVED * (code not in served), code)
        for code, weight in weights.items()
        if code not in served or weight >= OFTEN
    ]


def _countries(parties):
    """The states that parties or persons serve; None is among them where one serves none."""
    return {party.country for party in parties}


def _told_of(mentions):
    return {code for mention in mentions for code in _codes(mention)}


def _codes(mention):
    """The states that a StateMention, a CityMention or a Home tells of."""
    return mention.codes if hasattr(mention, "codes") else (mention.country,)


def name_bodies(drafts, bodies):
    """Let who serves "l'Organisation" serve the body of that noun told last before: "l'OSCE … . Le chef de …"."""
    for person in dict.fromkeys(person for draft in drafts for person in draft.persons):
        person.parties = tuple(_named_before(party, bodies) for party in person.parties)


def _named_before(party, bodies):
    """`party`, or where its name is a bare noun the Party of the BodyMention told before that begins with it."""
    if not party.body or fold(party.body) not in words("body_noun"):
        return party
    noun, before = fold(party.body), [body for body in bodies if body.end <= party.start]
    told = next((b for b in reversed(before) if fold(full_name(b)).startswith(noun)), None)
    return party if told is None else party._replace(body=told.name)


def _is_within_state(party):
    """Whether a party is a region or a political party whose state is not told: its people serve that state too."""
    return not party.country and fold(party.body).startswith(WITHIN_STATE)


def _within(person, state):
    """The Party of `state`, or of the region or political party that the person serves in it."""
    return person.served._replace(country=state.country) if person.parties else state


def _served_beside(person):
    """What who stands beside `person` serves; the mayor beside a region's president serves the state alone."""
    party = _within(person, person.beside.parties[0])
    return party._replace(body=None) if party.country and "mayor" in person.keys else party


def _owned(scene, before):
    """ "L'OIF aidera le Bénin, a promis son représentant, X": he serves the state or body that is spoken of.

    before  the Scene before: "Le Japon a ouvert le bal. Lundi, son ambassadeur, X, …"
    """
    pairs = [(group.actors[0], persons[0]) for group, persons in scene.pairs() if persons]
    owned = [(actor, person) for actor, person in pairs if _is_owned(scene.sentence, actor, person)]
    if not owned:
        return
    if subject := _first_subject(scene.sentence):
        start, mark = subject
        _serve_owner(mark, [person for actor, person in owned if start < actor.start])
    elif before and not _named_first(pairs, owned) and (told := _opening_state(before)):
        _serve_owner(told, [person for _, person in owned if "ambassador" in person.keys])


def _serve_owner(mark, persons):
    for person in persons:
        person.parties = (party_of(mark),)


def _first_subject(sentence):
    """(token, Mark) of the first state or body that something is said of, or None."""
    return next(((i, mark) for i, mark in sorted(sentence.marks.items()) if _is_subject(sentence, i, mark)), None)


def _opening_state(scene):
    """The Mark of the state that a sentence begins with, or None."""
    sentence = scene.sentence
    opening = ((i, sentence.marks[i]) for i in (0, 1) if i in sentence.marks)
    return next((mark for i, mark in opening if _is_subject(sentence, i, mark)), None)


def _named_first(pairs, owned):
    """Whether the sentence tells of somebody else before "son ambassadeur", whose he then is."""
    return pairs[0] not in owned


def _is_owned(sentence, actor, person):
    is_open = person.function is not None and not person.parties
    return actor.form == "person" and is_open and sentence.low(actor.start) in POSSESSIVE


def _is_subject(sentence, i, mark):
    """Whether the state or body marked at token `i` opens the sentence, or what is said in it."""
    if mark.kind not in ("state", "body") or mark.kind == "state" and mark.value.form != "name":
        return False
    i -= sentence.low(i - 1) in words("words", "article", "grammar")
    return i == 0 or sentence.low(i - 1) in OPENERS


def _among(scene):
    """ "le cardinal X, secrétaire d'Etat du Saint-Siège, et Mgr Y, secrétaire …": Y serves what X serves."""
    for group, persons in scene.pairs():
        if group.governor == "entre":
            continue
        for one, other in zip(persons, persons[1:]):
            if other.parties or _is_bare_in(group, other):
                continue
            if "monarch" in one.keys & other.keys:  # the king and the queen
                other.beside = other.beside or one
            if group.actors[0].form == "person" and _may_serve_with(one, other):
                other.parties = (_shared(one.parties[0], other.function),)


def _is_bare_in(group, person):
    """Whether the group names somebody by the name alone: "X et Y s'étaient vus en mai" tells nothing of either."""
    bare = [actor.name for actor in group.actors if actor.name and actor.function is None]
    return any(name in bare for name, *_ in person.spellings)


def _may_serve_with(one, other):
    """Whether the office of `other` may serve what `one` serves: no ambassador is of a body."""
    if not one.parties or other.function is None:
        return False
    return bool(one.country) or not _is_of_state(other.function)


def _shared(party, function):
    """The Party of who stands beside somebody of `party`: "le président de la République" is of the state alone."""
    is_head = function.level == "head" and " " in function.role and party.country is not None
    return party._replace(body=None) if is_head else party


def _is_of_state(function):
    """Whether the office is one of states only: it serves no body that somebody beside it serves."""
    named = {word_key(word) for word in function.role.split(" ")}
    return function.level in OF_STATES or not named.isdisjoint(words("state_institution", "services"))


@dataclass(frozen=True)
class Home:
    """The state of a national agency that signs, and where it signs."""

    codes: tuple
    start: int | None  # None where the name stands only in furniture
    end: int | None


def home_of(cleaned, states, cities):
    """The Home of the agency that signs the clean text, or None; of a name of two, the one whose state is told of."""
    printed = cleaned.agency_printed
    codes = _codes_of(cleaned.agency) if cleaned.agency else ()
    if len(codes) > 1:
        named = _told_of((*states, *cities))
        codes = [code for code in codes if code in named]
    if len(codes) != 1 or printed is None:
        return None
    is_clean = printed.layer == "clean"
    return Home(tuple(codes), printed.start if is_clean else None, printed.end if is_clean else None)


def _codes_of(agency):
    """The states that an agency, a paper or an office writes from: by its name, or by the state that its name has."""
    if known := _agencies().get(DOMAIN.sub("", fold(agency))):
        return tuple(known)
    folded = fold(agency)
    named = [m for m in find_states(agency, folded) if m.form != "compound"] or find_cities(agency, folded)
    first = next(iter(named), None)
    return () if first is None else _codes(first)[:1]


@cache
def _agencies():
    found = {}
    for code, names in table("homes")["agencies"].items():
        for name in names:
            found.setdefault(DOMAIN.sub("", fold(name)), {})[code] = True
    return found


def state_weights(states, cities, dateline, home=None):
    """How much the dispatch speaks of each state: a Counter of ISO codes.

    dateline  the city at its head, or None
    home      the Home of the agency that signs, or None
    """
    weights = Counter()
    for mention in states:
        for code in mention.codes if mention.form == "compound" else mention.codes[:1]:
            weights[code] += NAME if mention.form == "name" else 1
    weights.update(city.country for city in cities if city.is_capital)
    if dateline is not None:
        weights[dateline.country] += DATELINE
    if home is not None:
        weights[home.codes[0]] += AGENCY
    return weights


def _party(code, printed):
    """The Party of a state, with the words that name it first."""
    named = next(m for m in printed if code in _codes(m))
    return Party(code, None, named.start, named.end)
