"""Where the partners of a word of contact end in its sentence: before a clause that tells something else."""

from archive.extract.contacts.frames.items import item_ends
from archive.extract.saying import incise_at, resumed_behind
from archive.extract.words.clauses import is_finite, is_recalled

WHO = frozenset(("qui", "lequel", "laquelle", "lesquels", "lesquelles"))
BOUNDARY = frozenset(("que", "qu'", "dont", "où", "lorsque")) | WHO


def limit_of(scene, trigger):
    """Index of the token before which the partners of `trigger` stand."""
    sentence, lows = scene.sentence, scene.sentence.lows
    ends = (k for word in BOUNDARY & sentence.words for k in sentence.where(word) if k not in scene.inside)
    ends = [k for k in ends if k >= trigger.stop and lows[k - 1] != "ainsi" and _is_of_clause(sentence, k)]
    if ";" in sentence.words:
        ends += item_ends(scene, trigger.stop)
    if "avant" in sentence.words:  # "avant de recevoir Y": met by itself
        ends += [k for k in sentence.where("avant") if k >= trigger.stop and sentence.low(k + 1) in ("de", "d'")]
    if trigger.kind != "letter":  # "X, venu avec un pli de Y, a été reçu par Z"
        ends += [k for k in sentence.where(",") if k >= trigger.stop and goes_on(sentence, k + 1)]
    return min(ends, default=len(lows))


def looks_back(scene, trigger):
    """Whether the sentence says, up to where the partners of `trigger` end, that it looks back: "l'an dernier"."""
    return is_recalled(scene.sentence) and is_recalled(scene.sentence, limit_of(scene, trigger))


def goes_on(sentence, k):
    """Whether a verb at token `k` tells something else: ", a annoncé X", but not in "Y, a annoncé X, puis avec Z"."""
    incise = incise_at(sentence, k)
    return is_finite(sentence, k) if incise is None else resumed_behind(sentence, incise) is None


def _is_of_clause(sentence, k):
    """Whether a clause begins at token `k`: with "qui", with ", lequel", not with "avec lequel"."""
    return sentence.lows[k] == "qui" or sentence.lows[k] not in WHO or sentence.low(k - 1) == ","
