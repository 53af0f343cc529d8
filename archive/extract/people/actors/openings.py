"""What opens a sentence before its subjects, and who is named there: "Sur instruction du roi C, A et B ont signé"."""

from archive.extract.words.clauses import is_finite, tense_of
from archive.extract.words.lexicon import word_sets

REACH = 20  # tokens of "Trois jours après l'annonce faite lundi à Paris par le porte-parole"
NEAR = 4  # tokens in which the word stands that makes it an opening: "À peine trois jours après"
PAIR = 2
_words = word_sets("grammar", "opening")


def stands_before_subjects(sentence, group):
    """Whether the first of `group` belongs to the opening of the sentence, and the others are its subjects."""
    first, *others = group.actors
    if not group.governor or len(others) < PAIR or sentence.low(first.stop) != ",":
        return False
    is_somebody = first.name or first.is_plural  # "Entourés de leurs conseillers, A et B"
    return is_somebody and _is_opening(sentence, group.start) and _is_plural_verb(sentence, group.stop)


def _is_opening(sentence, stop):
    """Whether tokens [0:stop] are "Sous la médiation", "Comme annoncé par", with no verb of their own."""
    if stop > REACH or any(tense_of(sentence, k) for k in range(stop)):
        return False
    return not _words("words").isdisjoint(sentence.lows[: min(stop, NEAR)]) or sentence.low(0).endswith(("ant", "us"))


def _is_plural_verb(sentence, i):
    i += sentence.low(i) == ","
    return sentence.low(i) in ("se", "s'") or is_finite(sentence, i) and sentence.low(i).endswith("nt")
