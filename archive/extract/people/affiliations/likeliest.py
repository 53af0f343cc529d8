"""The state that somebody of a contact most likely serves: one that the dispatch speaks of and nobody else serves."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from archive.extract.mentions.geography import CityMention
from archive.extract.people.affiliations.home import Home, codes_of, states_of
from archive.extract.words.clauses import in_opening

OFTEN = 3  # what a state must weigh for somebody more to serve it unsaid
UNSERVED = 2  # what a state gains that nobody else of the dispatch serves
NEAR = 2  # what a state gains that is told in the sentence of the contact or just before
OWN = 3  # what the state of the agency gains for an office without state, that of the place for a host
OF_BODIES_ALONE = ("secrétaire général", "secrétaire générale")  # offices of no state, where none is printed
GOVERNING = frozenset(("head", "minister", "parliament"))
CLEAR = 3  # what a state must weigh more than the next; with less, half of those given were wrong on texts never read
BOTH_SIDES = 2  # states or bodies of a contact, beyond which somebody of untold state came with one of them


def around(drafts, scenes, printed, weights):
    """The Around of the contacts of a dispatch; `printed`: what names a state in it, the Home of its agency too."""
    home = next((mention.codes[0] for mention in printed if isinstance(mention, Home)), None)
    placed = [mention for mention in printed if mention.start is not None]
    served = {person.country for scene in scenes for persons in scene.persons for person in persons}
    return Around(scenes, placed, home, weights, served, _facing(drafts))


def _facing(drafts):
    """{person: the states of those who are told to be his peers, which he serves in no other contact either}."""
    found = defaultdict(set)
    for draft in drafts:
        for person, states in (*_facing_rulers(draft), *_facing_counterparts(draft)):
            found[person] |= states
    return found


def _facing_rulers(draft):
    """[(ruler, {the state of the other})] of two rulers who met."""
    is_of_two = len(draft.persons) == BOTH_SIDES and draft.kind != "visit"
    if not is_of_two or not all(map(_is_ruler, draft.persons)):
        return []
    one, other = draft.persons
    return [(one, {other.country} - {None}), (other, {one.country} - {None})]


def _facing_counterparts(draft):
    """[(person, states)] of him whose counterparts "ses homologues colombien et chilien" are."""
    states = {p.country for p in draft.persons if p.function_rule == "function.counterpart" and p.country}
    return [(p, states) for p in draft.persons if p.function_rule != "function.counterpart"] if states else []


def _is_ruler(person):
    return person.function is not None and person.function.level == "head"


@dataclass
class Around:
    """What is told around a contact of the states that its persons may serve."""

    scenes: list
    printed: list
    home: str | None  # the state of the agency
    weights: dict
    served: set  # the states that somebody of the dispatch is told to serve
    facing: dict  # of `_facing`

    @cached_property
    def named(self):
        """The states that the text names, or whose cities it names, and not only within a person's name."""
        names = [person.name_at for s in self.scenes for told in s.persons for person in told if person.name_at]
        return states_of(m for m in self.printed if not any(start <= m.start < end for start, end in names))

    @cached_property
    def first(self):
        """{state: where the text names it first}."""
        told = sorted(self.printed, key=lambda mention: -mention.start)
        return {code: mention.start for mention in told for code in codes_of(mention)}

    def near(self, draft, person):
        """The weights as they are for `person` of `draft`: states told in its sentence or just before count more."""
        here = self.scenes[draft.sentence].sentence
        first = self.scenes[max(0, draft.sentence - 1)].sentence.start
        near = [mention for mention in self.printed if first <= mention.start < here.end]
        told = states_of(m for m in near if hasattr(m, "codes") and not in_opening(here, m.start))
        own, weights = self._own(person), self.weights
        if person is draft.host:
            places = _of_cities(near, here.start)
            is_abroad = bool(places) and self.home not in places and _is_guest_untold(draft)
            own = places if is_abroad else own | places
            weights = {code: weights[code] for code in weights if not is_abroad or code != self.home}
        return {code: weight + NEAR * (code in told) + OWN * (code in own) for code, weight in weights.items()}

    def _own(self, person):
        """{the state of the agency}, where the office of `person` is one that its dispatches tell without a state."""
        return {self.home} if person.function is not None and person.function.level in GOVERNING else set()

    def likeliest(self, draft, person):
        """(the state told of most that nobody else of the contact serves or None, whether none comes near).

        Of two told of as much it is that of others who attended, else the one told first, as the persons go:
        "Togo-Bénin : A et B ont signé".
        """
        theirs = _countries(draft.company) if person in draft.company else ()
        left = sorted(
            self._left(draft, person), key=lambda pair: (-pair[0], pair[1] not in theirs, self.first.get(pair[1], 0))
        )
        (most, code), *others = left or [(0, None)]
        return code, most - max(others, default=(0,))[0] >= CLEAR

    def _left(self, draft, person):
        """[(weight, state)] of those that `person` may serve."""
        if person.function is not None and person.function.role in OF_BODIES_ALONE:
            return []
        if visited := _visited(draft, person):
            return [(CLEAR, visited)]
        named, taken = self._named_near(draft, person), self._taken(draft, person)
        of_sides = [(weight, code) for code, weight in named.items() if code in taken]
        if person in draft.company and len(taken) >= BOTH_SIDES:  # who attended came with one of both sides
            return of_sides
        free = {code: weight for code, weight in named.items() if code not in taken}
        left = _unserved(free, self._served_elsewhere(draft))
        return of_sides if not left and _are_both_known(draft, taken) else left

    def _served_elsewhere(self, draft):
        """The states that somebody is told to serve; of a visit, somebody who does not travel along."""
        return self.served - _countries(draft.persons) if draft.kind == "visit" else self.served

    def _named_near(self, draft, person):
        """The weights as they are for `person`, of the states that the text names and that he does not face."""
        own = {party.body for party in person.parties}  # "une délégation du Parti italien, conduite par X"
        others = [party for other in draft.persons for party in other.parties if party.body and party.body not in own]
        barred = {
            *self.facing.get(person, ()),
            *self._only_within(others),
            *_of_his_peers(draft, person),
            person.gone_to,
        }
        named = self.named | ({self.home} if person.function else set())  # the paper may be named in furniture only
        return {code: n for code, n in self.near(draft, person).items() if code in named and code not in barred}

    def _only_within(self, bodies):
        """The states named nowhere but in the names of `bodies` that others serve: "l'Institut italien"."""
        if not bodies:
            return set()
        inside = [m for m in self.printed if any(body.start <= m.start < body.end for body in bodies)]
        return states_of(inside) - states_of(m for m in self.printed if m not in inside) if inside else set()

    def _taken(self, draft, person):
        """The states that others of the contact serve, and `person` for that reason does not."""
        if draft.kind == "visit":  # who travels together comes from one state, and goes to another
            return _countries(draft.parties)
        taken = {other.country for other in draft.persons if other is not person and other.country}
        is_written = draft.kind == "letter"  # of two states
        apart = [p for p in draft.persons if p not in draft.company and not self._is_with(draft, person, p)]
        if is_written or self.home in _countries(apart):
            return taken
        return taken - {self.home}  # his ambassador may be there as well

    def _is_with(self, draft, person, other):
        """Whether both stand on one side, in different offices: "le président X et le ministre Y ont reçu Z"."""
        offices = [p.function for p in (person, other) if p.function and p.function.level != "ambassador"]
        if len({office.role for office in offices}) < BOTH_SIDES:
            return False
        pairs = self.scenes[draft.sentence].pairs()
        side = next((told for group, told in pairs if group.governor == "" and person in told and other in told), ())
        return bool(side) and any(p not in side for p in draft.persons)


def _visited(draft, person):
    """The state that somebody else of the contact has gone to, whose minister or head `person` is; or None."""
    is_host = person.gone_to is None and person not in draft.company
    if not is_host or person.function is None or person.function.level not in GOVERNING:
        return None
    return next((p.gone_to for p in draft.persons if p is not person and p.gone_to), None)


def _of_his_peers(draft, person):
    """The states of those in whose office `person` is called a counterpart: "X a vu son homologue Y"."""
    if person.function_rule != "function.counterpart":
        return set()
    peers = (p for p in draft.persons if p.function_rule != person.function_rule and p.function is not None)
    return {p.country for p in peers if p.country and p.function.role == person.function.role}


def _is_guest_untold(draft):
    """Whether the state of the only guest is not told either: an agency tells so of its own official abroad."""
    guests = [person for person in draft.named if person is not draft.host]
    is_one = len(guests) == 1 and draft.kind != "letter"
    return is_one and not guests[0].parties and guests[0].function is not None and guests[0].function.level in GOVERNING


def _of_cities(mentions, start):
    """The states of the cities of `mentions` from `start` of the text on."""
    return {city.country for city in mentions if isinstance(city, CityMention) and city.start >= start}


def _are_both_known(draft, states):
    """Whether what both sides serve is told, where `states` is the states of others: he came with one of them."""
    return len(states) + any(other.body for other in draft.persons) >= BOTH_SIDES


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
