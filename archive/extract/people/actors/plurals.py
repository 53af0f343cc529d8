"""Several persons named at once: under one function, under one honorific, each with a party and a name of its own."""

from dataclasses import replace
from functools import cache

from archive.extract.mentions.marks import token_at
from archive.extract.people.actors.bracketed import of_listed_states
from archive.extract.people.actors.parallel import each_with_complement
from archive.extract.people.actors.persons import (
    CONTRACTED,
    Actor,
    is_alone,
    name_after,
    one_person,
    past_article,
    past_joint,
    past_title,
    with_name,
    with_tail,
)
from archive.extract.people.actors.with_parties import each_with_party
from archive.extract.people.functions.former import as_former, is_former
from archive.extract.people.functions.function import read_function
from archive.extract.people.functions.genders import gender_before, gender_of_title, in_gender
from archive.extract.people.functions.singular import singular
from archive.extract.people.heads import accreditations, first_words, head_at, party_of, plural_first_words, words
from archive.extract.people.names.printed import honorific_words, is_plural_honorific, past_honorifics

MET = ("par", "avec", "entre", "et", "devant", "chez", "accueilli", "recu")  # before who is named
PORTFOLIO = 14  # tokens of a portfolio in brackets
COUNTED = ("deux", "trois", "quatre", "cinq", "leurs")
LANDS = ("pays", "etats", "parties", "nations", "capitales", "voisins", "republiques", "royaumes", "gouvernements")
SITES = frozenset(
    ("pont", "port", "gare", "aeroport", "barrage", "poste-frontiere", "poste", "route", "ville", "village")
)
MOST_NAMED = 24  # persons in one list; a hostile text must not be read again from each of them


@cache
def _openers():
    """The words that somebody with a function may be told from: his article, his honorific, his office."""
    return words("words", "determiner", "grammar") | words("before_head") | honorific_words() | first_words() | {"l'"}


def functionaries(sentence, i, context):
    if sentence.low(i) not in _openers():
        return []
    j, function = _office_from(sentence, i)
    if function is None or _is_done(sentence, i):
        return []
    actors = _in_office(sentence, i, function, context)
    return _formerly_in_office(sentence, function.start, actors) if is_former(sentence, i, j) else actors


def _in_office(sentence, i, function, context):
    if function.is_plural:
        return [] if _names_council(sentence, i) else several(sentence, i, function, context)
    return [one_person(sentence, i, function, context)]


def _formerly_in_office(sentence, at, actors):
    """Those named under an office at token `at` that they held before; of one unnamed nothing is told."""
    if not all(actor.name and actor.function for actor in actors):
        return []
    return [replace(actor, function=as_former(sentence, at, actor.function)) for actor in actors]


def _office_from(sentence, i):
    """(token, Function) of the office behind the honorifics and articles at token `i`; no Function where none is."""
    titled = past_honorifics(sentence, i)
    if titled > i and (ranked := read_function(sentence, past_article(sentence, i))) and ranked.level == "parliament":
        return past_article(sentence, i), ranked  # "la maréchale du Sénat", no marshal
    j = past_article(sentence, titled)
    function = read_function(sentence, j)
    if function is None and titled > i:  # "le commandant de la force": a rank that is an office
        j = past_article(sentence, i)
        function = read_function(sentence, j)
    return j, function


def _is_done(sentence, i):
    """Whether the word at token `i` is what somebody did: "a envoyé lundi", "ont ainsi délégué"; no office."""
    is_participle = sentence.low(i) in ("envoye", "envoyee", "envoyes", "delegue", "deleguee", "delegues", "commis")
    return is_participle and not _AVOIR.isdisjoint(sentence.lows[max(0, i - 3) : i])


_AVOIR = frozenset(("a", "ont", "avait", "avaient", "ayant", "aurait", "auraient", "aura", "auront", "avoir"))


def _names_council(sentence, i):
    """Whether the plural at token `i` ends the name of a council: "le Conseil des ministres de l'Autorité"."""
    before = i - 1 - (sentence.low(i - 1) in ("des", "de", "les"))
    return sentence.low(before) in words("state_institution", "councils") and sentence.low(before + 1) == "des"


def named_persons(sentence, i, context):
    """Persons with no function before their name; "MM. A et B, respectivement f et g", "A et B, ministres f" too."""
    span = name_after(sentence, i, context, single=False) or _one_word_before_office(sentence, i)
    if not span or _is_named_after(sentence, i) or _is_of_party(sentence, i, span[1]):
        return []
    actor = with_tail(sentence, with_name(sentence, Actor("person", i, i), span, context), context)
    plural = is_plural_honorific(sentence, i) or "respectivement" in sentence.words
    if not plural and not _may_share_office(sentence, actor):
        return [actor]
    actors = _named_list(sentence, actor, context)
    shared = _shared_function(sentence, actors)
    return shared or (_respectively(sentence, actors) if plural else [actor])


def _is_named_after(sentence, i):
    """Whether the name at token `i` is a house's or a place's: "rue Karl Berg", "le pont international d'Aguas"."""
    if sentence.low(i - 1) in words("never", "named_after", "names"):
        return True
    return sentence.low(i - 1) in ("de", "d'") and not SITES.isdisjoint(sentence.lows[max(0, i - 3) : i - 1])


def _is_of_party(sentence, start, stop):
    """Whether a name in brackets behind a name is that of a party: "le ministre Bart Maes (Open VLD)"."""
    in_brackets = sentence.low(start - 1) == "(" and sentence.low(stop) == ")"
    return in_brackets and start > 1 and sentence.is_capital(start - 2)


def _may_share_office(sentence, actor):
    """Whether others may be listed behind `actor`, with an office of several: "A et B, ministres"."""
    return sentence.low(actor.stop) in (",", "et") and not plural_first_words().isdisjoint(sentence.words)


def _one_word_before_office(sentence, i):
    """The span of a name of one word that its office follows: "conduite par Sutarto, chef du département", or None."""
    if sentence.low(i + 1) != "," or sentence.low(i - 1) not in MET or not is_alone(sentence, i):
        return None
    found = head_at(sentence, i + 2)
    return (i, i + 1) if found and not found[1].is_plural else None


def _named_list(sentence, actor, context):
    """`actor` and those named on behind him with commas and "et"."""
    actors = [actor]
    while sentence.low(actors[-1].stop) in (",", "et") and len(actors) < MOST_NAMED:
        joint = actors[-1].stop
        span = name_after(sentence, joint + 1, context, single=sentence.low(joint) == "et" or len(actors) == 1)
        if not span:
            break
        following = with_name(sentence, Actor("person", joint + 1, joint + 1), span, context)
        actors.append(with_tail(sentence, following, context))
    return actors


def _shared_function(sentence, actors):
    """Each of "A, B et C, ministres turc, grec et maltais de la Pêche" with office and state, or an empty list."""
    i = actors[-1].stop
    if len(actors) == 1 or sentence.low(i) != "," or any(actor.function for actor in actors):
        return []
    function = read_function(sentence, past_article(sentence, i + 1))
    if function is None or not function.is_plural:
        return []
    given = [
        replace(a, function=_for(sentence, a, function), parties=(party,) if party else a.parties)
        for a, party in zip(actors, _party_of_each(function, len(actors)))
    ]
    given = [*given[:-1], replace(given[-1], stop=function.stop)]
    is_past = is_former(sentence, i + 1, function.start)
    return _formerly_in_office(sentence, function.start, given) if is_past else given


def _party_of_each(function, size):
    """The Party of each of `size` persons of one function: its own, the one of all, or None where they do not tell."""
    told = function.parties
    if len(told) == size:
        return told
    return told * size if len(told) == 1 else (None,) * size


def _respectively(sentence, actors):
    """Give each of "A et B, respectivement ministre … et président …" its own function."""
    i = actors[-1].stop
    i += sentence.low(i) == ","
    if sentence.low(i) != "respectivement":
        return actors
    i, given = i + 1, []
    while len(given) < len(actors):
        function = read_function(sentence, past_article(sentence, i), joined=False)
        if function is None:
            break
        if function.is_plural and len(function.parties) == len(actors):  # "respectivement présidents de A et de B"
            given = [replace(singular(function), parties=(party,)) for party in function.parties]
            break
        given.append(function)
        i = function.stop + (sentence.low(function.stop) in (",", "et"))
    if len(given) != len(actors):
        return actors
    together = [replace(a, function=f, parties=f.parties) for a, f in zip(actors, given)]
    return [*together[:-1], replace(together[-1], stop=given[-1].stop)]


def several(sentence, i, function, context):
    """Persons under one plural function, each with a party and a name of its own where they are printed."""
    return (
        _each_distributed(sentence, i, function, context)
        or _each_named(sentence, i, function, context)
        or _each_listed(sentence, i, function, context)
        or each_with_complement(sentence, i, function, context)
        or of_listed_states(sentence, i, function)
        or _each_of_state(sentence, i, function, context)
        or _each_with_portfolio(sentence, function, context)
        or [Actor("person", i, function.stop, function=function, parties=function.parties, is_plural=True)]
    )


def _each_of_state(sentence, i, function, context):
    """ "les ministres d'Arménie et de Géorgie": one of each; of a body, "de la CEDEAO", several or an empty list."""
    if function.parties and all(party.body for party in function.parties):
        return []
    return [_share(sentence, i, function.stop, function, party, None, context) for party in function.parties]


def _each_distributed(sentence, i, function, context):
    """ "les ministres d'Arménie, A, et d'Azerbaïdjan, B": each with his own state, or an empty list."""
    pairs, stop = distributed(sentence, function, context)
    return [_share(sentence, i, stop, function, party, span, context) for party, span in pairs]


def _each_named(sentence, i, function, context):
    """ "les ministres turc et grec, A et B": the names behind the states, or an empty list."""
    names, stop = names_after(sentence, _past_both(sentence, function.stop), context)
    parties = _party_of_each(function, len(names))
    return [_share(sentence, i, stop, function, party, span, context) for party, span in zip(parties, names)]


def _each_listed(sentence, i, function, context):
    """ "trois ambassadeurs … : A (Ghana), B (Cuba) et C (Haïti)": each with his state behind him, or an empty list."""
    told = each_with_party(sentence, function, context)
    is_far = bool(told) and told[0].start > function.stop + 2
    stop = function.stop if is_far or not told else told[-1].stop
    return [replace(actor, start=i, stop=stop, function=_for(sentence, actor, function)) for actor in told]


def _past_both(sentence, i):
    """Index past "des deux pays" at token `i`, behind an office of several."""
    if sentence.low(i) not in ("des", "de") or sentence.low(i + 1) not in COUNTED:
        return i
    return i + 3 if sentence.low(i + 2) in LANDS else i


def are_of_both(sentence, i, context):
    """Whether "des deux pays, A et B" stands at token `i`, where an office of several ends."""
    past = _past_both(sentence, i)
    return past > i and bool(names_after(sentence, past, context)[0])


def are_listed(sentence, function, context):
    """Whether the names of those of an office of several stand behind it: ", A et B", ", A pour l'Iran et B pour …"."""
    named = names_after(sentence, function.stop, context)[0]
    return bool(named or each_with_party(sentence, function, context))


def _for(sentence, actor, function):
    """The function of several as that of `actor`: "ambassadrice" of a woman of the ambassadors."""
    shared, first = singular(function), token_at(sentence, actor.name_at[0])
    gender = gender_before(sentence, first)
    return shared if gender is None else replace(shared, role=in_gender(shared.role, is_woman=gender))


def _each_with_portfolio(sentence, function, context):
    """ "les ministres A (Défense nationale) et B (Energie et Mines)": each with his own portfolio, or an empty list."""
    actors, i = [], function.stop + (sentence.low(function.stop) in (",", ":"))
    while function.level == "minister" and len(actors) < MOST_NAMED:
        span = name_after(sentence, i, context, single=False)
        stop = _past_portfolio(sentence, span[1]) if span else None
        if stop is None:
            break
        shared = singular(function)
        role = f"{shared.role} ({' '.join(sentence.texts[span[1] + 1 : stop - 1])})"
        actor = Actor("person", i, stop, function=replace(shared, role=role))
        actors.append(replace(with_name(sentence, actor, span, context), stop=stop))
        i = past_joint(sentence, stop)
    return actors if len(actors) > 1 else []


def _past_portfolio(sentence, i):
    """Index past "(Défense nationale)" at token `i`, or None where it is a state or has no capital."""
    if sentence.low(i) != "(" or i + 1 in sentence.marks or not sentence.is_capital(i + 1):
        return None
    end = next((k for k in range(i + 2, min(i + PORTFOLIO, len(sentence))) if sentence.low(k) == ")"), None)
    return None if end is None else end + 1


def _share(sentence, i, stop, function, party, span, context):
    actor = Actor("person", i, stop, function=singular(function), parties=(party,) if party else ())
    if not span:
        return actor
    title = gender_of_title(sentence, span[0])
    role = actor.function.role if title is None else in_gender(actor.function.role, is_woman=title)
    named = with_name(sentence, replace(actor, function=replace(actor.function, role=role)), span, context)
    return replace(named, stop=stop)


def names_after(sentence, i, context):
    """The names after a plural function: "… NAME, NAME et NAME", with or without a comma before."""
    j = i + (sentence.low(i) == ",")
    spans = []
    while True:
        at = past_title(sentence, past_plural(sentence, j))
        span = name_after(sentence, at, context, single=bool(spans) and j == i)
        if span is None:
            break
        spans.append(span)
        j = past_joint(sentence, span[1])
        if j == span[1]:
            break
    stop = spans[-1][1] if spans else i
    return (spans, stop) if len(spans) > 1 else ([], i)


def past_plural(sentence, i):
    return i + 1 if is_plural_honorific(sentence, i) else i


def distributed(sentence, function, context):
    """[(party, name span)] of "d'Arménie, A, et d'Azerbaïdjan, B" or "azerbaïdjanais A, turc B et géorgien C"."""
    *pending, party = function.parties or (None,)
    pairs, stop = [], function.stop
    while party and (span := _name_of_share(sentence, stop, context, is_next=bool(pairs))):
        pairs.append((party, span))
        is_bracketed = sentence.low(stop) == "(" and sentence.low(span[1]) == ")"
        party, stop = _next_party(sentence, span[1] + is_bracketed)
    return (pairs, stop) if len(pairs) > 1 and not pending else ([], function.stop)


def _name_of_share(sentence, i, context, *, is_next):
    """The span of the name behind a comma, a bracket or nothing at token `i`, or None.

    is_next  whether one unknown word is a name too, as the names before it are whole
    """
    span = name_after(sentence, past_title(sentence, i + (sentence.low(i) in (",", "("))), context, single=False)
    alone = i + (sentence.low(i) == ",")
    return (alone, alone + 1) if not span and is_next and is_alone(sentence, alone) else span


def _past_residence(sentence, i):
    """Index past ", avec résidence à Luanda" at token `i`, or `i`."""
    found = accreditations().at(sentence, i + 1) if sentence.low(i) == "," else None
    city = sentence.marks.get(found[0] + 1) if found else None
    return city.stop if city else i


def _next_party(sentence, i):
    """(party, stop) of ", et d'Azerbaïdjan" or "et géorgien" at token `i`, else (None, i)."""
    i = _past_residence(sentence, i)
    j = past_joint(sentence, i)
    if j == i:
        return None, i
    while sentence.low(j) in CONTRACTED or sentence.low(j) in ("de", "la", "l'", "le", "les"):
        j += 1
    mark = sentence.marks.get(j)
    if not mark or mark.kind not in ("state", "body"):
        return None, i
    return party_of(mark), mark.stop
