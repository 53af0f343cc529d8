"""Whether a noun of contact is only what somebody spoke of: "a évoqué la visite de X", "s'est félicité de l'appel"."""

from archive.extract.words.lexicon import word_sets

MOST = 4  # tokens of "de la toute récente"
NO_VERBS = ("parlem", "d'abord")
_words = word_sets("verbs", "spoken_of")
STEMS = tuple(_words("stems"))
PARTICIPLES = ("é", "ée", "és", "ées", "is", "ise", "ises", "us", "ue", "ues")
AUXILIARIES = frozenset(("a", "ont", "ete", "avait", "avaient", "est", "sont", "fut", "furent", "ayant"))


def is_spoken_of(sentence, i):
    """Whether the noun at token `i` is the object of a verb of speaking, or a thing was done on its occasion."""
    k, small = i - 1, _words("small")
    while k > i - 1 - MOST and sentence.low(k) in small:
        k -= 1
    low = sentence.low(k)
    if low == "lors":
        return _is_thing_done(sentence, k - 1)
    return low.startswith(STEMS) and not low.startswith(NO_VERBS) and low not in ("abord", "appel")


def _is_thing_done(sentence, k):
    """ "trois accords signés lors de la visite": a participle with no auxiliary at token `k`."""
    is_done = k > 1 and sentence.texts[k].endswith(PARTICIPLES)
    return is_done and sentence.low(k - 1) not in AUXILIARIES and sentence.texts[k - 1].islower()
