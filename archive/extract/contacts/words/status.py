"""Whether a contact was held or is cancelled or put off, and the words that tell it."""

import re
from functools import cache
from typing import NamedTuple

from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, table, word_sets

NEAR = 4  # tokens between "a annulé" and what is cancelled: "a annulé sa prochaine visite"
SUBJECT_TAIL = 6  # tokens between a noun and the clause that tells of it: "la visite de trois jours que"
WORDS = re.compile(
    r"\b(?:annul|report|ajourn|decommand|differ|repouss|suspend|deprogramm|supprim|remi[st]|renonc|pas\b|plus\b)"
)
SHAPES = ("phrases", "participle", "finite", "infinitive")
OTHER_CLAUSE = ("qui", "dont", "où", "apres", "avant")
_words = word_sets("status", "cancelled")


class Cancelled(NamedTuple):
    """What stands at token `noun` is cancelled by the words at tokens [start:stop]."""

    noun: int
    start: int
    stop: int


@cache
def _verbs(shape):
    return Phrases((form, True) for form in table("status")["cancelled"][shape])


@cache
def _starters():
    """The words that cancelling words may begin with."""
    return frozenset().union(*(_verbs(shape).first_words() for shape in SHAPES))


@cache
def _nouns():
    contact = [form for entry in table("verbs")["noun"] for form in entry["forms"]]
    return Phrases((form, True) for form in (*contact, *table("status")["cancelled"]["nouns"]))


def is_visit_noun(sentence, i):
    return sentence.low(i) in _words("nouns")


def may_cancel(folded):
    """Whether a folded text has any word that could put off a contact."""
    return WORDS.search(folded) is not None


def find_cancelled(sentence):
    """The first Cancelled of `sentence`, or None: told by its main verb, and not only recalled or said in passing."""
    if _starters().isdisjoint(sentence.lows):
        return None
    for i in range(len(sentence)):
        for read in (_denied, _done, _told_now, _decided):
            if found := read(sentence, i):
                return found
    return None


def _denied(sentence, i):
    """ "la rencontre n'aura pas lieu"."""
    found = _verbs("phrases").at(sentence, i)
    noun = _subject(sentence, i) if found else None
    return Cancelled(noun, i, found[0]) if noun is not None else None


def _done(sentence, i):
    """ "la rencontre a été annulée", "X a reporté sa visite"; not "une rencontre reportée en mai"."""
    found = _verbs("participle").at(sentence, i)
    if not found or sentence.texts[found[0] - 1][-1] == "e" and not _is_feminine(sentence, i):
        return None
    helper = clauses.auxiliary(sentence, i)
    if helper is None or helper[1] not in ("past", "future") or clauses.is_denied(sentence, helper[0], i):
        return None
    noun = _subject(sentence, helper[0]) if helper[2] else _object(sentence, found[0])
    return Cancelled(noun, helper[0], found[0]) if noun is not None else None


def _is_feminine(sentence, i):
    return sentence.texts[i].endswith("ée")


def _told_now(sentence, i):
    """ "X annule sa visite"."""
    found = _verbs("finite").at(sentence, i)
    if not found or sentence.texts[i][-1] in "éÉ":
        return None
    noun = _object(sentence, found[0])
    return Cancelled(noun, i, found[0]) if noun is not None else None


def _decided(sentence, i):
    """ "X a décidé de reporter sa visite"."""
    found = _verbs("infinitive").at(sentence, i)
    if not found or not any(sentence.low(k) in _words("decided") for k in (i - 1, i - 2)):
        return None
    noun = _object(sentence, found[0])
    return Cancelled(noun, i, found[0]) if noun is not None else None


def _object(sentence, i):
    """Index of the noun that follows a verb ending before token `i`, or None."""
    return next((k for k in range(i, i + NEAR) if _nouns().at(sentence, k)), None)


def _subject(sentence, verb):
    """Index of the noun of which the verb at token `verb` tells, or None: the first of a sentence with one clause.

    A clause that hangs on the noun ("la visite que X devait effectuer") may stand between; one of which the noun is a
    part ("dont la visite", "après que la visite") tells nothing new.
    """
    if sentence.low(verb - 1) in OTHER_CLAUSE:
        return None
    noun = next((k for k in range(verb) if _nouns().at(sentence, k)), None)
    if noun is None or any(sentence.low(k) in OTHER_CLAUSE or sentence.low(k) in ("que", "qu'") for k in range(noun)):
        return None
    hanging = (k for k in range(noun, verb) if sentence.low(k) in ("que", "qu'"))
    return noun if all(k - noun <= SUBJECT_TAIL for k in hanging) else None


def give_status(drafts, sentences):
    """Set the status of those `drafts` that are cancelled or put off, and where it is told (status_at).

    sentences  those of the body, in order
    """
    for draft in drafts:
        sentence = sentences[draft.sentence]
        found = find_cancelled(sentence) if draft.noun and draft.kind != "visit" else None
        if found and found.noun <= draft.trigger < max(found.noun + NEAR, found.start):
            draft.status = "cancelled"
            draft.status_at = sentence.span(found.start, found.stop)
