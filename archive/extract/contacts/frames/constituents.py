"""Who stands where around a word of contact: the subject before its verb, those whom a preposition governs behind it.

`scene` is a drafts.Scene, `trigger` a Trigger; persons come in lists, empty where nobody stands there.
"""

from functools import cache

from archive.extract.contacts.by_days import stands_apart
from archive.extract.contacts.frames.items import items
from archive.extract.contacts.frames.limits import WHO, limit_of
from archive.extract.contacts.words.nouns import nouns
from archive.extract.contacts.words.spoken_of import is_spoken_of
from archive.extract.saying import incise_at
from archive.extract.words.clauses import is_finite
from archive.extract.words.lexicon import Phrases, table, word_sets

CLITICS = frozenset(("l'", "la", "le", "les", "lui", "leur", "y", "en", "s'", "se", "n'", "ne"))
COORDINATORS = frozenset(("puis", "et", "enfin"))  # "X a reçu Y, puis a téléphoné à Z"
JOINTS = frozenset((",", "et", "ainsi", "que", "de", "d'", "du", "des", "à", "au", "aux", "avec", "par"))
PLURAL_ENDS = ("ent", "ont", "sont")
RELATIVE = 12  # tokens between "auquel" and the verb: "auquel le président de la République, X, a accordé"
INSERTED = 8  # tokens of ", dans la soirée," between "puis" and whom it brings
NEXT = ("puis", "ensuite", "enfin", "finalement")
LAST = tuple(("pour", verb) for verb in ("finir", "terminer", "conclure", "clore")) + (
    ("en", "dernier"),
    ("dernier", "lieu"),
)
OTHER_DEED = 6  # tokens of "lendemain de la large victoire de"
OTHER_NOUN = 4  # tokens of "un entretien téléphonique avec", "au lendemain d'un long"
OTHER_TIME = frozenset(
    ("lendemain", "surlendemain", "veille", "avant-veille", "apres", "avant", "issue", "suite", "terme")
)
INCISE = 5  # tokens of ", a par ailleurs indiqué" before who said it
HANDED = ("remis", "transmis")
AT_HEAD = 2  # tokens: "Avec l'Egyptien X, …"
CHAIR_REACH = 5  # tokens of "présidence tournante du ministre X"
_presiding = word_sets("verbs", "presiding")


def two_sides(left, right):
    """(left, right) where both are told and not one and the same, or None."""
    return (left, right) if left and right and left[0] is not right[0] else None


def one_against(left, right):
    """(left, right) where both are told and the first of the left is nobody of the right, or None."""
    return (left, right) if left and right and left[0] not in right else None


def groups_after(scene, trigger, governors):
    """The persons of each group that `governors` govern and that stands behind the verb of `trigger`."""
    found = scene.under(*governors, start=min(trigger.verb, trigger.start) + 1, stop=limit_of(scene, trigger))
    if {"avec", "de"}.isdisjoint(governors) or len(found) == 1:
        return found
    others = [persons for group, persons in scene.pairs() if _is_of_another(scene.sentence, trigger, group)]
    return [persons for persons in found if persons not in others] or found


def _is_of_another(sentence, trigger, group):
    """Whether those of `group` are told of another time: "au lendemain d'un entretien avec Y", "de la visite de Y"."""
    start, governor = group.start, group.governor
    if governor == "de":
        return not OTHER_TIME.isdisjoint(sentence.lows[max(trigger.stop, start - OTHER_DEED) : start])
    reach = range(max(trigger.stop, start - OTHER_NOUN), start) if governor == "avec" else ()
    noun = next((k for k in reach if nouns().at(sentence, k)), None)
    return noun is not None and not OTHER_TIME.isdisjoint(sentence.lows[max(trigger.stop, noun - OTHER_NOUN) : noun])


def after(scene, trigger, governors):
    found = [person for persons in groups_after(scene, trigger, governors) for person in persons]
    return found or _titled_after(scene, trigger, governors)


def first_after(scene, trigger, governors):
    return next(iter(groups_after(scene, trigger, governors)), []) or _titled_after(scene, trigger, governors)


def _titled_after(scene, trigger, governors):
    """ "avec le commandant de la Force, le général X": the person behind the comma, whose title no table has."""
    sentence, limit = scene.sentence, limit_of(scene, trigger)
    at = next((k for k in range(trigger.stop, limit) if _may_govern_title(scene, k, governors)), None)
    if at is None:
        return []
    pairs = scene.pairs()
    group, persons = next(((g, p) for g, p in pairs if at < g.start < limit and p), (None, []))
    is_apposed = group is not None and group.governor == "" and sentence.low(group.start - 1) == ","
    return persons if is_apposed and all(not is_finite(sentence, k) for k in range(at, group.start)) else []


def _may_govern_title(scene, k, governors):
    sentence, low = scene.sentence, scene.sentence.lows[k]
    if low not in governors or low == "entre" or k in scene.inside or k + 1 == len(sentence):
        return False
    return not {k + 1, k + 2} & sentence.marks.keys() and not sentence.is_capital(k + 1)


def subject(scene, trigger):
    """The persons of the last group before the verb that nothing governs, or whom "qui" stands for, or behind it."""
    if antecedent := _antecedent(scene, trigger):
        return antecedent
    joint = _before_clitics(scene.sentence, trigger.verb)
    if outer := _past_relative(scene, joint):
        return outer
    if scene.sentence.low(joint) in COORDINATORS and (first := main_subject(scene, trigger)):
        return first
    return _last_free(scene, trigger) or _inverted(scene, trigger)


def _before_clitics(sentence, verb):
    """Index of the token before the verb and its clitics: "Y" of "X a rencontré Y, puis s'est entretenu" has "puis"."""
    k = verb - 1
    while sentence.low(k) in CLITICS:
        k -= 1
    return k


def _last_free(scene, trigger):
    """The persons of the last group before the verb that nothing governs, those before "puis" too: "A, puis B, ont"."""
    end, found, last = trigger.verb if trigger.subject is None else trigger.subject, [], None
    for group, persons in scene.pairs():
        if group.stop <= end and group.governor == "" and (persons or group.actors[0].form == "pronoun"):
            is_next = last is not None and _is_then(scene.sentence, last.stop, group.start)
            found, last = [*found, *persons] if is_next else persons, group
            trigger.separate = is_next or trigger.separate
    return found


def _past_relative(scene, end):
    """The persons of "X, qui a reçu Y, s'est entretenu avec Z", where the comma at token `end` closes the relative."""
    if scene.sentence.low(end) != "," or "qui" not in scene.sentence.lows[:end]:
        return []
    free = ((g, p) for g, p in scene.pairs() if g.governor == "" and p and g.stop < end)
    return next((p for g, p in free if "qui" in scene.sentence.lows[g.stop : g.stop + 2]), [])


def _is_then(sentence, start, stop):
    """Whether nothing but "puis" stands at tokens [start:stop]: "A, puis B, ont été reçus"."""
    between = sentence.lows[start:stop]
    return "puis" in between and set(between) <= {",", "puis", "et", "enfin"}


def _antecedent(scene, trigger):
    """The persons of "le président X, qui la recevait", "qui, mardi, a reçu"."""
    k = trigger.verb - 1
    while scene.sentence.low(k) in CLITICS or _is_day(scene.sentence, k):
        k -= 1
    if scene.sentence.low(k) not in WHO:
        return []
    at = next((i for i, g in enumerate(scene.groups) if g.stop in (k, k - 1) and scene.persons[i]), None)
    if at is None:
        return []
    is_of_several = scene.sentence.low(trigger.verb).endswith(PLURAL_ENDS)
    return _with_joined(scene, at) if is_of_several else scene.persons[at]


def _is_day(sentence, k):
    mark = sentence.marks.get(k)
    return mark is not None and mark.kind == "date"


def _with_joined(scene, at):
    """The persons of group `at` and of those joined to it by "et": "du ministre X et de la ministre Y, qui"."""
    found, groups = list(scene.persons[at]), scene.groups
    while at and groups[at - 1].governor == groups[at].governor and _is_joint(scene, groups[at - 1], groups[at]):
        at -= 1
        found = [*scene.persons[at], *found]
    return found


def _is_joint(scene, one, other):
    return set(scene.sentence.lows[one.stop : other.start]) <= JOINTS


def _inverted(scene, trigger):
    """The persons of "Ont pris part à la rencontre X et Y", "que se sont vus X et Y", "a dit X après avoir reçu Y"."""
    if trigger.subject is not None:
        return scene.last_under("", start=trigger.subject + 1, stop=trigger.start)
    is_first = trigger.verb < 2 and is_finite(scene.sentence, trigger.verb)
    if not is_first and scene.sentence.low(trigger.verb - 1) not in ("se", "s'"):
        return []
    return [person for persons in scene.under("", start=trigger.stop) for person in persons]


def at_head(scene, trigger, governor):
    """The persons of "Avec Y, il a fait le point": the partner at the head of the sentence."""
    first = scene.groups[0] if scene.groups else None
    is_first = first is not None and first.governor == governor and first.start < AT_HEAD and first.stop <= trigger.verb
    return scene.persons[0] if is_first else []


def clefted(scene, trigger, governor):
    """ "c'est au ministre X qu'elle a téléphoné", "c'est le ministre X que Y a joint"."""
    lows = scene.sentence.lows[: trigger.verb]
    at = next((k for k, low in enumerate(lows) if low == "c'"), None)
    stop = next((k for k in range(len(lows) - 1, -1, -1) if lows[k] in ("que", "qu'")), None)
    if at is None or stop is None:
        return []
    return scene.first_under(governor, start=at, stop=stop)


def relative_to(scene, trigger):
    """The persons of "X, auquel il a accordé une audience", "X, avec qui il s'est entretenu"."""
    at = next(
        (k for k in range(trigger.verb - 1, max(0, trigger.verb - RELATIVE), -1) if _to_whom().at(scene.sentence, k)),
        None,
    )
    if at is None:
        return []
    return next((p for g, p in scene.pairs() if g.stop in (at, at - 1) and p), [])


@cache
def _to_whom():
    return Phrases((form, True) for form in table("verbs")["noun_words"]["to_whom"])


def objects(scene, trigger):
    """The persons behind the verb that nothing governs: "a joint X, puis Y"."""
    first = next(iter(groups_after(scene, trigger, ("",))), None)
    if first is not None and speaks(scene, first):
        return []
    if first is None:
        return _titled_after(scene, trigger, ("",))
    free = ((g, persons) for g, persons in scene.pairs() if g.governor == "" and g.start > trigger.stop and persons)
    later = [person for group, persons in free if _is_met_next(scene, trigger, group) for person in persons]
    trigger.separate = trigger.separate or bool(later)
    later = later or items(scene, trigger, "", limit_of(scene, trigger))
    return [*first, *(person for person in later if person not in first)]


def speaks(scene, persons):
    """Whether those of a group have said what the sentence tells: ", a dit X"."""
    start = next(group.start for group, told in scene.pairs() if told is persons)
    commas = (k for k in range(max(0, start - INCISE), start) if scene.sentence.low(k) == ",")
    incises = (incise_at(scene.sentence, k + 1) for k in commas)
    return any(incise is not None and incise.stop == start for incise in incises)


def _is_met_next(scene, trigger, group):
    """Whether those of `group` were met after whom the sentence tells before: "puis X", "et mardi X"."""
    if _is_next(scene.sentence, group.start):
        return True
    before = [g for g, p in scene.pairs() if p and trigger.stop <= g.start and g.stop <= group.start]
    return bool(before) and before[-1].governor == "" and stands_apart(scene.sentence, before[-1], group)


def several_unnamed(scene, trigger):
    """The persons of "a reçu mardi à Lomé des parlementaires espagnols conduits par X", X with them."""
    (group, told), (following, leaders) = _first_two(scene, trigger.stop)
    if group is None or scene.sentence.low(group.start) != "des" or not _is_beside(scene, trigger.stop, group.start):
        return []
    return [*told, *leaders] if following is not None and following.governor == "par" else list(told)


def _first_two(scene, start):
    """The first two (group, its persons) from token `start` on, with (None, []) for each that is missing."""
    pairs = [(g, persons) for g, persons in scene.pairs() if g.start >= start and persons]
    return [*pairs, (None, []), (None, [])][:2]


def _is_beside(scene, start, stop):
    """Whether nothing but a day, a city and small words stand at tokens [start:stop]."""
    told = {i for k, mark in scene.sentence.marks.items() for i in range(k, mark.stop) if mark.kind in ("date", "city")}
    small = {i for i in range(start, stop) if scene.sentence.lows[i] in (",", "à", "a", "en", "ce", "hier")}
    return told | small >= set(range(start, stop))


def _is_next(sentence, start):
    """Whether "puis", "ensuite", "enfin" or "pour finir" stands right before the person at token `start`."""
    k = start - 1
    if sentence.low(k) == "," and not _is_last(sentence, k - 1):  # "puis, dans la soirée, X"
        k = next((j for j in range(k - 1, max(0, k - INSERTED), -1) if sentence.low(j) == ","), k + 1) - 1
    k -= sentence.low(k) == ","
    if _is_last(sentence, k):
        return sentence.low(k - 2 - (sentence.low(k) == "lieu")) in (",", "et", "puis")
    is_next = sentence.low(k) == "puis" or sentence.low(k) in NEXT and sentence.low(k - 1) in (",", "et", "puis")
    return is_next or sentence.low(k) == "que" and sentence.low(k - 1) == "ainsi" and k < start - 1


def _is_last(sentence, k):
    """Whether "pour finir" or "en dernier" ends at token `k`."""
    return (sentence.low(k - 1), sentence.low(k)) in LAST


def clitic_before(sentence, verb):
    """The folded word before the verb, "y" and "en" passed over: "l'" of "l'y a reçu"."""
    return sentence.low(verb - 1 - (sentence.low(verb - 1) in ("y", "en")))


def clitic(scene, trigger):
    """ "Son ministre … , où Y l'a reçu": [the subject of the sentence], whom "l'" stands for; in "Le pli a été remis
    par X à Y, qui l'a reçu" it is X.
    """
    if clitic_before(scene.sentence, trigger.verb) not in ("l'", "les", "la", "le"):
        return []
    told = scene.first_under("", stop=trigger.verb - 1)[:1]
    is_handed = not told and any(low.startswith(HANDED) for low in scene.sentence.lows[: trigger.verb])
    return scene.first_under("par", stop=trigger.verb - 1)[:1] if is_handed else told


def behind_noun(scene, trigger, governor):
    """The first persons under `governor` behind the noun of `trigger`."""
    return scene.first_under(governor, start=trigger.stop)


def subject_before(scene, stop):
    """The persons of the last group before token `stop` that nothing governs."""
    return scene.last_under("", stop=stop)


def chair(scene, trigger):
    """The official of "Présidés par X, les travaux ont réuni Y et Z", "Sous la présidence de X, …"; or none."""
    at = next(iter(scene.sentence.places_of(_presiding("words") | _presiding("led"))), None)
    if at is None or at > trigger.verb and trigger.verb != trigger.start:
        return []
    near = range(at + 1, at + CHAIR_REACH)
    told = next((p for g, p in scene.pairs() if g.start in near and g.governor in ("de", "par")), [])
    return [person for person in told if person.name and person.function]


def main_subject(scene, trigger):
    """[the person whom the sentence began with], where it stands before the trigger, or an empty list."""
    return scene.first_under("", stop=trigger.start)[:1]


def alone_at_head(scene):
    """[the person whom the sentence began with], whom "il" stands for later in it, or an empty list."""
    first = [] if _opens_with_cleft(scene) else scene.first_under("")
    is_told = len(first) == 1 and (first[0].name or first[0].function and first[0].parties and not first[0].is_plural)
    return first if is_told else []


def _opens_with_cleft(scene):
    """ "C'est par X qu'il a commencé", "Mardi, c'est X qu'il a reçu"."""
    first = next((group.start for group in scene.groups if group.governor == ""), 0)
    return scene.sentence.low(0) in ("c'", "ce") or scene.sentence.low(first - 2) in ("c'", "ce")


def main_behind_relative(scene, group):
    """[the subject of "X a été reçu par Y, qui s'est entretenu avec lui"], whom "lui" stands for, or an empty list."""
    at = next((k for k in range(group.start - 1, 0, -1) if scene.sentence.low(k) == "qui"), None)
    if at is None:
        return []
    before = [(g, p) for g, p in scene.pairs() if p and g.stop <= at]
    main = next((p for g, p in before if g.governor == "" and len(p) == 1), [])
    return main if main and main[0].name and main[0] not in before[-1][1] else []


def pairs_between(scene, trigger):
    """Each "entre A et B" of an event told several times: "entre A et B, et entre C et D"."""
    pairs = groups_after(scene, trigger, ("entre",)) if trigger.frame == "event" else []
    return [pair for pair in pairs if len(pair) > 1]


@cache
def _media():
    """Phrases of what tells a medium, with its kind; of what only looks like it ("agence en ligne") with None."""
    told = table("verbs")["medium"]
    none = [(f"{noun} en ligne", None) for noun in told["published"]]
    video = [(form, "video_call") for form in told["video"]]
    return Phrases([*none, *video, *((form, "phone_call") for form in told["phone"])])


def medium(sentence, start=0, stop=None):
    """ "phone_call" or "video_call" where tokens [start:stop] of the sentence name the medium, else None."""
    told, reached = set(), start
    for i in _media().places(sentence):
        hit = _media().at(sentence, i) if reached <= i and (stop is None or i < stop) else None
        if hit:
            reached = hit[0]
            told.add(None if is_spoken_of(sentence, i) else hit[1])
    return next((kind for kind in ("video_call", "phone_call") if kind in told), None)


def is_office_given(scene, trigger):
    """ "Le général X reçoit les Forces armées, Y la Justice": an office is given, nobody is received."""
    sentence, k = scene.sentence, trigger.stop
    is_thing = sentence.low(k) in ("le", "la", "les", "l'") and {k, k + 1}.isdisjoint(scene.inside)
    is_office = is_thing and sentence.is_capital(k + 1)
    return is_office and k + 1 not in sentence.marks and not trigger.passive
