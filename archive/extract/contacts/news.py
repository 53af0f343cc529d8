"""Whether a word of contact tells the news: announced at the head of a dispatch, or only looked back on.

`scene` is a contacts.Scene, `trigger` a Trigger.
"""

from archive.extract.dates.ago import OLD_RECALLED, is_done_long_ago
from archive.extract.words import clauses

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


def is_past(scene, trigger):
    """Whether the pluperfect only looks back: no day of its own and no word such as "la veille" makes news of it."""
    if scene.number > 0 and is_done_long_ago(scene.sentence, trigger.start, trigger.stop):
        return True
    if trigger.tense != "pluperfect":
        return trigger.frame in ("aside", "event") and _is_of_another_year(scene.sentence, trigger)
    first, last = _clause(scene.sentence, trigger)
    dates = [mark.value for k, mark in scene.sentence.marks.items() if mark.kind == "date" and first <= k < last]
    if scene.number > 0 and any(_is_of_another_time(mention) for mention in dates):
        return True
    has_day = trigger.frame != "event" and any(m.form in DAYS and m.base != "beside" for m in dates)
    if trigger.frame != "antecedent":  # "Vingt-quatre heures plus tôt, c'est le président qui avait téléphoné"
        first, last = 0, len(scene.sentence)
    fresh = clauses.phrases("verbs", "recalled", "fresh")
    return not has_day and clauses.has(scene.sentence, fresh, first, last) is None


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
