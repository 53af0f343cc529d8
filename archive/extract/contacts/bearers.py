"""Who brought somebody the letter told before, and so met him: "C'est Y qui le lui a remis au palais"."""

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
    last = story.drafts[-1] if story.drafts else None
    if scene.words.isdisjoint(_words("handed")) or last is None or last.kind != "letter" or len(last.persons) < PAIR:
        return None
    sentence = scene.sentence
    at = next(k for k, low in enumerate(sentence.lows) if low in _words("handed"))
    helper = clauses.auxiliary(sentence, at)
    if helper is None or helper[1] not in ("past", "pluperfect") or clauses.is_denied(sentence, helper[0] - 2, at):
        return None
    if set(HIM).isdisjoint(sentence.lows[max(0, helper[0] - CLITIC) : helper[0]]):
        return None
    brought = _agents(scene, at) if helper[2] else _subjects(scene, helper[0])
    addressee = last.persons[:1] if last.frame == "from" else last.persons[1:PAIR]
    is_new = bool(brought) and not set(brought) & set(last.persons)
    return (addressee, brought, at, at + 1) if is_new and _was_there(scene) else None


def _was_there(scene):
    """Whether it is told where he handed it over: a letter may come by others, or by post."""
    return not scene.words.isdisjoint(_words("where")) and scene.words.isdisjoint(_words("forwarded"))


def _subjects(scene, stop):
    """The named officials of the last group before token `stop`, where "c'est … qui" may hold it."""
    return [person for person in scene.last_under("", stop=stop) if person.name]


def _agents(scene, start):
    return [person for person in scene.first_under("par", start=start + 1) if person.name]
