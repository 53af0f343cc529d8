"""The words in a sentence that tell of a contact: verbs ("s'est entretenu"), nouns that a verb carries ("a eu un
entretien") and nouns of an event ("un entretien entre A et B s'est déroulé"). What each asks for is its `frame`.
"""

from functools import cache

from archive.extract import clauses
from archive.extract.contact_verbs import verb_trigger, verbs
from archive.extract.lexicon import Phrases, folded_set, table
from archive.extract.trigger import Trigger

LETTER_REACH = 6  # tokens after "message" that tell what it holds: "un message écrit de condoléances"
GRANTED_REACH = 4  # tokens: "une audience lui a été accordée"
CARRIER_REACH = 16  # tokens between the verb that carries a noun and the noun


@cache
def _nouns():
    return Phrases((form, entry.get("kind")) for entry in table("verbs")["noun"] for form in entry["forms"])


@cache
def _carriers(key):
    """Compared with their accents: "échangé" carries a noun, "échange" is one."""
    return frozenset(table("verbs")["carrier"][key])


def _is_carrier(sentence, i, key):
    return 0 <= i < len(sentence) and sentence.tokens[i].text.lower() in _carriers(key)


@cache
def _starters():
    """The words that a trigger may begin with."""
    preside = folded_set(_carriers("preside"))
    tables = (verbs(), _nouns(), _afterwards_phrases())
    return preside.union(*(phrases.first_words() for phrases in tables))


def find_triggers(sentence, groups):
    """The Triggers of `sentence`, in order; those in quotation marks, denied, reported or wished are left out."""
    quoted = clauses.quoted(sentence)
    ends = {group.stop for group in groups}
    inside = {k for group in groups for k in range(group.start, group.stop)}
    found, i, starters = [], 0, _starters()
    while i < len(sentence):
        is_one = sentence.tokens[i].low in starters and i not in quoted and i not in inside
        trigger = _at(sentence, i, ends) if is_one else None
        if trigger is not None:
            found.append(trigger)
            i = trigger.stop
        else:
            i += 1
    return found


def _at(sentence, i, ends):
    return (
        _afterwards(sentence, i)
        or verb_trigger(sentence, i, ends, _nouns())
        or _noun(sentence, i)
        or _preside(sentence, i)
    )


@cache
def _afterwards_phrases():
    section = table("verbs")["afterwards"]
    return Phrases((form, key) for key in section for form in section[key])


def _afterwards(sentence, i):
    """ "X a rencontré Y avant d'être reçu par Z": told as done like the main verb of the sentence."""
    found = _afterwards_phrases().at(sentence, i)
    if not found or not any(sentence.low(k) in ("a", "ont", "est", "sont") for k in range(i)):
        return None
    return Trigger("then", i, found[0], i, "past", "avant de", needs=found[1])


def _noun(sentence, i):
    found = _nouns().at(sentence, i)
    if not found or sentence.marks.get(i) and sentence.marks[i].kind == "body":
        return None
    if sentence.tokens[i].text[-1] in "éÉ":  # "échangé" is no "échange"
        return None
    stop, kind = found
    if kind == "letter":
        return _letter(sentence, i, stop)
    carried = _carrier(sentence, i, kind) if kind != "visit-of" else None
    if carried and kind == "credentials" and carried[2] == "with":
        return None
    if carried:
        verb, tense, frame, passive = carried
        return Trigger(frame, i, stop, verb, tense, "avoir", kind, passive, noun=sentence.low(i))
    if kind == "visit-of":
        return (
            Trigger("visit-of", i, stop, i, "past", "visite", None, noun=sentence.low(i))
            if _is_visit_of(sentence, stop)
            else None
        )
    if any(_is_carrier(sentence, k, "granted") for k in range(stop, stop + GRANTED_REACH)):
        return Trigger("granted", i, stop, i, "past", "accorder", kind, noun="audience")
    if _is_aside(sentence, i, stop):
        return Trigger("aside", i, stop, i, "past", "au cours de", kind, noun=sentence.low(i))
    if _is_event(sentence, i, stop):
        return Trigger("event", i, stop, i, _event_tense(sentence, stop), "avoir lieu", kind, noun=sentence.low(i))
    return None


def _carrier(sentence, i, kind):
    """(index, tense, frame, passive) of the verb that carries the noun at token `i`, or None."""
    for k in range(i - 1, max(-1, i - CARRIER_REACH), -1):
        low = sentence.low(k)
        if low in (".", ";", ":", "que", "qu'", "dont", "lors", "cours", "apres", "avant", "issue", "occasion"):
            return None
        frame = _carrier_frame(sentence, k, kind)
        if frame is None:
            continue
        helper = clauses.auxiliary(sentence, k)
        if helper and clauses.is_denied(sentence, helper[0], i):
            return None
        if helper:
            return helper[0], helper[1], frame, helper[2]
        if kind == "letter" and low in ("adresse", "envoie", "remet", "transmet"):
            return k, "present", frame, False
        if low in (
            "tient",
            "tiennent",
            "mene",
            "menent",
            "ont",
            "eut",
            "eurent",
            "accorde",
            "accordent",
            "avait",
            "avaient",
        ):
            tense = "pluperfect" if low.startswith("avai") else "present"
            return (k, tense, frame, False) if _is_light(sentence, k, i) else None
    return None


def _is_light(sentence, k, i):
    """ "ont des séances de travail": nothing but an article and adverbs between the verb and its noun."""
    return i - k <= 4 and not any(sentence.low(j) in ("eu", "tenu", "de", "a") for j in range(k + 1, i))


@cache
def _carrying():
    """All that may carry a noun."""
    return frozenset().union(*(_carriers(key) for key in ("send", "hand", "give", "have")))


def _carrier_frame(sentence, k, kind):
    if sentence.low(k) != "recu" and sentence.tokens[k].text.lower() not in _carrying():
        return None
    if _is_carrier(sentence, k, "send") and kind == "letter":
        return "with" if sentence.tokens[k].text.lower() == "échangé" else "to"
    if _is_carrier(sentence, k, "hand"):
        return "hand" if kind == "letter" else "to"
    if _is_carrier(sentence, k, "give"):
        return "to"
    if _is_carrier(sentence, k, "have"):
        return "with"
    return "from" if sentence.low(k) == "recu" else None


def _letter(sentence, i, stop):
    """A message that is sent, received or handed over; condolences and greetings are none."""
    following = (sentence.low(k) for k in range(i, stop + LETTER_REACH))
    if any(word in _letter_words("not_letter") for word in following):
        return None
    if sentence.low(i - 1) in ("d'", "un") and "porteur" in (sentence.low(i - 2), sentence.low(i - 3)):
        return Trigger("bearer", i, stop, i, "past", "porter", "letter", noun="message")
    carried = _carrier(sentence, i, "letter")
    if carried is None:
        return _addressed(sentence, i, stop)
    verb, tense, frame, passive = carried
    return Trigger(frame, i, stop, verb, tense, "écrire", "letter", passive, noun="message")


def _addressed(sentence, i, stop):
    """ "Dans un message adressé à Y, X a …"."""
    at = next((k for k in range(stop, stop + LETTER_REACH) if sentence.low(k) in _letter_words("addressed")), None)
    begins = sentence.low(i - 2) == "dans" or sentence.low(i - 3) == "dans"
    return Trigger("addressed", i, stop, i, "past", "écrire", "letter", noun="message") if at and begins else None


@cache
def _letter_words(key):
    return folded_set(table("verbs")["letter"][key])


def noun_kind(sentence):
    """The kind that a noun of contact in `sentence` tells ("réunion ministérielle": summit), or None."""
    found = (_nouns().at(sentence, i) for i in range(len(sentence) if _nouns().may_be_in(sentence) else 0))
    kinds = [hit[1] for hit in found if hit and hit[1] in ("summit", "negotiation")]
    return kinds[-1] if kinds else None


def _is_visit_of(sentence, stop):
    return sentence.low(stop) in ("de", "d'", "du") and not sentence.marks.get(stop + 1)


def _is_aside(sentence, i, stop):
    """ "lors d'un entretien avec", "à l'issue de sa rencontre avec"."""
    if sentence.low(i - 1) in ("l'", "la", "le") and sentence.low(stop) == "avec":
        return True
    if sentence.low(i - 1) not in ("un", "une", "son", "sa", "leur", "longue", "long", "bref", "breve"):
        return False
    before = [sentence.low(k) for k in range(max(0, i - 5), i - 1)]
    follows = [sentence.low(k) for k in range(stop, stop + 4)]
    return (
        any(w in ("lors", "cours", "issue", "occasion", "apres", "pendant", "durant") for w in before)
        and "avec" in follows
    )


def _is_event(sentence, i, stop):
    """Whether the noun is told as an event: "entre" follows, or a verb of taking place."""
    if sentence.low(i - 1) in ("de", "d'", "leur", "cet", "cette", "ce", "cours", "lors"):
        return False
    before = [sentence.low(k) for k in range(max(0, i - 22), i)]
    if any(sentence.low(k) == "entre" for k in range(stop, stop + 14)):
        return not any(w in ("lors", "cours", "apres", "depuis") for w in before[-6:])
    if any(_is_carrier(sentence, k, "event") for k in range(stop, stop + 14)):
        return True
    return any(w in ("abrite", "accueilli", "cadre", "abritait") for w in before)


def is_event(sentence, trigger):
    """Whether a verb of taking place stands with the noun of `trigger`."""
    around = range(max(0, trigger.start - 22), trigger.stop + 20)
    return trigger.frame != "event" or any(_is_carrier(sentence, k, "event") for k in around)


def _event_tense(sentence, stop):
    for k in range(stop, min(len(sentence), stop + 30)):
        if _is_carrier(sentence, k, "event"):
            helper = clauses.auxiliary(sentence, k)
            return helper[1] if helper else "past"
    return "past"


def _preside(sentence, i):
    """ "coprésidée par", "que coprésidaient A et B", "sous la présidence de", "en partageait la présidence avec"."""
    word = sentence.low(i)
    if not _is_carrier(sentence, i, "preside"):
        return None
    is_noun = word in ("presidence", "copresidence")
    if is_noun and sentence.low(i - 2) != "sous" and sentence.low(i + 1) != "avec":
        return None
    return Trigger("preside", i, i + 1, i, "past", "présider", None, noun="presidence")
