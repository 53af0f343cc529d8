"""The ruler or minister whom an envoy serves, told by name: "X, envoyé du président Y", "l'envoyé du roi Y, X"."""

from archive.extract.people.heads import head_at, words
from archive.extract.people.names.printed import past_honorifics, read_name

PRINCIPALS = frozenset("president head-of-state monarch prime-minister deputy-prime-minister minister".split())


def past_principal(sentence, function, known):
    """Index past the name of whom the holder of `function` serves; where its words name nobody, the function's end."""
    i = function.stop
    if not (i + 1 < sentence.size and (sentence.is_capital(i) or past_honorifics(sentence, i) > i)):
        return i
    return _past_name(sentence, i, known) if _ends_with_principal(sentence, function) else i


def _past_name(sentence, i, known):
    return read_name(sentence, past_honorifics(sentence, i), known, single=True) or i


def _ends_with_principal(sentence, function):
    """Whether the last office among the words of `function` is that of another: "du président russe"."""
    for k in range(function.stop - 1, function.start, -1):
        if sentence.low(k - 1) in words("words", "genitive", "grammar") and (office := head_at(sentence, k)):
            return office[1].key in PRINCIPALS and not office[1].is_plural
    return False
