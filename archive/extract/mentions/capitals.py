"""Capitals that stand for their states: "les ministres de Belgrade et de Pristina", "Rabat et Madrid ont tenu"."""

from archive.extract.mentions.geography import StateMention
from archive.extract.mentions.marks import Mark
from archive.extract.words.lexicon import word_sets

HEAD_REACH = 8  # tokens between "ministres" and "de Belgrade"
ROAD_REACH = 3  # tokens between "la liaison" and "entre"
FIRST = 2  # where the capital stands in "Celle de Lima l'était par X"
STATE_REACH = 3  # tokens of "péruvienne", "de la Colombie" behind "la délégation"
OF = ("de", "d'", "du")
THAT = ("celle", "celui", "celles", "ceux")
JOINTS = ("et", ",")

words = word_sets("capitals")
_led = word_sets("company", "leaders")


def stand_for_states(sentences):
    """Mark as a state each capital of `sentences` by which a government is meant; its place is then none."""
    is_side_told = False  # by the sentence before
    for sentence in sentences:
        capitals = sorted(i for i, mark in sentence.marks.items() if mark.kind == "city" and mark.value.is_capital)
        bracketed = [i for i in capitals if _is_in_brackets(sentence, i)]
        if len(bracketed) > 1:
            _mark(sentence, bracketed)
        for i in capitals:
            if sentence.marks[i].kind == "city":
                _mark_chain(sentence, i, is_side_told and i == FIRST)
        is_side_told = _is_side_told(sentence, len(sentence))


def _is_in_brackets(sentence, i):
    """ "les ministres A (Lima), B (Quito) et C (La Paz)": behind a name, and not alone."""
    closes = sentence.low(sentence.marks[i].stop) == ")"
    return closes and sentence.low(i - 1) == "(" and i > 1 and sentence.is_capital(i - 2)


def _mark_chain(sentence, first, is_side_told):
    """`is_side_told`: "Celle de Lima l'était par X" may open the sentence, its noun stands in the one before."""
    chain = _chain(sentence, first)
    is_of_one = _is_of_office(sentence, first) or _is_of_side(sentence, first, is_side_told)
    if is_of_one or len(chain) > 1 and _are_parties(sentence, chain):
        _mark(sentence, chain)


def _mark(sentence, capitals):
    for i in capitals:
        city = sentence.marks[i].value
        state = StateMention(city.start, city.end, (city.country,), "name", city.start)
        sentence.marks[i] = Mark("state", sentence.marks[i].stop, state)


def _chain(sentence, first):
    """Where the capitals stand that are listed from token `first` on: "Bakou, Ankara et Tbilissi", "de A et de B"."""
    chain, told = [first], {sentence.marks[first].value.country}
    while mark := sentence.marks.get(i := _joined(sentence, sentence.marks[chain[-1]].stop)):
        if mark.kind != "city" or not mark.value.is_capital or mark.value.country in told:
            break
        told.add(mark.value.country)
        chain.append(i)
    return chain


def _joined(sentence, stop):
    if sentence.low(stop) not in JOINTS:
        return -1
    return stop + 1 + (sentence.low(stop + 1) in OF)


def _is_of_office(sentence, i):
    """Whether it stands behind "de" and an office or a body of a government: "la délégation de Kinshasa"."""
    if sentence.low(i - 1) not in OF:
        return False
    for k in range(i - 2, max(-1, i - 2 - HEAD_REACH), -1):
        low = sentence.low(k)
        if low in words("offices", "words"):
            return True
        if low in words("offices", "ends") or sentence.marks.get(k):
            return False
    return False


def _is_of_side(sentence, i, is_side_told):
    """Whether it stands in "le camp de Lima était mené par A, celui de Quito par B"."""
    if sentence.low(i - 1) not in OF:
        return False
    if sentence.low(i - 2) in THAT:
        return is_side_told or _is_side_told(sentence, i - 2)
    return sentence.low(i - 2) in words("sides", "led") and _is_led(sentence)


def _is_side_told(sentence, stop):
    """Whether tokens [:stop] name a side by its state: "la délégation péruvienne", "les négociateurs de Lima"."""
    nouns = words("sides", "words") | words("sides", "led") if _is_led(sentence) else words("sides", "words")
    return any(k < stop and _state_behind(sentence, k + 1) for k in sentence.places_of(nouns))


def _state_behind(sentence, i):
    near = range(i, i + STATE_REACH)
    mark = next((mark for k in near if (mark := sentence.marks.get(k))), None)
    return mark is not None and mark.kind == "state"


def _is_led(sentence):
    return not _led("led").isdisjoint(sentence.lows)


def _are_parties(sentence, chain):
    """Whether the capitals listed act together: "Rabat et Madrid ont tenu", "les consultations entre A et B"."""
    before, behind = sentence.low(chain[0] - 1), sentence.low(sentence.marks[chain[-1]].stop)
    if before == "entre":
        road = sentence.lows[max(0, chain[0] - 1 - ROAD_REACH) : chain[0] - 1]
        return words("between", "roads").isdisjoint(road)
    is_free = chain[0] == 0 or before in words("acting", "before")
    return is_free and (behind in words("acting", "verbs") or behind.endswith(("ront", "èrent")))
