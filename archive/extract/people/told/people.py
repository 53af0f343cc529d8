"""The persons of one dispatch: who is the same as whom, and what each is and serves.

A surname alone, a function alone ("le ministre", "le chef de l'Etat azerbaïdjanais") and a pronoun stand for persons
told before. A function without a name that nobody told before fits is a person unnamed, until a name comes.
"""

from collections import deque
from dataclasses import replace

from archive.extract.people.functions.core_roles import core_role
from archive.extract.people.functions.genders import in_gender
from archive.extract.people.functions.singular import singular
from archive.extract.people.names.same_names import is_father, is_misspelt, is_same, name_words
from archive.extract.people.told.fitting import ENVOYS, fits, is_bare, is_better, is_open, likeness, served, shortened
from archive.extract.people.told.person import Person
from archive.extract.people.told.presiding import presides_alone, rules_here
from archive.extract.words import clauses

REMEMBERED = 120  # persons, the last told; a dispatch names some thirty at most, and a hostile text must not cost more
UNNAMED_REACH = 2  # sentences within which a function without a name is given one
NATIONAL_REACH = 7  # the same of an envoy, or of somebody of the contact told, whose state is named again
MET = ("par", "avec")  # before whom somebody else met
PAIR = 2  # "les deux dirigeants"
LEAD = 2  # sentences in which "ils" stands for the subjects told before any contact
RULING = {  # the keys of the functions of "le souverain", "le locataire de l'Élysée"
    "ruler": frozenset(("monarch",)),
    "tenant": frozenset(("head-of-state", "president", "prime-minister")),
    "holiness": frozenset(("pope",)),
    "minister": frozenset(("minister", "deputy-minister", "foreign-minister", "secretary-of-state")),
}


class People:
    """The persons told so far, in order."""

    def __init__(self, home=frozenset()):
        self.home = home  # the states that somebody whose state is not printed most likely serves
        self.persons = deque(maxlen=REMEMBERED)
        self.subject = None  # of the sentence before: what "il" stands for
        self.subjects = []  # of the sentence told last, where several: what "ils" stands for before any contact
        self.traveller = None  # who makes the visit told, whom "le futur visiteur" stands for
        self.visitors = []  # the delegation told last
        self.is_delegation_told = False  # as the subject of the sentence before
        self.told = []  # the participants of the contact told last: what "les deux ministres" stand for
        self.host = None  # who received in it
        self.named_free = None  # of this sentence, the person named alone whom nothing governs
        self.mentioned = None  # the person named last: what "celui-ci" stands for

    def see(self, actor, at, governor=""):
        """The persons that `actor`, read in sentence number `at`, stands for: a list, empty for a pronoun of nobody.

        governor  the preposition before him: "X a été reçue par le ministre" tells of two
        """
        if actor.form == "pronoun" or actor.form == "group":
            return self._several_told(actor, at)
        if actor.form == "described":
            return self._described(actor)
        if actor.form in ("delegation", "ministry", "state", "body"):
            return [self._add(Person(None, None, None, actor.parties, is_plural=True, seen=at))]
        person = self._named(actor, at) if actor.name else self._unnamed(actor, at, governor)
        person.seen = at
        return [person]

    def _several_told(self, actor, at):
        if not actor.is_plural:
            return self._one_told(actor.word, at)
        if actor.word == "visitors":
            return list(self.visitors) or self._guests() or self.told[:1]
        told = [person for person in self.told if person.name or person.function]
        if not told and actor.form == "pronoun":
            return (list(self.subjects) or self._two_last()) if at <= LEAD else []
        if actor.word == "both":
            return self._both_told(told, actor)
        return told if len(told) > 1 else list(self.told)

    def _both_told(self, told, actor):
        """Those of `told`, of the contact told last, whom "les deux dirigeants" stands for, else the two named last."""
        if alike := self._two_of_that_office(told, actor):
            return alike
        if len(told) > PAIR:
            told = _peers(told, self.host) or told
        return told if len(told) > 1 else self._two_last()

    def _one_told(self, word, at):
        """[whom "il" or "elle" stands for]: the subject of the sentence before, unless the other sex is told of it."""
        subject = self.subject
        if word == "elle" and self.is_delegation_told and self.visitors:
            return list(self.visitors)
        if subject is None:  # "Une journée chargée pour X. Il a …"
            return [self.mentioned] if self.mentioned and self.mentioned.seen < at else []
        if subject.is_plural:
            return [self.host] if self.host else []
        if subject.is_woman in (None, word == "elle"):
            return [subject]
        others = [p for p in self._named_so_far() if p.is_woman is (word == "elle")]
        return others[-1:] or [subject]

    def _named_so_far(self):
        """The persons told by their names, who was seen last at the end."""
        return sorted((p for p in self.persons if p.name), key=lambda p: p.seen)

    def _described(self, actor):
        """[whom "le visiteur", "le diplomate turc", "ce dernier" stands for], or an empty list."""
        if actor.word == "latter":
            return [self.mentioned] if self.mentioned else []
        if actor.word == "delegation":
            return list(self.visitors) or self._of_one_state()
        named = self._named_so_far()
        if actor.parties and (here := [p for p in named if p.country == actor.parties[0].country]):
            return here[-1:]
        if actor.word == "highness":
            return [p for p in self.told if p.name and self._may_be_of_home(p)][:1]
        if actor.word in RULING:
            return self._ruling(actor.word, named)
        return self._guest(is_elsewhere=bool(actor.parties))

    def _may_be_of_home(self, person):
        return person.country is None or person.country in self.home

    def _ruling(self, word, named):
        """[whom "le souverain" or "le locataire de l'Élysée" stands for] of those `named`, or an empty list."""
        ruling = [p for p in named if p.keys & RULING[word]]
        is_host = self.host if word == "tenant" else word == "minister" and self.host in ruling
        return [self.host] if is_host else ruling[-1:]

    def _guest(self, *, is_elsewhere):
        """[who came to the contact told last]; of somebody whose state is not the one told, no state may be known."""
        if not self.told:
            return [self.traveller] if self.traveller else self._foreigner()  # only a visit, or not even that, is told
        return [p for p in self._guests()[:1] if not (is_elsewhere and p.country)]

    def _of_one_state(self):
        """Those of the contact told last whose state alone has several there, its host's apart: "la délégation"."""
        guests = [p for p in self.told if p.name and p.country and (not self.host or p.country != self.host.country)]
        first = guests[0].country if guests else None
        same = [p for p in guests if p.country == first]
        return same if len(same) > 1 and len(guests) - len(same) < len(same) else []

    def _foreigner(self):
        """[the only official named of a state that is not the dispatch's own], whom "la visiteuse" then stands for."""
        foreign = [p for p in self.persons if p.name and p.function and p.country and p.country not in self.home]
        return foreign if len(foreign) == 1 else []

    def _foreign_one(self):
        """[the only one of the contact told last who serves another state than the dispatch's own], where one does."""
        at_home = [p for p in self.told if p.name and (p.country in self.home or not p.parties and p.function)]
        abroad = [p for p in self.told if p.name and p not in at_home]
        return abroad if len(abroad) == 1 and abroad[0].country and at_home else []

    def _guests(self):
        """Those of the contact told last who are neither its host nor of his state."""
        if self.host is None:
            return self._foreign_one()
        hosts = {self.host.country}
        named = (p for p in self.told if p.name and p is not self.host and p.beside is not self.host)
        return [person for person in named if person.country is None or person.country not in hosts]

    def counted(self, scene, actor):
        """Those told last whom "les quatre chefs des délégations étrangères" counts, or an empty list."""
        number = clauses.NUMBERS.get(scene.sentence.low(actor.start + 1))
        if number is None or scene.sentence.low(actor.start) not in ("les", "des", "aux"):
            return []
        if number == PAIR:
            return self._two_alike(actor)
        named = [person for person in self.told if person.name]
        others = [person for person in named if person.country not in self.home]
        return next((found for found in (named, others) if len(found) == number > PAIR), [])

    def _two_of_that_office(self, told, actor):
        """The two whom "les deux chefs de gouvernement" names where somebody of another office is told too."""
        if actor.function is None or all(p.function is None or p.keys & actor.function.keys for p in told):
            return []
        alike = [person for person in told if person.keys & actor.function.keys]
        return alike if len(alike) == PAIR else self._two_alike(actor)

    def _two_alike(self, actor):
        """The two named last whose function "les deux chefs de gouvernement" names, or an empty list."""
        keys = actor.function.keys if actor.function else frozenset()
        alike = [p for p in self._named_so_far() if p.keys & keys]
        ministers = [p for p in alike if "prime-minister" not in p.keys - keys]  # "les deux ministres" are none
        alike = ministers if len(ministers) == PAIR else alike
        return alike[-PAIR:] if len(alike) >= PAIR else []

    def delegation_side(self, at):
        """The Party of the delegation told just before sentence number `at` without its members, or None."""
        parties = [p.parties[0] for p in self.visitors if not p.name and p.parties and p.seen >= at - UNNAMED_REACH]
        return parties[0] if len(parties) == 1 else None

    def object_told(self, at):
        """[whom "lui" stands for] in sentence number `at`: the person told last before it, the subject told first."""
        return [p for p in self._named_so_far() if p.seen < at][-1:]

    def _two_last(self):
        """The two persons named last, whom "les deux hommes" stands for before any contact is told."""
        named = self._named_so_far()
        return named[-2:] if len(named) > 1 else []

    def _add(self, person):
        self.persons.append(person)
        return person

    def add_unnamed(self, parties, at):
        """A new person without name or function who serves `parties`, told in sentence number `at`."""
        return self._add(Person(None, None, None, parties, seen=at))

    def forget(self, other, person):
        """Let `other` be `person`, told before without a name."""
        self.persons.remove(other)
        for role in ("mentioned", "named_free"):
            if getattr(self, role) is other:
                setattr(self, role, person)

    def _named(self, actor, at):
        known = self.find(actor.name) or self._misspelt(actor) or self._without_name(actor, at)
        if known is None:
            person = Person(
                actor.name, actor.name_at, actor.function, actor.parties, spellings=[(actor.name, *actor.name_at)]
            )
            return self._add(person)
        self._enrich(known, actor)
        return known

    def find(self, name):
        """The person told before by this name, more or less of it, or None."""
        words = name_words(name)
        for person in reversed(self.persons):
            if person.name and is_same(words, name_words(person.name)) and not is_father(name, person.name):
                return person
        return None

    def _misspelt(self, actor):
        """The only one told before whose name is one letter off, and who has that office where none but it is told."""
        is_alone = " " not in actor.name
        if actor.function is None and is_alone:
            return None
        named = (p for p in self.persons if p.name and (not is_alone or p.keys & actor.function.keys))
        alike = [p for p in named if is_misspelt(actor.name, p.name) and fits(p, actor.function, actor.parties)]
        return alike[0] if len(alike) == 1 else None

    def _without_name(self, actor, at):
        """The person told just before without a name who fits: "le président français … . X, …"."""
        near = [p for p in self.persons if is_open(p) and at - p.seen <= self._reach(p, actor)]
        fitting = [p for p in near if fits(p, actor.function, actor.parties) and not _is_other_here(p, actor, at)]
        if actor.parties:
            return next((p for p in reversed(fitting) if served(p.parties) & served(actor.parties)), None)
        if actor.function is None:
            recent = [p for p in fitting if p.seen == at - 1 and p not in self.told]  # of those: contacts.bare_names
        else:
            recent = [person for person in fitting if person.seen >= at - 1 or person in self.told]
            recent = shortened(recent, actor.function) or recent
        return recent[0] if len(recent) == 1 else None

    def _reach(self, person, actor):
        """Sentences within which `actor`, "le Slovaque X", may be `person`, "les ministres … slovaque" told before."""
        if not (actor.parties and person.parties):
            return UNNAMED_REACH
        is_told = actor.function is None and person in self.told
        is_envoy = "ambassador" in person.keys and (actor.function is None or bool(actor.function.keys & ENVOYS))
        return NATIONAL_REACH if is_told or is_envoy else UNNAMED_REACH

    def _enrich(self, person, actor):
        person.spellings.append((actor.name, *actor.name_at))
        if person.name is None or len(actor.name.split()) > len(person.name.split()):
            person.name, person.name_at = actor.name, actor.name_at
        if actor.function is not None and is_better(actor.function, person):
            person.function = actor.function
        if not person.parties:
            person.parties = actor.parties

    def _unnamed(self, actor, at, governor=""):
        """The person told before whose function and party fit, else a new one without a name."""
        if actor.form == "counterpart" or actor.is_plural:
            return self._add(Person(None, None, actor.function, actor.parties, is_plural=actor.is_plural, seen=at))
        meant = [p for p in reversed(self.persons) if self._is_meant(p, actor)]
        if meant:
            alike = {p: (*likeness(p.function, actor.function), self._is_own(p, actor)) for p in meant}
            known = max(meant, key=lambda person: (*alike[person], rules_here(person, actor, self.host)))
            _refine(known, actor)
            return known
        if "envoy" in actor.function.keys and not actor.parties and (guests := self._guests()):
            return guests[0]  # "L'émissaire lui a remis un message"
        if (known := self._without_function(actor, at, governor)) is not None:
            known.function, known.parties = actor.function, known.parties or actor.parties
            return known
        return self._add(Person(None, None, actor.function, actor.parties, seen=at))

    def known_counterpart(self, person, model):
        """Who "son homologue somalien" is where he was told before: the official of that state and of that office."""
        if person.name or person.function or not person.parties or model is None:
            return person
        alike = [p for p in self.persons if p.name and p.keys & model.keys]
        known = [p for p in alike if person.country is not None and p.country == person.country]
        return known[-1] if known else person

    def _without_function(self, actor, at, governor):
        """The only person told just before by his name alone: "X est reparti … . Le ministre a dit …"."""
        states = served(actor.parties)
        national = [p for p in self.persons if p.name and p.function is None and served(p.parties) & states]
        if len(national) == 1 and actor.form == "person" and national[0] in self.told:
            return national[0]  # "l'Indonésien X … . L'ambassadeur d'Indonésie"
        near = self._bare_before(actor, at)
        if len(near) != 1 or actor.form != "person" or not fits(near[0], None, actor.parties):
            return None
        return near[0] if self._is_told_now(near[0], actor, at, governor) else None

    def _is_told_now(self, person, actor, at, governor):
        """Whether it is `person` that the sentence or the contact told last is about, so that the office is his."""
        return (
            person is self.subject
            or person in self.told
            or self._is_that_of_home(person, actor, at, governor)
            or _is_ruler_here(person, actor, at, governor)
        )

    def _bare_before(self, actor, at):
        """Those told just before by their names alone whom the office may be of: of two who met the host, or the guest
        where it is of another state than the dispatch's own; else the subject.
        """
        told = () if any(p.keys & actor.function.keys for p in self.told) else self.told
        near = [p for p in self.persons if is_bare(p) and at - p.seen <= (UNNAMED_REACH if p in told else 1)]
        if self._are_both_told(near) and self.home and len(actor.parties) == 1:
            first = self.host or self.told[0]
            is_home = actor.parties[0].country in self.home
            return [person for person in near if (person is first) is is_home]
        return [self.subject] if self.subject in near and self.subject is not self.host else near

    def _are_both_told(self, persons):
        """Whether `persons` are the two of the contact told last, and nobody else was there."""
        return len(persons) == PAIR and set(persons) == set(self.told)

    def _is_that_of_home(self, person, actor, at, governor):
        """Whether "le ministre togolais" is `person`, whom his own sentence names, and nobody met "par" or "avec"."""
        is_here = person is self.named_free and person.seen == at and governor not in MET
        return is_here and bool(actor.parties) and actor.parties[0].country in self.home

    def _is_likely(self, party, keys):
        """Whether somebody of no printed state serves `party`: it is told of most, and nobody else could be meant."""
        stateless = [p for p in self.persons if p.name and not p.parties and (not p.function or p.keys & keys)]
        return party.country in self.home and len(stateless) == 1

    def _is_own(self, person, actor):
        """Whether he is told to serve the state that is named, or else none but those told of most."""
        return bool(person.parties) if actor.parties else not person.parties or person.country in self.home

    def _is_meant(self, person, actor):
        if actor.parties and not person.parties and not self._is_likely(actor.parties[0], actor.function.keys):
            return False
        if person is self.host and presides_alone(person, actor, self.persons):
            return True
        if "head-of-state" in actor.function.keys and person.served and not person.country:
            return False  # "le chef de l'Etat", who presides over no commission
        return (
            bool(person.keys & actor.function.keys)
            and not person.is_plural
            and fits(person, actor.function, actor.parties)
        )


def _is_ruler_here(person, actor, at, governor):
    """Whether one sentence names somebody and then tells of a ruler: "Reçu par X, il a remis au chef de l'État"."""
    return person.seen == at and "head-of-state" in actor.function.keys and governor not in MET


def _is_other_here(person, actor, at):
    """Whether one sentence tells of both by other words: "la présidente de la Confédération … par la présidente de"."""
    return person.seen == at and actor.function is not None and actor.function.role != person.function.role


def _peers(persons, host):
    """The two of several who serve states, neither of them in somebody's company: "les deux dirigeants"."""
    peers = [p for p in persons if p.country and p.beside is None and not (host and host.body and p is host)]
    return peers if len(peers) == PAIR else []


def _refine(person, actor):
    """ "le chef de la diplomatie" is later called by his office: the office is the function."""
    told, now = person.function, actor.function
    person.parties = person.parties or actor.parties
    if now.role in (in_gender(told.role, is_woman=True), in_gender(told.role, is_woman=False)):
        person.function = replace(told, role=now.role)  # "trois ambassadeurs", one of them later "l'ambassadrice"
    is_periphrasis = "foreign-minister" in told.keys and "diplomatie" in told.role
    if is_periphrasis and "foreign-minister" in now.keys and "diplomatie" not in now.role:
        person.function = now
        person.function_rule = "function.later"


def give_counterpart_function(person, other, *, core=True, is_vague=False):
    """Let `person`, "son homologue", have the function of `other`; of several portfolios only the core."""
    is_open = person.function is None or is_vague and other is not person
    if not is_open or other is None or other.function is None:
        return
    function = singular(other.function) if other.function.is_plural else other.function
    person.function = replace(function, role=core_role(function) if core else function.role, parties=())
    person.function_rule = "function.counterpart"
