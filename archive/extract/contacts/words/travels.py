"""The words that tell of a journey where no verb of going does: "achève une visite de travail en Espagne", "sa tournée
en Espagne a pris fin", "est depuis lundi à Madrid pour une visite", "Arrivé lundi à Madrid, X …".
"""

from functools import cache

from archive.extract.words import clauses
from archive.extract.words.conjugation import conjugate
from archive.extract.words.lexicon import table, word_sets

CARRY_REACH = 7  # tokens between the verb and the noun: "met ce mercredi un terme à sa"
DAYS_REACH = 6  # more of them where a day stands between: "fera du 22 au 24 mai une"
EVENT_REACH = 26  # tokens between the noun and "a pris fin": the visitor with his function and where he went
STAY_REACH = 16  # tokens: "est depuis lundi en Espagne dans le cadre d'une", "sera à Madrid du 4 au 6 juillet pour une"
FUTURE = ("ra", "ront")
SIMPLE = ("present", "imperfect", "past")
COMING = frozenset(("doit", "doivent", "va", "vont", "devra", "devront", "prevoit", "prevoient", "compte", "comptent"))
_words = word_sets("verbs", "visit")


@cache
def _carriers():
    """{form as printed: tense} of the verbs that carry a noun of travel."""
    carried = table("verbs")["visit"]["carried"]
    found = {form: "future" if form.endswith(FUTURE) else "present" for form in carried}
    for model, stem in table("verbs")["visit"]["carry"]:
        forms = conjugate(model, stem)
        found.update(dict(reversed(forms)))
        infinitive = next(form for form, tense in forms if tense == "infinitive").removesuffix("e")
        found.update({f"{infinitive}{ending}": "future" for ending in ("a", "ont")})
    return found


def find_travel(sentence):
    """(where the subject ends, start, stop, whether it is to come) of the words that tell of a journey, or None."""
    if sentence.low(0) in ("arrive", "arrivee", "arrives") and sentence.low(1) != "à":
        return _arrived(sentence)
    for i in sentence.places_of(_words("travel")):
        if found := _carried(sentence, i) or _stays(sentence, i) or _event(sentence, i):
            return found
    return None


def _arrived(sentence):
    """ "Arrivé lundi à Madrid, X y visite des ports"."""
    return (0, 0, 1, False) if "," in sentence.lows else None


def _carried(sentence, i):
    """ "a entamé lundi une visite de trois jours en Espagne"."""
    reach = CARRY_REACH + DAYS_REACH * _is_day_near(sentence, i)
    for k in range(i - 1, max(-1, i - reach), -1):
        if sentence.low(k) in (",", ";", "que", "qu'", "lors", "cours", "occasion"):
            return None
        tense = _carriers().get(sentence.texts[k].lower())
        if tense is None or clauses.is_denied(sentence, k - 1, i):
            continue
        return _in_tense(sentence, i, k, tense)
    return None


def _is_day_near(sentence, i):
    """Whether the days of the journey stand right before its noun at token `i`: "du 22 au 24 mai une"."""
    marks = (sentence.marks.get(k) for k in range(max(0, i - CARRY_REACH), i))
    return any(mark and mark.kind == "date" and i - mark.stop <= 1 for mark in marks)


def _in_tense(sentence, i, k, tense):
    if tense == "future":
        return k, k, i + 1, True
    helper = clauses.auxiliary(sentence, k) if sentence.low(k)[-1:] in "estui" else None
    if helper and helper.is_done and not clauses.is_denied(sentence, helper.at, k):
        return helper.at, k, i + 1, False
    if tense == "infinitive":
        return _to_come(sentence, i, k)
    return (k, k, i + 1, False) if tense in SIMPLE and helper is None else None


def _to_come(sentence, i, k):
    """ "doit achever une visite", "va se rendre", with the infinitive at token `k`."""
    coming = next((j for j in range(k - 1, max(-1, k - 3), -1) if sentence.low(j) in COMING), None)
    return (coming, coming, i + 1, True) if coming is not None else None


@cache
def _staying():
    return _words("stays") | _words("will_stay")


def _stays(sentence, i):
    """ "est depuis lundi en Espagne pour une visite de travail"."""
    before = [sentence.low(k) for k in range(max(0, i - 4), i)]
    if _words("purpose").isdisjoint(before):
        return None
    at = next((k for k in range(i - 1, max(-1, i - STAY_REACH), -1) if sentence.low(k) in _staying()), None)
    if at is None or clauses.is_denied(sentence, at - 1, i) or sentence.low(at + 1) in ("ete", "venu", "venue"):
        return None
    return at, at, i + 1, sentence.low(at) in _words("will_stay")


def _event(sentence, i):
    """ "La visite en Espagne du ministre X a pris fin mercredi"."""
    if sentence.low(i - 1) not in ("la", "le", "sa", "son", "cette", "ce") or i > 2:
        return None
    reach = range(i + 1, min(len(sentence), i + EVENT_REACH))
    at = next((k for k in reach if sentence.low(k) in _words("goes_on")), None)
    if at is None or clauses.is_denied(sentence, i, at):
        return None
    return i, i, i + 1, False
