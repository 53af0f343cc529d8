"""What stands round the news and is of others: "Sur instruction de X,", "alors que Y a promis", ", écrit El País"."""

from archive.extract.saying import incise_at
from archive.extract.words.clauses import is_elsewhere, is_finite
from archive.extract.words.lexicon import word_sets

ASIDE = "aside"  # governs those who are told of there, whom nothing else of the sentence is about
_words = word_sets("grammar", "meanwhile")
TAKES_PART = tuple(_words("takes_part"))


def put_aside(sentence, groups, triggers, people):
    """Govern by ASIDE the groups of each clause round the news that tells of no contact.

    sentence  words.tokens.Sentence; groups: its Groups; triggers: all that tells of a contact in it
    people    people.told.people.People told of before
    """
    told_on = _clauses(sentence, groups, people) if groups and triggers else ()
    for start, stop in [*told_on, *_around(sentence, groups)] if groups else ():
        if not any(start <= trigger.start < stop for trigger in triggers):
            for group in groups:
                group.governor = ASIDE if start <= group.start < stop else group.governor


def _clauses(sentence, groups, people):
    """(start, stop), in tokens, of each "alors que Y a promis", ", écrit El País"."""
    for k in sentence.places_of(_words("conjunctions")):
        stop = _end_of(sentence, k)
        is_of_news = any(low.startswith(TAKES_PART) for low in sentence.lows[k:stop])
        if sentence.low(k + 1) in ("que", "qu'") and k and not is_of_news:
            yield k, stop
    strange = {g.start for g in groups if g.actors[0].name and not people.find(g.actors[0].name)}
    for k in sentence.where(","):
        incise = incise_at(sentence, k + 1)
        if incise and _is_source(sentence, incise.stop, strange):
            yield k + 1, _end_of(sentence, incise.stop)


def _around(sentence, groups):
    """(start, stop) of what opens the sentence or goes on behind a comma with no verb: "Sur instruction du roi X,"."""
    inside = {k for group in groups for k in range(group.start, group.stop)}
    commas = [k for k in sentence.where(",") if k not in inside]
    for start, stop in zip([0, *(k + 1 for k in commas)], [*commas, len(sentence)] if commas else []):
        is_bare = not any(is_finite(sentence, k) or sentence.low(k) in ("que", "qu'") for k in range(start, stop))
        if is_bare and is_elsewhere(sentence, start, stop):
            yield start, stop


def _is_source(sentence, i, strange):
    """Whether who says it, at token `i`, only reports it: a spokesman, or a paper with no office.

    strange  the tokens at which somebody begins whose name was not told before
    """
    if sentence.is_capital(i):
        return i in strange
    return not _words("reporters").isdisjoint(sentence.lows[i : i + 2])


def _end_of(sentence, k):
    return next((j for j in range(k, len(sentence)) if sentence.low(j) in (";", ".")), len(sentence))
