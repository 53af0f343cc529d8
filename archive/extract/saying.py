"""The verbs of saying in a sentence: where they stand, in what form, and where their subject is looked for."""

import re
from functools import cache
from typing import NamedTuple

from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, folded_set, table, word_sets
from archive.extract.words.tokens import word_key

INVERTED = re.compile(r"(?P<verb>\w[\w']*?)-(?:t-)?(?P<subject>il|elle|ils|elles|on)")
HELPER_REACH = 6  # tokens between "a" and "déclaré" in an incise: "a par ailleurs tenu à préciser"
SUBJECT_REACH = 12  # tokens between the verb and a subject behind it: "a déclaré mardi à l'issue de l'audience M. X"
ACCENT = "éÉ"
RESUMING = frozenset(("puis", "ainsi", "avec", "par", "ensuite", "enfin"))
words = word_sets("quotations")


class Saying(NamedTuple):
    """A verb of saying at tokens [start:stop]. `form`: finite, participle, gerund or infinitive."""

    start: int
    stop: int
    form: str


class Incise(NamedTuple):
    """A verb of saying with its subject behind it. `pronoun` is the token of "a-t-il", or None; `stop` is past all."""

    start: int
    stop: int
    pronoun: int | None


@cache
def _forms():
    """{form: the shapes it may have}, from both tables of verbs."""
    er, shapes = table("quotations")["er"], {}
    for infinitive in er["infinitives"]:
        shapes.setdefault(infinitive, set()).add("infinitive")
        for shape in ("finite", "participle", "gerund"):
            for ending in er[shape]:
                shapes.setdefault(infinitive.removesuffix("er") + ending, set()).add(shape)
    for shape, forms in table("quotations")["other"].items():
        for form in forms:
            shapes.setdefault(form, set()).add(shape)
    return shapes


@cache
def _verbs():
    merged = {}
    for form, shapes in _forms().items():
        merged.setdefault(" ".join(map(word_key, form.split())), set()).update(shapes)
    return Phrases(merged.items())


def saying_at(sentence, i):
    """The Saying that begins at token `i`, or None."""
    found = _verbs().at(sentence, i)
    if not found:
        return None
    stop, shapes = found
    for form in ("gerund", "infinitive"):
        if form in shapes:
            return Saying(i, stop, form)
    if {"finite", "participle"} <= shapes:
        is_participle = sentence.texts[stop - 1][-1] in ACCENT or _has_helper(sentence, i)
        return Saying(i, stop, "participle" if is_participle else "finite")
    return Saying(i, stop, next(iter(shapes)))


def _has_helper(sentence, i):
    before = (sentence.low(k) for k in range(i - HELPER_REACH, i))
    return any(INVERTED.sub(r"\g<verb>", low) in words("incise", "auxiliary") for low in before)


def incise_at(sentence, i):
    """The Incise that begins at token `i` ("a déclaré", "a-t-il ajouté", "selon lui" not), or None."""
    k = _past_clitics(sentence, i)
    inverted = INVERTED.fullmatch(sentence.low(k))
    if inverted:
        return _inverted(sentence, i, k, inverted["verb"])
    if sentence.low(k) in words("incise", "auxiliary"):
        return _with_helper(sentence, i, k + 1)
    said = saying_at(sentence, k)
    return Incise(i, said.stop, None) if said and said.form == "finite" else None


def _past_clitics(sentence, i):
    while sentence.low(i) in words("incise", "clitics"):
        i += 1
    return i


def _inverted(sentence, i, k, verb):
    if verb in words("incise", "auxiliary"):
        found = _with_helper(sentence, i, k + 1)
        return found and found._replace(pronoun=k)
    return Incise(i, k + 1, k) if verb in _finite_words() else None


@cache
def _finite_words():
    return folded_set(form for form, shapes in _forms().items() if "finite" in shapes)


def _with_helper(sentence, i, k):
    """The incise whose participle follows its auxiliary at once or behind a few adverbs."""
    for j in range(k, min(k + HELPER_REACH, len(sentence))):
        said = saying_at(sentence, j)
        is_led = sentence.low(j - 1) in words("incise", "leading")  # "a tenu à souligner", "a voulu insister"
        if said and (said.form == "participle" or said.form == "infinitive" and is_led):
            return Incise(i, said.stop, None)
        if sentence.low(j) not in words("incise", "adverbs"):
            return None
    return None


def resumed_behind(sentence, incise):
    """Index of the comma behind which the sentence goes on with its news: "Y, a annoncé X, puis avec Z"; or None."""
    behind = (comma for comma in sentence.where(",") if incise.stop <= comma < incise.stop + SUBJECT_REACH)
    return next((comma for comma in behind if sentence.low(comma + 1) in RESUMING), None)


def verb_begins(sentence, said):
    """(index of the token where the verb of a Saying begins, its auxiliary included; whether it is passive)."""
    if said.form != "participle":
        return said.start, False
    inverted = (k for k in range(said.start - HELPER_REACH, said.start) if INVERTED.fullmatch(sentence.low(k)))
    helper = clauses.auxiliary(sentence, said.start) or (next(inverted, said.start), "past", False)
    return helper[0], helper[2]
