"""Several of one office, each with his own complement and name: "les ministres de la Santé, A, et du Commerce, B"."""

import re
from dataclasses import replace

from archive.extract.mentions.marks import token_at
from archive.extract.people.actors.persons import CONTRACTED, Actor, name_after, past_joint, with_name
from archive.extract.people.functions.genders import gender_before, in_gender
from archive.extract.people.functions.singular import singular
from archive.extract.people.heads import Party, party_of, text_of
from archive.extract.words import clauses

LONGEST = 14  # tokens of one complement
MOST = 12  # persons; a hostile text must not be read again from each of them
OF, AT = frozenset(("de", "d'", *CONTRACTED)) - {"au", "aux"}, frozenset(("à", "au", "aux"))
# Where the complement of an office begins, and not its own words: "secrétaire d'État", "chef d'état-major".
OF_ITS = re.compile(r" (?:de |du |des |d['’])(?!(?:État|Etat|état-major|cabinet|mission|cour)\b)")
AT_ITS = re.compile(r" (?:à |au |aux )")


def each_with_complement(sentence, i, function, context):
    """The Actors of an office of several at token `i`, of which each is told with what he is in charge of, or []."""
    if sentence.low(function.stop) != "," or any(party.body for party in function.parties):
        return []
    shares = _shares(sentence, function, context)
    if len(shares) < 2:
        return []
    party = function.parties if len(function.parties) == 1 else ()
    shared, stop = singular(function), shares[-1][1][1]
    head = _head(shared.role, text_of(sentence, *_past_state(sentence, shares[1][0])))
    told = []
    for own, name in shares:
        actor = Actor("person", i, stop, function=shared, parties=own and _own_party(sentence, own) or party)
        role = head + text_of(sentence, *_past_state(sentence, own)) if own else shared.role
        told.append(_one(sentence, replace(with_name(sentence, actor, name, context), stop=stop), role))
    return told


def _shares(sentence, function, context):
    """[(tokens of the complement, of the name)]: the first has None and the office as it was read."""
    shares, own, at = [], None, function.stop + 1
    while len(shares) < MOST and (name := name_after(sentence, at, context, single=False)):
        shares.append((own, name))
        start = past_joint(sentence, name[1])
        comma = _past_complement(sentence, start) if start > name[1] else None
        if comma is None:
            break
        own, at = (start, comma), comma + 1
    return shares


def _own_party(sentence, own):
    """(Party,) of the state that the tokens `own` of a complement begin with, or of the city that they are; else ()."""
    mark = sentence.marks.get(own[0])
    return (party_of(mark),) if mark else _of_city(sentence, own)


def _past_state(sentence, own):
    """The tokens `own` without the adjective of a state: "gabonais des Eaux et Forêts"."""
    mark = sentence.marks.get(own[0])
    return (mark.stop, own[1]) if mark else own


def _of_city(sentence, own):
    """(Party,) of the state of the one city that the tokens `own` name: "et de Lyon"; else ()."""
    start, stop = own
    mark = sentence.marks.get(start + 1)
    is_city = mark is not None and mark.kind == "city" and mark.stop == stop
    return (Party(mark.value.country, None, *sentence.span(start + 1, stop)),) if is_city else ()


def _past_complement(sentence, start):
    """The comma behind "du Commerce", "gabonais du Commerce" or "à la Jeunesse" at token `start`, or None of others."""
    mark = sentence.marks.get(start)
    if mark is not None and mark.kind == "state" and mark.value.form == "adjective":
        start = mark.stop
    if sentence.low(start) not in OF | AT:
        return None
    reach = range(start + 1, min(start + LONGEST, len(sentence)))
    comma = next((k for k in reach if sentence.low(k) == ","), None)
    if comma is None or any(clauses.is_finite(sentence, k) for k in range(start, comma)):
        return None
    has_state = any(sentence.marks[k].kind == "state" for k in range(start, comma) if k in sentence.marks)
    return None if has_state or not _is_definite(sentence, start) else comma


def _is_definite(sentence, start):
    """Whether "du Commerce", "de la marine", "de Sousse" stand at token `start`, not "de hauts responsables"."""
    is_told = sentence.low(start + 1) in ("la", "le", "l'", "les") or sentence.is_capital(start + 1)
    return is_told or sentence.low(start) in CONTRACTED and sentence.low(start) != "d'"


def _head(role, complement):
    """The words of `role` before its complement, which begins as the next one does: "ministre", "secrétaire d'État"."""
    found = (AT_ITS if complement.split()[0].lower() in AT else OF_ITS).search(role)
    return f"{role[: found.start()] if found else role} "


def _one(sentence, actor, role):
    """`actor` in that `role`, in the gender that stands before his name."""
    gender = gender_before(sentence, token_at(sentence, actor.name_at[0]))
    role = role if gender is None else in_gender(role, is_woman=gender)
    return replace(actor, function=replace(actor.function, role=role))
