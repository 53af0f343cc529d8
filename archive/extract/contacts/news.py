"""Whether a word of contact tells the news: announced at the head of a dispatch, or only looked back on.

`scene` is a contacts.Scene, `trigger` a Trigger.
"""

from archive.extract.dates.ago import OLD_RECALLED, is_done_long_ago
from archive.extract.words import clauses

LEAD = 2  # sentences that tell the news
POINTING = (["c'", "est"], ["c'", "etait"], ["ce", "fut"], ["ce", "sera"])
POINTING += tuple(["il", "s'", verb] for verb in ("agit", "agissait", "agira"))
NEAR = 4  # tokens of "la troisième et dernière"
ORDINALS = frozenset(
    "premier premiere deuxieme second seconde troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme "
    "enieme dernier derniere".split()
)
JOURNEYS = frozenset(("voyage", "tournee", "periple", "deplacement", "visite", "sejour", "etape", "escale"))
DAYS = ("day", "weekday", "relative")


def is_announced(scene, trigger):
    """ "Le ministère annonce que X a reçu Y": the news itself, at the head of the dispatch."""
    return scene.number == 0 and trigger.tense == "past" and "si" not in scene.sentence.lows[: trigger.verb]


def _clause(sentence, trigger):
    """(start, stop) of the tokens whose day may be that of the verb: behind "qui" or "que", those up to a comma."""
    if trigger.frame != "antecedent" and sentence.low(trigger.verb - 1) != "qui":
        return 0, len(sentence)
    commas = (k for k in range(trigger.stop, len(sentence)) if sentence.low(k) == ",")
    return trigger.verb, next(commas, len(sentence))


def is_past(scene, trigger, before=None):
    """Whether the pluperfect only looks back: no day of its own and no word such as "la veille" makes news of it.

    before  the Scene of the sentence before, which may tell the day and the city that "il s'y était entretenu" means
    """
    if is_done_long_ago(scene.sentence, trigger.start, trigger.stop) and _looks_far_back(scene):
        return True
    if scene.number >= (1 if trigger.frame == "visit-of" else LEAD) and _is_counted(scene.sentence, trigger):
        return True
    if trigger.tense != "pluperfect":
        return trigger.frame in ("aside", "event") and _is_of_another_year(scene.sentence, trigger)
    if _is_confided(scene.sentence, trigger):
        return True
    dates = _dates_of_clause(scene.sentence, trigger)
    if scene.number > 0 and any(_is_of_another_time(mention) for mention in dates):
        return True
    if _has_day(dates, trigger) or _is_fresh(scene.sentence, trigger):
        return False
    return not (before and "y" in scene.words and _tells_stage(before.sentence))


def _is_confided(sentence, trigger):
    """ "De ce danger, a-t-elle confié, elle avait déjà parlé mardi avec Y": said to others, and over."""
    before = sentence.lows[: trigger.start]
    return "deja" in before and any(low.startswith("a-t-") for low in before)


def _tells_stage(sentence):
    """ "Le voyage avait débuté dimanche à New Delhi": a day of the news, and the city of a stage."""
    kinds = {mark.kind for mark in sentence.marks.values()}
    dates = [mark.value for mark in sentence.marks.values() if mark.kind == "date"]
    is_dated = any(date.form in DAYS and not _is_of_another_time(date) for date in dates)
    return is_dated and "city" in kinds and not sentence.words.isdisjoint(JOURNEYS)


def _looks_far_back(scene):
    """Whether the sentence is not the first, or tells nothing but of another year: "Il y a dix ans, X recevait Y".

    A dispatch that comes late begins with a day that is old as well.
    """
    dates = [mark.value for mark in scene.sentence.marks.values() if mark.kind == "date"]
    return scene.number > 0 or all(date.form == "year" or date.form == "period" and date.years for date in dates)


def _is_counted(sentence, trigger):
    """ "C'est la troisième rencontre entre les deux hommes": the contact told before, counted with others."""
    is_said_of_it = sentence.lows[:2] in POINTING or sentence.lows[:3] in POINTING
    before = sentence.lows[max(2, trigger.start - NEAR) : trigger.start]
    return is_said_of_it and trigger.noun is not None and not ORDINALS.isdisjoint(before)


def _has_day(dates, trigger):
    """Whether one of `dates` is the day of the contact itself, and no event's."""
    return trigger.frame != "event" and any(date.form in DAYS and date.base != "beside" for date in dates)


def _dates_of_clause(sentence, trigger):
    """The days printed in the clause of the verb."""
    first, last = _clause(sentence, trigger)
    return [mark.value for k, mark in sentence.marks.items() if mark.kind == "date" and first <= k < last]


def _is_fresh(sentence, trigger):
    """Whether "la veille", "plus tôt" is told; of "que Y avait reçu" in its clause alone."""
    reach = _clause(sentence, trigger) if trigger.frame == "antecedent" else (0, len(sentence))
    return clauses.has(sentence, clauses.phrases("verbs", "recalled", "fresh"), *reach) is not None


def _is_of_another_year(sentence, trigger):
    """ "Ils avaient signé un accord en 2019 lors d'une rencontre entre A et B": no day, and a pluperfect to hang on."""
    forms = {mark.value.form for mark in sentence.marks.values() if mark.kind == "date"}
    if not forms or not forms <= {"year", "month", "period"}:
        return False
    helper = clauses.main_auxiliary(sentence, trigger.start, trigger.stop)
    return helper is not None and clauses.tense_of(sentence, helper) == "pluperfect"


def _is_of_another_time(mention):
    """Whether an older day is told by its month alone ("le 3 mars"), as no dispatch tells its own."""
    if mention.age is not None and abs(mention.age) <= OLD_RECALLED:
        return False
    return mention.form == "day" and mention.weekday is None and mention.month is not None and mention.which is None
