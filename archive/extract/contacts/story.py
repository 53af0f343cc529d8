"""Who met whom: from the groups of actors and the triggers of each sentence to contacts."""

from archive.extract.contacts.announced import kind_in_round
from archive.extract.contacts.apart import are_apart, held_apart, name_apart
from archive.extract.contacts.bare_names import name_bare
from archive.extract.contacts.bearers import addressee_before
from archive.extract.contacts.company import attend
from archive.extract.contacts.constituents import (
    alone_at_head,
    main_behind_relative,
    pairs_between,
)
from archive.extract.contacts.conveners import conveners, presiding
from archive.extract.contacts.drafts import (
    FEW,
    FILL_REACH,
    LEAD,
    Draft,
    Scene,
    announces_letters,
    day_beside,
    extends,
    follows_ceremony,
    host_of,
    is_apart,
    is_headline_of,
    is_same_exchange,
    is_told,
    is_told_singly,
    repeats,
    serves,
    span_of,
    told_at_all,
)
from archive.extract.contacts.frames import FRAMES
from archive.extract.contacts.guesses import guess
from archive.extract.contacts.headline import Headline
from archive.extract.contacts.initiators import initiator_of
from archive.extract.contacts.leaders import lead_members, leaders, sides_told
from archive.extract.contacts.named_states import listed_parties, states_between
from archive.extract.contacts.naming import awaits_envoys, name_left_open, name_periphrases
from archive.extract.contacts.news import is_announced, is_past
from archive.extract.contacts.presumed import has_met, is_only_commented
from archive.extract.contacts.pronouns import meant_alone
from archive.extract.contacts.rounds import announce
from archive.extract.contacts.senders import serve_embassy, serve_sender
from archive.extract.contacts.sequels import find_sequel
from archive.extract.contacts.sides import give_sides
from archive.extract.contacts.triggers import find_triggers, is_event, noun_kind
from archive.extract.contacts.visits import told_visit, with_visit
from archive.extract.people.actors import Context, read_groups
from archive.extract.people.described import is_delegation, is_woman, led_delegation
from archive.extract.people.fitting import is_vague
from archive.extract.people.heads import words
from archive.extract.people.person import sides_of
from archive.extract.people.told import REMEMBERED, People, give_counterpart_function
from archive.extract.words.clauses import is_recalled, is_reported

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

    def read(self):
        for number, sentence in enumerate(self.sentences):
            self._read_sentence(number, sentence)
        self.drafts = held_apart(self.drafts, self.sentences)
        name_periphrases(self.drafts)
        for draft in self.drafts:
            self.by_sentence.setdefault(draft.sentence, []).append(draft)
        told = [draft for draft in self.drafts if is_told(draft)]
        told = [d for d in told if not (d.is_series and is_told_singly(d, told))]
        return with_visit(told, self.visit, self.headline.is_of_visit, self.scenes)

    def _read_sentence(self, number, sentence):
        groups = read_groups(sentence, self.context)
        scene = Scene(number, sentence, groups, [])
        for group in groups:
            scene.persons.append([p for actor in group.actors for p in self._see(scene, group, actor, number)])
            serve_embassy(scene)
            serve_sender(scene)
            self._remember_mentioned(scene)
        sided = give_sides(scene)
        name_bare(scene, self.drafts, self.people)
        self.scenes.append(scene)
        before = len(self.drafts)
        triggers = find_triggers(sentence, groups)
        for trigger in triggers:
            self._tell(scene, trigger)
        attended = attend(scene, self.drafts[before:], self.drafts or ([self.visit] if self.visit else []))
        holding = conveners(scene, attended)
        self._gather(scene, [*holding, *attended] or ([] if self.drafts else sided), is_named=bool(holding))
        self._lead(scene)
        is_told_here = any(is_told(draft) for draft in self.drafts[before:])
        if not is_told_here and not any(is_past(scene, trigger) for trigger in triggers):
            self._tell_sequel(scene)
        self._split(name_left_open(scene, self.drafts, self.scenes[-FEW:-1]))
        self._remember_told()
        self._remember_delegation(scene)
        self.round = announce(scene) or self.round
        self.visit = told_visit(scene, self.visit, self.people)
        self._remember_subject(scene)

    def _see(self, scene, group, actor, number):
        is_alone = actor.form == "pronoun" and not actor.is_plural and not group.governor
        if is_alone and (main := meant_alone(scene, self.people, number)):
            return main
        if actor.form == "pronoun" and group.governor:
            return main_behind_relative(scene, group) or self.people.object_told(number)
        if actor.word == "latter" and group.governor == "de":  # "un message de ce dernier": of whom a function names
            return []
        if actor.is_plural and not (actor.name or actor.parties) and (counted := self.people.counted(scene, actor)):
            return counted
        persons = self._host_of_guest(scene, group, actor) or self.people.see(actor, number, group.governor)
        if actor.form == "person" and len(persons) == 1 and persons[0].is_woman is None:
            persons[0].is_woman = is_woman(scene.sentence, actor)
        if actor.form == "counterpart" and actor.word not in words("counterpart", "other"):
            model = self._model(scene, group, number)
            persons = [self.people.known_counterpart(person, model) for person in persons]
            for person in persons:
                give_counterpart_function(person, model, is_vague=is_vague(person))
        elif self.series and actor.name and not any(person.function for person in persons):
            for person in persons:
                give_counterpart_function(person, self.series)
        return persons

    def _host_of_guest(self, scene, group, actor):
        """[the host told last] for "son hôte" in "X a remis à son hôte un message", where X is the guest."""
        if actor.word not in ("guest", "visitors") or not group.governor or not self.people.host:
            return []
        is_his = alone_at_head(scene) and alone_at_head(scene) == self.people.see(actor, scene.number)
        return [self.people.host] if is_his else []

    def _model(self, scene, group, number):
        """Whose function a counterpart shares: the person told last before that has one.

        At the head, "Avec son homologue turc" means whose visitors or calls are told one by one; in "a remis au
        président une lettre de son homologue" it is the addressee.
        """
        if group.governor == "de" and (addressee := addressee_before(scene)):
            return addressee
        if group.governor == "avec" and group.start <= 1 and self.receiving_at is not None and self.receiving.function:
            return self.receiving
        candidates = [
            p
            for p in self.people.persons
            if p.function and p.seen >= number - 1 and p.function_rule != "function.counterpart"
        ]
        if not candidates and self.round:
            return self.round.host
        last = reversed(candidates)
        return max(last, key=lambda p: p.seen == number and not is_vague(p), default=self.people.subject)

    def _remember_mentioned(self, scene):
        named = [person for person in scene.persons[-1] if person.name]
        if named and scene.groups[len(scene.persons) - 1].actors[0].form != "pronoun":
            self.people.mentioned = named[-1]
            if not scene.groups[len(scene.persons) - 1].governor:
                self.people.named_free = named[-1]

    def _remember_subject(self, scene):
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
        return not (scene.number >= LEAD and is_recalled(scene.sentence) or is_past(scene, trigger))

    def _add_sides(self, scene, trigger, left, right):
        """One contact of both sides, or one for each of the right where a word separates the talks."""
        right = [person for person in dict.fromkeys(right) if person not in left]
        separate = trigger.separate or trigger.frame != "preside" and are_apart(scene, trigger, told_at_all(right))
        if separate and len(told_at_all(right)) > 1:
            for person in told_at_all(right):
                self._add(scene, trigger, left, [person], True)
        elif (
            separate and len(told_at_all(left)) > 1 and len(right) == 1
        ):  # "ont été reçus tour à tour", "l'ont rencontré"
            for person in told_at_all(left):
                self._add(scene, trigger, [person], right, True)
        else:
            self._add(scene, trigger, left, right, separate and any(person.is_plural for person in (*left, *right)))

    def _add(self, scene, trigger, left, right, separate):
        persons = list(dict.fromkeys([*left, *right]))
        parties = states_between(scene, trigger)
        if not persons and (not parties or scene.number >= LEAD or not is_event(scene.sentence, trigger)):
            return
        draft = Draft(
            persons,
            scene.number,
            span_of(scene, trigger),
            trigger.kind or kind_in_round(self, trigger, persons),
            trigger.tense,
            trigger.frame,
            trigger.noun,
            trigger.lemma,
            sentences=[scene.number],
            separate=separate,
            trigger=trigger.start,
            day_at=day_beside(scene, persons) if separate else None,
        )
        if trigger.kind == "same" or is_same_exchange(scene, trigger):
            draft.kind = self.drafts[-1].kind if self.drafts else None
        if any(person.is_plural and not person.parties for person in persons):
            before = self.scenes[scene.number - 1] if scene.number else None
            parties = parties or listed_parties(scene, before)
        draft.host, draft.initiator = host_of(trigger, left, right), initiator_of(trigger, left, right, draft.span)
        draft.parties = parties
        self._announce_series(draft, left)
        self._merge(draft)
        self._remember_told()

    def _split(self, named):
        if len(named) >= FEW and self.drafts[-1].separate:
            self.drafts += name_apart(self.drafts.pop(), named)

    def _gather(self, scene, persons, reach=FEW, is_named=False):
        """ "Y ont pris part A pour X et B pour Y": those who attended a meeting that the sentence before only names.

        is_named  whether this sentence names the meeting by a word that alone tells of none: "le conseil auquel"
        """
        parties = sides_of(persons)
        near = self.scenes[-reach:] if len(parties) >= FEW else []
        heard = {other.number for other, trigger in self.heard[-FEW:] if trigger.frame == "with"}
        about = [other for other in near if has_met(other) or other.number in heard or presiding(other)]
        about = [scene] if is_named and len(parties) >= FEW else about
        if not about:
            return
        persons = list(dict.fromkeys([*(person for other in near for person in presiding(other)), *persons]))
        sentence = about[0].sentence
        draft = Draft(persons, about[0].number, (sentence.start, sentence.end), noun_kind(sentence), "past", "event")
        draft.noun, draft.sentences = "reunion", [about[0].number, scene.number]
        self._merge(draft)

    def _lead(self, scene):
        """Those who led the sides take part in the talks told before, or make a contact of a meeting only named."""
        side, sides = self.people.delegation_side(scene.number), sides_told(self.drafts)
        found = leaders(scene, is_next=bool(self.leaders), side=side, sides=sides)
        found = [person for person in found if person.parties]
        told = list(dict.fromkeys([*self.leaders[-FEW:], *found])) if found else []
        self.leaders, last = told, self.drafts[-1] if self.drafts else None
        if last is None:
            self._gather(scene, told, 1 + FEW)
        elif 0 < scene.number - last.sentence <= 1 + FILL_REACH:
            served = last.sides
            told = [person for person in told if person.side in served]
            last.persons = list(dict.fromkeys([*last.persons, *told]))
            lead_members(scene, told)

    def _tell_sequel(self, scene):
        """A contact of which this sentence tells one side only; a ceremony goes on with those told one by one."""
        sequel, last = find_sequel(self, scene), self.drafts[-1] if self.drafts else None
        frame = "sequel" if sequel else "presumed"
        sequel = sequel or guess(self, scene)
        if sequel is None or frame == "presumed" and last and awaits_envoys(last):
            return
        if last and last.kind == "credentials" and frame == "sequel" and not sequel.separate:
            last.persons += [person for person in sequel.right if person not in last.persons]
            return
        span = scene.sentence.span(sequel.start, sequel.stop)
        for right in [[person] for person in sequel.right] if sequel.separate else [sequel.right]:
            persons = list(dict.fromkeys([*sequel.left, *right]))
            draft = Draft(persons, scene.number, span, sequel.kind, "past", frame)
            draft.sentences = [scene.number, scene.number - 1] if sequel.is_joined else [scene.number]
            draft.separate = frame == "sequel"
            draft.host = sequel.left[0] if frame == "sequel" and (last is None or last.host) else None
            self._merge(draft)

    def _is_presided(self, scene):
        """Whether what is presided is a meeting: named in the sentence, or told just before."""
        told = self.drafts and scene.number - self.drafts[-1].sentence <= FEW * FILL_REACH
        near = self.scenes[max(0, scene.number - 1) :]
        return told or self._resumes(scene) or any(noun_kind(other.sentence) for other in near)

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
        several = bool(others) and all(p.is_plural and not p.name and not p.parties for p in others)
        several = several and (draft.separate or not draft.kind and all(p.function for p in others))
        draft.is_series = several or announces_letters(draft)
        if draft.is_series and draft.separate and left:
            self.series = self.receiving = left[0]
            self.receiving_at = draft.sentence

    def _merge(self, draft):
        """Join what is told again of the same persons; a contact of others is a contact of its own."""
        if any(repeats(draft, known) for known in self.drafts[-REMEMBERED:]):
            return
        if self.drafts and is_headline_of(self.drafts[0], draft, self.sentences):
            self.drafts[0] = draft
            return
        for known in self.drafts[-REMEMBERED:] if not draft.separate else ():
            if (known.kind == "letter") != (draft.kind == "letter") or follows_ceremony(known, draft, self.sentences):
                continue
            if known.sentence == draft.sentence and known.frame == draft.frame == "event" and not known.persons:
                known.persons = list(draft.persons)
                return
            if not draft.persons and draft.sentence - known.sentence < FILL_REACH and serves(known, draft.parties):
                return
            if is_apart(draft, known, self.sentences):
                continue
            if draft.persons and set(draft.persons) <= set(known.persons) or extends(known, draft):
                known.persons = list(dict.fromkeys([*known.persons, *draft.persons]))
                known.sentences.append(draft.sentence)
                if draft.frame != "event":
                    known.kind = known.kind or draft.kind
                known.host, known.initiator = known.host or draft.host, known.initiator or draft.initiator
                return
        self.drafts.append(draft)

    def _remember_told(self):
        if self.drafts:
            self.people.told, self.people.host = list(self.drafts[-1].persons), self.drafts[-1].host
