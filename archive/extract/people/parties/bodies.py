"""The bodies among the words of a function, of the tables or not: "de l'ONU", "du Parti communiste", "de Total"."""

from archive.extract.mentions.bodies import is_known, parent_body
from archive.extract.people.heads import Party, is_portfolio, party_of, past_articles, text_of, words
from archive.extract.people.parties.behind import is_of_body
from archive.extract.people.parties.firms import past_firm
from archive.extract.people.parties.unlisted import posted_stop, unlisted_body
from archive.extract.words.tokens import word_key

LEAST_ACRONYM = 3  # letters
SPECIAL, SPECIAL_REACH = frozenset(("special", "speciale", "personnel", "personnelle")), 5
POSTED = ("representative", "high-representative", "envoy", "coordinator")
MEMBER_REACH = 8  # tokens: "membre du Bureau politique du Comité central du Parti"
MINISTRIES = frozenset(("MAE", "MAECI", "MAECIA", "MAEC", "MAEIE", "MEF", "DFAE", "MINREX"))


def genitive_body(reader, i, mark):
    if _is_council_of_state(reader, mark):
        reader.i = mark.stop
        return True
    is_far = reader.far and not _is_body_behind_portfolio(reader)
    if is_far or any(party.body for party in reader.parties) or _is_portfolio_of_minister(reader, i):
        reader.i = mark.stop
        return True
    if not _serve_union(reader, i, mark):
        _serve_body(reader, mark.value.name, i, mark.stop)
    while reader.heads[-1].is_plural and _next_body(reader):
        pass
    return True


def _serve_union(reader, i, mark):
    """Serve the union of "président de la Commission de l'Union africaine", and keep "de la Commission"; or False."""
    sentence, union = reader.sentence, parent_body(mark.value.key)
    is_of = sentence.low(i) == "commission" and sentence.low(i + 1) in words("words", "genitive", "grammar")
    if union is None or not is_of:
        return False
    start = past_articles(sentence, i + 2)
    if reader.heads[-1].level == "head":
        reader.i = i + 1
    name = max(text_of(sentence, start, mark.stop), mark.value.union, key=len)  # "la CEDEAO" in full, where it is
    reader.serve(Party(None, name, *sentence.span(start, mark.stop)), mark.stop)
    return True


def _next_body(reader):
    """Read "et de l'Union africaine" behind "les envoyés de l'ONU"."""
    sentence, i = reader.sentence, reader.i
    if sentence.low(i) not in (",", "et") or sentence.low(i + 1) not in words("words", "genitive", "grammar"):
        return False
    mark = sentence.marks.get(past_articles(sentence, i + 2))
    if mark is None or mark.kind != "body":
        return False
    reader.serve(party_of(mark), mark.stop)
    return True


def _is_body_behind_portfolio(reader):
    """Whether a portfolio ends before "de" and a body: "coordonnateur pour le Sahel de l'ONU"."""
    key, before = reader.heads[-1].key, reader.i - 1
    if reader.parties or key not in words("of_bodies"):
        return False
    if reader.is_behind_dative:
        return True
    is_named = before in reader.sentence.marks or reader.sentence.is_capital(before)
    return reader.far_word == "pour" and (is_named or key == "high-representative")


def _is_portfolio_of_minister(reader, i):
    """ "ministre déléguée chargée de la Francophonie" serves a state."""
    is_word = reader.sentence.marks[i].stop == i + 1 and is_portfolio(reader.sentence, i)
    return is_word and reader.heads[-1].key in ("minister", "deputy-minister", "secretary-of-state", "acting")


def _is_council_of_state(reader, mark):
    """ "président du Conseil présidentiel de transition d'Haïti": a body that only this text names, of a state."""
    sentence = reader.sentence
    if is_known(mark.value.key) or word_key(mark.value.name.split()[0]) not in words("state_institution", "councils"):
        return False
    after = mark.stop
    if sentence.low(after) == "(" and sentence.low(after + 2) == ")":
        after += 3
    if sentence.low(after) not in words("words", "genitive", "grammar"):
        return False
    following = sentence.marks.get(after + 1) or sentence.marks.get(after + 2)
    return following is not None and following.kind == "state"


def genitive_organ(reader, i, mark):
    """ "coordonnateur du Conseil présidentiel" keeps the organ of a state, "président du groupe de l'APN" does not."""
    if reader.depth:
        reader.dropped.update(range(reader.i, mark.stop))
    reader.i = mark.stop
    return True


def read_unlisted(reader, i):
    """Serve the body at token `i` that no table names; "du Groupe d'experts de la Caricom" is an organ of another."""
    named = _unlisted_served(reader, i)
    if named is None:
        return False
    stop, name = named
    if is_of_body(reader.sentence, stop):
        reader.i = stop
    elif not _serve_ruling_party(reader, i, stop):
        _serve_body(reader, name, i, stop)
    return True


def _unlisted_served(reader, i):
    """(stop, name) of a body at token `i` that no table names and the function serves, or None.

    A league of friendship is of members of one parliament; a minister serves no body but that of a larger one.
    """
    sentence, is_first = reader.sentence, not (reader.far or reader.parties)
    named = unlisted_body(sentence, i) if is_first else None
    if named is None or "amitie" in sentence.lows[i : named[0]] or _is_parliament(sentence, i, named[0]):
        return None
    key = reader.heads[-1].key
    if key in ("minister", "foreign-minister"):
        return named if is_of_body(sentence, named[0]) else None
    return _without_post(reader, i, *named) if key in POSTED else named


def _is_parliament(sentence, i, stop):
    """Whether tokens [i:stop] name the parliament of one state: "l'Assemblée parlementaire de Bosnie-Herzégovine"."""
    if sentence.lows[i : i + 2] != ["assemblee", "parlementaire"]:
        return False
    states = [mark for k, mark in sentence.marks.items() if i < k < stop and mark.is_state_name]
    return len(states) == 1 and states[0].stop == stop


def _without_post(reader, i, stop, name):
    """(stop, name) of a body at token `i` up to where he is posted: "représentant de l'Union du riz au Bénin"."""
    before = reader.sentence.lows[max(0, i - SPECIAL_REACH) : i]
    is_special = reader.heads[-1].key in ("high-representative", "envoy") or not SPECIAL.isdisjoint(before)
    posted = posted_stop(reader.sentence, i, stop, is_special=is_special)
    return (stop, name) if posted == stop else (posted, text_of(reader.sentence, i, posted))


def _serve_ruling_party(reader, i, stop):
    """ "secrétaire général du Parti communiste du Vietnam" serves the state that its party is named after."""
    states = _states_within(reader.sentence, i + 1, stop) if reader.sentence.low(i) == "parti" else ()
    if not states:
        return False
    code = next(iter(states)) if len(states) == 1 else None
    if code and _is_membership(reader):  # "membre du Bureau politique du … et ministre": no office of the party
        reader.ruling.append(Party(code, None, *reader.sentence.span(i, stop)))
        reader.i = stop
        return True
    _drop_organ(reader)
    reader.ruling.append(Party(code, text_of(reader.sentence, i, stop), *reader.sentence.span(i, stop)))
    reader.drop_up_to(stop)
    return True


def _states_within(sentence, start, stop):
    """The ISO codes of the states that tokens [start:stop] name."""
    marks = (sentence.marks.get(k) for k in range(start, stop))
    return {mark.value.codes[0] for mark in marks if mark and mark.kind == "state"}


def _is_membership(reader):
    before = reader.sentence.lows[max(0, reader.i - MEMBER_REACH) : reader.i]
    return reader.heads[-1].key == "commander" and not {"membre", "membres"}.isdisjoint(before)


def read_firm(reader, i):
    """ "PDG de Total", "directeur de l'ANAC": a firm or a body of which only the name is told."""
    if firm := past_firm(reader, i) or _past_acronym(reader, i):
        _serve_body(reader, text_of(reader.sentence, i, firm), i, firm)
    return firm is not None


def _past_acronym(reader, i):
    """Index past the acronym at token `i` that alone names whom an official below ministers serves, or None."""
    text = reader.sentence.texts[i]
    is_body = len(text) >= LEAST_ACRONYM and text.isalpha() and text.isupper() and not reader.sentence.is_shouted
    is_below = reader.heads[-1].key in words("of_acronyms") and not (reader.far or reader.parties)
    return i + 1 if is_body and is_below and text not in MINISTRIES else None


def _serve_body(reader, name, i, stop):
    _drop_organ(reader)
    reader.serve(Party(None, name, *reader.sentence.span(i, stop)), stop)


def _drop_organ(reader):
    """Leave out "du Comité central" of a party, "du Système" of the United Nations: they name nothing alone."""
    for size in (3, 2):
        words_before = tuple(reader.sentence.lows[max(0, reader.i - size + 1) : reader.i])
        if " ".join(words_before) in words("organ") and reader.sentence.low(reader.i - size) == "du":
            reader.dropped.update(range(reader.i - size, reader.i))
