"""The persons of one dispatch: who is the same as whom, and what each is and serves.

A surname alone, a function alone ("le ministre", "le chef de l'Etat azerbaïdjanais") and a pronoun stand for persons
told before. A function without a name that nobody told before fits is a person unnamed, until a name comes.
"""

from collections import deque

from archive.extract.people.names.same_names import is_father, is_first_surname, is_misspelt, is_same, name_words
from archive.extract.people.told.fitting import ENVOYS, fits, is_better, is_open, served, shortened
from archive.extract.people.told.offices import UNNAMED_REACH, holder
from archive.extract.people.told.person import Person
from archive.extract.people.told.stand_ins import described, one_told, several_told

REMEMBERED = 120  # persons, the last told; a dispatch names some thirty at most, and a hostile text must not cost more
NATIONAL_REACH = 7  # sentences within which an envoy, or who met, is given a name where the state is told again
COLLECTIVE = ("delegation", "ministry", "state", "body")


class People:
    """The persons told so far, in order."""

    def __init__(self, home=frozenset()):
        self.home = home  # the states that somebody whose state is not printed most likely serves
        self.is_home_told = True  # by the agency or the dateline, and not only by what the text speaks of
        self.persons = deque(maxlen=REMEMBERED)
        self.subject = None  # of the sentence before: what "il" stands for
        self.subjects = []  # of the sentence told last, where several: what "ils" stands for before any contact
        self.traveller = None  # who makes the visit told, whom "le futur visiteur" stands for
        self.visitors = []  # the delegation told last
        self.is_delegation_told = False  # as the subject of the sentence before
        self.told = []  # the participants of the contact told last: what "les deux ministres" stand for
        self.host = None  # who received in it
        self.guest = None  # who alone came to the host told last, whom "le visiteur" stands for later too
        self.named_free = None  # of this sentence, the person named alone whom nothing governs
        self.mentioned = None  # the person named last: what "celui-ci" stands for
        self.heading = None  # whom a first sentence without a verb is about: "Journée chargée à Berlin pour X."

    def see(self, actor, at, governor="", *, is_woman=None):
        """The persons that `actor`, read in sentence number `at`, stands for: a list, empty for a pronoun of nobody.

        governor  the preposition before him: "X a été reçue par le ministre" tells of two
        is_woman  what the words around him tell, None where nothing does
        """
        if actor.form in ("pronoun", "group"):
            return several_told(self, actor, at) if actor.is_plural else one_told(self, actor.word, at)
        if actor.form == "described":
            return described(self, actor)
        if actor.form in COLLECTIVE:
            return [self._add(Person(None, None, None, actor.parties, is_plural=True, seen=at))]
        person = self._named(actor, at) if actor.name else self._unnamed(actor, at, governor, is_woman)
        person.seen = at
        return [person]

    def remember(self, persons, host):
        """Keep who took part in the contact told last, and the only one who came to its `host`, if there is one."""
        self.told, self.host = list(persons), host
        came = [person for person in self.told if person is not host and person.beside is None]
        self.guest = came[0] if host and len(came) == 1 else self.guest

    def named_so_far(self):
        """The persons told by their names, who was seen last at the end."""
        return sorted((p for p in self.persons if p.name), key=lambda p: p.seen)

    def named_in_contact(self):
        """Those of the contact told last who are told by their names."""
        return [person for person in self.told if person.name]

    def delegation_side(self, at):
        """The Party of the delegation told just before sentence number `at` without its members, or None."""
        parties = [p.parties[0] for p in self.visitors if not p.name and p.parties and p.seen >= at - UNNAMED_REACH]
        return parties[0] if len(parties) == 1 else None

    def object_told(self, at):
        """[whom "lui" stands for] in sentence number `at`: the person told last before it, the subject told first."""
        return [p for p in self.named_so_far() if p.seen < at][-1:]

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
        _enrich(known, actor)
        return known

    def find(self, name):
        """The person told before by this name, more or less of it, or None."""
        words = name_words(name)
        for person in reversed(self.persons):
            if person.name and is_same(words, name_words(person.name)) and not is_father(name, person.name):
                return person
        by_first = [p for p in self.persons if p.name and is_first_surname(words, name_words(p.name))]
        return by_first[0] if len(by_first) == 1 else None

    def _misspelt(self, actor):
        """The only one told before whose name is one letter off, and who has that office where none but it is told."""
        alike = [person for person in self.persons if person.name and _is_misspelt(person, actor)]
        return alike[0] if len(alike) == 1 else None

    def _without_name(self, actor, at):
        """The person told just before without a name who fits: "le président français … . X, …"."""
        fitting = [person for person in self.persons if is_open(person) and self._may_be(person, actor, at)]
        if actor.parties:
            sides = served(actor.parties)
            return next((person for person in reversed(fitting) if served(person.parties) & sides), None)
        recent = self._recent(fitting, actor.function, at)
        return recent[0] if len(recent) == 1 else None

    def _may_be(self, person, actor, at):
        """Whether `actor`, who is named, may be `person`, who was told by his office alone."""
        if at - person.seen > self._reach(person, actor) or not fits(person, actor.function, actor.parties):
            return False
        return not _is_other_here(person, actor, at)

    def _reach(self, person, actor):
        """Sentences within which `actor`, "le Slovaque X", may be `person`, "les ministres … slovaque" told before."""
        if not (actor.parties and person.parties):
            return UNNAMED_REACH
        is_told = actor.function is None and person in self.told
        is_envoy = "ambassador" in person.keys and (actor.function is None or bool(actor.keys & ENVOYS))
        return NATIONAL_REACH if is_told or is_envoy else UNNAMED_REACH

    def _recent(self, persons, function, at):
        """Those of `persons` told so lately that a name of which no state is told may be theirs."""
        if function is None:  # of those of the contact: contacts.identity.bare_names
            return [p for p in persons if p.seen == at - 1 and p not in self.told]
        recent = [p for p in persons if p.seen >= at - 1 or p in self.told]
        return shortened(recent, function) or recent

    def _unnamed(self, actor, at, governor, is_woman):
        """The person told before whose function and party fit, else a new one without a name."""
        is_new = actor.form == "counterpart" or actor.is_plural
        known = None if is_new else holder(self, actor, at, governor, is_woman=is_woman)
        if known is not None:
            return known
        return self._add(Person(None, None, actor.function, actor.parties, is_plural=actor.is_plural, seen=at))

    def known_counterpart(self, person, model):
        """Who "son homologue somalien" is where he was told before: the official of that state and of that office."""
        if person.is_identified or person.country is None or model is None:
            return person
        alike = (p for p in reversed(self.persons) if p.name and p.keys & model.keys)
        return next((p for p in alike if p.country == person.country), person)


def _is_misspelt(person, actor):
    if " " not in actor.name and person.keys.isdisjoint(actor.keys):  # a surname tells nobody without his office
        return False
    return is_misspelt(actor.name, person.name) and fits(person, actor.function, actor.parties)


def _is_other_here(person, actor, at):
    """Whether one sentence tells of both by other words: "la présidente de la Confédération … par la présidente de"."""
    return person.seen == at and actor.function is not None and actor.function.role != person.function.role


def _enrich(person, actor):
    """Let `person` have what is told with his name as `actor`: more of the name, the office, what he serves."""
    person.spellings.append((actor.name, *actor.name_at))
    is_unnamed = person.name is None
    if is_unnamed or len(actor.name.split()) > len(person.name.split()):
        person.name, person.name_at = actor.name, actor.name_at
    if actor.function is not None and is_better(actor.function, person, is_unnamed=is_unnamed):
        person.function = actor.function
    person.parties = person.parties or actor.parties
