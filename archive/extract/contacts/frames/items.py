"""Those told item by item, each behind a semicolon and without a verb: "a reçu A ; ensuite, mardi, B", "a enchaîné les
rendez-vous : A à neuf heures ; B à dix heures".
"""

from archive.extract.contacts.by_days import HOURS, SMALL
from archive.extract.words.clauses import NUMBERS

NEXT = frozenset(("puis", "ensuite", "enfin", "finalement", "dernier", "derniere", "autre", "troisieme"))
TIMES = frozenset(
    ("heure", "heures", "h", "trente", "quinze", "demie", "quart", "jour", "meme", "lendemain", "peu", "apres")
)
ONE = frozenset(("un", "une", "pour", "plus", "tard", "auparavant", "aupres"))
FILLERS = SMALL | NEXT | TIMES | ONE | HOURS
RELATIVES = frozenset(("qui", "que", "qu'", "dont", "où"))
COLON_REACH = 6  # tokens between "les rendez-vous" and the colon: ", mardi, à Oslo"
PLURAL = ("s", "x")


def item_ends(scene, start):
    """The indexes of the semicolons from token `start` on that part no list, in order."""
    return [k for k in _semicolons(scene, start) if not _opens_item(scene, k)]


def _semicolons(scene, start):
    return [k for k in scene.sentence.where(";") if k >= start and k not in scene.inside]


def _opens_item(scene, at):
    """Whether one person or list stands behind the semicolon at token `at`, when and where, and no more."""
    stop = next(iter(_semicolons(scene, at + 1)), len(scene.sentence))
    told = [group for group in scene.groups if at < group.start < stop]
    if not told or any(group.governor == "" for group in told[1:]):
        return False
    rest = (*range(at + 1, told[0].start), *_before_relative(scene.sentence, told[-1].stop, stop))
    return all(_is_filler(scene.sentence, k) for k in rest)


def _before_relative(sentence, start, stop):
    relative = next((k for k in range(start, stop) if sentence.lows[k] in RELATIVES), stop)
    return range(start, relative)


def _is_filler(sentence, k):
    low = sentence.lows[k]
    if low in FILLERS or low in (".", "!") or low in NUMBERS or low.isdigit() or sentence.is_capital(k):
        return True
    return any(j <= k < mark.stop for j, mark in sentence.marks.items())


def items(scene, trigger, governor, limit):
    """The persons of the items under `governor` before token `limit`.

    Sets `trigger.separate` where a word or a time of its own puts one of them apart.
    """
    if ";" not in scene.words:
        return []
    under = [(_item_of(scene, trigger.stop, g), p) for g, p in scene.pairs() if g.governor == governor and p]
    told = [(at, persons) for at, persons in under if at is not None and at < limit]
    trigger.separate = trigger.separate or any(_is_apart(scene, at) for at, _ in told)
    return [person for _, persons in told for person in persons]


def _item_of(scene, start, group):
    """Index of the semicolon behind token `start` that opens the item of which `group` is the first, or None."""
    before = [k for k in _semicolons(scene, start) if k < group.start]
    if not before or any(before[-1] < other.start < group.start for other in scene.groups):
        return None
    return before[-1] if _opens_item(scene, before[-1]) else None


def _is_apart(scene, at):
    """Whether a word or a time of its own tells that those of the item behind token `at` were met by themselves."""
    stop = next(iter(_semicolons(scene, at + 1)), len(scene.sentence))
    told = [k for k in range(at + 1, stop) if k not in scene.inside]
    is_dated = any(k in scene.sentence.marks and scene.sentence.marks[k].kind == "date" for k in told)
    return is_dated or not (NEXT | TIMES | HOURS).isdisjoint(scene.sentence.lows[k] for k in told)


def behind_colon(scene, trigger, limit):
    """The persons of "a enchaîné les rendez-vous : A à neuf heures ; B à dix", "plusieurs entretiens : A, B et C"."""
    sentence = scene.sentence
    at = next((k for k in range(trigger.stop, min(limit, trigger.stop + COLON_REACH)) if sentence.low(k) == ":"), None)
    first = next((g for g in scene.groups if at is not None and g.start > at), None)
    if first is None or first.start >= limit or not sentence.low(trigger.stop - 1).endswith(PLURAL):
        return []
    if not _opens_item(scene, at):
        return []
    told = next(p for g, p in scene.pairs() if g is first)
    trigger.separate = True
    return [*told, *items(scene, trigger, first.governor, limit)]
