"""Capitals that stand for their states: "les ministres de Belgrade et de Pristina", "Rabat et Madrid ont tenu"."""

from archive.extract.mentions.geography import StateMention
from archive.extract.mentions.marks import Mark
from archive.extract.words.lexicon import word_sets

HEAD_REACH = 8  # tokens between "ministres" and "de Belgrade"
ROAD_REACH = 3  # tokens between "la liaison" and "entre"
OF = ("de", "d'", "du")
JOINTS = ("et", ",")

words = word_sets("capitals")


def stand_for_states(sentences):
    """Mark as a state each capital of `sentences` by which a government is meant; its place is then none."""
    for sentence in sentences:
        capitals = sorted(i for i, mark in sentence.marks.items() if mark.kind == "city" and mark.value.is_capital)
        bracketed = [i for i in capitals if _is_in_brackets(sentence, i)]
        if len(bracketed) > 1:
            _mark(sentence, bracketed)
        for i in capitals:
            if sentence.marks[i].kind == "city":
                _mark_chain(sentence, i)


def _is_in_brackets(sentence, i):
    """ "les ministres A (Lima), B (Quito) et C (La Paz)": behind a name, and not alone."""
    closes = sentence.low(sentence.marks[i].stop) == ")"
    return closes and sentence.low(i - 1) == "(" and i > 1 and sentence.is_capital(i - 2)


def _mark_chain(sentence, first):
    chain = _chain(sentence, first)
    if _is_of_office(sentence, first) or len(chain) > 1 and _are_parties(sentence, chain):
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


def _are_parties(sentence, chain):
    """Whether the capitals listed act together: "Rabat et Madrid ont tenu", "les consultations entre A et B"."""
    before, behind = sentence.low(chain[0] - 1), sentence.low(sentence.marks[chain[-1]].stop)
    if before == "entre":
        road = sentence.lows[max(0, chain[0] - 1 - ROAD_REACH) : chain[0] - 1]
        return words("between", "roads").isdisjoint(road)
    is_free = chain[0] == 0 or before in words("acting", "before")
    return is_free and (behind in words("acting", "verbs") or behind.endswith(("ront", "èrent")))
