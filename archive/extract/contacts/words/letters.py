"""Letters and messages in a sentence: who sent, received or handed over one. Condolences and greetings are none."""

from dataclasses import replace
from functools import cache

from archive.extract.contacts.words.light_verbs import carrier, keys_of
from archive.extract.contacts.words.trigger import Trigger
from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, table, word_sets

LETTER_REACH = 6  # tokens after "message" that tell what it holds: "un message écrit de condoléances"
WISHING = "échanger des vœux"
SPOKEN = frozenset(("telephone", "telephonique", "telephoniquement"))
NOT_REACH = 3  # tokens of "n'était pas" before "porteur"
BROUGHT_REACH = 10  # tokens: "avait dans ses bagages une très longue"
BEARER_REACH = 5  # tokens: "porteur d'un important message"
ADDRESSED_HEAD = 5  # tokens: "La missive, adressée"
READDRESSED_REACH = 2  # sentences behind the letter
OPENING = 4  # tokens: "Dans une longue lettre"
TOLD_REACH = 45  # tokens of ", le président de la République de …, X, a" between the letter and what it tells
PASSIVE_REACH = 26  # tokens: "un message du président X au président Y a été remis"
letter_words = word_sets("verbs", "letter")


def letter_trigger(sentence, i, stop):
    """The Trigger of the letter named at tokens [i:stop], or None."""
    if any(sentence.low(k) in letter_words("not_letter") for k in range(i, stop + LETTER_REACH)):
        return None
    if _is_borne(sentence, i):
        return Trigger("bearer", i, stop, i, "past", "porter", "letter", noun="message")
    if sentence.low(i - 1) in ("ce", "cette", "ces") or "reponse" in sentence.lows[max(0, i - 3) : i]:  # told before
        return None
    if carried := carrier(sentence, i, "letter"):
        verb, tense, frame, passive = carried
        return Trigger(frame, i, stop, verb, tense, "écrire", "letter", passive, noun="message")
    read = (reader(sentence, i, stop) for reader in _readers())
    return next(filter(None, read), None)


@cache
def _readers():
    """What may tell of a letter that no verb carries, in the order asked."""
    return _handed, _congratulated, _addressed, _told_in, _sent_in_relative, _each_in_his_own


def _each_in_his_own(sentence, i, stop):
    """ "X et Y saluent dans leurs messages les progrès accomplis": each wrote to the other."""
    if sentence.low(i - 1) != "leurs" or sentence.low(i - 2) not in ("dans", "par"):
        return None
    return Trigger("with", i, stop, i - 2, "past", "écrire", "letter", noun="message")


def readdress(scene, drafts):
    """ "La missive, adressée à Z, traite …": whoever took the letter told before from its bearer took it for Z."""
    last = drafts[-1] if drafts else None
    if last is None or not _is_taken_letter(last) or not last.is_near(scene, READDRESSED_REACH):
        return
    found = _addressed_to(scene)
    if len(found) == 1 and found[0].name and found[0] not in last.persons:
        last.persons = [*last.persons[:1], found[0]]
        last.sentences.append(scene.number)


def _addressed_to(scene):
    """The persons of "La missive, adressée à Z", at the head of a sentence."""
    opening = scene.sentence.lows[:ADDRESSED_HEAD]
    at = next((k for k, low in enumerate(opening) if low in letter_words("addressed")), None)
    return [] if at is None or letter_words("nouns").isdisjoint(opening) else scene.first_under("à", start=at)


def _is_taken_letter(draft):
    return draft.kind == "letter" and draft.frame in ("bearer", "hand")


def wishes_trigger(sentence, i):
    """The Trigger of "ont échangé des vœux", or of "a fait parvenir ses vœux à" where letters are told; or None."""
    carried = carrier(sentence, i, "letter")
    if carried is None or carried[2] not in ("with", "to"):
        told = _handed(sentence, i, i + 1)  # "Des vœux ont été échangés entre A et B"
        return replace(told, lemma=WISHING) if told and told.frame == "with" else None
    verb, tense, frame, passive = carried
    kind = "phone_call" if not SPOKEN.isdisjoint(sentence.words) else "letter"  # "a échangé par téléphone les vœux de"
    return Trigger(frame, i, i + 1, verb, tense, WISHING, kind, passive, noun="message")


@cache
def _brought():
    return Phrases((form, True) for form in table("verbs")["letter"]["brought"])


def _is_brought(sentence, i):
    """ "avait dans ses bagages une lettre", "apportait un important message", "venait remettre un pli"."""
    start = max(0, i - BROUGHT_REACH)
    at = _brought().first_in(sentence, start, i)
    if at is None or clauses.is_denied(sentence, at - 1, i) or clauses.is_reported(sentence, at):
        return False
    stop = _brought().at(sentence, at)[0]
    return i - stop < BEARER_REACH and "," not in sentence.lows[stop:i]


def _is_borne(sentence, i):
    """ "porteur d'un message", "porteuse de la lettre", "porteurs d'un important pli", and whatever else brings one."""
    if _is_brought(sentence, i):
        return True
    before = [sentence.low(k) for k in range(max(0, i - BEARER_REACH), i)]
    at = next((k for k, word in enumerate(before) if word in letter_words("bearer")), None)
    if at is None or "," in before[at:] or clauses.is_denied(sentence, i - len(before) + at - NOT_REACH, i):
        return False
    return sentence.low(i - len(before) + at - 1) not in clauses.words("auxiliary", "future")


def _handed(sentence, i, stop):
    """ "Un message de X a été remis à Y": the bearer is no party to it."""
    for k in range(stop, min(len(sentence), stop + PASSIVE_REACH)):
        if sentence.low(k) in ("que", "qu'", ";", ":"):
            return None
        keys = keys_of(sentence, k)
        if "participle" in (keys.get("hand"), keys.get("send")) or _is_laid(sentence, k, keys):
            helper = clauses.auxiliary(sentence, k)
            if helper is None and sentence.low(k) in letter_words("addressed"):  # "adressé à Y"
                continue
            if helper or k > stop:  # not "un message écrit de X est parvenu à Y"
                return _undergone(sentence, i, stop, k, helper)
    return None


def _is_laid(sentence, k, keys):
    """ "a été déposée entre les mains de Y"."""
    return keys.get("lay") == "participle" and "mains" in sentence.lows[k : k + LETTER_REACH]


def _undergone(sentence, i, stop, k, helper):
    """The Trigger of the letter at tokens [i:stop] that the participle at `k` tells to have changed hands, or None."""
    if helper is None or not helper.passive or clauses.is_denied(sentence, helper.at, k):
        return None
    if sentence.low(k).startswith("echang"):  # "ont été échangés entre A et B", "par A et B"
        return Trigger("with", i, stop, helper.at, helper.tense, "écrire", "letter", True, noun="message")
    return Trigger("hand", i, stop, i, helper.tense, "remettre", "letter", noun="message")


def _congratulated(sentence, i, stop):
    """ "X a félicité Y dans un message", "X félicite Y par lettre"."""
    if not {sentence.low(i - 1), sentence.low(i - 2)} & {"dans", "par"}:
        return None
    reach = range(i - 1, max(-1, i - PASSIVE_REACH), -1)
    at = next((k for k in reach if sentence.low(k) in letter_words("congratulated")), None)
    if at is None or clauses.is_denied(sentence, at - 3, at):
        return None
    helper = clauses.auxiliary(sentence, at)
    verb, tense = (helper[0], helper[1]) if helper else (at, "present")
    return Trigger("congratulated", at, stop, verb, tense, "féliciter", "letter", noun="message")


def _addressed(sentence, i, stop):
    """ "Dans un message adressé à Y, X a …"."""
    at = next((k for k in range(stop, stop + LETTER_REACH) if sentence.low(k) in letter_words("addressed")), None)
    at = at or (stop if sentence.low(stop) in ("à", "au", "aux") else None)
    begins = sentence.low(i - 2) == "dans" or sentence.low(i - 3) == "dans"
    return Trigger("addressed", i, stop, i, "past", "écrire", "letter", noun="message") if at and begins else None


def _told_in(sentence, i, stop):
    """ "Dans un message, X a félicité Y", "Par lettre, X invite Y": at the head of the sentence."""
    if i >= OPENING or {"dans", "par"}.isdisjoint(sentence.lows[:i]):
        return None
    reach = range(stop, min(len(sentence), stop + TOLD_REACH))
    at = next((k for k in reach if sentence.low(k) in letter_words("congratulated")), None)
    if at is None or clauses.is_denied(sentence, at - 3, at):
        return None
    helper = clauses.auxiliary(sentence, at)
    tense = helper[1] if helper else "present"
    return Trigger("told-in", i, stop, i, tense, "féliciter", "letter", noun="message", subject=at)


def _sent_in_relative(sentence, i, stop):
    """ "C'est une lettre de deux pages que X a adressée à Y"."""
    reach = range(stop, min(len(sentence), stop + PASSIVE_REACH))
    at = next((k for k in reach if keys_of(sentence, k).get("send") == "participle"), None)
    if sentence.low(0) != "c'" or at is None or {"que", "qu'"}.isdisjoint(sentence.lows[stop:at]):
        return None
    helper = clauses.auxiliary(sentence, at)
    if helper is None or helper[2] or clauses.is_denied(sentence, helper[0] - 1, at):
        return None
    return Trigger("to", at, at + 1, helper[0], helper[1], "écrire", "letter", noun="message")
