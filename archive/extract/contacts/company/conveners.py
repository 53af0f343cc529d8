"""Who held the meeting that others are told to have attended: "X a présidé le conseil auquel participaient Y et Z"."""

from archive.extract.contacts.company.represented import represented
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

NAMING = 12  # tokens between "présidé" and "auquel": "a présidé la troisième réunion du comité de suivi à laquelle"
NEAR = 5  # tokens of "présidence conjointe, à Lomé, de"
_words = word_sets("company", "convened")


def conveners(scene, attended):
    """The persons of `scene` (drafts.Scene) who held what its relative clause tells `attended` to have attended.

    An empty list where nobody did, where it is denied, wished or coming, and where the state of one who attended is
    not told, as in the council of a government.
    """
    if not attended or not all(person.parties for person in attended) or scene.words.isdisjoint(_words("relative")):
        return []
    sentence, at = scene.sentence, scene.sentence.first_of(_words("held"))
    verb = _verb(sentence, at) if at is not None else None
    if verb is None or not _is_meeting(sentence, at) or clauses.is_denied(sentence, verb - 1, at + 1):
        return []
    return _officials(scene.last_under("", stop=verb))


def _officials(persons):
    return [person for person in persons if person.name and (person.function or person.parties)]


def presiding(scene):
    """The officials of "s'est tenu sous la présidence de X", "présidé par X", "… du Togo, représenté par X"."""
    at = scene.sentence.first_of(_words("chaired"))
    if at is None or scene.words.isdisjoint(_words("took_place")) or not scene.words.isdisjoint(_words("coming")):
        return []
    near = range(at + 1, at + NEAR)
    named = next((p for g, p in scene.pairs() if g.start in near and g.governor in ("de", "par")), None)
    return _officials(_of_state(scene, at) if named is None else named)


def _of_state(scene, at):
    """Whom the state told behind token `at` sent."""
    return [person for company in represented(scene) if company.at > at for person in company.persons]


def _verb(sentence, at):
    """Index of the auxiliary of the participle at token `at`, of the finite verb itself, or None."""
    if clauses.is_finite(sentence, at) or sentence.lows[at].endswith("ait"):
        return at
    helper = clauses.auxiliary(sentence, at)
    is_done = helper is not None and helper[1] in ("past", "pluperfect") and not helper[2]
    return helper[0] if is_done else None


def _is_meeting(sentence, at):
    """Whether a word for a meeting stands between the verb at token `at` and "auquel"."""
    reach = range(at + 1, min(len(sentence), at + 1 + NAMING))
    relative = next((k for k in reach if sentence.low(k) in _words("relative")), None)
    return relative is not None and not _words("meeting").isdisjoint(sentence.lows[at + 1 : relative])
