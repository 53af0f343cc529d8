"""Delegations: "une délégation russe conduite par X", "celle du Ghana", "composée du ministre X et de Y"."""

import re
from dataclasses import replace
from functools import cache

from archive.extract.people.actors.counterparts import OF_STATE, listed_from, parties_from, past_de
from archive.extract.people.actors.persons import CONTRACTED, Actor, past_article
from archive.extract.people.actors.plurals import functionaries, named_persons
from archive.extract.people.heads import Party, head_at, party_of, words
from archive.extract.people.parties.regions import named_region
from archive.extract.people.parties.served import seats
from archive.extract.people.parties.unlisted import unlisted_body
from archive.extract.words.lexicon import folded_set, table, word_set

OF_NOUN = re.compile(r" (?:du|de la|de l['’]) ?$")
FEW_WORDS = 14  # between "délégation" and "conduite par"
ELLIPTIC = ("celle", "celles")
OF_BODY = OF_STATE | {",", "et"}  # between two bodies that sent a delegation together
SIDE = "partie"  # "la partie turque était menée par X"; without its leader it is no delegation


@cache
def _delegation(key):
    return folded_set(table("verbs")["delegation"][key])


@cache
def delegation_words():
    """The nouns that a delegation is named by."""
    return _delegation("noun") | {SIDE}


def delegations(sentence, i, context):
    """ "une délégation russe conduite par X, président …": the delegation, one for each body that sent it, then its
    leader.
    """
    j = _delegation_at(sentence, i)
    if j is None:
        return []
    if each := _delegations_of_several(sentence, i, j):
        return each
    parties, stop = _delegation_parties(sentence, j + 1)
    joined, stop = _joined_bodies(sentence, stop, parties)
    base = Actor("delegation", i, stop, parties=parties, is_plural=sentence.low(j).endswith("s"))
    others = [replace(base, parties=(party,)) for party in joined]
    if leaders := _led_at_head(sentence, i, base, context):
        return [base, *others, *leaders]
    led = _led_by(sentence, stop)
    named = _members(sentence, stop, base, context) if led is None else _leaders(sentence, led, base, context)
    if named:
        return [replace(base, stop=named[-1].stop), *others, *named]
    return [base, *others] if parties and (led is not None or sentence.low(j) != SIDE) else []


def _delegation_at(sentence, i):
    """The token of "délégation" or "partie" behind the article at token `i`, or of "celle" for it; or None."""
    if _is_elliptic_delegation(sentence, i):
        return i
    noun = past_article(sentence, i)
    return noun if noun > i and sentence.low(noun) in delegation_words() else None


def _delegations_of_several(sentence, i, noun):
    """One delegation for each state of "les délégations togolaise et péruvienne", "… du Togo et du Pérou"."""
    if not are_several_delegations(sentence, noun):
        return []
    parties, stop = parties_from(sentence, noun + 1)
    return [Actor("delegation", i, stop, parties=(party,)) for party in parties] if len(parties) > 1 else []


def are_several_delegations(sentence, i):
    """Whether "délégations" at token `i` goes on with a state: "togolaise et péruvienne", "du Togo et du Pérou"."""
    if sentence.low(i) != "delegations":
        return False
    at = i + 1
    while at not in sentence.marks and sentence.low(at) in OF_STATE:
        at += 1
    return sentence.marks.get(at) is not None and sentence.marks[at].kind == "state"


def _is_elliptic_delegation(sentence, i):
    """Whether "celle du Ghana" at token `i` is a delegation; "les signatures sont celles des ministres" is none."""
    if sentence.low(i) not in ELLIPTIC:
        return False
    mark = sentence.marks.get(i + 3) if sentence.low(i + 2) in ("la", "l'") else sentence.marks.get(i + 2)
    is_of_state = sentence.low(i + 1) in ("de", "d'") and mark is not None and mark.kind == "state"
    return is_of_state or sentence.low(i + 1) in CONTRACTED and not head_at(sentence, i + 2)


def _leaders(sentence, i, delegation, context):
    """The actors at token `i`, who lead `delegation` and serve what it serves where they tell nothing else."""
    leaders = functionaries(sentence, i, context) or named_persons(sentence, i, context)
    return [replace(_serving_again(a, delegation), owner=delegation) for a in leaders]


def _serving_again(actor, delegation):
    """`actor` in the service of what sent his delegation, where "le secrétaire général du Conseil" only shortens it."""
    body = next((party.body for party in delegation.parties if party.body), "") or ""
    noun = body.split(" ")[0]
    if noun and noun != body and {party.body for party in actor.parties} == {noun}:
        return replace(actor, parties=delegation.parties)
    role = actor.function.role if actor.function else ""
    if noun and not actor.parties and role.endswith(f" {noun}"):
        function = replace(actor.function, role=OF_NOUN.sub("", role.removesuffix(noun)))
        return replace(actor, function=function, parties=delegation.parties)
    return replace(actor, parties=actor.parties or delegation.parties)


def _members(sentence, i, delegation, context):
    """The actors of "composée du ministre X et de l'ambassadeur Y", "comprenant X et Y" behind token `i`."""
    if _delegation("of_members").isdisjoint(sentence.words):
        return []
    near = range(i, min(i + FEW_WORDS, len(sentence)))
    at = next((k + 1 for k in near if sentence.low(k) in _delegation("of_members")), None)
    members = listed_from(sentence, past_de(sentence, at), context) if at else []
    if not any(actor.name for actor in members):
        return []
    return [replace(a, parties=a.parties or delegation.parties, owner=delegation) for a in members]


def _ends_parties(low):
    """Whether behind a word nothing more tells whose the delegation is: a verb, "conduite", "comprenait"."""
    held = word_set("company", "retinue", "members")
    is_led = low in _delegation("led") or low in held
    return low in (",", "face") or low in ELLIPTIC or low in words("words", "stop", "grammar") or is_led


def _delegation_parties(sentence, i):
    parties, stop = [], i
    for k in range(i, min(i + FEW_WORDS, len(sentence))):
        if _is_of_party(sentence, k):
            parties.append(party_of(sentence.marks[k]))
            stop = sentence.marks[k].stop
        elif k < stop:
            continue
        elif not parties and (told := _untabled_party(sentence, k)):
            stop, party = told
            parties.append(party)
        elif parties and sentence.low(k) == "et" or _ends_parties(sentence.low(k)):
            break
    return tuple(parties[:1]), stop


def _joined_bodies(sentence, i, parties):
    """([Party], index past them) of the bodies joined on to one of `parties` at token `i`: "du FMI[ et de la BAD]"."""
    found, k = [], i
    while parties and parties[0].country is None and sentence.low(k) in OF_BODY:
        k += 1
        mark = sentence.marks.get(k)
        if mark is not None and mark.kind == "body":
            found.append(party_of(mark))
            i = k = mark.stop
    return found, i


def _is_of_party(sentence, i):
    """Whether a state or a body is marked at token `i`."""
    mark = sentence.marks.get(i)
    return mark is not None and mark.kind in ("state", "body")


def _untabled_party(sentence, i):
    """(index past it, Party) of a house of parliament, a body that no table names or a region at token `i`; or None."""
    if sentence.low(i) == "groupe" and sentence.low(i + 2) == "amitie":  # "Groupe d'amitié Japon-Serbie"
        return None
    if house := seats().at(sentence, i):
        return house[0], Party(house[1], None, *sentence.span(i, house[0]))
    if body := unlisted_body(sentence, i, is_alone=True):
        stop, name = body
        return stop, Party(None, name, *sentence.span(i, stop))
    return named_region(sentence, i)


def _led_at_head(sentence, i, delegation, context):
    """Those of "Conduite par X, une délégation turque": told before the delegation at token `i`."""
    if sentence.low(0) not in _delegation("led") or sentence.low(1) != "par" or sentence.low(i - 1) != ",":
        return []
    leaders = _leaders(sentence, 2, delegation, context) if delegation.parties else []
    is_next = bool(leaders) and leaders[-1].stop in (i - 1, i)
    return [replace(leader, start=i, stop=delegation.stop) for leader in leaders] if is_next else []


def _led_by(sentence, i):
    """Index of what follows "conduite par" within a few words of token `i`, or None."""
    for k in range(i, min(i + FEW_WORDS, len(sentence))):
        if sentence.low(k) in ELLIPTIC:  # "la délégation ghanéenne et celle du Togo, conduite par X"
            return None
        if sentence.low(k) == "par":
            is_led = k == i or sentence.low(k - 1) in _delegation("led") or _is_of_party(sentence, k - 1)
            return k + 1 if is_led else None
        if past := _past_leading(sentence, k):
            return past
    return None


def _past_leading(sentence, k):
    """Index past "avait à sa tête" or "que conduit", whose noun or "que" stands at token `k`, or None."""
    if sentence.low(k) == "tete":
        return k + 1 if sentence.low(k - 1) in ("sa", "leur") else None
    is_active = sentence.low(k) in ("que", "qu'") and sentence.low(k + 1) in _delegation("leading")
    return k + 2 if is_active else None
