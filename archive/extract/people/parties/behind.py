"""The state or body told behind a name: "(Turquie)", "(PNUD)", "de Jordanie", ", de la République du Ghana", "pour la
partie turque".
"""

from archive.extract.people.heads import party_of, past_articles, words

SIDES = frozenset(("partie", "cote", "camp", "delegation", "compte"))
CLOSERS = frozenset((",", "et", ".", ";", ":", ")", "ainsi", ""))


def party_behind(sentence, i):
    """(Party, index past it) of the state told at token `i`, where a name ends, or None."""
    read = _READERS.get(sentence.low(i))
    return read(sentence, i) if read else None


def _state_at(sentence, i, forms=("name",)):
    """The Mark of a state behind the articles at token `i`, or None."""
    i = past_articles(sentence, i)
    mark = sentence.marks.get(i)
    return mark if mark and mark.kind == "state" and mark.value.form in forms else None


def _bracket(sentence, i):
    body = sentence.marks.get(i + 1)
    mark = body if body and body.kind == "body" else _state_at(sentence, i + 1)
    if not mark or sentence.low(mark.stop) != ")":
        return None
    return party_of(mark), mark.stop + 1


def _realm(sentence, i):
    mark = _state_at(sentence, i + 1)
    return (party_of(mark), mark.stop) if mark else _side(sentence, i)


def _behind_comma(sentence, i):
    if sentence.low(i + 1) in words("words", "genitive", "grammar"):
        mark = _state_at(sentence, i + 2)
        if mark and sentence.low(mark.stop) in CLOSERS:
            return party_of(mark), mark.stop
    if sentence.lows[i + 1 : i + 5] == ["dont", "le", "pays", ","] and (mark := _state_at(sentence, i + 5)):
        return party_of(mark), mark.stop  # "X, dont le pays, la Tunisie, assure la présidence"
    return _side(sentence, i + 1) if sentence.low(i + 1) in ("cote", "pour", "du") else None


def _pour(sentence, i):
    mark = _state_at(sentence, i + 1)
    if mark and sentence.low(mark.stop) in CLOSERS:
        return party_of(mark), mark.stop
    return _side(sentence, i)


def _side(sentence, i):
    """ "pour la partie turque", "du côté du Mali", "côté turc"."""
    j = past_articles(sentence, i + (sentence.low(i) in ("pour", "du", "de")))
    if sentence.low(j) not in SIDES:
        return None
    j += 1
    named = sentence.low(j) in words("words", "genitive", "grammar")
    mark = _state_at(sentence, j + named, ("name",) if named else ("adjective",))
    return (party_of(mark), mark.stop) if mark else None


_READERS = {"(": _bracket, ",": _behind_comma, "pour": _pour, "cote": _side, "du": _realm, "de": _realm, "d'": _realm}
_READERS["des"] = _realm


def is_of_body(sentence, i):
    """Whether "de la Caricom" stands at token `i`: what is named before it is its organ, and no body of its own."""
    at = i + 1 + (sentence.low(i + 1) in words("words", "article", "grammar"))
    mark = sentence.marks.get(at)
    return sentence.low(i) in words("words", "genitive", "grammar") and mark is not None and mark.kind == "body"
