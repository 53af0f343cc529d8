"""Whether whoever was received is no official but an athlete, an artist, a journalist: no contact of diplomacy."""

from archive.extract.people.told.person import sides_of
from archive.extract.words.lexicon import word_sets

BEFORE = 4  # tokens between the article and the name: "la championne olympique du lancer X"
APPOSED = 6  # tokens of "Le capitaine des Lions indomptables,"
BEHIND = 3  # tokens of "X, la championne"
ENDS = frozenset((",", ".", ";", ":", "»", ")"))
_words = word_sets("descriptions", "trades")


def is_of_other_trades(draft, scenes):
    """Whether all of one side of `draft` are told by such a trade, and the others serve one state or body at most.

    scenes  drafts.Scene of the body, in order
    """
    bare = [person for person in draft.named if person.function is None]
    if not bare or all(scene.words.isdisjoint(_words("nouns")) for scene in scenes):
        return False
    others = [person for person in draft.persons if not _is_of_trade(person, bare, scenes)]
    return len(others) < len(draft.persons) and len(sides_of(others) - {None}) < 2 and not draft.parties


def _is_of_trade(person, bare, scenes):
    return person in bare and any(tells_trade(scene.sentence, person) for scene in scenes)


def tells_trade(sentence, person):
    """Whether a trade stands beside the name of `person` in the sentence: "le chanteur X", "X, chanteur"."""
    if not sentence.start <= person.name_at[0] < sentence.end:
        return False
    start, stop = (sentence.index_of(at) for at in person.name_at)
    is_apposed = sentence.low(start - 1) == ","
    before = sentence.lows[max(0, start - (APPOSED if is_apposed else BEFORE)) : start - is_apposed]
    behind = sentence.lows[stop + 1 : stop + 1 + BEHIND] if sentence.low(stop) == "," else ()
    return not _words("nouns").isdisjoint([*_last_phrase(before), *behind])


def _last_phrase(words):
    """The last of `words` up to a mark: of "…, le capitaine des Lions" the last four."""
    marks = [k for k, word in enumerate(words) if word in ENDS]
    return words[marks[-1] + 1 :] if marks else words
