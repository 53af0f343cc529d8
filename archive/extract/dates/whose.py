"""Whose day a date is: the contact's, or that of a noun, of a paper, of what is recalled, of the telling itself."""

from archive.extract.dates.printed import TABLE
from archive.extract.dates.spans import DAYS
from archive.extract.words.gazetteer import fold

BEHIND = 30  # characters of "qui lui avait téléphoné au cours de la journée de lundi" between the contact and the day
NEAR = 15  # characters between « au lendemain de » and the contact
RELATIVE_REACH = 7  # tokens between "qui s'était tenue à Tunis" and its day
LOOKS_BACK = ("avait", "avaient", "etait", "etaient")
COMING = (*DAYS, "month", "period")
NOT_OWN = ("du", "de", "d'", "des")  # "l'accord du 10 novembre": the day of the accord
DATED = ("date", "datee", "dates", "datees")  # "la lettre, datée du 2 octobre"
PARTS_OF_DAY = ("journee", "matinee", "soiree", "soir", "matin", "jour", "nuit", "midi", "apres-midi", "aube", "aurore")
AGENDAS = ("agenda", "audiences", "activites", "programme", "bilan")  # "Agenda du mardi 5 mars"
DATES_ITSELF = frozenset((*DATED, *PARTS_OF_DAY, *AGENDAS, "debut", "fin", "cours", "partir", "compter", "creux"))
TALKS = frozenset(TABLE["retold"]["nouns"])
THESE_TALKS = frozenset(("la", "le", "l'", "les", "leur", "leurs", "cette", "cet"))
AT_TALKS = frozenset(("", ",", "pendant", "durant"))  # before « leur rencontre de mardi »
AT_TALKS_OF = frozenset(("lors", "cours", "issue", "terme", "occasion", "sortir", "sortie"))  # before « de leur … »
WITH_WHOM = frozenset(("avec", "entre", "du", "de", "d'", "des", "au", "aux"))  # behind « la réunion de mardi »
OWN_NOUN = 4  # characters of " de " between the word of contact and its day
REPORTED = tuple(TABLE["reported"]["stems"])
SAID_THERE = frozenset(TABLE["reported"]["there"])
AT_REACH = 5  # tokens of "au sortir d'une longue audience" before "chez"
AUXILIARIES = ("a", "ont", "avait", "avaient", "on", "a-t-on", "a-t-il", "a-t-elle", "fait", "il", "elle")
TO = ("à", "au", "aux")
WHOSE = ("la", "l'", "son", "sa", "leur", "ses")
OF_ONE = 2  # words between "à" and whom: "à l'ancien ministre"
COUNTERPARTS = ("homologue", "homologues", "collegue", "pair", "interlocuteur", "interlocutrice")
LEAVES = frozenset("acheve termine conclut clot boucle regagne repart part quitte rentre".split())
LEAVES_REACH = 4  # tokens between "qui achève" and its day
REPORTED_REACH = 5  # tokens between "a annoncé le ministère" and its day
BECOME = frozenset(map(fold, TABLE["become"]["participles"]))
BECOME_REACH = 3  # tokens of "arrivée à Tunis" before her day
PAPER = tuple(TABLE["paper"]["stems"])
DONE = frozenset(f"{fold(word)}{end}" for word in TABLE["done"]["participles"] for end in ("", "e", "s", "es"))
DONE_THERE = frozenset(map(fold, TABLE["done"]["there"]))
BEFALLEN = frozenset(f"{fold(word)}{end}" for word in TABLE["done"]["befallen"] for end in ("", "e", "s", "es"))
NOUN_REACH = 4  # tokens of "une communication téléphonique qu'ont eue"
CALLS = frozenset(("communication", "telephone", "appel", "visite", "ceremonie"))
RELATIVES = frozenset(("qui", "que", "qu'", "dont"))
GOVERNING = frozenset(
    ("avec", "par", "chez", "à", "de", "pour", "devant", "annonce", "indique", "ainsi", "alors", "c'est")
)
THERE_REACH = 6  # tokens of "En marge du sommet, X a reçu"
BEEN = frozenset(("ete", "est", "sont", "etait", "etaient", "s'est", "s'etait", "fut", "furent", *AUXILIARIES))


def may_date(row, draft):
    """Whether it is a day at all, and a fitting one: of a visit to come also a month or a coming day."""
    mention, is_coming = row.mention, draft.status == "announced"
    if mention.form not in (COMING if is_coming else DAYS) or mention.vague:
        return False
    if mention.since and draft.kind != "visit":  # "séjourne à Lomé depuis lundi": it began that day
        return False
    if mention.coming and not (is_coming or draft.kind == "visit" and _stands_beside(mention, draft)):
        return False
    return mention.base != "beside" or _leads_to(row, draft)


def _stands_beside(mention, draft):
    """Whether it stands right behind the word of a journey that is setting out: "se rend de jeudi à samedi au Togo"."""
    return -NEAR <= mention.start - draft.span[1] <= NEAR or draft.span[0] <= mention.start <= draft.span[1]


def _leads_to(row, draft):
    """Whether « au lendemain de » stands right before the contact, and the day beside it is known."""
    return row.dated.date is not None and 0 <= draft.span[0] - row.mention.end <= NEAR


def is_of_another(sentence, mention, draft):
    """Whether it is the day of a noun ("leur accord du 2 octobre"), of a paper, or of what is recalled."""
    if _belongs_to_noun(sentence, mention, draft) or _is_of_paper(sentence, mention, draft):
        return True
    if _is_of_thing_done(sentence, mention, draft) or _is_of_clause_behind(sentence, mention, draft):
        return True
    if draft.kind != "visit" and (
        _is_of_leaving(sentence, mention, draft) or _is_of_becoming(sentence, mention, draft)
    ):
        return True
    is_own = _tells_recalled(draft, mention) or _follows(sentence, mention, draft)
    return _is_recalled(sentence, mention) and not is_own


def _belongs_to_noun(sentence, mention, draft):
    """ "leur accord du 2 octobre" dates the noun; "en date du", "la journée du", ranges and the draft's own do not."""
    before = sentence.lows_before(mention.start, 2)
    if 0 <= mention.start - draft.span[1] <= OWN_NOUN and mention.form != "day":  # "la rencontre de mardi entre"
        return False
    if mention.is_range or not before or before[-1] not in NOT_OWN:
        return False
    return before[0] not in DATES_ITSELF and not is_day_of_talks(sentence, mention)


def is_day_of_talks(sentence, mention):
    """ "Entre A et B, la conversation de mardi", "lors de leur rencontre de mardi": the day of who met here."""
    at = sentence.index_of(mention.start)
    if sentence.low(at - 1) not in NOT_OWN or sentence.low(at - 2) not in TALKS:
        return False
    if sentence.low(at - 3) not in THESE_TALKS or sentence.low(sentence.index_of(mention.end)) in WITH_WHOM:
        return False
    before = sentence.low(at - 4)
    return before in AT_TALKS or before in NOT_OWN and sentence.low(at - 5) in AT_TALKS_OF


def _is_of_paper(sentence, mention, draft):
    """ "la Déclaration de Rome, approuvée le 12 mai": the day of a paper or a body put in between commas."""
    is_own = abs(mention.start - draft.span[1]) <= BEHIND
    if is_own or mention.form != "day" or mention.weekday is not None or mention.month is None:
        return False
    before = sentence.lows_before(mention.start, 3)
    at = next((k for k in (-1, -2) if len(before) >= 1 - k and before[k].startswith(PAPER)), None)
    return at is not None and before[at - 1] == ","


def _is_of_thing_done(sentence, mention, draft):
    """ "avec qui il a évoqué l'accord conclu le 2 février": the day on which something was done that they spoke of.

    The day of "en marge du sommet tenu le 2 février" is theirs.
    """
    if mention.start < draft.span[1] or mention.form not in ("day", "weekday"):
        return False
    words = DONE if mention.form == "day" and mention.weekday is None else BEFALLEN
    at, first = sentence.index_of(mention.start), sentence.index_of(draft.span[1])
    done = next((k for k in (at - 1, at - 2) if sentence.low(k) in words or sentence.low(k) == "vigueur"), None)
    if done is None or done <= first or sentence.low(done - 1) in BEEN:
        return False
    return DONE_THERE.isdisjoint(sentence.lows[max(0, first - THERE_REACH) : done])


def _is_of_clause_behind(sentence, mention, draft):
    """ "avec qui il a évoqué l'attentat qui a frappé la ville lundi": the day of a thing that a clause tells of."""
    at, first = sentence.index_of(mention.start), sentence.index_of(draft.span[1])
    if mention.start < draft.span[1] or RELATIVES.isdisjoint(sentence.lows[first:at]):
        return False
    relative = max(k for k in range(first, at) if sentence.low(k) in RELATIVES)
    is_of_noun = sentence.texts[relative - 1][0].islower() and sentence.low(relative - 1) not in GOVERNING
    is_of_talks = not (TALKS | CALLS).isdisjoint(sentence.lows[max(0, relative - NOUN_REACH) : relative])
    if sentence.low(relative) == "dont":  # "avec la Pologne, dont l'espace aérien avait été violé lundi"
        is_of_noun, is_of_talks = True, not (TALKS | CALLS | LEAVES).isdisjoint(sentence.lows[relative:at])
    return is_of_noun and relative > first and not is_of_talks and "," not in sentence.lows[relative:at]


def _is_of_leaving(sentence, mention, draft):
    """ "X, qui achève jeudi sa visite, a été reçu", "X, dont la visite s'achève jeudi, …": the day he leaves."""
    if mention.start > draft.span[0] or LEAVES.isdisjoint(sentence.words):
        return False
    at = sentence.index_of(mention.start)
    near = (k for k in sentence.places_of(LEAVES) if at - LEAVES_REACH <= k < at)
    verb = next((k for k in near if not sentence.texts[k].endswith("é")), None)
    return verb is not None and not {"qui", "dont"}.isdisjoint(sentence.lows[max(0, verb - LEAVES_REACH) : verb])


def _is_of_becoming(sentence, mention, draft):
    """ "a reçu X, arrivé la veille", "X, nommée lundi à ce poste": the day on which he came, or came into office."""
    if BECOME.isdisjoint(sentence.words):
        return False
    at, told = sentence.index_of(mention.start), sentence.index_of(draft.span[0])
    if at < told and "," not in sentence.lows[at:told]:
        return False
    near = range(max(1, at - BECOME_REACH), at)
    return any(sentence.low(k) in BECOME and sentence.low(k - 1) == "," for k in near)


def _is_recalled(sentence, mention):
    """ "…, qui s'était tenue le 11 septembre": the day of something that a relative clause recalls."""
    before = sentence.lows_before(mention.start, RELATIVE_REACH)
    return any(one in ("qui", "que", "qu'") and two in LOOKS_BACK for one, two in _with_next(before))


def _tells_recalled(draft, mention):
    """ "a assuré X à Y, qui lui avait téléphoné lundi": the clause that looks back tells the contact itself."""
    return draft.tense == "pluperfect" and abs(mention.start - draft.span[1]) <= BEHIND


def _follows(sentence, mention, draft):
    """ "C'est X qui était venue prendre congé lundi": the day right behind the words of contact."""
    return 0 <= sentence.index_of(mention.start) - sentence.index_of(draft.span[1]) <= 1


def _with_next(words):
    kept = [word for word in words if word not in ("s'", "y", "n'", "se", "lui")]
    return zip(kept, kept[1:])


def is_said_there(sentence, draft):
    """Whether it was said at the contact: "a déclaré mardi X, lors d'un entretien avec Y", "en recevant Y"."""
    before = sentence.lows_before(draft.span[0], AT_REACH)
    return draft.frame == "aside" or before[-1:] == ["en"] or not SAID_THERE.isdisjoint(before)


def is_day_of_telling(sentence, mention, draft):
    """ "a annoncé mardi le ministère", "a-t-on appris mardi"; what A and B "ont estimé lundi" they said there."""
    before = sentence.lows_before(mention.start, 2)
    if _is_told_to(sentence, mention, draft.persons):
        return False
    if draft.frame == "presumed" and sentence.starts[max(0, sentence.index_of(mention.start) - 2)] == draft.span[0]:
        return False
    return len(before) == 2 and before[1].startswith(REPORTED) and before[0] in AUXILIARIES


def _is_told_to(sentence, mention, persons):
    """ "a fait savoir mardi au gouverneur que", "a annoncé mardi à Lomé à son homologue": told to whom he met."""
    starts = [at[0] for p in persons for at in (p.function and p.function.printed, p.name_at) if at]
    start = min((start for start in starts if mention.end < start < sentence.end), default=None)
    if start is None:
        return False
    behind = sentence.lows[sentence.index_of(mention.end) : sentence.index_of(start)]
    at = max((k for k, low in enumerate(behind) if low in TO), default=None)
    if at is None:
        return False
    between = behind[at + 1 :]
    if behind[at] != "à":  # "au gouverneur"
        return not between
    return not between or between[0] in WHOSE and (len(between) <= OF_ONE or between[1] in COUNTERPARTS)


def is_reported(sentence, mention, span):
    last = sentence.index_of(mention.start)
    near = range(max(0, last - REPORTED_REACH), last)
    telling = [sentence.starts[k] for k in near if sentence.lows[k].startswith(REPORTED)]
    return bool(telling) and not telling[-1] < span[0] < mention.start
