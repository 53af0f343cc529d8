"""Whether two names as printed are one person's: all or some of the words, never a father's for his son's."""

import re
from functools import lru_cache

from archive.extract.words.lexicon import word_set
from archive.extract.words.tokens import word_key

SHORT = 2  # letters; words of a name no longer than that tell nobody apart, but for a surname: "M. Li", "Mme Sy"
NUMBER = re.compile(r"[ivx]+|[^\W\d_]\.?|jr\.?|sr\.?")  # "Mohammed VI", "J. Berg", "Marcos Jr"
TWO_SURNAMES = 3  # words of a name that ends in two
LEAST = 6  # letters of a word in which one may be off
PATRONYMIC = re.compile(r" (?:bin|ben|ibn|bint|bent|binti) ")
FAMILY = re.compile(r" (?:Al|El|Aal)[ -]| (?:al|el)-")


@lru_cache(maxsize=1024)
def name_words(name):
    """The folded words of a name that tell persons apart."""
    words = word_key(name).replace("-", " ").replace("’", "'").split()
    return tuple(word for i, word in enumerate(words) if len(word) > SHORT or _is_surname(words, i))


def _is_surname(words, i):
    """Whether the short word at `i` of a name is a surname: it stands first or last, and is no particle or number."""
    if i not in (0, len(words) - 1) or words[i] in word_set("names", "particle", "inside"):
        return False
    return i == 0 and len(words[i]) == SHORT and words[i][1] != "." or not NUMBER.fullmatch(words[i])


def is_same(words, other):
    """Whether two names are one: one has all the words of the other, the last one or the only one included."""
    if not words or not other:
        return False
    shorter, longer = sorted((words, other), key=len)
    if len(shorter) == 1 and len(longer) > 1:
        return shorter[0] in (longer[-1], longer[0]) if shorter is words else shorter[0] == longer[-1]
    return set(shorter) <= set(longer)


def is_first_surname(words, other):
    """Whether one word is the first of two surnames: "M. Espot" of "Xavier Espot Zamora"."""
    return len(words) == 1 and len(other) == TWO_SURNAMES and words[0] == other[1]


def is_misspelt(one, other):
    """Whether a surname, or a name of as many words as the other, is the other's but for one letter more or less.

    "Al-Hamdani", "Yousef Al-Hamdany": transliterated twice; "Bahar" and "Bahari" are too short to tell.
    """
    words, others = sorted((name_words(one), name_words(other)), key=len)
    if len(words) != len(others) and len(words) != 1 or not words:
        return False
    pairs = [(a, b) for a, b in zip(words, others[-len(words) :]) if a != b]
    return len(pairs) == 1 and _is_one_off(*sorted(pairs[0], key=len))


def _is_one_off(shorter, longer):
    if len(shorter) < LEAST or len(longer) - len(shorter) > 1 or shorter[0] != longer[0]:
        return False
    at = next((k for k, (a, b) in enumerate(zip(shorter, longer)) if a != b), len(shorter))
    return shorter[at + (len(shorter) == len(longer)) :] == longer[at + 1 :]


def is_father(one, other):
    """Whether of two names the shorter is the father's in the longer: "Hamad II", "Salman bin Hamad II Al Khalifa".

    Or that of another man's son: "Salman bin Khalifa" is not "Salman bin Hamad Al Khalifa".
    """
    shorter, longer = sorted((one, other), key=len)
    if " b" not in longer and " ibn " not in longer:  # as nearly all
        return False
    told = PATRONYMIC.split(longer, maxsplit=1)
    if len(told) == 1:
        return False
    if PATRONYMIC.search(shorter):
        first, father = PATRONYMIC.split(shorter, maxsplit=1)
        if first == told[0]:
            return name_words(father)[:1] != name_words(told[1])[:1]
        return told[1].startswith(shorter)  # the father with his own father: "Salmane ben Abdelaziz"
    father, _, family = FAMILY.sub(" | ", told[1], count=1).partition("|")
    own = set(name_words(shorter)) - set(name_words(family))
    return bool(own) and own <= set(name_words(father)) - set(name_words(told[0]))
