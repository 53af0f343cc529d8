"""Talks told in one sentence, each with its own day or city: "a reçu lundi A et mardi B", "reçu lundi à Madrid par A,
mardi à Rome par B", "a rencontré A lundi, et B mardi", "s'est entretenu à Madrid avec A, à Rome avec B".
"""

JOINING = frozenset((",", "et", "puis", "enfin"))
SMALL = JOINING.union(("à", "en", "au", "ce", "le", "la", "l'", "de", "dans", "par", "avec", "chez"))
# Times of one day: "a reçu mardi matin A et, dans la soirée, B".
HOURS = frozenset(("matin", "matinee", "midi", "apres-midi", "soir", "soiree", "nuit", "fin", "debut", "mi-journee"))
# Later on one day: "a reçu A, et, dans la foulée, B", "une heure plus tard, B".
LATER = frozenset(("foulee", "tard", "aussitot", "apres", "suite"))
SPANS = frozenset(("plus", "peu", "un", "une", "heure", "heures", "minutes", "instants", "par", "deux", "trois"))
ENDING = (",", ".", ";", "et", "puis")
FEW = 2


def are_by_days(scene, trigger, met):
    """Whether each of `met` behind the verb of `trigger` is told beside a day or a city of his own."""
    groups = [g for g, p in scene.pairs() if g.start >= trigger.stop and p and set(p) <= set(met)]
    pairs = zip(groups, groups[1:])
    return len(groups) >= FEW and all(stands_apart(scene.sentence, one, other) for one, other in pairs)


def stands_apart(sentence, group, following):
    """Whether the persons of the group `following` were met elsewhere than those of `group`, or on another day."""
    between = range(group.stop, following.start)
    hours = {k for k in between if sentence.low(k) in HOURS | LATER}
    if not LATER.isdisjoint(sentence.lows[group.stop : following.start]):
        hours.update(k for k in between if sentence.low(k) in SPANS)
    has_city = any(_is_next_city(sentence, k) for k in between)
    if not (hours or has_city or any(_is_day(sentence, k) for k in between)):
        return False
    if day_behind(sentence, group.stop) is not None and not day_behind(sentence, following.stop):
        return False
    is_joined = not JOINING.isdisjoint(sentence.lows[group.stop : following.start])
    return is_joined and _holds_times(sentence, between, hours)


def _is_next_city(sentence, k):
    """ "à Rome avec B", no "à Rome, et B": where somebody told next was met."""
    mark = sentence.marks.get(k)
    is_placed = mark is not None and mark.kind == "city" and sentence.low(k - 1) == "à"
    return is_placed and sentence.low(k - 2) in JOINING and sentence.low(mark.stop) not in ENDING


def _holds_times(sentence, between, hours):
    """Whether nothing but marks, which are days and places, `hours` and small words stand at tokens `between`."""
    told = hours.union(j for k in between if k in sentence.marks for j in range(k, sentence.marks[k].stop))
    return all(k in told or sentence.low(k) in SMALL for k in between)


def day_behind(sentence, stop):
    """The Mark of the day behind who ends at token `stop`: "A lundi", "A, lundi, et"; None of "A, lundi par B"."""
    if sentence.low(stop) != ",":
        return sentence.marks[stop] if _is_day(sentence, stop) else None
    mark = sentence.marks[stop + 1] if _is_day(sentence, stop + 1) else None
    return mark if mark and sentence.low(mark.stop) in ENDING else None


def _is_day(sentence, k):
    mark = sentence.marks.get(k)
    return mark is not None and mark.kind == "date"
