"""New envoys of whom a sentence tells which state each serves: "Mme A représentera le Chili, M. B le Pérou"."""

from dataclasses import replace

from archive.extract.mentions.marks import token_at
from archive.extract.people.functions.genders import gender_before, in_gender
from archive.extract.people.functions.singular import singular
from archive.extract.people.heads import party_of
from archive.extract.words.clauses import OF_OR_IN
from archive.extract.words.lexicon import word_sets

ENVOYS = frozenset(("ambassador", "charge-d-affaires", "nuncio", "consul", "representative"))
PAIR = 2
BEFORE = 2  # sentences in which the states may be listed
NEAR = 5  # tokens of ", lui, représentera désormais le"
_words = word_sets("company", "accredited")


def give_states(scene, draft):
    """Let those whom the sentence tells to represent a state be some of the envoys whom `draft` left unnamed."""
    several = None if scene.words.isdisjoint(_words("represents")) else _unnamed_envoys(draft)
    if several is None or several.parties:
        return
    for group, person in _told_bare(scene):
        state = _state_behind(scene.sentence, group.stop)
        if state is not None:
            person.parties = (party_of(state),)
            person.function = person.function or office_of_one(several, scene.sentence, person)
            draft.kind = draft.kind or "credentials"


def _told_bare(scene):
    """[(group, its first person)] of those who are told without office or state, and nothing governs."""
    return [(g, p) for g, persons in scene.pairs() for p in persons[:1] if g.governor == "" and _is_bare(g, persons)]


def _unnamed_envoys(draft):
    """The several envoys, "trois ambassadeurs", of the contact; or None."""
    return next((p for p in draft.persons if not p.name and p.is_plural and p.keys & ENVOYS), None)


def office_of_one(several, sentence, person):
    """The Function of one of `several`, in the gender of the word before his name."""
    gender = gender_before(sentence, token_at(sentence, person.name_at[0]))
    one = singular(several.function)
    role = one.role if gender is None else in_gender(one.role, is_woman=gender)
    return replace(one, role=role, parties=())


def _is_bare(group, persons):
    return (
        len(group.actors) == len(persons) == 1
        and persons[0].name
        and not (persons[0].parties or group.actors[0].parties)
    )


def _state_behind(sentence, i):
    """The Mark of the state that stands behind "représentera" or nothing but an article at token `i`, or None."""
    for k in range(i, min(i + NEAR, len(sentence))):
        mark = sentence.marks.get(k)
        if mark is not None:
            return mark if mark.is_state_name else None
        if sentence.is_capital(k) or sentence.low(k) in OF_OR_IN:
            return None
    return None


def give_listed_states(drafts, scenes):
    """Let envoys whose states no word gives have those that a sentence near lists, as many as they are, in order.

    "Le Chili, le Pérou et Cuba ont un nouvel ambassadeur. … a reçu MM. A, B et C, ambassadeurs de ces États."
    """
    for draft in drafts:
        envoys = [person for person in draft.named if person.keys & ENVOYS]
        if len(envoys) >= PAIR and not all(person.parties for person in envoys):
            near = scenes[max(0, draft.sentence - BEFORE) : draft.sentence + 1]
            _serve_in_order(envoys, [_listed(scene.sentence) for scene in near])


def _serve_in_order(envoys, lists):
    """Give `envoys` the states of the first of `lists` (of Marks) that is as long, where none serves another."""
    listed = next((marks for marks in lists if len(marks) == len(envoys)), ())
    pairs = list(zip(envoys, listed))
    if all(person.country in (None, mark.value.codes[0]) for person, mark in pairs):
        for person, mark in pairs:
            person.parties = person.parties or (party_of(mark),)


def _listed(sentence):
    """The Marks of the states that a sentence begins with, one after another."""
    found, k = [], 0
    while k < len(sentence):
        mark = sentence.marks.get(k)
        if mark and mark.is_state_name:
            found.append(mark)
            k = mark.stop
        elif sentence.low(k) in (",", "et", "le", "la", "l'", "les"):
            k += 1
        else:
            break
    return found
