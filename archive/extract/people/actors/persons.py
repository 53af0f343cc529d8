"""One person as a sentence names him: function, honorifics, name, and what follows the name."""

from dataclasses import dataclass, replace
from functools import cache

from archive.extract.mentions.geography import names_and_demonyms
from archive.extract.people.actors.principals import past_principal
from archive.extract.people.functions.former import FORMER, as_former, is_former
from archive.extract.people.functions.function import read_function
from archive.extract.people.heads import Function, Party, head_at, is_portfolio, party_of, words
from archive.extract.people.names.printed import is_given_title, past_honorifics, read_name
from archive.extract.people.parties.behind import party_behind
from archive.extract.people.parties.regions import is_regional
from archive.extract.words.clauses import is_finite
from archive.extract.words.lexicon import folded_set, table
from archive.extract.words.tokens import word_key


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

    @property
    def keys(self):
        return self.function.keys if self.function else frozenset()


OBLIQUE = ("avec", "à", "au", "chez", "devant", "auprès", "aupres")  # what opens a sentence whose subject follows
CARDINAL = "cardinal"
GIVEN_REACH = 4  # tokens of "a nommé jeudi M."
OBLIQUE_HEAD = 2  # tokens before who is told there: "Auprès du Mexicain X, le président a plaidé"
SHORTEST_ALONE = 4  # letters of a name of one word that neither a title nor another name tells
BY_NOW = frozenset(
    ("aujourd'hui", "desormais", "devenu", "devenue", "actuellement", "maintenant", "nomme", "nommee", "elu", "elue")
    + ("reelu", "reelue", "reconduit", "reconduite", "designe", "designee")
)  # "X, devenu ministre"
CLOSERS = (",", ";", ")")  # what it stands before
ARTICLES = ("le", "la", "l'")
POSSESSIVE = ("son", "sa")
CONTRACTED = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}


class Context:
    """What was read before in the text: the folded words of the names; and what begins where in this sentence."""

    def __init__(self):
        self.known = set()
        self.actors = {}  # by token, so that a list broken off is not read again from each of its names

    def learn(self, name):
        """Remember the words of a name, so that a surname alone is known later on."""
        self.known.update(word for word in folded_set(name.split()) if len(word) > 2)


_DETERMINERS, _BEFORE_HEAD = words("words", "determiner", "grammar"), words("before_head")


def past_article(sentence, i):
    """Index past an article or possessive, and past what may stand before a head ("deux", "nouveau")."""
    lows, size = sentence.lows, sentence.size
    j = i + (i < size and lows[i] in _DETERMINERS)
    while j < size and lows[j] in _BEFORE_HEAD:
        j += 1
    return j


def past_joint(sentence, i):
    """Index past ",", "et" or ", et" at token `i`, where a list goes on; `i` itself where it does not."""
    i += sentence.low(i) == ","
    return i + (sentence.low(i) == "et")


def one_person(sentence, i, function, context):
    """One person with a function: "le ministre X", "le ministre, X", "le ministre, le général X", or unnamed."""
    actor = Actor("person", i, function.stop, function=function, parties=function.parties)
    if "ministry" in function.keys:
        return replace(actor, form="ministry")
    if (served := past_principal(sentence, function, context.known)) > function.stop:
        actor = replace(actor, stop=served)
        named = name_after_comma(sentence, served, context) if sentence.low(served) == "," else None
        return with_tail(sentence, with_name(sentence, actor, named, context), context) if named else actor
    direct = name_after(sentence, function.stop, context, single=True)
    if direct:
        return with_tail(sentence, with_name(sentence, actor, direct, context), context)
    if sentence.low(function.stop) == "(":
        return _behind_state(sentence, actor, context) or _bracketed(sentence, actor, context)
    if sentence.low(function.stop) != ",":
        return actor
    single = bool(function.keys & {"pope", "monarch"}) or _may_have_one_name(function)
    named = name_after_comma(sentence, function.stop, context, single=single)
    if named and not (_opens_obliquely(sentence, i) and is_finite(sentence, named[1])):
        return with_tail(sentence, with_name(sentence, actor, named, context), context)
    return _with_second_function(sentence, actor, context)


def _opens_obliquely(sentence, i):
    """Whether somebody at token `i` opens the sentence who is no subject: "Au responsable turc, X a promis"."""
    return i == 0 and sentence.low(0) in ("au", "aux") or i == 1 and sentence.low(0) in OBLIQUE


def _behind_state(sentence, actor, context):
    """ "le gouverneur de la préfecture d'Aichi (Japon), X": the state in brackets, the name behind them; or None."""
    found = party_behind(sentence, actor.stop)
    if found is None or sentence.low(found[1]) != "," or not (span := name_after_comma(sentence, found[1], context)):
        return None
    within = [party._replace(country=party.country or found[0].country) for party in actor.parties]
    return with_tail(
        sentence, with_name(sentence, replace(actor, parties=(*within, found[0])[:1]), span, context), context
    )


def _bracketed(sentence, actor, context):
    """ "le ministre turc (X)": the name in brackets."""
    span = name_after(sentence, actor.stop + 1, context, single=False)
    if not span or sentence.low(span[1]) != ")":
        return actor
    return replace(with_name(sentence, actor, span, context), stop=span[1] + 1)


def _with_second_function(sentence, actor, context):
    """ "chef du Département fédéral, le conseiller fédéral X": two functions of one person."""
    j = actor.stop + 1
    if sentence.low(j) not in ARTICLES:
        return actor
    named = _called_by_land(sentence, j, context) or _called_by_former_office(sentence, j, context)
    if named:
        return with_tail(sentence, with_name(sentence, actor, named, context), context)
    return _with_office_behind(sentence, actor, j, context)


def _called_by_former_office(sentence, i, context):
    """The span of the name of "l'ex-ministre X" at token `i`, or None."""
    function = read_function(sentence, i + 2) if is_former(sentence, i + 1, i + 2) else None
    return name_after(sentence, function.stop, context, single=False) if function else None


def _called_by_land(sentence, i, context):
    """The span of the name of "le Turc X", "le Réunionnais X" at token `i`, or None."""
    is_of_region = is_regional(sentence.low(i + 1)) and sentence.is_capital(i + 1)
    return name_after(sentence, i + 2, context, single=False) if is_of_region else national(sentence, i, context)[1]


def _with_office_behind(sentence, actor, j, context):
    """`actor` with the second function whose article stands at token `j`, where a name follows it."""
    second = read_function(sentence, j + 1)
    if second is None or second.is_plural or not _served_alike(second.parties, actor.parties):
        return actor
    single = "title" in actor.function.keys or is_title(second)  # "le ministre turc, l'ambassadeur X"
    is_parted = "envoy" in actor.function.keys and sentence.low(second.stop) == ","  # "l'envoyé du roi, le ministre, X"
    named = name_after(sentence, second.stop + is_parted, context, single=single)
    if not named:
        return actor
    function = _both(actor.function, second)
    return with_tail(sentence, with_name(sentence, replace(actor, function=function), named, context), context)


def _served_alike(parties, others):
    """Whether two functions may be one person's: the second names no state or body but that of the first."""
    return {(p.country, p.body) for p in parties} <= {(p.country, p.body) for p in others}


def _both(first, second):
    """Two functions of one person as printed; a mere title ("le prince", "l'ambassadeur") is left out."""
    if "title" in first.keys:
        return replace(second, start=first.start)
    if is_title(second):
        return replace(first, stop=second.stop)
    return replace(first, role=f"{first.role}, {second.role}", stop=second.stop)


def is_title(function):
    """Whether a function behind another one, or before a name, is printed as a rank is."""
    return word_key(function.role) in words("title")


def past_title(sentence, i):
    """Index past "le prince" at token `i`, behind which a name is told; or `i`."""
    function = read_function(sentence, i + 1) if sentence.low(i) in ARTICLES else None
    return function.stop if function and is_title(function) else i


def name_after(sentence, i, context, *, single):
    """(start, stop) of the name at token `i`, honorifics and ranks before it left out, or None."""
    start = past_honorifics(sentence, i)
    stop = read_name(sentence, start, context.known, single=single or start > i)
    if stop and start > i and is_given_title(sentence, start - 1, stop):
        start -= 1
    return (start, stop) if stop else None


def name_after_comma(sentence, i, context, *, single=True):
    """(start, stop) of the name behind the comma at token `i`, or None.

    single  whether one unknown word is a name too, where it stands alone: "son homologue indonésien, Sutarto, qui"
    """
    named = name_after(sentence, i + 1, context, single=False)
    return named if named or not single or not is_alone(sentence, i + 1) else (i + 1, i + 2)


def is_alone(sentence, i):
    """Whether the word at token `i` is an unknown name, and all that stands up to the next comma."""
    word = sentence.texts[i] if i < sentence.size else ""
    is_closed = sentence.low(i + 1) in CLOSERS or i + 2 >= sentence.size
    is_word = len(word) >= SHORTEST_ALONE and word[1:].islower() and is_closed
    return is_word and read_name(sentence, i, single=True) == i + 1 and not is_portfolio(sentence, i)


def _may_have_one_name(function):
    """Whether a single word behind the comma of an office is who holds it, and no firm or town that it is of."""
    is_of_firm = not words("firm").isdisjoint(word_key(function.role).split())
    is_official = function.level == "official" or is_of_firm
    return not is_official or any(party.body for party in function.parties)


def with_name(sentence, actor, span, context):
    start, stop = span
    name = " ".join(_slice(sentence, start, stop).split())
    context.learn(name)
    return _of_curia(sentence, replace(actor, name=name, name_at=sentence.span(start, stop), stop=stop))


def _of_curia(sentence, actor):
    """`actor`, who serves the Holy See as a cardinal of a state's office: "le cardinal X, secrétaire d'État"."""
    at = sentence.index_of(actor.name_at[0]) - 1
    is_secretary = actor.function is not None and actor.function.role.casefold().startswith("secrétaire d")
    if actor.parties or not is_secretary or sentence.low(at) != CARDINAL:
        return actor
    return replace(actor, parties=(Party("VA", None, *sentence.span(at, at + 1)),))


def _slice(sentence, start, stop):
    pieces, end = [], sentence.starts[start]
    for k in range(start, stop):
        pieces.append(" " if sentence.starts[k] > end else "")
        pieces.append(sentence.texts[k])
        end = sentence.ends[k]
    return "".join(pieces)


def with_tail(sentence, actor, context):
    """What follows a name: "(Turquie)", ", ministre …" without or with its article."""
    actor = _with_nation(sentence, _with_side(sentence, actor))
    if sentence.low(actor.stop) != ",":
        return _without_comma(sentence, actor)
    function = _office_behind(sentence, actor, context)
    article = sentence.low(actor.stop + 1) in (*ARTICLES, *POSSESSIVE)
    if function is None or article and _is_somebody_else(sentence, actor, function, context):
        return actor
    if actor.function is None:
        return _in_office(sentence, actor, function)
    if function.keys is FORMER:  # "le ministre X, ancien ambassadeur à Paris, a reçu": said of him by the way
        return replace(actor, stop=function.stop)
    return _with_apposition(actor, function, article)


def _office_behind(sentence, actor, context):
    """The Function of one person behind the comma of the name of `actor`, held now or before; or None."""
    i = actor.stop + 1
    i += sentence.low(i) in BY_NOW
    is_opened = sentence.low(i) in ARTICLES or sentence.low(i) in _BEFORE_HEAD  # "X, nouvel ambassadeur du Togo"
    is_opened = is_opened or actor.function is None and sentence.low(i) in POSSESSIVE  # "X, sa cheffe de cabinet"
    function = read_function(sentence, past_article(sentence, i) if is_opened else i)
    if function is None or function.is_plural:
        return None
    function = replace(function, stop=past_principal(sentence, function, context.known))
    if not is_former(sentence, i, function.start):
        return function
    return as_former(sentence, function.start, function)


def _in_office(sentence, actor, function):
    told = replace(actor, function=function, parties=function.parties or actor.parties, stop=function.stop)
    return _of_curia(sentence, told)


def _without_comma(sentence, actor):
    """ "X maire de Lima", as one writes in haste; "a nommé X maire de Lima" gives an office."""
    if actor.function is not None or sentence.is_capital(actor.stop) or not head_at(sentence, actor.stop):
        return actor
    function = read_function(sentence, actor.stop)
    is_given = not words("given").isdisjoint(sentence.lows[max(0, actor.start - GIVEN_REACH) : actor.start])
    if function is None or function.is_plural or is_given or function.stop - function.start < 2:
        return actor
    return _in_office(sentence, actor, function)


def _is_somebody_else(sentence, actor, function, context):
    """Whether the `function` with its article behind a comma is of somebody else than `actor`, who stands before it."""
    if not _is_apposition(sentence, function, context):
        return True
    is_of_office = actor.function or function.parties  # "par son homologue français, X, le président ukrainien a"
    if is_of_office and actor.parties and not _served_alike(function.parties, actor.parties):
        return True  # "l'ambassadeur de Cuba, X, la chargée d'affaires du Ghana et Y": somebody else of the list
    head = 2 if sentence.low(1) == "," else 0  # "Enfin, avec X, le président a parlé"
    is_oblique = bool(actor.function) or sentence.low(head) in OBLIQUE and actor.start <= head + OBLIQUE_HEAD
    return is_oblique and is_finite(sentence, function.stop)  # "Avec l'ambassadeur X, la ministre a parlé"


def _with_apposition(actor, function, article):
    """ "le conseiller fédéral X, chef du Département …": two functions joined as printed."""
    parties = actor.parties or function.parties
    if is_title(actor.function) and not article and " " in function.role:  # "le prince X, prince héritier"
        return replace(actor, stop=function.stop, parties=parties, function=function)
    is_same = actor.function.keys & function.keys and "federal-councillor" not in actor.function.keys
    if article or is_same:
        return replace(actor, stop=function.stop, parties=parties)
    joined = replace(
        actor.function, role=f"{actor.function.role}, {function.role}", keys=actor.function.keys | function.keys
    )
    return replace(actor, stop=function.stop, parties=parties, function=joined)


def _is_apposition(sentence, function, context):
    """Whether "X, le ministre …" speaks of X: neither a name nor "et" follows."""
    after = function.stop
    if name_after(sentence, after, context, single=True):
        return False
    return sentence.low(after) != "," or name_after(sentence, after + 1, context, single=False) is None


def _with_side(sentence, actor):
    """ "le roi X de Jordanie", "X (Turquie)", "X pour la partie turque": the state behind the name."""
    if actor.parties or not actor.name or not (found := party_behind(sentence, actor.stop)):
        return actor
    return replace(actor, parties=(found[0],), stop=found[1])


def _with_nation(sentence, actor):
    """ "X, la diplomate angolaise,": the state that such words behind the comma tell."""
    i = actor.stop + 1
    is_told = sentence.low(i - 1) == "," and sentence.low(i) in ARTICLES and sentence.low(i + 1) in _nationals()
    mark = sentence.marks.get(i + 2) if is_told and actor.name and not actor.parties else None
    is_nation = mark is not None and mark.kind == "state" and mark.value.form == "adjective"
    if not is_nation or sentence.low(mark.stop) not in CLOSERS:
        return actor
    return replace(actor, parties=(party_of(mark),), stop=mark.stop)


@cache
def _nationals():
    return folded_set(word for kind in ("peer", "leader", "guest") for word in table("descriptions")[kind]["words"])


def by_nationality(sentence, i, context):
    """ "le Nigérian Musa Bello", "l'Allemand Karl Berg, ministre …"."""
    mark, span = national(sentence, i, context)
    if not span:
        return []
    actor = with_tail(sentence, with_name(sentence, Actor("person", i, i), span, context), context)
    return [replace(actor, parties=(*actor.parties, party_of(mark))[:1])]


def may_be_demonym(mark, word):
    """Whether `word`, at the mark of a state, may be one of its people: "Nigérian", "Argentine", no "Nigéria"."""
    return mark.value.form != "name" or word in names_and_demonyms()


def national(sentence, i, context):
    """(Mark, span of the name) of "le Nigérian X" at token `i`, or (None, None)."""
    j = i + (sentence.low(i) in ARTICLES)
    mark = sentence.marks.get(j)
    if not mark or mark.kind != "state" or not sentence.is_capital(j):
        return None, None
    if j == i and mark.value.form == "name" or not may_be_demonym(mark, sentence.low(j)):
        return None, None
    return mark, name_after(sentence, mark.stop, context, single=False)
