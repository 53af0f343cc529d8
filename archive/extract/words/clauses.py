"""What a verb says about its deed: done, coming, wished, denied, or only recalled."""

from functools import cache
from typing import NamedTuple

from archive.extract.words.lexicon import Phrases, table, word_set, word_sets

MADE = ("e", "ee", "es", "ees", "i", "ie", "is", "ies", "u", "ue", "us", "ues", "ert", "erte")  # "signé", "conclus"
REACH = 9  # tokens between an auxiliary and its participle: "a eu, ce mercredi 3 juin au soir, un"
LONG_REACH = 32  # tokens, where commas hold what is put in: "a, mardi 3 mai, au siège du ministère à Rabat, reçu"
NE_REACH = 3  # tokens between "ne" and the verb: "ne se sont plus parlé"
SUCCESSIVE = frozenset(("successives", "successifs", "separees", "separes", "distinctes", "distincts", "individuelles"))
AUDIENCES = frozenset(("audiences", "entretiens", "rencontres", "entrevues", "conversations"))
NOUN_REACH = 4  # tokens of "audiences d'adieu"
THEN_REACH = 9  # tokens between "puis" and "avec"
CLOSE = 5  # tokens between a verb and its object: "échangé ce mardi des messages"
BEING = frozenset(("est", "sont", "sera", "seront", "etait", "etaient", "fut", "furent", "serait", "seraient"))
OF_NOUNS = frozenset(("leurs", "ses", "son", "sa", "nos", "notre", "des", "un", "une", "ce", "cet", "cette", "ces"))
STOPS = frozenset((".", ";", ":", "(", ")", "«", "»", "que", "qu'", "dont", "qui", "lorsque"))
THERE = ("arriv", "trouv", "sejourn", "etait", "etaient", "debarqu", "atterri")
OPENED = 6  # tokens of ", à quelques jours de la veille" in which the word stands that opens another matter
OPENING = frozenset(("et", "mais", "tandis", "alors", "selon"))  # behind a comma: a clause begins
RELATIVE = frozenset(("qui", "dont", "où"))
OF_OR_IN = frozenset(("de", "du", "des", "d'", "en", "au", "aux", "à"))  # a state behind them is somebody's, or a place
NEEDED = frozenset(("fallu", "fallut", "suffi", "suffit"))  # what it took for a deed that was done
UNDONE = frozenset(("etait", "etaient", "avait", "avaient", "venait", "venaient"))
SCARCELY = frozenset(("pas", "point", "peine", "encore"))  # "n'était pas ouvert que déjà", "à peine assis que"
TENSES = ("past", "pluperfect", "anterior", "future", "conditional", "infinitive")


class Auxiliary(NamedTuple):
    """The auxiliary at token `at` of a participle, and what the two tell of the deed."""

    at: int
    tense: str
    passive: bool

    @property
    def is_done(self):
        """Whether the deed is told as done: "a reçu", "avait été reçu"."""
        return self.tense in ("past", "pluperfect")


words = word_sets("grammar")
# The numbers by which people and papers are counted.
NUMBERS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10}


@cache
def phrases(name, section, key):
    return Phrases((form, True) for form in table(name)[section][key])


@cache
def _tenses():
    return {word: tense for tense in reversed(TENSES) for word in words("auxiliary", tense)}


def auxiliary(sentence, i):
    """The Auxiliary of the participle at token `i`, or None: "ont échangé leurs vues" has none of "voir"."""
    if sentence.low(i - 1) in OF_NOUNS:
        return None
    passive = False
    reach = LONG_REACH if sentence.low(i - 1) == "," else REACH
    for k in range(i - 1, max(-1, i - reach), -1):
        low = sentence.low(k)
        if low == "ete":
            passive = True
        elif low in _tenses():
            is_near = i - k < REACH or sentence.low(k + 1) in (",", "ete")
            return _helper(sentence, k, passive) if is_near else None
        elif low in STOPS:
            return None
    return None


def _helper(sentence, k, passive):
    low = sentence.low(k)
    tense = _modal(sentence, k) or _tenses()[low]
    if passive or low not in BEING or _is_reflexive(sentence, k):
        return Auxiliary(k, tense, passive)
    return Auxiliary(k, "past" if tense == "pluperfect" else tense, True)  # "était reçu par": an imperfect


def done(sentence, i):
    """The Auxiliary of the participle at token `i` where the deed is told as done, or None."""
    helper = auxiliary(sentence, i)
    return helper if helper is not None and helper.is_done else None


def is_undergone(sentence, i):
    """Whether the auxiliary at token `i` tells what was done to its subjects: "sont visés", "ont été nommés"."""
    following = [sentence.low(k) for k in range(i + 1, min(i + 1 + CLOSE, len(sentence)))]
    if "ete" in following[:NE_REACH]:
        return True
    if sentence.low(i) not in BEING or _is_reflexive(sentence, i):
        return False
    done = next((low for low in following if low.endswith(("es", "us", "is", "ts", "ee", "ue"))), "")
    return done != "" and done not in words("words", "moved")


def tense_of(sentence, i):
    """The tense of the auxiliary at token `i`, or None."""
    return _tenses().get(sentence.low(i))


def main_auxiliary(sentence, start, stop):
    """Index of the auxiliary of the clause on which what stands at [start:stop] hangs: before it, else after it."""
    before = (k for k in range(start - 1, -1, -1) if is_finite(sentence, k))
    after = (k for k in range(stop, len(sentence)) if is_finite(sentence, k))
    return next(before, next(after, None))


def is_finite(sentence, k):
    """Whether a finite auxiliary stands at token `k`."""
    return tense_of(sentence, k) not in (None, "infinitive")


def exchanges_letters(sentence, i, nouns):
    """Whether what is exchanged from token `i` on are letters: "ont échangé mardi des messages"."""
    found = (nouns.at(sentence, k) for k in range(i, i + CLOSE))
    return any(hit and hit[1] == "letter" for hit in found)


def _modal(sentence, i):
    """ "devrait avoir", "a dit avoir": what stands before an infinitive decides."""
    return "infinitive" if sentence.low(i) in ("avoir", "etre") else None


def _is_reflexive(sentence, i):
    return sentence.low(i - 1) in ("s'", "se") or sentence.low(i - 2) in ("s'", "se")


def is_reflexive(sentence, i):
    """Whether "s'" or "se" stands before the verb at token `i` or its auxiliary."""
    before = sentence.lows[max(0, i - 6) : i]
    return "s'" in before or "se" in before


HALF_DENIED = frozenset(("plus", "pu", "guere", "su"))  # with "ne" alone: "n'ont pu se rencontrer"


def is_denied(sentence, start, stop):
    told = sentence.lows[max(0, start) : max(0, stop)]
    if not words("words", "negation").isdisjoint(told):
        return True
    before = sentence.lows[max(0, start - NE_REACH) : max(0, start)]
    return not HALF_DENIED.isdisjoint(told) and ("ne" in before or "n'" in before)


@cache
def _around_reports():
    """The words that tell what is reported, and those that part it from the rest."""
    return words("words", "reported") | words("words", "when") | {".", ";", ":"}


def is_reported(sentence, i):
    """Whether the word at token `i` stands in what somebody says, wishes or recalls ("a dit que", "après que")."""
    reported, when = words("words", "reported"), words("words", "when")
    if reported.isdisjoint(sentence.words):
        return False
    is_done = tense_of(sentence, i) == "past"
    for k in reversed([k for k in sentence.places_of(_around_reports()) if k < i]):
        low = sentence.lows[k]
        if low in (";", ":") or low == "." and k < i - 1:
            return False
        if is_done and low in when and k > 0:  # "… quand X a été reçu hier par Y"
            return False
        if (
            low in reported
            and (k > 0 or low not in ("que", "qu'"))
            and not _is_cleft(sentence, k)
            and not _is_closed_relative(sentence, k, i)
        ):
            return True
    return False


def _is_closed_relative(sentence, k, i):
    """ "Au lendemain de l'arrêt que la Cour a rendu, X a …": what "que" at token `k` opens ends before token `i`."""
    is_of_noun = sentence.low(k - 2) in words("words", "determiner") and sentence.low(k - 1) not in words(
        "words", "stop"
    )
    if not is_of_noun or sentence.low(k + 1) == ",":
        return False
    comma = next((j for j in range(k + 1, i) if sentence.lows[j] == ","), None)
    return comma is not None and any(is_finite(sentence, j) for j in range(k + 1, comma))


def _is_cleft(sentence, k):
    """ "c'est … que", "ainsi que", "à peine assis que", "il a fallu un an pour que", "Que … a fait rire": no speech."""
    if k == 0 and sentence.low(0) in ("que", "qu'"):
        return True
    if sentence.low(k - 1) in ("ainsi", "alors", "tandis", "tant", "bien") or _is_of_result(sentence, k):
        return True
    return any(sentence.low(j) == "c'" and sentence.low(j + 1) in ("est", "etait") for j in range(k))


def _is_of_result(sentence, k):
    """Whether "que" at token `k` tells what was done at last, or in no time: "pour que", "n'était pas ouvert que"."""
    if sentence.low(k - 1) == "pour":
        return not NEEDED.isdisjoint(sentence.lows[:k])
    before = sentence.lows[:k]
    is_sudden = sentence.low(k + 1) == "deja" or "peine" in before
    return is_sudden and not (SCARCELY.isdisjoint(before) or UNDONE.isdisjoint(before))


def is_recalled(sentence, stop=None):
    """Whether tokens [:stop] say that they look back ("la première rencontre remonte à …")."""
    at = has(sentence, phrases("verbs", "recalled", "words"), 0, stop)
    return at is not None and not _is_of_thing(sentence, at)


def _is_of_thing(sentence, at):
    """Whether "l'an dernier" at token `at` is when a thing was made: "de l'accord signé l'an dernier"."""
    is_made = sentence.low(at) == "l'" and sentence.low(at - 1).endswith(MADE)
    return is_made and auxiliary(sentence, at - 1) is None


def is_told_apart(sentence):
    """Whether a word tells that each was met alone: "tour à tour", "l'un après l'autre"; not "l'un avec l'autre"."""
    at = has(sentence, phrases("verbs", "separate", "phrases"))
    if at is not None:
        return sentence.low(at + 4) not in ("autre", "autres") or sentence.low(at + 2) in ("apres", "puis")
    if any(_leads_on(sentence, k) for k in sentence.where("puis")) or _are_successive(sentence):
        return True
    return any(_goes_on_later(sentence, k) for k in sentence.where("et"))


def _are_successive(sentence):
    """Whether audiences or talks are called so behind what they were: "des audiences d'adieu successives"."""
    before = (sentence.lows[max(0, k - NOUN_REACH) : k] for k in sentence.places_of(SUCCESSIVE))
    return any(not AUDIENCES.isdisjoint(lows) for lows in before)


def _goes_on_later(sentence, i):
    """Whether nothing but a time stands between "et" at token `i` and "avec": "et, en fin de journée, avec"."""
    k = i + 1
    while sentence.low(k) in word_set("verbs", "separate", "later") or sentence.low(k) == ",":
        k += 1
    return k > i + 1 and sentence.low(k - 1) not in ("la", "le", "l'") and sentence.low(k) in ("avec", "par", "chez")


def _leads_on(sentence, i):
    """Whether "puis, mercredi à Rome, avec" stands at token `i`: somebody else met, and no other deed done."""
    reach = range(i + 1, min(len(sentence), i + THEN_REACH))
    at = next((k for k in reach if sentence.low(k) in ("avec", "par", "chez")), None)
    return at is not None and not any(is_finite(sentence, k) or sentence.low(k) in ("qui", ".") for k in range(i, at))


def clause_words(sentence, start, stop):
    """The folded words of the clause that tells the deed at tokens [start:stop], with what hangs on it before.

    It begins behind the last ":" or ";", at ", ont estimé A et B" with the verb, and ends where another clause does:
    "que", ", qui", ", et les deux ont".
    """
    lows = sentence.lows
    first = start if sentence.low(start - 1) == "," else 0
    for k in range(first, start):
        if lows[k] in (":", ";"):
            first = k + 1
    told = any(is_finite(sentence, k) for k in range(first, stop))
    for k in range(stop, len(lows)):
        if lows[k] in (":", ";") or told and _opens_clause(sentence, k):
            return frozenset(lows[first:k])
        told = told or is_finite(sentence, k)
    return frozenset(lows[first:])


def _opens_clause(sentence, k):
    low = sentence.lows[k]
    if low in ("que", "qu'"):
        return not _is_cleft(sentence, k)
    if low in RELATIVE:
        return True
    if low not in OPENING or sentence.low(k - 1) != ",":
        return False
    reach = range(k + 1, min(k + CLOSE + 1, len(sentence)))
    return low not in ("et", "mais") or any(is_finite(sentence, j) for j in reach)


def quoted(sentence):
    """Token indexes that stand between « and »."""
    inside, found = False, set()
    for i, low in enumerate(sentence.lows if "«" in sentence.lows else ()):
        inside = low == "«" or inside and low != "»"
        if inside:
            found.add(i)
    return found


def has(sentence, table_phrases, start=0, stop=None):
    """Index of the first of `table_phrases` in tokens [start:stop], or None."""
    return table_phrases.first_in(sentence, start, len(sentence) if stop is None else stop)


def in_opening(sentence, start):
    """Whether offset `start` stands before the first comma of "Après une escale à Tunis, …": of something else."""
    at = sentence.index_of(start)
    return "," in sentence.lows[at:] and "," not in sentence.lows[:at] and is_elsewhere(sentence, 0, at, at)


def in_closing(sentence, at, start):
    """Whether token `at` stands in a clause behind token `start` that tells of something else: ", à la veille de"."""
    comma = max((k for k in sentence.where(",") if start <= k < at), default=None)
    if comma is not None and is_elsewhere(sentence, comma + 1, at):
        return True
    near = (k for k in sentence.places_of(words("meanwhile", "conjunctions")) if start <= k < at)
    return any(sentence.low(k + 1) in ("que", "qu'") for k in near)


def is_elsewhere(sentence, start, stop, reach=None):
    """Whether tokens [start:reach] open another matter, and no word of [start:stop] tells that one was there."""
    if sentence.words.isdisjoint(words("opening", "aside_of") | words("opening", "aside")):
        return False
    reach = min(stop, start + OPENED if reach is None else reach)
    if any(low.startswith(THERE) for low in sentence.lows[start:stop]):  # "peu après son arrivée à Tunis"
        return False
    of_deeds = (k for k in sentence.places_of(words("opening", "aside_of")) if start <= k < reach)
    if any(sentence.low(k + 1) in words("words", "genitive") for k in of_deeds):
        return True
    marks = (k for k in sentence.places_of(words("opening", "aside")) if start <= k < reach)
    return any(sentence.low(k + 1) != "l'" or sentence.low(k + 2) != "autre" for k in marks)  # "l'un après l'autre"
