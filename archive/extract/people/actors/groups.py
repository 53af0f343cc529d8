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
from itertools import compress, count, repeat
from operator import contains

from archive.extract.people.actors.bracketed import listed_states
from archive.extract.people.actors.counterparts import counterparts
from archive.extract.people.actors.delegations import are_several_delegations, delegation_words, delegations
from archive.extract.people.actors.described import described, described_words, latter_words
from archive.extract.people.actors.openings import stands_before_subjects
from archive.extract.people.actors.persons import CONTRACTED, Actor, Context, by_nationality, may_be_demonym
from archive.extract.people.actors.plurals import are_listed, are_of_both, functionaries, named_persons
from archive.extract.people.functions.function import read_function
from archive.extract.people.heads import first_words, head_at, party_of, words
from archive.extract.people.names.printed import honorific_words, read_name
from archive.extract.words.clauses import NUMBERS
from archive.extract.words.lexicon import Phrases, table

__all__ = ["Actor", "Context", "Group", "read_groups"]


@dataclass(slots=True)
class Group:
    """Actors that stand together at tokens [start:stop], under `governor` (a preposition, or "")."""

    actors: list
    start: int
    stop: int
    governor: str


@cache
def _group_phrases():
    section = table("functions")["group"]
    return Phrases((form, kind) for kind in section for form in section[kind])


LONGEST_LIST = 24  # persons in one list; a hostile text must not be read again from each of them
UNNAMED_REACH = 8  # tokens of "des chefs de département" in a list
PRONOUNS = frozenset(("il", "elle", "ils", "elles"))
DUE = frozenset(("revenait", "revient", "revenu", "appartenait", "appartient", "appartenu", "incombait", "incombe"))
DUE |= {"incombé", "échu", "échoit", "échoyait", "échut", "revint", "incomba", "appartint"}
DUE_REACH = 5  # tokens of "il est ensuite revenu"
OBJECT_PRONOUNS = frozenset(("lui", "elle", "eux", "elles"))
ELLIPTIC = frozenset(("celui", "celle", "celles"))
GUEST = "own-guest"  # the word of an actor who is told as "son visiteur"
BEHALF = "nom"  # governs in whose name somebody else was there
KIN_REACH = 6  # tokens of "son très cher frère et ami"
SENTENCE_ENDS = (".", "")
BOTH = frozenset(("tous", "toutes"))  # "tous deux"
QUANTITY = frozenset(
    (
        "plusieurs",
        "certains",
        "un",
        "une",
        "chacun",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "quelques-uns",
        "dizaine",
    )
    + ("douzaine", "quinzaine", "vingtaine", "trentaine", "poignee", "trio", "quatuor")
)


@cache
def _starters():
    """The small-letter words that an actor may begin with."""
    found = _articles() | words("before_head") | words("counterpart") | first_words() | honorific_words()
    return found | PRONOUNS | OBJECT_PRONOUNS | latter_words() | ELLIPTIC | BOTH


@cache
def _articles():
    return words("words", "determiner", "grammar")


@cache
def _after_article():
    """The words that an actor may go on with behind its article."""
    known = (
        words("before_head")
        | words("guest")
        | words("counterpart")
        | first_words()
        | delegation_words()
        | described_words()
    )
    return known | honorific_words() | _group_phrases().second_words()


def _may_begin(sentence, i):
    """Whether an actor may begin at token `i`, which is told without trying every reader."""
    low = sentence.lows[i]
    if low in _starters():
        is_article = low in _articles() and not sentence.capitals[i]
        return not is_article or _may_follow_article(sentence, i + 1)
    mark = sentence.marks.get(i)
    if mark and mark.kind != "city":
        return mark.kind == "state" and mark.value.form != "name"
    return sentence.is_capital(i) or "-" in sentence.texts[i]


def _may_follow_article(sentence, i):
    low = sentence.low(i)
    if low in _after_article():
        return True
    mark = sentence.marks.get(i)
    return mark and mark.kind == "state" and may_be_demonym(mark, low)


def _places(sentence):
    """The tokens at which an actor begins at most: one of our words, a capital, a hyphen, a demonym."""
    ours, hyphened = map(_starters().__contains__, sentence.lows), map(contains, sentence.texts, repeat("-"))
    told = (compress(count(), each) for each in (ours, sentence.capitals, hyphened))
    return sorted(set(sentence.marks).union(*told))


def read_groups(sentence, context):
    """The groups of actors in `sentence`, in order, never overlapping."""
    groups, reached = [], 0
    context.actors.clear()
    for i in _places(sentence):
        if i < reached:
            continue
        if (past := _past_place(sentence, i)) > i:
            reached = past
        elif _may_begin(sentence, i) and (group := _read_group(sentence, i, context)):
            groups += _without_head(sentence, group)
            reached = group.stop
    return groups


def _without_head(sentence, group):
    """`group`, or [C], [A, B] of "Sous la médiation de C, A et B se sont réunis": C alone is governed."""
    if not stands_before_subjects(sentence, group):
        return [group]
    first, *others = group.actors
    return [Group([first], group.start, first.stop, group.governor), Group(others, others[0].start, group.stop, "")]


def _past_place(sentence, i):
    """Index past the city or the state of several words at token `i`, which begin no name: "Bandar Seri Begawan"."""
    mark = sentence.marks.get(i)
    is_long = mark is not None and mark.stop > i + 1 and i + 1 not in sentence.marks  # "le Cap-Verdien" is of no city
    return mark.stop if is_long and (mark.kind == "city" or mark.is_state_name) else i


def _read_group(sentence, i, context):
    actors = read_actors(sentence, i, context)
    if not actors:
        return None
    listed, stop = list(actors), actors[-1].stop
    if actors[0].form == "delegation" and (led := _other_team(sentence, stop, context)):
        actors = listed = [*actors, *led]
        stop = actors[-1].stop
    if _is_setting(actors[0]) and sentence.low(stop) == ",":
        return Group(actors, i, stop, governor_of(sentence, i))
    while len(listed) < LONGEST_LIST and (more := _next_actors(sentence, stop, context)):
        listed += more
        if _is_closing(sentence, stop) or _is_closed_behind(sentence, stop, more[-1].stop):
            actors = list(listed)
        stop = more[-1].stop
    return Group(actors, i, actors[-1].stop, governor_of(sentence, i))


def _other_team(sentence, i, context):
    """The leader of the other team of "l'équipe conduite par A, et celle du ministre ghanéen, B", or an empty list."""
    i = _past_listing(sentence, i)
    if sentence.low(i) != "celle" or sentence.low(i + 1) not in ("du", "de"):
        return []
    return functionaries(sentence, i + 1 + (sentence.low(i + 1) == "de"), context)


def _is_setting(actor):
    """Whether a list begins anew behind the comma: "au siège du ministère, A et B", "En marge de celle-ci, A"."""
    return actor.form == "ministry" or actor.word == "latter"


def _is_closing(sentence, stop):
    """Whether "et" or "ainsi que" joins at token `stop`: a comma alone joins only where the list goes on to an "et"."""
    i = stop + (sentence.low(stop) == ",")
    return sentence.low(i) in ("et", "ainsi") or _past_unnamed(sentence, i) > i


def _is_closed_behind(sentence, joint, i):
    """Whether the list ends behind token `i`: "A, B, puis C", or "A ; B ; C." with the semicolon at token `joint`."""
    if sentence.low(joint) == ";":
        return sentence.low(i) in SENTENCE_ENDS
    return sentence.low(i + (sentence.low(i) == ",")) == "puis"


def governor_of(sentence, i):
    """The preposition that governs the actor whose article stands at token `i`, or ""."""
    before = sentence.low(i - 1)
    if "quant" in (before, sentence.low(i - 2)):  # "Quant au ministre X, il a …": the subject
        return ""
    if before == BEHALF or before in ("de", "d'") and sentence.low(i - 2) == BEHALF:  # "au nom du médiateur, X"
        return BEHALF
    if sentence.low(i) in CONTRACTED:
        is_first = i == 0 or before in (",", ":") and sentence.low(i + 1) in delegation_words()
        is_free = _is_due(sentence, i) or is_first and sentence.low(i) == "des"  # "Des délégations de X et Y ont …"
        return "" if is_free else CONTRACTED[sentence.low(i)]
    if before in ("de", "d'", "des") and sentence.low(i - 2) in QUANTITY:
        return governor_of(sentence, i - 2)
    if before in ("de", "d'") and sentence.low(i - 2) in ("avec", "par"):  # "avec de hauts responsables"
        return sentence.low(i - 2)
    kin = _kin_before(sentence, i - 1 - (before == ","))
    if kin is not None:
        return governor_of(sentence, kin)
    return _governing(sentence, i - 1)


def _kin_before(sentence, i):
    """The token of the "son" of "son frère et ami", where that ends at token `i` and X is called so; or None."""
    if sentence.low(i) not in words("kin"):
        return None
    near = range(i - 1, max(-1, i - KIN_REACH), -1)
    return next((k for k in near if sentence.low(k) in ("son", "sa", "leur")), None)


def _governing(sentence, i):
    """The preposition that the word at token `i` is, or that it ends: "en présence de"; or ""."""
    word = sentence.low(i)
    if word in CONTRACTED:
        return CONTRACTED[word]
    if word == "de" and sentence.low(i - 1) == "presence":
        return "avec"
    if word == "à" and _is_due(sentence, i):
        return ""
    return word if word in words("words", "preposition", "grammar") else ""


def _is_due(sentence, i):
    """Whether "à" at token `i` has the subject behind it: "Il revenait à X de conclure", "il est échu à Y de"."""
    return sentence.low(i - 1) in DUE and "il" in sentence.lows[max(0, i - DUE_REACH) : i - 1]


def _next_actors(sentence, stop, context):
    """The actors joined on at token `stop` by a comma, "et", "ainsi que", "et avec"."""
    i = _past_listing(sentence, stop)
    if i == stop:
        return None
    i = _past_unnamed(sentence, i)
    if sentence.low(i) in ("avec", "par"):
        i += 1
    actors = read_actors(sentence, i, context)
    if not actors or _stands_for_others(actors[0]) or sentence.low(i) in CONTRACTED:
        return None
    is_parted = sentence.low(stop) == ";"
    if is_parted and sentence.low(actors[-1].stop) not in (";", *SENTENCE_ENDS):  # "X a reçu Y ; le ministre a …"
        return None
    return actors


def _past_unnamed(sentence, i):
    """Index past "des chefs de département, ainsi que" at token `i` in a list, which names nobody; else `i`."""
    if sentence.low(i) != "des" or sentence.low(i - 1) != ",":
        return i
    near = range(i + 1, min(i + UNNAMED_REACH, len(sentence)))
    stop = next((k for k in near if not sentence.texts[k].isalpha() or sentence.is_capital(k)), i)
    is_listed = sentence.low(stop) == "," and sentence.low(stop + 1) in ("et", "ainsi")
    return _past_listing(sentence, stop + 1) if is_listed else i


def _stands_for_others(actor):
    """Whether it is a word for somebody told before, and not "X et son hôte"."""
    return actor.form == "pronoun" or actor.form == "group" and actor.word != "visitors"


def _past_listing(sentence, i):
    """Index past ",", ";", "et", "ainsi que" or ", et" at token `i`; `i` itself where none of them stands."""
    i += sentence.low(i) in (",", ";")
    if sentence.low(i) == "et":
        return i + 1
    return i + 2 if sentence.low(i) == "ainsi" and sentence.low(i + 1) in ("que", "qu'") else i


def read_actors(sentence, i, context):
    """The actors that begin at token `i` (an article, an honorific, a function or a name), or an empty list."""
    if i not in context.actors:
        context.actors[i] = _first_reading(sentence, i, context)
    return context.actors[i]


@cache
def _openers():
    """The words that begin what is no mere function or name."""
    return _articles() | words("before_head") | PRONOUNS | OBJECT_PRONOUNS | latter_words() | ELLIPTIC | BOTH


@cache
def _behind_openers():
    """The words behind an article that may tell of somebody by no mere function or name."""
    known = words("before_head") | words("guest") | words("counterpart") | delegation_words() | described_words()
    return known | _group_phrases().second_words()


def _is_opened(sentence, i):
    low = sentence.low(i)
    is_article = low in _articles() and low not in latter_words()
    return low in _openers() and (not is_article or sentence.low(i + 1) in _behind_openers())


def _first_reading(sentence, i, context):
    is_opened = _is_opened(sentence, i)
    opened = (_named_guest, _group_phrase, _pronoun, counterparts, delegations, described) if is_opened else ()
    for reader in (*opened, functionaries, named_persons, by_nationality):
        if actors := reader(sentence, i, context):
            return actors
    return []


def _named_guest(sentence, i, context):
    """ "son hôte, la ministre X", "sa visiteuse espagnole, X": whom the words behind the comma name."""
    if sentence.low(i) not in ("son", "sa", "leur") or sentence.low(i + 1) not in words("guest"):
        return []
    mark = sentence.marks.get(i + 2)
    party = (party_of(mark),) if mark and mark.kind == "state" and not mark.is_state_name else ()
    at = mark.stop if party else i + 2
    at += sentence.low(at) == ","
    [actor] = (functionaries(sentence, at, context) or named_persons(sentence, at, context))[:1] or [None]
    if actor is None or not actor.name:
        return []
    word = "" if sentence.low(i + 1).startswith("hot") else GUEST  # a host, or a guest
    return [replace(actor, start=i, parties=actor.parties or party, word=word)]


def _group_phrase(sentence, i, context):
    found = _group_phrases().at(sentence, i)
    if not found or _is_told_otherwise(sentence, i, found[0], context):
        return []
    stop, word = found
    counted = read_function(sentence, i + 2) if sentence.low(i + 1) in NUMBERS else None
    is_office = counted and (counted.stop > stop or counted.level == "head")
    if is_office and are_listed(sentence, counted, context):
        return []  # "les deux ministres des Finances, A et B", "les deux présidents, A et B"
    return [Actor("group", i, stop, function=counted if word == "both" else None, is_plural=True, word=word)]


def _is_told_otherwise(sentence, i, stop, context):
    """Whether the word for several at tokens [i:stop] goes on with whom it tells of, and stands for nobody told."""
    if head_at(sentence, i + 1) and _is_followed_by_more(sentence, i, stop, context):
        return True
    if sentence.low(i) in BOTH and head_at(sentence, stop):  # "A et B, tous deux ministres"
        return True
    return are_several_delegations(sentence, stop - 1) or bool(listed_states(sentence, stop)[0])


def _is_followed_by_more(sentence, i, stop, context):
    """ "les ministres" alone is a group; "les ministres des Affaires étrangères de X et de Y" is not."""
    function = read_function(sentence, i + 1)
    if function is None:
        return False
    return (
        function.stop > stop
        or read_name(sentence, stop, context.known) is not None
        or are_of_both(sentence, stop, context)
    )


def _pronoun(sentence, i, context):
    word = sentence.low(i)
    governed = sentence.low(i - 1) in ("avec", "par", "chez")
    if word not in (OBJECT_PRONOUNS if governed else PRONOUNS):
        return []
    return [Actor("pronoun", i, i + 1, is_plural=word.endswith("s"), word=word)]
