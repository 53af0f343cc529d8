"""Who met whom: from the groups of actors and the triggers of each sentence to contacts."""

from dataclasses import dataclass, field
from functools import cache

from archive.extract import clauses
from archive.extract.actors import Context, read_groups
from archive.extract.clauses import has, is_recalled, is_reported
from archive.extract.functions import Party
from archive.extract.lexicon import Phrases, folded_set, table
from archive.extract.people import People, give_counterpart_function
from archive.extract.triggers import find_triggers

FILL_REACH = 2  # sentences after a contact in which those it left unnamed may be named
LEAD = 2  # sentences that tell the news


@dataclass(eq=False)
class Draft:
    """One contact as read: persons in the order told, where (sentence number, character span), and how."""

    persons: list
    sentence: int
    span: tuple
    kind: str | None
    tense: str
    frame: str
    noun: str | None = None
    host: object = None
    parties: list = field(default_factory=list)
    sentences: list = field(default_factory=list)  # of all that was told about it
    separate: bool = False
    status: str = "held"
    trigger: int = 0

    @property
    def named(self):
        return [person for person in self.persons if person.name]


@dataclass(slots=True)
class Scene:
    """One sentence with its groups; `persons` of each group, in the order of `groups`."""

    number: int
    sentence: object
    groups: list
    persons: list


@cache
def _separate():
    return Phrases((form, True) for form in table("verbs")["separate"]["phrases"])


class Story:
    """Reads the sentences of a body in order and keeps the contacts that they tell."""

    def __init__(self, sentences):
        self.sentences = sentences
        self.people = People()
        self.context = Context()
        self.drafts = []
        self.scenes = []

    def read(self):
        for number, sentence in enumerate(self.sentences):
            self._read_sentence(number, sentence)
        return [draft for draft in self.drafts if _is_told(draft)]

    def _read_sentence(self, number, sentence):
        groups = read_groups(sentence, self.context)
        persons = [[p for actor in group.actors for p in self._see(group, actor, number)] for group in groups]
        scene = Scene(number, sentence, groups, persons)
        self.scenes.append(scene)
        before = len(self.drafts)
        for trigger in find_triggers(sentence, groups):
            self._tell(scene, trigger)
        if len(self.drafts) == before:
            self._fill(scene)
        self._remember_subject(scene)

    def _see(self, group, actor, number):
        persons = self.people.see(actor, number)
        if actor.form == "counterpart":
            model = self._model(group, actor, number)
            for person in persons:
                give_counterpart_function(person, model)
        return persons

    def _model(self, group, actor, number):
        """Whose function a counterpart shares: the person told last before that has one."""
        candidates = [p for p in self.people.persons if p.function and p.seen >= number - 1 and p.function_rule != "function.counterpart"]
        subject = self.people.subject
        return candidates[-1] if candidates else subject

    def _remember_subject(self, scene):
        for group, persons in zip(scene.groups, scene.persons):
            if group.governor == "" and persons and group.actors[0].form != "state":
                self.people.subject = persons[0]
                return

    # Who takes part

    def _tell(self, scene, trigger):
        if trigger.tense in ("conditional", "infinitive", "anterior"):
            return
        if is_reported(scene.sentence, trigger.verb) and trigger.frame != "preside":
            return
        sides = FRAMES[trigger.frame](self, scene, trigger)
        if sides is None:
            return
        left, right = sides
        separate = has(scene.sentence, _separate()) is not None and len(_real(right)) > 1
        if separate:
            for person in _real(right):
                self._add(scene, trigger, left, [person], True)
        else:
            self._add(scene, trigger, left, right, False)

    def _add(self, scene, trigger, left, right, separate):
        persons = list(dict.fromkeys([*left, *right]))
        if not persons:
            return
        draft = Draft(
            persons, scene.number, _span(scene, trigger), trigger.kind, trigger.tense, trigger.frame, trigger.noun,
            sentences=[scene.number], separate=separate, trigger=trigger.start,
        )
        draft.host = _host(trigger, left, right)
        draft.parties = _states_between(scene, trigger)
        self._merge(draft)
        self.people.told = list(self.drafts[-1].persons) if self.drafts else persons

    def _merge(self, draft):
        """Join what is told again of the same persons; a contact of others is a contact of its own."""
        for known in self.drafts if not draft.separate else ():
            if set(draft.persons) <= set(known.persons) or _extends(known, draft):
                known.persons = list(dict.fromkeys([*known.persons, *draft.persons]))
                known.sentences.append(draft.sentence)
                known.kind = known.kind or draft.kind
                known.host = known.host or draft.host
                return
        self.drafts.append(draft)

    def _fill(self, scene):
        """Name those whom the contact told last left unnamed: the head of a delegation, the ministers of two states."""
        draft = self.drafts[-1] if self.drafts else None
        if draft is None or scene.number - draft.sentence > FILL_REACH:
            return
        for group, persons in zip(scene.groups, scene.persons):
            if group.governor in ("", "par"):
                for person in persons:
                    if person.name and person not in draft.persons and _is_awaited(draft, person):
                        draft.persons.append(person)
                        draft.sentences.append(scene.number)
        self.people.told = list(draft.persons)


def _is_told(draft):
    return len(draft.persons) + len(draft.parties) > 1 and draft.tense != "future"


def _real(persons):
    return [person for person in persons if person.name or person.function or person.parties]


def _span(scene, trigger):
    tokens = scene.sentence.tokens
    return tokens[trigger.start].start, tokens[trigger.stop - 1].end


def _host(trigger, left, right):
    if trigger.frame in ("host", "participial"):
        persons = right if trigger.passive else left
        return persons[0] if persons else None
    if trigger.frame == "to" and trigger.noun:
        return left[0] if left else None
    return None


def _extends(known, draft):
    """Whether `draft` only adds to what `known` left open."""
    return draft.frame == "preside" and draft.sentence - known.sentence <= FILL_REACH


def _is_awaited(draft, person):
    """Whether somebody unnamed of the contact may be `person`: same party, or same function in the plural."""
    named = {p.country or p.body for p in draft.named}
    for other in draft.persons:
        if other.name:
            continue
        if other.parties and person.parties and {p.country or p.body for p in other.parties} & {p.country or p.body for p in person.parties}:
            return (person.country or person.body) not in named or other.is_plural and other.function is not None
        if other.is_plural and not other.parties and other.function and person.keys & other.keys:
            return True
    open_parties = {p.country or p.body for p in draft.parties} - named
    return (person.country or person.body) in open_parties


# The frames: each gives (left, right) or None where the sentence does not fill it.

BOUNDARY = frozenset((";", "que", "qu'", "qui", "dont", "où", "lorsque"))


def _limit(scene, trigger):
    """Index of the token before which the partners of `trigger` stand."""
    inside = {k for group in scene.groups for k in range(group.start, group.stop)}
    for k in range(trigger.stop, len(scene.sentence)):
        if scene.sentence.low(k) in BOUNDARY and k not in inside and scene.sentence.low(k - 1) != "ainsi":
            return k
    return len(scene.sentence)


def _after(scene, trigger, governors):
    limit = _limit(scene, trigger)
    return [
        person
        for group, persons in zip(scene.groups, scene.persons)
        if trigger.stop <= group.start < limit and group.governor in governors
        for person in persons
    ]


def _first_after(scene, trigger, governors):
    limit = _limit(scene, trigger)
    for group, persons in zip(scene.groups, scene.persons):
        if trigger.stop <= group.start < limit and group.governor in governors:
            return persons
    return []


def _subject(story, scene, trigger):
    """The group that ends before the verb and nothing governs; else nobody."""
    found = []
    for group, persons in zip(scene.groups, scene.persons):
        if group.stop <= trigger.verb and group.governor == "":
            found = persons
    return found


def _with(story, scene, trigger):
    left, right = _subject(story, scene, trigger), _after(scene, trigger, ("avec", "entre"))
    if trigger.needs == "medium" and not medium(scene.sentence):
        return None
    if right and left:
        return left, right
    if right and len(right) > 1 and not left:
        return right, []
    return (left, []) if len(left) > 1 and (trigger.needs is None or trigger.reflexive or trigger.needs == "plural" or medium(scene.sentence)) else None


def _object(story, scene, trigger):
    left = _subject(story, scene, trigger)
    right = _first_after(scene, trigger, ("",)) if not trigger.passive else _after(scene, trigger, ("par",))
    if trigger.needs == "medium" and not medium(scene.sentence):
        return None
    if trigger.reflexive and not trigger.passive:
        right = _after(scene, trigger, ("avec",))
        return (left, right) if right or len(left) > 1 else None
    return (left, right) if left and right else None


def _host_frame(story, scene, trigger):
    left = _subject(story, scene, trigger)
    right = _after(scene, trigger, ("par", "chez")) if trigger.passive else _first_after(scene, trigger, ("",))
    if left and right and (right[0] is not left[0]):
        return left, right
    return None


def _to(story, scene, trigger):
    left, right = _subject(story, scene, trigger), _after(scene, trigger, ("à", "avec", "par"))
    if left and right:
        return left, right
    told = [p for p in story.people.told if p not in left][:1]
    return (left, _partner(story, left)) if left and trigger.kind == "phone_call" and told else None


def _partner(story, left):
    """Who a one-sided call is with: the one of the contact told last who serves another state."""
    served = {p.country for p in left}
    return [p for p in story.people.told if p not in left and p.country not in served][:1]


def _from(story, scene, trigger):
    left, right = _subject(story, scene, trigger), _after(scene, trigger, ("de",))
    if trigger.kind != "phone_call":
        return None
    return (left, right) if left and right else None


def _leave(story, scene, trigger):
    left, right = _subject(story, scene, trigger), _after(scene, trigger, ("de", "à", "auprès", "avec"))
    if not right:
        host = next((d.host for d in reversed(story.drafts) if d.host), None)
        right = [host] if host else []
    return (left, right) if left and right and left[0] is not right[0] else None


def _event(story, scene, trigger):
    right = _after(scene, trigger, ("entre", "avec", "de"))
    if not right and not _states_between(scene, trigger):
        return None
    return [], right


def _preside_frame(story, scene, trigger):
    right = _after(scene, trigger, ("", "par", "avec", "de"))
    left = _subject(story, scene, trigger)
    return left, right


def _participial_frame(story, scene, trigger):
    comma = next((k for k in range(trigger.stop, len(scene.sentence)) if scene.sentence.low(k) == ","), None)
    left = _first_after(scene, trigger, ("",))
    right = _after(scene, trigger, ("par",)) if trigger.lemma != "se réunir" else _after(scene, trigger, ("avec",))
    return (left, right) if comma and left and (right or len(left) > 1) else None


FRAMES = {
    "with": _with,
    "object": _object,
    "host": _host_frame,
    "to": _to,
    "from": _from,
    "leave": _leave,
    "event": _event,
    "preside": _preside_frame,
    "participial": _participial_frame,
}


@cache
def _medium(key):
    return Phrases((form, key) for form in table("verbs")["medium"][key])


def medium(sentence):
    """ "phone_call" or "video_call" where the sentence names the medium, else None."""
    if has(sentence, _medium("video")) is not None:
        return "video_call"
    return "phone_call" if has(sentence, _medium("phone")) is not None else None


def _states_between(scene, trigger):
    """The states of "entre le Cameroun et le Sénégal" or "commission tuniso-marocaine" after a noun of contact."""
    if trigger.noun is None:
        return []
    limit, parties, between = _limit(scene, trigger), [], False
    inside = {k for group in scene.groups for k in range(group.start, group.stop)}
    for k in range(trigger.stop, min(limit, trigger.stop + 20)):
        mark = scene.sentence.marks.get(k)
        between |= scene.sentence.low(k) == "entre"
        if not mark or mark.kind not in ("state", "body") or k in inside:
            continue
        if mark.kind == "state" and (mark.value.form == "compound" or between):
            parties += [Party(code, None, mark.value.start, mark.value.end) for code in mark.value.codes]
        elif mark.kind == "body" and between:
            parties.append(Party(None, mark.value.name, mark.value.start, mark.value.end))
    return parties
