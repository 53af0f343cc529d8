"""Whether a later sentence takes up a contact whose day is still open: « L’audience, mardi, … », « C’était mardi »."""

from archive.extract.dates.printed import TABLE
from archive.extract.dates.whose import LOOKS_BACK, NOT_OWN, SAID_THERE, is_day_of_talks

TOLD = {key: frozenset(words) for key, words in TABLE["retold"].items()}
DEFINITE = frozenset(("l'", "le", "la", "cet", "cette", "ce", "leur", "leurs", "les", "son", "ces", "ledit", "ladite"))
POINTING = frozenset(("celui-ci", "celle-ci", "ceux-ci", "celles-ci"))
IT = ("c'", "ce", "cela")
OTHERS = frozenset((*LOOKS_BACK, "prochain", "prochaine", "suivant", "suivante"))
AT_HEAD = 16  # tokens within which the day stands
NEAR = 6  # tokens: « C’était ce mardi », « au cours de cette audience », « mardi, au sortir de l’audience »
RELATIVES = ("que", "qu'", "qui", "où", "dont")


def is_its_day(sentence, mention):
    """Whether the date `mention` of `sentence` is that of the contact which the sentence takes up."""
    at = sentence.index_of(mention.start)
    if is_it(sentence):
        return at < NEAR and sentence.low(sentence.index_of(mention.end)) not in RELATIVES
    if at < AT_HEAD and (_takes_up(sentence) or _begins_with(sentence, mention)):
        return True
    return _is_said_after_it(sentence, at) or _is_of_their_talks(sentence, mention)


def _is_of_their_talks(sentence, mention):
    """ "Il a obtenu d'elle, au cours de leur entretien de jeudi, que …"."""
    at = sentence.index_of(mention.start)
    return sentence.low(at - 3) in ("leur", "leurs") and is_day_of_talks(sentence, mention)


def _begins_with(sentence, mention):
    """ "Lundi, leur entretien a duré une heure"."""
    if sentence.index_of(mention.start) or _looks_back(sentence):
        return False
    at = sentence.index_of(mention.end)
    return sentence.low(at) == "," and _names_it(sentence, at + 1)


def is_it(sentence):
    """ "C’était mardi"."""
    return sentence.low(0) in IT and sentence.low(1) in TOLD["being"]


def _looks_back(sentence):
    """ "L'audience avait porté mardi sur", "l'audience suivante"; not "avait pour cadre", "avait lieu"."""
    found = (k for k in sentence.places_of(OTHERS) if k < AT_HEAD)
    return any(
        sentence.low(k) not in ("avait", "avaient") or sentence.low(k + 1) not in ("pour", "lieu") for k in found
    )


def names_it_again(sentence):
    """ "L'audience …", "Celle-ci a eu lieu …", not "Au sortir de l'audience"."""
    if _looks_back(sentence):
        return False
    return _names_it(sentence, 0) or sentence.low(0) in POINTING and is_held(sentence)


def _takes_up(sentence):
    if _looks_back(sentence):
        return False
    if sentence.low(0) in POINTING:
        return is_held(sentence)
    return sentence.low(0) in TOLD["participles"] or _names_it(sentence, _behind_preposition(sentence))


def _names_it(sentence, at):
    """ "L'audience", "Le long entretien", not "Leur dernière rencontre"."""
    if sentence.low(at) not in DEFINITE or sentence.low(at + 1) in TOLD["other"]:
        return False
    return not TOLD["nouns"].isdisjoint(sentence.lows[at + 1 : at + 3])


def _behind_preposition(sentence):
    """The index of "cette" in "Au cours de cette audience", of "L'" in "L'audience"."""
    at = next((k for k in range(3) if sentence.low(k) in TOLD["during"]), None)
    return 0 if at is None else at + 1 + (sentence.low(at + 1) in NOT_OWN)


def _is_said_after_it(sentence, at):
    """ "a déclaré mardi l'ambassadeur à sa sortie d'audience", "mardi, au sortir de l'entretien"."""
    near = range(at - NEAR, at + 2 * NEAR)
    ends = (k for k in sentence.places_of(SAID_THERE) if k in near and sentence.low(k) != "apres")
    return any(not TOLD["nouns"].isdisjoint(sentence.lows[k + 1 : k + 1 + NEAR]) for k in ends)


def is_of_its_noun(sentence, mention):
    """Whether it is the day of the contact taken up by its name: "L'audience de mardi a porté sur"."""
    at = sentence.index_of(mention.start)
    return at < NEAR and sentence.low(at - 1) in NOT_OWN and sentence.low(at - 2) in TOLD["nouns"]


def is_held(sentence):
    """Whether it says that something "a eu lieu", "s'est tenu"."""
    return not TOLD["held"].isdisjoint(sentence.lows[:AT_HEAD])
