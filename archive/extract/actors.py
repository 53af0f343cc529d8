"""Who is named in a sentence: persons with their functions, counterparts, delegations, groups, pronouns.

`read_groups` turns a sentence into groups of actors, each under the preposition that governs it ("avec", "par",
"entre", … or none for a subject or an object). The grammar of one actor, in words:

    person       [article] function [","] [honorific] NAME [", " function] ["(" state ")"]
                 | [honorific] NAME …  | article demonym NAME
    several      "les ministres" … de STATE, NAME, et de STATE, NAME | STATE-adjective NAME, STATE-adjective NAME
    counterpart  "son homologue" [adjective] [","] NAME
    delegation   "une délégation" [adjective | de STATE | de BODY] ["conduite par" person]
"""

from dataclasses import dataclass, replace
from functools import cache

from archive.extract.functions import Function, Party, head_at, read_function
from archive.extract.lexicon import Phrases, folded_set, table
from archive.extract.names import is_plural_honorific, past_honorifics, read_name

FEW_WORDS = 8  # between "délégation" and "conduite par"


@dataclass(slots=True)
class Actor:
    """`form`: person, counterpart, delegation, group, pronoun, state, body or ministry."""

    form: str
    start: int
    stop: int
    name: str | None = None
    name_at: tuple | None = None  # (start, end) in characters
    function: Function | None = None
    parties: tuple = ()
    is_plural: bool = False
    owner: object = None  # the delegation that a person leads
    word: str = ""  # of a pronoun or a group


@dataclass(slots=True)
class Group:
    """Actors that stand together at tokens [start:stop], under `governor` (a preposition, or "")."""

    actors: list
    start: int
    stop: int
    governor: str


@cache
def _words(section, key="words", name="functions"):
    return folded_set(table(name)[section][key])


@cache
def _group_phrases():
    section = table("functions")["group"]
    return Phrases((form, kind) for kind in section for form in section[kind])


@cache
def _delegation(key):
    return folded_set(table("verbs")["delegation"][key])


PRONOUNS = frozenset(("il", "elle", "ils", "elles"))
OBJECT_PRONOUNS = frozenset(("lui", "elle", "eux", "elles"))
QUANTITY = frozenset(
    ("plusieurs", "certains", "un", "une", "chacun", "deux", "trois", "quatre", "cinq", "six", "quelques-uns")
)
CONTRACTED = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}


class Context:
    """What was read before in the text: the folded words of the names."""

    def __init__(self):
        self.known = set()

    def learn(self, name):
        """Remember the words of a name, so that a surname alone is known later on."""
        self.known.update(word for word in folded_set(name.split()) if len(word) > 2)


def read_groups(sentence, context):
    """The groups of actors in `sentence`, in order, never overlapping."""
    groups, i = [], 0
    while i < len(sentence):
        group = _read_group(sentence, i, context)
        if group is None:
            i += 1
        else:
            groups.append(group)
            i = group.stop
    return groups


def _read_group(sentence, i, context):
    actors = read_actors(sentence, i, context)
    if not actors:
        return None
    listed, stop = list(actors), actors[-1].stop
    while more := _next_actors(sentence, stop, context):
        listed += more
        if _is_closing(sentence, stop):
            actors = list(listed)
        stop = more[-1].stop
    return Group(actors, i, actors[-1].stop, governor_of(sentence, i))


def _is_closing(sentence, stop):
    """Whether "et" or "ainsi que" joins at token `stop`: a comma alone joins only where the list goes on to an "et"."""
    return sentence.low(stop + (sentence.low(stop) == ",")) in ("et", "ainsi")


def governor_of(sentence, i):
    """The preposition that governs the actor whose article stands at token `i`, or ""."""
    if sentence.low(i) in CONTRACTED:
        return CONTRACTED[sentence.low(i)]
    before = sentence.low(i - 1)
    if before in ("de", "d'", "des") and sentence.low(i - 2) in QUANTITY:
        return governor_of(sentence, i - 2)
    if before in CONTRACTED:
        return CONTRACTED[before]
    if before == "de" and sentence.low(i - 2) in ("presence", "autour", "cote", "part", "cours"):
        return {"presence": "avec", "part": "de"}.get(sentence.low(i - 2), "de")
    return before if before in _words("words", "preposition", "grammar") else ""


def _next_actors(sentence, stop, context):
    """The actors joined on at token `stop` by a comma, "et", "ainsi que", "et avec"."""
    i = stop
    if sentence.low(i) == ",":
        i += 1
    if sentence.low(i) == "et":
        i += 1
    elif sentence.low(i) == "ainsi" and sentence.low(i + 1) in ("que", "qu'"):
        i += 2
    if i == stop:
        return None
    if sentence.low(i) in ("avec", "par"):
        i += 1
    actors = read_actors(sentence, i, context)
    if not actors or actors[0].form in ("pronoun", "group") or sentence.low(i) in CONTRACTED:
        return None
    return actors


def read_actors(sentence, i, context):
    """The actors that begin at token `i` (an article, an honorific, a function or a name), or an empty list."""
    for reader in (_group_phrase, _pronoun, _counterparts, _delegations, _functionaries, _named, _by_nationality):
        if actors := reader(sentence, i, context):
            return actors
    return []


def _group_phrase(sentence, i, context):
    found = _group_phrases().at(sentence, i)
    if not found or head_at(sentence, i + 1) and _is_followed_by_more(sentence, i, found[0], context):
        return []
    return [Actor("group", i, found[0], is_plural=True, word=found[1])]


def _is_followed_by_more(sentence, i, stop, context):
    """ "les ministres" alone is a group; "les ministres des Affaires étrangères de X et de Y" is not."""
    function = read_function(sentence, i + 1)
    return bool(function) and (function.stop > stop or read_name(sentence, stop, context.known) is not None)


def _pronoun(sentence, i, context):
    governed = sentence.low(i - 1) in ("avec", "par", "chez")
    if sentence.low(i) not in (OBJECT_PRONOUNS if governed else PRONOUNS):
        return []
    return [Actor("pronoun", i, i + 1, is_plural=sentence.low(i).endswith("s"), word=sentence.low(i))]


def _past_article(sentence, i):
    """Index past an article or possessive, and past what may stand before a head ("deux", "nouveau")."""
    j = i + (sentence.low(i) in _words("words", "determiner", "grammar"))
    while sentence.low(j) in _words("before_head"):
        j += 1
    return j


def _is_former(sentence, i, j):
    return any(sentence.low(k) in _words("before_head", "former") for k in range(i, j))


def _functionaries(sentence, i, context):
    titled = past_honorifics(sentence, i)
    j = _past_article(sentence, titled)
    function = read_function(sentence, j)
    if function is None or _is_former(sentence, i, j):
        return []
    if function.is_plural:
        return _several(sentence, i, function, context)
    return [_one(sentence, i, function, context)]


def _one(sentence, i, function, context):
    """One person with a function: "le ministre X", "le ministre, X", "le ministre, le général X", or unnamed."""
    actor = Actor("person", i, function.stop, function=function, parties=function.parties)
    if "ministry" in function.keys:
        return replace(actor, form="ministry")
    direct = _name_after(sentence, function.stop, context, single=True)
    if direct:
        return _with_tail(sentence, _with_name(sentence, actor, direct, context), context)
    if sentence.low(function.stop) != ",":
        return actor
    named = _name_after(sentence, function.stop + 1, context, single=bool(function.keys & {"pope", "monarch"}))
    if named:
        return _with_tail(sentence, _with_name(sentence, actor, named, context), context)
    return _with_second_function(sentence, actor, context)


def _with_second_function(sentence, actor, context):
    """ "chef du Département fédéral, le conseiller fédéral X": two functions of one person."""
    j = actor.stop + 1
    if sentence.low(j) not in ("le", "la", "l'"):
        return actor
    second = read_function(sentence, j + 1)
    if second is None or second.parties or second.is_plural:
        return actor
    named = _name_after(sentence, second.stop, context, single=False)
    if not named:
        return actor
    function = replace(actor.function, role=f"{actor.function.role}, {second.role}", stop=second.stop)
    return _with_tail(sentence, _with_name(sentence, replace(actor, function=function), named, context), context)


def _name_after(sentence, i, context, *, single):
    """(start, stop) of the name at token `i`, honorifics and ranks before it left out, or None."""
    start = past_honorifics(sentence, i)
    stop = read_name(sentence, start, context.known, single=single or start > i)
    return (start, stop) if stop else None


def _with_name(sentence, actor, span, context):
    start, stop = span
    first, last = sentence.tokens[start], sentence.tokens[stop - 1]
    name = " ".join(_slice(sentence, start, stop).split())
    context.learn(name)
    return replace(actor, name=name, name_at=(first.start, last.end), stop=stop)


def _slice(sentence, start, stop):
    pieces, end = [], None
    for token in sentence.tokens[start:stop]:
        pieces.append(" " if end is not None and token.start > end else "")
        pieces.append(token.text)
        end = token.end
    return "".join(pieces)


def _with_tail(sentence, actor, context):
    """What follows a name: "(Turquie)", ", ministre …" without or with its article."""
    actor = _with_bracket(sentence, actor)
    if sentence.low(actor.stop) != ",":
        return actor
    j = actor.stop + 1
    article = sentence.low(j) in ("le", "la", "l'")
    function = read_function(sentence, _past_article(sentence, j) if article else j)
    if function is None or function.is_plural or _is_former(sentence, j, function.start):
        return actor
    if article and not _is_apposition(sentence, function, context):
        return actor
    if actor.function is not None:
        return _with_apposition(actor, function, article)
    return replace(actor, function=function, parties=function.parties, stop=function.stop)


def _with_apposition(actor, function, article):
    """ "le conseiller fédéral X, chef du Département …": two functions joined as printed."""
    parties = actor.parties or function.parties
    if article or actor.function.keys & function.keys:
        return replace(actor, stop=function.stop, parties=parties)
    joined = replace(actor.function, role=f"{actor.function.role}, {function.role}", keys=actor.function.keys | function.keys)
    return replace(actor, stop=function.stop, parties=parties, function=joined)


def _is_apposition(sentence, function, context):
    """Whether "X, le ministre …" speaks of X: neither a name nor "et" follows."""
    after = function.stop
    if _name_after(sentence, after, context, single=True):
        return False
    return sentence.low(after) != "," or _name_after(sentence, after + 1, context, single=False) is None


def _with_bracket(sentence, actor):
    mark = sentence.marks.get(actor.stop + 1)
    if sentence.low(actor.stop) != "(" or not mark or sentence.low(mark.stop) != ")" or mark.kind != "state":
        return actor
    party = Party(mark.value.codes[0], None, mark.value.start, mark.value.end)
    return replace(actor, parties=(party,), stop=mark.stop + 1)


def _named(sentence, i, context):
    """Persons with no function before their name; "MM. A et B, respectivement f et g" too."""
    plural = is_plural_honorific(sentence, i)
    span = _name_after(sentence, i, context, single=False)
    if not span or sentence.low(i - 1) in ("ville", "place", "rue", "avenue", "aeroport", "palais", "groupe", "societe"):
        return []
    actor = _with_tail(sentence, _with_name(sentence, Actor("person", i, i), span, context), context)
    if not plural:
        return [actor]
    actors = [actor]
    while sentence.low(actors[-1].stop) in (",", "et"):
        joint = actors[-1].stop
        span = _name_after(sentence, joint + 1, context, single=sentence.low(joint) == "et" or len(actors) == 1)
        if not span:
            break
        following = _with_name(sentence, Actor("person", joint + 1, joint + 1), span, context)
        actors.append(_with_tail(sentence, following, context))
    return _respectively(sentence, actors)


def _respectively(sentence, actors):
    """Give each of "A et B, respectivement ministre … et président …" its own function."""
    i = actors[-1].stop
    i += sentence.low(i) == ","
    if sentence.low(i) != "respectivement":
        return actors
    i, given = i + 1, []
    while len(given) < len(actors):
        function = read_function(sentence, _past_article(sentence, i))
        if function is None:
            break
        given.append(function)
        i = function.stop + (sentence.low(function.stop) in (",", "et"))
    if len(given) != len(actors):
        return actors
    together = [replace(a, function=f, parties=f.parties) for a, f in zip(actors, given)]
    return [*together[:-1], replace(together[-1], stop=given[-1].stop)]


def _by_nationality(sentence, i, context):
    """ "le Nigérian Yusuf Tuggar", "l'Allemand Sigmar Gabriel, ministre …"."""
    j = i + (sentence.low(i) in ("le", "la", "l'"))
    mark = sentence.marks.get(j)
    if not mark or mark.kind != "state" or mark.value.form == "name" or not sentence.tokens[j].is_capital:
        return []
    span = _name_after(sentence, mark.stop, context, single=False)
    if not span:
        return []
    party = Party(mark.value.codes[0], None, mark.value.start, mark.value.end)
    actor = _with_tail(sentence, _with_name(sentence, Actor("person", i, i), span, context), context)
    return [replace(actor, parties=(*actor.parties, party)[:1])]


def _several(sentence, i, function, context):
    """Persons under one plural function, each with a party and a name of its own where they are printed."""
    pairs, stop = _distributed(sentence, function, context)
    if pairs:
        return [_share(sentence, i, stop, function, party, span, context) for party, span in pairs]
    names, stop = _names_after(sentence, function.stop, context)
    if names:
        parties = function.parties if len(function.parties) == len(names) else [None] * len(names)
        return [_share(sentence, i, stop, function, p, span, context) for p, span in zip(parties, names)]
    if function.parties:
        return [_share(sentence, i, function.stop, function, party, None, context) for party in function.parties]
    return [Actor("person", i, function.stop, function=function, is_plural=True)]


def _share(sentence, i, stop, function, party, span, context):
    actor = Actor("person", i, stop, function=_singular(function), parties=(party,) if party else ())
    return replace(_with_name(sentence, actor, span, context), stop=stop) if span else actor


DOUBLE_HEADS = frozenset(("vice-premiers", "premiers", "secrétaires", "directeurs", "hauts", "envoyés", "représentants"))


def _singular(function):
    """The function of each of several: "ministres des Affaires étrangères" → "ministre …"."""
    words = function.role.split(" ")
    is_pair = words[0].casefold() in DOUBLE_HEADS
    words[: 1 + is_pair] = [_one_of(word) for word in words[: 1 + is_pair]]
    return replace(function, role=" ".join(words), is_plural=False)


def _one_of(word):
    return word[:-3] + "al" if word.endswith("raux") else word[:-1] if word.endswith("s") else word


def _names_after(sentence, i, context):
    """The names after a plural function: "… NAME, NAME et NAME", with or without a comma before."""
    j = i + (sentence.low(i) == ",")
    spans = []
    while span := _name_after(sentence, past_plural(sentence, j), context, single=bool(spans) and j == i):
        spans.append(span)
        following = span[1]
        if sentence.low(following) not in (",", "et"):
            break
        j = following + 1 + (sentence.low(following) == "," and sentence.low(following + 1) == "et")
    stop = spans[-1][1] if spans else i
    return (spans, stop) if len(spans) > 1 else ([], i)


def past_plural(sentence, i):
    return i + 1 if is_plural_honorific(sentence, i) else i


def _distributed(sentence, function, context):
    """[(party, name span)] of "d'Arménie, A, et d'Azerbaïdjan, B" or "azerbaïdjanais A, turc B et géorgien C"."""
    if not function.parties:
        return [], function.stop
    pairs, stop = [], function.stop
    party = function.parties[-1]
    pending = list(function.parties[:-1])
    while party:
        j = stop + (sentence.low(stop) == ",")
        bracket = sentence.low(stop) == "("
        span = _name_after(sentence, j + bracket, context, single=False)
        if not span:
            break
        pairs.append((party, span))
        stop = span[1] + (bracket and sentence.low(span[1]) == ")")
        party, stop = _next_party(sentence, stop)
    return (pairs, stop) if len(pairs) > 1 and not pending else ([], function.stop)


def _next_party(sentence, i):
    """(party, stop) of ", et d'Azerbaïdjan" or "et géorgien" at token `i`, else (None, i)."""
    j = i + (sentence.low(i) == ",")
    j += sentence.low(j) == "et"
    if j == i:
        return None, i
    while sentence.low(j) in CONTRACTED or sentence.low(j) in ("de", "la", "l'", "le", "les"):
        j += 1
    mark = sentence.marks.get(j)
    if not mark or mark.kind != "state":
        return None, i
    return Party(mark.value.codes[0], None, mark.value.start, mark.value.end), mark.stop


def _counterparts(sentence, i, context):
    """ "son homologue turc, X", "ses homologues géorgien et turc, A et B", "ses collègues de Malaisie, A, et …"."""
    if sentence.low(i) not in _words("words", "determiner", "grammar"):
        return []
    j = i + 1
    while sentence.low(j) in _words("before_head"):
        j += 1
    if sentence.low(j) not in _words("counterpart"):
        return []
    parties, stop = _counterpart_parties(sentence, j + 1)
    is_plural = sentence.low(j).endswith("s")
    base = Actor("counterpart", i, stop, is_plural=is_plural, word=sentence.low(j))
    if is_plural:
        return _plural_counterparts(sentence, base, parties, context)
    base.parties = parties[:1]
    span = _name_after(sentence, stop + (sentence.low(stop) == ","), context, single=sentence.low(stop) != ",")
    return [_with_tail(sentence, _with_name(sentence, base, span, context), context) if span else base]


def _counterpart_parties(sentence, i):
    """The states of "turc", "géorgien et turc", "de Malaisie", "du continent" after the word."""
    parties = []
    while True:
        j = i
        if parties and sentence.low(j) in (",", "et"):
            j += 1 + (sentence.low(j + 1) == "et")
        while sentence.low(j) in CONTRACTED or sentence.low(j) in ("de", "la", "l'", "les"):
            j += 1
        mark = sentence.marks.get(j)
        if not mark or mark.kind != "state":
            return tuple(parties), i
        parties.append(Party(mark.value.codes[0], None, mark.value.start, mark.value.end))
        i = mark.stop


def _plural_counterparts(sentence, base, parties, context):
    fake = Function(base.start, base.stop, "", frozenset(), "", parties, True, (0, 0))
    pairs, stop = _distributed(sentence, fake, context) if len(parties) == 1 else ([], base.stop)
    if not pairs:
        names, stop = _names_after(sentence, base.stop, context)
        pairs = list(zip(parties if len(parties) == len(names) else [None] * len(names), names))
    if not pairs:
        return _listed_after(sentence, base, context) or _unnamed(base, parties)
    return [replace(_with_name(sentence, _of(base, party), span, context), stop=stop) for party, span in pairs]


def _of(base, party):
    return replace(base, parties=(party,) if party else (), is_plural=False)


def _unnamed(base, parties):
    return [_of(base, party) for party in parties] if parties else [base]


def _listed_after(sentence, base, context):
    """ "plusieurs de ses homologues du continent: le Nigérian A, le Namibien B et C, chargé de …"."""
    colon = next((k for k in range(base.stop, min(base.stop + 4, len(sentence))) if sentence.low(k) in (":", ",")), None)
    if colon is None:
        return []
    actors, stop = [], colon + 1
    while more := (_functionaries(sentence, stop, context) or _named(sentence, stop, context) or _by_nationality(sentence, stop, context)):
        actors += [a if a.function else replace(a, form="counterpart", word=base.word) for a in more]
        stop = more[-1].stop
        if sentence.low(stop) not in (",", "et"):
            break
        stop += 1 + (sentence.low(stop) == "," and sentence.low(stop + 1) == "et")
    return actors if actors and all(a.name for a in actors) else []


def _delegations(sentence, i, context):
    """ "une délégation russe conduite par X, président …": the delegation, then its leader."""
    elliptic = sentence.low(i) in ("celle", "celles") and sentence.low(i + 1) in CONTRACTED
    j = i if elliptic else _past_article(sentence, i)
    if not elliptic and (sentence.low(j) not in _delegation("noun") or j == i):
        return []
    parties, stop = _delegation_parties(sentence, j + 1)
    base = Actor("delegation", i, stop, parties=parties, is_plural=sentence.low(j).endswith("s"))
    led = _led_by(sentence, stop)
    if led is None:
        return [base] if parties else []
    leaders = read_actors(sentence, led, context)
    leaders = [replace(a, parties=a.parties or parties, owner=base) for a in leaders]
    return [replace(base, stop=leaders[-1].stop), *leaders] if leaders else ([base] if parties else [])


def _delegation_parties(sentence, i):
    parties, stop = [], i
    for k in range(i, min(i + FEW_WORDS, len(sentence))):
        mark = sentence.marks.get(k)
        if mark and mark.kind in ("state", "body"):
            parties.append(_party_of(mark))
            stop = mark.stop
        elif k >= stop and (sentence.low(k) in _words("words", "stop", "grammar") | {","} or sentence.low(k) in _delegation("led")):
            break
    return tuple(parties[:1]), stop


def _party_of(mark):
    if mark.kind == "body":
        return Party(None, mark.value.name, mark.value.start, mark.value.end)
    return Party(mark.value.codes[0], None, mark.value.start, mark.value.end)


def _led_by(sentence, i):
    """Index of what follows "conduite par" within a few words of token `i`, or None."""
    for k in range(i, min(i + FEW_WORDS, len(sentence))):
        if sentence.low(k) == "par":
            return k + 1 if sentence.low(k - 1) in _delegation("led") or sentence.marks.get(k - 1) or k == i else None
    return None
