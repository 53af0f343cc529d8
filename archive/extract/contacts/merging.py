"""Whether what a sentence tells is a contact of its own, or one more word of a contact told before."""

from archive.extract.contacts.drafts import (
    FILL_REACH,
    extends,
    follows_ceremony,
    is_apart,
    is_headline_of,
    repeats,
    serves,
)

REMEMBERED = 40  # contacts told last; a hostile text must not cost more
TALKS = ("pourparlers", "entretiens", "discussions", "conversations")


def merge(drafts, draft, sentences):
    """Add `draft` to `drafts`, or what it tells to the one of them that it tells again.

    sentences  those of the body, in order
    """
    near = drafts[-REMEMBERED:]
    if any(repeats(draft, known) for known in near):
        return
    if drafts and is_headline_of(drafts[0], draft, sentences):
        drafts[0] = draft
    elif draft.separate or not any(_joins(known, draft, sentences) for known in _likeliest_first(near, draft)):
        drafts.append(draft)


def _likeliest_first(near, draft):
    """`near`, that of the same two in the same sentence first: "a rencontré Y, avec qui elle a signé un accord"."""
    told = set(draft.persons)
    return sorted(
        near, key=lambda known: known.sentence != draft.sentence or not told or not told <= set(known.persons)
    )


def _joins(known, draft, sentences):
    """Whether `known` is the contact that `draft` tells again; what that adds is then told of it."""
    if (known.kind == "letter") != (draft.kind == "letter") or follows_ceremony(known, draft, sentences):
        return False
    if _names_who_met(known, draft):
        known.persons = list(draft.persons)
        return True
    if _is_spoken_of(known, draft, sentences[draft.sentence]):
        return True
    is_same = _tells_again(known, draft) or _takes_up(known, draft, sentences[draft.sentence])
    if is_apart(draft, known, sentences) or not is_same:
        return False
    _add(known, draft)
    return True


def _is_spoken_of(known, draft, sentence):
    """ "L'entretien a permis de faire le point des relations entre X et Y": that of `known`, whose host is of X."""
    if draft.persons or draft.sentence - known.sentence >= FILL_REACH:
        return False
    if serves(known, draft.parties):
        return True
    is_definite = sentence.low(0) in ("l'", "la", "le", "cet", "cette") and sentence.low(1) == draft.noun
    is_open = any(not person.parties for person in known.named)
    return is_definite and is_open and known.sides <= draft.sides | {None}


def _names_who_met(known, draft):
    """Whether `known` named nobody: an event of that sentence, or of the same states right before."""
    is_of_states = bool(known.persons) and not any(person.function for person in known.persons)
    if known.named or not (known.frame in ("event", "sequel") or is_of_states):
        return False
    if draft.sentence == known.sentence:
        return draft.frame == "event" and not known.persons
    told = draft.sides - {None}
    return draft.sentence == known.sentence + 1 and len(known.sides) > 1 and bool(told) and told <= known.sides


def _takes_up(known, draft, sentence):
    """ "Les pourparlers en séance plénière ont réuni, du côté hongrois, A et B" of who was just received."""
    is_near = 0 < draft.sentence - known.sentence <= FILL_REACH and known.host is not None
    is_of_talks = sentence.low(0) == "les" and sentence.low(1) in TALKS and draft.frame in ("gather", "event")
    return is_near and is_of_talks and draft.sides <= known.sides | {None}


def _tells_again(known, draft):
    is_of_same = bool(draft.persons) and set(draft.persons) <= set(known.persons)
    if is_of_same or known.sentence == draft.sentence and _was_presided(known, draft):
        return True
    return extends(known, draft)


def _was_presided(known, draft):
    """ "X a coprésidé, avec Y, les consultations entre les deux ministères": what they presided is told as well."""
    return known.frame == "preside" and draft.noun is not None and len(known.named) > 1 and draft.named == known.named


def _add(known, draft):
    known.persons = list(dict.fromkeys([*known.persons, *draft.persons]))
    known.sentences.append(draft.sentence)
    is_looser = draft.kind == "negotiation" and known.noun is None  # "a reçu Y. À l'issue des pourparlers, ils …"
    if draft.frame != "event" and not is_looser:
        known.kind = known.kind or draft.kind
    known.host, known.initiator = known.host or draft.host, known.initiator or draft.initiator
