"""The stages of a journey told in one sentence: "Après Rome, où il a vu A, il a rencontré B à Oslo"."""

RELATIVE = 16  # tokens between "où" and the word of contact
LEFT = 3  # tokens between "quitté" and the city
LEAVING = ("quitt",)
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
    return found or _left_behind(sentence, at, cities) or _behind_person(sentence, draft, cities, beside)


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


def _behind_person(sentence, draft, cities, beside):
    """ "avec A, à Rome, puis avec B, à Oslo": the city behind whom only this contact has, told with others at once."""
    others = {person for other in beside for person in other.persons}
    same = [other for other in beside if other.span == draft.span or other.separate]
    own = [person for person in draft.named if person not in others]
    if not (draft.separate and same and own):
        return None
    ends = [end for person in own for _, start, end in person.spellings if sentence.start <= start < sentence.end]
    last = sentence.index_of(max(ends, default=sentence.start))
    return next((mark.value for i, mark in cities if last <= i <= last + BEHIND and sentence.low(i - 1) == "à"), None)
