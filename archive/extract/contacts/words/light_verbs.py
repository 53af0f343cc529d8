"""The verbs that carry a noun of contact ("a eu un entretien", "remit un message") or tell that its event was held."""

from functools import cache

from archive.extract.contacts.words.verbs import CLITICS, is_just_done, way_before
from archive.extract.words import clauses
from archive.extract.words.conjugation import conjugate
from archive.extract.words.lexicon import table
from archive.extract.words.tokens import word_key

REACH = 16  # tokens between the verb that carries a noun and the noun
LONG_REACH = (
    40  # tokens, where commas hold what is put in: "a accordé, mardi à Paris, au siège du ministère, une audience"
)
PAIR = 2
NEAR = 4  # tokens between a bare verb and its noun: "ont des séances de travail"
FINITE_REACH = 10  # tokens: "accorda le lendemain à son hôte une audience"
NOUN_PHRASE = 4  # tokens that may stand between a comma and the noun it opens on: ", une longue rencontre"
HANDS = 7  # tokens: "a mis mardi entre les mains du"
BREAKS = frozenset(("lors", "cours", "apres", "avant", "issue", "occasion", "terme", "sortir", "depuis"))
PUT = frozenset(("mis", "mit", "met"))
CARRIED = {  # {(what the verb does, kind of the noun or None for any): frame}
    ("lay", "letter"): "hand",
    ("hand", "letter"): "hand",
    ("hand", "credentials"): "to",
    ("give", None): "to",
    ("pass", "phone_call"): "to",
    ("pay", "courtesy"): "to",
    ("receive", None): "from",
    ("accept", "credentials"): "from",
}
HAD = frozenset(("eu", "eut", "eurent", "avait", "avaient"))
WISHES = frozenset(("felicitations", "voeux", "vœux", "salutations"))
TALKS = frozenset(
    ("appel", "appels", "entretien", "entretiens", "conversation", "communication", "rencontre", "audience")
)
ENDS = frozenset((".", ";", ":", "que", "qu'", "dont", "où", "qui"))


@cache
def _forms():
    """{form as printed: {key: tense}}: compared with accents, "échangé" carries a noun and "échange" is one."""
    found = {}
    for key, verbs in table("verbs")["light"].items():
        for model, stem in verbs:
            forms = conjugate(model, stem) if model else [(stem, "participle")]
            for form, tense in forms:
                found.setdefault(form, {}).setdefault(key, tense)
    return found


def keys_of(sentence, i):
    """{key: tense} of the light verb at token `i`, empty where none is; keys: those of data/verbs.toml [light]."""
    return _forms().get(sentence.texts[i].lower(), {}) if 0 <= i < sentence.size else {}


def carrier(sentence, i, kind):
    """(index, tense, frame, passive) of the verb that carries the noun of `kind` at token `i`, or None."""
    parted = any(sentence.low(i - j) == "," for j in range(1, NOUN_PHRASE))
    aside = _relative_before(sentence, i) if parted else range(0)
    for k in range(i - 1, max(-1, i - (LONG_REACH if parted else REACH)), -1):
        low = sentence.lows[k]
        if k in aside:
            continue
        if low in ENDS or low in BREAKS and not parted:
            return None
        for key, tense in keys_of(sentence, k).items():
            if (frame := _frame(sentence, k, i, key, kind)) and (found := _carried(sentence, k, i, tense, frame)):
                return found
    return None


def _relative_before(sentence, i):
    """The tokens of ", qui la recevait à Colombo," between the verb and its noun at token `i`."""
    commas = [k for k in sentence.where(",") if i - REACH < k < i]
    if len(commas) < PAIR or i - commas[-1] > NOUN_PHRASE or sentence.low(commas[-2] + 1) != "qui":
        return range(0)
    return range(commas[-2], commas[-1])


def _carried(sentence, k, i, tense, frame):
    if tense == "participle":
        return _by_participle(sentence, k, i, frame)
    if tense == "infinitive":
        return _by_infinitive(sentence, k, i, frame)
    if tense == "gerund" or clauses.is_denied(sentence, k, i):
        return None
    is_had = sentence.low(k).startswith("avai")
    is_beside = _is_right_before(sentence, k, i) if is_had or tense == "present" else i - k <= FINITE_REACH
    return (k, "pluperfect" if is_had else "present", frame, False) if is_beside else None


def _is_right_before(sentence, k, i):
    """Whether a verb that may be an auxiliary carries the noun: "ont des séances de travail"."""
    return i - k <= NEAR and _is_alone(sentence, k, i)


def _by_participle(sentence, k, i, frame):
    helper = (
        clauses.auxiliary(sentence, k) if sentence.low(k - 1) not in ("de", "d'") else None
    )  # "cérémonie de remise"
    if helper is None or clauses.is_denied(sentence, helper[0], i):
        return None
    return helper[0], helper[1], _to_each_other(sentence, helper[0], frame), helper[2]


def _by_infinitive(sentence, k, i, frame):
    """ "s'est vu remettre un message de X", "s'est vu accorder une audience par X", "lui a fait tenir une lettre"."""
    seen = sentence.low(k - 1) in ("vu", "vue", "vus", "vues")
    if not seen and sentence.low(k - 1) not in ("fait", "tenu"):
        return _by_way(sentence, k, i, frame)
    helper = clauses.auxiliary(sentence, k - 1)
    if helper is None:
        return None
    frame = "from" if seen and frame in ("hand", "send") else _to_each_other(sentence, helper[0], frame)
    return helper[0], helper[1], frame, False


def _by_way(sentence, k, i, frame):
    """ "a profité de l'occasion pour lui remettre un message", "est venu remettre une lettre"."""
    at = k - 1
    while sentence.low(at) in CLITICS:
        at -= 1
    if is_just_done(sentence, at) and not clauses.is_denied(sentence, at - 2, i):
        return at - 1, "past", frame, False
    way = way_before(sentence, at)
    helper = clauses.done(sentence, way) if way is not None else None
    if helper is None or clauses.is_denied(sentence, helper.at, i):
        return None
    return helper.at, helper.tense, frame, False


def _to_each_other(sentence, verb, frame):
    """ "se sont adressé des messages", "se sont fait parvenir des lettres": each sent one to the other."""
    is_plural = sentence.low(verb) in ("sont", "etaient") and sentence.low(verb - 1) == "se"
    return "with" if is_plural and frame in ("to", "hand") else frame


def _is_alone(sentence, k, i):
    """ "ont des séances de travail", "a ensuite un entretien": an article or an adverb stands behind the verb."""
    following = sentence.low(k + 1)
    is_free = following in clauses.words("words", "determiner") or following in clauses.words("words", "adverb")
    return k + 1 == i or is_free or following.endswith("ment")


def _is_had(sentence, k, i):
    """ "a eu la visite de", "avait lundi la visite de": that of whoever came."""
    return sentence.low(k) in HAD and sentence.low(i - 1) in ("la", "une")


def _frame_of_letter(sentence, k, i):
    """ "ont échangé des messages", "a adressé un message"; none of "Lors de ces appels, ils ont échangé des vœux"."""
    if not sentence.low(k).startswith("echang"):
        return "to"
    is_said = sentence.low(i) in WISHES and not TALKS.isdisjoint(sentence.lows[:k])
    return None if is_said else "with"


def _is_attended(sentence, k, i):
    """ "ont pris part aux deux entretiens": told of somebody more."""
    words = sentence.lows[k:i]
    return "part" in words and not {"pris", "prenant", "prendre"}.isdisjoint(words)


def _frame(sentence, k, i, key, kind):
    """The frame of the noun of `kind` at token `i` that the verb of `key` at token `k` carries, or None."""
    if key == "send" and kind == "letter":
        return _frame_of_letter(sentence, k, i)
    if key == "lay" and "mains" not in sentence.lows[k : k + HANDS]:
        return None
    if key == "have" and kind == "visit-of" and _is_had(sentence, k, i):
        return "from"
    if key == "have" and (kind == "credentials" or _is_attended(sentence, k, i)):
        return None
    if key == "have":
        return "with" if kind != "letter" else None
    return CARRIED.get((key, kind)) or CARRIED.get((key, None))


def happening(sentence, start, stop):
    """(index, tense) of a verb in tokens [start:stop] that tells that an event took place, or None.

    The first in the past comes before others: "la session, dont les travaux avaient débuté lundi, a pris fin".
    """
    places = _places(sentence, "happen", start, stop)
    found = [(k, tense) for k in places if (tense := _happened(sentence, k))]
    return next((told for told in found if told[1] == "past"), next(iter(found), None))


@cache
def _folded(key):
    """The folded words of the light verbs with this key."""
    return frozenset(word_key(form) for form, keys in _forms().items() if key in keys)


def _places(sentence, key, start, stop):
    """The indexes of the light verbs with this key in tokens [start:stop], in order."""
    found = (k for word in _folded(key) & sentence.words for k in sentence.where(word))
    return sorted(k for k in found if start <= k < stop and key in keys_of(sentence, k))


def _happened(sentence, k):
    tense = keys_of(sentence, k).get("happen")
    if tense == "participle":
        helper = clauses.auxiliary(sentence, k)
        if helper and helper[1] == "infinitive":  # "pourrait être organisée"
            return clauses.tense_of(sentence, helper[0] - 1) or "past"
        return helper[1] if helper else "past"
    return "past" if tense in ("present", "imperfect", "past") else None


def gathering(sentence, start, stop):
    """Index of the verb in tokens [start:stop] by which an event brings its parties together, or None."""
    put = [k for word in PUT & sentence.words for k in sentence.where(word) if start <= k < stop]
    put = [k for k in put if sentence.low(k + 1) in ("en", "face")]
    return min([*put, *_places(sentence, "gather", start, stop)], default=None)
