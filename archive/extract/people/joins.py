"""How the words of a function go on over a comma, over "et", over a bracket."""

from archive.extract.people.diaspora import serve_diaspora
from archive.extract.people.heads import head_at, is_portfolio, is_stop, words
from archive.extract.people.names import past_honorifics

MINISTERS = frozenset(
    ("minister", "deputy-minister", "prime-minister", "deputy-prime-minister", "secretary-of-state", "commissioner")
)


def _comma(reader):
    """A portfolio goes on behind a comma: "des Affaires étrangères, de la Coopération africaine et …"."""
    sentence, i = reader.sentence, reader.i + 1
    if not reader.depth:
        return False
    preposition = sentence.low(i) in words("words", "genitive", "grammar") | words("words", "dative", "grammar")
    noun = i + 1 if preposition else i
    while sentence.low(noun) in words("words", "article", "grammar"):
        noun += 1
    if preposition and (past := _past_body_portfolio(reader, noun)):
        reader.i = past
        return True
    if _is_named(sentence, noun) or noun >= len(sentence):
        return False
    is_listed = reader.heads[-1].level != "head" or sentence.is_capital(noun)
    if preposition and is_portfolio(sentence, noun) and is_listed:
        reader.i = noun + 1
        return True
    if reader.heads[-1].key in MINISTERS and _is_domain(sentence, i, noun):
        reader.i, reader.listed = noun + 1, reader.listed or noun == i
        return True
    if reader.far and noun > i and not sentence.is_capital(noun) and _lists_on(sentence, noun):
        reader.i = noun + 1
        return True
    return False


def _is_domain(sentence, i, noun):
    """Whether ", des Pêches" or ", Voies de communication" goes on a list of portfolios, which no table need know."""
    following = sentence.low(noun + 1)
    if not sentence.is_capital(noun) or head_at(sentence, noun) or past_honorifics(sentence, noun) > noun:
        return False
    if noun > i:
        has_article = noun > i + 1 or sentence.low(i) in ("du", "des")
        return has_article and not sentence.is_capital(noun + 1)
    if is_portfolio(sentence, noun):
        if is_portfolio(sentence, noun + 1) and sentence.is_capital(noun + 1):  # ", Anciens Combattants et"
            return True
        return following in (",", "et") or following in words("words", "genitive", "grammar")
    complement = sentence.low(noun + 2)
    is_small = complement[:1].isalpha() and not sentence.is_capital(noun + 2)
    is_particle = complement in words("particle", "inside", "names")
    return following in words("words", "genitive", "grammar") and is_small and not is_particle


def _is_named(sentence, i):
    """Whether a state, a city or a body is named there; "la Francophonie" is a portfolio beside others."""
    mark = sentence.marks.get(i)
    is_word = mark is not None and mark.kind == "body" and mark.stop == i + 1
    return mark is not None and not (is_word and is_portfolio(sentence, i))


def _past_body_portfolio(reader, noun):
    """Index past a body that one minister deals with beside the rest: ", de l'Union africaine et de", or None."""
    mark, head = reader.sentence.marks.get(noun), reader.heads[-1]
    is_list = head.key in MINISTERS and not head.is_plural and not reader.parties
    return mark.stop if is_list and mark and mark.kind == "body" else None


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
        reader.i = i + 1
        return True
    if not reader.depth or i >= len(sentence) or head_at(sentence, i) or head_at(sentence, i + 1):
        return False
    word = sentence.low(i)
    if word in words("words", "genitive", "grammar") or word in words("words", "dative", "grammar"):
        return _and_complement(reader, i)
    if word in words("words", "article", "grammar"):
        return _and_noun(reader, i)
    if is_stop(sentence, i) or sentence.marks.get(i) or word in words("words", "determiner", "grammar"):
        return False
    is_name = sentence.is_capital(i) and not is_portfolio(sentence, i)
    if word in words("counterpart") or is_name and (not reader.listed or sentence.is_capital(i + 1)):
        return False
    reader.i = i + 1
    return True


def _and_members(reader, found):
    """ "président de la Chambre des rois et chefs traditionnels": the chiefs are of the chamber."""
    is_listed = reader.sentence.low(reader.i - 2) == "des" and reader.sentence.low(reader.i - 1).endswith("s")
    if not found or not is_listed or not found[1].is_plural or reader.heads[-1].is_plural:
        return False
    reader.i = found[0]
    return True


def _and_complement(reader, i):
    noun = i + 1
    while reader.sentence.low(noun) in words("words", "article", "grammar"):
        noun += 1
    mark = reader.sentence.marks.get(noun)
    if mark and mark.kind == "state" and mark.value.form == "demonym":
        serve_diaspora(reader, mark)
        reader.i = mark.stop
        return True
    if past := _past_body_portfolio(reader, noun):
        reader.i = past
        return True
    if _is_named(reader.sentence, noun) or head_at(reader.sentence, noun) or noun >= len(reader.sentence):
        return False
    reader.i = i
    return True


def _and_noun(reader, i):
    sentence = reader.sentence
    if not (reader.far or is_portfolio(sentence, i + 1)) or i + 1 >= len(sentence):
        return False
    mark = sentence.marks.get(i + 1)
    if mark is None and sentence.is_capital(i + 1) and not is_portfolio(sentence, i + 1):
        return False
    reader.i = mark.stop if mark else i + 2
    return True


def _bracket(reader):
    """Skip "(OCE)", the short form of what was just named."""
    sentence = reader.sentence
    closing = next((k for k in range(reader.i + 1, min(reader.i + 6, len(sentence))) if sentence.low(k) == ")"), None)
    inside = sentence.marks.get(reader.i + 1)
    if closing is None or not inside and _holds_name(sentence, reader.i + 1, closing):
        return False
    if not reader.depth and not reader.parties or inside and inside.kind == "state":
        return False
    reader.dropped.update(range(reader.i, closing + 1))
    reader.i = closing + 1
    return True


def _holds_name(sentence, start, stop):
    """Whether a bracket holds a person's name: several words with a capital, no acronym."""
    inside = sentence.texts[start:stop]
    return len(inside) > 1 and all(text[0].isupper() and not text.isupper() for text in inside)


JOINS = {",": _comma, "et": _and, "(": _bracket, "ainsi": lambda reader: False}
