"""Functions of persons: "ministre azerbaïdjanais des Affaires étrangères", "président de la commission pour …".

A function is read from its head word on: words of rank, adjectives of states, complements, a second function.
What names the state or body served becomes a party and is dropped from the role.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from archive.extract.lexicon import Phrases, folded_set, table

ADJECTIVE = re.compile(
    r".*(?:eres?|iques?|elles?|els?|ales?|al|aux|ives?|ifs?|iennes?|iens?|aines?|ains?|aires?|eures?|eurs?|ees?|es"
    r"|antes?|ants?|iles?|oises?|ois|euses?|eux|ables?|ibles?|is|ise|ises|ant|ent|ents|entes?|ois|que|ques)$"
)
NEEDS_COMPLEMENT = frozenset(("chief", "secretary", "acting", "commander", "deputy-secretary"))
LONGEST = 45  # tokens; the longest function printed in the dispatches we know has 30


class Head(NamedTuple):
    key: str
    level: str
    country: str | None
    takes_city: bool
    is_plural: bool


class Party(NamedTuple):
    """Whom a person serves: a state or a body, printed at [start:end] of the text."""

    country: str | None
    body: str | None
    start: int
    end: int


@dataclass(slots=True)
class Function:
    """A function at tokens [start:stop] of its sentence; `role` without the state or body served."""

    start: int
    stop: int
    role: str
    keys: frozenset
    level: str
    parties: tuple
    is_plural: bool
    printed: tuple  # (start, end) in characters


@dataclass(slots=True)
class _Reader:
    sentence: object
    i: int
    dropped: set = field(default_factory=set)
    parties: list = field(default_factory=list)
    keys: set = field(default_factory=set)
    heads: list = field(default_factory=list)
    far: bool = False  # past "pour", "auprès de": states named there are not served
    depth: int = 0  # words read since the head


@cache
def _heads():
    entries = table("functions")["head"]
    return Phrases((form, _head(entry, form)) for entry in entries for form in entry["forms"])


def _head(entry, form):
    is_plural = form.split()[0].rstrip(",").endswith(("s", "x")) and not form.startswith(("vis", "sous-"))
    return Head(entry["key"], entry["level"], entry.get("country"), entry.get("takes") == "city", is_plural)


@cache
def _words(section, key="words", name="functions"):
    return folded_set(table(name)[section][key])


@cache
def _after_phrases():
    return Phrases((form, True) for form in table("functions")["after_head"]["phrases"])


@cache
def _institutions():
    return Phrases((form, True) for form in table("functions")["state_institution"]["words"])


@cache
def _body_nouns():
    return Phrases((form, True) for form in table("functions")["body_noun"]["words"])


def head_at(sentence, i):
    """(index past the head word, Head) where a function begins at token `i`, or None."""
    return _heads().at(sentence, i)


def read_function(sentence, i):
    """The Function that begins at token `i`, or None where no function begins there."""
    if not head_at(sentence, i):
        return None
    reader = _Reader(sentence, i)
    if not _read_one(reader):
        return None
    while _second(reader):
        pass
    return _finished(reader, i)


def _read_one(reader):
    found = head_at(reader.sentence, reader.i)
    if found is None:
        return False
    start, (reader.i, head) = reader.i, found
    reader.heads.append(head)
    reader.far, reader.depth = False, 0
    _ranks(reader)
    complement = reader.i
    _modifiers(reader)
    _trim(reader, start)
    reader.keys |= _keys(reader, head, start)
    return reader.i > complement or head.key not in NEEDS_COMPLEMENT or head.key == "acting"


def _keys(reader, head, start):
    words = " ".join(t.low for t in reader.sentence.tokens[start : reader.i])
    if head.key in ("minister", "deputy-prime-minister", "prime-minister") and any(
        domain in words for domain in _words("portfolio", "foreign_affairs")
    ):
        return {head.key, "minister", "foreign-minister"}
    if head.key == "foreign-minister":
        return {head.key, "minister"}
    if head.key in ("prime-minister", "deputy-prime-minister"):
        return {head.key, "minister"}
    if head.key == "chief" and any(domain in words for domain in _words("portfolio", "foreign_affairs")):
        return {head.key, "minister", "foreign-minister"}
    return {head.key, "head-of-state"} if head.key in ("president", "monarch") else {head.key}


def _ranks(reader):
    while True:
        phrase = _after_phrases().at(reader.sentence, reader.i)
        if phrase:
            reader.i = phrase[0]
        elif reader.sentence.low(reader.i) in _words("after_head") and not reader.sentence.marks.get(reader.i):
            reader.i += 1
        elif not _state_adjective(reader):
            return


def _state_adjective(reader):
    """Read "azerbaïdjanais", or "azerbaïdjanais et turkmène", as parties; whether there was one."""
    mark = reader.sentence.marks.get(reader.i)
    if not mark or mark.kind != "state" or mark.value.form not in ("adjective", "compound") or reader.far:
        return False
    _serve_state(reader, reader.i, mark)
    if _shares_head(reader):
        following = reader.i + 1
        if reader.sentence.low(reader.i) in (",", "et") and _is_state_adjective(reader.sentence, following):
            reader.dropped.add(reader.i)
            reader.i = following
            _state_adjective(reader)
    return True


def _shares_head(reader):
    """Whether the adjectives of several states may stand after one head: "les ministres russe et turc"."""
    return reader.heads[-1].is_plural


def _is_state_adjective(sentence, i):
    mark = sentence.marks.get(i)
    return bool(mark) and mark.kind == "state" and mark.value.form == "adjective"


def _serve_state(reader, start, mark):
    tokens = reader.sentence.tokens
    for code in mark.value.codes if mark.value.form == "compound" else mark.value.codes[:1]:
        reader.parties.append(Party(code, None, tokens[mark_start(reader, mark)].start, mark.value.end))
    reader.dropped.update(range(start, mark.stop))
    reader.i = mark.stop


def mark_start(reader, mark):
    return next(i for i, other in reader.sentence.marks.items() if other is mark)


def _modifiers(reader):
    """Read complements up to what cannot belong to a function: a verb, a name, a comma that closes."""
    start = reader.i
    while reader.i < len(reader.sentence) and reader.i - start < LONGEST:
        before = reader.i
        if not _step(reader):
            return
        reader.depth += reader.i - before


def _step(reader):
    word = reader.sentence.low(reader.i)
    if word in _words("words", "genitive", "grammar"):
        return _genitive(reader)
    if word in (",", "et", "(", "ainsi"):
        return _JOINS[word](reader)
    if word in _words("words", "far", "grammar"):
        reader.far = True
        reader.i += 1
        return True
    if word in _words("words", "dative", "grammar"):
        return _dative(reader)
    if word == "en":
        return _en(reader)
    if word == "avec" and reader.sentence.low(reader.i - 1) == "relations":
        reader.i, reader.far = reader.i + 1, True
        return True
    return _state_adjective(reader) or _plain_word(reader)


def _genitive(reader):
    i = reader.i + 1
    while reader.sentence.low(i) in _words("words", "article", "grammar"):
        i += 1
    mark = reader.sentence.marks.get(i)
    if mark is None:
        return _genitive_noun(reader, i)
    return _GENITIVE_MARK.get(mark.kind, _stops)(reader, i, mark)


def _genitive_state(reader, i, mark):
    if reader.far:
        reader.i = mark.stop
        return True
    if mark.value.form == "demonym":
        reader.i = mark.stop
        return True
    keep = _republic_kept(reader, i, mark)
    _serve_state(reader, reader.i, mark)
    reader.dropped -= set(keep)
    while reader.heads[-1].is_plural and _next_state(reader):
        pass
    return True


def _next_state(reader):
    """Read "et du Mali" or ", du Mali" after "des ministres du Niger"."""
    sentence, i = reader.sentence, reader.i
    if sentence.low(i) not in (",", "et") or sentence.low(i + 1) not in _words("words", "genitive", "grammar"):
        return False
    i += 2
    while sentence.low(i) in _words("words", "article", "grammar"):
        i += 1
    mark = sentence.marks.get(i)
    if not mark or mark.kind != "state" or mark.value.form != "name":
        return False
    _serve_state(reader, reader.i, mark)
    return True


def _republic_kept(reader, i, mark):
    """ "président de la République d'Azerbaïdjan" keeps "de la République"; a minister of it keeps nothing."""
    words = reader.sentence.tokens[i : mark.stop]
    if reader.heads[-1].level != "head" or not words[0].low == "republique":
        return ()
    kept = next((k for k, t in enumerate(words) if t.low in _words("words", "genitive", "grammar")), 1)
    return range(reader.i, i + kept)


def _genitive_body(reader, i, mark):
    if reader.far or any(party.body for party in reader.parties):
        reader.i = mark.stop
        return True
    _serve_body(reader, mark.value.name, i, mark.stop)
    return True


def _serve_body(reader, name, i, stop):
    tokens = reader.sentence.tokens
    reader.parties.append(Party(None, name, tokens[i].start, tokens[stop - 1].end))
    reader.dropped.update(range(reader.i, stop))
    reader.i = stop


def _genitive_city(reader, i, mark):
    if reader.heads[-1].key == "mayor":
        tokens = reader.sentence.tokens
        reader.parties.append(Party(mark.value.country, None, tokens[i].start, tokens[mark.stop - 1].end))
    elif not (reader.far or reader.depth):
        return False
    reader.i = mark.stop
    return True


def _stops(reader, i, mark):
    return False


_GENITIVE_MARK = {"state": _genitive_state, "body": _genitive_body, "city": _genitive_city, "date": _stops}


def _genitive_noun(reader, i):
    """A complement that no table names: a portfolio, an institution of the state, or a body of its own."""
    sentence = reader.sentence
    if i >= len(sentence) or sentence.low(i) in _words("words", "stop", "grammar") | _words("before_head"):
        return False
    named = _unlisted_body(sentence, i) if not reader.far and not reader.parties else None
    if named and reader.heads[-1].key not in ("minister", "foreign-minister"):
        if not _serve_ruling_party(reader, i, named[0]):
            _serve_body(reader, named[1], i, named[0])
        return True
    if sentence.tokens[i].text in ("«", '"', "“"):
        return False
    reader.i = i + 1
    return True


def _serve_ruling_party(reader, i, stop):
    """ "secrétaire général du Parti communiste du Vietnam" serves the state that its party is named after."""
    states = [m for k, m in reader.sentence.marks.items() if i < k < stop and m.kind == "state" and m.value.form == "name"]
    if reader.sentence.low(i) != "parti" or not states:
        return False
    start = reader.i
    _serve_state(reader, start, states[0])
    reader.dropped.update(range(start, stop))
    reader.i = stop
    return True


def _unlisted_body(sentence, i):
    """(stop, name) of a body named at token `i` by its noun: "Fédération internationale de judo", or None."""
    if quoted := _quoted(sentence, i + 1) if sentence.low(i) in ("societe", "agence", "groupe", "compagnie") else None:
        return quoted
    if sentence.low(i) == "agence" and sentence.tokens[i + 1 : i + 2] and sentence.tokens[i + 1].text.isupper():
        return i + 2, sentence.tokens[i + 1].text
    found = _body_nouns().at(sentence, i)
    if not found or not sentence.tokens[i].is_capital:
        return None
    stop = _body_stop(sentence, found[0])
    return stop, _text(sentence, i, stop)


def _quoted(sentence, i):
    if sentence.low(i) not in ("«", '"', "“"):
        return None
    closing = next((k for k in range(i + 1, min(i + 12, len(sentence))) if sentence.low(k) in ("»", '"', "”")), None)
    return (closing + 1, _text(sentence, i + 1, closing)) if closing else None


def _text(sentence, start, stop):
    return " ".join(_printed(sentence, [i for i in range(start, stop)]).split())


def _body_stop(sentence, i):
    """Past the adjectives and complements of a body's name."""
    while i < len(sentence):
        word, mark = sentence.low(i), sentence.marks.get(i)
        if mark:
            i = mark.stop if mark.kind == "state" else i
            if mark.kind != "state":
                return i
        elif word in _words("words", "genitive", "grammar") or word in ("pour", "la", "l'", "les"):
            i += 1
        elif word[0].isalpha() and not _is_stop(sentence, i) and not sentence.tokens[i].is_capital:
            i += 1
        elif sentence.tokens[i].is_capital and sentence.low(i - 1) in ("de", "d'", "du", "des", "la", "l'", "les"):
            i += 1
        else:
            break
    while sentence.low(i - 1) in ("de", "d'", "du", "des", "la", "l'", "les", "pour"):
        i -= 1
    return i


def _is_stop(sentence, i):
    word = sentence.low(i)
    return word in _words("words", "stop", "grammar") or not word[:1].isalnum()


def _dative(reader):
    """ "à la Science" goes on; "à Rabat" belongs to the verb, but for a consul or an ambassador."""
    i = reader.i + 1
    while reader.sentence.low(i) in _words("words", "article", "grammar"):
        i += 1
    mark = reader.sentence.marks.get(i)
    if mark and mark.kind in ("city", "state"):
        if not reader.heads[-1].takes_city:
            return False
        reader.i = mark.stop
        return True
    if mark or i >= len(reader.sentence) or _is_stop(reader.sentence, i) or head_at(reader.sentence, i):
        return False
    is_office = reader.sentence.tokens[i].is_capital or reader.heads[-1].key != "president"
    if is_office:
        reader.i, reader.far = i + 1, True
    return is_office


def _en(reader):
    mark = reader.sentence.marks.get(reader.i + 1)
    if mark and mark.kind == "state" and reader.heads[-1].takes_city:
        reader.i = mark.stop
        return True
    if reader.sentence.low(reader.i + 1) in ("charge", "chef", "exercice"):
        reader.i += 2
        return True
    return False


def _comma(reader):
    """A portfolio goes on behind a comma: "des Affaires étrangères, de la Coopération africaine et …"."""
    sentence, i = reader.sentence, reader.i + 1
    if not reader.depth:
        return False
    preposition = sentence.low(i) in _words("words", "genitive", "grammar") | _words("words", "dative", "grammar")
    noun = i + 1 if preposition else i
    while sentence.low(noun) in _words("words", "article", "grammar"):
        noun += 1
    if sentence.marks.get(noun) or noun >= len(sentence):
        return False
    if preposition and _is_portfolio(sentence, noun):
        reader.i = noun + 1
        return True
    if reader.far and noun > i and not sentence.tokens[noun].is_capital and _lists_on(sentence, noun):
        reader.i = noun + 1
        return True
    return False


def _lists_on(sentence, i):
    """Whether the words after a comma go on a list that "et" closes before the next comma."""
    if head_at(sentence, i) or _is_stop(sentence, i):
        return False
    for k in range(i + 1, min(i + 8, len(sentence))):
        if sentence.low(k) == "et":
            return not head_at(sentence, k + 2) and sentence.low(k + 1) in _words("words", "article", "grammar")
        if sentence.low(k) == "," or _is_stop(sentence, k):
            return False
    return False


def _is_portfolio(sentence, i):
    return sentence.low(i) in _words("portfolio") and not head_at(sentence, i)


def _and(reader):
    """ "et" goes on with a complement ("et de la Coopération"), a noun of a list after "pour", or an adjective."""
    sentence, i = reader.sentence, reader.i + 1
    if not reader.depth or i >= len(sentence) or head_at(sentence, i) or head_at(sentence, i + 1):
        return False
    word = sentence.low(i)
    if word in _words("words", "genitive", "grammar") or word in _words("words", "dative", "grammar"):
        return _and_complement(reader, i)
    if word in _words("words", "article", "grammar"):
        return _and_noun(reader, i)
    if _is_stop(sentence, i) or sentence.marks.get(i) or word in _words("words", "determiner", "grammar"):
        return False
    if word in _words("counterpart") or sentence.tokens[i].is_capital and not _is_portfolio(sentence, i):
        return False
    reader.i = i + 1
    return True


def _and_complement(reader, i):
    noun = i + 1
    while reader.sentence.low(noun) in _words("words", "article", "grammar"):
        noun += 1
    mark = reader.sentence.marks.get(noun)
    if mark and mark.kind == "state" and mark.value.form == "demonym":
        reader.i = mark.stop
        return True
    if mark or head_at(reader.sentence, noun) or noun >= len(reader.sentence):
        return False
    reader.i = i
    return True


def _and_noun(reader, i):
    sentence = reader.sentence
    if not (reader.far or _is_portfolio(sentence, i + 1)) or i + 1 >= len(sentence):
        return False
    mark = sentence.marks.get(i + 1)
    if mark is None and sentence.tokens[i + 1].is_capital and not _is_portfolio(sentence, i + 1):
        return False
    reader.i = mark.stop if mark else i + 2
    return True


def _bracket(reader):
    """Skip "(OCE)", the short form of what was just named."""
    sentence = reader.sentence
    closing = next((k for k in range(reader.i + 1, min(reader.i + 6, len(sentence))) if sentence.low(k) == ")"), None)
    inside = sentence.marks.get(reader.i + 1)
    if closing is None or not reader.depth and not reader.parties or inside and inside.kind == "state":
        return False
    reader.dropped.update(range(reader.i, closing + 1))
    reader.i = closing + 1
    return True


_JOINS = {",": _comma, "et": _and, "(": _bracket, "ainsi": lambda reader: False}


def _plain_word(reader):
    sentence, i = reader.sentence, reader.i
    token, mark = sentence.tokens[i], sentence.marks.get(i)
    if _after_phrases().at(sentence, i):
        reader.i = _after_phrases().at(sentence, i)[0]
        return True
    if _is_stop(sentence, i) or mark and mark.kind == "date":
        return False
    if mark:
        if mark.kind == "city" or not reader.depth:
            return False
        reader.i = mark.stop
        return True
    after_small = sentence.low(i - 1) in _words("words", "genitive", "grammar") | _words("words", "article", "grammar") | {"pour", "et", "à", "aux", "au", "sur", "aupres", "avec"} | _words("words", "preposed", "grammar")
    if token.is_capital and not after_small and not _is_portfolio(sentence, i):
        return False
    if not token.is_capital and not after_small and (not reader.depth or not ADJECTIVE.match(token.low)):
        return False
    reader.i += 1
    return True


_DANGLING = frozenset(("de", "d'", "du", "des", "la", "l'", "les", "le", "et", ",", "à", "au", "aux", "pour", "sur", "en", "aupres", "pres"))


def _trim(reader, start):
    while reader.i > start + 1 and reader.sentence.low(reader.i - 1) in _DANGLING and reader.i - 1 not in reader.dropped:
        reader.i -= 1


def _second(reader):
    """Read on over "et" or a comma to another function of the same person: no article stands between."""
    if reader.heads[-1].is_plural or reader.sentence.low(reader.i) not in ("et", ","):
        return False
    joint = reader.i
    following = head_at(reader.sentence, joint + 1)
    if not following or following[1].is_plural:
        return False
    reader.i = joint + 1
    if _read_one(reader):
        return True
    reader.i = joint
    reader.heads.pop()
    return False


def _finished(reader, start):
    sentence = reader.sentence
    kept = [i for i in range(start, reader.i) if i not in reader.dropped]
    role = " ".join(_printed(sentence, kept).split())
    parties = list(dict.fromkeys(reader.parties))
    if not parties and reader.heads[0].country:
        first = sentence.tokens[start]
        parties = [Party(reader.heads[0].country, None, first.start, first.end)]
    printed = (sentence.tokens[start].start, sentence.tokens[reader.i - 1].end)
    is_plural = any(head.is_plural for head in reader.heads)
    return Function(
        start, reader.i, role[:1].lower() + role[1:], frozenset(reader.keys), reader.heads[0].level, tuple(parties), is_plural, printed
    )


def _printed(sentence, indexes):
    """The words at `indexes` as printed, a space where words between were left out."""
    pieces, last = [], None
    for i in indexes:
        token = sentence.tokens[i]
        if last is not None:
            before = sentence.tokens[last]
            joined = last + 1 == i and before.end == token.start or token.text == "," or before.text[-1] in "'’"
            pieces.append("" if joined else " ")
        pieces.append(token.text)
        last = i
    return "".join(pieces)
