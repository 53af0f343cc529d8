"""When two annotations mean the same: names, phrases, meetings."""

import re
import unicodedata
from collections import Counter

HONORIFICS = frozenset({"m", "mm", "mme", "mmes", "mlle", "dr", "pr", "me", "general", "sir", "lord"})
EMPTY_WORDS = frozenset(
    {"le", "la", "les", "de", "du", "des", "d", "l", "et", "a", "au", "aux", "en", "pour", "charge", "chargee"}
)
# A word of rank that only one of two functions has makes them two functions.
RANKS = frozenset({"vice", "adjoint", "adjointe", "ancien", "ancienne", "ex", "suppleant", "interim", "sous"})
FULL_NAMES = {
    "onu": "organisation des nations unies",
    "nations unies": "organisation des nations unies",
    "ue": "union europeenne",
    "otan": "organisation du traite de l atlantique nord",
    "ua": "union africaine",
    "oci": "organisation de la cooperation islamique",
    "osce": "organisation pour la securite et la cooperation en europe",
    "asean": "association des nations de l asie du sud est",
    "cedeao": "communaute economique des etats de l afrique de l ouest",
    "ots": "organisation des etats turciques",
    "oet": "organisation des etats turciques",
}
MOST_WORDS = 0.75  # share of their words that two functions must have in common
LOOSE_BODY = 0.67
LEAST_LIKENESS = 0.4  # below it two meetings are two
PEOPLE, DAY, PARTIES, KIND = 0.5, 0.3, 0.1, 0.1  # what each weighs in the likeness of two meetings


def fold(text):
    """Letters and digits in lower case without accents, everything else one space; "" for None."""
    text = unicodedata.normalize("NFKD", text or "").casefold()
    bare = "".join(char for char in text if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", " ", bare.replace("œ", "oe").replace("ı", "i")).strip()


def names_in(name):
    """The set of names in a printed name; one in another script counts whole."""
    found = frozenset(fold(name).split()) - HONORIFICS
    return found or frozenset({name.casefold().strip()} - {""})


def same_name(one, other):
    """Equal whatever the order and honorifics, or one within the other with two names in common at least."""
    one, other = names_in(one), names_in(other)
    if not one:
        return False
    return one == other or len(one & other) >= 2 and (one <= other or other <= one)


def words_of(phrase):
    phrase = fold(phrase)
    return Counter(word for word in FULL_NAMES.get(phrase, phrase).split() if word not in EMPTY_WORDS)


def same_phrase(one, other, least=MOST_WORDS):
    """Whether two phrases share at least `least` of their words (Dice) and no word of rank tells them apart."""
    one, other = words_of(one), words_of(other)
    if not one and not other:
        return True
    if RANKS & (one.keys() ^ other.keys()):
        return False
    return 2 * (one & other).total() / (one.total() + other.total()) >= least


def pair_off(golds, givens, same):
    """(pairs, golds left over, givens left over): each gold takes the first given like it that is still free."""
    pairs, missing, free = [], [], list(givens)
    for gold in golds:
        at = next((at for at, given in enumerate(free) if same(gold, given)), None)
        if at is None:
            missing.append(gold)
        else:
            pairs.append((gold, free.pop(at)))
    return pairs, missing, free


def likeness(one, other):
    """0 to 1: how much of people, day, parties and kind two meetings share; 0 without a person or party in common."""
    people = [meeting.get("participants", []) for meeting in (one, other)]
    parties = [set(meeting.get("countries", [])) for meeting in (one, other)]
    names = [[person["name"] for person in group] for group in people]
    together = len(pair_off(*names, same_name)[0])
    bodies = pair_off(one.get("organizations", []), other.get("organizations", []), loosely_same)[0]
    if any(people) and not together and not parties[0] & parties[1] and not bodies:
        return 0.0
    by_people = PEOPLE * dice(together, *map(len, people))
    by_parties = PARTIES * dice(len(parties[0] & parties[1]), *map(len, parties))
    return (
        by_people
        + DAY * (one.get("date") == other.get("date"))
        + by_parties
        + KIND * (one.get("kind") == other.get("kind"))
    )


def loosely_same(one, other):
    return same_phrase(one, other, LOOSE_BODY)


def dice(shared, one, other):
    return 2 * shared / (one + other) if one + other else 1.0


def meeting_pairs(golds, givens):
    """The pairs (gold, given) of meetings, likest first; of equally like ones the later in the dispatch first."""
    ranked = sorted(
        ((likeness(gold, given), at, to) for at, gold in enumerate(golds) for to, given in enumerate(givens)),
        reverse=True,
    )
    pairs, golds_used, givens_used = [], set(), set()
    for value, at, to in ranked:
        if value >= LEAST_LIKENESS and at not in golds_used and to not in givens_used:
            golds_used.add(at)
            givens_used.add(to)
            pairs.append((golds[at], givens[to]))
    return pairs
