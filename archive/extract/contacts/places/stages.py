"""The stages of a journey told in one sentence: "Après Rome, où il a vu A, il a rencontré B à Oslo"."""

RELATIVE = 16  # tokens between "où" and the word of contact
LEFT = 3  # tokens between "quitté" and the city
LEAVING = ("quitt",)
PLACING = ("à", "au")
BEHIND = 2  # tokens between the name of somebody met and "Rome": ", à"
DURING = ("laquelle", "lequel", "desquelles", "duquel")


def city_of_stage(story, number, draft, cities):
    """The city mention of the stage to which the contact belongs, where sentence `number` tells several, or None.

    cities  [(index, Mark)] of the cities of the sentence, in order
    """
    sentence = story.sentences[number]
    at = sentence.index_of(draft.span[0])
    beside = [other for other in story.by_sentence.get(number, ()) if other is not draft]
    found = _antecedent(sentence, at, cities, {other.trigger for other in beside})
    return found or _left_behind(sentence, at, cities) or _beside_person(sentence, draft, cities, beside)


def _antecedent(sentence, at, cities, others):
    """ "Rome" of "Rome, où il a été reçu par A", the word of contact being at token `at`."""
    where = next((k for k in range(at - 1, max(-1, at - RELATIVE), -1) if sentence.low(k) == "où"), None)
    if where is None or any(where < other < at for other in others):
        return None
    stop = where - (sentence.low(where - 1) == ",")
    return next((mark.value for _, mark in cities if mark.stop == stop), None)


def _left_behind(sentence, at, cities):
    """ "a quitté Rome au terme d'une visite au cours de laquelle il a rencontré A"."""
    for i, mark in cities:
        before, behind = sentence.lows[max(0, i - LEFT) : i], sentence.lows[mark.stop : at]
        if any(low.startswith(LEAVING) for low in before) and any(low in behind for low in DURING):
            return mark.value
    return None


def _beside_person(sentence, draft, cities, beside):
    """The city beside whom only this contact has, of several told at once: before or behind him, like the first."""
    others = {person for other in beside for person in other.persons}
    same = [other for other in beside if other.span == draft.span or other.separate]
    own = [person for person in draft.named if person not in others]
    others = others.difference(draft.persons)
    if not (draft.separate and same and own):
        return None
    placed = [(i, mark) for i, mark in cities if sentence.low(i - 1) in PLACING]
    return _before_person(sentence, own, others, placed) or _behind_person(sentence, own, placed)


def _before_person(sentence, own, others, cities):
    """ "À Rome, il a vu A ; à Oslo, B": the last city before him, where none of `others` stands between."""
    [(first, _)] = _tokens(sentence, own)[:1] or [(0, 0)]
    before = [stop for start, stop in _tokens(sentence, others) if stop <= first]
    is_first = bool(cities) and all(cities[0][0] < start for start, _ in _tokens(sentence, {*own, *others}))
    told = [mark.value for i, mark in cities if max(before, default=0) <= i < first]
    return told[-1] if told and is_first else None


def _behind_person(sentence, own, cities):
    """ "avec A, à Rome, puis avec B, à Oslo"."""
    last = max((stop for _, stop in _tokens(sentence, own)), default=0)
    near = ((i, mark) for i, mark in cities if last <= i <= last + BEHIND and ";" not in sentence.lows[last:i])
    return next((mark.value for _, mark in near), None)


def _tokens(sentence, persons):
    """[(start, stop)] of the names by which the sentence tells `persons`, in order."""
    spans = ((start, end) for person in persons for _, start, end in person.spellings)
    return sorted(
        (sentence.index_of(start), sentence.index_of(end))
        for start, end in spans
        if sentence.start <= start < sentence.end
    )
