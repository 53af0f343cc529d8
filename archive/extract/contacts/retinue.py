"""Those whom a sentence behind a contact tells to have been at somebody's side: "avait à ses côtés Y", "Y se trouvait
aux côtés du président", "Elle comptait aussi Y", "M. X était entouré de Y".
"""

from functools import cache
from itertools import chain, product

from archive.extract.words import clauses
from archive.extract.words.lexicon import table, word_sets
from archive.extract.words.tokens import words_of

REACH = 10  # sentences behind the contact
NEAR = 9  # tokens of ", côté cubain," between the words that tell it and who was there
GAP = 8  # tokens between two of one list
OF_SIDE = 2  # tokens of "côté de" before the state
SIDE_REACH = 4  # tokens of "se trouvait également le ministre"
BEING = frozenset(("est", "sont", "etait", "etaient", "fut", "furent", "ete", "fait"))
DELEGATIONS = ("delegation", "suite")
JOINED = (
    ("placed", "on_side"),
    ("briefed", "by"),
    ("explained", "explanation"),
)  # the parts of a phrase, by their keys
SIDES = (
    ["du", "cote"],
    ["aux", "cotes"],
    ["a", "ses"],
    ["a", "leurs"],
    ["à", "ses"],
    ["à", "leurs"],
)  # "À ses côtés se trouvait Y"
_words = word_sets("company", "retinue")


@cache
def _phrases():
    """{first word: [all words]} of what tells that somebody was there."""
    found, told = {}, table("company")["retinue"]
    pairs = chain.from_iterable(product(told[one], told[other]) for one, other in JOINED)
    for form in chain(told["phrases"], map(" ".join, pairs)):
        words = words_of(form)
        found.setdefault(words[0], []).append(words)
    return found


@cache
def _by_longest():
    """The same phrases by their longest word, which the fewest sentences have."""
    found = {}
    for words in chain.from_iterable(_phrases().values()):
        found.setdefault(max(words, key=len), []).append(words)
    return found


@cache
def _telling():
    """Words one of which stands wherever it is told."""
    return _words("around") | _words("members") | _words("at_side") | _by_longest().keys()


def join_retinue(scene, drafts):
    """Add to the last contact told before those whom `scene` tells to have been at the side of one of its persons.

    scene   contacts.Scene
    drafts  all Drafts so far; nothing is added where the sentence tells a contact of its own
    They serve a state or body of that contact, or none that is known.
    """
    held = [draft for draft in drafts if draft.kind != "letter"]
    if (
        not held
        or not held[-1].named
        or not 0 < scene.number - held[-1].sentence <= REACH
        or drafts[-1].sentence == scene.number
    ):
        return
    found = _told(scene)
    if found is None or clauses.is_denied(scene.sentence, max(0, found[0] - 2), found[1] + 1):
        return
    persons = _there(scene, held[-1], *found)
    principal = _principal(scene, held[-1], found[0])
    for person in persons:
        person.beside = person.beside or principal
    for draft in _all_of_visit(scene, held, principal):
        draft.persons += [person for person in persons if person not in draft.persons]


def _all_of_visit(scene, held, principal):
    """The last of `held`; of "La délégation comprenait Y" all those of its leader, who is no host."""
    is_of_all = scene.sentence.low(1) in DELEGATIONS and scene.sentence.low(0) in ("la", "sa") and principal is not None
    if not is_of_all or principal is held[-1].host:
        return held[-1:]
    near = (draft for draft in held if 0 < scene.number - draft.sentence <= REACH)
    return [draft for draft in near if draft is held[-1] or principal in draft.persons]


def _told(scene):
    """(start, stop) of the tokens that tell who was there, or None."""
    sentence = scene.sentence
    if not _may_tell(scene.words):
        return None
    named = {k for g in scene.groups if any(actor.name for actor in g.actors) for k in range(g.start, g.stop)}
    adverbs, phrases, around, members = _words("adverbs"), _phrases(), _words("around"), _words("members")
    plain = [k for k, low in enumerate(sentence.lows) if low not in adverbs and k not in named]
    lows = [sentence.lows[k] for k in plain]
    if lows[:2] in SIDES and (verb := next((k for k in plain if sentence.lows[k] in _words("at_side")), None)):
        return (verb, verb + 1) if not named.isdisjoint(range(verb, verb + SIDE_REACH)) else None
    for at, low in enumerate(lows):
        for words in phrases.get(low, ()):
            if tuple(lows[at : at + len(words)]) == words:
                return plain[at], plain[at + len(words) - 1] + 1
        is_around = low in around and at and lows[at - 1] in BEING
        if is_around or low in members and not _words("holders").isdisjoint(lows[:at]):
            return plain[at], plain[at] + 1
    return None


def _may_tell(words):
    """Whether all the words that tell it stand in the sentence, in whatever order."""
    if words.isdisjoint(_telling()):
        return False
    phrases = (phrase for longest in words & _by_longest().keys() for phrase in _by_longest()[longest])
    if any(map(words.issuperset, phrases)):
        return True
    if not (words.isdisjoint(("cote", "cotes")) or words.isdisjoint(_words("at_side"))):
        return True
    pairs = ((_words("around"), BEING), (_words("members"), _words("holders")))
    return any(not (words.isdisjoint(one) or words.isdisjoint(other)) for one, other in pairs)


def _there(scene, draft, start, stop):
    """The persons behind the words at tokens [start:stop], else those before them, who may have been of `draft`."""
    pairs = [(g, [p for p in persons if _may_be(draft, p)]) for g, persons in scene.pairs()]
    behind = [(g, p) for g, p in pairs if g.start >= stop - 1 and g.governor in ("", "de", "avec", "par", "pour") and p]
    before = [(g, p) for g, p in pairs if g.stop <= start and g.governor in ("", "pour") and p]
    if behind and behind[0][0].start - stop <= NEAR:
        return _listed(behind)
    return _listed([(group, persons[::-1]) for group, persons in before[::-1]])[::-1]


def _listed(pairs):
    """The persons of the first of `pairs`, and of those that stand next to it."""
    found, last = [], None
    for group, persons in pairs:
        if last and min(abs(group.start - last.stop), abs(last.start - group.stop)) > GAP:
            break
        found += [person for person in persons if person not in found]
        last = group
    return found


def _may_be(draft, person):
    """Whether `person` is an official of a state or body of the contact who is not told in it yet."""
    if person in draft.persons or not person.name or not (person.function or person.parties):
        return False
    served = {p.country for p in draft.persons} | {p.country for p in draft.parties}
    return person.country in served | {None}


def _of_delegation(scene, draft):
    """Those of the contact who serve the state of "s'est joint à la délégation argentine", "du côté argentin"."""
    actors = (actor for group in scene.groups for actor in group.actors if actor.form == "delegation")
    parties = {party.side for actor in actors for party in actor.parties}
    states = ((k, mark.value) for k, mark in scene.sentence.marks.items() if mark.kind == "state")
    lows, holders = scene.sentence.lows, _words("holders")
    parties |= {state.codes[0] for k, state in states if not holders.isdisjoint(lows[max(0, k - OF_SIDE) : k])}
    return [person for person in draft.named if person.side in parties]


def _principal(scene, draft, at):
    """The person of the contact whom the sentence names with them, the guest of a delegation's, else its host."""
    here = [person for persons in scene.persons for person in persons]
    named = _of_delegation(scene, draft) or [person for person in here if person in draft.persons]
    named = named or [p for p in here if p.function and p.parties and not (p.name or p.is_plural)]  # "du roi du Maroc"
    if named or not draft.host:
        return next(iter(named), None)
    guests = [p for p in draft.named if p is not draft.host and p.country != draft.host.country]
    of_delegation = not _words("holders").isdisjoint(scene.sentence.lows[: at + 1]) or scene.sentence.low(at) == "en"
    return guests[0] if guests and of_delegation else draft.host
