"""The words in a sentence that tell of a contact: verbs ("s'est entretenu"), nouns that a verb carries ("a eu un
entretien") and nouns of an event ("un entretien entre A et B s'est déroulé"). What each asks for is its `frame`.
"""

from functools import cache

from archive.extract.contacts.words.letters import letter_trigger, wishes_trigger
from archive.extract.contacts.words.nouns import is_event, noun_kind, noun_trigger, nouns
from archive.extract.contacts.words.trigger import Trigger
from archive.extract.contacts.words.verbs import verb_trigger, verbs
from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, folded_set, table, word_sets

CHAIRED_REACH = 9  # tokens: "une séance de travail a été, ce mardi, présidée"
WISHES = ("vœux", "voeux")  # letters only where they are exchanged
EXCHANGED = ("és", "ée", "ées")
LED_REACH = 6  # tokens: "pourparlers de paix conduits", "menées, côté togolais, par"
BESIDE_REACH = 9  # tokens: "a dirigé les débats, mardi à Lomé, entouré"

__all__ = ["Trigger", "find_triggers", "is_event", "noun_kind"]
_words = word_sets("verbs", "presiding")


@cache
def _presiding():
    return folded_set(table("verbs")["presiding"]["words"])


@cache
def _readers():
    """{word: the readers of what may begin with it}, in the order in which they are asked."""
    presiding = _presiding().union(_leading(), _words("led_by_them"), _words("leads"))
    first_words = {
        _afterwards: _afterwards_phrases().first_words(),
        _verb: verbs().first_words(),
        _noun: nouns().first_words(),
        _preside: presiding,
        _took_part: ("y",),
        _again: ("ete",),
        _wishes: WISHES,
    }
    readers = {}
    for reader, words in first_words.items():
        for word in words:
            readers.setdefault(word, []).append(reader)
    return readers


@cache
def _beginnings():
    """Phrases of all that the readers read."""
    words = (*_presiding(), *_leading(), *_words("led_by_them"), *_words("leads"), "y", "ete", *WISHES)
    phrases = (*_afterwards_phrases().forms(), *verbs().forms(), *nouns().forms())
    return Phrases.of_words((*phrases, *((word,) for word in words)))


def find_triggers(sentence, groups):
    """The Triggers of `sentence`, in order; those in quotation marks, denied, reported or wished are left out."""
    places = _beginnings().places(sentence)
    if not places:
        return []
    readers, closed = _readers(), clauses.quoted(sentence)
    closed = closed.union(*(range(group.start, group.stop) for group in groups))
    ends = {group.stop for group in groups}
    found, reached = [], 0
    for i in places:
        if i < reached or i in closed:
            continue
        read = (reader(sentence, i, ends) for reader in readers[sentence.lows[i]])
        if trigger := next(filter(None, read), None):
            found.append(trigger)
            reached = _past_its_body(sentence, trigger)
    return found


def _past_its_body(sentence, trigger):
    """Index past what `trigger` reads: of "la quatrième session de leur commission mixte" the commission too."""
    if trigger.kind != "negotiation" or sentence.low(trigger.stop) not in ("de", "d'", "du", "des"):
        return trigger.stop
    at = trigger.stop + 1 + (sentence.low(trigger.stop + 1) in clauses.words("words", "determiner"))
    hit = nouns().at(sentence, at)
    return hit[0] if hit and hit[1] == "negotiation" else trigger.stop


def _verb(sentence, i, ends):
    return verb_trigger(sentence, i, ends, nouns())


def _noun(sentence, i, _):
    found = nouns().at(sentence, i)
    mark = sentence.marks.get(i)
    if not found or mark and mark.kind == "body" or _is_verb(sentence, i):
        return None
    stop, kind = found
    if kind != "letter" or sentence.low(i).startswith("echange"):  # "un échange de lettres a eu lieu entre A et B"
        return noun_trigger(sentence, i, stop, kind)
    return letter_trigger(sentence, i, stop)


def _is_verb(sentence, i):
    """Whether a participle stands at token `i`: "échangés" are no "échanges", but "un aparté" is a noun."""
    text = sentence.texts[i]
    is_participle = text[-1] in "éÉ" or text.endswith(EXCHANGED) and sentence.low(i).startswith("echange")
    before = sentence.low(i - 1)
    return is_participle and before not in clauses.words("words", "determiner") and before != "en"


def _again(sentence, i, _):
    """ "Lundi, à Rome, il l'avait été par Y": received, as the sentence before tells."""
    is_passive = sentence.low(i - 2) == "l'" and clauses.is_finite(sentence, i - 1)
    if not is_passive or "par" not in sentence.lows[i : i + LED_REACH]:
        return None
    tense = clauses.tense_of(sentence, i - 1)
    return Trigger("again", i, i + 1, i - 2, tense, "recevoir", passive=True)


def _wishes(sentence, i, _):
    return wishes_trigger(sentence, i)


@cache
def _afterwards_phrases():
    section = table("verbs")["afterwards"]
    return Phrases((form, key) for key in section for form in section[key])


def _afterwards(sentence, i, _):
    """ "X a rencontré Y avant d'être reçu par Z": told as done like the main verb of the sentence."""
    found = _afterwards_phrases().at(sentence, i)
    if not found or not any(sentence.low(k) in ("a", "ont", "est", "sont") for k in range(i)):
        return None
    return Trigger("then", i, found[0], i, "past", "avant de", needs=found[1])


def _took_part(sentence, i, _):
    """ "Y ont pris part A pour l'Ouzbékistan et B pour le Kazakhstan": in what the sentence before tells."""
    is_one = i == 0 and sentence.low(0) == "y" and clauses.is_finite(sentence, 1)
    if not is_one or sentence.low(2) not in ("pris", "participe", "assiste"):
        return None
    return Trigger("took-part", 2, 3, 1, clauses.tense_of(sentence, 1), "prendre part", noun="reunion")


@cache
def _leading():
    return folded_set(table("verbs")["presiding"]["led"])


def _is_relative_of(sentence, i):
    """ "des consultations politiques que menaient A et B"."""
    is_relative = sentence.low(i - 1) in ("que", "qu'") or sentence.low(i - 2) in ("que", "qu'")
    return is_relative and any(nouns().at(sentence, k) for k in range(max(0, i - LED_REACH), i))


def _is_led(sentence, i):
    """ "des consultations menées par X et par Y", no delegation."""
    is_by = "par" in (sentence.low(k) for k in range(i + 1, i + LED_REACH))
    reach = LED_REACH * (3 if sentence.low(i).endswith("s") else 1)  # a delegation is "conduite"
    debates = _words("debates")
    return is_by and any(sentence.lows[k] in debates or nouns().at(sentence, k) for k in range(max(0, i - reach), i))


def _what_is_led(sentence, i):
    """ "debats" where it is a conference or what is said at one, of peers if of three; else "presidence", of talks."""
    before = sentence.lows[max(0, i - LED_REACH) : i]
    return "presidence" if _words("debated").isdisjoint(before) else "debats"


def _led_beside(sentence, i):
    """Index past "entouré" of "X a dirigé les débats, entouré de ses homologues", or None."""
    if sentence.lows[i] not in _words("leads") or sentence.low(i + 2) not in _words("debates"):
        return None
    near = range(i + 3, min(len(sentence), i + 3 + BESIDE_REACH))
    return next((k + 1 for k in near if sentence.lows[k] in _words("beside")), None)


def _chaired(sentence, i):
    """ "avait pris part à une réunion que présidait X", "une séance a été présidée par A et par B": a meeting anew."""
    near = range(i - 1, max(0, i - CHAIRED_REACH), -1)
    at = next((k for k in near if nouns().at(sentence, k) and sentence.low(k - 1) in ("un", "une")), None)
    if at is None or nouns().at(sentence, at)[1] not in (None, "negotiation"):
        return None
    kind = nouns().at(sentence, at)[1]
    verb = clauses.main_auxiliary(sentence, at, at + 1)
    tense = clauses.tense_of(sentence, verb) if verb is not None else "past"
    verb = i if verb is None else verb
    return Trigger("chaired", i, i + 1, verb, tense, "présider", kind, noun=sentence.low(at))


def _preside(sentence, i, _):
    """ "coprésidée par", "que coprésidaient A et B", "sous la présidence de", "en partageait la présidence avec"."""
    word = sentence.low(i)
    is_active = word in _words("led_by_them") and _is_relative_of(sentence, i)
    if is_active or word in _leading() and _is_led(sentence, i):
        return Trigger("preside", i, i + 1, i, "past", "mener", None, noun=_what_is_led(sentence, i))
    if stop := _led_beside(sentence, i):
        return Trigger("preside", i, stop, i, "past", "mener", None, noun="debats")
    if word not in _presiding():
        return None
    is_noun = word in ("presidence", "copresidence", "houlette", "direction", "conduite", "autorite")
    if is_noun and sentence.low(i - 2) != "sous" and sentence.low(i + 1) != "avec":
        return None
    return _chaired(sentence, i) or Trigger("preside", i, i + 1, i, "past", "présider", None, noun="presidence")
