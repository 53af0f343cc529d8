"""Who met whom: from the groups of actors and the triggers of each sentence to contacts."""

from archive.extract.contacts.company.attending import present
from archive.extract.contacts.company.conveners import conveners, presiding
from archive.extract.contacts.company.joining import attend
from archive.extract.contacts.drafts import (
    FEW,
    FILL_REACH,
    LEAD,
    Draft,
    Scene,
    announces_letters,
    day_beside,
    host_of,
    is_same_exchange,
    is_told,
    is_told_singly,
    span_of,
    told_at_all,
)
from archive.extract.contacts.frames.constituents import pairs_between
from archive.extract.contacts.frames.frame import FRAMES
from archive.extract.contacts.frames.limits import looks_back
from archive.extract.contacts.frames.named_states import listed_parties, states_between
from archive.extract.contacts.guesses.guess import guess
from archive.extract.contacts.guesses.presumed import has_met, is_only_commented
from archive.extract.contacts.guesses.rounds import announce, join_company
from archive.extract.contacts.headline import Headline
from archive.extract.contacts.identity.bare_names import name_bare, whom_it_heads
from archive.extract.contacts.identity.leaders import is_delegation_led, lead_members, leaders, sides_told
from archive.extract.contacts.identity.members import join_named
from archive.extract.contacts.identity.naming import awaits_envoys, name_left_open, name_periphrases
from archive.extract.contacts.identity.one_by_one import name_one_by_one
from archive.extract.contacts.identity.referents import persons_meant, share_office_ahead
from archive.extract.contacts.identity.senders import serve_embassy, serve_sender
from archive.extract.contacts.identity.sides import give_sides
from archive.extract.contacts.initiators import initiator_of
from archive.extract.contacts.meanwhile import told_beside
from archive.extract.contacts.merging import merge
from archive.extract.contacts.news import is_announced, is_past
from archive.extract.contacts.sequels.announced import kind_in_round
from archive.extract.contacts.sequels.apart import are_apart, held_apart, name_apart
from archive.extract.contacts.sequels.sequel import find_sequel, is_of_series
from archive.extract.contacts.visits.visit import told_visit, with_visit
from archive.extract.contacts.words.triggers import find_triggers, is_event, noun_kind
from archive.extract.people.actors.described import is_delegation, led_delegation
from archive.extract.people.actors.groups import Context, read_groups
from archive.extract.people.affiliations.beside import serve_at_seat
from archive.extract.people.told.fitting import is_vague
from archive.extract.people.told.people import People
from archive.extract.people.told.person import sides_of
from archive.extract.words.clauses import is_reported

NO_HEADLINE = Headline()


class Story:
    """Reads the sentences of a body in order and keeps the contacts that they tell."""

    def __init__(self, sentences, home=frozenset(), headline=NO_HEADLINE, *, seeks_likely=False):
        """home          the states that a person of no printed state most likely serves
        headline      the Headline
        seeks_likely  whether the contact most likely told is asked for, since no construction explains any
        """
        self.headline, self.seeks_likely = headline, seeks_likely
        self.sentences = sentences
        self.people = People(home)
        self.context = Context()
        self.drafts = []
        self.heard = []  # (Scene, Trigger) of all that tells of a contact done, kept or not
        self.scenes = []
        self.visit = None
        self.receiving_at = None  # the sentence in which that is told of several visitors
        self.receiving_kind = None  # "phone_call" where it was calls that he received
        self.receiving = None  # who "a accordé plusieurs audiences", told one by one
        self.by_sentence = {}  # all drafts by the number of their sentence, once read
        self.series = None  # whose talks are told one by one
        self.round = None  # rounds.Round of contacts announced together
        self.leaders = []  # those told to lead a side in this sentence and the one before
        self.bearers = []  # who handed over the letter told last
        self.correspondent = self.correspondent_at = None  # whose several letters were told, in which sentence

    def read(self):
        """The Drafts told. What needs no sentence before it is read of all first: the same code again and again."""
        scenes = [Scene(n, s, read_groups(s, self.context), []) for n, s in enumerate(self.sentences)]
        triggers = [find_triggers(scene.sentence, scene.groups) for scene in scenes]
        for scene, told in zip(scenes, triggers):
            beside = told_beside(scene.sentence, scene.groups, told, self.people)
            self._read_persons(scene, beside)
            self._read_sentence(scene, told)
        self.drafts = held_apart(self.drafts, self.sentences)
        name_periphrases(self.drafts)
        for draft in self.drafts:
            self.by_sentence.setdefault(draft.sentence, []).append(draft)
        told = [draft for draft in self.drafts if is_told(draft)]
        told = [d for d in told if not (d.is_series and is_told_singly(d, told))]
        return with_visit(told, self.visit, self.headline.is_of_visit, self.scenes)

    def _read_sentence(self, scene, triggers):
        sided = give_sides(scene, self.drafts)
        join_named(scene)
        name_bare(scene, self.drafts, self.people)
        self.scenes.append(scene)
        before = len(self.drafts)
        for trigger in triggers:
            self._tell(scene, trigger)
        self._tell_attended(scene, before, sided)
        self._lead(scene)
        is_told_here = any(is_told(draft) for draft in self.drafts[before:])
        if not is_told_here and not any(self._is_past(scene, trigger) for trigger in triggers):
            told = len(self.drafts)
            self._tell_sequel(scene)
            for draft in self.drafts[told:]:  # "avec chacun des deux, en présence de Z"
                attend(scene, [draft], [draft], self.people)
        self._split(name_left_open(scene, self.drafts, self.scenes[-FEW:-1]))
        name_one_by_one(scene, self.drafts, self.scenes)
        self._remember_told()
        self._remember_delegation(scene)
        self.round = announce(scene, present(scene), is_told=len(self.drafts) > before) or self.round
        join_company(self.round, self.drafts[before:])
        self.visit = told_visit(scene, self.visit, self.people)
        self._remember_subject(scene)

    def _read_persons(self, scene, beside):
        """Fill in the persons of each group, who may be whom the groups before it told of.

        beside  the groups of those whom the sentence only tells of beside its news
        """
        for group in scene.groups:
            actors = [actor for actor in group.actors if actor.name or group not in beside]
            scene.persons.append([p for actor in actors for p in persons_meant(self, scene, group, actor)])
            serve_embassy(scene)
            serve_sender(scene)
            if group not in beside:
                self._remember_mentioned(scene)
        scene.put_aside(beside)
        share_office_ahead(scene)

    def _tell_attended(self, scene, before, sided):
        """Those who were there too, and a contact of those who attended what is only named.

        before  how many contacts were told before the sentence
        sided   those whom it names for a side
        """
        drafts = self.drafts or ([self.visit] if self.visit else [])
        attended = attend(scene, self.drafts[before:], drafts, self.people)
        holding = conveners(scene, attended)
        self._gather(scene, [*holding, *attended] or ([] if self.drafts else sided), is_named=bool(holding))

    def _remember_mentioned(self, scene):
        named = [person for person in scene.persons[-1] if person.name]
        group = scene.groups[len(scene.persons) - 1]
        if named and group.actors[0].form != "pronoun":
            self.people.mentioned = named[-1]
            if not group.governor:
                self.people.named_free = named[-1]

    def _remember_subject(self, scene):
        self.people.heading = self.people.heading or whom_it_heads(scene)
        for group, persons in scene.pairs():
            if group.governor == "" and persons and group.actors[0].form not in ("state", "ministry"):
                is_one = len(persons) == 1 or self.people.host not in self.people.told
                self.people.subject = persons[0] if is_one else self.people.host
                self.people.subjects = [person for person in persons if person.name and len(persons) > 1]
                return

    def _remember_delegation(self, scene):
        for group, persons in scene.pairs():
            if any(actor.form == "delegation" for actor in group.actors):
                self.people.visitors = list(persons)
        if members := led_delegation(scene):
            self.people.visitors = members
        subjects = [g for g, p in scene.pairs() if g.governor == "" and p]
        if subjects or members:
            self.people.is_delegation_told = bool(members) or is_delegation(subjects[0])

    @property
    def last(self):
        """The Draft of the contact told last, or None."""
        return self.drafts[-1] if self.drafts else None

    def announced_series(self):
        """The draft that only announces talks told one by one, or None; its day and place are theirs."""
        return next((draft for draft in self.drafts if draft.is_series), None)

    def protagonist(self):
        """[the person whose contacts the dispatch tells], or an empty list."""
        return self.drafts[0].persons[:1] if self.drafts else []

    def is_known(self, persons):
        """Whether a contact with all of `persons` was told already."""
        return any(set(persons) <= set(draft.persons) for draft in self.drafts)

    def last_host(self):
        """[the person who received in the contact told last with a host], or an empty list."""
        host = next((draft.host for draft in reversed(self.drafts) if draft.host), self.receiving)
        return [host] if host else []

    def last_subject(self):
        """[the subject of the sentence before], whom "il" stands for, or an empty list."""
        return [self.people.subject] if self.people.subject else []

    def _tell(self, scene, trigger):
        if not self._is_news(scene, trigger):
            return
        self.heard.append((scene, trigger))
        sides = FRAMES[trigger.frame](self, scene, trigger)
        if sides is None or trigger.frame == "event" and is_only_commented(scene, trigger, sides[1]):
            return
        if trigger.frame == "preside" and self._resumes(scene):
            self._add_resumed(scene, trigger, sides[1])
        elif len(pairs := pairs_between(scene, trigger)) > 1:
            for pair in pairs:
                self._add(scene, trigger, [], pair, True)
        else:
            self._add_sides(scene, trigger, *sides)

    def _is_news(self, scene, trigger):
        """Whether the trigger tells of something done, and not said, wished, denied or looked back on."""
        if trigger.tense in ("conditional", "infinitive", "anterior"):
            return False
        if trigger.frame == "preside":
            return self._is_presided(scene)
        if trigger.frame == "took-part":
            return scene.number > 0 and has_met(self.scenes[scene.number - 1])
        if is_reported(scene.sentence, trigger.verb) and not is_announced(scene, trigger):
            return False
        return not (scene.number >= LEAD and looks_back(scene, trigger) or self._is_past(scene, trigger))

    def _is_past(self, scene, trigger):
        return is_past(scene, trigger, self.scenes[scene.number - 1] if scene.number else None)

    def _add_sides(self, scene, trigger, left, right):
        """One contact of both sides, or one for each of the right where a word separates the talks."""
        right = [person for person in dict.fromkeys(right) if person not in left]
        guests, hosts = told_at_all(right), told_at_all(left)
        if not (trigger.separate or trigger.frame != "preside" and are_apart(scene, trigger, guests)):
            self._add(scene, trigger, left, right, False)
        elif len(guests) > 1:
            for person in guests:
                self._add(scene, trigger, left, [person], True, met=person)
        elif len(hosts) > 1 and len(right) == 1:  # "ont été reçus tour à tour", "l'ont rencontré"
            for person in hosts:
                self._add(scene, trigger, [person], right, True, met=person)
        else:
            self._add(scene, trigger, left, right, any(person.is_plural for person in (*left, *right)))

    def _add(self, scene, trigger, left, right, separate, met=None):
        """One contact more. `met`: who of those told together met the other side in it, alone."""
        persons = list(dict.fromkeys([*left, *right]))
        parties = states_between(scene, trigger)
        if not persons and not (parties and scene.number < LEAD and is_event(scene.sentence, trigger)):
            return
        draft = Draft(
            persons,
            scene.number,
            span_of(scene, trigger),
            self._kind_told(scene, trigger, persons),
            trigger.tense,
            trigger.frame,
            trigger.noun,
            _lemma(trigger),
            sentences=[scene.number],
            separate=separate,
            trigger=trigger.start,
            day_at=day_beside(scene, persons, met) if separate else None,
        )
        draft.parties = parties or self._parties_listed(scene, persons)
        draft.host = host_of(scene, trigger, left, right)
        serve_at_seat(draft.host, scene.sentence)
        draft.initiator = initiator_of(trigger, left, right, draft.span)
        self._announce_series(draft, left)
        merge(self.drafts, draft, self.sentences)
        self._remember_told()

    def _kind_told(self, scene, trigger, persons):
        """The kind that the word of contact tells, or of "le même échange" and in a round that of those before."""
        if trigger.kind == "same" or is_same_exchange(scene, trigger):
            return self.last.kind if self.last else None
        return trigger.kind or kind_in_round(self, trigger, persons)

    def _parties_listed(self, scene, persons):
        """The states that this sentence or the one before lists, where `persons` are "les ambassadeurs de ces pays"."""
        if not any(person.is_plural and not person.parties for person in persons):
            return []
        return listed_parties(scene, self.scenes[scene.number - 1] if scene.number else None)

    def _split(self, named):
        if len(named) >= FEW and self.drafts[-1].separate:
            self.drafts += name_apart(self.drafts.pop(), named)

    def _gather(self, scene, persons, reach=FEW, is_named=False):
        """ "Y ont pris part A pour X et B pour Y": those who attended a meeting that the sentence before only names.

        is_named  whether this sentence names the meeting by a word that alone tells of none: "le conseil auquel"
        """
        if len(sides_of(persons)) < FEW:
            return
        near = self.scenes[-reach:]
        at = scene if is_named else next((other for other in near if self._names_meeting(other)), None)
        if at is None:
            return
        persons = list(dict.fromkeys([*(person for other in near for person in presiding(other)), *persons]))
        sentence = at.sentence
        draft = Draft(persons, at.number, (sentence.start, sentence.end), noun_kind(sentence), "past", "event")
        draft.noun, draft.sentences = "reunion", [at.number, scene.number]
        self.drafts = [d for d in self.drafts if d.sentence != scene.number or not set(d.persons) < set(persons)]
        merge(self.drafts, draft, self.sentences)

    def _names_meeting(self, scene):
        """Whether a sentence tells of a meeting, whoever met there."""
        heard = {other.number for other, trigger in self.heard[-FEW:] if trigger.frame == "with"}
        return has_met(scene) or scene.number in heard or bool(presiding(scene))

    def _lead(self, scene):
        """Those who led the sides take part in the talks told before, or make a contact of a meeting only named."""
        side, sides = self.people.delegation_side(scene.number), sides_told(self.drafts)
        found = leaders(scene, is_next=bool(self.leaders), side=side, sides=sides)
        found = [person for person in found if person.parties]
        told = list(dict.fromkeys([*self.leaders[-FEW:], *found])) if found else []
        self.leaders, last = told, self.last
        if last is None and self.visit and is_delegation_led(scene.sentence):
            self.visit.persons = list(dict.fromkeys([*self.visit.persons, *told]))
        elif last is None:
            self._gather(scene, told, 1 + FEW)
        elif last.is_near(scene, 1 + FILL_REACH) and last.kind != "letter":
            served = last.sides
            told = [person for person in told if person.side in served]
            last.persons = list(dict.fromkeys([*last.persons, *told]))
            lead_members(scene, told)

    def _tell_sequel(self, scene):
        """A contact of which this sentence tells one side only; a ceremony goes on with those told one by one."""
        sequel, last = find_sequel(self, scene), self.last
        if sequel is None:
            self._presume(scene)
        elif last and last.kind == "credentials" and not sequel.separate:
            last.persons += [person for person in sequel.right if person not in last.persons]
        else:
            host = sequel.left[0] if last is None or last.host else None
            self._add_sequel(scene, sequel, "sequel", host)

    def _presume(self, scene):
        """The contact that no construction explains, unless a ceremony awaits its envoys."""
        sequel = guess(self, scene)
        if sequel and not (is_of_series(self.drafts, sequel) or self.last and awaits_envoys(self.last)):
            self._add_sequel(scene, sequel, "presumed", None)

    def _add_sequel(self, scene, sequel, frame, host):
        span = scene.sentence.span(sequel.start, sequel.stop)
        for right in [[person] for person in sequel.right] if sequel.separate else [sequel.right]:
            persons = list(dict.fromkeys([*sequel.left, *right]))
            draft = Draft(persons, scene.number, span, sequel.kind, "past", frame, host=host)
            draft.sentences = [scene.number, scene.number - 1] if sequel.is_joined else [scene.number]
            draft.separate = frame == "sequel"
            merge(self.drafts, draft, self.sentences)

    def _is_presided(self, scene):
        """Whether what is presided is a meeting: named in the sentence, or told just before."""
        if self.last and scene.number - self.last.sentence <= FEW * FILL_REACH or self._resumes(scene):
            return True
        return any(noun_kind(other.sentence) for other in self.scenes[max(0, scene.number - 1) :])

    def _resumes(self, scene):
        """ "Celle-ci s'était ouverte sous la présidence de X": the meeting that the sentence before names."""
        return scene.number > 0 and scene.sentence.low(0) in ("celle-ci", "celui-ci", "celles-ci")

    def _add_resumed(self, scene, trigger, presiding):
        before = self.scenes[scene.number - 1]
        met = next((p for g, p in zip(before.groups, before.persons) if g.governor == "" and len(p) > 1), [])
        if met:
            trigger.kind = trigger.kind or noun_kind(before.sentence)
            self._add(scene, trigger, presiding, met, True)

    def _announce_series(self, draft, left):
        """ "a vu séparément quatre de ses homologues": their names and talks come one by one."""
        others = [person for person in draft.persons if person not in left]
        draft.is_series = _come_one_by_one(draft, others) or announces_letters(draft)
        if draft.is_series and draft.separate and left:
            self.series = self.receiving = left[0]
            self.receiving_at = draft.sentence

    def _remember_told(self):
        if self.drafts:
            self.people.remember(self.drafts[-1].persons, self.drafts[-1].host)


def _come_one_by_one(draft, others):
    """Whether `others` are several met apart, or several officials, whom only what follows can name and tell of."""
    if others and all(not p.name and is_vague(p) for p in others):
        return True  # "a rencontré plusieurs responsables libanais"
    if not others or not all(p.is_plural and not p.name and not p.parties for p in others):
        return False
    return draft.separate or not draft.kind and all(person.function for person in others)


def _lemma(trigger):
    """The verb of a word of contact; "se sont rencontrés" tells of peers, as "a rencontré" does not."""
    return "se rencontrer" if trigger.reflexive and trigger.lemma == "rencontrer" else trigger.lemma
