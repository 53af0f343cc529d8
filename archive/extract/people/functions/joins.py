"""How the words of a function go on over a comma, over "et", over a bracket."""

import re

from archive.extract.people.heads import head_at, is_portfolio, is_stop, past_articles, words
from archive.extract.people.names.printed import begins_small_surname, past_honorifics
from archive.extract.people.parties.diaspora import serve_diaspora

ADJECTIVE = re.compile(
    r".*(?:eres?|iques?|elles?|els?|ales?|al|aux|ives?|ifs?|iennes?|iens?|aines?|ains?|aires?|eures?|eurs?|ees?|es"
    r"|antes?|ants?|iles?|oises?|ois|euses?|eux|eennes?|eens?|ables?|ibles?|is|ise|ises|ant|ois|que|ques|emes?|istes?|oles?|imes?|latine"
    r"|publics?|(?:etrang|financi|fonci|immobili|frontali|douani|foresti|routi|polici|laiti|fruiti)ers?|unies?|unis|mixtes?|centr(?:al|aux)|civile?s?|estres?|(?:perman|rec|pres|differ|compet|adher|affer|urg|independ)ente?s?)$"
)
RELATION = re.compile(
    r".+(?:ique|ale?|aux|aire|el|elle|if|ive|ien|ienne|een|eenne|ain|aine|ier|iere)s?$"
)  # "social", no "fatigué"
MOST_ADJECTIVES = 4  # in a list: "préscolaire, primaire, secondaire et technique"
MINISTERS = frozenset(
    ("minister", "deputy-minister", "prime-minister", "deputy-prime-minister", "secretary-of-state", "commissioner")
)


def _comma(reader):
    """A portfolio goes on behind a comma: "des Affaires étrangères, de la Coopération africaine et …"."""
    sentence, i = reader.sentence, reader.i + 1
    if not reader.depth or begins_small_surname(sentence, i):
        return False
    past = _past_adjectives(sentence, i - 2) or _past_listed(reader, i)
    return past is not None and _read_up_to(reader, past)


def _past_listed(reader, i):
    """Index past the noun of one more portfolio at token `i` behind its comma, or past a body; None where none is."""
    has_preposition = _is_preposition(reader.sentence.low(i))
    noun = past_articles(reader.sentence, i + has_preposition)
    if has_preposition and (past := _past_body_portfolio(reader, noun)):
        return past
    is_open = noun < len(reader.sentence) and not _is_named(reader.sentence, noun)
    is_listed = is_open and _is_listed(reader, i, noun, has_preposition=has_preposition)
    return noun + 1 if is_listed else None


def _is_listed(reader, i, noun, *, has_preposition):
    """Whether the word at token `noun`, whose articles begin at token `i`, is one more that the function deals with."""
    if has_preposition and _is_listed_portfolio(reader, noun):
        return True
    return _is_next_domain(reader, i, noun) or noun > i and _is_listed_far(reader, noun)


def _is_preposition(word):
    """Whether a complement of the function may begin with the word: "de", "à"."""
    return word in words("words", "genitive", "grammar") or word in words("words", "dative", "grammar")


def _is_next_domain(reader, i, noun):
    """Whether one more domain of a minister stands at token `noun`, without a preposition where it is next at `i`."""
    if reader.heads[-1].key not in MINISTERS or not _is_domain(reader.sentence, i, noun):
        return False
    reader.listed = reader.listed or noun == i
    return True


def _past_adjectives(sentence, i):
    """Index past a list of adjectives that begins at token `i`: "économique, social et environnemental", or None."""
    for k in range(i, i + 2 * MOST_ADJECTIVES, 2):
        following = sentence.low(k + 1)
        if not _is_relation(sentence, k) or following not in (",", "et"):
            return None
        if following == "et":
            return k + 3 if k > i and _is_relation(sentence, k + 2) else None
    return None


def _is_relation(sentence, i):
    """Whether a small-letter adjective of a domain stands at token `i`, and no state's."""
    is_small = bool(RELATION.match(sentence.low(i))) and not sentence.is_capital(i)
    return is_small and i not in sentence.marks and not head_at(sentence, i)


def _read_up_to(reader, stop):
    reader.i = stop
    return True


def _is_listed_portfolio(reader, noun):
    """Whether ", de la Coopération" is one more portfolio; behind a head of state, a capital tells one."""
    is_listed = reader.heads[-1].level != "head" or reader.sentence.is_capital(noun)
    return is_listed and is_portfolio(reader.sentence, noun)


def _is_listed_far(reader, noun):
    """Whether "pour la paix, la sécurité et …" goes on at token `noun`."""
    return reader.far and not reader.sentence.is_capital(noun) and _lists_on(reader.sentence, noun)


def _is_domain(sentence, i, noun):
    """Whether ", des Pêches" or ", Voies de communication" goes on a list of portfolios, which no table need know."""
    if not sentence.is_capital(noun) or head_at(sentence, noun) or past_honorifics(sentence, noun) > noun:
        return False
    if noun > i:
        has_article = noun > i + 1 or sentence.low(i) in ("du", "des")
        return has_article and not sentence.is_capital(noun + 1)
    return _is_bare_portfolio(sentence, noun) if is_portfolio(sentence, noun) else _is_bare_domain(sentence, noun)


def _is_bare_portfolio(sentence, i):
    """Whether a portfolio at token `i` stands in a list: ", Énergie et", ", Affaires de", ", Anciens Combattants"."""
    following = sentence.low(i + 1)
    if is_portfolio(sentence, i + 1) and sentence.is_capital(i + 1):
        return True
    return following in (",", "et") or following in words("words", "genitive", "grammar")


def _is_bare_domain(sentence, i):
    """Whether "Voies de communication" stands at token `i`, not a name: "Paul de Lange", "Anna de la Vega"."""
    complement = sentence.low(i + 2)
    is_small = complement[:1].isalpha() and not sentence.is_capital(i + 2)
    is_particle = complement in words("particle", "inside", "names")
    return sentence.low(i + 1) in words("words", "genitive", "grammar") and is_small and not is_particle


def _is_named(sentence, i):
    """Whether a state, a city or a body is named there; "la Francophonie" is a portfolio beside others."""
    mark = sentence.marks.get(i)
    is_word = mark is not None and mark.kind == "body" and mark.stop == i + 1
    return mark is not None and not (is_word and is_portfolio(sentence, i))


def _past_body_portfolio(reader, noun):
    """Index past a body that one minister deals with beside the rest: ", de l'Union africaine et de", or None."""
    mark, head = reader.sentence.marks.get(noun), reader.heads[-1]
    if mark is None or mark.kind != "body" or head.key not in MINISTERS or head.is_plural:
        return None
    is_of_state = all(party.country for party in reader.parties) and reader.sentence.low(mark.stop) == "et"
    return mark.stop if not reader.parties or is_of_state else None


def _lists_on(sentence, i):
    """Whether the words after a comma go on a list that "et" closes before the next comma."""
    if head_at(sentence, i) or is_stop(sentence, i):
        return False
    for k in range(i + 1, min(i + 8, len(sentence))):
        if sentence.low(k) == "et":
            return not head_at(sentence, k + 2) and sentence.low(k + 1) in words("words", "article", "grammar")
        if sentence.low(k) == "," or is_stop(sentence, k):
            return False
    return False


def _and(reader):
    """ "et" goes on with a complement ("et de la Coopération"), a noun of a list after "pour", or an adjective."""
    sentence, i = reader.sentence, reader.i + 1
    if _and_members(reader, head_at(sentence, i)):
        return True
    if {sentence.low(i), sentence.low(reader.i - 1)} <= words("after_head"):  # "conseiller économique et commercial"
        return _read_up_to(reader, i + 1)
    if not reader.depth or i >= len(sentence) or head_at(sentence, i) or head_at(sentence, i + 1):
        return False
    # Which of two named before "le président d'Albanie et celui du Kosovo" are is not told in order yet.
    if sentence.low(i) == "celui" and reader.heads[-1].level != "head":  # "l'ambassadeur du Japon et celui de Pologne"
        return False
    if _is_preposition(sentence.low(i)):
        return _and_complement(reader, i)
    is_noun = sentence.low(i) in words("words", "article", "grammar")
    return _and_noun(reader, i) if is_noun else _and_word(reader, i)


def _and_members(reader, found):
    """ "président de la Chambre des rois et chefs traditionnels": the chiefs are of the chamber."""
    is_listed = reader.sentence.low(reader.i - 2) == "des" and reader.sentence.low(reader.i - 1).endswith("s")
    if not found or not is_listed or not found[1].is_plural or reader.heads[-1].is_plural:
        return False
    return _read_up_to(reader, found[0])


def _and_complement(reader, i):
    sentence, noun = reader.sentence, past_articles(reader.sentence, i + 1)
    mark = sentence.marks.get(noun)
    if mark and mark.kind == "state" and mark.value.form == "demonym":
        serve_diaspora(reader, mark)
        return _read_up_to(reader, mark.stop)
    if past := _past_body_portfolio(reader, noun):
        return _read_up_to(reader, past)
    if _is_named(sentence, noun) or head_at(sentence, noun) or noun >= len(sentence):
        return False
    return _read_up_to(reader, i)


def _and_noun(reader, i):
    sentence = reader.sentence
    if not (reader.far or is_portfolio(sentence, i + 1)) or i + 1 >= len(sentence):
        return False
    mark = sentence.marks.get(i + 1)
    if mark is None and sentence.is_capital(i + 1) and not is_portfolio(sentence, i + 1):
        return False
    return _read_up_to(reader, mark.stop if mark else i + 2)


def _and_word(reader, i):
    """A noun or an adjective without article: "de la Culture et Sports", "économique et commercial"."""
    sentence, word = reader.sentence, reader.sentence.low(i)
    if is_stop(sentence, i) or sentence.marks.get(i) or word in words("words", "determiner", "grammar"):
        return False
    if word in words("counterpart") or word in words("played") or _is_next_name(reader, i):
        return False
    return _read_up_to(reader, i + 1)


def _is_next_name(reader, i):
    """Whether a capital at token `i` tells of somebody else rather than of one more domain of a list."""
    sentence = reader.sentence
    is_name = sentence.is_capital(i) and not is_portfolio(sentence, i)
    return is_name and (not reader.listed or sentence.is_capital(i + 1))


def _bracket(reader):
    """Skip "(OCE)", the short form of what was just named."""
    sentence = reader.sentence
    closing = next((k for k in range(reader.i + 1, min(reader.i + 6, len(sentence))) if sentence.low(k) == ")"), None)
    if closing is None or not (reader.depth or reader.parties):
        return False
    inside = sentence.marks.get(reader.i + 1)
    is_short_form = inside.kind != "state" if inside else not _holds_name(sentence, reader.i + 1, closing)
    if not is_short_form:
        return False
    reader.dropped.update(range(reader.i, closing + 1))
    return _read_up_to(reader, closing + 1)


def _holds_name(sentence, start, stop):
    """Whether a bracket holds a person's name: several words with a capital, no acronym."""
    inside = sentence.texts[start:stop]
    return len(inside) > 1 and all(text[0].isupper() and not text.isupper() for text in inside)


JOINS = {",": _comma, "et": _and, "(": _bracket, "ainsi": lambda reader: False}
