"""What stands round the news and is of others: "Sur instruction de X,", "alors que Y a promis", ", écrit El País"."""

from archive.extract.saying import incise_at, resumed_behind
from archive.extract.words.clauses import is_elsewhere, is_finite
from archive.extract.words.lexicon import word_sets

_words = word_sets("grammar", "meanwhile")
PARTS = (",", ":", ";")
WHAT = ("que", "qu'", "dont", "qui")
TAKES_PART = tuple(_words("takes_part"))


def told_beside(sentence, groups, triggers, people):
    """Those of `groups` who stand in a clause round the news that tells of no contact.

    sentence  words.tokens.Sentence; groups: its Groups; triggers: all that tells of a contact in it
    people    people.told.people.People told of before
    """
    told_on = _clauses(sentence, groups, people) if groups and triggers else ()
    clauses = [*told_on, *_around(sentence, groups)] if groups else []
    clauses = [(start, stop) for start, stop in clauses if not any(start <= t.start < stop for t in triggers)]
    return [group for group in groups if any(start <= group.start < stop for start, stop in clauses)]


def _clauses(sentence, groups, people):
    """(start, stop), in tokens, of each "alors que Y a promis", ", écrit El País"."""
    for k in sentence.places_of(_words("conjunctions")):
        stop = _end_of(sentence, k)
        is_of_news = any(low.startswith(TAKES_PART) for low in sentence.lows[k:stop])
        if sentence.low(k + 1) in ("que", "qu'") and k and not is_of_news:
            yield k, stop
    for k in sentence.where(","):
        if sentence.low(k + 1) == "comme" or sentence.low(k + 1) == "ce" and sentence.low(k + 2) in WHAT:
            yield k + 1, _end_of(sentence, k)
    strange = {g.start for g in groups if g.actors[0].name and not people.find(g.actors[0].name)}
    for k in sentence.where(","):
        incise = incise_at(sentence, k + 1)
        if incise and _is_source(sentence, incise.stop, strange):
            yield k + 1, resumed_behind(sentence, incise) or _end_of(sentence, incise.stop)


def _around(sentence, groups):
    """(start, stop) of what opens the sentence or goes on behind a comma with no verb: "Sur instruction du roi X,"."""
    inside = {k for group in groups for k in range(group.start, group.stop)}
    commas = [k for k, low in enumerate(sentence.lows) if low in PARTS and k not in inside]
    for start, stop in zip([0, *(k + 1 for k in commas)], [*commas, len(sentence)] if commas else []):
        if is_elsewhere(sentence, start, stop) and not any(_tells_deed(sentence, k) for k in range(start, stop)):
            yield start, stop


def _tells_deed(sentence, k):
    return sentence.low(k) in ("que", "qu'") or is_finite(sentence, k)


def _is_source(sentence, i, strange):
    """Whether who says it, at token `i`, only reports it: a spokesman, or a paper with no office.

    strange  the tokens at which somebody begins whose name was not told before
    """
    if sentence.is_capital(i):
        return i in strange
    return not _words("reporters").isdisjoint(sentence.lows[i : i + 2])


def _end_of(sentence, k):
    return next((j for j in range(k, len(sentence)) if sentence.low(j) in (";", ".")), len(sentence))
