"""Bodies that no table names, told by their nouns: "la Fédération internationale de judo", "la société « Alpha »"."""

from archive.extract.people.heads import body_nouns, head_at, is_stop, text_of, words
from archive.extract.people.names.printed import honorific_words
from archive.extract.people.parties.firms import named_firm

QUOTED = ("societe", "agence", "groupe", "compagnie")  # nouns behind which a quotation is a name
PLACED = ("au", "aux", "en", "à")
# "Le bureau du Parti" names no body, "le président de l'Union", "de la Confédération" mean a state.
NO_NAME_ALONE = ("parti", "union", "confederation")
LINKS = ("de", "d'", "du", "des", "la", "l'", "les", "le")  # between a body's noun and the rest of its name
APPOSED = 8  # tokens of ", président d'honneur de la Fondation"


def unlisted_body(sentence, i, *, is_alone=False):
    """(stop, name) of a body named at token `i` by its noun: "Fédération internationale de judo", or None.

    is_alone  whether nobody's name may follow: "une délégation de la Fondation Jean Kuma"
    """
    if found := _named_apart(sentence, i) or named_firm(sentence, i, is_alone=is_alone):
        return found
    found = body_nouns().at(sentence, i)
    if not found:
        return _body_of_region(sentence, i, is_alone=is_alone)
    if not (sentence.is_capital(i) or _is_placed(sentence, i, found[0], is_alone=is_alone)):
        return None
    stop = _body_stop(sentence, found[0], is_alone=is_alone)
    is_named = stop > i + 1 or sentence.low(i) not in NO_NAME_ALONE
    return (stop, text_of(sentence, i, stop)) if is_named else None


def _body_of_region(sentence, i, *, is_alone):
    """(stop, name) of "la Commission des forêts d'Afrique centrale", whose noun each state has too; or None."""
    if not sentence.is_capital(i) or sentence.low(i) not in words("body_noun", "of_regions"):
        return None
    stop = _body_stop(sentence, i + 1, is_alone=is_alone)
    named = (k for k in range(i + 1, stop) if sentence.low(k) in words("body_noun", "regions"))
    is_of_region = any(k not in sentence.marks for k in named)  # "Afrique du Sud" is a state
    return (stop, text_of(sentence, i, stop)) if is_of_region else None


def _named_apart(sentence, i):
    """(stop, name) of "la société « Alpha »" or "l'agence APA", whose noun stands at token `i`, or None."""
    quoted = _quoted(sentence, i + 1) if sentence.low(i) in QUOTED else None
    if quoted or sentence.low(i) != "agence":
        return quoted
    return (i + 2, sentence.texts[i + 1]) if "".join(sentence.texts[i + 1 : i + 2]).isupper() else None


def _is_placed(sentence, i, stop, *, is_alone):
    """Whether a noun with a small letter is named by its city or a name: "l'université de Coimbra", "Stella Maris"."""
    if sentence.low(i) not in words("body_noun", "placed"):
        return False
    mark = sentence.marks.get(stop + 1)
    is_of_city = sentence.low(stop) in ("de", "d'") and mark is not None and mark.kind == "city"
    return is_of_city or _past_proper(sentence, stop, is_alone=is_alone) > stop


def _goes_on(sentence, i):
    """Whether "et" joins one more complement or adjective of the name: "de la culture et du patrimoine turciques"."""
    word = sentence.low(i)
    is_noun = word[:1].isalpha() and not is_stop(sentence, i) and not sentence.is_capital(i)
    return word in words("words", "genitive", "grammar") or is_noun and word not in words("words", "article", "grammar")


def _quoted(sentence, i):
    if sentence.low(i) not in ("«", '"', "“"):
        return None
    closing = next((k for k in range(i + 1, min(i + 12, len(sentence))) if sentence.low(k) in ("»", '"', "”")), None)
    return (closing + 1, text_of(sentence, i + 1, closing)) if closing else None


def _body_stop(sentence, i, *, is_alone):
    """Past the adjectives, complements and proper names of a body's name."""
    while i < len(sentence) and not _ends_with_et(sentence, i):
        mark = sentence.marks.get(i)
        past = _past_place(sentence, i, mark) if mark else _past_part(sentence, i, is_alone=is_alone)
        if not past:
            break
        i = past
        if mark and not _is_within(sentence, mark):
            break
    return _without_links(sentence, i)


def _past_place(sentence, i, mark):
    """Index past what is marked at token `i` within a body's name, or ends it: "Université de Bologne"; else 0."""
    is_city = mark.kind == "city" and sentence.low(i - 1) in ("de", "d'")
    return mark.stop if is_city or _is_within(sentence, mark) else 0


def _is_within(sentence, mark):
    """Whether a body's name goes on behind what is marked in it: "Institut de l'ONU pour la paix"."""
    return mark.kind == "state" or sentence.low(mark.stop) == "pour"


def _past_part(sentence, i, *, is_alone):
    """Index past what goes on with a body's name at token `i`; 0 where the name ends."""
    return i + 1 if _is_inside(sentence, i) else _past_proper(sentence, i, is_alone=is_alone)


def _without_links(sentence, i):
    """Where a name ends whose small words "de la", "pour" before token `i` join nothing."""
    while sentence.low(i - 1) in LINKS or sentence.low(i - 1) == "pour":
        i -= 1
    return i


def _past_proper(sentence, i, *, is_alone):
    """Index past "Kuma" of "l'Institut Kuma", "Jean Kuma" of "l'Institut Jean Kuma, X", "Rives" of "des Deux Rives".

    0 where the capitals at token `i` may name somebody who serves the body: "le président de l'Union Jean Kuma"
    """
    stop = i
    while sentence.is_capital(stop) and not _is_other(sentence, stop):
        stop += 1
    is_named_behind = sentence.low(stop) == "," and _names_somebody(sentence, stop + 1)
    is_whole = is_alone or stop == i + 1 or is_named_behind or _is_behind_name(sentence, i)
    return stop if stop > i and is_whole else 0


def _is_behind_name(sentence, i):
    """Whether the function stands behind a name: "Marc Sow, président de l'Union Jean Kuma"."""
    comma = next((k for k in range(i - 1, max(1, i - APPOSED), -1) if sentence.low(k) == ","), 0)
    return comma > 1 and sentence.is_capital(comma - 1) and sentence.is_capital(comma - 2)


def _is_other(sentence, i):
    return i in sentence.marks or sentence.low(i) in honorific_words() or head_at(sentence, i) is not None


def _names_somebody(sentence, i):
    """Whether a name stands at token `i`: "M. X", "Jean Kuma"."""
    return sentence.low(i) in honorific_words() or sentence.is_capital(i) and sentence.is_capital(i + 1)


def _ends_with_et(sentence, i):
    """Whether "et" at token `i` joins somebody or something else than a part of the body's name."""
    return sentence.low(i) == "et" and (head_at(sentence, i + 1) is not None or not _goes_on(sentence, i + 1))


def _is_inside(sentence, i):
    """Whether the word at token `i` goes on with a body's name: a small word, or a capital behind "de" or "la"."""
    word = sentence.low(i)
    if word in words("words", "genitive", "grammar") or word in ("pour", "la", "l'", "les"):
        return True
    if sentence.is_capital(i):
        return sentence.low(i - 1) in LINKS
    return word[0].isalpha() and not is_stop(sentence, i)


def posted_stop(sentence, start, stop, *, is_special):
    """Where "au Bénin", "à Lomé" or "pour le Sahel" begins within tokens [start:stop] of a body's name, else `stop`.

    is_special  whether he is a special or high representative, who is one for something: "pour le dialogue"
    """
    for k in range(start + 1, stop):
        mark = sentence.marks.get(k + 1)
        is_place = mark is not None and mark.kind in ("state", "city") and sentence.low(k) in PLACED
        if is_place or sentence.low(k) == "pour" and (is_special or sentence.is_capital(k + 2)):
            return k
    return stop
