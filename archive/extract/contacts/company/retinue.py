"""Those whom a sentence behind a contact tells to have been at somebody's side: "avait à ses côtés Y", "Y se trouvait
aux côtés du président", "Elle comptait aussi Y", "M. X était entouré de Y".
"""

from functools import cache
from itertools import chain, product

from archive.extract.contacts.drafts import last_held
from archive.extract.words import clauses
from archive.extract.words.lexicon import table, word_sets
from archive.extract.words.tokens import words_of

REACH = 10  # sentences behind the contact
NEAR = 9  # tokens of ", côté cubain," between the words that tell it and who was there
GAP = 8  # tokens between two of one list
OF_SIDE = 2  # tokens of "côté de" before the state
MEMBERS_REACH = 5  # tokens of "faisaient partie de la délégation"
SIDE_REACH = 4  # tokens of "se trouvait également le ministre"
BEING = frozenset(("est", "sont", "etait", "etaient", "fut", "furent", "ete", "fait"))
COTES = frozenset(("cote", "cotes"))
WITH = ("", "de", "avec", "par", "pour")
DELEGATIONS = ("delegation", "suite")
SITTINGS = ("seance", "session", "reunion")
JOINED = (("placed", "on_side"), ("briefed", "by"), ("explained", "explanation"))  # parts of a phrase, by their keys
# "À ses côtés se trouvait Y"
SIDES = (["du", "cote"], ["aux", "cotes"], ["a", "ses"], ["a", "leurs"], ["à", "ses"], ["à", "leurs"])
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

    scene   drafts.Scene
    drafts  all Drafts so far; nothing is added where the sentence tells a contact of its own
    They serve a state or body of that contact, or none that is known.
    """
    last = last_held(drafts)
    if last is None or not last.named or not last.is_near(scene, REACH) or drafts[-1].sentence == scene.number:
        return
    found = _told(scene)
    if found is None or clauses.is_denied(scene.sentence, max(0, found[0] - 2), found[1] + 1):
        return
    last = _his_own(scene, drafts, last, found[0])
    persons, principal = _there(scene, last, *found), _principal(scene, last, found[0])
    for person in persons:
        person.beside = person.beside or principal
    for draft in _all_of_visit(scene, drafts, last, principal):
        _join(draft, persons)


def _his_own(scene, drafts, last, stop):
    """The contact of "Le commissaire était accompagné de Y", told in one sentence with the `last`, of somebody else."""
    told = set(scene.first_under("", stop=stop))
    if not told.isdisjoint(last.persons):
        return last
    others = [draft for draft in drafts if draft.sentence == last.sentence and not told.isdisjoint(draft.persons)]
    return others[0] if len(others) == 1 else last


def _join(draft, persons):
    draft.persons += [person for person in persons if person not in draft.persons]


def _all_of_visit(scene, drafts, last, principal):
    """[`last`]; of "La délégation comprenait Y" all the contacts of its leader, who is no host."""
    is_of_all = scene.sentence.low(1) in DELEGATIONS and scene.sentence.low(0) in ("la", "sa")
    is_of_last = last.noun in SITTINGS and scene.number == last.sentence + 1  # "une séance de travail des délégations"
    if not is_of_all or is_of_last or principal is None or principal is last.host:
        return [last]
    near = (draft for draft in drafts if draft.kind != "letter" and draft.is_near(scene, REACH))
    return [draft for draft in near if draft is last or principal in draft.persons]


def _told(scene):
    """(start, stop) of the tokens that tell who was there, or None."""
    if not _may_tell(scene.words):
        return None
    adverbs, lows, named = _words("adverbs"), scene.sentence.lows, _name_tokens(scene)
    plain = [k for k, low in enumerate(lows) if low not in adverbs and k not in named]
    words = [lows[k] for k in plain]
    if (words[:2] in SIDES or _is_among(words)) and (
        verb := next((k for k in plain if lows[k] in _words("at_side")), None)
    ):
        return (verb, verb + 1) if not named.isdisjoint(range(verb, verb + SIDE_REACH)) else None
    found = _told_at(words)
    return found and (plain[found[0]], plain[found[1]] + 1)


def _is_among(lows):
    """ "Parmi les collaborateurs du ministre", and no "Parmi les invités du festival"."""
    return lows[:2] == ["parmi", "les"] and not _words("among").isdisjoint(lows[2:3])


def _name_tokens(scene):
    """Indexes of the tokens of those groups that name somebody."""
    groups = (group for group in scene.groups if any(actor.name for actor in group.actors))
    return {k for group in groups for k in range(group.start, group.stop)}


def _told_at(lows):
    """(first, last) index in `lows`, without adverbs and names, of what tells that somebody was there; or None."""
    phrases = _phrases()
    for at, low in enumerate(lows):
        for words in phrases.get(low, ()):
            if tuple(lows[at : at + len(words)]) == words:
                return at, at + len(words) - 1
        if _surrounds(lows, at) or _comprises(lows, at):
            return at, at
    return None


def _surrounds(lows, at):
    """ "était entouré de Y"."""
    return lows[at] in _words("around") and at > 0 and lows[at - 1] in BEING


def _comprises(lows, at):
    """ "la délégation comprenait Y"."""
    return lows[at] in _words("members") and not _words("holders").isdisjoint(lows[:at])


def _may_tell(words):
    """Whether all the words that tell it stand in the sentence, in whatever order."""
    if words.isdisjoint(_telling()):
        return False
    phrases = (phrase for longest in words & _by_longest().keys() for phrase in _by_longest()[longest])
    if any(map(words.issuperset, phrases)):
        return True
    pairs = ((COTES | {"parmi"}, _words("at_side")), (_words("around"), BEING), (_words("members"), _words("holders")))
    return any(not (words.isdisjoint(one) or words.isdisjoint(other)) for one, other in pairs)


def _there(scene, draft, start, stop):
    """The persons behind the words at tokens [start:stop], else those before them, who may have been of `draft`."""
    pairs = [(g, [p for p in persons if _may_be(draft, p)]) for g, persons in scene.pairs()]
    pairs = [(group, persons) for group, persons in pairs if persons]
    behind = [(g, p) for g, p in pairs if g.start >= stop - 1 and g.governor in WITH]
    if behind and behind[0][0].start - stop <= NEAR:
        return _listed(behind)
    before = [(g, p[::-1]) for g, p in pairs if g.stop <= start and g.governor in ("", "pour")]
    return _listed(before[::-1])[::-1]


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
    return person.country in served | {None} or served == {None}  # whom they serve is not told beside their names


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
    named = _told_with_them(scene, draft)
    if named or not draft.host:
        return next(iter(named), None)
    guests = [p for p in draft.named if p is not draft.host and p.country != draft.host.country]
    return guests[0] if guests and _is_of_delegation(scene.sentence, at) else draft.host


def _told_with_them(scene, draft):
    """Those of the contact whom the sentence names with them, of a delegation told there, else by their office."""
    here = scene.everyone()
    named = _of_delegation(scene, draft) or [person for person in here if person in draft.persons]
    return named or [p for p in here if p.function and p.parties and not (p.name or p.is_plural)]  # "du roi du Maroc"


def _is_of_delegation(sentence, at):
    """Whether "la délégation" stands before the words from token `at`, or ends them, or they begin with "en"."""
    around = sentence.lows[: at + MEMBERS_REACH]
    return not _words("holders").isdisjoint(around) or sentence.low(at) == "en"
