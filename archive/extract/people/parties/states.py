"""The states among the words of a function: "ministre turc", "des ministres du Niger et du Mali", "maire de Lima"."""

from archive.extract.people.heads import Party, is_portfolio, party_of, past_articles, words
from archive.extract.people.parties.diaspora import serve_diaspora
from archive.extract.people.parties.regions import region_adjective, region_at

GOVERNMENT = frozenset(("prime-minister", "deputy-prime-minister"))
GROUP_REACH = 8  # tokens of "groupe parlementaire d'amitié Slovaquie-Algérie"
HOUSES = frozenset("senat assemblee parlement conseil chambre congres diete".split())
PORTFOLIO_REACH = 4  # tokens of "Coopération internationale"
MINISTER_REACH = 14  # tokens of "auprès du ministre de l'Europe et des Affaires étrangères"


def state_adjective(reader):
    """Read "azerbaïdjanais", or "azerbaïdjanais et turkmène", as parties; whether there was one."""
    mark = reader.sentence.marks.get(reader.i)
    if reader.far and not reader.charged and not (mark and _is_adjective_of_office(reader)):
        return False
    if mark is None:
        return _regional(reader)
    if mark.kind != "state" or mark.value.form not in ("adjective", "compound"):
        return False
    _serve_state(reader, mark)
    while _shares_head(reader):
        reader.dropped.add(reader.i)
        _serve_state(reader, reader.sentence.marks[reader.i + 1])
    return True


def _regional(reader):
    """Read "flamand" or "québécoise" as what is served; whether it was there."""
    if party := region_adjective(reader):
        reader.serve(party, reader.i + 1)
    return party is not None


def _shares_head(reader):
    """Whether the adjective of one more state stands after a head of several: "les ministres russe et turc"."""
    is_joined = reader.heads[-1].is_plural and reader.sentence.low(reader.i) in (",", "et")
    return is_joined and _is_state_adjective(reader.sentence, reader.i + 1)


def _is_state_adjective(sentence, i):
    mark = sentence.marks.get(i)
    return bool(mark) and mark.kind == "state" and mark.value.form == "adjective"


def _serve_state(reader, mark):
    for code in mark.value.codes if mark.value.form == "compound" else mark.value.codes[:1]:
        reader.parties.append(Party(code, None, mark.value.start, mark.value.end))
    reader.drop_up_to(mark.stop)


def past_own_articles(sentence, i):
    """Index of what stands behind the articles at token `i`; the one of "La Havane" is its own."""
    return i if i in sentence.marks else past_articles(sentence, i)


def genitive_state(reader, i, mark):
    if serve_diaspora(reader, mark) or not _is_served(reader, mark):
        reader.i = mark.stop
        return True
    keep = range(reader.i, mark.stop) if reader.heads[-1].key == "mayor" else _republic_kept(reader, i, mark)
    _serve_state(reader, mark)
    reader.dropped -= set(keep)  # "maire de Djibouti" keeps the city
    _next_states(reader)
    return True


def _is_served(reader, mark):
    """Whether a state behind "de" is served; its people are not, nor what "pour" and "chargé de" deal with."""
    is_near = not reader.far or reader.charged or _is_state_behind_portfolio(reader) or _is_with_minister(reader)
    return is_near and mark.value.form != "demonym"


def _is_state_behind_portfolio(reader):
    """Whether a portfolio ends before "de" and a state: "secrétaire à la Défense des États-Unis"."""
    is_first = not reader.parties and reader.i - 1 not in reader.sentence.marks
    return is_first and reader.is_behind_dative and reader.heads[-1].key in words("of_bodies", "portfolio")


def _is_adjective_of_office(reader):
    """Whether a portfolio ends before the adjective: "secrétaire à la Défense philippin", not "à la langue …"."""
    near = range(reader.i - 1, max(0, reader.i - PORTFOLIO_REACH), -1)
    is_advice = reader.heads[-1].key == "adviser"  # "à la sécurité nationale"
    named = (k for k in near if is_portfolio(reader.sentence, k) and (is_advice or reader.sentence.is_capital(k)))
    return _is_state_behind_portfolio(reader) and any(named) and _may_agree(reader)


def _may_agree(reader):
    """Whether the adjective may be the office's: "portugaises" of "aux Communautés portugaises" is not of one."""
    word = reader.sentence.low(reader.i)
    is_plural = word.endswith("s") and not word.endswith(("ais", "ois"))
    return reader.heads[-1].is_plural or not is_plural


def _is_with_minister(reader):
    """Whether it is behind the minister whom one serves: "conseillère auprès du ministre de l'Économie du Togo"."""
    if reader.far_word != "aupres":
        return False
    before = reader.sentence.lows[max(0, reader.i - MINISTER_REACH) : reader.i]
    return "aupres" in before and "ministre" in before[before.index("aupres") :]


def past_house(reader, i):
    """Index past "Sénat" at token `i` of "président du groupe d'amitié France-Togo au Sénat français", or None."""
    is_of_group = "groupe" in reader.sentence.lows[max(0, reader.i - GROUP_REACH) : reader.i]
    mark = reader.sentence.marks.get(i)
    return (mark.stop if mark else i + 1) if is_of_group and reader.sentence.low(i) in HOUSES else None


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


def _next_states(reader):
    """Read the other states that several of one function serve."""
    while reader.heads[-1].is_plural and _next_state(reader):
        pass


def _next_state(reader):
    """Read "et du Mali" or ", du Mali" after "des ministres du Niger", "et Quito" after "de Lima"."""
    sentence, i = reader.sentence, reader.i
    if sentence.low(i) not in (",", "et"):
        return False
    if sentence.low(i + 1) in words("words", "genitive", "grammar"):
        i = past_own_articles(sentence, i + 2)
    elif sentence.low(i) == "et":
        i += 1
    mark = sentence.marks.get(i)
    if not mark or not (mark.is_state_name or mark.kind == "city" and mark.value.is_capital):
        return False
    reader.serve(party_of(mark), mark.stop)
    return True


def genitive_city(reader, i, mark):
    if region := region_at(reader, i):
        reader.serve(region[1], region[0])
        return True
    if _is_sent_by_capital(reader, mark):
        reader.serve(party_of(mark), mark.stop)
        _next_states(reader)
        return True
    if reader.heads[-1].key in ("mayor", "governor") or _is_of_town(reader, mark):
        reader.parties.append(Party(mark.value.country, None, *reader.sentence.span(i, mark.stop)))
    elif not (reader.far or reader.depth or reader.heads[-1].key == "prelate"):
        return False
    reader.i = mark.stop
    return True


def _is_of_town(reader, mark):
    """Whether an official below ministers is told by his town: "le procureur général de Moroni, X"."""
    named = mark.stop + (reader.sentence.low(mark.stop) == ",")
    is_named = reader.sentence.is_capital(named) and reader.sentence.is_capital(named + 1)
    head = reader.heads[-1]
    return is_named and head.level == "official" and head.key != "prelate" and not (reader.far or reader.depth)


def _is_sent_by_capital(reader, mark):
    """Whether a city stands for its state: "le représentant de Lima", "les représentants de Lima et de Quito"."""
    return reader.heads[-1].key in ("representative", "envoy") and mark.value.is_capital and not reader.far
