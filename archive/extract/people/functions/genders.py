"""A function in the masculine or the feminine: "ambassadeur" of a woman who is one of several, "son homologue"."""

from functools import cache

from archive.extract.mentions.geography import masculine_adjectives
from archive.extract.words.lexicon import table
from archive.extract.words.tokens import word_key

WOMAN = frozenset(("mme", "mme.", "mmes", "mlle", "mlles", "madame", "mesdames", "lady", "mrs", "mrs.", "cheikha"))
MAN = frozenset(("m.", "m", "mm.", "mm", "monsieur", "messieurs", "mgr", "mgr.", "sir", "lord", "mr", "mr.", "cheikh"))

ELLIPTIC_REACH = 7  # tokens of "celui de la Chambre des lords"


@cache
def _pairs():
    masculine = dict(pair.split("/") for pair in table("functions")["gender"]["pairs"])
    return {True: masculine, False: {feminine: word for word, feminine in masculine.items()}}


def in_gender(role, *, is_woman):
    """`role` with its first words in the gender asked: "première ministre" → "premier ministre"."""
    pairs, words = _pairs()[is_woman], role.split(" ")
    for at, word in enumerate(words):
        if word not in pairs and word not in pairs.values() and word not in ("ministre", "vice-ministre"):
            break
        words[at] = pairs.get(word, word)
    return " ".join(words)


def gender_before(sentence, i):
    """True where what stands before the name at token `i` tells of a woman, False of a man, None where nothing does."""
    titled = gender_of_title(sentence, i)
    if titled is not None:
        return titled
    stop = i - (sentence.low(i - 1) == ",")
    told = _gender_of_pronoun(sentence, stop)
    return _gender_of_adjective(sentence, stop - 1) if told is None else told


def gender_of_title(sentence, i):
    """True of "Mme" before the name at token `i`, False of "M.", None of none."""
    word = sentence.low(i - 1)
    return word in WOMAN if word in WOMAN or word in MAN else None


def _gender_of_pronoun(sentence, stop):
    """That of "celui des douanes turques, X", whatever the adjective agrees with; None where no such word stands."""
    for k in range(stop - 1, max(-1, stop - 1 - ELLIPTIC_REACH), -1):
        low = sentence.low(k)
        if low in ("celui", "celle"):
            return low == "celle"
        if low == ",":
            return None
    return None


def _gender_of_adjective(sentence, i):
    """That of "danoise" in "son homologue danoise, X"; none of "russe", which is both."""
    mark = next(
        (sentence.marks[k] for k in (i, i - 1) if k in sentence.marks and sentence.marks[k].stop == i + 1), None
    )
    if mark is None or mark.kind != "state" or mark.value.form != "adjective":
        return None
    word = word_key(sentence.texts[i])
    is_masculine = word in masculine_adjectives()
    return None if is_masculine and word.endswith("e") else not is_masculine
