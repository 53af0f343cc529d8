"""Contacts told together that were held one by one: "a reçu A, B et C. Les audiences ont porté sur …"."""

from dataclasses import replace

from archive.extract.contacts.by_days import are_by_days
from archive.extract.contacts.drafts import FEW, Draft
from archive.extract.people.told.person import Person
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

REACH = 2  # sentences behind the contact that speak of it in the plural
AT_HEAD = 8  # tokens of "D'après les services de la présidence, à l'issue de ces"
BETWEEN = 3  # tokens between the article and the noun: "les trois différentes audiences"
PAIR = 2
FIRST, SECOND = frozenset(("premier", "premiere")), frozenset(("second", "seconde", "deuxieme", "autre"))
FIRST_REACH = 3  # tokens of "Avec le premier"
AFTERWARDS = frozenset(("avant", "puis", "ensuite"))
EACH = frozenset(("chacun", "chacune", "separement", "successivement", "tour"))
TOGETHER = frozenset(("summit", "negotiation", "letter", "credentials"))
_words = word_sets("company", "apart")


def are_apart(scene, trigger, met):
    """Whether a word tells that each of `met` was met alone, or as many talks are told as there are of them.

    Not of who handed over credentials "avant de s'entretenir avec chacun d'eux": that tells of another contact.
    """
    sentence = scene.sentence
    if clauses.is_told_apart(sentence):
        return trigger.kind != "credentials" or not _is_each_afterwards(sentence, trigger)
    if are_by_days(scene, trigger, met) or _are_itemised(scene, trigger):
        return True
    counted = (k for noun in _words("nouns") & sentence.words for k in sentence.where(noun))
    return len(met) >= FEW and any(len(met) in _numbers(sentence, k) for k in counted)


def _are_itemised(scene, trigger):
    """ "a enchaîné les rendez-vous : avec A, avec B"."""
    colon = next(iter(scene.sentence.where(":")), None) if ":" in scene.words else None
    if colon is None or not trigger.stop <= colon <= trigger.stop + BETWEEN:
        return False
    return len(scene.under("avec", start=colon)) >= FEW


def _is_each_afterwards(sentence, trigger):
    lows = sentence.lows[trigger.stop :]
    at = next((k for k, low in enumerate(lows) if low in AFTERWARDS), None)
    return at is not None and not EACH.isdisjoint(lows[at:])


def _numbers(sentence, noun):
    """{3} of "trois brefs entretiens" with the noun at token `noun`, else an empty set."""
    return {clauses.NUMBERS[low] for low in sentence.lows[max(0, noun - 2) : noun] if low in clauses.NUMBERS}


def name_apart(draft, named):
    """ "Trois ambassadeurs ont été reçus tour à tour. Il s'agit de A, B et C": a Draft for each of `named`."""
    others = [person for person in draft.persons if person.name and person not in named]
    return [replace(draft, persons=[*others, person], sentences=list(draft.sentences)) for person in named]


def held_apart(drafts, sentences):
    """`drafts`, where a sentence behind one speaks of its talks in the plural one Draft for each state or body met.

    sentences  archive.extract.words.tokens.Sentence of the body, which the drafts count
    """
    told = {draft.sentence for draft in drafts}
    found = []
    for draft in drafts:
        behind = range(draft.sentence + 1, min(draft.sentence + 1 + REACH, len(sentences)))
        stop = next((number for number in behind if number in told), len(sentences))
        found += _pieces(draft, [sentences[number] for number in behind if number < stop])
    return found


def _pieces(draft, behind):
    if draft.kind in TOGETHER or len(draft.persons) + len(draft.parties) <= FEW:
        return [draft]
    many = next((number for sentence in behind if (number := _plural(sentence)) is not None), None)
    centre = _centre(draft) if many is not None else None
    met = _met(draft, centre) if centre else []
    if len(met) < FEW or many not in (0, len(met)):
        return [draft]
    pieces = [
        replace(draft, persons=[centre, *persons], parties=[], separate=True, sentences=list(draft.sentences))
        for persons in met
    ]
    return [draft, *pieces] if draft.frame == "gather" else pieces  # whom "X a réuni" all met as well


def _plural(sentence):
    """How many talks the sentence speaks of: "les audiences ont", "au cours des trois entretiens,"; 0 where it gives
    no number, None where it speaks of none.
    """
    if _is_one_by_one(sentence):
        return 0
    if _tells_two(sentence):
        return PAIR
    for k in sentence.places_of(_words("nouns")):
        if (start := _article(sentence, k)) is not None and _is_subject(sentence, start, k):
            return next((clauses.NUMBERS[word] for word in sentence.lows[start:k] if word in clauses.NUMBERS), 0)
    return None


def _is_one_by_one(sentence):
    """ "Il les a reçus l'un après l'autre", "Ils ont été reçus séparément", "Chaque audience a duré …"."""
    if sentence.low(0) in _words("each") and not _words("singular").isdisjoint(sentence.lows[1:AT_HEAD]):
        return True
    at = clauses.has(sentence, clauses.phrases("company", "apart", "phrases"))
    if at is None or _words("received").isdisjoint(sentence.lows):
        return False
    return not _words("them").isdisjoint(sentence.lows[:at])


def _tells_two(sentence):
    """ "Avec le premier, il a parlé de gaz, avec la seconde de pêche", "La première audience …, la seconde …"."""
    first = sentence.first_of(FIRST)
    if first is None or first > FIRST_REACH or sentence.low(first + 1).startswith("ministre"):
        return False
    with_him = sentence.low(first - 2) in ("avec", "à") or sentence.low(first - 1) == "au"
    return with_him or sentence.low(first + 1) in _words("singular") and not SECOND.isdisjoint(sentence.lows[first:])


def _article(sentence, noun):
    """Index of "les", "ces" … before token `noun`, or None where another word stands between."""
    for k in range(noun - 1, max(-1, noun - 2 - BETWEEN), -1):
        if sentence.low(k) in _words("articles"):
            return k
        if sentence.low(k) not in _words("between") and sentence.low(k) not in clauses.NUMBERS:
            return None
    return None


def _is_subject(sentence, start, noun):
    """Whether the noun has a verb right behind it, or a comma where "au cours de" stands before its article."""
    behind = sentence.low(noun + 1)
    if sentence.low(noun) in _words("bilateral") or sentence.low(noun + 1) in _words("bilateral"):
        behind = sentence.low(noun + 2)
    if sentence.low(start - 1) in _words("during") or sentence.low(start - 2) in _words("during"):
        return start < AT_HEAD and behind in (",", ".")
    is_verb = clauses.is_finite(sentence, noun + 1) or behind in ("se", "s'") or behind in _words("verbs")
    return is_verb and sentence.low(start - 1) in ("", ",", "que", "qu'", ":")


def _centre(draft: Draft):
    """The one person whom all the others met: the host, else the only one told by himself on either side."""
    if draft.host:
        return draft.host
    several = [person for person in draft.persons if person.is_plural and not person.name]
    single = [person for person in draft.persons if person not in several]
    return single[0] if single and (several or len(single) > FEW) and not single[0].is_plural else None


def _met(draft, centre):
    """The persons met of each state or body, his own left out; [] where somebody's is not known."""
    several = next((p for p in draft.persons if p.is_plural and not (p.name or p.parties)), None)
    parties = {party.side: party for party in draft.parties}
    met = {side: [] for side in parties}
    for person in draft.persons:
        if person not in (centre, several) and person.beside is not centre:
            met.setdefault(person.side, []).append(person)
    met.pop(centre.side, None)
    if None in met:
        return []
    function = several and several.function
    return [persons or [Person(None, None, function, (parties[side],))] for side, persons in met.items()]
