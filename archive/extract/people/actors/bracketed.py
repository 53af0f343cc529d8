"""The states that a bracket lists of an office of several: "les ministres des pays du Triangle (Lituanie, Pologne)"."""

import re
from dataclasses import replace

from archive.extract.people.actors.persons import CONTRACTED, Actor, past_article
from archive.extract.people.functions.singular import singular
from archive.extract.people.heads import party_of
from archive.extract.words import clauses

REACH = 10  # tokens of "des pays membres de l'Organisation de la mer Noire" before the bracket
CLOSED_BY = {"(": (")",), "–": ("–", ".", ""), "—": ("—", ".", "")}
JOINTS = frozenset((",", "et", "ainsi", "que"))
ARTICLES = frozenset(("la", "le", "l'", "les", *CONTRACTED))
OF_STATES = re.compile(r" des (?:\w+ )?(?:pays|[ÉE]tats|nations|républiques|royaumes|capitales)\b.*")


def of_listed_states(sentence, i, function):
    """An Actor for each state of "les ministres de la Pêche des pays riverains (Azerbaïdjan, Iran, Russie)", or []."""
    if any(party.country for party in function.parties):
        return []
    marks, stop = listed_states(sentence, function.stop)
    one = singular(replace(function, role=OF_STATES.sub("", function.role), parties=()))
    return [Actor("person", i, stop, function=one, parties=(party_of(mark),)) for mark in marks]


def listed_states(sentence, at):
    """(Marks of two states or more in the bracket that follows token `at` in the same clause, index past them)."""
    if sentence.words.isdisjoint(CLOSED_BY):
        return [], at
    k = next((k for k in range(at, min(at + REACH, len(sentence))) if _ends_search(sentence, k)), at)
    closing = CLOSED_BY.get(sentence.low(k), ())
    marks, end = _states(sentence, k + 1)
    if len(marks) < 2 or sentence.low(end) not in closing:
        return [], at
    return _with_joined(sentence, marks, end + 1)


def _ends_search(sentence, k):
    return sentence.low(k) in CLOSED_BY or sentence.low(k) == "," or clauses.is_finite(sentence, k)


def _states(sentence, k):
    """(Marks of the states listed from token `k` on, index past them)."""
    marks = []
    while (mark := sentence.marks.get(past_article(sentence, k))) and mark.kind == "state" and mark.is_state_name:
        marks.append(mark)
        end = k = mark.stop
        while sentence.low(k) in JOINTS:
            k += 1
        if k == end:
            break
    return marks, marks[-1].stop if marks else k


def _with_joined(sentence, marks, stop):
    """The same with the state of "– et de la Pologne" or ") et la Pologne" behind the bracket."""
    if sentence.low(stop) != "et":
        return marks, stop
    at = stop + 1 + (sentence.low(stop + 1) == "de")
    mark = sentence.marks.get(at + (sentence.low(at) in ARTICLES))
    if mark and mark.kind == "state" and mark.is_state_name:
        return [*marks, mark], mark.stop
    return marks, stop
