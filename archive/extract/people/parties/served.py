"""Whom a function serves: the states and bodies among its words, which become parties and are dropped from the role."""

from functools import cache

from archive.extract.mentions.bodies import is_known
from archive.extract.people.heads import Party, is_portfolio, is_stop, party_of, past_articles, words
from archive.extract.people.names.printed import is_town
from archive.extract.people.parties.behind import is_of_body
from archive.extract.people.parties.diaspora import serve_diaspora
from archive.extract.people.parties.firms import past_firm
from archive.extract.people.parties.own_offices import past_own_office
from archive.extract.people.parties.regions import region_adjective, region_at
from archive.extract.people.parties.unlisted import posted_stop, text_of, unlisted_body
from archive.extract.words.lexicon import Phrases, table
from archive.extract.words.tokens import word_key

LEAST_ACRONYM = 3  # letters
GOVERNMENT = frozenset(("prime-minister", "deputy-prime-minister"))
SPECIAL, SPECIAL_REACH = frozenset(("special", "speciale", "personnel", "personnelle")), 5
MEMBER_REACH = 8  # tokens: "membre du Bureau politique du Comité central du Parti"
MINISTRIES = frozenset(("MAE", "MAECI", "MAECIA", "MAEC", "MAEIE", "MEF", "DFAE", "MINREX"))


def state_adjective(reader):
    """Read "azerbaïdjanais", or "azerbaïdjanais et turkmène", as parties; whether there was one."""
    mark = reader.sentence.marks.get(reader.i)
    is_far = reader.far and not reader.charged
    if not mark and not is_far and (party := region_adjective(reader)):
        _serve(reader, party, reader.i + 1)
        return True
    if not mark or mark.kind != "state" or mark.value.form not in ("adjective", "compound") or is_far:
        return False
    _serve_state(reader, reader.i, mark)
    if _shares_head(reader):
        reader.dropped.add(reader.i)
        reader.i += 1
        state_adjective(reader)
    return True


def _shares_head(reader):
    """Whether the adjective of one more state stands after a head of several: "les ministres russe et turc"."""
    is_joined = reader.heads[-1].is_plural and reader.sentence.low(reader.i) in (",", "et")
    return is_joined and _is_state_adjective(reader.sentence, reader.i + 1)


def _is_state_adjective(sentence, i):
    mark = sentence.marks.get(i)
    return bool(mark) and mark.kind == "state" and mark.value.form == "adjective"


def _serve_state(reader, start, mark):
    for code in mark.value.codes if mark.value.form == "compound" else mark.value.codes[:1]:
        reader.parties.append(Party(code, None, mark.value.start, mark.value.end))
    reader.dropped.update(range(start, mark.stop))
    reader.i = mark.stop


def genitive(reader):
    i = _past_articles(reader.sentence, reader.i + 1)
    mark = reader.sentence.marks.get(i)
    if reader.sentence.low(i) in ("ce", "cet", "cette"):
        return _pointed_at(reader, i)
    if stop := past_own_office(reader.sentence, i):
        return _of_his_own(reader, stop)
    if mark is None:
        return _genitive_noun(reader, i)
    return _GENITIVE_MARK.get(mark.kind, _stops)(reader, i, mark)


def _past_articles(sentence, i):
    """Index of what stands behind the articles at token `i`; the one of "La Havane" is its own."""
    return i if i in sentence.marks else past_articles(sentence, i)


def _pointed_at(reader, i):
    """ "ambassadeur de ce pays", "de cet archipel du Pacifique, X": a state told before, dropped from the role."""
    closing = next((k for k in range(i + 1, min(i + 7, len(reader.sentence))) if reader.sentence.low(k) == ","), None)
    if closing is None:
        return False
    reader.dropped.update(range(reader.i, closing))
    reader.i = closing
    return True


def _of_his_own(reader, stop):
    """ "secrétaire permanent de son ministère", "Premier ministre du pays hôte": told before, dropped from the role.

    "ambassadeur auprès du Royaume" keeps it: that is where he is accredited.
    """
    if reader.far_word != "aupres":
        reader.dropped.update(range(reader.i, stop))
    reader.i = stop
    return True


def _is_behind_portfolio(reader, kind):
    """Whether a portfolio ends before "de": "secrétaire à la Défense des États-Unis", "pour le Sahel de l'ONU"."""
    before, is_dative = reader.i - 1, reader.far_word in words("words", "dative", "grammar")
    if reader.parties or not (is_dative or reader.far_word == "pour"):
        return False
    key = reader.heads[-1].key
    if kind == "state":
        return is_dative and key in words("of_bodies", "portfolio") and before not in reader.sentence.marks
    is_named = before in reader.sentence.marks or reader.sentence.is_capital(before)
    return key in words("of_bodies") and (is_dative or is_named or key == "high-representative")


def _genitive_state(reader, i, mark):
    if serve_diaspora(reader, mark):
        reader.i = mark.stop
        return True
    if reader.far and not reader.charged and not _is_behind_portfolio(reader, mark.kind):
        reader.i = mark.stop
        return True
    if mark.value.form == "demonym":
        reader.i = mark.stop
        return True
    keep = range(reader.i, mark.stop) if reader.heads[-1].key == "mayor" else _republic_kept(reader, i, mark)
    _serve_state(reader, reader.i, mark)
    reader.dropped -= set(keep)  # "maire de Djibouti" keeps the city
    while reader.heads[-1].is_plural and _next_state(reader):
        pass
    return True


def _next_state(reader):
    """Read "et du Mali" or ", du Mali" after "des ministres du Niger", "et Quito" after "de Lima"."""
    sentence, i = reader.sentence, reader.i
    if sentence.low(i) not in (",", "et"):
        return False
    if sentence.low(i + 1) in words("words", "genitive", "grammar"):
        i = _past_articles(sentence, i + 2)
    elif sentence.low(i) == "et":
        i += 1
    mark = sentence.marks.get(i)
    if not mark or not (mark.is_state_name or mark.kind == "city" and mark.value.is_capital):
        return False
    _serve(reader, party_of(mark), mark.stop)
    return True


def _republic_kept(reader, i, mark):
    """ "président de la République d'Azerbaïdjan" keeps "de la République"; the Prime Minister of it keeps nothing."""
    if (
        reader.heads[-1].level != "head"
        or reader.heads[-1].key in GOVERNMENT
        or reader.depth
        or reader.sentence.low(i) not in ("republique", "confederation")
    ):
        return ()
    return range(reader.i, i + 1)


def _genitive_body(reader, i, mark):
    if _is_council_of_state(reader, mark):
        reader.i = mark.stop
        return True
    is_far = reader.far and not _is_behind_portfolio(reader, mark.kind)
    if is_far or any(party.body for party in reader.parties) or _is_portfolio_of_minister(reader, i):
        reader.i = mark.stop
        return True
    _serve_body(reader, mark.value.name, i, mark.stop)
    return True


def _genitive_organ(reader, i, mark):
    """ "coordonnateur du Conseil présidentiel" keeps the organ of a state, "président du groupe de l'APN" does not."""
    if reader.depth:
        reader.dropped.update(range(reader.i, mark.stop))
    reader.i = mark.stop
    return True


def _is_portfolio_of_minister(reader, i):
    """ "ministre déléguée chargée de la Francophonie" serves a state."""
    is_word = reader.sentence.marks[i].stop == i + 1 and is_portfolio(reader.sentence, i)
    return is_word and reader.heads[-1].key in ("minister", "deputy-minister", "secretary-of-state", "acting")


def _serve(reader, party, stop):
    reader.parties.append(party)
    reader.dropped.update(range(reader.i, stop))
    reader.i = stop


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


def _serve_body(reader, name, i, stop):
    _drop_organ(reader)
    reader.parties.append(Party(None, name, *reader.sentence.span(i, stop)))
    reader.dropped.update(range(reader.i, stop))
    reader.i = stop


def _drop_organ(reader):
    """Leave out "du Comité central" of a party, "du Système" of the United Nations: they name nothing alone."""
    for size in (3, 2):
        words_before = tuple(reader.sentence.lows[max(0, reader.i - size + 1) : reader.i])
        if " ".join(words_before) in words("organ") and reader.sentence.low(reader.i - size) == "du":
            reader.dropped.update(range(reader.i - size, reader.i))


def _genitive_city(reader, i, mark):
    if region := region_at(reader, i):
        _serve(reader, region[1], region[0])
        return True
    if reader.heads[-1].key in ("representative", "envoy") and mark.value.is_capital and not reader.far:
        _serve(reader, party_of(mark), mark.stop)  # "le représentant de Lima", "les représentants de Lima et de Quito"
        while reader.heads[-1].is_plural and _next_state(reader):
            pass
        return True
    if reader.heads[-1].key in ("mayor", "governor"):
        reader.parties.append(Party(mark.value.country, None, *reader.sentence.span(i, mark.stop)))
    elif not (reader.far or reader.depth or reader.heads[-1].key == "prelate"):
        return False
    reader.i = mark.stop
    return True


def _stops(reader, i, mark):
    return False


_GENITIVE_MARK = {"state": _genitive_state, "body": _genitive_body, "city": _genitive_city, "date": _stops}
_GENITIVE_MARK["organ"] = _genitive_organ


def _genitive_noun(reader, i):
    """A complement that no table names: a portfolio, an institution of the state, or a body of its own."""
    sentence = reader.sentence
    if i >= len(sentence) or _ends_function(sentence, i):
        return False
    if is_town(sentence, i):  # "maire d'Ouled Fayet"
        reader.i = i + 2
        return True
    if region := region_at(reader, i):
        _serve(reader, region[1], region[0])
        return True
    if named := _unlisted_served(reader, i):
        _read_unlisted(reader, i, *named)
        return True
    if sentence.texts[i] in ("«", '"', "“"):
        return False
    if _is_embassy(reader, i):
        return _read_embassy(reader, i)
    if seat := _seats().at(sentence, i):
        reader.parties.append(Party(seat[1], None, *sentence.span(i, seat[0])))
        reader.i = seat[0]
        return True
    if _is_own_house(reader, i):
        reader.dropped.update(range(reader.i, i + 1))
    elif firm := past_firm(reader, i) or _past_acronym(reader, i):
        _serve_body(reader, text_of(sentence, i, firm), i, firm)
        return True
    reader.i = i + 1
    return True


def _ends_function(sentence, i):
    """Whether no complement stands at token `i`; "des Anciens combattants" is one, "de l'ancien ministre" none."""
    is_before_head = sentence.low(i) in words("before_head") and not sentence.is_capital(i)
    return sentence.low(i) in words("words", "stop", "grammar") or is_before_head


def _unlisted_served(reader, i):
    """(stop, name) of a body at token `i` that no table names and the function serves, or None.

    A league of friendship is of members of one parliament; a minister serves no body but that of a larger one.
    """
    sentence, is_first = reader.sentence, not (reader.far or reader.parties)
    named = unlisted_body(sentence, i) if is_first else None
    if named is None or "amitie" in sentence.lows[i : named[0]]:
        return None
    key = reader.heads[-1].key
    if key in ("minister", "foreign-minister"):
        return named if is_of_body(sentence, named[0]) else None
    if key not in ("representative", "high-representative", "envoy", "coordinator"):
        return named
    before = sentence.lows[max(0, i - SPECIAL_REACH) : i]
    is_special = key in ("high-representative", "envoy") or not SPECIAL.isdisjoint(before)
    stop = posted_stop(sentence, i, named[0], is_special=is_special)  # "représentant de l'Union du riz au Bénin"
    return named if stop == named[0] else (stop, text_of(sentence, i, stop))


def _read_unlisted(reader, i, stop, name):
    """Serve the body `name` at tokens [i:stop]; "du Groupe d'éminentes personnalités de la Caricom" is an organ."""
    if is_of_body(reader.sentence, stop):
        reader.i = stop
    elif not _serve_ruling_party(reader, i, stop):
        _serve_body(reader, name, i, stop)


@cache
def _seats():
    return Phrases((name, code) for code, names in table("functions")["seats"].items() for name in names)


def _is_embassy(reader, i):
    """Whether "ambassade" at token `i` goes on with its state: "chargé d'affaires de l'ambassade de Chine à Lomé"."""
    sentence, k = reader.sentence, i + 1
    if sentence.low(i) not in words("state_institution", "embassies"):
        return False
    k += sentence.low(k) in words("words", "genitive", "grammar")
    k += sentence.low(k) in words("words", "article", "grammar")
    mark = sentence.marks.get(k)
    return mark is not None and mark.kind == "state"


def _read_embassy(reader, i):
    """Leave out an embassy and the city or state where it stands; its state is served."""
    reader.dropped.update(range(reader.i, i + 1))
    reader.i = i + 1
    if not state_adjective(reader):
        genitive(reader)
    sentence = reader.sentence
    mark = sentence.marks.get(reader.i + 1) or sentence.marks.get(reader.i + 2)
    if sentence.low(reader.i) in ("à", "au", "aux", "en") and mark and mark.kind in ("city", "state"):
        reader.dropped.update(range(reader.i, mark.stop))
        reader.i = mark.stop
    return True


def _past_acronym(reader, i):
    """Index past the acronym at token `i` that alone names whom an official below ministers serves, or None."""
    text = reader.sentence.texts[i]
    is_body = len(text) >= LEAST_ACRONYM and text.isalpha() and text.isupper() and not reader.sentence.is_shouted
    is_below = reader.heads[-1].key in words("of_acronyms") and not (reader.far or reader.parties)
    return i + 1 if is_body and is_below and text not in MINISTRIES else None


def _is_own_house(reader, i):
    """ "conseiller de l'Ambassade", "directrice Asie du Ministère": whose is untold, and no part of a role."""
    sentence, following = reader.sentence, reader.sentence.low(i + 1)
    is_house = sentence.low(i) in words("state_institution", "houses") and sentence.is_capital(i)
    is_alone = following in (",", ".", "et", ")", ";", "") or is_stop(sentence, i + 1)
    return is_house and is_alone


def _serve_ruling_party(reader, i, stop):
    """ "secrétaire général du Parti communiste du Vietnam" serves the state that its party is named after."""
    marks = (reader.sentence.marks.get(k) for k in range(i + 1, stop))
    states = {mark.value.codes[0] for mark in marks if mark and mark.kind == "state"}
    if reader.sentence.low(i) != "parti" or not states:
        return False
    start = reader.i
    code = next(iter(states)) if len(states) == 1 else None
    if code and _is_membership(reader):  # "membre du Bureau politique du … et ministre": no office of the party
        reader.ruling.append(Party(code, None, *reader.sentence.span(i, stop)))
        reader.i = stop
        return True
    _drop_organ(reader)
    reader.ruling.append(Party(code, text_of(reader.sentence, i, stop), *reader.sentence.span(i, stop)))
    reader.dropped.update(range(start, stop))
    reader.i = stop
    return True


def _is_membership(reader):
    before = reader.sentence.lows[max(0, reader.i - MEMBER_REACH) : reader.i]
    return reader.heads[-1].key == "commander" and not {"membre", "membres"}.isdisjoint(before)
