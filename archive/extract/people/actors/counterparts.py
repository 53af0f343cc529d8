"""Counterparts ("son homologue turc, X") and delegations ("une délégation russe conduite par X")."""

import re
from dataclasses import replace
from functools import cache

from archive.extract.people.actors.persons import (
    ARTICLES,
    CONTRACTED,
    Actor,
    by_nationality,
    is_title,
    name_after,
    name_after_comma,
    past_article,
    past_joint,
    with_name,
    with_tail,
)
from archive.extract.people.actors.plurals import (
    distributed,
    functionaries,
    named_persons,
    names_after,
    persons_with_parties,
)
from archive.extract.people.functions.function import read_function, read_portfolio
from archive.extract.people.heads import Function, Party, after_phrases, head_at, party_of, words
from archive.extract.people.parties.regions import named_region
from archive.extract.people.parties.unlisted import unlisted_body
from archive.extract.words.lexicon import folded_set, table, word_set

PORTFOLIOS = re.compile(r", | et ")
FEW_WORDS = 14  # between "délégation" and "conduite par"
LONGEST_OFFICE = 16  # tokens of "du Comité permanent de l’Assemblée nationale populaire de Chine"
OFFICE = ("de", "d'", "du", "des", "à", "au", "aux", "en", "charge", "chargee")
NO_OFFICE = tuple(". ; : ( « que qu' qui dont où a ont est sont avec par pour".split())
OF_STATE = frozenset((*CONTRACTED, "de", "la", "l'", "les"))  # before the state of a counterpart, of delegations
ELLIPTIC = ("celle", "celles")
OF_BODY = OF_STATE | {",", "et"}  # between two bodies that sent a delegation together
SIDE = "partie"  # "la partie turque était menée par X"; without its leader it is no delegation


@cache
def _delegation(key):
    return folded_set(table("verbs")["delegation"][key])


@cache
def delegation_words():
    """The nouns that a delegation is named by."""
    return _delegation("noun") | {SIDE}


def counterparts(sentence, i, context):
    """ "son homologue turc, X", "ses homologues géorgien et turc, A et B", "ses collègues de Malaisie, A, et …"."""
    if sentence.low(i) in ("celui", "celle"):
        return _elliptic(sentence, i, context)
    if sentence.low(i) not in words("words", "determiner", "grammar"):
        return []
    j = past_article(sentence, i)
    if sentence.low(j) not in words("counterpart"):
        return []
    parties, stop = _counterpart_parties(sentence, _past_phrase(sentence, j + 1))
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
        span = name_after(sentence, stop, context, single=True)
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
    parties, stop = _counterpart_parties(sentence, i + 1)
    if not parties and (past := _past_office(sentence, i + 1, context)) > i + 1:
        parties, stop = _states_within(sentence, i + 1, past), past
    span = name_after(sentence, stop + (sentence.low(stop) == ","), context, single=False) if parties else None
    if span is None:
        return _of_portfolio(sentence, i, context)
    base = Actor("counterpart", i, stop, parties=parties[:1], word="homologue")
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
    if sentence.low(i + 1) not in ARTICLES:
        return None
    function = read_function(sentence, i + 2)
    return name_after(sentence, function.stop, context, single=True) if function and is_title(function) else None


def _counterpart_parties(sentence, i):
    """The states of "turc", "géorgien et turc", "de Malaisie", "du continent" after the word."""
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
    listed = _listed_from(sentence, colon + 1, context)
    if not all(actor.name for actor in listed):
        return []
    return [a if a.function else replace(a, form="counterpart", word=base.word) for a in listed]


def _listed_from(sentence, i, context):
    """The actors listed from token `i` on, by office, by name or by nationality."""
    actors = []
    while more := _officials_or_names(sentence, i, context):
        actors += more
        i = past_joint(sentence, more[-1].stop)
        if i == more[-1].stop:
            break
        i = _past_de(sentence, i)
    return actors


def _officials_or_names(sentence, i, context):
    """The actors at token `i`: by office, by name or by nationality; an empty list where there are none."""
    readers = (functionaries, named_persons, by_nationality)
    return next((actors for read in readers if (actors := read(sentence, i, context))), [])


def delegations(sentence, i, context):
    """ "une délégation russe conduite par X, président …": the delegation, one for each body that sent it, then its
    leader.
    """
    j = _delegation_at(sentence, i)
    if j is None:
        return []
    if each := _delegations_of_several(sentence, i, j):
        return each
    parties, stop = _delegation_parties(sentence, j + 1)
    joined, stop = _joined_bodies(sentence, stop, parties)
    base = Actor("delegation", i, stop, parties=parties, is_plural=sentence.low(j).endswith("s"))
    others = [replace(base, parties=(party,)) for party in joined]
    if leaders := _led_at_head(sentence, i, base, context):
        return [base, *leaders]
    led = _led_by(sentence, stop)
    named = _members(sentence, stop, base, context) if led is None else _leaders(sentence, led, base, context)
    if named:
        return [replace(base, stop=named[-1].stop), *others, *named]
    return [base, *others] if parties and (led is not None or sentence.low(j) != SIDE) else []


def _delegation_at(sentence, i):
    """The token of "délégation" or "partie" behind the article at token `i`, or of "celle" for it; or None."""
    if _is_elliptic_delegation(sentence, i):
        return i
    noun = past_article(sentence, i)
    return noun if noun > i and sentence.low(noun) in delegation_words() else None


def _delegations_of_several(sentence, i, noun):
    """One delegation for each state of "les délégations togolaise et péruvienne", "… du Togo et du Pérou"."""
    if not are_several_delegations(sentence, noun):
        return []
    parties, stop = _counterpart_parties(sentence, noun + 1)
    return [Actor("delegation", i, stop, parties=(party,)) for party in parties] if len(parties) > 1 else []


def are_several_delegations(sentence, i):
    """Whether "délégations" at token `i` goes on with a state: "togolaise et péruvienne", "du Togo et du Pérou"."""
    if sentence.low(i) != "delegations":
        return False
    at = i + 1
    while at not in sentence.marks and sentence.low(at) in OF_STATE:
        at += 1
    return sentence.marks.get(at) is not None and sentence.marks[at].kind == "state"


def _is_elliptic_delegation(sentence, i):
    """Whether "celle du Ghana" at token `i` is a delegation; "les signatures sont celles des ministres" is none."""
    if sentence.low(i) not in ELLIPTIC:
        return False
    mark = sentence.marks.get(i + 3) if sentence.low(i + 2) in ("la", "l'") else sentence.marks.get(i + 2)
    is_of_state = sentence.low(i + 1) in ("de", "d'") and mark is not None and mark.kind == "state"
    return is_of_state or sentence.low(i + 1) in CONTRACTED and not head_at(sentence, i + 2)


def _leaders(sentence, i, delegation, context):
    """The actors at token `i`, who lead `delegation` and serve what it serves where they tell nothing else."""
    leaders = functionaries(sentence, i, context) or named_persons(sentence, i, context)
    return [replace(a, parties=a.parties or delegation.parties, owner=delegation) for a in leaders]


def _members(sentence, i, delegation, context):
    """The actors of "composée du ministre X et de l'ambassadeur Y", "comprenant X et Y" behind token `i`."""
    if _delegation("of_members").isdisjoint(sentence.words):
        return []
    near = range(i, min(i + FEW_WORDS, len(sentence)))
    at = next((k + 1 for k in near if sentence.low(k) in _delegation("of_members")), None)
    members = _listed_from(sentence, _past_de(sentence, at), context) if at else []
    if not any(actor.name for actor in members):
        return []
    return [replace(a, parties=a.parties or delegation.parties, owner=delegation) for a in members]


def _past_de(sentence, i):
    return i + (sentence.low(i) in ("de", "d'", "notamment"))


def _ends_parties(low):
    """Whether behind a word nothing more tells whose the delegation is: a verb, "conduite", "comprenait"."""
    held = word_set("company", "retinue", "members")
    is_led = low in _delegation("led") or low in held
    return low == "," or low in ELLIPTIC or low in words("words", "stop", "grammar") or is_led


def _delegation_parties(sentence, i):
    parties, stop = [], i
    for k in range(i, min(i + FEW_WORDS, len(sentence))):
        if _is_of_party(sentence, k):
            parties.append(party_of(sentence.marks[k]))
            stop = sentence.marks[k].stop
        elif k < stop:
            continue
        elif not parties and (told := _untabled_party(sentence, k)):
            stop, party = told
            parties.append(party)
        elif parties and sentence.low(k) == "et" or _ends_parties(sentence.low(k)):
            break
    return tuple(parties[:1]), stop


def _joined_bodies(sentence, i, parties):
    """([Party], index past them) of the bodies joined on to one of `parties` at token `i`: "du FMI[ et de la BAD]"."""
    found, k = [], i
    while parties and parties[0].country is None and sentence.low(k) in OF_BODY:
        k += 1
        mark = sentence.marks.get(k)
        if mark is not None and mark.kind == "body":
            found.append(party_of(mark))
            i = k = mark.stop
    return found, i


def _is_of_party(sentence, i):
    """Whether a state or a body is marked at token `i`."""
    mark = sentence.marks.get(i)
    return mark is not None and mark.kind in ("state", "body")


def _untabled_party(sentence, i):
    """(index past it, Party) of a body that no table names, or of a region, at token `i`; or None."""
    if body := unlisted_body(sentence, i, is_alone=True):
        stop, name = body
        return stop, Party(None, name, *sentence.span(i, stop))
    return named_region(sentence, i)


def _led_at_head(sentence, i, delegation, context):
    """Those of "Conduite par X, une délégation turque": told before the delegation at token `i`."""
    if sentence.low(0) not in _delegation("led") or sentence.low(1) != "par" or sentence.low(i - 1) != ",":
        return []
    leaders = _leaders(sentence, 2, delegation, context) if delegation.parties else []
    is_next = bool(leaders) and leaders[-1].stop in (i - 1, i)
    return [replace(leader, start=i, stop=delegation.stop) for leader in leaders] if is_next else []


def _led_by(sentence, i):
    """Index of what follows "conduite par" within a few words of token `i`, or None."""
    for k in range(i, min(i + FEW_WORDS, len(sentence))):
        if sentence.low(k) in ELLIPTIC:  # "la délégation ghanéenne et celle du Togo, conduite par X"
            return None
        if sentence.low(k) == "par":
            is_led = k == i or sentence.low(k - 1) in _delegation("led") or _is_of_party(sentence, k - 1)
            return k + 1 if is_led else None
        if past := _past_leading(sentence, k):
            return past
    return None


def _past_leading(sentence, k):
    """Index past "avait à sa tête" or "que conduit", whose noun or "que" stands at token `k`, or None."""
    if sentence.low(k) == "tete":
        return k + 1 if sentence.low(k - 1) in ("sa", "leur") else None
    is_active = sentence.low(k) in ("que", "qu'") and sentence.low(k + 1) in _delegation("leading")
    return k + 2 if is_active else None
