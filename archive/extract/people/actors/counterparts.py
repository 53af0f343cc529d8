"""Counterparts: "son homologue turc, X", "ses homologues géorgien et turc", "ses collègues de Malaisie, A, et …"."""

import re
from dataclasses import replace

from archive.extract.people.actors.persons import (
    CONTRACTED,
    Actor,
    by_nationality,
    name_after,
    name_after_comma,
    past_article,
    past_joint,
    past_title,
    with_name,
    with_tail,
)
from archive.extract.people.actors.plurals import (
    distributed,
    functionaries,
    named_persons,
    names_after,
)
from archive.extract.people.actors.with_parties import persons_with_parties
from archive.extract.people.functions.function import read_portfolio
from archive.extract.people.heads import Function, Party, after_phrases, head_at, words

PORTFOLIOS = re.compile(r", | et ")
LONGEST_OFFICE = 16  # tokens of "du Comité permanent de l’Assemblée nationale populaire de Chine"
OFFICE = ("de", "d'", "du", "des", "à", "au", "aux", "en", "charge", "chargee")
NO_OFFICE = tuple(". ; : ( « que qu' qui dont où a ont est sont avec par pour".split())
OF_STATE = frozenset((*CONTRACTED, "de", "la", "l'", "les"))  # before the state of a counterpart, of delegations


def counterparts(sentence, i, context):
    """ "son homologue turc, X", "ses homologues géorgien et turc, A et B", "ses collègues de Malaisie, A, et …"."""
    if sentence.low(i) in ("celui", "celle"):
        return _elliptic(sentence, i, context)
    if sentence.low(i) not in words("words", "determiner", "grammar"):
        return []
    j = past_article(sentence, i)
    if sentence.low(j) not in words("counterpart"):
        return []
    parties, stop = parties_from(sentence, _past_phrase(sentence, j + 1))
    stop = _past_phrase(sentence, stop) if parties else j + 1
    base = Actor("counterpart", i, stop, is_plural=sentence.low(j).endswith("s"), word=sentence.low(j))
    if not parties and (colleagues := _with_portfolios(sentence, base, context)):
        return colleagues
    if base.is_plural:
        return _plural_counterparts(sentence, base, parties, context)
    if parties and (one := _of_another_portfolio(sentence, base, parties, context)):
        return [one]
    return [_one_counterpart(sentence, replace(base, parties=parties[:1]), context)]


def _of_another_portfolio(sentence, base, parties, context):
    """ "son homologue sénégalais de l'Hydraulique, X": a minister of what is told; or None."""
    function = read_portfolio(sentence, base.stop)
    pairs, stop = _by_office(sentence, function, context) if function else ([], base.stop)
    if len(pairs) != 1:
        return None
    span, office = pairs[0]
    one = replace(base, function=replace(function, role=office), parties=parties[:1])
    return replace(with_name(sentence, one, span, context), stop=stop)


def _one_counterpart(sentence, base, context):
    """ "son homologue turc, X", "son homologue de la Chambre des représentants, X": `base` with name and tail."""
    stop = base.stop if base.parties else _past_office(sentence, base.stop, context)
    if sentence.low(stop) == ",":
        span = name_after_comma(sentence, stop, context) or _behind_title(sentence, stop, context)
    else:
        span = name_after(sentence, past_title(sentence, stop), context, single=True)
    return with_tail(sentence, with_name(sentence, base, span, context), context) if span else base


def _past_phrase(sentence, i):
    """Index past "par intérim", "sortant", at token `i`: "son homologue roumain par intérim, X"."""
    past = after_phrases().at(sentence, i)
    return past[0] if past else i


def _with_portfolios(sentence, base, context):
    """ "son collègue de la Défense, X", "ses collègues de la Santé et du Travail, X et Y", "… X, et du …"."""
    actors, function = [], read_portfolio(sentence, base.stop)
    while function:
        pairs, stop = _by_office(sentence, function, context)
        for span, office in pairs:
            one = replace(base, function=replace(function, role=office), parties=function.parties, is_plural=False)
            actors.append(replace(with_name(sentence, one, span, context), stop=stop))
        i = stop + (sentence.low(stop) == ",")
        goes_on = pairs and base.is_plural and sentence.low(i) == "et"
        function = read_portfolio(sentence, i + 1) if goes_on else None
    return actors


def _by_office(sentence, function, context):
    """[(span of a name, his office)] behind portfolios, and the index past them."""
    names, stop = names_after(sentence, function.stop, context)
    offices = [f"ministre {part}" for part in PORTFOLIOS.split(function.role.removeprefix("ministre "))]
    if names and len(names) == len(offices):
        return list(zip(names, offices)), stop
    at = function.stop + (sentence.low(function.stop) == ",")
    span = name_after(sentence, at, context, single=False)
    return ([(span, function.role)], span[1]) if span else ([], function.stop)


def _elliptic(sentence, i, context):
    """ "celui du Kenya, X", "celui de la Chambre des lords du Royaume-Uni, X": the same office."""
    office = head_at(sentence, i + 2 + (sentence.low(i + 2) in ("la", "l'")))
    if office and office[1].key != "ministry":  # "un appel, celui de la présidente X": of her own office
        return []
    parties, stop = parties_from(sentence, i + 1)
    if not parties and (past := _past_office(sentence, i + 1, context)) > i + 1:
        parties, stop = _states_within(sentence, i + 1, past), past
    span = name_after(sentence, stop + (sentence.low(stop) == ","), context, single=False) if parties else None
    base = Actor("counterpart", i, stop, parties=parties[:1], word="homologue")
    if span is None:
        is_last = sentence.low(i) == "celui" and sentence.low(i - 1) == "et" and sentence.low(stop) in (".", ",", ";")
        return [base] if parties and is_last else _of_portfolio(sentence, i, context)
    return [with_tail(sentence, with_name(sentence, base, span, context), context)]


def _of_portfolio(sentence, i, context):
    """ "le ministre des Finances, X, et celui de la Mer, Y": a minister too."""
    function = read_portfolio(sentence, i + 1)
    pairs = _by_office(sentence, function, context)[0] if function else []
    if len(pairs) != 1 or sentence.low(function.stop) != ",":
        return []
    span, office = pairs[0]
    base = Actor("person", i, function.stop, function=replace(function, role=office), parties=function.parties)
    return [replace(with_name(sentence, base, span, context), stop=span[1])]


def _states_within(sentence, start, stop):
    """The Party of the last state that tokens [start:stop] name, alone in a tuple, or an empty one."""
    marks = (sentence.marks.get(k) for k in range(stop - 1, start, -1))
    state = next((mark.value for mark in marks if mark and mark.kind == "state"), None)
    return (Party(state.codes[0], None, state.start, state.end),) if state else ()


def _past_office(sentence, i, context):
    """Where "de la Chambre des représentants" ends that begins at token `i`, with a name behind its comma, or `i`."""
    if sentence.low(i) not in OFFICE or sentence.marks.get(i + 1, None) and sentence.marks[i + 1].kind == "state":
        return i
    for k in range(i + 1, min(i + LONGEST_OFFICE, len(sentence))):
        if sentence.low(k) == ",":
            return k if name_after(sentence, k + 1, context, single=False) else i
        if sentence.low(k) in NO_OFFICE:
            return i
    return i


def _behind_title(sentence, i, context):
    """The span of the name of ", le prince X" at token `i`, or None."""
    at = past_title(sentence, i + 1)
    return name_after(sentence, at, context, single=True) if at > i + 1 else None


def parties_from(sentence, i):
    """(Parties of the states of "turc", "géorgien et turc", "de Malaisie" at token `i`, index past them)."""
    parties = []
    while True:
        j = i
        if parties and sentence.low(j) in (",", "et"):
            j += 1 + (sentence.low(j + 1) == "et")
        while j not in sentence.marks and sentence.low(j) in OF_STATE:
            j += 1
        mark = sentence.marks.get(j)
        if not mark or mark.kind != "state":
            return tuple(parties), i
        parties.append(Party(mark.value.codes[0], None, mark.value.start, mark.value.end))
        i = mark.stop


def _plural_counterparts(sentence, base, parties, context):
    fake = Function(base.start, base.stop, "", frozenset(), "", parties, True, (0, 0))
    pairs, stop = distributed(sentence, fake, context) if len(parties) == 1 else ([], base.stop)
    if not pairs:
        names, stop = names_after(sentence, base.stop, context)
        pairs = list(zip(parties if len(parties) == len(names) else [None] * len(names), names))
    if not pairs:
        listed = () if parties else _each_in_brackets(sentence, base, context)
        return listed or _listed_after(sentence, base, context) or _unnamed(base, parties)
    return [replace(with_name(sentence, _of(base, party), span, context), stop=stop) for party, span in pairs]


def _each_in_brackets(sentence, base, context):
    """ "ses collègues A (Colombie), B (Bolivie) et C (Équateur)": counterparts each with a state of his own."""
    told = persons_with_parties(sentence, base.stop + (sentence.low(base.stop) in (",", ":")), context)
    return [replace(a, form="counterpart", word=base.word, start=base.start, stop=told[-1].stop) for a in told]


def _of(base, party):
    return replace(base, parties=(party,) if party else (), is_plural=False)


def _unnamed(base, parties):
    return [_of(base, party) for party in parties] if parties else [base]


def _listed_after(sentence, base, context):
    """ "plusieurs de ses homologues du continent: le Nigérian A, le Namibien B et C, chargé de …"."""
    near = range(base.stop, min(base.stop + 4, len(sentence)))
    colon = next((k for k in near if sentence.low(k) in (":", ",")), None)
    if colon is None:
        return []
    listed = listed_from(sentence, colon + 1, context)
    if not all(actor.name for actor in listed):
        return []
    return [a if a.function else replace(a, form="counterpart", word=base.word) for a in listed]


def listed_from(sentence, i, context):
    """The actors listed from token `i` on, by office, by name or by nationality."""
    actors = []
    while more := _officials_or_names(sentence, i, context):
        actors += more
        i = past_joint(sentence, more[-1].stop)
        if i == more[-1].stop:
            break
        i = past_de(sentence, i)
    return actors


def _officials_or_names(sentence, i, context):
    """The actors at token `i`: by office, by name or by nationality; an empty list where there are none."""
    readers = (functionaries, named_persons, by_nationality)
    return next((actors for read in readers if (actors := read(sentence, i, context))), [])


def past_de(sentence, i):
    """Index past "de" or "notamment" at token `i`, or `i`."""
    return i + (sentence.low(i) in ("de", "d'", "notamment"))
