"""Whether a city is that of a matter, of a paper or of a thing told of, and not the place of a contact."""

from archive.clean.calendar_words import MONTHS, WEEKDAYS
from archive.extract.contacts.places.venues import CLAUSE_MARKS, OF, OPEN
from archive.extract.words.lexicon import table

TABLE = table("places")
PAPERS, HARBOURS = tuple(TABLE["papers"]), frozenset(TABLE["harbours"])
TOLD_OF, DURING = frozenset(TABLE["told_of"]), frozenset(TABLE["during"])
TOOK_PLACE = tuple(TABLE["took_place"])
DAY_WORDS = (
    MONTHS.keys()
    | WEEKDAYS.keys()
    | {"de", "d'", "des", "en", "le", "les", "et", "du", "au", "dernier", "derniers", "prochain", "1er"}
)
HELD = tuple(TABLE["held"])
HELPERS = frozenset(("a", "ont", "avait", "avaient", "aura", "auront", "ayant", "avoir", "ete", "sont", "est"))
PARTICIPLES = ("é", "ée", "és", "ées", "ie", "ies", "ise", "ises", "ite", "ites", "ue", "ues", "erte", "ertes")
BEFORE_THING = frozenset(("le", "la", "l'", "les", "un", "une", "des", "du", "de", "d'", "ce", "cet", "cette", "ces"))
RELATIVES = frozenset(("que", "qu'", "dont", "qui"))
OF_MATTERS = frozenset(("s'entretenir", "discuter", "parler", "débattre", "converser", "traiter", "deviser"))
ABOUT, SPOKEN = frozenset(TABLE["about"]), tuple(TABLE["spoken_of"])
TOPIC_HEADS = frozenset(("le", "la", "les", "l'", "du", "des", "de", "d'", "un", "une", "leur", "leurs"))
CLAUSE_ENDS = (",", ";", ":", "(", ")", "«", "»")
PAPER_REACH = 9  # tokens between "signé" and "à Addis-Abeba"
EVENT_DATE_REACH = 8  # tokens between "à" and the participle of "le sommet réuni du 17 au 19 août 2024 à Harare"
EVENT_NOUN_REACH = 6  # tokens before the participle within which the noun of the event stands


def is_of_matter_behind(sentence, i, draft):
    """ "s'est entretenu avec Y de la situation à Gaza", "Avec Y, il a discuté de la situation à Gaza": what stands
    right behind whom he met, or behind the verb where that comes last, with no comma.
    """
    ends = [end for person in draft.named for _, _, end in person.spellings if sentence.start < end <= sentence.end]
    last = max((sentence.index_of(end) for end in ends if sentence.index_of(end) <= i), default=i)
    last += sentence.low(last) == ","
    last = max(last, sentence.index_of(draft.span[1])) if draft.span[1] <= sentence.starts[i] else last
    is_told = sentence.low(last) in ("de", "d'", "du", "des") and not sentence.is_capital(last + 1)
    return is_told and "," not in sentence.lows[last:i] and draft.lemma in OF_MATTERS


def is_of_relative(behind):
    """Whether the last of the folded words `behind` are a relative clause that tells of nothing held."""
    relative = max((k for k, low in enumerate(behind) if low in RELATIVES), default=None)
    if relative is None or "," in behind[relative:]:
        return False
    return not any(low.startswith(HELD) for low in behind[relative:])


def is_of_topic(behind):
    """ "au sujet de la situation à Gaza", "et ont évoqué la trêve à Gaza": where the matter is that they spoke of."""
    for k in range(len(behind) - 1, -1, -1):
        if behind[k] in CLAUSE_ENDS or behind[k] in HELPERS:  # "… sur la pêche se sont tenues à Lomé"
            return False
        followed = behind[k + 1 : k + 2]
        if behind[k] in ABOUT and followed != ["invitation"] and OPEN.isdisjoint(behind[k + 1 : k + 3]):
            return True
        if behind[k].startswith(SPOKEN) and followed and followed[0] in TOPIC_HEADS:
            return True
    return False


def is_of_event_told(sentence, i, stop):
    """ "a rendu compte des décisions du sommet réuni le 17 août à Harare": where something told of took place.

    stop  the token behind the words of the contact
    """
    k = i - 2
    while k > max(stop, i - EVENT_DATE_REACH) and _is_of_a_day(sentence.low(k)):
        k -= 1
    is_dated = k < i - 2 and sentence.low(k) in TOLD_OF  # "du sommet du 17 août à Harare"
    if k <= stop or not (is_dated or _took_place(sentence, k)):
        return False
    noun = next((n for n in range(k, max(stop, k - EVENT_NOUN_REACH), -1) if sentence.low(n) in TOLD_OF), None)
    return noun is not None and DURING.isdisjoint(sentence.lows[stop:noun])


def _took_place(sentence, k):
    return sentence.low(k).startswith(TOOK_PLACE) and sentence.low(k - 1) not in HELPERS


def is_of_matter_done(sentence, i, stop):
    """ "ont parlé de la cocaïne saisie à Constanța", "du texte adopté à Rome": where it was done to a thing told of.

    stop  the token behind the words of the contact
    """
    word, noun = sentence.texts[i - 2], sentence.texts[i - 3]
    if sentence.low(i - 1) != "à" or i - 3 <= stop or not (word.islower() and noun.islower() and noun.isalpha()):
        return False
    is_done = word.endswith(PARTICIPLES) and not sentence.low(i - 2).startswith((*HELD, *TOOK_PLACE))
    return is_done and sentence.low(i - 4) in BEFORE_THING and sentence.low(i - 3) not in HELPERS


def _is_of_a_day(low):
    return low in DAY_WORDS or low.isdigit()


def is_of_paper(sentence, i):
    """ "le protocole d’accord signé le 1er janvier à Addis-Abeba": where a paper was signed."""
    for k in range(i - 1, max(0, i - PAPER_REACH), -1):
        low = sentence.low(k)
        if low in CLAUSE_MARKS:
            return False
        if low.startswith(PAPERS):
            return sentence.low(k - 1) not in HELPERS
    return False


def is_harbour(sentence, i):
    """ "l’intérêt qu’ils portent au port de Tartous": told of, in a sentence that is not the contact's."""
    return sentence.low(i - 1) in OF and sentence.low(i - 2) in HARBOURS
