"""Visits: somebody goes to a city or a state. A visit counts where no contact of the visitor is told."""

from functools import cache

from archive.extract import clauses
from archive.extract.heads import Party
from archive.extract.lexicon import Phrases, folded_set, table

LEAD = 3  # sentences in which a visit is the news
DESTINATION = ("à", "en", "au", "aux", "dans", "pour")
ORIGIN = ("de", "d'", "du", "des")


@cache
def _verbs(key):
    return Phrases((form, True) for form in table("verbs")["visit"][key])


@cache
def _members():
    return folded_set(table("verbs")["delegation"]["member"])


def find_visit(scene):
    """(persons, party visited, (start, end) tokens, status) of a visit that the sentence tells, or None."""
    at = clauses.has(scene.sentence, _verbs("phrase"))
    if at is None or at in scene.inside or clauses.is_reported(scene.sentence, at):
        return None
    visitors = _visitors(scene, at)
    party = _destination(scene, at)
    if not visitors or party is None or all(person.country == party.country for person in visitors):
        return None
    return visitors, party, (at, _verbs("phrase").at(scene.sentence, at)[0]), _status(scene.sentence)


def _visitors(scene, at):
    """The persons of the last group before the verb that nothing governs, else of the first after it."""
    free = [(g, p) for g, p in zip(scene.groups, scene.persons) if g.governor == "" and p]
    before = [persons for group, persons in free if group.stop <= at]
    after = [persons for group, persons in free if group.start > at]
    found = before[-1] if before else after[0] if after else []
    return [person for person in found if person.name or person.parties]


def _destination(scene, at):
    """The state gone to: the first city or state named behind "à", "en", "au" after the verb."""
    for i, mark in sorted(scene.sentence.marks.items()):
        if i < at or mark.kind not in ("city", "state") or mark.kind == "state" and mark.value.form != "name":
            continue
        if _is_destination(scene.sentence, i):
            code = mark.value.country if mark.kind == "city" else mark.value.codes[0]
            return Party(code, None, mark.value.start, mark.value.end)
    return None


def _is_destination(sentence, i):
    before = [sentence.low(k) for k in (i - 1, i - 2)]
    if _verbs("left").at(sentence, i - 2):
        return True
    return before[0] in DESTINATION or before[0] in ("la", "le", "l'", "les") and before[1] in DESTINATION


def _status(sentence):
    if clauses.has(sentence, _verbs("cancelled")) is not None:
        return "cancelled"
    return "announced" if clauses.has(sentence, _verbs("announced")) is not None else "held"


def names_members(sentence):
    """Whether the sentence lists who belongs to the delegation told before."""
    return any(token.low in _members() for token in sentence.tokens)
