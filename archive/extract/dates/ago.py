"""What is told of long ago: a sentence all of whose days are old, a verb whose own day is.

`sentence` is an archive.extract.words.tokens.Sentence whose dates are marked with their age (dates.days).
"""

from dataclasses import replace

from archive.extract.words import clauses

OLD, OLD_RECALLED = 10, 5  # days before the dispatch: what is older is no news, nor what the pluperfect tells of it
LATE = 60  # days within which what a dispatch tells second may be its news
LEAD = 3  # sentences
DAYS = ("day", "weekday", "relative")
AT_HEAD = 6  # tokens: "Pour mémoire, au mois de mars"
HEAD_WORDS = frozenset(
    "en le la au aux du de d' l' les à a des dès mois debut fin mi courant milieu annee an cours dans nuit journee "
    "matinee soiree pour memoire rappelons deja c' est , auparavant precedemment ainsi puis enfin ensuite plus tot "
    "entre".split()
)
OTHER_CLAUSE = frozenset((",", ";", ":", "(", "qui", "que", "qu'", "dont", "où"))
OF = frozenset(("de", "d'", "du", "des"))
BEFORE_DAY = frozenset(("en", "le", "au", "debut", "fin", "courant", "mi"))
DONE_ENDINGS = ("é", "ée", "és", "ées")  # of the participles of "l'accord signé en mars"
DONE = frozenset(
    "conclu conclue conclus conclues tenu tenue tenus tenues rendu rendue rendus rendues mis mise mises pris prise "
    "prises promis promise établi établie établis établies élu élue élus élues ouvert ouverte ouverts ouvertes né née "
    "intervenu intervenue intervenus intervenues survenu survenue survenus survenues paru parue venu venue émis émise "
    "construit construite construits construites détruit détruite entrepris entreprise souscrit souscrite".split()
)


def is_old(mention, days=OLD):
    """Whether a DateMention ended more than so many days before the dispatch: too long ago to be news."""
    return mention.age is not None and mention.age > days and not mention.since


def as_new(sentences):
    """Set on `sentences`, those of a body in order, which days are as new as the day that the first of them tell.

    A dispatch may come late: "X s'est rendu au Togo du 18 au 20 mars", and then "Le 19 mars, il a …".
    """
    told = _told_first(sentences[:LEAD])
    for sentence in sentences if told else ():
        for k, mark in sentence.marks.items():
            if mark.kind == "date" and is_old(mark.value) and any(abs(mark.value.age - age) <= OLD for age in told):
                sentence.marks[k] = mark._replace(value=replace(mark.value, age=0))


def _told_first(lead):
    """The ages of the old days that the first sentence tells, and of those a little old that the next ones tell."""
    ages = []
    for number, sentence in enumerate(lead):
        days = [mention for _, mention in _dates(sentence) if mention.form in DAYS and is_old(mention)]
        if days and not (number and _is_of_before(sentence)):
            ages += [mention.age for mention in days if number == 0 or mention.age < LATE]
    return ages


def parted(sentences):
    """(the sentences that tell the news, those that only tell of long ago); the first always tells the news."""
    as_new(sentences)
    is_ago = [k > 0 and is_of_long_ago(sentence) for k, sentence in enumerate(sentences)]
    return (
        [sentence for sentence, is_aside in zip(sentences, is_ago) if not is_aside],
        [sentence for sentence, is_aside in zip(sentences, is_ago) if is_aside],
    )


def _dates(sentence):
    """[(token, DateMention)] in order, but for those since when something lasts."""
    marks = sorted((k, mark.value) for k, mark in sentence.marks.items() if mark.kind == "date")
    return [(k, mention) for k, mention in marks if not mention.since]


def is_of_long_ago(sentence):
    """ "En mars 2022, X a reçu Y", "X avait reçu Y en mars 2022": nothing that it tells is of these days."""
    dates = _dates(sentence)
    if not dates or not all(is_old(mention) for _, mention in dates):
        return False
    return _opens(sentence, dates[0][0]) or _is_of_before(sentence)


def _opens(sentence, at):
    return at < AT_HEAD and all(low in HEAD_WORDS for low in sentence.lows[:at])


def _is_of_before(sentence):
    """Whether the pluperfect and no other tense of the past tells it."""
    tenses = {clauses.tense_of(sentence, k) for k in range(len(sentence))}
    return "pluperfect" in tenses and "past" not in tenses


def is_done_long_ago(sentence, start, stop):
    """Whether the deed told at tokens [start:stop] is dated by an old day: "ils se sont vus en mars 2022"."""
    dates = _dates(sentence)
    before = [mention for k, mention in dates if k < start]
    if before:
        return _opens(sentence, dates[0][0]) and all(is_old(mention) for mention in before)
    behind = next(((k, mention) for k, mention in dates if k >= stop), None)
    return behind is not None and is_old(behind[1]) and _hangs_on(sentence, stop, behind[0])


def _hangs_on(sentence, stop, at):
    """Whether the day at token `at` is that of the verb before token `stop`, and not of "l'accord signé en mai"."""
    if not OTHER_CLAUSE.isdisjoint(sentence.lows[stop:at]) or sentence.low(at - 1) in OF:
        return False
    first = at - 1 if sentence.low(at - 1) in BEFORE_DAY else at
    word = sentence.texts[first - 1] if first > stop else ""
    return not (word.islower() and (word.endswith(DONE_ENDINGS) or word in DONE))
