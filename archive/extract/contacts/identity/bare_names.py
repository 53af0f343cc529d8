"""Names without office or state that a sentence behind a contact gives to those whom it told by their offices alone:
"A et B ont parlé de pêche", "Le visiteur, M. B, a remercié son hôte", "M. B et le ministre".
"""

from archive.extract.people.functions.genders import MAN, WOMAN, gender_before
from archive.extract.people.heads import words
from archive.extract.words.clauses import is_finite, quoted
from archive.extract.words.lexicon import word_sets

REACH = 3  # sentences behind the contact
PAIR = 2
FUTURE = ("era", "ira", "dra", "eront", "iront", "dront")
HAD = frozenset(("avait", "avaient", "etait", "etaient"))
GUESTS = frozenset(("guest", "visitors"))
ENVOYS = frozenset(("ambassador", "chief", "acting", "charge-d-affaires", "nuncio", "consul", "representative"))
MEANT = frozenset(("group", "pronoun", "described"))  # who stand for others: "les deux responsables", "il"
NEXT = frozenset(("ensuite", "egalement", "auparavant"))
_words = word_sets("descriptions", "unnamed")


def name_bare(scene, drafts, people):
    """Give the names that `scene` tells alone to those of the contact told last who have none yet.

    scene  drafts.Scene; drafts: all Drafts so far; people: People of the dispatch
    Two names joined go to two in their order; one goes to whom a word beside it, his sex or the sentence leaves.
    """
    draft = drafts[-1] if drafts else None
    if draft is None or not draft.is_near(scene, REACH):
        return
    unnamed = [p for p in draft.persons if not p.name and not p.is_plural and p.function]
    if not unnamed or tells_of_another_time(scene):
        return
    for person, other in _meant(scene, draft, unnamed):
        give_name(scene, people, person, other)


def give_offices(scene, drafts):
    """Let the two met who were told by their names alone have the offices of "Le ministre togolais et la ministre du
    Ghana ont parlé", the subjects of the next sentence, in their order.
    """
    draft = drafts[-1] if drafts else None
    if draft is None or not draft.is_near(scene, 1) or len(draft.named) != PAIR:
        return
    offices = scene.first_under("")
    are_open = all(person.function is None for person in draft.named)
    if are_open and len(offices) == PAIR and all(p.function and p.parties and not p.name for p in offices):
        are_of_two = offices[0].side != offices[1].side  # "le ministre congolais et la vice-ministre de la RDC"
        for person, office in zip(draft.named, offices):
            told = office.parties if are_of_two or office is offices[1] else ()
            person.function, person.parties = office.function, person.parties or told
            scene.replace(office, person)


def whom_it_heads(scene):
    """Whom the first sentence, without a verb, is about: "Premier déplacement à Berlin pour X"; or None."""
    if scene.number or any(is_finite(scene.sentence, k) for k in range(len(scene.sentence))):
        return None
    governors = ("pour",) if scene.words.isdisjoint(_words("headed")) else ("pour", "de")  # "Première audience de X"
    return next((p for g, persons in scene.pairs() if g.governor in governors for p in persons if p.name), None)


def _meant(scene, draft, unnamed):
    """[(person of `unnamed`, person told here by the bare name of the first)], two, one or none."""
    absent, bare = _not_told_by_office(scene, unnamed), _bare(scene)
    if len(absent) == len(bare) == PAIR and _are_joined(scene, bare):
        return [(person, other) for person, (_, other) in zip(_in_order(scene, draft, absent, bare), bare)]
    if len(bare) != 1:
        return []
    [(k, other)] = bare
    meant = _described(scene, k, draft, unnamed)
    if not meant and not _tells_of_another(scene, draft):
        meant = _of_that_sex(scene, other, absent)
    return [(meant[0], other)] if len(meant) == 1 else []


def _tells_of_another(scene, draft):
    """ "Elle a ensuite rencontré X": whom she met before is somebody else."""
    is_told = any(person in draft.named for person in scene.everyone())
    return is_told and not scene.words.isdisjoint(NEXT)


def _not_told_by_office(scene, unnamed):
    """Those of `unnamed` whom no office told in the sentence means."""
    told = {p for g, persons in scene.pairs() if MEANT.isdisjoint(a.form for a in g.actors) for p in persons}
    return [person for person in unnamed if person not in told]


def tells_of_another_time(scene):
    """Whether a sentence behind a contact tells of somebody who is to come, or was there before."""
    lows = scene.sentence.lows
    if not scene.words.isdisjoint(_words("elsewhere")):
        return True
    future = [k for k, low in enumerate(lows) if low.endswith(FUTURE)]
    if any(lows[k - 1] not in words("words", "article", "grammar") for k in future):
        return True
    forms = {mark.value.form for mark in scene.sentence.marks.values() if mark.kind == "date"}
    return not forms.isdisjoint(("year", "month")) and not scene.words.isdisjoint(HAD)


def _in_order(scene, draft, absent, bare):
    """`absent`, as the two names follow: "A et son hôte, B" the host first, else as told; never against their sexes."""
    one, other = absent
    if bare[0][0] != bare[1][0] and other is draft.host:
        one, other = other, one
    fit = [other in _of_that_sex(scene, told, absent) for other, (_, told) in zip((one, other), bare)]
    return [one, other] if all(fit) else [other, one]


def _bare(scene):
    """[(index of the group, person)] of those named here for the first time, by nothing but their names."""
    spoken, found = quoted(scene.sentence), []
    for k, group in enumerate(scene.groups):
        is_free = group.governor in _words("governors") or not group.governor or _is_introduced(scene.sentence, group)
        if is_free and group.start not in spoken and not _is_of_another_trade(scene.sentence, group):
            found += [(k, p) for p in scene.persons[k] if _is_bare(scene, p)]
    return found


def _is_introduced(sentence, group):
    """ "Il s'agit de X", "il s'agissait de M. X"."""
    return group.governor == "de" and sentence.low(0) == "il" and sentence.low(2) in ("agit", "agissait")


def _is_bare(scene, person):
    is_new = person.name and len(person.spellings) == 1 and person.name_at[0] >= scene.sentence.start
    return is_new and person.function is None and not person.parties


def _is_of_another_trade(sentence, group):
    """Whether "le chanteur X", "X, chanteur," tells who he is by a word that is no office."""
    i = group.stop
    is_apposed = sentence.low(i) == "," and sentence.low(i + 2) in (",", ".") and not sentence.is_capital(i + 1)
    if sentence.low(i := group.start) in MAN | WOMAN:
        return is_apposed
    before = i - 1
    is_noun = sentence.low(before - 1) in words("words", "article", "grammar") and before not in sentence.marks
    return is_apposed or is_noun and sentence.low(before) not in _words("trades")


def _are_joined(scene, bare):
    """Whether "A et B", "A et son hôte, B" stand together."""
    (one, _), (other, _) = bare
    lows = scene.sentence.lows[scene.groups[one].stop : scene.groups[other].start]
    return one == other or "et" in lows[:1] and scene.groups[other - 1].actors[0].word in GUESTS


def _described(scene, k, draft, unnamed):
    """Those of `unnamed` whom the words right before the name mean: "le visiteur, X", "le diplomate turc X"."""
    sentence, start = scene.sentence, scene.groups[k].start
    actor = _actor_before(scene, k)
    if actor and actor.word in GUESTS:
        return _guests(draft, unnamed)
    states = _states_before(sentence.marks.get(start - 1), actor)
    if states:
        return [person for person in unnamed if person.country in states]
    if "diplomate" in sentence.lows[max(0, start - 2) : start]:
        return [person for person in unnamed if person.keys & ENVOYS]
    return []


def _actor_before(scene, k):
    """The first actor of the group right before group `k`, a comma passed over, or None."""
    start, before = scene.groups[k].start, scene.groups[k - 1] if k else None
    is_next = before is not None and before.stop == start - (scene.sentence.low(start - 1) == ",")
    return before.actors[0] if is_next else None


def _states_before(mark, actor):
    """The codes of the state that `mark` names, else of that of a described actor: "turc", "le diplomate turc"."""
    if mark and mark.kind == "state":
        return mark.value.codes
    return (actor.parties[0].country,) if actor and actor.form == "described" and actor.parties else ()


def _guests(draft, unnamed):
    if draft.host is None:
        return []
    return [person for person in unnamed if person is not draft.host and person.country != draft.host.country]


def _of_that_sex(scene, other, absent):
    """Those of `absent` who may be `other`, where "Mme" or "M." stands before the name, else all of them."""
    sentence = scene.sentence
    told = gender_before(sentence, sentence.index_of(other.name_at[0]))
    return [p for p in absent if told is None or p.is_woman in (None, told)]


def give_name(scene, people, person, other):
    """Let `other`, told by his name, be `person`, told by his office."""
    person.name, person.name_at, person.seen = other.name, other.name_at, scene.number
    person.spellings += other.spellings
    scene.replace(other, person)
    people.forget(other, person)
