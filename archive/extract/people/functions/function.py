"""Functions of persons: "ministre azerbaïdjanais des Affaires étrangères", "président de la commission pour …".

A function is read from its head word on: words of rank, adjectives of states, complements, a second function.
What names the state or body served becomes a party and is dropped from the role.
"""

from dataclasses import replace
from functools import cache

from archive.extract.people.functions.joins import ADJECTIVE, JOINS
from archive.extract.people.functions.posts import accreditation, is_in_charge_of_body, is_posted, past_post
from archive.extract.people.heads import (
    REALMS,
    Function,
    Head,
    Party,
    Reader,
    after_phrases,
    head_at,
    is_portfolio,
    is_stop,
    new_in_office,
    party_of,
    past_articles,
    printed_words,
    words,
)
from archive.extract.people.names.printed import begins_small_surname, honorific_words, past_honorifics
from archive.extract.people.parties.firms import is_house
from archive.extract.people.parties.regions import named_region
from archive.extract.people.parties.served import genitive
from archive.extract.people.parties.states import past_house, state_adjective

ALSO = {  # an office, and what a second mention may call it
    "foreign-minister": ("minister",),
    "prime-minister": ("minister",),
    "deputy-prime-minister": ("minister",),
    "president": ("head-of-state",),
    "monarch": ("head-of-state",),
    "federal-councillor": ("minister", "federal-minister"),  # each is in charge of a department of Switzerland
}
NEEDS_COMPLEMENT = frozenset(("prelate", "chief", "secretary", "acting", "commander", "deputy-secretary"))
INDEFINITE = frozenset(("un", "une", "son", "sa", "ses", "leur", "leurs", "ce", "cet", "cette", "ces"))
BELOW_MINISTERS = frozenset(
    "director chief adviser secretary-general secretary deputy-minister acting coordinator commissioner".split()
) | {"secretary-of-state"}
MINISTER = Head("minister", "minister", None, False, False, None, False)
UNITS = frozenset(("departement", "departements", "direction", "division", "region", "bureau", "pole", "service"))
UNIT_REACH = 4  # tokens of the name of such a part of a body: "Hémisphère occidental"
SWISS_MINISTRY = "departement federal"
LONGEST = 45  # tokens; the longest function printed in the dispatches we know has 30


def read_function(sentence, i, *, joined=True):
    """The Function that begins at token `i`, or None where no function begins there.

    joined  whether a second function behind "et" is the same person's
    """
    if not head_at(sentence, i):
        return None
    reader = Reader(sentence, i)
    if not _read_one(reader):
        return None
    while joined and _second(reader):
        pass
    return _finished(reader, i)


def read_portfolio(sentence, i):
    """The Function "ministre de la Défense" of the portfolio "de la Défense" at token `i`, or None."""
    named = past_articles(sentence, i + 1)
    is_genitive = sentence.low(i) in words("words", "genitive", "grammar")
    is_institution = sentence.low(named) in words("state_institution") | words("state_institution", "councils")
    if not is_genitive or is_institution or named in sentence.marks or not is_portfolio(sentence, named):
        return None
    reader = Reader(sentence, i, heads=[MINISTER], keys={"minister"})
    _modifiers(reader)
    _trim(reader, i)
    function = _finished(reader, i)
    return replace(function, role=f"ministre {function.role}")


def _read_one(reader):
    found = head_at(reader.sentence, reader.i)
    if found is None:
        return False
    start, (reader.i, head) = reader.i, found
    reader.heads.append(head)
    reader.far, reader.charged, reader.listed, reader.far_word = False, False, False, ""
    reader.depth = int(head.has_complement)
    _state_of_head(reader)
    _ranks(reader)
    complement = reader.i
    _modifiers(reader)
    _trim(reader, start)
    reader.keys |= _keys(reader, head, start)
    if reader.i > complement or head.has_complement or head.key not in NEEDS_COMPLEMENT or head.key == "acting":
        return True
    if head.key == "secretary":  # "le secrétaire principal kényan X", and no mere "le secrétaire X"
        return not words("after_head").isdisjoint(reader.sentence.lows[start:complement])
    return head.key == "chief" and bool(reader.parties)


def _state_of_head(reader):
    """Serve the state whose full name begins with the last word of the head: "chef de l'État du Qatar"."""
    mark = reader.sentence.marks.get(reader.i - 1) if reader.sentence.low(reader.i - 1) in REALMS else None
    if mark and mark.kind == "state" and mark.stop > reader.i:
        reader.parties.append(party_of(mark))
        reader.dropped.update(range(reader.i, mark.stop))
        reader.i = mark.stop


def _keys(reader, head, start):
    """What the function is called when two mentions are compared: its head, and what else the office may be called."""
    told = " ".join(reader.sentence.lows[start : reader.i])
    also = set(ALSO.get(head.key, ()))
    is_foreign = any(domain in told for domain in words("portfolio", "foreign_affairs"))
    if is_foreign and head.key in ("minister", "deputy-prime-minister", "prime-minister", "chief"):
        also |= {"minister", "foreign-minister"}
    if head.key == "chief" and SWISS_MINISTRY in told:
        also |= {"minister", "federal-minister"}
    return {head.key} | also


def _ranks(reader):
    while not _is_rank_of_name(reader):
        phrase = after_phrases().at(reader.sentence, reader.i)
        if phrase:
            reader.depth += reader.sentence.low(reader.i) in words("words", "genitive", "grammar")  # "de la Transition"
            reader.i = phrase[0]
        elif second := _second_head(reader):
            reader.i = second
        elif reader.sentence.low(reader.i) in words("after_head") and not reader.sentence.marks.get(reader.i):
            reader.i += 1
        elif not state_adjective(reader):
            return


def _is_rank_of_name(reader):
    """Whether a rank before a name stands here: "le président général de division Ali Berg", "le ministre colonel"."""
    if reader.sentence.low(reader.i) not in honorific_words():
        return False
    named = past_honorifics(reader.sentence, reader.i)
    is_name = reader.sentence.is_capital(named) and named not in reader.sentence.marks
    return named > reader.i and is_name and not is_portfolio(reader.sentence, named)


def _second_head(reader):
    """Index past the other office that a minister's is printed with: "ministre secrétaire général du gouvernement"."""
    is_charged = reader.sentence.low(reader.i) in words("words", "charged", "grammar")
    found = head_at(reader.sentence, reader.i) if reader.heads[-1].key == "minister" and not is_charged else None
    is_joined = found and found[1].level == "official" and not found[1].is_plural
    return found[0] if is_joined and not reader.heads[-1].is_plural and reader.depth == 0 else None


def _modifiers(reader):
    """Read complements up to what cannot belong to a function: a verb, a name, a comma that closes."""
    start = reader.i
    while reader.i < len(reader.sentence) and reader.i - start < LONGEST:
        before = reader.i
        if not _step(reader):
            return
        reader.depth += reader.i - before


def _step(reader):
    """Read what goes on at the next token; False where the function ends before it."""
    if begins_small_surname(reader.sentence, reader.i) or _is_rank_of_name(reader):  # "le Premier ministre De Smet"
        return False
    word = reader.sentence.low(reader.i)
    if word in _readers():
        return _readers()[word](reader)
    if word == "avec" and _is_of_office(reader.sentence, reader.i):
        reader.i, reader.far, reader.charged = reader.i + 1, True, _is_with_parliament(reader)
        return True
    if reader.heads[-1].takes_city and (past := accreditation(reader)):
        return _accredited(reader, past)
    return state_adjective(reader) or _plain_word(reader)


def _is_of_office(sentence, i):
    """Whether "avec" at token `i` goes on with the office: "des Relations avec", "de la Coopération avec l'Afrique"."""
    if sentence.low(i - 1) in ("relations", "amitie", "liaison"):
        return True
    if sentence.low(i - 1) not in ("cooperation", "commerce") or sentence.low(i + 1) not in ("le", "la", "les", "l'"):
        return False
    return sentence.is_capital(i + 2) and head_at(sentence, i + 2) is None


def _far(reader):
    """ "pour", "chargé de", "près": states named behind are not served, but where the office is charged with them."""
    word = reader.sentence.low(reader.i)
    if word == "pour" and reader.sentence.low(reader.i + 1) in INDEFINITE:  # "a retenu X pour un entretien"
        return False
    is_court = word == "pres" and not reader.heads[-1].takes_city  # "procureur général près la Cour"
    reader.far, reader.charged = True, is_court or word in words("words", "charged", "grammar")
    reader.far_word = word
    reader.i += 1
    return True


@cache
def _readers():
    """{word: what reads on from it}, of the small words that tell by themselves what follows."""
    readers = {"en": _en}
    for key, reader in (("dative", _dative), ("far", _far)):
        readers |= dict.fromkeys(words("words", key, "grammar"), reader)
    return readers | JOINS | dict.fromkeys(words("words", "genitive", "grammar"), genitive)


def _is_with_parliament(reader):
    """ "ministre des Relations avec le Parlement": a portfolio behind which the state served may follow."""
    return reader.sentence.low(reader.i + 2) in words("portfolio") or reader.sentence.low(reader.i + 1) == "les"


def _accredited(reader, past):
    """Read "accrédité à Lomé"; what is said of several ambassadors together is nobody's function."""
    start, reader.i = reader.i, past
    read = _en(reader) if reader.sentence.low(past) == "en" else _step(reader)
    if reader.heads[-1].is_plural:
        reader.dropped.update(range(start, reader.i))
    return read


def _dative(reader):
    """ "à la Science" goes on; "à Rabat" belongs to the verb, but for a consul or an ambassador."""
    i = past_articles(reader.sentence, reader.i + 1)
    posted = past_post(reader, i)
    if posted is not None:
        reader.i = posted
        return True
    if house := past_house(reader, i):
        reader.i, reader.far, reader.charged = house, True, True
        return True
    if i >= len(reader.sentence) or i in reader.sentence.marks and not is_in_charge_of_body(reader, i):
        return False
    if is_stop(reader.sentence, i) or reader.sentence.low(i) in words("circumstance"):
        return False
    if found := head_at(reader.sentence, i):
        return _at_ministry(reader, *found)
    is_office = reader.sentence.is_capital(i) or reader.heads[-1].key != "president"
    if is_office:
        reader.far_word = reader.sentence.low(reader.i)
        reader.i, reader.far = i + 1, True
        reader.charged = reader.charged or is_house(reader.sentence.low(i))  # "à la présidence togolaise"
    return is_office


def _at_ministry(reader, stop, head):
    """ "directeur général des Affaires politiques au ministère …": where somebody below a minister serves."""
    if head.key != "ministry" or head.is_plural or reader.heads[-1].key not in BELOW_MINISTERS:
        return False
    reader.i = stop
    state_adjective(reader)
    return True


def _en(reader):
    mark = reader.sentence.marks.get(reader.i + 1)
    if mark and mark.kind == "state" and is_posted(reader):
        reader.i = mark.stop
        return True
    is_abroad = reader.heads[-1].takes_city or reader.heads[-1].key == "governor"
    if region := is_abroad and named_region(reader.sentence, reader.i + 1):  # "haut-commissaire en Polynésie française"
        reader.i = region[0]
        return True
    if reader.sentence.low(reader.i + 1) in ("charge", "chef", "exercice", "eau"):
        reader.i += 2
        return True
    return False


def _plain_word(reader):
    sentence, i = reader.sentence, reader.i
    if phrase := new_in_office().at(sentence, i):
        reader.dropped.update(range(i, phrase[0]))
        reader.i = phrase[0]
        return True
    if phrase := after_phrases().at(sentence, i):
        reader.i = phrase[0]
        return True
    if is_stop(sentence, i):
        return False
    if mark := sentence.marks.get(i):
        return _marked_word(reader, mark)
    is_opened = sentence.low(i - 1) in _OPENERS or sentence.low(i - 1) in words("words", "preposed", "grammar")
    if not is_opened and not _may_stand_bare(reader):
        return False
    reader.i += 1
    return True


def _marked_word(reader, mark):
    """Read a state or a body within the function; a date or a city ends it, so does any behind the mere head."""
    if mark.kind in ("date", "city") or not reader.depth:
        return False
    reader.i = mark.stop
    return True


def _may_stand_bare(reader):
    """Whether the word goes on with the function without an opener: a portfolio with a capital, or an adjective."""
    sentence, i = reader.sentence, reader.i
    if sentence.low(i - 1) in UNITS and _is_of_body(sentence, i):
        return True
    if sentence.is_capital(i):  # "le président Duma Boko" is called so
        return is_portfolio(sentence, i) and (reader.depth > 0 or reader.heads[-1].key != "president")
    if not reader.depth:
        return False
    is_adjective = ADJECTIVE.match(sentence.lows[i]) or sentence.lows[i] in words("portfolio_adjective")
    return bool(is_adjective) or _is_closed_by_name(sentence, i)


def _is_of_body(sentence, i):
    """Whether a body follows the name of one of its parts: "du département Hémisphère occidental du FMI"."""
    behind = range(i + 1, i + 1 + UNIT_REACH)
    of = next((k for k in behind if sentence.low(k) in words("words", "genitive", "grammar")), None)
    mark = sentence.marks.get(past_articles(sentence, of + 1)) if of else None
    return mark is not None and mark.kind == "body"


def _is_closed_by_name(sentence, i):
    """Whether a word of no known sort stands between a noun of the portfolio and a name: "de l'Habitat digne, X Y,"."""
    if not sentence.is_capital(i - 1) or sentence.low(i + 1) != "," or not sentence.texts[i].isalpha():
        return False
    is_name = all(sentence.is_capital(k) and k not in sentence.marks for k in (i + 2, i + 3))
    is_adverb = sentence.lows[i].endswith("ment") or sentence.lows[i] in words("portfolio_adjective", "never")
    return is_name and not is_adverb


# Behind these a noun of the function follows, a capital or not.
_OPENERS = words("words", "genitive", "grammar") | words("words", "article", "grammar")
_OPENERS |= {"pour", "et", "à", "aux", "au", "sur", "aupres", "pres", "avec"}
_DANGLING = frozenset(
    ("de", "d'", "du", "des", "la", "l'", "les", "le", "et", ",", "à", "au", "aux", "pour", "sur", "en", "un", "une")
)
_DANGLING |= {"aupres", "pres"}


def _trim(reader, start):
    while (
        reader.i > start + 1 and reader.sentence.low(reader.i - 1) in _DANGLING and reader.i - 1 not in reader.dropped
    ):
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
    role = " ".join(printed_words(sentence, kept).split())
    parties = list(dict.fromkeys(reader.parties or reader.ruling))
    implied = reader.heads[0].country, reader.heads[0].body
    if not parties and any(implied):
        parties = [Party(*implied, *sentence.span(start, start + 1))]
    printed = sentence.span(start, reader.i)
    is_plural = any(head.is_plural for head in reader.heads)
    return Function(
        start,
        reader.i,
        role if role[1:2].isupper() else role[:1].lower() + role[1:],  # "PDG" stays
        frozenset(reader.keys),
        reader.heads[0].level,
        tuple(parties),
        is_plural,
        printed,
    )
