"""Whether a contact that a noun names is only wished, proposed, refused, denied or judged beforehand: what governs the
noun tells it, nothing but small words, days and cities between ("a écarté mardi l'hypothèse d'une rencontre avec").
"""

from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

REACH = 14  # tokens: "a démenti mardi à Lomé toutes les informations faisant état de la tenue d'une rencontre"
MARKED = 3  # tokens of a day: "mardi 5 mars"
LINKS = frozenset(("de", "d'", "du", "des", "à", "au", "aux", "pour", "contre", "en", "que", "qu'", "«", "»"))
HELD = 4  # tokens between "une réunion" and "s'est tenue"
JOINTS, ENDS = ("et", ","), (";", ":", "»", "que", "qu'", "qui", "mais", "puis", "ensuite")
_words = word_sets("verbs", "wished")


def is_wished(sentence, i):
    """Whether the contact that the noun at token `i` names is one that somebody only wishes, proposes or denies."""
    if all(_words(key).isdisjoint(sentence.words) for key in ("governing", "open_to", "thought")):
        return False
    for k in range(i - 1, max(-1, i - REACH), -1):
        if _governs(sentence, k, i):
            return True
        if not _is_light(sentence, k):
            return _is_one_more(sentence, k, i)
    return False


def _is_one_more(sentence, k, i):
    """ "ont réclamé une trêve à Gaza et la reprise de négociations": "et" at token `k` joins one more thing wished."""
    if sentence.low(k) not in JOINTS or sentence.low(k + 1) not in clauses.words("words", "determiner"):
        return False
    if any(clauses.is_finite(sentence, j) for j in range(i + 1, i + HELD)):  # "et une réunion s'est tenue"
        return False
    for j in range(k - 1, max(-1, i - REACH), -1):
        if sentence.low(j) in ENDS or clauses.is_finite(sentence, j):
            return False
        if sentence.low(j) in _words("governing"):
            return True
    return False


def _governs(sentence, k, i):
    low = sentence.low(k)
    if low in _words("thought"):
        return True
    if sentence.low(k - 1) in clauses.words("words", "determiner"):  # "à la demande de"
        return False
    return low in _words("governing") or low in _words("open_to") and _is_towards(sentence, k, i)


def _is_towards(sentence, k, i):
    """Whether "à" and no city stands between: "ouvert à une rencontre", not "ouvert à Lomé une rencontre"."""
    whats = clauses.words("words", "determiner") | _words("between")
    return any(sentence.low(j) in ("à", "au", "aux") and sentence.low(j + 1) in whats for j in range(k + 1, i))


def _is_light(sentence, k):
    """Whether the word at token `k` may stand between what governs a noun and the noun."""
    low = sentence.low(k)
    is_small = low in LINKS or low in clauses.words("words", "determiner") or low in _words("between")
    return is_small or low.endswith("ment") or _is_circumstance(sentence, k)


def _is_circumstance(sentence, k):
    """Whether a day or a city stands at token `k`: "a plaidé mardi à Lomé pour une rencontre"."""
    near = (sentence.marks.get(j) for j in range(max(0, k - MARKED), k + 1))
    return any(mark and mark.kind in ("date", "city") and k < mark.stop for mark in near)
