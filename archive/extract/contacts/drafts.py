"""What is read of a contact and of a sentence, before both are told in an annotation."""

from dataclasses import dataclass, field

from archive.extract.contacts.by_days import day_behind
from archive.extract.people.actors.groups import GUEST
from archive.extract.people.told.fitting import is_vague
from archive.extract.people.told.person import sides_of
from archive.extract.words.clauses import has, phrases
from archive.extract.words.lexicon import word_set

AGAIN = frozenset(
    ("ensuite", "puis", "auparavant", "veille", "separement", "marge", "separe", "separee", "aparte", "bilateral")
    + ("isole", "isolee", "isoles", "isolees", "retires", "retirees", "eclipses", "prive", "issue", "prelude")
)
ANEW = frozenset(
    ("nouveau", "nouvel", "nouvelle", "revus", "revues", "revu", "revue", "retrouves", "retrouvees", "encore")
)
MARGINS = frozenset(("marge", "marges"))
HOURS = frozenset(("apres-midi", "matinee", "soiree", "tard", "apres"))
HOUR_HEAD = 7  # tokens of "En fin d'après-midi,", "Un peu plus tard dans la journée,"
EVES = frozenset(("veille", "avant-veille"))
STOPS = frozenset((".", "!", "?", "…", "»", ":", ")"))
FEW = 2  # who meet alone, of several who met; sender and addressee
LEAD = 2  # sentences that tell the news
FILL_REACH = 2  # sentences after a contact in which those it left unnamed may be named


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
    lemma: str = ""
    host: object = None
    initiator: object = None  # archive.extract.contacts.initiators.Initiator
    parties: list = field(default_factory=list)
    sentences: list = field(default_factory=list)  # of all that was told about it
    company: list = field(default_factory=list)  # those of `persons` who only attended
    separate: bool = False
    status: str = "held"
    status_at: tuple | None = None  # the characters of the words that announce or cancel it
    trigger: int = 0
    day_at: tuple | None = None  # the characters of the day printed right before one of several met apart
    is_series: bool = False

    @property
    def named(self):
        return [person for person in self.persons if person.name]

    @property
    def sides(self):
        """The states, else bodies, that took part; None among them where one of a person is not told."""
        return sides_of([*self.persons, *self.parties])

    def is_near(self, scene, reach):
        """Whether `scene` stands behind the sentence that told it, at most `reach` sentences."""
        return 0 < scene.number - self.sentence <= reach


@dataclass(slots=True)
class Scene:
    """One sentence with its groups; `persons` of each group, in the order of `groups`.

    asides  (group, persons) of those whom the sentence only tells of beside its news
    """

    number: int
    sentence: object
    groups: list
    persons: list

    asides: list = field(init=False, default_factory=list)
    inside: set = field(init=False)  # indexes of the tokens that stand in a group
    words: frozenset = field(init=False)  # the folded words of the sentence

    def __post_init__(self):
        self.words = self.sentence.words
        self.inside = {k for group in self.groups for k in range(group.start, group.stop)}

    def pairs(self):
        """(group, its persons), in the order of the sentence."""
        return zip(self.groups, self.persons)

    def put_aside(self, groups):
        """Tell those of `groups` only beside the news."""
        told = list(self.pairs())
        self.asides = [(group, persons) for group, persons in told if group in groups]
        told = [pair for pair in told if pair not in self.asides]
        self.groups, self.persons = [group for group, _ in told], [persons for _, persons in told]

    def whole(self):
        """The Scene with those told beside the news in their places."""
        told = sorted([*self.pairs(), *self.asides], key=lambda pair: pair[0].start)
        return Scene(self.number, self.sentence, [g for g, _ in told], [p for _, p in told]) if self.asides else self

    def everyone(self):
        """The persons of all groups in order, one told twice two times."""
        return [person for persons in self.persons for person in persons]

    def under(self, *governors, start=0, stop=None):
        """The persons of each group in tokens [start:stop] that one of `governors` governs, "" where none may."""
        stop = len(self.sentence) if stop is None else stop
        pairs = self.pairs()
        return [p for g, p in pairs if p and g.governor in governors and start <= g.start and g.stop <= stop]

    def replace(self, other, person):
        """Let `person` stand wherever `other` does."""
        for persons in self.persons:
            persons[:] = [person if each is other else each for each in persons]

    def first_under(self, *governors, start=0, stop=None):
        return next(iter(self.under(*governors, start=start, stop=stop)), [])

    def last_under(self, *governors, start=0, stop=None):
        return next(reversed(self.under(*governors, start=start, stop=stop)), [])


@dataclass(slots=True)
class Company:
    """`persons` who were there, named behind token `at`; `principals` is whom the sentence says they went with."""

    at: int
    persons: list
    way: str  # presence, beside, attended, with
    principals: list


def day_beside(scene, persons, met=None):
    """The characters of the day beside the last of `persons` that has one, or None.

    It stands right behind him ("et Y mardi"), else before him ("puis, mardi, par Y"). That of whoever stands before
    another day is not that of `met`: "Arrivé lundi, X a vu mardi Y, puis Z".
    """
    places = [k for k, told in enumerate(scene.persons) if any(person in persons for person in told)]
    own = next((k for k in reversed(places) if met in scene.persons[k]), None)
    for k in [own, *reversed(places)] if own is not None else reversed(places):
        if own is not None and _holds_day(scene, k, own):
            return None
        if found := day_behind(scene.sentence, scene.groups[k].stop) or _day_before(scene, k):
            return found.value.start, found.value.end
    return None


def _holds_day(scene, k, last):
    """Whether a day stands between groups `k` and `last`."""
    between = range(scene.groups[k].stop, scene.groups[last].start)
    return any(i in scene.sentence.marks and scene.sentence.marks[i].kind == "date" for i in between)


def _day_before(scene, k):
    """The Mark of the day between group `k` and the one before it, or None."""
    between = range(scene.groups[k - 1].stop if k else 0, scene.groups[k].start)
    marks = (scene.sentence.marks.get(i) for i in between)
    return next((mark for mark in marks if mark and mark.kind == "date"), None)


def last_held(drafts):
    """The last of `drafts` that is no letter, or None."""
    return next((draft for draft in reversed(drafts) if draft.kind != "letter"), None)


def last_letter(drafts):
    """The letter told last, of a sender and an addressee, or None where a contact of another kind was."""
    last = drafts[-1] if drafts else None
    return last if last and last.kind == "letter" and len(last.persons) >= FEW else None


def repeats(draft, known):
    """Whether one sentence tells the same of the same persons by two words ("s'est entretenu par téléphone")."""
    is_same = known.sentence == draft.sentence and set(known.persons) == set(draft.persons)
    return draft.separate and is_same and (known.kind == "letter") == (draft.kind == "letter")


def is_told_singly(series, drafts):
    """Whether the talks or letters that `series` announces are told one by one."""
    others = [draft for draft in drafts if draft is not series and draft.persons]
    if series.kind == "letter":
        told = {person for draft in others if draft.kind == "letter" for person in draft.persons}
        return bool(told) and told.issuperset(series.named)
    return any(series.persons[0] in draft.persons for draft in others)


def announces_letters(draft):
    """ "Les dirigeants du Togo et du Bénin se sont adressé des messages": whose they were comes behind."""
    return draft.kind == "letter" and all(is_vague(person) for person in draft.persons)


def is_told(draft):
    return len(draft.persons) + len(draft.parties) > 1 and draft.tense != "future"


def extends(known, draft):
    """Whether `draft` only adds to what `known` left open."""
    is_near = draft.sentence - known.sentence <= FILL_REACH * (1 + (draft.frame == "preside"))
    return is_near and (draft.frame == "preside" or _names_those_of(known, draft) or _signs_there(known, draft))


def _signs_there(known, draft):
    """ "X a reçu Y. L'accord a été signé par A pour le Togo et B pour le Bénin": both sides, and others of theirs."""
    states, sides = {person.country for person in draft.persons}, {person.country for person in known.persons}
    is_of_both = states - {None} <= sides - {None} and len(states) == len(sides) == FEW and sides != {None}
    return draft.lemma == "signer" and is_of_both and known.kind not in ("letter", "phone_call")


def _names_those_of(known, draft):
    """ "Les consultations entre X et l'alliance se sont tenues à Y. M. A avait en face de lui B, C et D"."""
    if draft.sentence <= known.sentence or any(p.name or p.function for p in known.persons):
        return False
    if draft.frame != "presumed" and draft.lemma != "signer":
        return False
    return not sides_of(draft.persons).isdisjoint(known.sides | {None})


def is_apart(draft, known, sentences):
    """Whether `draft` tells of those of `known` met again: some of several ("M. X a ensuite eu un tête-à-tête avec Y"),
    or all on another day.

    sentences  those of the body, in order
    """
    words = sentences[draft.sentence].words
    if draft.sentence <= known.sentence or not set(draft.persons) <= set(known.persons):
        return False
    is_of_end = draft.frame == "presumed" or "issue" in words
    if is_of_end and not words.isdisjoint(word_set("company", "signers", "signed")):
        return False  # "À l'issue de l'entretien, un accord a été signé par A et B"
    if set(draft.persons) == set(known.persons):
        is_before = draft.tense == "pluperfect" != known.tense  # "Ils s'étaient déjà entretenus la veille"
        is_anew = is_before or not words.isdisjoint(ANEW)
        return is_anew and _is_on_another_day(draft, known, sentences) or is_before and not words.isdisjoint(EVES)
    if len(draft.named) != FEW or len(known.named) <= FEW:
        return False
    if _is_told_again(draft, known, words) or _is_on_its_margins(sentences[draft.sentence], sentences[known.sentence]):
        return True
    return bool(draft.noun) and _is_of_a_later_hour(sentences[draft.sentence])


def _is_on_its_margins(sentence, before):
    """ "En marge de la réunion, X a rencontré Y", where the one `before` tells of the meeting of three itself."""
    return sentence.low(0) == "en" and sentence.low(1) in MARGINS and before.words.isdisjoint(MARGINS)


def _is_of_a_later_hour(sentence):
    """ "Dans l'après-midi, X a eu une séance de travail avec Z", who had attended the audience before."""
    head = sentence.lows[:HOUR_HEAD]
    return sentence.low(0) in ("dans", "en", "plus", "peu") and not HOURS.isdisjoint(head) and "," in head


def _is_told_again(draft, known, words):
    """Whether `draft`, told in a sentence of `words`, is another contact than `known`, held before or behind it."""
    if draft.tense == "pluperfect" != known.tense:  # "Ce dernier s'était déjà entretenu dans la matinée avec Y"
        return True
    if known.kind == "credentials" != draft.kind:  # of several who handed over their letters, one
        return True
    if "separement" in words:  # "A et B, deux des trois, se sont entretenus séparément"
        return True
    if words.isdisjoint(AGAIN):
        return False
    return bool(draft.noun) or draft.frame in ("host", "presumed") or draft.lemma == "s'isoler"


def _is_on_another_day(draft, known, sentences):
    """ "X a reçu lundi Y. Les deux hommes se sont revus mardi": each with one weekday, and not the same."""
    first, second = (_weekdays(sentences[number]) for number in (known.sentence, draft.sentence))
    return len(first) == len(second) == 1 and first != second and None not in first | second


def _weekdays(sentence):
    """The weekdays printed in a sentence, Monday 0; None for what is a day told otherwise."""
    return {mark.value.weekday for mark in sentence.marks.values() if mark.kind == "date"}


def host_of(scene, trigger, left, right):
    """Who received, of both sides of a contact that `trigger` tells of in `scene`, or None."""
    return next(iter(_hosts(trigger, left, right) or _host_of_guest(scene, left, right)), None)


def _host_of_guest(scene, left, right):
    """`left` of "X s'est entretenu avec son visiteur, Y", else an empty list."""
    told = ((actor.word, persons) for group, persons in scene.pairs() for actor in group.actors)
    return left if any(word == GUEST and persons == right for word, persons in told) else []


def _hosts(trigger, left, right):
    """The side that received, empty where nobody is told to have."""
    if trigger.kind == "credentials":
        return right if trigger.frame == "to" else left
    if trigger.frame in ("host", "again", "participial"):
        return right if trigger.passive else left
    if trigger.frame in ("guest", "apposed", "leave", "call-on") or trigger.frame == "to" and trigger.noun == "visite":
        return right  # "X a rendu visite à Y", "X a pris congé de Y"
    if trigger.frame == "received" or trigger.lemma == "ouvrir sa porte" or _is_visited(trigger):
        return left
    return left if trigger.frame in ("to", "granted") and trigger.noun or _is_granted(trigger) else []


def _is_visited(trigger):
    """ "X a eu la visite de Y"."""
    return trigger.frame == "from" and trigger.noun == "visite"


def _is_granted(trigger):
    """ "l'audience que X a accordée à Y", not "l'entretien que X a eu avec Y"."""
    return trigger.frame == "relative" and trigger.needs != "have"


def serves(known, parties):
    """Whether those who took part in `known` serve all `parties`: one more word for the same contact."""
    served = {(p.country, p.body) for person in known.persons for p in person.parties} | {
        (p.country, p.body) for p in known.parties
    }
    return {(p.country, p.body) for p in parties} <= served


def follows_ceremony(known, draft, sentences):
    """ "À l'issue de la cérémonie, le président a eu un entretien avec …": a talk of its own after credentials."""
    is_talk = known.kind == "credentials" != draft.kind and draft.sentence > known.sentence
    return is_talk and has(sentences[draft.sentence], phrases("verbs", "ceremony", "after")) is not None


def is_headline_of(known, draft, sentences):
    """Whether `known` was told by a line without a stop, a copy of the headline, and `draft` tells it in full."""
    is_line = sentences[known.sentence].lows[-1][-1] not in STOPS  # "sur le réseau X." ends in a stop too
    is_same = known.kind in (None, draft.kind) and set(known.persons) <= set(draft.persons)
    return is_line and is_same and known.sentence < draft.sentence and bool(known.persons)


def told_at_all(persons):
    """Those of `persons` of whom a name, a function or whom they serve is told; no delegation beside its leader."""
    told = [person for person in persons if person.name or person.function or person.parties]
    return [p for p, following in zip(told, [*told[1:], None]) if not (following and _is_led_by(p, following))]


def _is_led_by(person, following):
    """Whether `person` is a delegation, and `following` whoever leads it."""
    is_delegation = person.is_plural and not (person.name or person.function)
    return is_delegation and bool(following.name) and person.side == following.side


def span_of(scene, trigger):
    """The characters of the words of contact."""
    return scene.sentence.span(trigger.start, trigger.stop)


def is_same_exchange(scene, trigger):
    """ "Le même échange a eu lieu entre …": of the kind told before."""
    return trigger.frame == "event" and scene.sentence.low(trigger.start - 1) == "meme"
