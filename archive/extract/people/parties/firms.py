"""Firms that somebody directs: "le PDG de Kora Ports", "la compagnie aérienne Kora"; no table names them."""

from archive.extract.people.heads import head_at, is_portfolio, is_stop, past_articles, text_of, words

BY_NAME = ("ong", "association", "fondation")  # whose names are words: "Mains ouvertes"
SMALL = ("de", "la", "du", "des", "sans", "pour")  # within such a name
FOREIGN = ("og", "och", "und", "and", "of", "for", "y", "e", "di", "der", "du", "et")  # the same between two capitals
HOUSED = ("à", "au", "du", "de")  # before the house of those who direct "des Traités"
CHIEFS = ("chef", "cheffe", "directeur", "directrice")
FIRM_REACH = 3  # tokens between "compagnie" and the name of the firm


def named_firm(sentence, i, *, is_alone=False):
    """(stop, name) of the firm behind its noun at token `i`: "la compagnie aérienne Asky, X", or None.

    is_alone  whether nobody's name may follow, so that any word ends it
    """
    if sentence.low(i) not in words("firm") or not _is_common_noun(sentence, i) or _is_staff(sentence, i):
        return None
    start = next((k for k in range(i + 1, i + 1 + FIRM_REACH) if not _is_small(sentence, k)), i)
    stop = _past_name(sentence, start, by_name=sentence.low(i) in BY_NAME)
    is_whole = _is_closed(sentence, stop) or is_alone and is_stop(sentence, stop)
    return (stop, text_of(sentence, start, stop)) if stop > start and is_whole else None


def _is_staff(sentence, i):
    """ "le chef du cabinet X": of a minister's, with his own name behind it."""
    return sentence.lows[i - 1 : i + 1] == ["du", "cabinet"] and sentence.low(i - 2) in CHIEFS


def _is_common_noun(sentence, i):
    """Whether a noun has no capital, or nothing else as "ONG" has."""
    return not sentence.is_capital(i) or sentence.texts[i].isupper()


def _past_name(sentence, i, *, by_name):
    """Index past the words with a capital from token `i` on, and past small ones behind them in a name of words."""
    stop = i
    while sentence.is_capital(stop) and not head_at(sentence, stop):
        is_joined = by_name and sentence.low(stop + 1) in FOREIGN and sentence.is_capital(stop + 2)
        stop += 1 + is_joined
    return _past_small(sentence, stop) if by_name and stop > i else stop


def _past_small(sentence, i):
    """Index past "ouvertes" of "l'ONG Mains ouvertes", "de la terre" of "l'association Amis de la terre"."""
    while i < len(sentence) and (_is_small(sentence, i) or sentence.low(i) in SMALL):
        i += 1
    return i


def _is_closed(sentence, i):
    """Whether the name ends at token `i`, and whoever serves it is named behind a comma."""
    if sentence.low(i) == ",":
        return sentence.is_capital(i + 1) or sentence.low(i + 1) in ("m.", "mme")
    return sentence.low(i) in ("(", ".", ";", "")


def _is_small(sentence, i):
    """Whether an adjective may stand at token `i`: "aérienne", "chinois"."""
    return sentence.low(i).isalpha() and not sentence.is_capital(i) and not is_stop(sentence, i)


def past_firm(reader, i):
    """Index past the firm at token `i` that somebody presides over or directs ("de Total"), or None."""
    is_director = reader.heads[-1].key in ("president", "vice-president", "director") and not reader.depth
    if not is_director or i != reader.i + 1 or not _is_proper(reader.sentence, i):
        return None
    while i < len(reader.sentence) and _may_go_on(reader.sentence, i):
        i += 1
    return None if _is_in_house(reader.sentence, i) else i


def _is_in_house(sentence, i):
    """Whether a house of the state stands behind: "directeur des Traités au ministère …" directs no firm."""
    if sentence.low(i) not in HOUSED:
        return False
    return is_house(sentence.low(past_articles(sentence, i + 1)))


def is_house(low):
    """Whether a word means a house of the state, which directs others: "ministère", "primature"."""
    return low in words("state_institution") or low in words("state_institution", "services")


def _may_go_on(sentence, i):
    """ "Bolloré Ports": behind the first word of a firm's name, whatever has a capital and begins nothing else."""
    return sentence.is_capital(i) and i not in sentence.marks and not head_at(sentence, i)


def _is_proper(sentence, i):
    if i >= len(sentence) or i in sentence.marks or not sentence.is_capital(i):
        return False
    return not is_portfolio(sentence, i) and not head_at(sentence, i)
