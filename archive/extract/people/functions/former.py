"""Offices that somebody held before: "l'ancien président du Ghana, X", "X, ex-ministre turc de la Santé"."""

from dataclasses import replace

from archive.extract.people.heads import words

FORMER = frozenset(("former",))  # the key of such an office: "le président" told later is somebody else


def is_former(sentence, i, j):
    """Whether a word among tokens [i:j] tells that the office behind them was held before."""
    return any(sentence.low(k) in words("before_head", "former") for k in range(i, j))


def as_former(sentence, at, function):
    """`function` as one held before, by the word right before token `at`, which its role then begins with."""
    word = sentence.texts[at - 1].lower()
    word = word.removesuffix("s") if word.startswith("ancien") else word  # of each of several
    role = f"{word}{function.role}" if word.endswith("-") else f"{word} {function.role}"
    return replace(function, role=role, keys=FORMER)
