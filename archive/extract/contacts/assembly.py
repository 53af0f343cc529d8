"""Those who were at a meeting of several by their office: the secretary-general of the body that met, who speaks there,
and the states that "avaient dépêché leurs ministres".
"""

from archive.extract.contacts.constituents import medium
from archive.extract.people.heads import Party
from archive.extract.words import clauses
from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import word_sets

SEVERAL = 3  # parties that make a meeting of peers
REACH = 5  # sentences around the meeting in which the body's officer speaks
_words = word_sets("company", "assembly")


def join_officers(drafts, story):
    """Add to a meeting of several the officer of the body that met, whom another sentence tells to speak there.

    drafts  the contacts; story: contacts.Story, whose scenes and headline tell which body met
    """
    meetings = [draft for draft in drafts if draft.kind != "letter" and _is_of_peers(draft)]
    if len(meetings) != 1 or any(person.body for person in meetings[0].persons):
        return
    draft = meetings[0]
    first = max(0, draft.sentence - REACH)
    for scene in story.scenes[first : draft.sentence + REACH]:
        for person in _officers(scene) if medium(scene.sentence) is None else ():
            if person not in draft.persons and _met(story, draft, scene.sentence, person.body):
                draft.persons.append(person)
                draft.sentences.append(scene.number)


def _is_of_peers(draft):
    states = {p.country for p in draft.persons if p.country} | {p.country for p in draft.parties if p.country}
    return len(states) >= SEVERAL


def _officers(scene):
    """The named heads of a body who are the subject of what is told as done there."""
    if not scene.words.isdisjoint(_words("elsewhere")) or clauses.is_recalled(scene.sentence):
        return []
    quoted = clauses.quoted(scene.sentence)
    free = [(g, p) for g, persons in scene.pairs() for p in persons if g.governor == "" and g.start not in quoted]
    return [p for g, p in free if p.name and p.body and p.function and not p.country and _leads(p)]


def _leads(person):
    return not {fold(word) for word in person.function.role.split(" ")}.isdisjoint(_words("officers"))


def _met(story, draft, sentence, body):
    """Whether the meeting is told to be of `body`, in its own sentence, in the lead or in the headline.

    sentence  that which names the officer, and may give the initials of his body
    """
    told = [story.sentences[0], story.sentences[draft.sentence], *story.sentences[: draft.sentence + 1][-2:]]
    names = {mark.value.name for sentence in told for mark in sentence.marks.values() if mark.kind == "body"}
    return body in names or not _initials(sentence, body).isdisjoint(story.headline.words)


def _initials(sentence, body):
    """The folded initials printed with the name of `body`: "Autorité intergouvernementale … (IGAD)", "de l'IGAD"."""
    marks = [(i, mark) for i, mark in sentence.marks.items() if mark.kind == "body" and mark.value.name == body]
    near = (k for i, mark in marks for k in range(i, min(mark.stop + 2, len(sentence))))
    return {sentence.lows[k] for k in near if len(sentence.texts[k]) > 2 and sentence.texts[k].isupper()}


def join_senders(scene, drafts):
    """Add to the last contact of several the states of "La Grenade et la Dominique avaient dépêché leurs ministres"."""
    if scene.words.isdisjoint(_words("sent")) or not drafts or not _is_of_peers(drafts[-1]):
        return
    lows = scene.sentence.lows
    at = next(k for k, low in enumerate(lows) if low in _words("sent"))
    helper = clauses.auxiliary(scene.sentence, at)
    is_done = helper is not None and helper[1] in ("past", "pluperfect") and not helper[2]
    if (
        not is_done
        or clauses.is_denied(scene.sentence, helper[0] - 1, at)
        or not 0 < scene.number - drafts[-1].sentence <= 2
    ):
        return
    if lows[at + 1 : at + 2] and lows[at + 1] not in _words("whom"):
        return
    served = {p.country for p in (*drafts[-1].persons, *drafts[-1].parties)}
    marks = [mark for k, mark in sorted(scene.sentence.marks.items()) if k < helper[0] and _is_sender(scene, k, mark)]
    new = [mark.value for mark in marks if mark.value.codes[0] not in served]
    drafts[-1].parties += [Party(state.codes[0], None, state.start, state.end) for state in new]


def _is_sender(scene, k, mark):
    """Whether the state marked at token `k` is named by itself, and not as somebody's: "le ministre du Chili"."""
    return mark.is_state_name and scene.sentence.low(k - 1) not in clauses.OF_OR_IN
