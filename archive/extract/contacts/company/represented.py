"""Whom a state sent: "le Togo était représenté par X, le Mali par Y", "X représentait le Togo, Y le Mali", "sous la
présidence du Togo, représenté par X", "le président togolais était représenté par X".
"""

from archive.extract.contacts.drafts import Company
from archive.extract.contacts.identity.accredited import office_of_one
from archive.extract.contacts.identity.bare_names import give_name
from archive.extract.people.heads import party_of
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

NEAR = 6  # tokens between a verb and the state
JOINED = frozenset((",", ";", "et"))
ARTICLES = frozenset(("le", "la", "l'", "les"))
_words = word_sets("company", "represented")


def represented(scene):
    """The Company of those whom a state is told to have sent."""
    found = []
    for k in scene.sentence.places_of(_words("all")):
        is_active = _is_active(scene.sentence, k)
        if _tells_representing(scene, k, is_active):
            party = _state(scene.sentence, k, is_active) or (None if is_active else _of_absent(scene, k))
            named = _sent(scene, k, is_active)
            told = _serve(named, party) + _elided(scene, k, is_active)
            found += [Company(k, told, "attended", [])] if party and told else []
    return found


def _is_active(sentence, k):
    """Whether "représentait", "représente" stands at token `k`, and no "représenté", which folds to one."""
    is_finite = sentence.lows[k] in _words("active") and not sentence.texts[k].endswith(("é", "É"))
    return is_finite and clauses.auxiliary(sentence, k) is None


def _serve(named, party):
    for person in named if party else ():
        person.parties = person.parties or (party,)
    return named


def _tells_representing(scene, k, is_active):
    """Whether the word at token `k` is a verb, done and not denied."""
    if k in scene.inside and scene.sentence.lows[k] not in _words("sent"):
        return False
    if not is_active and not (clauses.auxiliary(scene.sentence, k) or _is_apposed(scene.sentence, k)):
        return False
    return not clauses.is_denied(scene.sentence, max(0, k - NEAR), k + 1)


def _is_apposed(sentence, k):
    """Whether "représentée par" at token `k` stands right behind the comma of a state: "de la France, représentée"."""
    ends = {mark.stop for mark in sentence.marks.values() if mark.is_state_name}
    return sentence.low(k - 1) == "," and k - 1 in ends and sentence.low(k + 1) == "par"


def _state(sentence, k, is_active):
    """The Party of the state behind "représentait" at token `k`, or before "était représenté"; or None.

    Its capital stands for it: "représentait Paris".
    """
    if is_active and _is_capital(sentence.marks.get(k + 1)):
        return party_of(sentence.marks[k + 1])
    reach = range(k + 1, min(k + NEAR, len(sentence))) if is_active else range(k)
    marks = [sentence.marks[i] for i in reach if i in sentence.marks and sentence.marks[i].is_state_name]
    return party_of(marks[-1]) if marks else None


def _is_capital(mark):
    return mark is not None and mark.kind == "city" and mark.value.is_capital


def _of_absent(scene, k):
    """The Party of "le président djiboutien", without a name, who "était représenté" at token `k`; or None."""
    before = [persons for group, persons in scene.pairs() if group.stop <= k and group.governor == ""]
    absent = before[-1] if before else []
    return absent[0].served if len(absent) == 1 and absent[0].function and not absent[0].name else None


def _sent(scene, at, is_subject):
    """Who stands before "représentait", or behind "représenté par" or "avait délégué"."""
    if is_subject:
        return _named([pair for pair in scene.pairs() if pair[0].stop <= at and pair[0].governor == ""][-1:])
    governor = "par" if scene.sentence.low(at + 1) == "par" else ""
    behind = [pair for pair in scene.pairs() if pair[0].start > at and pair[0].governor == governor]
    return _named(behind[:1])


def _named(pairs):
    return [person for _, persons in pairs for person in persons if person.name]


def _elided(scene, k, is_active):
    """Those behind the verb at token `k` who are told without one: "…, Y le Mali", "…, le Mali par Y"."""
    told = []
    for group, persons in scene.pairs():
        if group.start > k and len(persons) == 1 and persons[0].name:
            mark = _state_behind(scene.sentence, group) if is_active else _state_before(scene.sentence, group)
            told += _serve(persons, party_of(mark)) if mark else []
    return told


def _state_behind(sentence, group):
    """The Mark of the state that stands behind a group and nothing but its article, or None."""
    i = group.stop + (sentence.low(group.stop) == ",")
    mark = sentence.marks.get(i + 1) if sentence.low(i) in ARTICLES else None
    return mark if mark and mark.is_state_name and group.governor == "" else None


def _state_before(sentence, group):
    """The Mark of the state that "…, le Mali par" names before a group, or None."""
    if group.governor != "par":
        return None
    i = group.start - 2
    mark = next((m for k, m in sentence.marks.items() if m.is_state_name and k < m.stop == i + 1), None)
    start = next((k for k, m in sentence.marks.items() if m is mark), None)
    is_joined = mark and sentence.low(start - 1) in ARTICLES and sentence.low(start - 2) in JOINED
    return mark if is_joined else None


def name_represented(scene, company, draft, people):
    """Let each of `company` who is told by his name and state alone be the official of that state in `draft`.

    Of "les deux ministres de l'Intérieur" each is one; whom nobody of `draft` can be stays of the company.
    """
    several = next((p for p in draft.persons if p.is_plural and p.function and not p.name), None)
    for person in [person for person in company.persons if _is_bare(scene, person)]:
        meant = [p for p in draft.persons if _may_be(p, person)]
        if len(meant) == 1:
            give_name(scene, people, meant[0], person)
            company.persons[company.persons.index(person)] = meant[0]
        elif several and several.country in (None, person.country):
            person.function = office_of_one(several, scene.sentence, person)


def _may_be(official, person):
    is_open = official.function and not official.name and not official.is_plural
    return is_open and official.country is not None and official.country == person.country


def _is_bare(scene, person):
    return person.parties and person.function is None and person.name_at[0] >= scene.sentence.start
