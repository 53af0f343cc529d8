"""Who brought somebody the letter told before, and so met him: "C'est Y qui le lui a remis au palais"."""

from archive.extract.contacts.drafts import last_letter
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

CLITIC = 4  # tokens of "le lui a" before the participle
HIM = ("lui", "leur")
PAIR = 2  # sender and addressee
_words = word_sets("company", "borne")


def addressee_before(scene):
    """Who stands under "à" as the last person told in the sentence so far, where he has a function, or None."""
    told = [(g, p) for g, p in scene.pairs() if p]
    if not told or told[-1][0].governor != "à" or len(told[-1][1]) != 1:
        return None
    return told[-1][1][0] if told[-1][1][0].function else None


def bearer(story, scene):
    """(addressee, bearers, start, stop) of who handed over the letter told last in person, or None."""
    at, letter = scene.sentence.first_of(_words("handed")), last_letter(story.drafts)
    helper = _handing_over(scene.sentence, at) if at is not None and letter else None
    if helper is None or not _was_there(scene):
        return None
    brought = _agents(scene, at) if helper.passive else _subjects(scene, helper.at)
    addressee = letter.persons[:1] if letter.frame == "from" else letter.persons[1:PAIR]
    is_new = bool(brought) and not set(brought) & set(letter.persons)
    return (addressee, brought, at, at + 1) if is_new else None


def _handing_over(sentence, at):
    """The Auxiliary of "le lui a remis", told as done, or None."""
    helper = clauses.done(sentence, at)
    if helper is None or clauses.is_denied(sentence, helper.at - 2, at):
        return None
    return None if set(HIM).isdisjoint(sentence.lows[max(0, helper.at - CLITIC) : helper.at]) else helper


def _was_there(scene):
    """Whether it is told where he handed it over: a letter may come by others, or by post."""
    return not scene.words.isdisjoint(_words("where")) and scene.words.isdisjoint(_words("forwarded"))


def _subjects(scene, stop):
    """The named officials of the last group before token `stop`, where "c'est … qui" may hold it."""
    return [person for person in scene.last_under("", stop=stop) if person.name]


def _agents(scene, start):
    return [person for person in scene.first_under("par", start=start + 1) if person.name]
