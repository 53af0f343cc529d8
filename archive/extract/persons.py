"""One person as a sentence names him: function, honorifics, name, and what follows the name."""

from dataclasses import dataclass, replace

from archive.extract.functions import read_function
from archive.extract.heads import Function, Party, words
from archive.extract.lexicon import folded_set
from archive.extract.names import past_honorifics, read_name


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


CONTRACTED = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}


class Context:
    """What was read before in the text: the folded words of the names; and what begins where in this sentence."""

    def __init__(self):
        self.known = set()
        self.actors = {}  # by token, so that a list broken off is not read again from each of its names

    def learn(self, name):
        """Remember the words of a name, so that a surname alone is known later on."""
        self.known.update(word for word in folded_set(name.split()) if len(word) > 2)


def past_article(sentence, i):
    """Index past an article or possessive, and past what may stand before a head ("deux", "nouveau")."""
    j = i + (sentence.low(i) in words("words", "determiner", "grammar"))
    while sentence.low(j) in words("before_head"):
        j += 1
    return j


def is_former(sentence, i, j):
    return any(sentence.low(k) in words("before_head", "former") for k in range(i, j))


def one_person(sentence, i, function, context):
    """One person with a function: "le ministre X", "le ministre, X", "le ministre, le général X", or unnamed."""
    actor = Actor("person", i, function.stop, function=function, parties=function.parties)
    if "ministry" in function.keys:
        return replace(actor, form="ministry")
    direct = name_after(sentence, function.stop, context, single=True)
    if direct:
        return with_tail(sentence, with_name(sentence, actor, direct, context), context)
    if sentence.low(function.stop) != ",":
        return actor
    named = name_after(sentence, function.stop + 1, context, single=bool(function.keys & {"pope", "monarch"}))
    if named:
        return with_tail(sentence, with_name(sentence, actor, named, context), context)
    return _with_second_function(sentence, actor, context)


def _with_second_function(sentence, actor, context):
    """ "chef du Département fédéral, le conseiller fédéral X": two functions of one person."""
    j = actor.stop + 1
    if sentence.low(j) not in ("le", "la", "l'"):
        return actor
    if sentence.low(j + 1).startswith("ex-"):  # "le président de la Chambre, l'ex-ministre X"
        named = name_after(sentence, j + 2, context, single=False)
        return with_tail(sentence, with_name(sentence, actor, named, context), context) if named else actor
    second = read_function(sentence, j + 1)
    if second is None or second.parties or second.is_plural:
        return actor
    named = name_after(sentence, second.stop, context, single=False)
    if not named:
        return actor
    is_title = second.role in ("prince", "princesse")
    role = actor.function.role if is_title else f"{actor.function.role}, {second.role}"
    function = replace(actor.function, role=role, stop=second.stop)
    return with_tail(sentence, with_name(sentence, replace(actor, function=function), named, context), context)


def name_after(sentence, i, context, *, single):
    """(start, stop) of the name at token `i`, honorifics and ranks before it left out, or None."""
    start = past_honorifics(sentence, i)
    stop = read_name(sentence, start, context.known, single=single or start > i)
    return (start, stop) if stop else None


def with_name(sentence, actor, span, context):
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


def with_tail(sentence, actor, context):
    """What follows a name: "(Turquie)", ", ministre …" without or with its article."""
    actor = _with_realm(sentence, _with_bracket(sentence, actor))
    if sentence.low(actor.stop) != ",":
        return actor
    j = actor.stop + 1
    article = sentence.low(j) in ("le", "la", "l'")
    function = read_function(sentence, past_article(sentence, j) if article else j)
    if function is None or function.is_plural or is_former(sentence, j, function.start):
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


def _with_realm(sentence, actor):
    """ "le roi Abdallah II de Jordanie": the state behind the name."""
    mark = sentence.marks.get(actor.stop + 1)
    is_realm = sentence.low(actor.stop) in ("de", "d'", "du") and mark and mark.kind == "state"
    if not is_realm or actor.parties or mark.value.form != "name":
        return actor
    return replace(actor, parties=(Party(mark.value.codes[0], None, mark.value.start, mark.value.end),), stop=mark.stop)


def _with_bracket(sentence, actor):
    mark = sentence.marks.get(actor.stop + 1)
    if sentence.low(actor.stop) != "(" or not mark or sentence.low(mark.stop) != ")" or mark.kind != "state":
        return actor
    party = Party(mark.value.codes[0], None, mark.value.start, mark.value.end)
    return replace(actor, parties=(party,), stop=mark.stop + 1)


def by_nationality(sentence, i, context):
    """ "le Nigérian Yusuf Tuggar", "l'Allemand Sigmar Gabriel, ministre …"."""
    j = i + (sentence.low(i) in ("le", "la", "l'"))
    mark = sentence.marks.get(j)
    if not mark or mark.kind != "state" or mark.value.form == "name" or not sentence.tokens[j].is_capital:
        return []
    span = name_after(sentence, mark.stop, context, single=False)
    if not span:
        return []
    party = Party(mark.value.codes[0], None, mark.value.start, mark.value.end)
    actor = with_tail(sentence, with_name(sentence, Actor("person", i, i), span, context), context)
    return [replace(actor, parties=(*actor.parties, party)[:1])]
