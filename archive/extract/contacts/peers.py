"""Officials of one rank of three states or more, one of whom received: "a reçu ses homologues letton et lituanien"."""

from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

REACH = 5  # sentences behind that speak of them together: "les trois ministres"
NEAR = 3  # tokens between the number and the noun: "les trois premiers ministres"
LEAST = 3
RANKS = ({"minister"}, {"head"}, {"minister", "deputy"})
FRAMES = ("host", "object", "with", "to", "guest", "call-on", "apposed", "presumed")
ALL = frozenset(("les", "des", "aux", "ces", "leurs"))
_words = word_sets("company", "peers")


def are_peers(draft, parties, sentences):
    """Whether those of a contact (contacts.Draft) sat together as peers, each for a state.

    parties    the states and bodies of the contact, each once
    sentences  those of the body, which the draft counts
    """
    if draft.separate or draft.frame not in FRAMES or len(parties) < LEAST or not _are_of_one_rank(draft):
        return False
    # "a rencontré ses homologues A et B" does not say that they sat together; "a reçu" does
    if draft.frame == "host" and not _words("equals").isdisjoint(sentences[draft.sentence].words):
        return True
    behind = sentences[draft.sentence : draft.sentence + 1 + REACH]
    return any(_speaks_of_all(sentence, len(parties)) for sentence in behind)


def _are_of_one_rank(draft):
    """Whether all are ministers or all heads of state, and none of those named stands for a body."""
    if any(person.body or not person.country for person in draft.named):
        return False
    return {person.function.level for person in draft.persons if person.function} in RANKS


def _speaks_of_all(sentence, size):
    """Whether "les trois ministres", of as many as there are parties, stands in the sentence."""
    for noun in _words("nouns") & sentence.words:
        for k in sentence.where(noun):
            before = range(k - 1, max(0, k - 1 - NEAR), -1)
            at = next((j for j in before if clauses.NUMBERS.get(sentence.low(j)) == size), None)
            if at is not None and sentence.low(at - 1) in ALL:
                return True
    return False
