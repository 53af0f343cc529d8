"""Several of one office, each told with his state: "trois ambassadeurs : A (Ghana), B (Cuba) et le Malien C"."""

from dataclasses import replace

from archive.extract.people.actors.persons import Actor, is_title, name_after, national, past_article, with_name
from archive.extract.people.functions.function import read_function
from archive.extract.people.heads import party_of
from archive.extract.people.parties.behind import party_behind


def each_with_party(sentence, function, context):
    """ "des ambassadeurs A du Ghana et B de Cuba", "trois ambassadeurs … : A (Ghana), B (Cuba) et C (Haïti)"."""
    colon = next((k for k in range(function.stop, len(sentence)) if sentence.low(k) == ":"), function.stop)
    for first in dict.fromkeys((function.stop + (sentence.low(function.stop) == ","), colon + 1)):
        actors = persons_with_parties(sentence, first, context)
        if len(actors) > 1:
            return actors
    return []


def persons_with_parties(sentence, i, context):
    """The persons listed from token `i` on, up to one whose state is not told behind the name."""
    actors = []
    while actor := _of_nation(sentence, i, context) or _with_party_behind(sentence, i, context, bool(actors)):
        actors.append(actor)
        i = actor.stop + (sentence.low(actor.stop) in (",", ";"))
        i += sentence.low(i) == "et"
        if i == actor.stop:
            break
    return actors


def _of_nation(sentence, i, context):
    """ "le Ghanéen X" at token `i`, or None."""
    mark, span = national(sentence, i, context)
    return with_name(sentence, Actor("person", i, i, parties=(party_of(mark),)), span, context) if span else None


def _with_party_behind(sentence, i, context, is_listed):
    """ "X (Ghana)", "l'ambassadeur X du Ghana" at token `i`, or None."""
    span = name_after(sentence, _past_title(sentence, i), context, single=True)
    found = span and (party_behind(sentence, span[1]) or _past_bracket(sentence, span[1], is_listed))
    if not found:
        return None
    actor = with_name(sentence, Actor("person", i, i), span, context)
    return replace(actor, parties=(found[0],) if found[0] else (), stop=found[1])


def _past_bracket(sentence, i, is_listed):
    """(None, index past it) of a bracket that names no state we know, of one of a list: "(Salomon)"; or None."""
    is_name = is_listed and sentence.low(i) == "(" and sentence.low(i + 2) == ")" and sentence.is_capital(i + 1)
    return (None, i + 3) if is_name else None


def _past_title(sentence, i):
    """Index past "l'ambassadeur" before a name at token `i`."""
    function = read_function(sentence, past_article(sentence, i))
    return function.stop if function and is_title(function) else i
