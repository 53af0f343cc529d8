"""Who called, wrote to or asked to see the others: from the verb of contact, or from "à l'initiative de"."""

from functools import cache
from typing import Any, NamedTuple

from archive.extract.words.clauses import has
from archive.extract.words.lexicon import Phrases, folded_set, table

CALLS = ("coup", "appel")  # nouns of which somebody is the author; an "entretien téléphonique" has none
MADE = ("to", "hand", "bearer", "addressed", "told-in")  # frames whose left side sends
PARTY_REACH = 4  # tokens: "à l'initiative de la partie américaine"


class Initiator(NamedTuple):
    """The Person who began a contact, told by the words at [start:end] of the text."""

    person: Any
    start: int
    end: int
    rule: str


@cache
def _requests():
    return Phrases((form, key) for key, forms in table("initiators")["request"].items() for form in forms)


@cache
def _latter():
    return folded_set(("dernier", "dernière", "celui-ci", "celle-ci"))


@cache
def _contact_nouns():
    return Phrases((form, True) for entry in table("verbs")["noun"] for form in entry["forms"])


def initiator_of(trigger, left, right, span):
    """The Initiator that a Trigger tells by itself, or None. left, right: its two sides; span: its characters."""
    author = _author(trigger, left, right)
    return Initiator(author, *span, "initiator.verb") if author else None


def _author(trigger, left, right):
    one = {"left": left, "right": right}.get(_side(trigger), ())
    return one[0] if len(one) == 1 else None


def _side(trigger):
    """Which side calls or writes: "left", "right" or None."""
    if trigger.kind == "letter":
        return "left" if trigger.frame in MADE else "right" if trigger.frame == "from" else None
    if trigger.kind != "phone_call" or trigger.noun not in (None, *CALLS):
        return None
    if trigger.lemma == "appeler":
        return "right" if trigger.passive else "left"
    return {"to": "left", "from": "right"}.get(trigger.frame)


def give_initiators(drafts, scenes):
    """Set the initiator of those `drafts` at whose side the text says at whose request they took place.

    scenes  archive.extract.contacts.story.Scene of each sentence
    """
    for scene in scenes if drafts else ():
        at = has(scene.sentence, _requests())
        draft = _draft_at(scene, at, drafts) if at is not None else None
        if draft is not None and draft.initiator is None:
            draft.initiator = _requested(scene, at, draft)


def _draft_at(scene, at, drafts):
    """The contact that the words of request at token `at` speak of, or None."""
    here = [draft for draft in drafts if draft.sentence == scene.number]
    if here:
        draft = next((draft for draft in reversed(here) if draft.trigger < at), here[0])
        between = range(min(at, draft.trigger), max(at, draft.trigger))
        return None if any(scene.sentence.low(k) in ("pour", "que", "qu'", ";") for k in between) else draft
    if _contact_nouns().at(scene.sentence, 1) and at:
        return next((draft for draft in reversed(drafts) if draft.sentence < scene.number), None)
    return None


def _requested(scene, at, draft):
    """The Initiator whom the words of request at token `at` tell of, or None."""
    stop, key = _requests().at(scene.sentence, at)
    span = scene.sentence.span(at, stop)
    if key == "own":
        return _only_guest(draft, span)
    for group, persons in scene.pairs():
        if stop - 1 <= group.start <= stop + 1 and persons and persons[0].name:
            return Initiator(persons[0], *scene.sentence.span(at, group.stop), "initiator.request")
    person = _of_party(scene.sentence, stop, draft) or _latter_of(scene.sentence, stop, draft)
    return Initiator(person, *span, "initiator.party") if person else None


def _only_guest(draft, span):
    """The Initiator of "à sa demande": the only one named whom a host received, or None."""
    guests = [person for person in draft.named if person is not draft.host]
    return Initiator(guests[0], *span, "initiator.own-request") if draft.host and len(guests) == 1 else None


def _of_party(sentence, i, draft):
    """The first named person of the state in "de la partie américaine", "de Bakou", "du ministère togolais"."""
    for k in range(i, i + PARTY_REACH):
        mark = sentence.marks.get(k)
        if mark and mark.kind in ("state", "city"):
            code = mark.value.country if mark.kind == "city" else mark.value.codes[0]
            return next((person for person in draft.named if person.country == code), None)
    return None


def _latter_of(sentence, i, draft):
    is_latter = any(sentence.low(k) in _latter() for k in range(i, i + 3))
    return draft.named[-1] if is_latter and len(draft.named) > 1 else None
