"""Those who were at a meeting of several by their office: the secretary-general of the body that met, who speaks there,
and the states that "avaient dépêché leurs ministres".
"""

from archive.extract.contacts.frames.constituents import medium
from archive.extract.people.heads import party_of
from archive.extract.words import clauses
from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import word_sets

SEVERAL = 3  # parties that make a meeting of peers
REACH = 5  # sentences around the meeting in which the body's officer speaks
SENT_REACH = 2  # sentences behind it in which states are told to have sent somebody
_words = word_sets("company", "assembly")


def join_officers(drafts, story):
    """Add to a meeting of several the officer of the body that met, whom another sentence tells to speak there.

    drafts  the contacts; story: story.Story, whose scenes and headline tell which body met
    """
    meetings = [draft for draft in drafts if draft.kind != "letter" and _is_of_peers(draft)]
    if len(meetings) != 1 or any(person.body for person in meetings[0].persons):
        return
    draft = meetings[0]
    first = max(0, draft.sentence - REACH)
    for scene in story.scenes[first : draft.sentence + REACH]:
        for person in _officers(scene):
            if person not in draft.persons and _met(story, draft, scene.sentence, person.body):
                draft.persons.append(person)
                draft.sentences.append(scene.number)


def _is_of_peers(draft):
    states = {p.country for p in draft.persons if p.country} | {p.country for p in draft.parties if p.country}
    return len(states) >= SEVERAL


def _officers(scene):
    """The named heads of a body who are the subject of what is told as done there, by no telephone."""
    if not scene.words.isdisjoint(_words("elsewhere")) or clauses.is_recalled(scene.sentence):
        return []
    if medium(scene.sentence) is not None:
        return []
    quoted = clauses.quoted(scene.sentence)
    free = (persons for g, persons in scene.pairs() if g.governor == "" and g.start not in quoted)
    return [person for persons in free for person in persons if _is_officer(person) and _leads(person)]


def _is_officer(person):
    """Whether `person` is named with an office of a body, and of no state."""
    return bool(person.name and person.body and person.function) and not person.country


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
    at = scene.sentence.first_of(_words("sent"))
    if at is None or not drafts or not _is_of_peers(drafts[-1]) or not drafts[-1].is_near(scene, SENT_REACH):
        return
    helper = _sending(scene.sentence, at)
    if helper is None:
        return
    served = {p.country for p in (*drafts[-1].persons, *drafts[-1].parties)}
    marks = [mark for k, mark in sorted(scene.sentence.marks.items()) if k < helper.at and _is_sender(scene, k, mark)]
    drafts[-1].parties += [party_of(mark) for mark in marks if mark.value.codes[0] not in served]


def _sending(sentence, at):
    """The Auxiliary of "avaient dépêché leurs ministres", told as done, or None."""
    helper, whom = clauses.done(sentence, at), sentence.low(at + 1)
    if helper is None or helper.passive or whom and whom not in _words("whom"):
        return None
    return None if clauses.is_denied(sentence, helper.at - 1, at) else helper


def _is_sender(scene, k, mark):
    """Whether the state marked at token `k` is named by itself, and not as somebody's: "le ministre du Chili"."""
    return mark.is_state_name and scene.sentence.low(k - 1) not in clauses.OF_OR_IN
